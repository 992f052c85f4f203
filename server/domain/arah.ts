/** Up, same or down: an area's month against the one before, over the desa that can be compared (domain.md 5). */
import type { Bahan } from './bahan.ts'
import { bandingDesa, tigaBulan } from './banding-desa.ts'
import { type Bulan, bulanKe } from './bulan.ts'
import { jumlahkan, type WilayahHitung } from './kumpulan.ts'
import { bertumbuh, bulanPembanding } from './periode.ts'
import { hasilDesa } from './sel-desa.ts'
import { banding, bandingRasio, type Rasio, type Tren, trenDari } from './status.ts'

export type Arahnya = {
  readonly tren: Tren | null
  /** The direction that the status may use: 'tetap' also where nothing was reported last month. */
  readonly untukStatus: Tren | null
  readonly lalu: Rasio | null
  readonly ini: Rasio | null
}

export const TANPA_ARAH: Arahnya = { tren: null, untukStatus: null, lalu: null, ini: null }

/** No arrow where either of the two months was reported by too few (domain.md 5). */
function kelengkapanCukup(bahan: Bahan, wilayah: WilayahHitung, bulan: Bulan): boolean {
  const sebelum = bulanPembanding(bahan.indikator, bulan)
  if (wilayah.tingkat === 'desa' || sebelum === null) return true
  if (!bertumbuh(bahan.indikator) && bahan.indikator.periode !== 'bulanan') return true
  return [bulan, sebelum].every((b) => {
    const k = wilayah.desaId.map((d) => hasilDesa(bahan, d, b).kelengkapan)
    const wajib = jumlahkan(k.map((x) => x.wajib.length))
    return jumlahkan(k.map((x) => x.masuk.length)) * 100 >= bahan.pengaturan.ambangKelengkapan * wajib
  })
}

/** Sums the like-for-like pairs of the desa and compares them. */
export function arahWilayah(bahan: Bahan, wilayah: WilayahHitung, bulan: Bulan): Arahnya {
  const pasangan = wilayah.desaId.map((d) => bandingDesa(bahan, d, bulan))
  const sebanding = pasangan.flatMap((b) => (b && b !== 'tidak-sebanding' ? [b] : []))
  if (sebanding.length === 0) {
    const bolehTetap = !pasangan.includes('tidak-sebanding') && bulanKe(bulan) !== 1 && berbulan(bahan)
    return { ...TANPA_ARAH, untukStatus: bolehTetap ? 'tetap' : null }
  }
  if (!kelengkapanCukup(bahan, wilayah, bulan)) return TANPA_ARAH
  const ini = { p: jumlahkan(sebanding.map((b) => b.ini.p)), q: jumlahkan(sebanding.map((b) => b.ini.q)) }
  const lalu = { p: jumlahkan(sebanding.map((b) => b.lalu.p)), q: jumlahkan(sebanding.map((b) => b.lalu.q)) }
  const arah =
    bertumbuh(bahan.indikator) || bahan.indikator.penyebut.length === 0
      ? banding(ini.p, lalu.p)
      : bandingRasio(ini, lalu)
  const tren = arah === null ? null : trenDari(arah)
  return { tren, untukStatus: tren, ini, lalu }
}

/** Periode in which a month without laporan before it counts as "same" (domain.md 5). */
export const berbulan = (bahan: Bahan): boolean =>
  bertumbuh(bahan.indikator) || bahan.indikator.periode === 'bulanan' || bahan.indikator.periode === 'rasio-kumulatif'

export function trenKecil(bahan: Bahan, wilayah: WilayahHitung, bulan: Bulan): Tren | null {
  const tiga = wilayah.desaId.map((d) => tigaBulan(bahan, d, bulan))
  const ada = tiga.flatMap((t) => t ?? [])
  if (ada.length === 0 || (wilayah.tingkat === 'desa' && ada.length < tiga.length)) return null
  return trenDari(banding(jumlahkan(ada.map((t) => t.ini)), jumlahkan(ada.map((t) => t.lalu))))
}
