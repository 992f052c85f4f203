import type { Request } from 'express'

/** Who asks: what they may see and do. */
export type Penanya = {
  readonly oleh: string
  readonly cakupanWilayah: CakupanWilayah
}

/** Which wilayah the figures may come from. */
export type CakupanWilayah = { readonly jenis: 'semua' }

/** There are no accounts: whoever reaches the server (by default this computer only) sees and reports everything. */
export function findPenanya(_request: Request): Penanya {
  return { oleh: 'tanpa-akun', cakupanWilayah: { jenis: 'semua' } }
}
