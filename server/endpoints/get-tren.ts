import type { getTren, TitikTren } from '#contract/tren.ts'
import { type Bulan, formatBulan, geser, rentang } from '#domain/bulan.ts'
import { mulaiLaju } from '#domain/laju-lengkap.ts'
import type { Handler } from '#http/mount.ts'
import { type AngkaTerbuka, bukaAngka } from '#usecases/buka-angka.ts'
import {
  angkaWilayah,
  lajuWilayah,
  masalahTidakAda,
  permintaanDari,
  sajikanAngka,
  sajikanIndikator,
  sajikanWilayah,
} from './sajikan.ts'

const titik = (terbuka: AngkaTerbuka, bulan: Bulan): TitikTren => ({
  bulan: formatBulan(bulan),
  ...sajikanAngka(angkaWilayah(terbuka, terbuka.wilayah, bulan)),
})

export const handleGetTren: Handler<typeof getTren.kueri, typeof getTren.isi, typeof getTren.keluaran> = async (
  deps,
  { kueri, aktor, versi },
) => {
  const dasar = permintaanDari(kueri, { aktor, sekarang: deps.sekarang() })
  const mulai = geser(dasar.bulan, 1 - kueri.panjang)
  const terbuka = await bukaAngka(deps.db, { ...dasar, mulai: Math.min(mulai, mulaiLaju(dasar.bulan)) })
  if ('tidakAda' in terbuka) return masalahTidakAda(terbuka)
  const laju = lajuWilayah(terbuka, terbuka.wilayah, dasar.bulan)
  return {
    indikator: sajikanIndikator(terbuka.indikator),
    wilayah: sajikanWilayah(terbuka.wilayah),
    hierarki: kueri.hierarki,
    dasar: kueri.dasar,
    bulan: kueri.bulan,
    versi,
    targetTahun: terbuka.target(terbuka.wilayah, dasar.bulan),
    laju: laju && { ...laju, dari: formatBulan(laju.dari), dasar: laju.dasar.map(formatBulan) },
    titik: rentang(mulai, dasar.bulan).map((b) => titik(terbuka.pada(b), b)),
  }
}
