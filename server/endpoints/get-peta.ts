import type { Rincian } from '#contract/konteks.ts'
import type { getPeta, Lembar } from '#contract/peta.ts'
import type { Deps, Handler, Permintaan } from '#http/mount.ts'
import type { Problem } from '#http/problem.ts'
import { bagianTerbaca, bukaAngka } from '#usecases/buka-angka.ts'
import {
  angkaWilayah,
  masalahTidakAda,
  permintaanDari,
  sajikanAngka,
  sajikanBaris,
  sajikanIndikator,
  sajikanWilayah,
} from './sajikan.ts'

type KueriPeta = typeof getPeta.kueri._output

/** Rows of one indikator and month below an area, and the area itself. */
export async function bacaLembar(
  { db, sekarang }: Deps,
  { kueri, aktor, versi }: Permintaan<KueriPeta, undefined>,
  pilihRincian: (tingkat: Lembar['wilayah']['tingkat']) => Rincian,
): Promise<Lembar | Problem> {
  const minta = permintaanDari(kueri, { aktor, sekarang: sekarang() })
  const terbuka = await bukaAngka(db, minta)
  if ('tidakAda' in terbuka) return masalahTidakAda(terbuka)
  const { wilayah, indikator } = terbuka
  const rincian = kueri.rincian ?? pilihRincian(wilayah.tingkat)
  return {
    indikator: sajikanIndikator(indikator),
    bulan: kueri.bulan,
    wilayah: sajikanWilayah(wilayah),
    hierarki: kueri.hierarki,
    dasar: kueri.dasar,
    rincian,
    versi,
    targetTahun: terbuka.target(wilayah, minta.bulan),
    baris: bagianTerbaca(terbuka, rincian).map((w) => sajikanBaris(terbuka, w, minta.bulan, kueri.hierarki)),
    total: sajikanAngka(angkaWilayah(terbuka, wilayah, minta.bulan)),
  }
}

export const handleGetPeta: Handler<typeof getPeta.kueri, typeof getPeta.isi, typeof getPeta.keluaran> = (
  deps,
  minta,
) => bacaLembar(deps, minta, () => 'desa')
