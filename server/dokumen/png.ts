import { renderAsync } from '@resvg/resvg-js'
import type { Gambar } from './gambar.ts'
import { tulisSvg } from './gambar-svg.ts'
import { letakHuruf, TEBAL } from './huruf.ts'

/** Pixels per unit of the picture: sharp on a telephone and on a projector. */
const SKALA = 2

/** A picture as PNG, made in a thread of its own; with the fonts of the program and none of the machine. */
export async function buatPng(gambar: Gambar, skala = SKALA): Promise<Buffer> {
  const hasil = await renderAsync(tulisSvg(gambar), {
    fitTo: { mode: 'zoom', value: skala },
    font: { loadSystemFonts: false, fontFiles: TEBAL.map(letakHuruf), defaultFontFamily: 'Inter' },
  })
  return hasil.asPng()
}
