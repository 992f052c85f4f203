// Keys of the form: Enter goes on, arrows go up and down; a laporan that is whole and raises no question leaves with the
// Enter of its last field.
import { type KeyboardEvent, type RefObject, useEffect } from 'react'

const MEDAN = 'input[data-sel]:not(:disabled)'

type Kirim = { readonly siapKirim: boolean; readonly onKirim: () => void }

export function pindahMedan(acara: KeyboardEvent<HTMLElement>, { siapKirim, onKirim }: Kirim): void {
  const arah = arahTombol(acara)
  const { target, currentTarget } = acara
  if (arah === 0 || !(target instanceof HTMLInputElement) || target.dataset.sel === undefined) return
  acara.preventDefault()
  const medan = [...currentTarget.querySelectorAll<HTMLInputElement>(MEDAN)].filter(isTampak)
  const tujuan = medan[medan.indexOf(target) + arah]
  if (tujuan) {
    tujuan.focus()
    tujuan.scrollIntoView({ block: 'nearest' })
    return
  }
  if (acara.key !== 'Enter' || arah < 0) return
  if (siapKirim) onKirim()
  else document.querySelector<HTMLButtonElement>('[data-kirim]')?.focus()
}

/** Brings a field into view and into hand, out of what is folded if need be. */
export function fokusMedan(wadah: RefObject<HTMLFormElement | null>, sel: string | null): void {
  const medan = [...(wadah.current?.querySelectorAll<HTMLInputElement>('input[data-sel]') ?? [])].find(
    ({ dataset }) => dataset.sel === sel,
  )
  if (!medan) return
  const lipatan = medan.closest('details')
  if (lipatan) lipatan.open = true
  medan.focus({ preventScroll: true })
  medan.scrollIntoView({ block: 'center' })
}

function arahTombol({ key, shiftKey }: KeyboardEvent): -1 | 0 | 1 {
  if (key === 'Enter') return shiftKey ? -1 : 1
  if (key === 'ArrowDown') return 1
  return key === 'ArrowUp' ? -1 : 0
}

/** Not inside what is folded. */
const isTampak = (medan: HTMLInputElement): boolean => medan.closest('details:not([open])') === null

/** With a keyboard at hand one can type at once: the first empty field is ready. On a phone it would hide half the form. */
export function useAwalMedan(wadah: RefObject<HTMLFormElement | null>): void {
  useEffect(() => {
    if (!matchMedia('(pointer: fine)').matches) return
    const medan = [...(wadah.current?.querySelectorAll<HTMLInputElement>(MEDAN) ?? [])].filter(isTampak)
    medan.find(({ value }) => value === '')?.focus({ preventScroll: true })
  }, [wadah])
}
