import { useState } from 'react'
import { readSimpanan, saveSimpanan } from './simpanan.ts'

/** The indikator that this reader marked, kept on this device. */
export function useFavorit(): { readonly favorit: readonly string[]; readonly toggle: (kode: string) => void } {
  const [favorit, setFavorit] = useState(readFavorit)
  const toggle = (kode: string) => {
    const baru = favorit.includes(kode) ? favorit.filter((satu) => satu !== kode) : [...favorit, kode]
    setFavorit(baru)
    saveSimpanan('favorit', baru.join(' '))
  }
  return { favorit, toggle }
}

const readFavorit = (): readonly string[] => (readSimpanan('favorit') ?? '').split(' ').filter(Boolean)
