import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import { dalamCakupan } from '#domain/izin.ts'
import type { Terkirim } from '#domain/kelengkapan.ts'
import type { Lingkup, Rentang } from './angka.ts'

// The least advanced stage counts where a month has several weekly laporan.
const TAHAP = ['terkirim', 'terverifikasi', 'tervalidasi', 'terkunci']

/** When each unit first handed in its laporan of a desa and month; drafts left out. */
export async function listTerkirim(
  db: Db,
  { kabId, cakupan, desaId }: Lingkup & { readonly desaId: readonly number[] },
  { dari, sampai }: Rentang,
): Promise<readonly Terkirim[]> {
  const { rows } = await sql<Terkirim>`
    select desa_id as "desaId", bulan, unit_id as "unitId", min(terkirim_pada) as pada,
      (array_agg(status order by array_position(${TAHAP}::text[], status)))[1] as status,
      coalesce(bool_or(tidak_buka is not null), false) as "tidakBuka"
    from laporan
    where kab_id = ${kabId} and bulan between ${dari} and ${sampai} and status <> 'draf'
      and desa_id = any(${[...dalamCakupan(cakupan, desaId)]}::int[])
    group by 1, 2, 3 order by 1, 2, 3`.execute(db)
  return rows
}
