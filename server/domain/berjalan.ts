/**
 * Year-to-dates unit by unit (domain.md 3): cumulative(m) is the latest reported up to m, so what a unit said last in the
 * year stands while it is silent. Sums over a desa cannot tell who was silent; this says where the single units are needed
 * and puts their sums in the place of the desa's.
 */
import type { Bahan, BarisLapor, IsianUnit, IsiElemen } from './bahan.ts'
import { type Bulan, bulanKe, geser, tahunDari } from './bulan.ts'
import { cabang } from './cabang.ts'
import { rumusDari } from './rumus.ts'

/** A source's year-to-date in a month: with the last of those who are silent, and the month's own part (null: nobody's). */
export type IsiBerlanjut = IsiElemen & { readonly sendiri: IsiElemen | null }

type Deret = Map<Bulan, number>

/** One elemen of one source in one desa and year: unit by unit what it reported, month by month. */
type Runtun = ReadonlyMap<number, Deret>

/** desa -> elemen -> sumber -> tahun */
export type Berlanjut = ReadonlyMap<number, ReadonlyMap<number, ReadonlyMap<number, ReadonlyMap<number, Runtun>>>>

const samaUrut = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((unit, i) => unit === b[i])

/** Whether within a year units of one kind came and went, or not all of them filled a year-to-date of the formula. */
export function perluUnitBerjalan(bahan: Bahan, desaId: number): boolean {
  const { elemenBerjalan } = rumusDari(bahan)
  if (elemenBerjalan.length === 0) return false
  const pertama = new Map<string, readonly number[]>()
  for (const [bulan, baris] of bahan.laporDesa.get(desaId) ?? []) {
    for (const b of baris) {
      const milik = elemenBerjalan.filter((e) => e.kelompokId === b.kelompokId)
      if (milik.length === 0 || b.unit.length === 0) continue
      // Parts of a split desa have a row each for the same month and source.
      if (b.bagian !== undefined || milik.some((e) => banyakUnit(bahan, b, e.elemenId) !== b.unit.length)) return true
      const kunci = `${tahunDari(bulan)}/${b.kelompokId}/${b.sumber}`
      const lama = pertama.get(kunci)
      if (lama && !samaUrut(lama, b.unit)) return true
      pertama.set(kunci, b.unit)
    }
  }
  return false
}

const banyakUnit = (bahan: Bahan, { desaId, bulan, sumber }: BarisLapor, elemenId: number): number =>
  bahan.rekapDesa.get(desaId)?.get(bulan)?.get(elemenId)?.get(sumber)?.unit ?? 0

const lengkap = (bahan: Bahan, { desaId, bulan, unitId, elemenId }: IsianUnit): boolean =>
  (bahan.laporDesa.get(desaId)?.get(bulan) ?? []).some(
    (b) => b.kelompokId === bahan.elemenNomor.get(elemenId)?.kelompokId && b.unit.includes(unitId),
  )

/**
 * The same materials, year-to-dates of some desa read unit by unit from `isian`, every month of the year. What was worked out
 * from the desa's sums is forgotten.
 */
export function denganBerlanjut(bahan: Bahan, isian: readonly IsianUnit[]): Bahan {
  const berlanjut = new Map<number, Map<number, Map<number, Map<number, Map<number, Deret>>>>>()
  for (const baris of isian) {
    if (bahan.elemenNomor.get(baris.elemenId)?.sifat !== 'sampai-bulan-ini' || !lengkap(bahan, baris)) continue
    const elemen = cabang(berlanjut, baris.desaId, () => new Map())
    const sumber = cabang(elemen, baris.elemenId, () => new Map())
    const tahun = cabang(sumber, baris.sumber, () => new Map())
    const unit = cabang(tahun, tahunDari(baris.bulan), () => new Map())
    const deret = cabang(unit, baris.unitId, () => new Map())
    deret.set(baris.bulan, (deret.get(baris.bulan) ?? 0) + baris.jumlah)
  }
  return { ...bahan, berlanjut, ingatan: new Map() }
}

function runtunDari(bahan: Bahan, desaId: number, bulan: Bulan, elemenId: number) {
  const hasil = new Map<number, Runtun>()
  for (const [sumber, tahun] of bahan.berlanjut.get(desaId)?.get(elemenId) ?? []) {
    const runtun = tahun.get(tahunDari(bulan))
    if (runtun) hasil.set(sumber, runtun)
  }
  return hasil
}

function terakhir(deret: Deret, sampai: Bulan): number | null {
  for (let b = sampai; tahunDari(b) === tahunDari(sampai); b = geser(b, -1)) {
    const ada = deret.get(b)
    if (ada !== undefined) return ada
  }
  return null
}

/** A month's own part of those units that reported it and the month before; in January the whole. */
function sendiriDari(runtun: Runtun, bulan: Bulan, masuk: (unitId: number) => boolean): IsiElemen | null {
  let jumlah = 0
  let unit = 0
  for (const [unitId, deret] of runtun) {
    const kini = deret.get(bulan)
    const lalu = bulanKe(bulan) === 1 ? 0 : deret.get(geser(bulan, -1))
    if (kini === undefined || lalu === undefined || !masuk(unitId)) continue
    jumlah += kini - lalu
    unit += 1
  }
  return unit === 0 ? null : { jumlah, unit }
}

/** What every source that reported in a month stands at, unit by unit; undefined where the desa's sums say as much. */
export function berlanjutPada(
  bahan: Bahan,
  desaId: number,
  bulan: Bulan,
  elemenId: number,
): ReadonlyMap<number, IsiBerlanjut> | undefined {
  if (!bahan.berlanjut.get(desaId)?.has(elemenId)) return undefined
  const hasil = new Map<number, IsiBerlanjut>()
  for (const [sumber, runtun] of runtunDari(bahan, desaId, bulan, elemenId)) {
    const melapor = [...runtun.values()].filter((deret) => deret.has(bulan)).length
    if (melapor === 0) continue
    let jumlah = 0
    for (const deret of runtun.values()) jumlah += terakhir(deret, bulan) ?? 0
    hasil.set(sumber, { jumlah, unit: melapor, sendiri: sendiriDari(runtun, bulan, () => true) })
  }
  return hasil
}

/** A month's own part of some units, by source. */
export function sendiriUnit(
  bahan: Bahan,
  desaId: number,
  bulan: Bulan,
  { elemenId, unit }: { readonly elemenId: number; readonly unit: ReadonlySet<number> },
): ReadonlyMap<number, IsiElemen> {
  const hasil = new Map<number, IsiElemen>()
  for (const [sumber, runtun] of runtunDari(bahan, desaId, bulan, elemenId)) {
    const isi = sendiriDari(runtun, bulan, (unitId) => unit.has(unitId))
    if (isi) hasil.set(sumber, isi)
  }
  return hasil
}
