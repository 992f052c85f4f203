/** Both trees as they stand in one month (domain.md 2). */

import type { Keanggotaan, Mentah } from './baris.ts'
import { adaPada } from './laporan.ts'
import { nomor, tahun } from './waktu.ts'

export type Daun = {
  readonly desa: number
  readonly kode: string
  readonly kecamatan: string | null
  readonly puskesmas: string | null
  /** Desa counted together with it until December; itself alone otherwise. */
  readonly bersama: readonly number[]
  /** It came of several: its people are all of theirs, also in a single month. */
  readonly gabungan: boolean
}

export function daunPada(mentah: Mentah, m: number): Daun[] {
  return mentah.desa
    .filter((d) => adaPada(d, m))
    .map(({ id }) => {
      const kecamatan = pada(mentah.diKecamatan, id, m)
      const puskesmas = pada(mentah.diPuskesmas, id, m)
      return {
        desa: id,
        kode: mentah.nama.filter((n) => n.desa === id && n.mulai <= m).at(-1)?.kode ?? '',
        kecamatan: mentah.kecamatan.find((k) => k.id === kecamatan)?.kode ?? null,
        puskesmas: puskesmas === null ? null : (mentah.unit.get(puskesmas)?.kode ?? null),
        ...bersama(mentah, id, m),
      }
    })
}

const pada = (baris: readonly Keanggotaan[], desa: number, m: number): number | null =>
  baris.filter((b) => b.desa === desa && b.mulai <= m).at(-1)?.di ?? null

/**
 * Until 31 December of the year of the split: first the desa that was, then all that came of it. Of a merger: the desa that is,
 * then those that it came of.
 */
function bersama(mentah: Mentah, desa: number, m: number): Pick<Daun, 'bersama' | 'gabungan'> {
  const berlaku = mentah.mekar.filter((p) => p.mulai <= m && tahun(p.mulai) === tahun(m) && nomor(p.mulai) > 1)
  const milik = berlaku.find((p) => p.desa === desa || p.asal === desa)
  if (!milik) return { bersama: [desa], gabungan: false }
  const asal = berlaku.filter((p) => p.desa === milik.desa && p.mulai === milik.mulai).map((p) => p.asal)
  const gabungan = asal.length > 1
  const awal = gabungan ? milik.desa : milik.asal
  const lain = gabungan ? asal : berlaku.filter((p) => p.asal === milik.asal).map((p) => p.desa)
  return { bersama: [awal, ...lain.filter((d) => d !== awal).sort((a, b) => a - b)], gabungan }
}
