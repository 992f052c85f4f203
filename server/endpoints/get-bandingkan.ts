import type { getBandingkan } from '#contract/bandingkan.ts'
import type { Rincian } from '#contract/konteks.ts'
import { geser } from '#domain/bulan.ts'
import type { Tingkat } from '#domain/pohon.ts'
import { UKUR_MINIMAL } from '#domain/ukur.ts'
import type { Handler } from '#http/mount.ts'
import { type AngkaTerbuka, bukaAngka, bukaBanyak } from '#usecases/buka-angka.ts'
import { masalahTidakAda, permintaanDari, sajikanWilayah } from './sajikan.ts'
import { sajikanBanding } from './sajikan-banding.ts'

/** The month of a year ago is looked at as well. */
const SETAHUN = 12

export const handleGetBandingkan: Handler<
  typeof getBandingkan.kueri,
  typeof getBandingkan.isi,
  typeof getBandingkan.keluaran
> = async ({ db, sekarang }, { kueri, aktor, versi }) => {
  const minta = permintaanDari(kueri, { aktor, sekarang: sekarang() })
  const jangka = { ...minta, mulai: geser(minta.bulan, -SETAHUN), mulaiBanding: minta.bulan }
  const utama = await bukaAngka(db, jangka)
  if ('tidakAda' in utama) return masalahTidakAda(utama)
  const rincian = rincianDari(kueri, utama.wilayah.tingkat)
  const latar = { rincian, bulan: minta.bulan, hierarki: kueri.hierarki }
  const lain = kueri.lingkup === 'kelompok' ? await bukaKelompok(db, jangka, utama) : []
  return {
    wilayah: sajikanWilayah(utama.wilayah),
    hierarki: kueri.hierarki,
    dasar: kueri.dasar,
    bulan: kueri.bulan,
    rincian,
    versi,
    ukurMinimal: UKUR_MINIMAL,
    banding: [utama, ...lain].map((satu) => sajikanBanding(satu, { ...latar, ringkas: kueri.lingkup === 'kelompok' })),
  }
}

type Kueri = typeof getBandingkan.kueri._output

/** Below a kabupaten there are only desa to compare, and by default one goes one level down. */
function rincianDari({ rincian, hierarki }: Kueri, tingkat: Tingkat): Rincian {
  if (tingkat !== 'kabupaten') return 'desa'
  return rincian ?? (hierarki === 'kerja' ? 'puskesmas' : 'kecamatan')
}

/** The others of the same group of the catalogue that are a percentage. */
async function bukaKelompok(
  db: Parameters<typeof bukaBanyak>[0],
  jangka: Parameters<typeof bukaBanyak>[1],
  { indikator: { kode, kelompok } }: AngkaTerbuka,
): Promise<readonly AngkaTerbuka[]> {
  const banyak = await bukaBanyak(
    db,
    jangka,
    (i) => i.kelompok === kelompok && i.kode !== kode && i.penyebut.length > 0 && i.skala === 100,
  )
  return 'tidakAda' in banyak ? [] : banyak.angka
}
