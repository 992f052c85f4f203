/** Who borders whom, and how far along. */
import type { GarisPeta } from './bidang.ts'
import { jarakKm } from './kisi.ts'

/** Kilometres of common border, by the numbers of two areas. */
export type Tetangga = ReadonlyMap<number, ReadonlyMap<number, number>>

export function createTetangga(garis: readonly GarisPeta[]): Tetangga {
  const hasil = new Map<number, Map<number, number>>()
  const catat = (a: number, b: number, km: number) => {
    const milik = hasil.get(a) ?? new Map<number, number>()
    hasil.set(a, milik.set(b, (milik.get(b) ?? 0) + km))
  }
  for (const { kiri, kanan, titik } of garis) {
    if (kiri < 0 || kanan < 0) continue
    const km = titik.reduce((n, t, i) => n + (i === 0 ? 0 : jarakKm(titik[i - 1] ?? t, t)), 0)
    catat(kiri, kanan, km)
    catat(kanan, kiri, km)
  }
  return hasil
}

/** Whether one can walk between all of these without leaving them; islands, which border nothing, do not count. */
export function tersambung(tetangga: Tetangga, anggota: readonly number[]): boolean {
  const daratan = anggota.filter((i) => (tetangga.get(i)?.size ?? 0) > 0)
  const dicapai = new Set(daratan.slice(0, 1))
  for (const i of dicapai) {
    for (const lain of tetangga.get(i)?.keys() ?? []) if (daratan.includes(lain)) dicapai.add(lain)
  }
  return dicapai.size === daratan.length
}
