import type { Db } from '#db/connection.ts'
import type { Aktor } from '#domain/peran.ts'
import { getJadwalLapor, type JadwalLapor, saveJadwalLapor } from '#store/tahap.ts'
import { bumpVersi } from '#store/versi-data.ts'
import { catat } from './catat-jejak.ts'

/** Sets when a kabupaten's laporan are due and when its months lock: who is late is told anew from here on. */
export async function setJadwalLapor(
  db: Db,
  { kabId, jadwal, aktor, alamat }: { kabId: number; jadwal: JadwalLapor; aktor: Aktor; alamat: string },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const sebelum = await getJadwalLapor(trx, kabId)
    await saveJadwalLapor(trx, kabId, jadwal)
    await catat(trx, {
      ...{ pada: null, aktor, namaPengguna: aktor.namaPengguna, alamat, tindakan: 'ubah-tenggat', kabId },
      ...{ objek: 'tenggat dan tanggal tutup', sebelum, sesudah: jadwal },
    })
    await bumpVersi(trx, kabId)
  })
}
