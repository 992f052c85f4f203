// Light, dark or as the device. public/tema.js sets the same attribute before the first paint.
import { readSimpanan, saveSimpanan } from './simpanan.ts'

export type Tema = 'perangkat' | 'light' | 'dark'

export function readTema(): Tema {
  const tema = readSimpanan('tema')
  return tema === 'light' || tema === 'dark' ? tema : 'perangkat'
}

export function setTema(tema: Tema): void {
  saveSimpanan('tema', tema === 'perangkat' ? null : tema)
  if (tema === 'perangkat') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = tema
}

/** Stronger lines and text: chosen here, else as the device asks; public/tema.js decides before the first paint. */
export const readKontras = (): boolean => document.documentElement.hasAttribute('data-kontras')

export function setKontras(tinggi: boolean): void {
  saveSimpanan('kontras', tinggi ? 'tinggi' : 'biasa')
  document.documentElement.toggleAttribute('data-kontras', tinggi)
}
