import type { NamaIcon } from '#client/components/icon.tsx'
import type { Kunci } from '#client/messages/id.ts'

/** The screens in the order of the navigation. */
export const HALAMAN = [
  { jalur: '/peta', kunci: 'nav.peta', icon: 'peta' },
  { jalur: '/pws', kunci: 'nav.pws', icon: 'pws' },
  { jalur: '/tren', kunci: 'nav.tren', icon: 'tren' },
  { jalur: '/profil', kunci: 'nav.profil', icon: 'profil' },
] as const satisfies readonly { jalur: string; kunci: Kunci; icon: NamaIcon }[]
