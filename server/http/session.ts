import type { Request } from 'express'
import { type CakupanWilayah, SEMUA_WILAYAH } from '#domain/cakupan-wilayah.ts'

/** Who asks: what they may see and do. */
export type Penanya = {
  readonly oleh: string
  readonly cakupanWilayah: CakupanWilayah
}

/** There are no accounts: whoever reaches the server (by default this computer only) sees and reports everything. */
export function findPenanya(_request: Request): Penanya {
  return { oleh: 'tanpa-akun', cakupanWilayah: SEMUA_WILAYAH }
}

const lingkup = new WeakMap<CakupanWilayah, string>()

/** The scope as a part of a cache key: who may see the same is answered the same. */
export function lingkupOf({ cakupanWilayah }: Penanya): string {
  let key = lingkup.get(cakupanWilayah)
  if (key === undefined) {
    key = JSON.stringify(cakupanWilayah)
    lingkup.set(cakupanWilayah, key)
  }
  return key
}
