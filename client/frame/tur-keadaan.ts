// Whether the tour of the screen is offered, goes on, or is over on this device. The tour itself comes when it is wanted.
import { useSyncExternalStore } from 'react'
import { readSimpanan, saveSimpanan } from './simpanan.ts'

export type KeadaanTur = 'ditawarkan' | 'berjalan' | 'selesai'

const pendengar = new Set<() => void>()
let keadaan: KeadaanTur | undefined

const getTur = (): KeadaanTur => {
  keadaan ??= readSimpanan('tur') === null ? 'ditawarkan' : 'selesai'
  return keadaan
}

/** Begins the tour, or ends it for good; it can be taken again from where theme and language are chosen. */
export function setTur(baru: KeadaanTur): void {
  keadaan = baru
  if (baru !== 'ditawarkan') saveSimpanan('tur', 'selesai')
  for (const dengar of pendengar) dengar()
}

function subscribe(dengar: () => void): () => void {
  pendengar.add(dengar)
  return () => pendengar.delete(dengar)
}

export const useTur = (): KeadaanTur => useSyncExternalStore(subscribe, getTur)
