// Moving through the grid by keys: arrows and Enter from cell to cell, past those that are closed.
import type { KeyboardEvent } from 'react'

const GERAK: Readonly<Record<string, readonly [baris: number, kolom: number]>> = {
  Enter: [1, 0],
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

export function gerakTabel(acara: KeyboardEvent<HTMLTableElement>): void {
  const { target, currentTarget, key, shiftKey } = acara
  const gerak = GERAK[key]
  if (!gerak || !(target instanceof HTMLInputElement) || target.dataset.letak === undefined) return
  const [dBaris, dKolom] = key === 'Enter' && shiftKey ? [-1, 0] : gerak
  // Inside a number left and right move the caret until its end.
  if (dKolom !== 0 && !diTepi(target, dKolom)) return
  acara.preventDefault()
  let [baris = 0, kolom = 0] = target.dataset.letak.split(':').map(Number)
  for (;;) {
    baris += dBaris
    kolom += dKolom
    const tujuan = currentTarget.querySelector<HTMLInputElement>(`[data-letak="${baris}:${kolom}"]`)
    if (!tujuan) return
    if (tujuan.disabled) continue
    tujuan.focus()
    tujuan.select()
    return
  }
}

const diTepi = ({ selectionStart, selectionEnd, value }: HTMLInputElement, arah: number): boolean =>
  (selectionStart === 0 && selectionEnd === value.length) ||
  (selectionStart === selectionEnd && selectionStart === (arah < 0 ? 0 : value.length))
