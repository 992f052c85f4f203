/** Which target holds, and how much of it by a month (domain.md 4.1 and 7). */

import type { Indikator, Mentah } from './baris.ts'
import { kampanyePada } from './jendela.ts'
import { hariTerakhir, nomor, tahun } from './waktu.ts'

export type TargetTahun = { readonly persen: number; readonly tingkat: string }

/** The area itself and what lies above it, nearest first: ['desa', 12], ['kecamatan', 3]. */
export type Silsilah = readonly (readonly [tingkat: string, wilayah: number])[]

export function targetTahun(mentah: Mentah, i: Indikator, m: number, silsilah: Silsilah): TargetTahun | null {
  const atas = [...silsilah, ['kabupaten', 0], ['provinsi', 0], ['nasional', 0]] as const
  for (const [tingkat, wilayah] of atas) {
    const baris = mentah.target.find(
      (t) => t.indikator === i.kode && t.tahun === tahun(m) && t.tingkat === tingkat && t.wilayah === wilayah,
    )
    if (baris) return { persen: baris.persen, tingkat }
  }
  return i.contoh === null ? null : { persen: i.contoh, tingkat: 'contoh' }
}

export function targetKini(mentah: Mentah, i: Indikator, m: number, target: TargetTahun | null): number | null {
  const bagian = target && bagianKini(mentah, i, m)
  return bagian === null || target === null ? null : target.persen * bagian
}

/** Share of the year's target that is due by the month. */
export function bagianKini(mentah: Mentah, i: Indikator, m: number): number | null {
  const bulan = nomor(m)
  if (i.periode === 'kampanye') return bagianKampanye(mentah, i, m)
  if (i.bentuk === 'datar') return 1
  if (i.bentuk === 'linear') return bulan / 12
  const [nama, isi = ''] = [i.bentuk.slice(0, i.bentuk.indexOf(':')), i.bentuk.slice(i.bentuk.indexOf(':') + 1)]
  if (nama === 'mulai') return bulan < Number(isi) ? null : (bulan - Number(isi) + 1) / (13 - Number(isi))
  if (nama === 'jadwal') return bagianJadwal(i, isi, bulan)
  return null
}

function bagianJadwal(i: Indikator, isi: string, bulan: number): number | null {
  const urut = (b: number) => (i.periode.startsWith('tahun-ajaran') ? (b + 5) % 12 : b)
  // The column holds {"6":100}: month to percent.
  const jadwal = Object.entries(JSON.parse(isi) as Record<string, number>)
  const lewat = jadwal
    .filter(([b]) => urut(Number(b)) <= urut(bulan))
    .sort(([a], [b]) => urut(Number(a)) - urut(Number(b)))
  const terakhir = lewat.at(-1)
  return terakhir ? terakhir[1] / 100 : null
}

function bagianKampanye(mentah: Mentah, i: Indikator, m: number): number | null {
  const kampanye = kampanyePada(mentah, i, m)
  if (!kampanye) return null
  const lama = kampanye.selesai - kampanye.mulai + 1
  return Math.min(1, (hariTerakhir(m) - kampanye.mulai + 1) / lama)
}
