// The cells of the last version of every laporan.
import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import type { Bulan } from '#domain/bulan.ts'
import { elemenDari, type Isian, kunciSel, PILAH_JUMLAH, pilahDari } from '#domain/isian.ts'
import type { BulanBerjalan } from '#domain/temuan.ts'
import type { KunciLaporan } from './laporan.ts'

export type SelLaporan = { readonly laporan: KunciLaporan; readonly sel: number; readonly jumlah: number }

export type PerubahanIsian = { readonly hapus: readonly SelLaporan[]; readonly tulis: readonly SelLaporan[] }

/** The cells that differ, and nothing else. */
export function compareIsian(
  laporan: readonly { readonly kunci: KunciLaporan; readonly sebelum: Isian; readonly sesudah: Isian }[],
): PerubahanIsian {
  const hapus: SelLaporan[] = []
  const tulis: SelLaporan[] = []
  for (const { kunci, sebelum, sesudah } of laporan) {
    for (const [sel, jumlah] of sebelum) if (!sesudah.has(sel)) hapus.push({ laporan: kunci, sel, jumlah })
    for (const [sel, jumlah] of sesudah) if (sebelum.get(sel) !== jumlah) tulis.push({ laporan: kunci, sel, jumlah })
  }
  return { hapus, tulis }
}

/** Columns of `unnest` for cells: bulan, desa_id, unit_id, minggu, elemen_id, pilah_id. */
export const kolomSel = (sel: readonly SelLaporan[]) => sql`
  ${sel.map((s) => s.laporan.bulan)}::int[], ${sel.map((s) => s.laporan.desaId)}::int[],
  ${sel.map((s) => s.laporan.unitId)}::int[], ${sel.map((s) => s.laporan.minggu)}::smallint[],
  ${sel.map((s) => elemenDari(s.sel))}::smallint[], ${sel.map((s) => pilahDari(s.sel))}::smallint[]`

/** Empties cells. */
export async function deleteSel(trx: Db, kabId: number, sel: readonly SelLaporan[]): Promise<void> {
  const bulan = [...new Set(sel.map((s) => s.laporan.bulan))]
  await sql`
    delete from isian i
    using unnest(${kolomSel(sel)}) b(bulan, desa_id, unit_id, minggu, elemen_id, pilah_id)
    where i.kab_id = ${kabId} and i.bulan = any(${bulan}::int[]) and i.bulan = b.bulan and i.desa_id = b.desa_id
      and i.unit_id = b.unit_id and i.minggu = b.minggu and i.elemen_id = b.elemen_id and i.pilah_id = b.pilah_id
  `.execute(trx)
}

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

export type DeretBerjalan = {
  readonly desaId: number
  readonly unitId: number
  readonly deret: readonly BulanBerjalan[]
}

type BarisBerjalan = { desaId: number; unitId: number; bulan: Bulan; elemen: number[] | null; jumlah: number[] | null }

/** The year-to-date totals of units and desa through a year, by month, sent laporan only. */
export async function listBerjalan(
  db: Db,
  kabId: number,
  { tahun, pasangan, elemenId }: { tahun: number; pasangan: readonly KunciLaporan[]; elemenId: readonly number[] },
): Promise<DeretBerjalan[]> {
  const awal = tahun * 100 + 1
  const akhir = tahun * 100 + 12
  const { rows } = await sql<BarisBerjalan>`
    select l.desa_id as "desaId", l.unit_id as "unitId", l.bulan, s.elemen, s.jumlah
    from laporan l
    cross join lateral (
      select array_agg(elemen_id) as elemen, array_agg(jumlah) as jumlah
      from isian i
      where i.kab_id = ${kabId} and i.bulan between ${awal} and ${akhir} and i.bulan = l.bulan
        and i.desa_id = l.desa_id and i.unit_id = l.unit_id and i.minggu = 0
        and i.elemen_id = any(${elemenId}::smallint[]) and i.pilah_id = ${PILAH_JUMLAH}
    ) s
    where l.kab_id = ${kabId} and l.desa_id = any(${[...new Set(pasangan.map((p) => p.desaId))]}::int[])
      and l.unit_id = any(${[...new Set(pasangan.map((p) => p.unitId))]}::int[])
      and l.bulan between ${awal} and ${akhir} and l.minggu = 0 and l.status <> 'draf' and s.elemen is not null
    order by l.desa_id, l.unit_id, l.bulan`.execute(db)
  return groupDeret(rows)
}

function groupDeret(rows: readonly BarisBerjalan[]): DeretBerjalan[] {
  const hasil = new Map<string, DeretBerjalan & { deret: BulanBerjalan[] }>()
  for (const { desaId, unitId, bulan, elemen, jumlah } of rows) {
    const kunci = `${desaId}:${unitId}`
    const deret = hasil.get(kunci) ?? { desaId, unitId, deret: [] }
    const isian = new Map((elemen ?? []).map((id, i) => [kunciSel(id, PILAH_JUMLAH), jumlah?.[i] ?? 0]))
    deret.deret.push({ bulan, isian })
    hasil.set(kunci, deret)
  }
  return [...hasil.values()]
}
