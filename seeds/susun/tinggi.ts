/** How high the land rises towards the south, and the valleys in it. */
import { derauBerlapis } from './derau.ts'
import { BANYAK_SEL, barisSel, kolomSel, SISI, type Titik, titikKisi } from './kisi.ts'

/** Flat by the sea, then hills, then ridges, the higher the farther inland; low along the valleys. */
export function createTinggi(darat: Uint8Array, kePantai: Float64Array): Float64Array {
  return Float64Array.from({ length: BANYAK_SEL }, (_, sel) => {
    if (darat[sel] !== 1) return -10
    const jauh = Math.min(kePantai[sel] ?? 0, 600)
    const [x, y] = [kolomSel(sel), barisSel(sel)]
    const bukit = derauBerlapis(x / 110, y / 110, 53, 6)
    const punggung = 1 - Math.abs(derauBerlapis(x / 90, y / 90, 71, 4))
    const naik = (jauh / 400) * (jauh / 400)
    const kasar = 2 * derauBerlapis(x / 6, y / 6, 61, 2)
    const tinggi = 6 + jauh * 0.15 + naik * 380 + naik * 600 * punggung * punggung + bukit * (18 + naik * 550) + kasar
    return tinggi * (0.25 + 0.75 * Math.min(1, keLembah(x, y) / LEBAR_LEMBAH))
  })
}

// Where the three large rivers run, roughly; chance bends them.
const LEMBAH: readonly (readonly Titik[])[] = [
  [
    [110.73, -5.47],
    [110.7, -5.36],
    [110.715, -5.25],
    [110.79, -5.17],
    [110.86, -5.08],
    [110.895, -4.96],
  ],
  [
    [110.6, -5.29],
    [110.655, -5.19],
    [110.625, -5.11],
    [110.635, -4.98],
  ],
  [
    [110.49, -5.38],
    [110.47, -5.26],
    [110.43, -5.16],
    [110.425, -5.08],
    [110.38, -4.98],
  ],
]
const LEBAR_LEMBAH = 45

/** Cells to the nearest valley's line. */
function keLembah(x: number, y: number): number {
  const [b, l] = titikKisi(x, y)
  const bujur = b + 0.018 * derauBerlapis(x / 60, y / 60, 83, 3)
  const lintang = l + 0.018 * derauBerlapis(x / 60, y / 60, 89, 3)
  let dekat = Number.POSITIVE_INFINITY
  for (const garis of LEMBAH) {
    for (const [i, ujung] of garis.entries()) {
      if (i > 0) dekat = Math.min(dekat, keRuas([bujur, lintang], garis[i - 1] ?? ujung, ujung))
    }
  }
  return Math.sqrt(dekat) / SISI
}

/** The square of the distance from a place to a piece of line. */
function keRuas([x, y]: Titik, [ax, ay]: Titik, [bx, by]: Titik): number {
  const [ux, uy] = [bx - ax, by - ay]
  const t = Math.max(0, Math.min(1, ((x - ax) * ux + (y - ay) * uy) / (ux * ux + uy * uy)))
  const [dx, dy] = [ax + t * ux - x, ay + t * uy - y]
  return dx * dx + dy * dy
}
