/**
 * The two figures that stand beside each other, this month's and the one before (domain.md 5). Both are whole: what only the
 * same units counted in both is the arrow's matter.
 */
import type { Bahan } from './bahan.ts'
import { potretLalu } from './banding-desa.ts'
import type { Bulan } from './bulan.ts'
import { adaJumlah, type Kumpulan, kumpulkan, persenDari, type WilayahHitung } from './kumpulan.ts'
import { adalahKejadian, bertumbuh, bulanPembanding } from './periode.ts'
import { dariLaporan, rumusDari } from './rumus.ts'
import { hasilDesa } from './sel-desa.ts'

/** The month's own counts where a figure grows over the year, else the figure itself and the one before. */
export function perbandingan(bahan: Bahan, wilayah: WilayahHitung, k: Kumpulan, bulan: Bulan) {
  if (bertumbuh(bahan.indikator) && dariLaporan(rumusDari(bahan).pembilang)) {
    const ini = adaJumlah(k.hasil.map((h) => (h.sel === 'tanpa-sasaran' ? null : h.ini)))
    const lalu = adaJumlah(k.hasil.map((h) => (h.sel === 'tanpa-sasaran' ? null : h.lalu)))
    return { jumlahIni: ini, jumlahLalu: lalu, persenIni: persenDari(ini, k.q), persenLalu: persenDari(lalu, k.q) }
  }
  const dulu = sebelumnya(bahan, wilayah, k, bulan)
  const tanpaPersen = adalahKejadian(bahan.indikator)
  return {
    jumlahIni: k.p,
    jumlahLalu: dulu.p,
    persenIni: tanpaPersen ? null : persenDari(k.p, k.q),
    persenLalu: tanpaPersen ? null : persenDari(dulu.p, dulu.q),
  }
}

type Dulu = { readonly p: number | null; readonly q: number | null }

/** The whole figure before: of the month, round or quarter before, or of the laporan that a potret showed before. */
function sebelumnya(bahan: Bahan, wilayah: WilayahHitung, k: Kumpulan, bulan: Bulan): Dulu {
  if (bahan.indikator.periode === 'potret') {
    const lalu = wilayah.desaId.flatMap((d, i) => {
      const { sel, sdBulan } = k.hasil[i] ?? { sel: 'belum-lapor', sdBulan: null }
      return sel === 'nilai' && sdBulan !== null ? (potretLalu(bahan, d, sdBulan) ?? []) : []
    })
    return { p: adaJumlah(lalu.map((x) => x.p)), q: adaJumlah(lalu.map((x) => x.q)) }
  }
  const dulu = bulanPembanding(bahan.indikator, bulan)
  if (dulu === null) return { p: null, q: null }
  return kumpulkan(
    bahan,
    wilayah.desaId.map((d) => hasilDesa(bahan, d, dulu)),
  )
}
