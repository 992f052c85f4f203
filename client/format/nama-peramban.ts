const PERAMBAN = [
  ['Edg/', 'Edge'],
  ['OPR/', 'Opera'],
  ['SamsungBrowser/', 'Samsung Internet'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const
const PERANGKAT = ['Android', 'iPhone', 'iPad', 'Windows', 'Macintosh', 'Linux'] as const

/** "Chrome, Android" from what a browser says of itself; the whole of it where it is none of those known. */
export function namaPeramban(teks: string): string {
  const peramban = PERAMBAN.find(([tanda]) => teks.includes(tanda))?.[1]
  const perangkat = PERANGKAT.find((tanda) => teks.includes(tanda))
  return [peramban, perangkat].filter(Boolean).join(', ') || teks
}
