/**
 * Like against like (domain.md 4.3, 5): the pair of figures of a month and of the one before that the same units stand
 * behind, so that who reported never looks like a rise or a fall.
 */
import type { Bahan } from './bahan.ts'
import { type Bulan, geser, rentang } from './bulan.ts'
import { gabungBulan, gabungBulanUnit, unitBulanIni, unitPlus, unitSama } from './bulan-desa.ts'
import { isiPotret } from './isi-jendela.ts'
import { sukuLain } from './penyebut.ts'
import { bertumbuh, bulanPembanding } from './periode.ts'
import { dariLaporan, rumusDari } from './rumus.ts'
import { type HasilDesa, hasilDesa } from './sel-desa.ts'
import type { Rasio } from './status.ts'

/** Like against like: the pair of figures of m and of the month before that the same units stand behind. */
export type Banding = { readonly ini: Rasio; readonly lalu: Rasio } | 'tidak-sebanding' | null

/** Share of the base that units present in both months must hold. */
const BASE_MINIMAL = 0.8

const irisan = (a: ReadonlySet<number>, b: ReadonlySet<number>): ReadonlySet<number> =>
  new Set([...a].filter((x) => b.has(x)))

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

/** The laporan that a potret showed before the one of month `sd`, which it shows now, and what month that was. */
export function potretLalu(bahan: Bahan, desaId: number, sd: Bulan): Pada | null {
  const dari = geser(sd, -Math.max(1, bahan.indikator.umurMaks ?? 1))
  const isi = isiPotret(bahan, desaId, rentang(dari, geser(sd, -1)))
  const bulan = isi?.bulan[0]
  if (!isi || bulan === undefined) return null
  return { bulan, p: isi.p, q: isi.q ?? sukuLain(bahan, 'penyebut', desaId, bulan)?.nilai ?? null }
}

function bandingPotret(bahan: Bahan, desaId: number, kini: HasilDesa): Banding {
  const sd = kini.sdBulan ?? 0
  const lalu = potretLalu(bahan, desaId, sd)
  if (!lalu || kini.p === null) return null
  if (!dariLaporan(rumusDari(bahan).pembilang)) return rasio(kini.p, kini.q, lalu.p, lalu.q)
  return bandingUnit(bahan, desaId, { bulan: sd, p: kini.p, q: kini.q }, lalu)
}

function bandingBulan(bahan: Bahan, desaId: number, bulan: Bulan, sebelum: Bulan, kini: HasilDesa): Banding {
  const a = gabungBulan(bahan, desaId, bulan, true)
  const b = gabungBulan(bahan, desaId, sebelum, true)
  if (!a || !b) return dariLaporan(rumusDari(bahan).pembilang) ? null : bandingLain(bahan, desaId, sebelum, kini)
  const tetapQ = !dariLaporan(rumusDari(bahan).penyebut)
  // December stands over its own year's sasaran, as it is shown
  const [qIni, qLalu] = tetapQ ? [kini.q, hasilDesa(bahan, desaId, sebelum).q] : [a.q, b.q]
  return bandingUnit(bahan, desaId, { bulan, p: a.p, q: qIni }, { bulan: sebelum, p: b.p, q: qLalu })
}

type Pada = { readonly bulan: Bulan; readonly p: number; readonly q: number | null }

/** Two months' figures as they are where the same units stand behind both, else over the units in both. */
function bandingUnit(bahan: Bahan, desaId: number, ini: Pada, lalu: Pada): Banding {
  if (unitSama(bahan, desaId, ini.bulan, lalu.bulan)) return rasio(ini.p, ini.q, lalu.p, lalu.q)
  const unitIni = unitBulanIni(bahan, desaId, ini.bulan)
  const unitLalu = unitBulanIni(bahan, desaId, lalu.bulan)
  const bersama = irisan(unitIni, unitLalu)
  if (bersama.size === 0 || bersama.size < BASE_MINIMAL * Math.max(unitIni.size, unitLalu.size))
    return 'tidak-sebanding'
  const plus = irisan(unitPlus(bahan, desaId, ini.bulan), unitPlus(bahan, desaId, lalu.bulan))
  const dihitung = new Set([...bersama, ...plus])
  const a = gabungBulanUnit(bahan, desaId, ini.bulan, dihitung)
  const b = gabungBulanUnit(bahan, desaId, lalu.bulan, dihitung)
  if (!a || !b) return 'tidak-sebanding'
  const tetapQ = !dariLaporan(rumusDari(bahan).penyebut)
  return rasio(a.p, tetapQ ? ini.q : a.q, b.p, tetapQ ? lalu.q : b.q)
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
  const [kini, lalu] = bulanDibandingkan(bahan, desaId, bulan)
  if (kini === undefined || lalu === undefined) return []
  if (unitSama(bahan, desaId, kini, lalu)) return []
  const kosong = [kini, lalu].some((b) => unitBulanIni(bahan, desaId, b).size === 0)
  return kosong ? [] : [lalu, kini]
}

function bulanDibandingkan(bahan: Bahan, desaId: number, bulan: Bulan): readonly Bulan[] {
  const { indikator } = bahan
  if (indikator.periode === 'potret') {
    const sd = hasilDesa(bahan, desaId, bulan).sdBulan
    const lalu = sd === null ? null : potretLalu(bahan, desaId, sd)
    return sd === null ? [] : lalu ? [sd, lalu.bulan] : [sd]
  }
  const sebelum = bulanPembanding(indikator, bulan)
  return sebelum === null || !(bertumbuh(indikator) || indikator.periode === 'bulanan') ? [] : [bulan, sebelum]
}
