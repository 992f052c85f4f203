/**
 * What was counted, desa by month, under each elemen and kind of source. A kabupaten's two years are a million counts: they
 * lie side by side as plain numbers, found by where they stand.
 */
import type { Bulan } from './bulan.ts'
import { cabang } from './cabang.ts'

export type BarisRekap = {
  readonly desaId: number
  readonly bulan: Bulan
  readonly elemenId: number
  readonly sumber: number
  readonly jumlah: number
  readonly unit: number
}

/** Rows of one month, elemen and source; the three lists go together. */
export type KemasanRekap = Pick<BarisRekap, 'bulan' | 'elemenId' | 'sumber'> & {
  readonly desaId: readonly number[]
  readonly jumlah: readonly number[]
  readonly unit: readonly number[]
}

export type IsiElemen = { readonly jumlah: number; readonly unit: number }

/** One elemen of one source; nobody reported where `unit` is 0. */
type Lapis = { readonly jumlah: Float64Array; readonly unit: Uint16Array }

export type Rekap = {
  /** Place of each desa by its number, counted from 1; 0: nothing of it. */
  readonly desa: Int32Array
  /** Number of the first month, and how many there are. */
  readonly awal: number
  readonly banyak: number
  /** Whether a desa has any count at all in a month. */
  readonly ada: Uint8Array
  /** elemen -> sumber */
  readonly lapis: ReadonlyMap<number, readonly (Lapis | undefined)[]>
}

const nomorBulan = (bulan: Bulan): number => Math.trunc(bulan / 100) * 12 + (bulan % 100) - 1
const bulanNomor = (nomor: number): Bulan => Math.trunc(nomor / 12) * 100 + (nomor % 12) + 1

export function kemasRekap(baris: Iterable<BarisRekap>): readonly KemasanRekap[] {
  const hasil = new Map<string, KemasanRekap & Record<'desaId' | 'jumlah' | 'unit', number[]>>()
  for (const { bulan, elemenId, sumber, desaId, jumlah, unit } of baris) {
    const milik = cabang(hasil, `${bulan}/${elemenId}/${sumber}`, () => ({
      ...{ bulan, elemenId, sumber, desaId: [], jumlah: [], unit: [] },
    }))
    milik.desaId.push(desaId)
    milik.jumlah.push(jumlah)
    milik.unit.push(unit)
  }
  return [...hasil.values()]
}

function nomoriDesa(kemasan: readonly KemasanRekap[]): { readonly desa: Int32Array; readonly banyakDesa: number } {
  let terbesar = 0
  for (const { desaId } of kemasan) for (const d of desaId) if (d > terbesar) terbesar = d
  const desa = new Int32Array(terbesar + 1)
  let banyakDesa = 0
  for (const { desaId } of kemasan) {
    for (const d of desaId) {
      if (desa[d] !== 0) continue
      banyakDesa += 1
      desa[d] = banyakDesa
    }
  }
  return { desa, banyakDesa }
}

/** Rows of the same desa, month, elemen and source add up: those of parts that are counted together. */
export function susunRekap(kemasan: readonly KemasanRekap[]): Rekap {
  const { desa, banyakDesa } = nomoriDesa(kemasan)
  let awal = Number.POSITIVE_INFINITY
  let akhir = Number.NEGATIVE_INFINITY
  for (const { bulan } of kemasan) {
    awal = Math.min(awal, nomorBulan(bulan))
    akhir = Math.max(akhir, nomorBulan(bulan))
  }
  const banyak = Math.max(0, akhir - awal + 1)
  const ada = new Uint8Array(banyakDesa * banyak)
  const lapis = new Map<number, Lapis[]>()
  for (const k of kemasan) {
    const milik = cabang(lapis, k.elemenId, () => [])
    milik[k.sumber] ??= { jumlah: new Float64Array(ada.length), unit: new Uint16Array(ada.length) }
    isikan(milik[k.sumber], k, { desa, ada, ke: nomorBulan(k.bulan) - awal, banyak })
  }
  return { desa, awal, banyak, ada, lapis }
}

type Letak = Pick<Rekap, 'desa' | 'ada' | 'banyak'> & { readonly ke: number }

function isikan(lapis: Lapis | undefined, kemasan: KemasanRekap, { desa, ada, ke, banyak }: Letak): void {
  if (!lapis) return
  const { desaId, jumlah, unit } = kemasan
  for (let i = 0; i < desaId.length; i += 1) {
    const letak = ((desa[desaId[i] ?? 0] ?? 0) - 1) * banyak + ke
    ada[letak] = 1
    lapis.jumlah[letak] = (lapis.jumlah[letak] ?? 0) + (jumlah[i] ?? 0)
    lapis.unit[letak] = (lapis.unit[letak] ?? 0) + (unit[i] ?? 0)
  }
}

/** Where a desa's month stands; -1 where nothing was reported. */
export function letakRekap({ desa, awal, banyak, ada }: Rekap, desaId: number, bulan: Bulan): number {
  const ke = nomorBulan(bulan) - awal
  const baris = desa[desaId] ?? 0
  if (baris === 0 || ke < 0 || ke >= banyak) return -1
  const letak = (baris - 1) * banyak + ke
  return ada[letak] ? letak : -1
}

/** What one source counted, at a place that `letakRekap` gave (-1: nothing). */
export function isiPada({ lapis }: Rekap, letak: number, elemenId: number, sumber: number): IsiElemen | undefined {
  const satu = lapis.get(elemenId)?.[sumber]
  const unit = satu?.unit[letak]
  return satu && unit ? { jumlah: satu.jumlah[letak] ?? 0, unit } : undefined
}

export const isiRekap = (
  rekap: Rekap,
  { desaId, bulan, elemenId, sumber }: Pick<BarisRekap, 'desaId' | 'bulan' | 'elemenId' | 'sumber'>,
): IsiElemen | undefined => {
  const letak = letakRekap(rekap, desaId, bulan)
  return letak < 0 ? undefined : isiPada(rekap, letak, elemenId, sumber)
}

/** Months up to `bulan` in which a desa has any count, latest first. */
export function* bulanBerisi(rekap: Rekap, desaId: number, bulan: Bulan): Generator<Bulan> {
  for (let nomor = Math.min(nomorBulan(bulan), rekap.awal + rekap.banyak - 1); nomor >= rekap.awal; nomor -= 1) {
    if (letakRekap(rekap, desaId, bulanNomor(nomor)) >= 0) yield bulanNomor(nomor)
  }
}
