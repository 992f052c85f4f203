// The cells of the last version of every laporan.
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import { elemenDari, type Isian, kunciSel, PILAH_JUMLAH, pilahDari } from '#domain/isian.ts'
import { type Bagian, bagianHapus, bagianTulis, tulisJarang, tulisLarik, tulisLarikDalam } from './bagian.ts'
import type { KunciLaporan } from './laporan.ts'

export type PerubahanIsian = { readonly kunci: KunciLaporan; readonly sebelum: Isian; readonly sesudah: Isian }

/** Some cells of one laporan. */
type SelLaporan = { readonly kunci: KunciLaporan; readonly sel: number[]; readonly jumlah: number[] }

/** The cells that differ, and nothing else. A cell known to be new needs no look whether it is there. */
export function writeIsian(kabId: number, perubahan: readonly PerubahanIsian[]): Bagian[] {
  const hilang: SelLaporan[] = []
  const baru: SelLaporan[] = []
  const berubah: SelLaporan[] = []
  for (const { kunci, sebelum, sesudah } of perubahan) {
    hilang.push(pickSel(kunci, sebelum, (sel) => !sesudah.has(sel)))
    baru.push(pickSel(kunci, sesudah, (sel) => !sebelum.has(sel)))
    berubah.push(pickSel(kunci, sesudah, (sel, jumlah) => sebelum.has(sel) && sebelum.get(sel) !== jumlah))
  }
  return [
    ...withSel(hilang, (sel) => deleteSel(kabId, sel)),
    ...withSel(baru, (sel) => insertSel('isian_baru', kabId, sel)),
    ...withSel(berubah, (sel) => insertSel('isian_berubah', kabId, sel, TIMPA)),
  ]
}

function pickSel(kunci: KunciLaporan, isian: Isian, syarat: (sel: number, jumlah: number) => boolean): SelLaporan {
  const hasil: SelLaporan = { kunci, sel: [], jumlah: [] }
  for (const [sel, jumlah] of isian) {
    if (!syarat(sel, jumlah)) continue
    hasil.sel.push(sel)
    hasil.jumlah.push(jumlah)
  }
  return hasil
}

function withSel(semua: readonly SelLaporan[], tulis: (sel: readonly SelLaporan[]) => Bagian): Bagian[] {
  const berisi = semua.filter(({ sel }) => sel.length > 0)
  return berisi.length > 0 ? [tulis(berisi)] : []
}

const TIMPA = sql`
  on conflict (kab_id, bulan, desa_id, unit_id, minggu, elemen_id, pilah_id) do update set jumlah = excluded.jumlah`

const insertSel = (
  nama: string,
  kabId: number,
  sel: readonly SelLaporan[],
  timpa: RawBuilder<unknown> = sql``,
): Bagian =>
  bagianTulis(sql`
${sql.raw(nama)} as (
  insert into isian (kab_id, bulan, desa_id, unit_id, minggu, elemen_id, pilah_id, jumlah)
  select ${kabId}::int, bulan, desa_id, unit_id, minggu, elemen_id, coalesce(pilah_id, 0), jumlah
  from (${barisSel(sel)}) b${timpa}
)`)

const deleteSel = (kabId: number, sel: readonly SelLaporan[]): Bagian =>
  bagianHapus(sql`isian_hilang as (
  delete from isian i
  using (${barisSel(sel)}) b
  where i.kab_id = ${kabId} and i.bulan = any(${tulisLarik([...new Set(sel.map((s) => s.kunci.bulan))])}::int[])
    and i.bulan = b.bulan and i.desa_id = b.desa_id and i.unit_id = b.unit_id and i.minggu = b.minggu
    and i.elemen_id = b.elemen_id and i.pilah_id = coalesce(b.pilah_id, 0)
)`)

/** One row per cell; pilah_id null for the total. */
const barisSel = (sel: readonly SelLaporan[]) => sql`
  select bulan, desa_id, unit_id, minggu, unnest(elemen::smallint[]) as elemen_id, unnest(pilah::smallint[]) as pilah_id,
    unnest(angka::int[]) as jumlah
  from unnest(${tulisLarik(sel.map((s) => s.kunci.bulan))}::int[], ${tulisLarik(sel.map((s) => s.kunci.desaId))}::int[],
    ${tulisLarik(sel.map((s) => s.kunci.unitId))}::int[], ${tulisLarik(sel.map((s) => s.kunci.minggu))}::smallint[],
    ${tulisLarikDalam(sel.map((s) => tulisLarik(s.sel.map(elemenDari))))}::text[],
    ${tulisLarikDalam(sel.map((s) => tulisJarang(s.sel.map(pilahDari))))}::text[],
    ${tulisLarikDalam(sel.map((s) => tulisLarik(s.jumlah)))}::text[]) l(bulan, desa_id, unit_id, minggu, elemen, pilah, angka)`

/** The last totals that a unit sent for a desa before a month, of the elemen given. */
export async function findTerakhir(
  db: Db,
  kabId: number,
  { unitId, desaId, bulan }: KunciLaporan,
  elemenId: readonly number[],
): Promise<Isian> {
  const { rows } = await sql<{ elemenId: number; jumlah: number }>`
    select distinct on (i.elemen_id) i.elemen_id as "elemenId", i.jumlah
    from laporan l
    join isian i on i.kab_id = l.kab_id and i.bulan = l.bulan and i.desa_id = l.desa_id and i.unit_id = l.unit_id
      and i.minggu = l.minggu and i.pilah_id = ${PILAH_JUMLAH} and i.elemen_id = any(${elemenId}::smallint[])
    where l.kab_id = ${kabId} and l.desa_id = ${desaId} and l.unit_id = ${unitId} and l.bulan < ${bulan}
      and l.minggu = 0 and l.status <> 'draf'
    order by i.elemen_id, i.bulan desc`.execute(db)
  return new Map(rows.map(({ elemenId: id, jumlah }) => [kunciSel(id, PILAH_JUMLAH), jumlah]))
}
