// The stored rekap: what was counted, per desa, bulan, elemen, kind of source and pilah. Written for whole (desa, bulan)
// at a time, and only by a transaction that holds the desa's lock.
import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import type { Bulan } from '#domain/bulan.ts'
import type { BarisRekap, BarisRekapLapor, Rekap } from '#domain/rekap.ts'
import type { Bagian } from './bagian.ts'

/** One desa and one month of rekap: what a laporan can change, and all of it. */
export type Iris = { readonly desaId: number; readonly bulan: Bulan }

const kunciRekap = (b: BarisRekap): string => `${b.desaId}:${b.bulan}:${b.elemenId}:${b.sumber}:${b.pilahId}`
const isiRekap = (b: BarisRekap): string => `${b.jumlah}:${b.unit}:${b.jumlahValid}`
const kunciLapor = (b: BarisRekapLapor): string => `${b.desaId}:${b.bulan}:${b.kelompokId}:${b.sumber}`
const isiLapor = (b: BarisRekapLapor): string => `${b.unit}:${b.unitKurang}:${b.tervalidasi}`

/**
 * Makes the stored rekap of a slice what it has to be; rows that are right already are left alone. `salah`: how many were
 * not.
 */
export function writeRekap(
  kabId: number,
  tersimpan: Rekap,
  semestinya: Rekap,
): { readonly bagian: Bagian[]; readonly salah: number } {
  const angka = compare(tersimpan.rekap, semestinya.rekap, kunciRekap, isiRekap)
  const lapor = compare(tersimpan.lapor, semestinya.lapor, kunciLapor, isiLapor)
  const bagian = [
    ...(angka.usang.length > 0 ? [deleteRekap(kabId, angka.usang)] : []),
    ...(angka.baru.length > 0 ? [upsertRekap(kabId, angka.baru)] : []),
    ...(lapor.usang.length > 0 ? [deleteLapor(kabId, lapor.usang)] : []),
    ...(lapor.baru.length > 0 ? [upsertLapor(kabId, lapor.baru)] : []),
  ]
  return { bagian, salah: angka.usang.length + angka.baru.length + lapor.usang.length + lapor.baru.length }
}

function compare<B>(
  tersimpan: readonly B[],
  semestinya: readonly B[],
  kunci: (b: B) => string,
  isi: (b: B) => string,
): { usang: B[]; baru: B[] } {
  const ada = new Map(tersimpan.map((b) => [kunci(b), isi(b)]))
  const baru = semestinya.filter((b) => ada.get(kunci(b)) !== isi(b))
  const perlu = new Set(semestinya.map(kunci))
  return { usang: tersimpan.filter((b) => !perlu.has(kunci(b))), baru }
}

const unik = (angka: readonly number[]): number[] => [...new Set(angka)]

const upsertRekap = (kabId: number, baris: readonly BarisRekap[]): Bagian => sql`rekap_kini as (
  insert into rekap (kab_id, elemen_id, bulan, desa_id, sumber, pilah_id, jumlah, unit, jumlah_valid)
  select ${kabId}::int, b.* from unnest(${kolomRekap(baris)}, ${baris.map((b) => b.jumlah)}::int[],
    ${baris.map((b) => b.unit)}::smallint[], ${baris.map((b) => b.jumlahValid)}::int[]) b
  on conflict (kab_id, elemen_id, bulan, desa_id, sumber, pilah_id) do update set jumlah = excluded.jumlah,
    unit = excluded.unit, jumlah_valid = excluded.jumlah_valid
)`

const deleteRekap = (kabId: number, baris: readonly BarisRekap[]): Bagian => sql`rekap_hilang as (
  delete from rekap r
  using unnest(${kolomRekap(baris)}) b(elemen_id, bulan, desa_id, sumber, pilah_id)
  where r.kab_id = ${kabId} and r.bulan = any(${unik(baris.map((b) => b.bulan))}::int[])
    and r.desa_id = any(${unik(baris.map((b) => b.desaId))}::int[]) and r.elemen_id = b.elemen_id
    and r.bulan = b.bulan and r.desa_id = b.desa_id and r.sumber = b.sumber and r.pilah_id = b.pilah_id
)`

const kolomRekap = (baris: readonly BarisRekap[]) => sql`
  ${baris.map((b) => b.elemenId)}::smallint[], ${baris.map((b) => b.bulan)}::int[],
  ${baris.map((b) => b.desaId)}::int[], ${baris.map((b) => b.sumber)}::smallint[],
  ${baris.map((b) => b.pilahId)}::smallint[]`

// Arrays of arrays have no unnest of their own: each goes as text.
const tulisLarik = (angka: readonly number[]): string => `{${angka.join(',')}}`

const upsertLapor = (kabId: number, baris: readonly BarisRekapLapor[]): Bagian => sql`lapor_kini as (
  insert into rekap_lapor (kab_id, kelompok_id, bulan, desa_id, sumber, unit, unit_kurang, tervalidasi)
  select ${kabId}::int, kelompok_id, bulan, desa_id, sumber, unit::int[], unit_kurang::int[], tervalidasi::int[]
  from unnest(${kolomLapor(baris)}, ${baris.map((b) => tulisLarik(b.unit))}::text[],
    ${baris.map((b) => tulisLarik(b.unitKurang))}::text[], ${baris.map((b) => tulisLarik(b.tervalidasi))}::text[])
    b(kelompok_id, bulan, desa_id, sumber, unit, unit_kurang, tervalidasi)
  on conflict (kab_id, kelompok_id, bulan, desa_id, sumber) do update set unit = excluded.unit,
    unit_kurang = excluded.unit_kurang, tervalidasi = excluded.tervalidasi
)`

const deleteLapor = (kabId: number, baris: readonly BarisRekapLapor[]): Bagian => sql`lapor_hilang as (
  delete from rekap_lapor r
  using unnest(${kolomLapor(baris)}) b(kelompok_id, bulan, desa_id, sumber)
  where r.kab_id = ${kabId} and r.bulan = any(${unik(baris.map((b) => b.bulan))}::int[])
    and r.desa_id = any(${unik(baris.map((b) => b.desaId))}::int[]) and r.kelompok_id = b.kelompok_id
    and r.bulan = b.bulan and r.desa_id = b.desa_id and r.sumber = b.sumber
)`

const kolomLapor = (baris: readonly BarisRekapLapor[]) => sql`
  ${baris.map((b) => b.kelompokId)}::smallint[], ${baris.map((b) => b.bulan)}::int[],
  ${baris.map((b) => b.desaId)}::int[], ${baris.map((b) => b.sumber)}::smallint[]`

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
