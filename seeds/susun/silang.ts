/** Finds lines that cross, by comparing only what lies in the same square of the map. */
import type { Posisi } from '#domain/batas.ts'

type Ruas = { readonly milik: number; readonly a: Posisi; readonly b: Posisi }

const PETAK = 0.01

/** Numbers of the lines of which a piece crosses or lies on another piece, its own included. */
export function listBersilang(garis: readonly (readonly Posisi[])[]): Set<number> {
  const petak = new Map<string, Ruas[]>()
  const hasil = new Set<number>()
  for (const [milik, titik] of garis.entries()) {
    for (const [i, b] of titik.entries()) {
      const a = titik[i - 1]
      if (!a) continue
      for (const kunci of petakRuas(a, b)) {
        const ada = petak.get(kunci) ?? []
        for (const lain of ada) {
          if (!bersilang(a, b, lain.a, lain.b)) continue
          hasil.add(milik)
          hasil.add(lain.milik)
        }
        ada.push({ milik, a, b })
        petak.set(kunci, ada)
      }
    }
  }
  return hasil
}

function* petakRuas(a: Posisi, b: Posisi): Generator<string> {
  const petak = (n: number) => Math.floor(n / PETAK)
  for (let x = petak(Math.min(a[0], b[0])); x <= petak(Math.max(a[0], b[0])); x++) {
    for (let y = petak(Math.min(a[1], b[1])); y <= petak(Math.max(a[1], b[1])); y++) yield `${x} ${y}`
  }
}

const sama = (p: Posisi, q: Posisi): boolean => p[0] === q[0] && p[1] === q[1]

function bersilang(a: Posisi, b: Posisi, c: Posisi, d: Posisi): boolean {
  if ((sama(a, c) && sama(b, d)) || (sama(a, d) && sama(b, c))) return true
  const [s1, s2] = [sisi(c, d, a), sisi(c, d, b)]
  const [s3, s4] = [sisi(a, b, c), sisi(a, b, d)]
  if (sama(a, c) || sama(a, d) || sama(b, c) || sama(b, d)) return false
  return s1 * s2 <= 0 && s3 * s4 <= 0
}

const sisi = (p: Posisi, q: Posisi, r: Posisi): number =>
  Math.round(((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])) * 1e12)
