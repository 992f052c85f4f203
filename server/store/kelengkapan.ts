import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import { dalamCakupan } from '#domain/izin.ts'
import type { Terkirim } from '#domain/kelengkapan.ts'
import type { Lingkup, Rentang } from './angka.ts'

/** When each unit handed in its monthly laporan of a desa; drafts and weekly ones left out. */
export async function listTerkirim(
  db: Db,
  { kabId, cakupan, desaId }: Lingkup & { readonly desaId: readonly number[] },
  { dari, sampai }: Rentang,
): Promise<readonly Terkirim[]> {
  const { rows } = await sql<Terkirim>`
    select desa_id as "desaId", bulan, unit_id as "unitId", terkirim_pada as pada, status,
      tidak_buka is not null as "tidakBuka"
    from laporan
    where kab_id = ${kabId} and bulan between ${dari} and ${sampai} and minggu = 0 and status <> 'draf'
      and desa_id = any(${[...dalamCakupan(cakupan, desaId)]}::int[])
    order by 1, 2, 3`.execute(db)
  return rows
}
