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
