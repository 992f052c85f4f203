// The cells of the last version of every laporan.
import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import type { Bulan } from '#domain/bulan.ts'
import { elemenDari, type Isian, kunciSel, PILAH_JUMLAH, pilahDari } from '#domain/isian.ts'
import type { BulanBerjalan } from '#domain/temuan.ts'
import type { KunciLaporan } from './laporan.ts'

export type PerubahanIsian = { readonly kunci: KunciLaporan; readonly sebelum: Isian; readonly sesudah: Isian }

type Sel = { readonly laporan: KunciLaporan; readonly sel: number; readonly jumlah: number }

/** Writes what differs and nothing else. */
export async function saveIsian(trx: Db, kabId: number, perubahan: readonly PerubahanIsian[]): Promise<void> {
  const hapus: Sel[] = []
  const tulis: Sel[] = []
  for (const { kunci, sebelum, sesudah } of perubahan) {
    for (const [sel, jumlah] of sebelum) if (!sesudah.has(sel)) hapus.push({ laporan: kunci, sel, jumlah })
    for (const [sel, jumlah] of sesudah) if (sebelum.get(sel) !== jumlah) tulis.push({ laporan: kunci, sel, jumlah })
  }
  if (hapus.length > 0) await deleteSel(trx, kabId, hapus)
  if (tulis.length > 0) await upsertSel(trx, kabId, tulis)
}

async function upsertSel(trx: Db, kabId: number, sel: readonly Sel[]): Promise<void> {
  await sql`
    insert into isian (kab_id, bulan, desa_id, unit_id, minggu, elemen_id, pilah_id, jumlah)
    select ${kabId}::int, b.* from unnest(${kolomSel(sel)}, ${sel.map((s) => s.jumlah)}::int[]) b
    on conflict (kab_id, bulan, desa_id, unit_id, minggu, elemen_id, pilah_id) do update set jumlah = excluded.jumlah
  `.execute(trx)
}

async function deleteSel(trx: Db, kabId: number, sel: readonly Sel[]): Promise<void> {
  const bulan = [...new Set(sel.map((s) => s.laporan.bulan))]
  await sql`
    delete from isian i
    using unnest(${kolomSel(sel)}) b(bulan, desa_id, unit_id, minggu, elemen_id, pilah_id)
    where i.kab_id = ${kabId} and i.bulan = any(${bulan}::int[]) and i.bulan = b.bulan and i.desa_id = b.desa_id
      and i.unit_id = b.unit_id and i.minggu = b.minggu and i.elemen_id = b.elemen_id and i.pilah_id = b.pilah_id
  `.execute(trx)
}

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
