/** Counts by sex, age group and disability. */
import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import type { BarisPilah } from '#domain/pilah.ts'
import { type Lingkup, type Rentang, syaratDesa } from './angka.ts'

/** What was counted of one elemen, of all and by group, by desa, month and kind of source. */
export async function listPilah(
  db: Db,
  lingkup: Lingkup,
  { elemenId, dari, sampai }: Rentang & { readonly elemenId: number },
): Promise<readonly BarisPilah[]> {
  const milik = sql`r.kab_id = ${lingkup.kabId} and elemen_id = ${elemenId} and r.bulan between ${dari} and ${sampai}`
  // Where only validated laporan count, what none of them speaks of has no row.
  const sah = sql`exists (select from rekap_lapor l join elemen e using (kelompok_id)
    where l.kab_id = r.kab_id and e.elemen_id = r.elemen_id and l.bulan = r.bulan and l.desa_id = r.desa_id
      and l.sumber = r.sumber and cardinality(l.tervalidasi) > 0)`
  const hanyaSah = lingkup.cakupan.hanyaSah
  const { rows } = await sql<BarisPilah>`
    select desa_id as "desaId", bulan, sumber, pilah_id as "pilahId",
      ${hanyaSah ? sql`jumlah_valid` : sql`jumlah`} as jumlah
    from rekap r where ${milik} and ${syaratDesa(lingkup)} and ${hanyaSah ? sah : sql`true`}
    order by bulan, sumber, desa_id, pilah_id`.execute(db)
  return rows
}
