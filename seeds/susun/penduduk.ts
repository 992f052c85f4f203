/** Where people live: many in the towns, by the sea and along rivers, few in the swamps and mountains. */

import { derauBerlapis } from './derau.ts'
import { BANYAK_SEL, barisSel, jarakKm, kolomSel, type Titik, titikSel } from './kisi.ts'
import { kePantaiKm, type Medan } from './medan.ts'

type Kota = { readonly pusat: Titik; readonly ramai: number; readonly km: number }

const KOTA: readonly Kota[] = [
  { pusat: [110.785, -4.972], ramai: 15, km: 4 },
  { pusat: [110.61, -5.035], ramai: 9, km: 4.5 },
  { pusat: [110.775, -5.125], ramai: 6, km: 4 },
  { pusat: [110.585, -5.185], ramai: 2, km: 4 },
  { pusat: [110.915, -5.065], ramai: 2, km: 4 },
  { pusat: [110.45, -5.03], ramai: 1.5, km: 4 },
]

// Swamp: few paths, few people.
const RAWA: Kota = { pusat: [110.36, -5.17], ramai: 0.7, km: 9 }

const kuat = ({ pusat, ramai, km }: Kota, titik: Titik): number => {
  const d = jarakKm(pusat, titik) / km
  return ramai / ((1 + d * d) * (1 + d * d))
}

/** How dense people live on a cell; 1 is ordinary. */
export function createKepadatan(medan: Medan): Float64Array {
  return Float64Array.from({ length: BANYAK_SEL }, (_, sel) => {
    const titik = titikSel(sel)
    const tinggi = Math.max(0, medan.tinggi[sel] ?? 0)
    const pesisir = kePantaiKm(medan, sel) < 4 ? 0.5 : 0
    const lembah = 0.6 / (1 + tinggi / 60)
    const alam = (0.35 + pesisir + lembah) / (1 + tinggi / 700)
    const untung = 1 + 0.35 * derauBerlapis(kolomSel(sel) / 40, barisSel(sel) / 40, 211, 3)
    const kota = KOTA.reduce((n, satu) => n + kuat(satu, titik), 0)
    return Math.max(0.12, alam * untung * (1 - kuat(RAWA, titik)) + kota)
  })
}

/** How far from the nearest town, in kilometres. */
export const keKotaKm = (titik: Titik): number =>
  Math.min(...KOTA.slice(0, 3).map(({ pusat }) => jarakKm(pusat, titik)))
