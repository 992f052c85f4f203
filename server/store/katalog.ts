// Readers of the catalogue of indikator. Each asks for a year and gets the latest version that holds in it.
import { type SqlBool, sql } from 'kysely'
import type { Db } from '#db/connection.ts'
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

type BarisSuku = Suku & { readonly sisi: 'pembilang' | 'penyebut'; readonly alternatif: number }

/** A row of table indikator with its terms; the columns' check constraints hold the literal types. */
type BarisIndikator = {
  readonly kode: string
  readonly berlakuDari: number
  readonly nama: string
  readonly kelompok: string
  readonly klaster: number
  readonly jenis: JenisIndikator
  readonly rumusPembilang: string
  readonly rumusPenyebut: string
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
  readonly ukurElemen: string | null
  readonly ukurPenyebut: string | null
  readonly targetContoh: number | null
  readonly dokumenTarget: string | null
  readonly definisi: string
  readonly sumber: string
  readonly keyakinan: string
  readonly suku: readonly BarisSuku[]
}

async function readBaris(db: Db, tahun: number, syarat = sql<SqlBool>`true`): Promise<BarisIndikator[]> {
  const { rows } = await sql<BarisIndikator>`
    select i.kode, i.berlaku_dari as "berlakuDari", i.nama, i.kelompok, i.klaster, i.jenis,
      i.rumus_pembilang as "rumusPembilang", i.rumus_penyebut as "rumusPenyebut", i.minimal_nol as "minimalNol",
      i.periode, i.jadwal, i.bentuk_target as "bentukTarget", i.arah, i.gabung, i.sekali_per as "sekaliPer",
      i.tempat_hitung as "tempatHitung", i.umur_maks as "umurMaks", i.sensitif, i.pelapor, i.spm, i.skala, i.satuan,
      i.ukur_elemen as "ukurElemen", i.ukur_penyebut as "ukurPenyebut",
      i.target_contoh::float8 as "targetContoh", i.dokumen_target as "dokumenTarget",
      i.definisi, i.sumber, i.keyakinan,
      coalesce((
        select json_agg(json_build_object('sisi', s.sisi, 'alternatif', s.alternatif, 'sumber', s.sumber,
            'rujukan', s.rujukan, 'koefAtas', s.koef_atas, 'koefBawah', s.koef_bawah, 'jendela', s.jendela,
            'prorata', s.prorata, 'syarat', s.syarat) order by s.sisi, s.alternatif, s.urutan)
        from suku s where s.indikator_kode = i.kode and s.berlaku_dari = i.berlaku_dari), '[]') as suku
    from indikator i
    where ${syarat} and i.berlaku_dari = (
      select max(v.berlaku_dari) from indikator v where v.kode = i.kode and v.berlaku_dari <= ${tahun})
    order by i.urutan, i.kode`.execute(db)
  return rows
}

function sisiDari(suku: readonly BarisSuku[], sisi: BarisSuku['sisi']): Sisi {
  const alternatif = new Map<number, Suku[]>()
  for (const { sisi: milik, alternatif: nomor, ...satu } of suku) {
    if (milik === sisi) alternatif.set(nomor, [...(alternatif.get(nomor) ?? []), satu])
  }
  return [...alternatif].sort(([a], [b]) => a - b).map(([, isi]) => isi)
}

function indikatorDari(baris: BarisIndikator): Indikator {
  const { kode, berlakuDari, nama, kelompok, klaster, jenis, minimalNol, periode, arah, tempatHitung, umurMaks } = baris
  const { sensitif, skala, satuan, ukurElemen, ukurPenyebut, targetContoh, dokumenTarget } = baris
  return {
    ...{ kode, berlakuDari, nama, kelompok, klaster, jenis, minimalNol, periode, arah, tempatHitung, umurMaks },
    ...{ sensitif, skala, satuan, targetContoh, dokumenTarget },
    pembilang: sisiDari(baris.suku, 'pembilang'),
    penyebut: sisiDari(baris.suku, 'penyebut'),
    jadwal: baris.jadwal ?? [],
    bentukTarget: parseBentukTarget(baris.bentukTarget),
    gabung: parseGabung(baris.gabung),
    ukur: ukurElemen && ukurPenyebut ? { elemen: ukurElemen, penyebut: ukurPenyebut } : null,
  }
}

/** The whole catalogue in its order, as the engine reads it. */
export async function listIndikator(db: Db, tahun: number): Promise<Indikator[]> {
  return (await readBaris(db, tahun)).map(indikatorDari)
}

/** One indikator and those that its conditions refer to, each in the version that holds in a year. */
export async function listIndikatorTerkait(
  db: Db,
  { kode, tahun }: { kode: string; tahun: number },
): Promise<Indikator[]> {
  const terkait = sql<SqlBool>`(i.kode = ${kode} or i.kode in (
    select coalesce(s.syarat->>'indikator', s.rujukan) from suku s
    where s.indikator_kode = ${kode} and (s.sumber = 'desa' or s.syarat->>'jenis' = 'desa-di-jalur')))`
  return (await readBaris(db, tahun, terkait)).map(indikatorDari)
}

/** One indikator in the version that holds in a year; undefined where the catalogue has none. */
export async function findIndikator(
  db: Db,
  { kode, tahun }: { kode: string; tahun: number },
): Promise<Indikator | undefined> {
  const [baris] = await readBaris(db, tahun, sql<SqlBool>`i.kode = ${kode}`)
  return baris && indikatorDari(baris)
}

/** A row of the catalogue as people read it: rules in words, source and confidence beside the definition. */
export type IndikatorLengkap = Omit<
  BarisIndikator,
  'suku' | 'minimalNol' | 'ukurElemen' | 'ukurPenyebut' | 'jadwal'
> & { readonly jadwal: number[] }

function lengkapDari(baris: BarisIndikator): IndikatorLengkap {
  const { suku: _, minimalNol: __, ukurElemen: ___, ukurPenyebut: ____, jadwal, ...lengkap } = baris
  return { ...lengkap, jadwal: [...(jadwal ?? [])] }
}

/** The whole catalogue in its order, for people. */
export async function listIndikatorLengkap(db: Db, tahun: number): Promise<IndikatorLengkap[]> {
  return (await readBaris(db, tahun)).map(lengkapDari)
}

/** One row of it; undefined where the catalogue has none in that year. */
export async function findIndikatorLengkap(
  db: Db,
  { kode, tahun }: { kode: string; tahun: number },
): Promise<IndikatorLengkap | undefined> {
  const [baris] = await readBaris(db, tahun, sql<SqlBool>`i.kode = ${kode}`)
  return baris && lengkapDari(baris)
}
