/**
 * Year-to-dates unit by unit (domain.md 3): cumulative(m) is the latest reported up to m, so what a unit said last in the
 * year stands while it is silent. Sums over a desa cannot tell who was silent; this says where the single units are needed
 * and puts their sums in the place of the desa's.
 */
import { type Bahan, type BarisLapor, type IsianUnit, laporPada } from './bahan.ts'
import { type Bulan, bulanKe, geser, tahunDari } from './bulan.ts'
import { cabang } from './cabang.ts'
import { type IsiElemen, isiRekap } from './isi-rekap.ts'
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
  for (const kelompokId of new Set(elemenBerjalan.map((e) => e.kelompokId))) {
    const milik = elemenBerjalan.filter((e) => e.kelompokId === kelompokId)
    for (const [bulan, baris] of bahan.laporKelompok.get(kelompokId)?.get(desaId) ?? []) {
      for (const b of baris) {
        if (b.unit.length === 0) continue
        // Parts of a split desa have a row each for the same month and source.
        if (b.bagian !== undefined || milik.some((e) => banyakUnit(bahan, b, e.elemenId) !== b.unit.length)) return true
        const kunci = `${tahunDari(bulan)}/${kelompokId}/${b.sumber}`
        const lama = pertama.get(kunci)
        if (lama && !samaUrut(lama, b.unit)) return true
        pertama.set(kunci, b.unit)
      }
    }
  }
  return false
}

const banyakUnit = (bahan: Bahan, { desaId, bulan, sumber }: BarisLapor, elemenId: number): number =>
  isiRekap(bahan.isiRekap, { desaId, bulan, elemenId, sumber })?.unit ?? 0

const lengkap = (bahan: Bahan, { desaId, bulan, unitId, elemenId }: IsianUnit): boolean =>
  laporPada(bahan, [bahan.elemenNomor.get(elemenId)?.kelompokId ?? 0], desaId, bulan).some((b) =>
    b.unit.includes(unitId),
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

/** Whether a desa's year-to-date is read unit by unit; elsewhere its sums say as much. */
export const adaBerlanjut = ({ berlanjut }: Bahan, desaId: number, elemenId: number): boolean =>
  berlanjut.get(desaId)?.has(elemenId) ?? false

type Dicari = {
  readonly desaId: number
  readonly bulan: Bulan
  readonly elemenId: number
  readonly sumber: number
}

const runtunDari = ({ berlanjut }: Bahan, { desaId, bulan, elemenId, sumber }: Dicari): Runtun | undefined =>
  berlanjut.get(desaId)?.get(elemenId)?.get(sumber)?.get(tahunDari(bulan))

/** What a source that reported in a month stands at, unit by unit; undefined where none of it did. */
export function berlanjutPada(bahan: Bahan, dicari: Dicari): IsiBerlanjut | undefined {
  const { bulan } = dicari
  const runtun = runtunDari(bahan, dicari)
  if (!runtun) return undefined
  let jumlah = 0
  let melapor = 0
  for (const deret of runtun.values()) {
    jumlah += terakhir(deret, bulan) ?? 0
    if (deret.has(bulan)) melapor += 1
  }
  return melapor === 0 ? undefined : { jumlah, unit: melapor, sendiri: sendiriDari(runtun, bulan, () => true) }
}

/** A month's own part of some units of a source. */
export function sendiriUnit(bahan: Bahan, dicari: Dicari, unit: ReadonlySet<number>): IsiElemen | undefined {
  const runtun = runtunDari(bahan, dicari)
  return (runtun && sendiriDari(runtun, dicari.bulan, (unitId) => unit.has(unitId))) ?? undefined
}
