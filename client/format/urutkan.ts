import { getLocale } from '#client/messages/t.ts'

export type Urutan = { readonly kolom: string; readonly arah: 'naik' | 'turun' }

/** Sorted copy by one value; rows without a value come last in either direction. */
export function urutkan<T>(
  baris: readonly T[],
  nilai: (baris: T) => string | number | null,
  arah: Urutan['arah'],
): readonly T[] {
  const tanda = arah === 'naik' ? 1 : -1
  // Made once: to make it for every pair takes a hundred times what comparing takes.
  const kata = new Intl.Collator(getLocale(), { numeric: true })
  const bandingkan = (x: string | number, y: string | number): number =>
    typeof x === 'number' && typeof y === 'number' ? x - y : kata.compare(String(x), String(y))
  return baris
    .map((satu) => ({ satu, nilai: nilai(satu) }))
    .sort(({ nilai: x }, { nilai: y }) =>
      x === null || y === null ? Number(x === null) - Number(y === null) : tanda * bandingkan(x, y),
    )
    .map(({ satu }) => satu)
}
