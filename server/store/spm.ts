/** What a kabupaten has set about its minimum service standards. */
import type { Db } from '#db/connection.ts'
import type { Dasar } from '#domain/indikator.ts'

/** The dasar of sasaran by which its SPM are official: the decreed projection unless it was set otherwise (domain.md 6). */
export async function getDasarSpm(db: Db, kabId: number): Promise<Dasar> {
  const baris = await db
    .selectFrom('pengaturan')
    .select('nilai')
    .where('kab_id', '=', kabId)
    .where('kunci', '=', 'dasar-spm')
    .executeTakeFirst()
  return baris?.nilai === 'riil' ? 'riil' : 'proyeksi'
}
