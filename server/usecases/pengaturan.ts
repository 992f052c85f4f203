import type { Db } from '#db/connection.ts'
import type { Aktor, Peran } from '#domain/peran.ts'
import { getPembinaan, savePembinaan } from '#store/pengaturan.ts'
import { bumpVersi } from '#store/versi-data.ts'
import { catat } from './catat-jejak.ts'

type Permintaan = {
  readonly kabId: number
  readonly pembinaan: readonly Peran[]
  readonly aktor: Aktor
  readonly alamat: string
}

/** Sets for which roles of a kabupaten the status jelek reads "prioritas pembinaan"; their pages show it from the next load on. */
export async function setPembinaan(db: Db, { kabId, pembinaan, aktor, alamat }: Permintaan): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const sebelum = { prioritasPembinaan: await getPembinaan(trx, kabId) }
    await savePembinaan(trx, kabId, pembinaan)
    await catat(trx, {
      ...{ pada: null, aktor, namaPengguna: aktor.namaPengguna, alamat, tindakan: 'ubah-pengaturan', kabId },
      ...{ objek: 'sebutan status', sebelum, sesudah: { prioritasPembinaan: pembinaan } },
    })
    await bumpVersi(trx, kabId)
  })
}
