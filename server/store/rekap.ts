// The stored rekap: what was counted, per desa, bulan, elemen, kind of source and pilah. Written for whole (desa, bulan)
// at a time, and only by a transaction that holds the desa's lock.
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import type { Bulan } from '#domain/bulan.ts'
import { kunciSel } from '#domain/isian.ts'
import type { BarisRekap, BarisRekapLapor, Rekap } from '#domain/rekap.ts'
import { type Bagian, bagianHapus, bagianTulis, tulisLarik, tulisLarikDalam } from './bagian.ts'

/** One desa and one month of rekap: what a laporan can change, and all of it. */
export type Iris = { readonly desaId: number; readonly bulan: Bulan }

/**
 * Makes the stored rekap of a slice what it has to be; rows that are right already are left alone, and those known to be
 * new need no look whether they are there. `salah`: how many were not right.
 */
export function writeRekap(
  kabId: number,
  tersimpan: Rekap,
  semestinya: Rekap,
): { readonly bagian: Bagian[]; readonly salah: number } {
  const angka = compare(tersimpan.rekap, semestinya.rekap, kunciRekap, isRekapSama)
  const lapor = compare(tersimpan.lapor, semestinya.lapor, kunciLapor, isLaporSama)
  const bagian = [
    ...(angka.usang.length > 0 ? [deleteRekap(kabId, angka.usang)] : []),
    ...(angka.baru.length > 0 ? [insertRekap('rekap_baru', kabId, angka.baru)] : []),
    ...(angka.ubah.length > 0 ? [insertRekap('rekap_berubah', kabId, angka.ubah, TIMPA_REKAP)] : []),
    ...(lapor.usang.length > 0 ? [deleteLapor(kabId, lapor.usang)] : []),
    ...(lapor.baru.length > 0 ? [insertLapor('lapor_baru', kabId, lapor.baru)] : []),
    ...(lapor.ubah.length > 0 ? [insertLapor('lapor_berubah', kabId, lapor.ubah, TIMPA_LAPOR)] : []),
  ]
  return { bagian, salah: banyak(angka) + banyak(lapor) }
}

type Beda<B> = { readonly usang: B[]; readonly baru: B[]; readonly ubah: B[] }

const banyak = ({ usang, baru, ubah }: Beda<unknown>): number => usang.length + baru.length + ubah.length

function compare<B extends Iris>(
  tersimpan: readonly B[],
  semestinya: readonly B[],
  kunci: (b: B) => number,
  isSama: (a: B, b: B) => boolean,
): Beda<B> {
  const sisa = new Map<number, Map<number, B>>()
  for (const b of tersimpan) {
    const milik = sisa.get(nomorIris(b)) ?? new Map<number, B>()
    sisa.set(nomorIris(b), milik.set(kunci(b), b))
  }
  const hasil: Beda<B> = { usang: [], baru: [], ubah: [] }
  for (const b of semestinya) {
    const milik = sisa.get(nomorIris(b))
    const ada = milik?.get(kunci(b))
    if (!ada) hasil.baru.push(b)
    else if (!isSama(ada, b)) hasil.ubah.push(b)
    milik?.delete(kunci(b))
  }
  for (const milik of sisa.values()) hasil.usang.push(...milik.values())
  return hasil
}

// Numbers, not text: a month of a kabupaten compares a hundred thousand of them. `bulan` has six digits, `sumber` at most
// two, and each stays an exact integer.
const nomorIris = ({ desaId, bulan }: Iris): number => desaId * 1_000_000 + bulan
const kunciRekap = (b: BarisRekap): number => kunciSel(b.elemenId, b.pilahId) * 100 + b.sumber
const kunciLapor = (b: BarisRekapLapor): number => b.kelompokId * 100 + b.sumber

const isRekapSama = (a: BarisRekap, b: BarisRekap): boolean =>
  a.jumlah === b.jumlah && a.unit === b.unit && a.jumlahValid === b.jumlahValid

const isLaporSama = (a: BarisRekapLapor, b: BarisRekapLapor): boolean =>
  isLarikSama(a.unit, b.unit) && isLarikSama(a.unitKurang, b.unitKurang) && isLarikSama(a.tervalidasi, b.tervalidasi)

const isLarikSama = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((n, i) => n === b[i])

const unik = (angka: readonly number[]): string => tulisLarik([...new Set(angka)])

const TIMPA_REKAP = sql`
  on conflict (kab_id, elemen_id, bulan, desa_id, sumber, pilah_id) do update set jumlah = excluded.jumlah,
    unit = excluded.unit, jumlah_valid = excluded.jumlah_valid`

const insertRekap = (
  nama: string,
  kabId: number,
  baris: readonly BarisRekap[],
  timpa: RawBuilder<unknown> = sql``,
): Bagian =>
  bagianTulis(sql`
${sql.raw(nama)} as (
  insert into rekap (kab_id, elemen_id, bulan, desa_id, sumber, pilah_id, jumlah, unit, jumlah_valid)
  select ${kabId}::int, b.* from unnest(${kolomRekap(baris)}, ${tulisLarik(baris.map((b) => b.jumlah))}::int[],
    ${tulisLarik(baris.map((b) => b.unit))}::smallint[], ${tulisLarik(baris.map((b) => b.jumlahValid))}::int[]) b${timpa}
)`)

const deleteRekap = (kabId: number, baris: readonly BarisRekap[]): Bagian =>
  bagianHapus(sql`rekap_hilang as (
  delete from rekap r
  using unnest(${kolomRekap(baris)}) b(elemen_id, bulan, desa_id, sumber, pilah_id)
  where r.kab_id = ${kabId} and r.bulan = any(${unik(baris.map((b) => b.bulan))}::int[])
    and r.desa_id = any(${unik(baris.map((b) => b.desaId))}::int[]) and r.elemen_id = b.elemen_id
    and r.bulan = b.bulan and r.desa_id = b.desa_id and r.sumber = b.sumber and r.pilah_id = b.pilah_id
)`)

const kolomRekap = (baris: readonly BarisRekap[]) => sql`
  ${tulisLarik(baris.map((b) => b.elemenId))}::smallint[], ${tulisLarik(baris.map((b) => b.bulan))}::int[],
  ${tulisLarik(baris.map((b) => b.desaId))}::int[], ${tulisLarik(baris.map((b) => b.sumber))}::smallint[],
  ${tulisLarik(baris.map((b) => b.pilahId))}::smallint[]`

const TIMPA_LAPOR = sql`
  on conflict (kab_id, kelompok_id, bulan, desa_id, sumber) do update set unit = excluded.unit,
    unit_kurang = excluded.unit_kurang, tervalidasi = excluded.tervalidasi`

const insertLapor = (
  nama: string,
  kabId: number,
  baris: readonly BarisRekapLapor[],
  timpa: RawBuilder<unknown> = sql``,
): Bagian =>
  bagianTulis(sql`
${sql.raw(nama)} as (
  insert into rekap_lapor (kab_id, kelompok_id, bulan, desa_id, sumber, unit, unit_kurang, tervalidasi)
  select ${kabId}::int, kelompok_id, bulan, desa_id, sumber, unit::int[], unit_kurang::int[], tervalidasi::int[]
  from unnest(${kolomLapor(baris)}, ${kolomUnit(baris, (b) => b.unit)}, ${kolomUnit(baris, (b) => b.unitKurang)},
    ${kolomUnit(baris, (b) => b.tervalidasi)})
    b(kelompok_id, bulan, desa_id, sumber, unit, unit_kurang, tervalidasi)${timpa}
)`)

const deleteLapor = (kabId: number, baris: readonly BarisRekapLapor[]): Bagian =>
  bagianHapus(sql`lapor_hilang as (
  delete from rekap_lapor r
  using unnest(${kolomLapor(baris)}) b(kelompok_id, bulan, desa_id, sumber)
  where r.kab_id = ${kabId} and r.bulan = any(${unik(baris.map((b) => b.bulan))}::int[])
    and r.desa_id = any(${unik(baris.map((b) => b.desaId))}::int[]) and r.kelompok_id = b.kelompok_id
    and r.bulan = b.bulan and r.desa_id = b.desa_id and r.sumber = b.sumber
)`)

const kolomLapor = (baris: readonly BarisRekapLapor[]) => sql`
  ${tulisLarik(baris.map((b) => b.kelompokId))}::smallint[], ${tulisLarik(baris.map((b) => b.bulan))}::int[],
  ${tulisLarik(baris.map((b) => b.desaId))}::int[], ${tulisLarik(baris.map((b) => b.sumber))}::smallint[]`

const kolomUnit = (baris: readonly BarisRekapLapor[], unit: (b: BarisRekapLapor) => readonly number[]) =>
  sql`${tulisLarikDalam(baris.map((b) => tulisLarik(unit(b))))}::text[]`

/** Every slice that has laporan or rows of rekap, whatever they say; null means all desa or all months. */
export async function listIris(
  db: Db,
  kabId: number,
  { desaId, bulan }: { desaId: readonly number[] | null; bulan: Bulan | null },
): Promise<Iris[]> {
  const saring = sql`kab_id = ${kabId} and (${desaId}::int[] is null or desa_id = any(${desaId}::int[]))
    and (${bulan}::int is null or bulan = ${bulan}::int)`
  const { rows } = await sql<Iris>`
    select desa_id as "desaId", bulan from laporan where ${saring}
    union select desa_id, bulan from rekap where ${saring}
    union select desa_id, bulan from rekap_lapor where ${saring}
    order by 1, 2`.execute(db)
  return rows
}
