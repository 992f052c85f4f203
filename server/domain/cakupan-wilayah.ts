/** Which desa a reader's figures may come from; every store function that reads figures takes one. */
export type CakupanWilayah =
  | { readonly jenis: 'semua' }
  | { readonly jenis: 'desa'; readonly desaId: readonly number[] }

export const SEMUA_WILAYAH: CakupanWilayah = { jenis: 'semua' }

/** Of the desa asked for, those in scope. */
export function dalamCakupan(cakupan: CakupanWilayah, desaId: readonly number[]): readonly number[] {
  if (cakupan.jenis === 'semua') return desaId
  const boleh = new Set(cakupan.desaId)
  return desaId.filter((d) => boleh.has(d))
}
