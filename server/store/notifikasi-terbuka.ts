/** What is notified and not closed, as a lokmin's agenda counts it: single desa and matters, no more. */
import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'

export type NotifikasiTerbuka = { readonly desaId: number; readonly perihal: string; readonly indikator: string }

/** Of these desa, those that still shout. */
export async function listNotifikasiTerbuka(
  db: Db,
  kabId: number,
  desaId: readonly number[],
): Promise<readonly NotifikasiTerbuka[]> {
  const { rows } = await sql<NotifikasiTerbuka>`
    select desa_id as "desaId", perihal, indikator_kode as indikator from notifikasi
    where kab_id = ${kabId} and desa_id = any(${[...desaId]}::int[]) and ditutup_pada is null and tenang_sejak is null
    order by perihal, indikator_kode, desa_id`.execute(db)
  return rows
}
