import type { getTugasLapor } from '#contract/formulir.ts'
import { formatBulan, geser, rentang } from '#domain/bulan.ts'
import type { Handler } from '#http/mount.ts'
import { bukaTugas } from '#usecases/tugas-lapor.ts'
import { bulanDari, masalahTidakAda } from './sajikan.ts'
import { sajikanTugas } from './sajikan-formulir.ts'

/** Months before the present one for which entry is offered. */
const BULAN_BUKA = 12

export const handleGetTugasLapor: Handler<
  typeof getTugasLapor.kueri,
  typeof getTugasLapor.isi,
  typeof getTugasLapor.keluaran
> = async ({ db, sekarang }, { kueri, aktor }) => {
  const bulan = bulanDari(kueri.bulan)
  const pembaca = { aktor, sekarang: sekarang() }
  const terbuka = await bukaTugas(db, { bulan, pembaca, wilayah: kueri.wilayah })
  if ('tidakAda' in terbuka) return masalahTidakAda(terbuka)
  const { bulanIni, perluWilayah, puskesmas } = terbuka
  return {
    bulan: kueri.bulan,
    bulanBuka: rentang(geser(bulanIni, -BULAN_BUKA), bulanIni).toReversed().map(formatBulan),
    perluWilayah,
    puskesmas: puskesmas.map(({ kode, nama }) => ({ kode, nama })),
    tugas: sajikanTugas(terbuka, bulan, pembaca.sekarang),
  }
}
