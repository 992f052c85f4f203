/** How water finds its way down. */
import { createAntrean } from './antrean.ts'
import { derauBerlapis } from './derau.ts'
import { BANYAK_SEL, diTepi, LANGKAH, LEBAR } from './kisi.ts'

/** Cells whose water passes, itself included. */
export function alirkan(darat: Uint8Array, tinggi: Float64Array): Float64Array {
  const { ke, urut } = createTurun(darat, tinggi)
  const aliran = new Float64Array(BANYAK_SEL).fill(1)
  for (const sel of urut.reverse()) {
    const turun = ke[sel] ?? -1
    if (turun >= 0) aliran[turun] = (aliran[turun] ?? 0) + (aliran[sel] ?? 0)
  }
  return aliran
}

/** Water leaves every cell for the one over which the sea is reached lowest (priority flood); the sea's nearest first. */
function createTurun(darat: Uint8Array, tinggi: Float64Array): { ke: Int32Array; urut: number[] } {
  const ke = new Int32Array(BANYAK_SEL).fill(-1)
  const urut: number[] = []
  const antre = createAntrean()
  const muka = Float64Array.from(tinggi)
  const selesai = Uint8Array.from(darat, (satu, sel) => (satu === 1 && !diTepi(sel) ? 0 : 1))
  for (let sel = 0; sel < BANYAK_SEL; sel++) if (darat[sel] !== 1 && !diTepi(sel)) antre.masuk(0, sel)
  for (let sel = antre.keluar(); sel >= 0; sel = antre.keluar()) {
    if (darat[sel] === 1) urut.push(sel)
    for (const [geser, panjang] of LANGKAH) {
      const lain = sel + geser
      if (selesai[lain] === 1) continue
      selesai[lain] = 1
      ke[lain] = sel
      muka[lain] = Math.max(muka[lain] ?? 0, (muka[sel] ?? 0) + panjang * landai(lain))
      antre.masuk(muka[lain] ?? 0, lain)
    }
  }
  return { ke, urut }
}

// Where land is flat water still falls a little, unevenly, and so it winds.
const landai = (sel: number): number => 0.05 * (1.1 + derauBerlapis((sel % LEBAR) / 8, sel / LEBAR / 8, 149, 2))
