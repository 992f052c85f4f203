// Readers of the catalogue of indikator: what ships with the program, and what the kabupaten asked about has added to it.
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import { cabang, kelompokkan } from '#domain/cabang.ts'
import {
  type Arah,
  type Indikator,
  type JenisIndikator,
  type Periode,
  parseBentukTarget,
  parseGabung,
  type Sisi,
  type Suku,
} from '#domain/indikator.ts'
import { type BerlakuVersi, bandingVersi, versiPada } from '#domain/versi-indikator.ts'

type BarisSuku = Suku & { readonly sisi: 'pembilang' | 'penyebut'; readonly alternatif: number }

/** A row of table indikator with its terms; the columns' check constraints hold the literal types. */
type BarisIndikator = {
  readonly kode: string
  readonly berlakuDari: number
  readonly nama: string
  readonly namaEn: string | null
  readonly kelompok: string
  readonly kelompokEn: string | null
  readonly klaster: number
  readonly jenis: JenisIndikator
  readonly rumusPembilang: string
  readonly rumusPenyebut: string
  readonly rumusPembilangEn: string | null
  readonly rumusPenyebutEn: string | null
  readonly minimalNol: boolean
  readonly periode: Periode
  readonly jadwal: readonly number[] | null
  readonly bentukTarget: string
  readonly arah: Arah
  readonly gabung: string
  readonly sekaliPer: string
  readonly tempatHitung: Indikator['tempatHitung']
  readonly umurMaks: number | null
  readonly sensitif: boolean
  readonly pelapor: string[]
  readonly spm: string | null
  readonly skala: number
  readonly satuan: string
  readonly satuanHitung: string
  readonly satuanHitungEn: string | null
  readonly ukurElemen: string | null
  readonly ukurPenyebut: string | null
  readonly targetContoh: number | null
  readonly dokumenTarget: string | null
  readonly definisi: string
  readonly definisiEn: string | null
  readonly sumber: string
  readonly keyakinan: string
  readonly suku: readonly BarisSuku[]
}

/** In which kabupaten the catalogue is read: by its number, or by the code of any wilayah of it; null: in none. */
export type KabKatalog = { readonly kabId: number } | { readonly wilayah: string } | null

const milikKab = (kab: KabKatalog): RawBuilder<SqlBool> => {
  if (kab === null) return sql`false`
  return 'kabId' in kab
    ? sql`i.kab_id = ${kab.kabId}`
    : sql`i.kab_id = (select kab_id from kabupaten where kode = ${kab.wilayah.slice(0, 5)})`
}

const KOLOM = sql`
  i.kode, i.berlaku_dari as "berlakuDari", i.nama, i.nama_en as "namaEn",
  i.kelompok, (select s.nama_en from siklus s where s.nama = i.kelompok) as "kelompokEn", i.klaster, i.jenis,
  i.rumus_pembilang as "rumusPembilang", i.rumus_penyebut as "rumusPenyebut",
  i.rumus_pembilang_en as "rumusPembilangEn", i.rumus_penyebut_en as "rumusPenyebutEn", i.minimal_nol as "minimalNol",
  i.periode, i.jadwal, i.bentuk_target as "bentukTarget", i.arah, i.gabung, i.sekali_per as "sekaliPer",
  i.tempat_hitung as "tempatHitung", i.umur_maks as "umurMaks", i.sensitif, i.pelapor, i.spm, i.skala, i.satuan,
  i.satuan_hitung as "satuanHitung", i.satuan_hitung_en as "satuanHitungEn",
  i.ukur_elemen as "ukurElemen", i.ukur_penyebut as "ukurPenyebut",
  i.target_contoh::float8 as "targetContoh", i.dokumen_target as "dokumenTarget",
  i.definisi, i.definisi_en as "definisiEn", i.sumber, i.keyakinan, i.urutan`

const SUKU = sql`
  select json_agg(json_build_object('sisi', s.sisi, 'alternatif', s.alternatif, 'sumber', s.sumber,
    'rujukan', s.rujukan, 'koefAtas', s.koef_atas, 'koefBawah', s.koef_bawah, 'jendela', s.jendela,
    'prorata', s.prorata, 'syarat', s.syarat) order by s.sisi, s.alternatif, s.urutan)`

type VersiTerbaca = BarisIndikator & BerlakuVersi & { readonly urutan: number }

/** Every version of every indikator, of the program and of the kabupaten, in no order. */
async function readVersi(db: Db, kab: KabKatalog, syarat: RawBuilder<SqlBool>): Promise<VersiTerbaca[]> {
  const { rows } = await sql<VersiTerbaca>`
    select 'program' as milik, null::smallint as berakhir, ${KOLOM}, coalesce((${SUKU}
      from suku s where s.indikator_kode = i.kode and s.berlaku_dari = i.berlaku_dari), '[]') as suku
    from indikator i where ${syarat}
    union all
    select 'kabupaten', i.berakhir, ${KOLOM}, coalesce((${SUKU} from suku_kab s
      where s.kab_id = i.kab_id and s.indikator_kode = i.kode and s.berlaku_dari = i.berlaku_dari), '[]')
    from indikator_kab i where ${milikKab(kab)} and ${syarat}`.execute(db)
  return rows
}

async function readBaris(db: Db, { kab, tahun }: SaatKatalog, syarat = sql<SqlBool>`true`): Promise<VersiTerbaca[]> {
  return berlakuPada(await readVersi(db, kab, syarat), tahun)
}

export type SaatKatalog = { readonly kab: KabKatalog; readonly tahun: number }

const menurutUrutan = (a: VersiTerbaca, b: VersiTerbaca): number =>
  a.urutan - b.urutan || (a.kode < b.kode ? -1 : a.kode > b.kode ? 1 : 0)

/** Of every indikator the version that holds in a year, in the catalogue's order. */
const berlakuPada = (versi: readonly VersiTerbaca[], tahun: number): VersiTerbaca[] =>
  [...kelompokkan(versi, (v) => v.kode).values()].flatMap((milik) => versiPada(milik, tahun) ?? []).sort(menurutUrutan)

function sisiDari(suku: readonly BarisSuku[], sisi: BarisSuku['sisi']): Sisi {
  const alternatif = new Map<number, Suku[]>()
  for (const { sisi: milik, alternatif: nomor, ...satu } of suku) {
    if (milik === sisi) alternatif.set(nomor, [...(alternatif.get(nomor) ?? []), satu])
  }
  return [...alternatif].sort(([a], [b]) => a - b).map(([, isi]) => isi)
}

function indikatorDari(baris: BarisIndikator): Indikator {
  const { kode, berlakuDari, nama, kelompok, klaster, jenis, minimalNol, periode, arah, tempatHitung, umurMaks } = baris
  const { sensitif, spm, skala, satuan, ukurElemen, ukurPenyebut, targetContoh, dokumenTarget } = baris
  const { namaEn, kelompokEn, satuanHitung, satuanHitungEn } = baris
  return {
    ...{ kode, berlakuDari, nama, kelompok, klaster, jenis, minimalNol, periode, arah, tempatHitung, umurMaks },
    ...{ sensitif, spm, skala, satuan, targetContoh, dokumenTarget },
    ...{ namaEn, kelompokEn, satuanHitung, satuanHitungEn },
    pembilang: sisiDari(baris.suku, 'pembilang'),
    penyebut: sisiDari(baris.suku, 'penyebut'),
    jadwal: baris.jadwal ?? [],
    bentukTarget: parseBentukTarget(baris.bentukTarget),
    gabung: parseGabung(baris.gabung),
    ukur: ukurElemen && ukurPenyebut ? { elemen: ukurElemen, penyebut: ukurPenyebut } : null,
  }
}

/** The whole catalogue in its order, as the engine reads it. */
export async function listIndikator(db: Db, saat: SaatKatalog): Promise<Indikator[]> {
  return (await readBaris(db, saat)).map(indikatorDari)
}

/** The catalogue year by year; the same version is the same object in every year. */
export type KatalogTahunan = (tahun: number) => readonly Indikator[]

/** The whole catalogue with all versions. */
export async function loadIndikatorTahunan(db: Db, kab: KabKatalog): Promise<KatalogTahunan> {
  return tahunanDari(await readVersi(db, kab, sql`true`))
}

/** One indikator and those that its conditions refer to, with all versions. */
export async function loadIndikatorTerkait(
  db: Db,
  { kab, kode }: { readonly kab: KabKatalog; readonly kode: string },
): Promise<KatalogTahunan> {
  const terkait = sql<SqlBool>`(i.kode = ${kode} or i.kode in (
    select coalesce(s.syarat->>'indikator', s.rujukan) from suku s
    where s.indikator_kode = ${kode} and (s.sumber = 'desa' or s.syarat->>'jenis' = 'desa-di-jalur')))`
  return tahunanDari(await readVersi(db, kab, terkait))
}

function tahunanDari(versi: readonly VersiTerbaca[]): KatalogTahunan {
  const siap = new Map<VersiTerbaca, Indikator>()
  const tahunan = new Map<number, readonly Indikator[]>()
  return (tahun) =>
    cabang(tahunan, tahun, () => berlakuPada(versi, tahun).map((v) => cabang(siap, v, () => indikatorDari(v))))
}

/** A version as it is kept, with its terms as the engine reads them and those that the form can hold. */
export type VersiKatalog = VersiTerbaca & { readonly siap: Indikator }

/** Every version of one indikator (absent: of all), oldest first; of two of one year the kabupaten's own is later. */
export async function listVersiKatalog(
  db: Db,
  { kab, kode }: { readonly kab: KabKatalog; readonly kode?: string },
): Promise<VersiKatalog[]> {
  const versi = await readVersi(db, kab, kode === undefined ? sql`true` : sql`i.kode = ${kode}`)
  return versi
    .toSorted((a, b) => menurutUrutan(a, b) || bandingVersi(a, b))
    .map((v) => ({ ...v, siap: indikatorDari(v) }))
}

/** A row of the catalogue as people read it: rules in words, source and confidence beside the definition. */
export type IndikatorLengkap = Omit<
  BarisIndikator,
  'suku' | 'minimalNol' | 'ukurElemen' | 'ukurPenyebut' | 'jadwal'
> & { readonly jadwal: number[] }

function lengkapDari(baris: VersiTerbaca): IndikatorLengkap {
  const { suku: _, minimalNol: __, ukurElemen: ___, ukurPenyebut: ____, jadwal, ...dan } = baris
  const { milik: _____, berakhir: ______, urutan: _______, ...lengkap } = dan
  return { ...lengkap, jadwal: [...(jadwal ?? [])] }
}

/** The whole catalogue in its order, for people. */
export async function listIndikatorLengkap(db: Db, saat: SaatKatalog): Promise<IndikatorLengkap[]> {
  return (await readBaris(db, saat)).map(lengkapDari)
}

/** One row of it; undefined where the catalogue has none in that year. */
export async function findIndikatorLengkap(
  db: Db,
  { kode, ...saat }: SaatKatalog & { readonly kode: string },
): Promise<IndikatorLengkap | undefined> {
  const [baris] = await readBaris(db, saat, sql<SqlBool>`i.kode = ${kode}`)
  return baris && lengkapDari(baris)
}
