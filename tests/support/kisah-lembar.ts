// Stories of the reading endpoints: indikator of their own over the small catalogue, and kabupaten worked out by hand.
import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import type { Bulan } from '#domain/bulan.ts'
import { buatKatalogUji, KIA, TIMBANG, VITAMIN } from './katalog-uji.ts'
import {
  buatDesa,
  buatKabupaten,
  buatUnit,
  type Desa,
  type IsianKisah,
  type Kab,
  kirim,
  pindahkan,
  type Unit,
  wajibkan,
} from './kisah.ts'

/**
 * UJI_CAKUPAN: K1 of the year over sasaran ibu-hamil, target 90 linear. UJI_DS: D over S of the month, posyandu's.
 * UJI_VITA: vitamin A in February and August over sasaran balita. All sum what nakes or posyandu report.
 */
export async function buatIndikatorUji(db: Db): Promise<void> {
  await buatKatalogUji(db)
  for (const satu of INDIKATOR) await insertIndikator(db, satu)
}

type IndikatorUji = {
  readonly kode: string
  readonly nama: string
  readonly periode: string
  readonly bentukTarget: string
  readonly jadwal: string | null
  readonly gabung: string
  readonly target: number
  readonly atas: readonly [sumber: string, rujukan: string]
  readonly bawah: readonly [sumber: string, rujukan: string]
}

const INDIKATOR: readonly IndikatorUji[] = [
  {
    ...{ kode: 'UJI_CAKUPAN', nama: 'Cakupan uji', periode: 'kumulatif', bentukTarget: 'linear', jadwal: null },
    ...{ gabung: 'jumlah-nakes', target: 90, atas: ['elemen', 'UJI_K1'], bawah: ['sasaran', 'ibu-hamil'] },
  },
  {
    ...{ kode: 'UJI_DS', nama: 'D/S uji', periode: 'bulanan', bentukTarget: 'datar', jadwal: null },
    ...{ gabung: 'utama-plus(posyandu)', target: 80, atas: ['elemen', 'UJI_D'], bawah: ['elemen', 'UJI_S'] },
  },
  {
    ...{ kode: 'UJI_VITAMIN', nama: 'Vitamin A uji', periode: 'terjadwal', bentukTarget: 'datar', jadwal: '{2,8}' },
    ...{ gabung: 'jumlah', target: 90, atas: ['elemen', 'UJI_VITA'], bawah: ['sasaran', 'balita'] },
  },
]

/** One more indikator, beside those of `buatIndikatorUji`. */
export async function insertIndikator(db: Db, satu: IndikatorUji): Promise<void> {
  await sql`
    insert into indikator (kode, berlaku_dari, nama, kelompok, klaster, jenis, rumus_pembilang, rumus_penyebut, periode,
      jadwal, bentuk_target, arah, gabung, sekali_per, tempat_hitung, pelapor, satuan, target_contoh, dokumen_target,
      definisi, sumber, keyakinan, urutan)
    values (${satu.kode}, 2020, ${satu.nama}, 'balita', 2, 'cakupan', 'atas', 'bawah', ${satu.periode},
      ${satu.jadwal}::smallint[], ${satu.bentukTarget}, 'naik', ${satu.gabung}, 'bulan', 'domisili', '{posyandu}',
      'persen', ${satu.target}, 'Contoh uji', 'Arti uji', 'Uji', 'R', 999)`.execute(db)
  await sql`
    insert into suku (indikator_kode, berlaku_dari, sisi, urutan, sumber, rujukan)
    values (${satu.kode}, 2020, 'pembilang', 1, ${satu.atas[0]}, ${satu.atas[1]}),
      (${satu.kode}, 2020, 'penyebut', 1, ${satu.bawah[0]}, ${satu.bawah[1]})`.execute(db)
}

export type SasaranKisah = {
  readonly desa: Desa
  readonly jenis: 'ibu-hamil' | 'balita'
  readonly jumlah: number
  readonly tahun?: number
  readonly dasar?: 'proyeksi' | 'riil'
  readonly mulai?: Bulan
}

/** The sasaran of a desa for a year (2025). */
export async function sasarankan(db: Db, { kabId }: Pick<Kab, 'kabId'>, sasaran: SasaranKisah): Promise<void> {
  const { desa, jenis, jumlah, tahun = 2025, dasar = 'proyeksi', mulai = tahun * 100 + 1 } = sasaran
  await sql`
    insert into sasaran (kab_id, tahun, jenis_sasaran_id, dasar, desa_id, mulai, jumlah, dokumen)
    select ${kabId}::int, ${tahun}::smallint, jenis_sasaran_id, ${dasar}::text, ${desa.desaId}::int, ${mulai}::int,
      ${jumlah}::int, 'SK uji'
    from jenis_sasaran where kode = ${jenis}`.execute(db)
}

export type DesaLima = { readonly desa: Desa; readonly pustu: Unit; readonly posyandu: Unit }
export type KisahLima = {
  readonly kab: Kab
  readonly satu: Unit
  readonly dua: Unit
  readonly desa: Readonly<Record<'A' | 'B' | 'C' | 'D' | 'E', DesaLima>>
}

/** K1 by month, January to June: the counts that the PWS guide's worked example adds up to 60, 38, 40, 20 and 22. */
const LIMA = [
  ['A', '01.2001', 120, [10, 10, 9, 9, 10, 12]],
  ['B', '01.2002', 80, [7, 6, 6, 6, 8, 5]],
  ['C', '01.2003', 100, [7, 6, 6, 6, 6, 9]],
  ['D', '02.2001', 60, [4, 4, 3, 3, 4, 2]],
  ['E', '02.2002', 50, [4, 4, 3, 3, 4, 4]],
] as const

/**
 * Five desa in two kecamatan (A, B, C and D, E) that two puskesmas share crosswise (Satu: A, B, D; Dua: C, E; E moves to
 * Satu in July), a pustu and a posyandu in each; pustu reported K1 from January to June 2025, in time.
 */
export async function buatLimaDesa(db: Db, kodeKab = '99.01'): Promise<KisahLima> {
  const kab = await buatKabupaten(db, { kode: kodeKab })
  const satu = await buatUnit(db, kab, { jenis: 'puskesmas', nama: 'Satu' })
  const dua = await buatUnit(db, kab, { jenis: 'puskesmas', nama: 'Dua' })
  const semua: [string, DesaLima][] = []
  for (const [huruf, ekor, sasaran, k1] of LIMA) {
    const kode = `${kodeKab}.${ekor}`
    const puskesmas = huruf === 'C' || huruf === 'E' ? dua : satu
    const milik = await buatDesaLima(db, kab, { huruf, kode, puskesmas })
    await sasarankan(db, kab, { desa: milik.desa, jenis: 'ibu-hamil', jumlah: sasaran })
    for (const [i, jumlah] of k1.entries()) {
      const pada = new Date(Date.UTC(2025, i + 1, 1))
      const laporan = { unit: milik.pustu, desa: milik.desa, bulan: 202501 + i, isian: { UJI_K1: jumlah } }
      await kirim(db, kab, laporan, { pada })
    }
    semua.push([huruf, milik])
  }
  // Every letter of LIMA is there.
  const desa = Object.fromEntries(semua) as KisahLima['desa']
  await pindahkan(db, kab, { desa: desa.E.desa, ke: satu, mulai: 202507 })
  return { kab, satu, dua, desa }
}

type TempatLima = { readonly huruf: string; readonly kode: string; readonly puskesmas: Unit }

async function buatDesaLima(db: Db, kab: Kab, { huruf, kode, puskesmas }: TempatLima): Promise<DesaLima> {
  const desa = await buatDesa(db, kab, { kode, nama: `Desa ${huruf}`, puskesmas })
  const pustu = await buatUnit(db, kab, { jenis: 'pustu', nama: `Pustu ${huruf}`, desa })
  const posyandu = await buatUnit(db, kab, { jenis: 'posyandu', nama: `Posyandu ${huruf}`, desa })
  await wajibkan(db, kab, { unit: pustu, desa, kelompok: KIA })
  for (const kelompok of [TIMBANG, VITAMIN]) await wajibkan(db, kab, { unit: posyandu, desa, kelompok })
  return { desa, pustu, posyandu }
}

/** A posyandu's weighing of a month: S that are there, D of them weighed. */
export const timbang = (s: number, d: number): IsianKisah => ({ UJI_S: s, UJI_D: d, UJI_N: Math.min(d, 10) })
