/**
 * Like against like (domain.md 4.3, 5): the pair of figures of a month and of the one before that the same units stand
 * behind, so that who reported never looks like a rise or a fall.
 */
import type { Bahan } from './bahan.ts'
import { type Bulan, geser, rentang } from './bulan.ts'
import { gabungBulan, gabungBulanUnit, unitMelapor } from './bulan-desa.ts'
import { sukuLain } from './penyebut.ts'
import { bertumbuh, bulanPembanding } from './periode.ts'
import { dariLaporan, rumusDari } from './rumus.ts'
import { type HasilDesa, hasilDesa, isiPotret } from './sel-desa.ts'
import type { Rasio } from './status.ts'

/** Like against like: the pair of figures of m and of the month before that the same units stand behind. */
export type Banding = { readonly ini: Rasio; readonly lalu: Rasio } | 'tidak-sebanding' | null

/** Share of the base that units present in both months must hold. */
const BASE_MINIMAL = 0.8

const sama = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean =>
  a.size === b.size && [...a].every((x) => b.has(x))

/**
 * The pair to compare for one desa (domain.md 4.3, 5). Null: nothing was reported in the month before (or in this one).
 * 'tidak-sebanding': other units reported then, and those in both months hold under 80 % of this month's.
 */
export function bandingDesa(bahan: Bahan, desaId: number, bulan: Bulan): Banding {
  const { indikator } = bahan
  const sebelum = bulanPembanding(indikator, bulan)
  const kini = hasilDesa(bahan, desaId, bulan)
  if (sebelum === null || kini.sel !== 'nilai' || kini.p === null) return null
  if (indikator.periode === 'potret' && kini.sdBulan !== null) return bandingPotret(bahan, desaId, kini)
  if (bertumbuh(indikator) || indikator.periode === 'bulanan') return bandingBulan(bahan, desaId, bulan, sebelum, kini)
  const lalu = hasilDesa(bahan, desaId, sebelum)
  return rasio(kini.p, kini.q, lalu.p, lalu.q)
}

const rasio = (p1: number | null, q1: number | null, p0: number | null, q0: number | null): Banding =>
  p1 === null || p0 === null ? null : { ini: { p: p1, q: q1 ?? 1 }, lalu: { p: p0, q: q0 ?? 1 } }

function bandingPotret(bahan: Bahan, desaId: number, kini: HasilDesa): Banding {
  const sd = kini.sdBulan ?? 0
  const lalu = isiPotret(bahan, desaId, rentang(geser(sd, -Math.max(1, bahan.indikator.umurMaks ?? 1)), geser(sd, -1)))
  const q = (b: Bulan) => sukuLain(bahan, 'penyebut', desaId, b)?.nilai ?? null
  return lalu && rasio(kini.p, kini.q, lalu.p, lalu.q ?? q(lalu.bulan[0] ?? sd))
}

function bandingBulan(bahan: Bahan, desaId: number, bulan: Bulan, sebelum: Bulan, kini: HasilDesa): Banding {
  const a = gabungBulan(bahan, desaId, bulan, true)
  const b = gabungBulan(bahan, desaId, sebelum, true)
  if (!a || !b) return dariLaporan(rumusDari(bahan).pembilang) ? null : bandingLain(bahan, desaId, sebelum, kini)
  const unitIni = unitMelapor(bahan, desaId, bulan)
  const unitLalu = unitMelapor(bahan, desaId, sebelum)
  const tetapQ = !dariLaporan(rumusDari(bahan).penyebut)
  if (sama(unitIni, unitLalu)) return rasio(a.p, tetapQ ? kini.q : a.q, b.p, tetapQ ? kini.q : b.q)
  const bersama = new Set([...unitIni].filter((u) => unitLalu.has(u)))
  if (bersama.size === 0 || bersama.size < BASE_MINIMAL * Math.max(unitIni.size, unitLalu.size))
    return 'tidak-sebanding'
  const a2 = gabungBulanUnit(bahan, desaId, bulan, bersama)
  const b2 = gabungBulanUnit(bahan, desaId, sebelum, bersama)
  if (!a2 || !b2) return 'tidak-sebanding'
  return rasio(a2.p, tetapQ ? kini.q : a2.q, b2.p, tetapQ ? kini.q : b2.q)
}

function bandingLain(bahan: Bahan, desaId: number, sebelum: Bulan, kini: HasilDesa): Banding {
  const lalu = hasilDesa(bahan, desaId, sebelum)
  return rasio(kini.p, kini.q, lalu.p, lalu.q)
}

/** Counts of the last three months and of the three before, for small areas; null where a month is missing. */
export function tigaBulan(bahan: Bahan, desaId: number, bulan: Bulan): { ini: number; lalu: number } | null {
  const p = rentang(geser(bulan, -5), bulan).map((b) => gabungBulan(bahan, desaId, b, true)?.p ?? null)
  if (p.some((n) => n === null)) return null
  const jumlah = (daftar: readonly (number | null)[]) => daftar.reduce<number>((a, n) => a + (n ?? 0), 0)
  return { ini: jumlah(p.slice(3)), lalu: jumlah(p.slice(0, 3)) }
}

/** Desa and months whose comparison needs single units, because other units reported in the two months. */
export function bulanBedaUnit(bahan: Bahan, desaId: number, bulan: Bulan): readonly Bulan[] {
  const sebelum = bulanPembanding(bahan.indikator, bulan)
  const perlu = bertumbuh(bahan.indikator) || bahan.indikator.periode === 'bulanan'
  if (!perlu || sebelum === null) return []
  const kini = unitMelapor(bahan, desaId, bulan)
  const lalu = unitMelapor(bahan, desaId, sebelum)
  return kini.size > 0 && lalu.size > 0 && !sama(kini, lalu) ? [sebelum, bulan] : []
}
