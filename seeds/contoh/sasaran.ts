/** Sasaran of every kind by the estimators: the kabupaten's total first, shared out so that the parts sum to it. */
import { tahunDari } from '#domain/bulan.ts'
import type { Dasar } from '#domain/indikator.ts'
import { bagiTerbesar } from '#domain/sasaran.ts'
import type { PendugaSasaran } from './data.ts'
import type { Sengaja } from './sengaja.ts'
import type { Desa } from './susunan.ts'
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

/** Of the official projection, or of those who are really there. */
export type SasaranPada = (desa: Desa, jenis: string, tahun: number, dari?: 'resmi') => number

type Bahan = { readonly semuaDesa: readonly DesaContoh[]; readonly penduga: readonly PendugaSasaran[] }

export function createSasaran({ semuaDesa, penduga }: Bahan): SasaranPada {
  const tahunan = new Map<number, ReadonlyMap<string, number>>()
  const isiTahun = (tahun: number) => {
    const baris = sasaranContoh(semuaDesa, penduga, { tahun, dasar: 'proyeksi' })
    return new Map(baris.map((b) => [`${b.kodeDesa} ${b.jenis}`, b.jumlah]))
  }
  return ({ bagian }, jenis, tahun, dari) => {
    const isi = tahunan.get(tahun) ?? isiTahun(tahun)
    tahunan.set(tahun, isi)
    return bagian.reduce(
      (n, { kode, riil }) => n + (isi.get(`${kode} ${jenis}`) ?? 0) * (dari === 'resmi' ? 1 : riil),
      0,
    )
  }
}

/** The rows of a year for these desa: up to the year of a split, what is to leave is still its parent's. */
export function sasaranTahun(
  { semuaDesa, desa, penduga, sengaja }: Bahan & { readonly desa: readonly DesaContoh[]; readonly sengaja: Sengaja },
  milik: { readonly tahun: number; readonly dasar: Dasar },
): SasaranContoh[] {
  const belumLepas = sengaja.pemekaran.filter(({ sejak }) => tahunDari(sejak) >= milik.tahun)
  const asal = new Map(belumLepas.map((p) => [p.desa, p.asal]))
  const terisi = new Set(desa.map(({ kode }) => kode))
  const hasil = new Map<string, SasaranContoh>()
  for (const baris of sasaranContoh(semuaDesa, penduga, milik)) {
    if (!terisi.has(baris.kodeDesa)) continue
    const kodeDesa = asal.get(baris.kodeDesa) ?? baris.kodeDesa
    const ada = hasil.get(`${kodeDesa} ${baris.jenis}`)
    hasil.set(`${kodeDesa} ${baris.jenis}`, { ...baris, kodeDesa, jumlah: baris.jumlah + (ada?.jumlah ?? 0) })
  }
  return [...hasil.values()]
}
