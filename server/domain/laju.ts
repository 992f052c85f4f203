import type { Bahan } from './bahan.ts'
import { type Bulan, januari, rentang, tahunDari } from './bulan.ts'
import type { WilayahHitung } from './kumpulan.ts'
import { adalahKejadian } from './periode.ts'
import { dariLaporan, rumusDari } from './rumus.ts'
import { hasilDesa } from './sel-desa.ts'

/** Rate of a kejadian: over births it accumulates from January and only for the kabupaten; over people, the month's. */
export function laju(bahan: Bahan, wilayah: WilayahHitung, bulan: Bulan, p: number | null): number | null {
  const { indikator } = bahan
  if (!adalahKejadian(indikator) || indikator.skala === 100 || p === null) return null
  if (dariLaporan(rumusDari(bahan).penyebut))
    return wilayah.tingkat === 'kabupaten' ? lajuBulan(bahan, wilayah, rentang(januari(tahunDari(bulan)), bulan)) : null
  return wilayah.tingkat === 'desa' ? null : lajuBulan(bahan, wilayah, [bulan])
}

/** Over those among whom the events were counted: people of a desa that has not reported are not known to be well. */
function lajuBulan(bahan: Bahan, wilayah: WilayahHitung, bulan: readonly Bulan[]): number | null {
  let p = 0
  let q = 0
  for (const b of bulan) {
    for (const d of wilayah.desaId) {
      const h = hasilDesa(bahan, d, b)
      if (h.sel !== 'nilai') continue
      p += h.p ?? 0
      q += h.q ?? 0
    }
  }
  return q > 0 ? (p / q) * bahan.indikator.skala : null
}
