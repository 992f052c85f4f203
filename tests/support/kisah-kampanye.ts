// A checklist, a campaign and figures of membership in a kabupaten, as the doors of the product would leave them.
import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import { setPapan } from './dunia-izin.ts'

/** The counted indikator of the tests stands for membership. One round and one campaign that runs in December 2026; every desa has a sasaran of 60. */
export async function buatPendataanDanKampanye(db: Db, kabId: number): Promise<void> {
  await setPapan(db, kabId, ['UJI_CAKUPAN'], { layar: 'jkn' })
  const pada = new Date('2026-12-01T01:00:00Z')
  await sql`insert into pendataan_putaran (kab_id, nama, mulai, batas, oleh, pada)
    values (${kabId}, 'DTSEN', '2026-11-01', '2026-11-30', 'uji', ${pada})`.execute(db)
  await sql`insert into kampanye_massal (kab_id, nama, satuan, mulai, selesai, target, pelapor, oleh, pada)
    values (${kabId}, 'PIN', 'anak', '2026-12-01', '2026-12-10', 95, '{posyandu}', 'uji', ${pada})`.execute(db)
  await sql`insert into kampanye_sasaran (kab_id, kampanye_id, desa_id, sasaran, oleh, pada)
    select d.kab_id, k.kampanye_id, d.desa_id, 60, 'uji', ${pada} from desa d join kampanye_massal k using (kab_id)
    where d.kab_id = ${kabId} and not d.luar_wilayah`.execute(db)
}
