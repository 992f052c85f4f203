// The cells of the last version of every laporan.
import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import { elemenDari, type Isian, kunciSel, PILAH_JUMLAH, pilahDari } from '#domain/isian.ts'
import type { Bagian } from './bagian.ts'
import type { KunciLaporan } from './laporan.ts'

export type PerubahanIsian = { readonly kunci: KunciLaporan; readonly sebelum: Isian; readonly sesudah: Isian }

type Sel = { readonly laporan: KunciLaporan; readonly sel: number; readonly jumlah: number }

/** The cells that differ, and nothing else. */
export function writeIsian(kabId: number, perubahan: readonly PerubahanIsian[]): Bagian[] {
  const hapus: Sel[] = []
  const tulis: Sel[] = []
  for (const { kunci, sebelum, sesudah } of perubahan) {
    for (const [sel, jumlah] of sebelum) if (!sesudah.has(sel)) hapus.push({ laporan: kunci, sel, jumlah })
    for (const [sel, jumlah] of sesudah) if (sebelum.get(sel) !== jumlah) tulis.push({ laporan: kunci, sel, jumlah })
  }
  return [
    ...(hapus.length > 0 ? [deleteSel(kabId, hapus)] : []),
    ...(tulis.length > 0 ? [upsertSel(kabId, tulis)] : []),
  ]
}

const upsertSel = (kabId: number, sel: readonly Sel[]): Bagian => sql`isian_kini as (
  insert into isian (kab_id, bulan, desa_id, unit_id, minggu, elemen_id, pilah_id, jumlah)
  select ${kabId}::int, b.* from unnest(${kolomSel(sel)}, ${sel.map((s) => s.jumlah)}::int[]) b
  on conflict (kab_id, bulan, desa_id, unit_id, minggu, elemen_id, pilah_id) do update set jumlah = excluded.jumlah
)`

const deleteSel = (kabId: number, sel: readonly Sel[]): Bagian => sql`isian_hilang as (
  delete from isian i
  using unnest(${kolomSel(sel)}) b(bulan, desa_id, unit_id, minggu, elemen_id, pilah_id)
  where i.kab_id = ${kabId} and i.bulan = any(${[...new Set(sel.map((s) => s.laporan.bulan))]}::int[])
    and i.bulan = b.bulan and i.desa_id = b.desa_id and i.unit_id = b.unit_id and i.minggu = b.minggu
    and i.elemen_id = b.elemen_id and i.pilah_id = b.pilah_id
)`

const kolomSel = (sel: readonly Sel[]) => sql`
  ${sel.map((s) => s.laporan.bulan)}::int[], ${sel.map((s) => s.laporan.desaId)}::int[],
  ${sel.map((s) => s.laporan.unitId)}::int[], ${sel.map((s) => s.laporan.minggu)}::smallint[],
  ${sel.map((s) => elemenDari(s.sel))}::smallint[], ${sel.map((s) => pilahDari(s.sel))}::smallint[]`

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
