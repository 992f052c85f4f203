import { getLocale } from '#client/messages/t.ts'

export type Urutan = { readonly kolom: string; readonly arah: 'naik' | 'turun' }

/** Sorted copy by one value; rows without a value come last in either direction. */
export function urutkan<T>(
  baris: readonly T[],
  nilai: (baris: T) => string | number | null,
  arah: Urutan['arah'],
): readonly T[] {
  const tanda = arah === 'naik' ? 1 : -1
  return [...baris].sort((a, b) => {
    const x = nilai(a)
    const y = nilai(b)
    if (x === null || y === null) return Number(x === null) - Number(y === null)
    return tanda * bandingkan(x, y)
  })
}

const bandingkan = (x: string | number, y: string | number): number =>
  typeof x === 'number' && typeof y === 'number'
    ? x - y
    : String(x).localeCompare(String(y), getLocale(), { numeric: true })
