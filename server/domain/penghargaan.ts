/**
 * The shortlist of a year's award (domain.md 11): process alone, a least size, everything answered. It stands in the order of
 * the alphabet and adds nothing up: people decide.
 */

import { type AturanPosyandu, TINGKAT_KADER } from './aturan-posyandu.ts'
import { type Bulan, selisihBulan } from './bulan.ts'
import { type Kader, type Keterampilan, perluLatihan, tingkatKader } from './kader.ts'
import type { Putusan } from './kriteria-posyandu.ts'

export type SyaratKader = 'bulan' | 'tingkat' | 'latihan' | 'sk'
export const SYARAT_KADER = ['bulan', 'tingkat', 'latihan', 'sk'] as const satisfies readonly SyaratKader[]

type Syarat = {
  readonly aturan: Pick<AturanPosyandu, 'tingkat' | 'latihanBulan' | 'penghargaan'>
  readonly keterampilan: readonly Keterampilan[]
  /** The last month of the year in question, and its last day. */
  readonly bulan: Bulan
  readonly hari: string
}

/** What of a kader is not met, beyond their posyandu; empty: nothing. */
export function kurangKader(kader: Kader, { aturan, keterampilan, bulan, hari }: Syarat): readonly SyaratKader[] {
  const { tingkat, bulan: lama } = aturan.penghargaan.kader
  const capai = tingkatKader(kader.keterampilan, keterampilan, aturan.tingkat)
  const letak = capai === null ? -1 : TINGKAT_KADER.indexOf(capai)
  return [
    ...(selisihBulan(kader.mulai, bulan) + 1 < lama || kader.akhir !== null ? (['bulan'] as const) : []),
    ...(letak < TINGKAT_KADER.indexOf(tingkat) ? (['tingkat'] as const) : []),
    ...(perluLatihan(kader.dilatihPada, hari, aturan.latihanBulan) ? (['latihan'] as const) : []),
    ...(kader.skNomor === null ? (['sk'] as const) : []),
  ]
}

/** By name, and where names are alike by code: no other order. */
export const urutAbjad = <T extends { readonly nama: string; readonly kode: string }>(
  semua: readonly T[],
): readonly T[] =>
  semua.toSorted((a, b) => a.nama.localeCompare(b.nama, 'id') || a.kode.localeCompare(b.kode, 'id', { numeric: true }))

/** Where a unit stands: on the shortlist, off it for a reason, or not judged since laporan are missing. */
export const letakCalon = (putusan: Putusan): 'calon' | 'tidak' | 'belum-dinilai' =>
  putusan === 'ya' ? 'calon' : putusan === 'tidak' ? 'tidak' : 'belum-dinilai'
