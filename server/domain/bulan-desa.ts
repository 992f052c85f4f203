/** One desa in one month: what its sources reported for the formula, combined (domain.md 4.5). */
import { type Bahan, type IsiElemen, ingat, laporPada } from './bahan.ts'
import { berlanjutPada, type IsiBerlanjut, sendiriUnit } from './berjalan.ts'
import { type Bulan, bulanKe, geser, januari, tahunDari } from './bulan.ts'
import { type Gabungan, gabungkan, type Pasangan } from './gabung.ts'
import type { Gabung } from './indikator.ts'
import { dariLaporan, rumusDari, type SisiSiap, type SukuSiap } from './rumus.ts'

type BacaElemen = (elemenId: number) => ReadonlyMap<number, IsiElemen> | undefined

const KOSONG: ReadonlyMap<number, IsiTerbaca> = new Map()
const TANPA_LUAR: ReadonlyMap<number, Pasangan> = new Map()

type IsiTerbaca = IsiElemen & Partial<Pick<IsiBerlanjut, 'sendiri'>>

/** What stands in a desa's month, year-to-dates with the last of the units that are silent. */
const isiBulan = (
  bahan: Bahan,
  desaId: number,
  bulan: Bulan,
  elemenId: number,
): ReadonlyMap<number, IsiTerbaca> | undefined =>
  berlanjutPada(bahan, desaId, bulan, elemenId) ?? bahan.rekapDesa.get(desaId)?.get(bulan)?.get(elemenId)

/**
 * A year-to-date elemen read as what it adds since the laporan before (domain.md 3): so sums over January..m end at the
 * latest reported. With `hanyaBulanIni` the month's own part, which exists only where the same unit reported the month before.
 */
function tambahanSejak(bahan: Bahan, desaId: number, bulan: Bulan, elemenId: number, hanyaBulanIni: boolean) {
  const hasil = new Map<number, IsiElemen>()
  for (const [sumber, kini] of isiBulan(bahan, desaId, bulan, elemenId) ?? KOSONG) {
    if (hanyaBulanIni && kini.sendiri !== undefined) {
      if (kini.sendiri) hasil.set(sumber, kini.sendiri)
      continue
    }
    let sebelum: IsiElemen | undefined
    let b = bulan
    while (b > januari(tahunDari(bulan)) && !sebelum) {
      b = geser(b, -1)
      sebelum = isiBulan(bahan, desaId, b, elemenId)?.get(sumber)
      if (hanyaBulanIni) break
    }
    if (hanyaBulanIni && bulanKe(bulan) > 1 && !sebelum) continue
    hasil.set(sumber, { jumlah: kini.jumlah - (sebelum?.jumlah ?? 0), unit: kini.unit })
  }
  return hasil
}

function pembaca(bahan: Bahan, desaId: number, bulan: Bulan, hanyaBulanIni: boolean): BacaElemen {
  const sebulan = bahan.rekapDesa.get(desaId)?.get(bulan)
  if (!rumusDari(bahan).adaBerjalan) return (elemenId) => sebulan?.get(elemenId)
  return (elemenId) =>
    bahan.elemenNomor.get(elemenId)?.sifat === 'sampai-bulan-ini'
      ? tambahanSejak(bahan, desaId, bulan, elemenId, hanyaBulanIni)
      : sebulan?.get(elemenId)
}

/** Reads the same from single units, of which only `unit` are let in: for comparing like with like. */
function pembacaUnit(bahan: Bahan, desaId: number, bulan: Bulan, unit: ReadonlySet<number>): BacaElemen {
  const isi = new Map<number, Map<number, IsiElemen>>()
  for (const baris of bahan.isianUnitDesa.get(desaId)?.get(bulan) ?? []) {
    if (!unit.has(baris.unitId)) continue
    const sumber = isi.get(baris.elemenId) ?? new Map<number, IsiElemen>()
    const lama = sumber.get(baris.sumber) ?? { jumlah: 0, unit: 0 }
    sumber.set(baris.sumber, { jumlah: lama.jumlah + baris.jumlah, unit: lama.unit + 1 })
    isi.set(baris.elemenId, sumber)
  }
  return (elemenId) =>
    bahan.elemenNomor.get(elemenId)?.sifat === 'sampai-bulan-ini'
      ? sendiriUnit(bahan, desaId, bulan, { elemenId, unit })
      : isi.get(elemenId)
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
    const isi = id === null ? undefined : baca(id)?.get(sumber)
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

function sumberTampak(sisi: SisiSiap, baca: BacaElemen, pilih: Pilih): ReadonlySet<number> {
  const hasil = new Set<number>()
  for (const suku of sisi.alternatif) {
    for (const s of suku) {
      const id = pilih(s)
      const isi = id === null ? undefined : baca(id)
      if (isi) for (const sumber of isi.keys()) hasil.add(sumber)
    }
  }
  return hasil
}

/** Both sides of the formula per source; a source that lacks one side that the formula has is left out. */
export function menurutSumber(bahan: Bahan, baca: BacaElemen): Map<number, Pasangan> {
  const { pembilang, penyebut } = rumusDari(bahan)
  const adaQ = dariLaporan(penyebut)
  const hasil = new Map<number, Pasangan>()
  for (const sumber of sumberTampak(pembilang, baca, sendiri)) {
    const p = nilaiSisi(pembilang, sumber, baca, sendiri)
    const q = adaQ ? nilaiSisi(penyebut, sumber, baca, sendiri) : null
    if (p && (q || !adaQ)) hasil.set(sumber, { p: p.jumlah, q: q ? q.jumlah : null })
  }
  return hasil
}

/** The "di luar posyandu" twins: a term without a twin adds nothing. */
function luarSumber(bahan: Bahan, baca: BacaElemen): Map<number, Pasangan> {
  const { pembilang, penyebut } = rumusDari(bahan)
  const hasil = new Map<number, Pasangan>()
  for (const sumber of sumberTampak(pembilang, baca, luarnya)) {
    const p = nilaiSisi(pembilang, sumber, baca, luarnya)
    const q = nilaiSisi(penyebut, sumber, baca, luarnya)
    if (p) hasil.set(sumber, { p: p.jumlah, q: q ? q.jumlah : 0 })
  }
  return hasil
}

function gabungDengan(bahan: Bahan, gabung: Gabung, baca: BacaElemen): Gabungan | null {
  const luar = gabung.aturan === 'utama-plus' ? luarSumber(bahan, baca) : TANPA_LUAR
  return gabungkan(gabung, menurutSumber(bahan, baca), luar)
}

/**
 * Combined figure of a desa's month; null where nobody entitled reported it whole. With `hanyaBulanIni` a year-to-date
 * gives the month's own part.
 */
export function gabungBulan(bahan: Bahan, desaId: number, bulan: Bulan, hanyaBulanIni = false): Gabungan | null {
  if (!bahan.rekapDesa.get(desaId)?.has(bulan)) return null
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
export const sumberBulan = (bahan: Bahan, desaId: number, bulan: Bulan): ReadonlyMap<number, Pasangan> =>
  menurutSumber(bahan, pembaca(bahan, desaId, bulan, false))

/** What utama-plus adds to its owner in a month; nothing under other rules, nor where the owner has no figure. */
export function plusBulan(bahan: Bahan, desaId: number, bulan: Bulan): ReadonlyMap<number, Pasangan> {
  const { gabung } = bahan.indikator
  if (gabung.aturan !== 'utama-plus') return TANPA_LUAR
  const luar = luarSumber(bahan, pembaca(bahan, desaId, bulan, false))
  const dihitung = gabungBulan(bahan, desaId, bulan)?.sumber ?? []
  return new Map([...luar].filter(([sumber]) => dihitung.includes(sumber)))
}

/** What every source said as it said it, year-to-dates undivided. */
export const sumberMentah = (bahan: Bahan, desaId: number, bulan: Bulan): ReadonlyMap<number, Pasangan> =>
  menurutSumber(bahan, (elemenId) => isiBulan(bahan, desaId, bulan, elemenId))

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
export function unitMelapor(bahan: Bahan, desaId: number, bulan: Bulan): ReadonlySet<number> {
  return ingat(bahan, 'unit-melapor', desaId, bulan, () => {
    const { kelompok } = rumusDari(bahan)
    const sumber = gabungBulan(bahan, desaId, bulan)?.sumber ?? []
    const baris = laporPada(bahan, kelompok, desaId, bulan)
    return new Set(baris.filter((b) => sumber.includes(b.sumber)).flatMap((b) => b.unit))
  })
}
