import type { Db } from '#db/connection.ts'
import { JENIS_UNIT } from '#domain/indikator.ts'
import { deleteWajibTergantikan, rebuildWajibPuskesmas } from '#store/unit.ts'

/** Sets anew what the puskesmas owe, by their work areas as they now are; where a desa's recap is due, it alone is. */
export async function susunWajibPuskesmas(trx: Db, kabId: number): Promise<void> {
  await rebuildWajibPuskesmas(trx, kabId)
  await deleteWajibTergantikan(trx, kabId, JENIS_UNIT['rekap-desa'])
}
