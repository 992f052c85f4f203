/**
 * Counts that are the same where chance would make them differ. One that repeats says little (a posyandu of twelve
 * weighs twelve again one month out of twelve), so what is measured is how unlikely all of it together is: `kebetulan`
 * is the chance, as the power of ten, from which on one asks.
 *
 * sama-bulan-lalu, sama-unit-lain: of the counts of a laporan at least `sel` can be compared and `bagian` percent are
 * the same. A single count that stays the same month after month is asked about from `minimal` on.
 */
import { type AturanRiwayat, ambang, type TemuanRiwayat, tanyakan } from './mutu-aturan.ts'
import { type Deret, type DesaRiwayat, JANGKA, median, peluangSama, sebelum, type UnitRiwayat } from './mutu-deret.ts'
import type { Temuan } from './temuan.ts'

/** Code of an elemen by its number, of those that a rule looks at. */
export type Dilihat = ReadonlyMap<number, string>

export type Kesamaan = {
  readonly elemen: readonly string[]
  readonly dibanding: number
  /** Minus the logarithm (base 10) of the chance that these counts are the same. */
  readonly kejutan: number
}

type DuaKolom = {
  readonly kiri: (elemenId: number) => number | null
  readonly kanan: (elemenId: number) => number | null
}

/** What is the same in two laporan; two zeros say nothing. */
export function kesamaan(dilihat: Dilihat, { kiri, kanan }: DuaKolom): Kesamaan {
  const elemen: string[] = []
  let dibanding = 0
  let kejutan = 0
  for (const [elemenId, kode] of dilihat) {
    const [a, b] = [kiri(elemenId), kanan(elemenId)]
    if (a === null || b === null || (a === 0 && b === 0)) continue
    dibanding += 1
    if (a !== b) continue
    elemen.push(kode)
    kejutan -= Math.log10(peluangSama((a + b) / 2))
  }
  return { elemen, dibanding, kejutan }
}

const isMengejutkan = (aturan: AturanRiwayat, { elemen, dibanding, kejutan }: Kesamaan): boolean =>
  dibanding >= ambang(aturan, 'sel') &&
  elemen.length * 100 >= ambang(aturan, 'bagian') * dibanding &&
  kejutan >= ambang(aturan, 'kebetulan')

const pada =
  ({ deret }: UnitRiwayat, letak: number) =>
  (elemenId: number): number | null =>
    deret.get(elemenId)?.[letak] ?? null

/** Whether a whole laporan is that of the month before. */
export function samaBulanLalu(aturan: AturanRiwayat, dilihat: Dilihat, unit: UnitRiwayat, letak: number): Temuan[] {
  const sama = kesamaan(dilihat, { kiri: pada(unit, letak), kanan: pada(unit, letak - 1) })
  if (!isMengejutkan(aturan, sama)) return []
  return [tanyakan(aturan, { apa: '', elemen: sama.elemen, kiri: sama.elemen.length, kanan: sama.dibanding })]
}

/** Whether one count stands still month after month; asked where it has stood long enough, not every month after. */
export function diamTerus(aturan: AturanRiwayat, kode: string, deret: Deret, letak: number): Temuan | null {
  const n = deret[letak]
  if (n === null || n === undefined || n < ambang(aturan, 'minimal')) return null
  let lama = 0
  while (lama < JANGKA && deret[letak - lama - 1] === n) lama += 1
  if (lama === 0) return null
  const satu = -Math.log10(Math.max(peluangSama(n), seringSama(deret, letak - lama, peluangSama(n))))
  const perlu = ambang(aturan, 'kebetulan')
  if (lama * satu < perlu || (lama - 1) * satu >= perlu) return null
  return tanyakan(aturan, { apa: kode, elemen: [kode], kiri: n, kanan: lama + 1 })
}

/** How often this count was the same as the month before, before now: some hardly ever change. */
function seringSama(deret: Deret, sampai: number, menurutKebetulan: number): number {
  let pasang = 0
  let sama = 0
  for (let i = Math.max(1, sampai - JANGKA); i <= sampai; i++) {
    const [a, b] = [deret[i - 1], deret[i]]
    if (a === null || a === undefined || b === null || b === undefined) continue
    pasang += 1
    if (a === b) sama += 1
  }
  return (sama + BOBOT_KEBETULAN * menurutKebetulan) / (pasang + BOBOT_KEBETULAN)
}

// A few months of its own say less than what chance gives anyway.
const BOBOT_KEBETULAN = 6

/**
 * Units of a desa whose laporan of one month are the same. Which of the two was copied nobody can tell for sure; asked is
 * the one that is further from its own usual.
 */
export function samaUnitLain(
  aturan: AturanRiwayat,
  dilihat: Dilihat,
  { unit }: DesaRiwayat,
  letak: number,
): TemuanRiwayat[] {
  const ada = unit.filter((u) => u.ada[letak] && aturan.jenisUnit.includes(u.jenisUnitId))
  const hasil: TemuanRiwayat[] = []
  for (const [i, satu] of ada.entries()) {
    for (const lain of ada.slice(i + 1)) {
      if (satu.jenisUnitId !== lain.jenisUnitId) continue
      const sama = kesamaan(dilihat, { kiri: pada(satu, letak), kanan: pada(lain, letak) })
      if (!isMengejutkan(aturan, sama)) continue
      const ditanya = janggal(dilihat, satu, letak) > janggal(dilihat, lain, letak) ? satu : lain
      const sisi = { elemen: sama.elemen, kiri: sama.elemen.length, kanan: sama.dibanding }
      hasil.push({ unitId: ditanya.unitId, letak, temuan: tanyakan(aturan, { apa: '', ...sisi }) })
    }
  }
  return hasil
}

const SETAHUN = 12

/** How far a laporan as a whole is from the unit's own usual. */
function janggal(dilihat: Dilihat, { deret }: UnitRiwayat, letak: number): number {
  let jumlah = 0
  for (const elemenId of dilihat.keys()) {
    const milik = deret.get(elemenId)
    const n = milik?.[letak]
    if (!milik || n === null || n === undefined) continue
    const dulu = sebelum(milik, letak, SETAHUN)
    if (dulu.length > 0) jumlah += Math.abs(Math.sqrt(n) - Math.sqrt(median(dulu)))
  }
  return jumlah
}

/**
 * Whether units of one kind report month after month just what those of another kind report together, group by group:
 * `kiri` is the first of the rule's kinds of unit, the other side all of the second. Asked where it has gone on for
 * `bulan` months and is beyond chance, then not again while it goes on.
 */
export function samaJumlahLain(
  aturan: AturanRiwayat,
  kelompok: ReadonlyMap<string, Dilihat>,
  { unit }: DesaRiwayat,
  letak: number,
): TemuanRiwayat[] {
  const [jenis, jenisLain] = aturan.jenisUnit
  const lain = unit.filter((u) => u.jenisUnitId === jenisLain)
  const jumlahLain = (elemenId: number, i: number): number | null => {
    const nilai = lain.flatMap((u) => u.deret.get(elemenId)?.[i] ?? [])
    return nilai.length === 0 ? null : nilai.reduce((a, b) => a + b, 0)
  }
  const bulan = ambang(aturan, 'bulan')
  return unit
    .filter((u) => u.jenisUnitId === jenis && u.ada[letak])
    .flatMap((satu) =>
      [...kelompok].flatMap(([nama, dilihat]) => {
        const banding = (i: number) =>
          kesamaan(dilihat, { kiri: pada(satu, i), kanan: (elemenId) => jumlahLain(elemenId, i) })
        const lama = lamaSama(banding, letak)
        const jumlah = lama.reduce((n, k) => n + k.kejutan, 0)
        if (lama.length < bulan || jumlah < ambang(aturan, 'kebetulan')) return []
        const kini = lama[0] ?? { elemen: [], dibanding: 0, kejutan: 0 }
        const sudah = lama.length - 1 >= bulan && jumlah - kini.kejutan >= ambang(aturan, 'kebetulan')
        if (sudah) return []
        const isi = { apa: nama, elemen: kini.elemen, kiri: lama.length, kanan: kini.dibanding }
        return [{ unitId: satu.unitId, letak, temuan: tanyakan(aturan, isi) }]
      }),
    )
}

/** The months up to this one in which everything that can be compared is the same, this one first. */
function lamaSama(banding: (letak: number) => Kesamaan, letak: number): Kesamaan[] {
  const hasil: Kesamaan[] = []
  for (let i = letak; i > Math.max(-1, letak - JANGKA); i--) {
    const satu = banding(i)
    if (satu.dibanding === 0 || satu.elemen.length < satu.dibanding) break
    hasil.push(satu)
  }
  return hasil
}
