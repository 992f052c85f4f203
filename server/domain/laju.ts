import { type Bahan, sasaranPada } from './bahan.ts'
import { type Bulan, geser, januari, tahunDari } from './bulan.ts'
import { jumlahkan, type WilayahHitung } from './kumpulan.ts'
import { adalahKejadian } from './periode.ts'
import { dariLaporan, rumusDari } from './rumus.ts'
import { hasilDesa } from './sel-desa.ts'

/** Rate of a kejadian: over births it accumulates from January and only for the kabupaten; over people, the month's. */
export function laju(bahan: Bahan, wilayah: WilayahHitung, bulan: Bulan, p: number | null): number | null {
  const { indikator } = bahan
  if (!adalahKejadian(indikator) || indikator.skala === 100 || p === null) return null
  if (dariLaporan(rumusDari(bahan).penyebut))
    return wilayah.tingkat === 'kabupaten' ? lajuKumulatif(bahan, wilayah, bulan) : null
  if (wilayah.tingkat === 'desa') return null
  const jenis = indikator.penyebut[0]?.find((s) => s.sumber === 'sasaran')?.rujukan
  const dasar = jenis ? jumlahkan(wilayah.desaId.map((d) => sasaranPada(bahan, d, jenis, bulan))) : 0
  return dasar > 0 ? (p / dasar) * indikator.skala : null
}

export function lajuKumulatif(bahan: Bahan, wilayah: WilayahHitung, bulan: Bulan): number | null {
  let p = 0
  let q = 0
  for (let b = januari(tahunDari(bulan)); b <= bulan; b = geser(b, 1)) {
    for (const d of wilayah.desaId) {
      const h = hasilDesa(bahan, d, b)
      if (h.sel !== 'nilai') continue
      p += h.p ?? 0
      q += h.q ?? 0
    }
  }
  return q > 0 ? (p / q) * bahan.indikator.skala : null
}
