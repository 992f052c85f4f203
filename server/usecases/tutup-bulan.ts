/** Locks what is validated of every month whose tanggal tutup is over, by itself: nobody's act, and in the trail as such. */
import type { Db } from '#db/connection.ts'
import { formatBulan } from '#domain/bulan.ts'
import { bulanTertutup } from '#domain/tahap.ts'
import { bulanDi } from '#domain/wilayah.ts'
import { getJadwalLapor, listKabupatenTutup, listMenungguKunci } from '#store/tahap.ts'
import { liftLaporan } from './tahap-laporan.ts'

/** The name under which it acts. */
export const SISTEM = 'sistem'

const PER_PUTARAN = 1_000

/** Locks all that is due to be locked; answers how many laporan that were. */
export async function tutupBulan(db: Db, sekarang: Date): Promise<number> {
  let banyak = 0
  for (const kab of await listKabupatenTutup(db)) {
    const { tutup } = await getJadwalLapor(db, kab.kabId)
    const bulan = tutup
      ? bulanTertutup(tutup, { bulanIni: bulanDi(kab.zonaWaktu, sekarang), sekarang, zonaWaktu: kab.zonaWaktu })
      : []
    if (bulan.length > 0) banyak += await kunciBulan(db, kab.kabId, bulan, sekarang)
  }
  return banyak
}

async function kunciBulan(db: Db, kabId: number, bulan: readonly number[], pada: Date): Promise<number> {
  let banyak = 0
  for (;;) {
    const laporan = await listMenungguKunci(db, kabId, { bulan, banyak: PER_PUTARAN })
    if (laporan.length === 0) return banyak
    const { laporan: hasil } = await liftLaporan(db, {
      ...{ kabId, laporan, pada, tahap: 'terkunci', alasan: 'tanggal tutup', oleh: SISTEM },
      boleh: () => null,
      jejak: ({ desa, unit, bulan: b, minggu, versi }, dari, ke) => ({
        ...{ pada: null, aktor: null, namaPengguna: SISTEM, alamat: SISTEM, tindakan: 'tutup-bulan', kabId },
        objek: `laporan ${desa} ${formatBulan(b)}${minggu ? ` minggu ${minggu}` : ''} ${unit}`,
        sebelum: { versi, status: dari },
        sesudah: { versi: versi + 1, status: ke },
      }),
    })
    const berubah = hasil.filter((h) => h.hasil === 'berubah').length
    banyak += berubah
    // Somebody was faster with all of them: they come again in an hour if they still wait.
    if (berubah === 0) return banyak
  }
}
