// What is measured beside the bars: reading through the real door, a review of all rules, the whole matrix.
import { formatBulan } from '#domain/bulan.ts'
import { measureMatriks } from './baca-matriks.ts'
import { measureSesi } from './baca-sesi.ts'
import { chooseKueri, type Panggung } from './panggung.ts'
import { measureTinjau } from './tinjau.ts'
import type { Hasil } from './ukur.ts'

export async function measureLain({ db, tiruan, proses }: Panggung, cepat: boolean): Promise<Hasil[]> {
  const { kabId, kode, bulan } = tiruan
  const { alamat } = proses
  const [kueri = {}] = await chooseKueri(db, tiruan)
  const matriks = { db, port: alamat.aplikasi, kabId, wilayah: kode, bulan: formatBulan(bulan), ulangan: 3 }
  console.log(await measureMatriks(matriks))
  const waktu = cepat ? { putaran: 5, ms: 1_000 } : { putaran: 9, ms: 2_000 }
  const sesi = await measureSesi({ db, alamat, kode, kueri, ...waktu })
  const banyak = cepat ? { putaran: 5, ulangan: 6 } : { putaran: 9, ulangan: 10 }
  return [sesi, await measureTinjau({ db, kabId, bulan, ...banyak })]
}
