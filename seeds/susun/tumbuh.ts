/**
 * Areas that grow from where people settled until they meet. Going uphill, into a river and across the sea is dear, so
 * they tend to meet on ridges, rivers and straits, as real borders do.
 */
import { derauBerlapis } from './derau.ts'
import { createEmber } from './ember.ts'
import { BANYAK_SEL, barisSel, diTepi, kolomSel, LANGKAH } from './kisi.ts'
import { adaSungai, type Medan } from './medan.ts'

export type Benih = { readonly sel: number; readonly laju: number }

/** Number of an area per cell; -1 where none came. */
export type Bagian = Int16Array

const ONGKOS_SUNGAI = 18
const ONGKOS_LAUT = 9

/** What it costs to enter a cell, without the climb. */
export function ongkosMasuk(medan: Medan): Float64Array {
  return Float64Array.from({ length: BANYAK_SEL }, (_, sel) => {
    if (medan.darat[sel] !== 1) return ONGKOS_LAUT
    const [x, y] = [kolomSel(sel), barisSel(sel)]
    const semak = derauBerlapis(x / 34, y / 34, 97, 4) + 0.6 * derauBerlapis(x / 9, y / 9, 131, 2)
    return Math.max(0.15, 1 + 1.25 * semak) + (adaSungai(medan, sel) ? ONGKOS_SUNGAI : 0)
  })
}

const ONGKOS_TANJAK = 0.05
const EMBER = 0.1

/** Every seed grows at its pace; where `dalam` is given, only over cells of the area in which it began. */
export function tumbuhkan(
  { medan, ongkos, dalam }: { medan: Medan; ongkos: Float64Array; dalam: Bagian | null },
  benih: readonly Benih[],
): Bagian {
  const milik: Bagian = new Int16Array(BANYAK_SEL).fill(-1)
  const waktu = new Float64Array(BANYAK_SEL).fill(Number.POSITIVE_INFINITY)
  const antre = createEmber(EMBER)
  for (const [nomor, { sel }] of benih.entries()) {
    milik[sel] = nomor
    waktu[sel] = 0
    antre.masuk(0, sel)
  }
  const { tinggi } = medan
  for (let sel = antre.keluar(); sel >= 0; sel = antre.keluar()) {
    const sampai = waktu[sel] ?? 0
    // It was met sooner, and has grown already.
    if (sampai < antre.sejak() || diTepi(sel)) continue
    const nomor = milik[sel] ?? -1
    const laju = benih[nomor]?.laju ?? 1
    for (const [geser, panjang] of LANGKAH) {
      const lain = sel + geser
      if (dalam && dalam[lain] !== dalam[sel]) continue
      const tanjak = Math.abs((tinggi[lain] ?? 0) - (tinggi[sel] ?? 0)) * ONGKOS_TANJAK
      const tiba = sampai + (((ongkos[lain] ?? 0) + tanjak) * panjang) / laju
      if (tiba >= (waktu[lain] ?? 0)) continue
      waktu[lain] = tiba
      milik[lain] = nomor
      antre.masuk(tiba, lain)
    }
  }
  return milik
}
