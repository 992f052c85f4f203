/** Sasaran of every kind by the estimators: the kabupaten's total first, shared out so that the parts sum to it. */
import type { Dasar } from '#domain/indikator.ts'
import { bagiTerbesar } from '#domain/sasaran.ts'
import type { PendugaSasaran } from './data.ts'
import type { DesaContoh } from './tempat.ts'

const TAHUN_DASAR = 2024
const TUMBUH = 1.007

/** People of a desa in a year; riil is what was counted there. */
export function pendudukContoh(desa: DesaContoh, tahun: number, dasar: Dasar): number {
  const proyeksi = Math.round(desa.penduduk * TUMBUH ** (tahun - TAHUN_DASAR))
  return dasar === 'proyeksi' ? proyeksi : Math.round(proyeksi * desa.riil)
}

export type SasaranContoh = {
  readonly tahun: number
  readonly jenis: string
  readonly dasar: Dasar
  readonly kodeDesa: string
  readonly jumlah: number
}

/** One row per desa and kind; a desa that has nobody of a kind has 0 of it. */
export function sasaranContoh(
  desa: readonly DesaContoh[],
  penduga: readonly PendugaSasaran[],
  { tahun, dasar }: { tahun: number; dasar: Dasar },
): SasaranContoh[] {
  return penduga.flatMap(({ jenis, laju, tahunLalu, desaTanpa }) => {
    const orang = desa.map((d) => pendudukContoh(d, tahunLalu ? tahun - 1 : tahun, dasar))
    const bobot = orang.map((n, i) => (desaTanpa.includes(desa[i]?.kode ?? '') ? 0 : n))
    const total = Math.round(orang.reduce((a, b) => a + b, 0) * laju)
    const bagian = jenis === 'penduduk' ? orang : (bagiTerbesar(total, bobot) ?? [])
    return desa.map(({ kode }, i) => ({ tahun, jenis, dasar, kodeDesa: kode, jumlah: bagian[i] ?? 0 }))
  })
}
