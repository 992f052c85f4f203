import type { getTren, TitikTren } from '#contract/tren.ts'
import { type Bulan, formatBulan, geser, januari, rentang, tahunDari } from '#domain/bulan.ts'
import type { Deps, Handler } from '#http/mount.ts'
import { type AngkaTerbuka, bukaAngka, type PermintaanAngka } from '#usecases/buka-angka.ts'
import type { TidakAda } from '#usecases/buka-wilayah.ts'
import {
  angkaWilayah,
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

/** Months that another version of the formula holds for, read with that version and the last month's tree. */
async function titikVersiLama(
  { db }: Deps,
  kini: AngkaTerbuka,
  minta: PermintaanAngka,
  bulan: readonly Bulan[],
): Promise<TitikTren[]> {
  const hasil: TitikTren[] = []
  for (const tahun of new Set(bulan.map(tahunDari))) {
    const milik = bulan.filter((b) => tahunDari(b) === tahun)
    const mulai = milik[0] ?? januari(tahun)
    const lama = await bukaAngka(db, { ...minta, bulan: minta.bulan, tahunRumus: tahun, mulai })
    hasil.push(...milik.map((b) => titik('tidakAda' in lama ? kini : lama, b)))
  }
  return hasil
}

/** Whether a month lies before the year from which this formula holds. */
const versiLama = (terbuka: AngkaTerbuka, bulan: Bulan): boolean => tahunDari(bulan) < terbuka.indikator.berlakuDari

export const handleGetTren: Handler<typeof getTren.kueri, typeof getTren.isi, typeof getTren.keluaran> = async (
  deps,
  { kueri, aktor, versi },
) => {
  const dasar = permintaanDari(kueri, { aktor, sekarang: deps.sekarang() })
  const mulai = geser(dasar.bulan, 1 - kueri.panjang)
  const minta = { ...dasar, mulai }
  const terbuka: AngkaTerbuka | TidakAda = await bukaAngka(deps.db, minta)
  if ('tidakAda' in terbuka) return masalahTidakAda(terbuka)
  const bulan = rentang(mulai, dasar.bulan)
  const lama = bulan.filter((b) => versiLama(terbuka, b))
  const sekarang = bulan.filter((b) => !versiLama(terbuka, b))
  return {
    indikator: sajikanIndikator(terbuka.indikator),
    wilayah: sajikanWilayah(terbuka.wilayah),
    hierarki: kueri.hierarki,
    dasar: kueri.dasar,
    bulan: kueri.bulan,
    versi,
    targetTahun: terbuka.target(terbuka.wilayah, dasar.bulan),
    titik: [...(await titikVersiLama(deps, terbuka, minta, lama)), ...sekarang.map((b) => titik(terbuka, b))],
  }
}
