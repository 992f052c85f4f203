/** How many were measured of those who should have been: shown beside a prevalence (domain.md 4.3). */
import type { Bahan } from './bahan.ts'
import type { Bulan } from './bulan.ts'
import { JENIS_UNIT } from './indikator.ts'
import { isiRekap } from './isi-rekap.ts'
import type { WilayahHitung } from './kumpulan.ts'
import type { HasilDesa } from './sel-desa.ts'

export type Ukur = { readonly pembilang: number; readonly penyebut: number }

/** Percent to be measured below which a prevalence is not judged. */
export const UKUR_MINIMAL = 80

/** Measured over what should have been measured, in the month of each desa's figure. */
export function ukurWilayah(bahan: Bahan, wilayah: WilayahHitung, hasil: readonly HasilDesa[]) {
  const { ukur } = bahan.indikator
  if (!ukur) return null
  const baca = (kode: string, desaId: number, bulan: Bulan): number | null => {
    const elemen = bahan.elemenKode.get(kode)
    for (const sumber of SUMBER_UKUR) {
      const satu = elemen && isiRekap(bahan.isiRekap, { desaId, bulan, elemenId: elemen.elemenId, sumber })
      if (satu) return satu.jumlah
    }
    return null
  }
  let pembilang = 0
  let penyebut = 0
  wilayah.desaId.forEach((desaId, i) => {
    const h = hasil[i]
    if (h?.sel !== 'nilai' || h.sdBulan === null) return
    const diukur = baca(ukur.elemen, desaId, h.sdBulan)
    const semestinya = baca(ukur.penyebut, desaId, h.sdBulan)
    if (diukur === null || semestinya === null) return
    pembilang += diukur
    penyebut += semestinya
  })
  return { pembilang, penyebut }
}

const SUMBER_UKUR = [JENIS_UNIT['rekap-desa'], JENIS_UNIT.posyandu, JENIS_UNIT.puskesmas, JENIS_UNIT.pustu]

export const cukupDiukur = (ukur: Ukur | null): boolean =>
  ukur === null || (ukur.penyebut > 0 && ukur.pembilang * 100 >= UKUR_MINIMAL * ukur.penyebut)
