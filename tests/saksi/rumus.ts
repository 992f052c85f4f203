/** One desa, one month: what each unit says to both sides of a formula, and which of them count (domain.md 4.5). */

import type { Elemen, Indikator, Mentah, Suku, Unit } from './baris.ts'
import { sekaliSaja } from './ingat.ts'
import { hitungan, jumlah, pelapor, type Tempat } from './laporan.ts'

export type Sumbangan = {
  readonly unit: Unit
  readonly desa: number
  readonly bulan: number
  readonly atas: number
  readonly bawah: number
}

type Sisi = 'pembilang' | 'penyebut'

export const sukuElemen = (i: Indikator, sisi: Sisi): Suku[] =>
  i.suku.filter((s) => s.sisi === sisi && s.sumber === 'elemen' && !s.sejakJanuari)

export const sukuLain = (i: Indikator, sisi: Sisi): Suku[] =>
  i.suku.filter((s) => s.sisi === sisi && (s.sumber !== 'elemen' || s.sejakJanuari))

/** A ratio of two counts; otherwise the lower side is people to be served, units, or nothing. */
export const berbanding = (i: Indikator): boolean => sukuElemen(i, 'penyebut').length > 0

export function elemenDari(mentah: Mentah, kode: string): Elemen {
  const elemen = mentah.elemen.get(kode)
  if (!elemen) throw new Error(`elemen ${kode}`)
  return elemen
}

/** `tunggal(a>b)` is the rule tunggal over a, b. */
export function aturan(i: Indikator): { readonly nama: string; readonly sumber: readonly string[] } {
  const polos = i.gabung.replace(/^turunan\((.*)\)$/, '$1')
  const [, nama = '', sumber = ''] = /^([a-z-]+)(?:\((.*)\))?$/.exec(polos) ?? []
  return { nama, sumber: sumber === '' ? [] : sumber.split('>') }
}

const NAKES = ['pustu', 'puskesmas', 'faskes-lain']

/** Whether a unit of this kind can be part of the figure at all. */
export function ikutDihitung(i: Indikator, jenis: string): boolean {
  const { nama, sumber } = aturan(i)
  if (jenis === 'rekap-desa') return true
  if (nama === 'jumlah-nakes') return NAKES.includes(jenis)
  if (nama === 'tunggal') return sumber.includes(jenis)
  if (nama === 'maksimum') return ['posyandu', 'pustu', 'puskesmas'].includes(jenis)
  return true
}

/** The owner's own elemen, or the twin "outside the posyandu" that others add to it. */
function pilihElemen(mentah: Mentah, suku: Suku, kembar: boolean): Elemen | null {
  const elemen = elemenDari(mentah, suku.rujukan)
  if (!kembar) return elemen
  return elemen.luar === null ? null : (mentah.elemenId.get(elemen.luar) ?? null)
}

/** The first alternative all of whose terms the unit has filled. A side without a twin has nothing to add: 0. */
function nilaiSisi(mentah: Mentah, tempat: Tempat, { i, sisi, kembar }: { i: Indikator; sisi: Sisi; kembar: boolean }) {
  const suku = sukuElemen(i, sisi)
  for (const alternatif of new Set(suku.map((s) => s.alternatif))) {
    const milik = suku.filter((s) => s.alternatif === alternatif)
    const nilai = milik.map((s) => {
      const elemen = pilihElemen(mentah, s, kembar)
      if (!elemen) return 0
      const hitung = hitungan(mentah, tempat, elemen)
      return hitung === null ? null : hitung * s.koef
    })
    if (nilai.every((n) => n !== null)) return jumlah(nilai) ?? 0
  }
  return null
}

/** Every unit that reported both sides of the formula about the desa in the month. */
export const semuaSumbangan = (mentah: Mentah, i: Indikator, desa: number, bulan: number): readonly Sumbangan[] =>
  sekaliSaja(mentah, i, `sumbangan ${desa} ${bulan}`, () => hitungSumbangan(mentah, i, desa, bulan))

function hitungSumbangan(mentah: Mentah, i: Indikator, desa: number, bulan: number): Sumbangan[] {
  const { nama, sumber } = aturan(i)
  return pelapor(mentah, desa, bulan).flatMap((unit) => {
    const kembar = nama === 'utama-plus' && !sumber.includes(unit.jenis) && unit.jenis !== 'rekap-desa'
    const tempat = { unit, desa, bulan }
    const atas = nilaiSisi(mentah, tempat, { i, sisi: 'pembilang', kembar })
    const bawah = nilaiSisi(mentah, tempat, { i, sisi: 'penyebut', kembar })
    if (atas === null || (berbanding(i) && bawah === null)) return []
    return [{ unit, desa, bulan, atas, bawah: bawah ?? 0 }]
  })
}

/** Those that make the figure of the month; empty is no value. */
export function yangDihitung(i: Indikator, semua: readonly Sumbangan[]): Sumbangan[] {
  const dari = (jenis: string) => semua.filter((s) => s.unit.jenis === jenis)
  if (dari('rekap-desa').length > 0) return dari('rekap-desa')
  const { nama, sumber } = aturan(i)
  if (nama === 'tunggal') return dari(sumber.find((jenis) => dari(jenis).length > 0) ?? '')
  if (nama === 'utama-plus' && !sumber.some((jenis) => dari(jenis).length > 0)) return []
  return semua.filter((s) => ikutDihitung(i, s.unit.jenis))
}

/** Largest of the three registers over the whole window; for a ratio the one with the larger lower side gives both. */
export function maksimum(i: Indikator, dipakai: readonly Sumbangan[]): Sumbangan[] {
  if (dipakai.some((s) => s.unit.jenis === 'rekap-desa')) return [...dipakai]
  const ukur = (jenis: string) =>
    total(
      dipakai.filter((s) => s.unit.jenis === jenis),
      berbanding(i) ? 'bawah' : 'atas',
    )
  // the posyandu's register where two are as large
  const jenis = ['posyandu', 'pustu', 'puskesmas'].sort((a, b) => ukur(b) - ukur(a))[0]
  return dipakai.filter((s) => s.unit.jenis === jenis)
}

export const total = (s: readonly Sumbangan[], sisi: 'atas' | 'bawah'): number => s.reduce((n, x) => n + x[sisi], 0)
