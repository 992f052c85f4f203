/** Sums over the desa of an area: a ratio of sums, never a mean of percentages (domain.md 4.4). */
import type { Bahan } from './bahan.ts'
import type { Bulan } from './bulan.ts'
import { tetapDiPenyebut } from './periode.ts'
import type { HasilDesa, Sel } from './sel-desa.ts'
import type { TargetTahun } from './target.ts'

/** An area to be worked out: its desa, and the yearly target that holds for it. */
export type WilayahHitung = {
  readonly tingkat: 'kabupaten' | 'kecamatan' | 'puskesmas' | 'desa'
  readonly desaId: readonly number[]
  readonly target: TargetTahun | null
}

export const jumlahkan = (nilai: readonly (number | null)[]): number => nilai.reduce<number>((a, n) => a + (n ?? 0), 0)
export const adaJumlah = (nilai: readonly (number | null)[]): number | null =>
  nilai.some((n) => n !== null) ? jumlahkan(nilai) : null
export const persenDari = (p: number | null, q: number | null): number | null =>
  p === null || q === null || q === 0 ? null : (p / q) * 100

/** The kind of an area's cell: a value as soon as one desa has one, else what its desa are, the commonest reason first. */
export function selWilayah(sel: readonly Sel[]): Sel {
  if (sel.includes('nilai')) return 'nilai'
  const berarti = sel.filter((s) => s !== 'tanpa-sasaran')
  if (berarti.length === 0) return sel.length === 0 ? 'belum-lapor' : 'tanpa-sasaran'
  return berarti.every((s) => s === 'tidak-dijadwalkan') ? 'tidak-dijadwalkan' : 'belum-lapor'
}

export type Kumpulan = {
  readonly hasil: readonly HasilDesa[]
  readonly sel: Sel
  readonly p: number | null
  readonly q: number | null
  readonly masuk: number
  readonly wajib: number
  readonly sdBulan: Bulan | null
}

function bulanSampai(bahan: Bahan, bernilai: readonly HasilDesa[]): Bulan | null {
  const bulan = bernilai.flatMap((h) => h.sdBulan ?? [])
  if (bulan.length === 0) return null
  return bahan.indikator.periode === 'potret' ? Math.min(...bulan) : Math.max(...bulan)
}

export function kumpulkan(bahan: Bahan, hasil: readonly HasilDesa[]): Kumpulan {
  const sel = selWilayah(hasil.map((h) => h.sel))
  const bernilai = hasil.filter((h) => h.sel === 'nilai')
  const penyebut = tetapDiPenyebut(bahan.indikator) ? hasil.filter((h) => h.sel !== 'tanpa-sasaran') : bernilai
  const lama = hasil.filter((h) => h.kedaluwarsa)
  return {
    hasil,
    sel,
    p: sel === 'nilai' ? jumlahkan(bernilai.map((h) => h.p)) : null,
    q: bahan.indikator.penyebut.length > 0 ? adaJumlah(penyebut.map((h) => h.q)) : null,
    masuk: jumlahkan(hasil.map((h) => h.kelengkapan.masuk.length)),
    wajib: jumlahkan(hasil.map((h) => h.kelengkapan.wajib.length)),
    sdBulan: bulanSampai(bahan, bernilai.length > 0 ? bernilai : lama),
  }
}
