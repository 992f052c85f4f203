/** One desa in one month: what its sources reported for the formula, combined (domain.md 4.5). */
import { type Bahan, type BarisLapor, ingat, laporPada } from './bahan.ts'
import { adaBerlanjut, berlanjutPada, type IsiBerlanjut, sendiriUnit } from './berjalan.ts'
import { type Bulan, bulanKe, geser, januari, tahunDari } from './bulan.ts'
import { cabang } from './cabang.ts'
import { type Gabungan, gabungkan, type Pasangan, SEMUA_SUMBER } from './gabung.ts'
import type { Gabung } from './indikator.ts'
import { type IsiElemen, isiPada, isiRekap, letakRekap } from './isi-rekap.ts'
import { dariLaporan, rumusDari, type SisiSiap, type SukuSiap } from './rumus.ts'

type BacaElemen = (elemenId: number, sumber: number) => IsiElemen | undefined

const TANPA_LUAR: ReadonlyMap<number, Pasangan> = new Map()

type IsiTerbaca = IsiElemen & Partial<Pick<IsiBerlanjut, 'sendiri'>>
type Dicari = Parameters<typeof berlanjutPada>[1]

/** What stands in a desa's month, year-to-dates with the last of the units that are silent. */
const isiBulan = (bahan: Bahan, dicari: Dicari): IsiTerbaca | undefined =>
  adaBerlanjut(bahan, dicari.desaId, dicari.elemenId) ? berlanjutPada(bahan, dicari) : isiRekap(bahan.isiRekap, dicari)

/**
 * A year-to-date elemen read as what it adds since the laporan before (domain.md 3): so sums over January..m end at the
 * latest reported. With `hanyaBulanIni` the month's own part, which exists only where the same unit reported the month before.
 */
function tambahanSejak(bahan: Bahan, dicari: Dicari, hanyaBulanIni: boolean): IsiElemen | undefined {
  const { bulan } = dicari
  const kini = isiBulan(bahan, dicari)
  if (!kini) return undefined
  if (hanyaBulanIni && kini.sendiri !== undefined) return kini.sendiri ?? undefined
  let sebelum: IsiElemen | undefined
  let b = bulan
  while (b > januari(tahunDari(bulan)) && !sebelum) {
    b = geser(b, -1)
    sebelum = isiBulan(bahan, { ...dicari, bulan: b })
    if (hanyaBulanIni) break
  }
  if (hanyaBulanIni && bulanKe(bulan) > 1 && !sebelum) return undefined
  return { jumlah: kini.jumlah - (sebelum?.jumlah ?? 0), unit: kini.unit }
}

function pembaca(bahan: Bahan, desaId: number, bulan: Bulan, hanyaBulanIni: boolean): BacaElemen {
  const { isiRekap: rekap } = bahan
  const letak = letakRekap(rekap, desaId, bulan)
  if (!rumusDari(bahan).adaBerjalan) return (elemenId, sumber) => isiPada(rekap, letak, elemenId, sumber)
  return (elemenId, sumber) =>
    bahan.elemenNomor.get(elemenId)?.sifat === 'sampai-bulan-ini'
      ? tambahanSejak(bahan, { desaId, bulan, elemenId, sumber }, hanyaBulanIni)
      : isiPada(rekap, letak, elemenId, sumber)
}

/** Reads the same from single units, of which only `unit` are let in: for comparing like with like. */
function pembacaUnit(bahan: Bahan, desaId: number, bulan: Bulan, unit: ReadonlySet<number>): BacaElemen {
  const isi = new Map<number, Map<number, IsiElemen>>()
  for (const baris of bahan.isianUnitDesa.get(desaId)?.get(bulan) ?? []) {
    if (!unit.has(baris.unitId)) continue
    const sumber = cabang(isi, baris.elemenId, () => new Map<number, IsiElemen>())
    const lama = sumber.get(baris.sumber)
    sumber.set(baris.sumber, { jumlah: (lama?.jumlah ?? 0) + baris.jumlah, unit: (lama?.unit ?? 0) + 1 })
  }
  return (elemenId, sumber) =>
    bahan.elemenNomor.get(elemenId)?.sifat === 'sampai-bulan-ini'
      ? sendiriUnit(bahan, { desaId, bulan, elemenId, sumber }, unit)
      : isi.get(elemenId)?.get(sumber)
}

type Nilai = { readonly jumlah: number; readonly unit: number }
type Pilih = (suku: SukuSiap) => number | null

const sendiri: Pilih = (suku) => suku.elemenId
const luarnya: Pilih = (suku) => suku.luarId

/** Sum of a formula's terms in one source; null where one of them was not reported. */
function nilaiAlternatif(suku: readonly SukuSiap[], sumber: number, baca: BacaElemen, pilih: Pilih): Nilai | null {
  let jumlah = 0
  let unit = Number.POSITIVE_INFINITY
  for (const s of suku) {
    const id = pilih(s)
    const isi = id === null ? undefined : baca(id, sumber)
    if (!isi) return null
    jumlah += (isi.jumlah * s.koefAtas) / s.koefBawah
    unit = Math.min(unit, isi.unit)
  }
  return { jumlah, unit }
}

/** Of the alternatives the one that most units reported; the earlier on a tie. */
function nilaiSisi(sisi: SisiSiap, sumber: number, baca: BacaElemen, pilih: Pilih): Nilai | null {
  let terbaik: Nilai | null = null
  for (const suku of sisi.alternatif) {
    const nilai = nilaiAlternatif(suku, sumber, baca, pilih)
    if (nilai && (!terbaik || nilai.unit > terbaik.unit)) terbaik = nilai
  }
  return terbaik
}

/** Both sides of the formula as one source counted them; undefined where it lacks a side that the formula has. */
export function pasanganSumber(bahan: Bahan, sumber: number, baca: BacaElemen): Pasangan | undefined {
  const { pembilang, penyebut } = rumusDari(bahan)
  const p = nilaiSisi(pembilang, sumber, baca, sendiri)
  if (!p) return undefined
  if (!dariLaporan(penyebut)) return { p: p.jumlah, q: null }
  const q = nilaiSisi(penyebut, sumber, baca, sendiri)
  return q ? { p: p.jumlah, q: q.jumlah } : undefined
}

/** The "di luar posyandu" twins of a source: a term without a twin adds nothing. */
function luarSumber(bahan: Bahan, sumber: number, baca: BacaElemen): Pasangan | undefined {
  const { pembilang, penyebut } = rumusDari(bahan)
  const p = nilaiSisi(pembilang, sumber, baca, luarnya)
  return p ? { p: p.jumlah, q: nilaiSisi(penyebut, sumber, baca, luarnya)?.jumlah ?? 0 } : undefined
}

/** What every source that says anything says. */
function semuaSumber(satu: (sumber: number) => Pasangan | undefined): ReadonlyMap<number, Pasangan> {
  const hasil = new Map<number, Pasangan>()
  for (const sumber of SEMUA_SUMBER) {
    const isi = satu(sumber)
    if (isi) hasil.set(sumber, isi)
  }
  return hasil
}

type BacaSumber = (bahan: Bahan, sumber: number, baca: BacaElemen) => Pasangan | undefined

// Made for every indikator, desa and month: functions written into an object there would take a tenth of a matrix.
class SumberBulan {
  readonly bahan: Bahan
  readonly baca: BacaElemen
  readonly satu: BacaSumber

  constructor(bahan: Bahan, baca: BacaElemen, satu: BacaSumber) {
    this.bahan = bahan
    this.baca = baca
    this.satu = satu
  }

  get(sumber: number): Pasangan | undefined {
    return this.satu(this.bahan, sumber, this.baca)
  }
}

const gabungDengan = (bahan: Bahan, gabung: Gabung, baca: BacaElemen): Gabungan | null =>
  gabungkan(gabung, new SumberBulan(bahan, baca, pasanganSumber), new SumberBulan(bahan, baca, luarSumber))

/**
 * Combined figure of a desa's month; null where nobody entitled reported it whole. With `hanyaBulanIni` a year-to-date
 * gives the month's own part.
 */
export function gabungBulan(bahan: Bahan, desaId: number, bulan: Bulan, hanyaBulanIni = false): Gabungan | null {
  if (letakRekap(bahan.isiRekap, desaId, bulan) < 0) return null
  const sendiriSaja = hanyaBulanIni && rumusDari(bahan).adaBerjalan
  return ingat(bahan, sendiriSaja ? 'gabung-ini' : 'gabung', desaId, bulan, () =>
    gabungDengan(bahan, bahan.indikator.gabung, pembaca(bahan, desaId, bulan, sendiriSaja)),
  )
}

/** The same by another rule than the indikator's own. */
export const gabungBulanMenurut = (bahan: Bahan, desaId: number, bulan: Bulan, gabung: Gabung): Gabungan | null =>
  gabungDengan(bahan, gabung, pembaca(bahan, desaId, bulan, false))

/** The same month counting only some units. */
export const gabungBulanUnit = (bahan: Bahan, desaId: number, bulan: Bulan, unit: ReadonlySet<number>) =>
  gabungDengan(bahan, bahan.indikator.gabung, pembacaUnit(bahan, desaId, bulan, unit))

/** What every source said for the window's months, entering or not: the make-up of a figure. */
export function sumberBulan(bahan: Bahan, desaId: number, bulan: Bulan): ReadonlyMap<number, Pasangan> {
  const baca = pembaca(bahan, desaId, bulan, false)
  return semuaSumber((sumber) => pasanganSumber(bahan, sumber, baca))
}

/** What utama-plus adds to its owner in a month; nothing under other rules, nor where the owner has no figure. */
export function plusBulan(bahan: Bahan, desaId: number, bulan: Bulan): ReadonlyMap<number, Pasangan> {
  const { gabung } = bahan.indikator
  if (gabung.aturan !== 'utama-plus') return TANPA_LUAR
  const baca = pembaca(bahan, desaId, bulan, false)
  const luar = semuaSumber((sumber) => luarSumber(bahan, sumber, baca))
  const dihitung = gabungBulan(bahan, desaId, bulan)?.sumber ?? []
  return new Map([...luar].filter(([sumber]) => dihitung.includes(sumber)))
}

/** What every source said as it said it, year-to-dates undivided. */
export const sumberMentah = (bahan: Bahan, desaId: number, bulan: Bulan): ReadonlyMap<number, Pasangan> =>
  semuaSumber((sumber) =>
    pasanganSumber(bahan, sumber, (elemenId) => isiBulan(bahan, { desaId, bulan, elemenId, sumber })),
  )

const TANPA_UNIT: ReadonlySet<number> = new Set()

/** Units that added to the month's figure outside its owner. */
export function unitPlus(bahan: Bahan, desaId: number, bulan: Bulan): ReadonlySet<number> {
  const { kelompokLuar } = rumusDari(bahan)
  if (kelompokLuar.size === 0) return TANPA_UNIT
  const plus = plusBulan(bahan, desaId, bulan)
  const baris = laporPada(bahan, kelompokLuar, desaId, bulan)
  return new Set(baris.filter((b) => plus.has(b.sumber)).flatMap((b) => b.unit))
}

/** Units behind a month's own part: of a year-to-date those that reported the month before too. */
export function unitBulanIni(bahan: Bahan, desaId: number, bulan: Bulan): ReadonlySet<number> {
  const kini = unitMelapor(bahan, desaId, bulan)
  if (!rumusDari(bahan).adaBerjalan || bulanKe(bulan) === 1) return kini
  const lalu = unitMelapor(bahan, desaId, geser(bulan, -1))
  return new Set([...kini].filter((unit) => lalu.has(unit)))
}

/** Units whose complete groups are in the month's figure. */
export const unitMelapor = (bahan: Bahan, desaId: number, bulan: Bulan): ReadonlySet<number> =>
  ingat(bahan, 'unit-melapor', desaId, bulan, () => new Set(laporMelapor(bahan, desaId, bulan).flatMap((b) => b.unit)))

function laporMelapor(bahan: Bahan, desaId: number, bulan: Bulan): readonly BarisLapor[] {
  const sumber = gabungBulan(bahan, desaId, bulan)?.sumber ?? []
  return laporPada(bahan, rumusDari(bahan).kelompok, desaId, bulan).filter((b) => sumber.includes(b.sumber))
}

/** Whether the same units stand behind the parts of two months that are compared. */
export function unitSama(bahan: Bahan, desaId: number, a: Bulan, b: Bulan): boolean {
  const dariBaris = !rumusDari(bahan).adaBerjalan && laporSama(bahan, desaId, a, b)
  if (!dariBaris && !sama(unitBulanIni(bahan, desaId, a), unitBulanIni(bahan, desaId, b))) return false
  return sama(unitPlus(bahan, desaId, a), unitPlus(bahan, desaId, b))
}

/** Whether two months were reported list by list by the same units, as most are: then no unit need be looked at. */
function laporSama(bahan: Bahan, desaId: number, a: Bulan, b: Bulan): boolean {
  const dulu = laporMelapor(bahan, desaId, a)
  const kini = laporMelapor(bahan, desaId, b)
  return dulu.length === kini.length && dulu.every((baris, i) => baris.unit === kini[i]?.unit)
}

const sama = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean => {
  if (a.size !== b.size) return false
  for (const x of a) if (!b.has(x)) return false
  return true
}
