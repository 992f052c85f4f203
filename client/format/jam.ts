/** Minutes since midnight as a clock shows them, and back; null for what is no time of day. */
export const tulisJam = (menit: number): string =>
  `${String(Math.floor(menit / 60)).padStart(2, '0')}:${String(menit % 60).padStart(2, '0')}`

export function readJam(teks: string): number | null {
  const [, jam, menit] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(teks) ?? []
  return jam === undefined ? null : Number(jam) * 60 + Number(menit)
}
