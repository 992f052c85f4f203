/** How well a place does: better near the towns, worse far inland, with two stretches that fell behind. */
import { derauBerlapis } from './derau.ts'
import { barisSel, jarakKm, kolomSel, selTitik, type Titik } from './kisi.ts'
import { keKotaKm } from './penduduk.ts'

type Pengaruh = { readonly pusat: Titik; readonly km: number; readonly tambah: number }

const PENGARUH: readonly Pengaruh[] = [
  // Behind: the swamp in the west, and the upper valleys towards the south.
  { pusat: [110.37, -5.19], km: 9, tambah: -0.2 },
  { pusat: [110.74, -5.38], km: 10, tambah: -0.2 },
  // The outer islands.
  { pusat: [110.372, -4.945], km: 5, tambah: -0.1 },
  // Ahead.
  { pusat: [110.785, -5.11], km: 8, tambah: 0.08 },
  { pusat: [110.585, -5.2], km: 8, tambah: 0.07 },
  { pusat: [110.93, -5.07], km: 7, tambah: 0.05 },
]

const persen = (n: number): number => Math.round(n * 100) / 100

function pengaruh(titik: Titik): number {
  return PENGARUH.reduce((n, { pusat, km, tambah }) => {
    const d = jarakKm(pusat, titik) / km
    return n + tambah / ((1 + d * d) * (1 + d * d))
  }, 0)
}

const rupa = (titik: Titik, petak: number, benih: number): number => {
  const sel = selTitik(titik)
  return derauBerlapis(kolomSel(sel) / petak, barisSel(sel) / petak, benih, 2)
}

/** About 1; below where services reach people less. */
export function mutuDesa(titik: Titik): number {
  const jauh = Math.min(45, keKotaKm(titik)) / 45
  const nilai = 1.03 - 0.13 * jauh + pengaruh(titik) + 0.07 * rupa(titik, 45, 503) + 0.05 * rupa(titik, 7, 509)
  return persen(Math.min(1.1, Math.max(0.6, nilai)))
}

/** People really there over the projected ones: towns grow, the hinterland empties. */
export function riilDesa(titik: Titik): number {
  const jauh = Math.min(45, keKotaKm(titik)) / 45
  return persen(Math.min(1.06, Math.max(0.88, 1.02 - 0.08 * jauh + 0.05 * rupa(titik, 9, 521))))
}
