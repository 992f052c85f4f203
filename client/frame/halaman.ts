import { useLocation } from 'wouter'
import type { NamaIcon } from '#client/components/icon.tsx'
import type { Kunci } from '#client/messages/id.ts'

type NamaHalaman = Extract<Kunci, `nav.${string}`>

type Halaman = {
  readonly jalur: string
  readonly kunci: NamaHalaman
  /** A shorter name, for the bar at the foot of a phone. */
  readonly pendek?: NamaHalaman
  readonly icon: NamaIcon
  /** Which pickers change what the screen shows; area and month always do. */
  readonly pilihan: readonly ('indikator' | 'dasar')[]
}

/** The screens in the order of the navigation. */
export const HALAMAN: readonly Halaman[] = [
  { jalur: '/ringkasan', kunci: 'nav.ringkasan', icon: 'ringkasan', pilihan: ['dasar'] },
  { jalur: '/peta', kunci: 'nav.peta', icon: 'peta', pilihan: ['indikator', 'dasar'] },
  { jalur: '/pws', kunci: 'nav.pws', pendek: 'nav.pws.pendek', icon: 'pws', pilihan: ['indikator', 'dasar'] },
  { jalur: '/tren', kunci: 'nav.tren', icon: 'tren', pilihan: ['indikator', 'dasar'] },
  { jalur: '/profil', kunci: 'nav.profil', pendek: 'nav.profil.pendek', icon: 'profil', pilihan: ['dasar'] },
  {
    jalur: '/kelengkapan',
    kunci: 'nav.kelengkapan',
    pendek: 'nav.kelengkapan.pendek',
    icon: 'kelengkapan',
    pilihan: [],
  },
]

/** The screen that is shown; undefined on an address that is none. */
export function useHalaman(): Halaman | undefined {
  const [kini] = useLocation()
  return HALAMAN.find(({ jalur }) => jalur === kini)
}
