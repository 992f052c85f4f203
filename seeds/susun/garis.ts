/** Lines along which areas meet: each drawn once, with what lies on its left and right, so neighbours share it exactly. */
import { LEBAR, TINGGI } from './kisi.ts'
import type { Bagian } from './tumbuh.ts'

/** In sides of cells from the north-west corner of the grid. */
export type TitikKisi = readonly [x: number, y: number]

export type Garis = {
  readonly kiri: number
  readonly kanan: number
  /** Where it begins and ends three or more areas meet; a closed one repeats its first point. */
  readonly titik: readonly TitikKisi[]
}

// East, south, west, north; y runs southwards.
const ARAH: readonly TitikKisi[] = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
]

/** Every line between two different areas. */
export function listGaris(bagian: Bagian): Garis[] {
  const jejak = createJejak(bagian)
  const hasil: Garis[] = []
  // First what begins where three meet, then the rings that are left.
  for (const simpul of [true, false]) {
    for (let y = 1; y < TINGGI; y++) {
      for (let x = 1; x < LEBAR; x++) {
        if (simpul && jejak.cabang(x, y).length < 3) continue
        for (const arah of jejak.cabang(x, y)) {
          const garis = jejak.ikuti(x, y, arah)
          if (garis) hasil.push(garis)
        }
      }
    }
  }
  return hasil
}

function createJejak(bagian: Bagian) {
  const dilalui = new Set<number>()
  const cabang = (x: number, y: number): number[] =>
    [0, 1, 2, 3].filter((arah) => {
      const [kiri, kanan] = sisi(bagian, x, y, arah)
      return kiri !== kanan
    })
  /** The line that leaves a corner in a direction, to where the next branches; null where it was walked before. */
  const ikuti = (x0: number, y0: number, arah0: number): Garis | null => {
    if (dilalui.has(nomorSisi(x0, y0, arah0))) return null
    const [kiri, kanan] = sisi(bagian, x0, y0, arah0)
    const titik: TitikKisi[] = [[x0, y0]]
    let [x, y, arah] = [x0, y0, arah0]
    for (;;) {
      dilalui.add(nomorSisi(x, y, arah))
      const [dx, dy] = ARAH[arah] ?? [0, 0]
      x += dx
      y += dy
      titik.push([x, y])
      const lanjut = cabang(x, y)
      if (lanjut.length !== 2 || (x === x0 && y === y0)) return { kiri, kanan, titik }
      const balik = (arah + 2) % 4
      arah = lanjut.find((satu) => satu !== balik) ?? balik
    }
  }
  return { cabang, ikuti }
}

/** The areas left and right of the side that leaves a corner in a direction. */
function sisi(bagian: Bagian, x: number, y: number, arah: number): readonly [kiri: number, kanan: number] {
  const milik = (kolom: number, baris: number): number => bagian[baris * LEBAR + kolom] ?? -1
  if (arah === 0) return [milik(x, y - 1), milik(x, y)]
  if (arah === 1) return [milik(x, y), milik(x - 1, y)]
  if (arah === 2) return [milik(x - 1, y), milik(x - 1, y - 1)]
  return [milik(x - 1, y - 1), milik(x, y - 1)]
}

/** A side has one number, whichever way it is walked. */
function nomorSisi(x: number, y: number, arah: number): number {
  const [dx, dy] = ARAH[arah] ?? [0, 0]
  return (Math.min(y, y + dy) * LEBAR + Math.min(x, x + dx)) * 2 + (arah % 2)
}
