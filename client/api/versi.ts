// The lowest data version that this browser still accepts, per kabupaten. Answers and events only ever raise it, so a
// server that is behind is never believed over one that was ahead.
const minimal = new Map<string, number>()

/** Code of the kabupaten in any code of a wilayah or unit: the first five characters. */
export const kodeKab = (wilayah: string): string => wilayah.slice(0, 5)

export const getVersi = (kab: string): number => minimal.get(kab) ?? 0

/** True where `versi` is news. */
export function raiseVersi(kab: string, versi: number): boolean {
  if (versi <= getVersi(kab)) return false
  minimal.set(kab, versi)
  return true
}
