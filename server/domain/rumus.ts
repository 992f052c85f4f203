/** A formula made ready for counting: codes looked up once, what can be said of it beforehand said once. */
import { type Bahan, ingatSekali } from './bahan.ts'
import { sumberBerhak } from './gabung.ts'
import type { Elemen, Sisi, Suku } from './indikator.ts'

/** One term that is read from laporan, month by month; a code that no elemen bears is never reported. */
export type SukuSiap = {
  readonly elemenId: number
  /** Its twin "di luar posyandu". */
  readonly luarId: number | null
  readonly koefAtas: number
  readonly koefBawah: number
}

export type SisiSiap = {
  readonly alternatif: readonly (readonly SukuSiap[])[]
  /** Terms that are not laporan cells: sasaran, units, desa, counts of laporan. */
  readonly lain: readonly Suku[]
  /** Every elemen of the side is a state at month's end: over a window the latest counts, not the sum. */
  readonly posisi: boolean
}

export type Rumus = {
  readonly pembilang: SisiSiap
  readonly penyebut: SisiSiap
  /** Some elemen is year-to-date, so a month's own part may not exist where its cumulative does. */
  readonly adaBerjalan: boolean
  readonly elemenBerjalan: readonly Elemen[]
  /** Every elemen is year-to-date: the latest reported is the whole figure. */
  readonly semuaBerjalan: boolean
  /** Terms of the pembilang that run from January whatever the periode. */
  readonly kumulatif: readonly Suku[]
  readonly kelompok: ReadonlySet<number>
  /** Groups of the twins "di luar posyandu", which add to a figure without being due. */
  readonly kelompokLuar: ReadonlySet<number>
  /** Kinds of unit that report the pembilang at all. */
  readonly pelapor: ReadonlySet<number>
  /** Kinds of source that may enter; null: every kind. */
  readonly berhak: readonly number[] | null
}

const TAK_ADA = -1

const sukuElemen = (alternatif: readonly Suku[]): readonly Suku[] =>
  alternatif.filter((s) => s.sumber === 'elemen' && s.jendela === null)

function siapkanSisi(bahan: Bahan, sisi: Sisi): SisiSiap {
  const alternatif = sisi
    .map((suku) =>
      sukuElemen(suku).map((s): SukuSiap => {
        const elemen = bahan.elemenKode.get(s.rujukan)
        return {
          elemenId: elemen?.elemenId ?? TAK_ADA,
          luarId: elemen?.luarElemenId ?? null,
          koefAtas: s.koefAtas,
          koefBawah: s.koefBawah,
        }
      }),
    )
    .filter((suku) => suku.length > 0)
  const elemen = alternatif.flat().map((s) => bahan.elemenNomor.get(s.elemenId))
  const lain = (sisi[0] ?? []).filter((s) => s.sumber !== 'elemen')
  return { alternatif, lain, posisi: elemen.length > 0 && elemen.every((e) => e?.sifat === 'posisi') }
}

const elemenSisi = (bahan: Bahan, sisi: Sisi): readonly Elemen[] =>
  sisi.flat().flatMap((s) => (s.sumber === 'elemen' ? (bahan.elemenKode.get(s.rujukan) ?? []) : []))

/** The formula of the materials' indikator, made ready once. */
export const rumusDari = (bahan: Bahan): Rumus =>
  ingatSekali(bahan, 'rumus', () => {
    const { indikator } = bahan
    const pembilang = elemenSisi(bahan, indikator.pembilang)
    const semua = [...pembilang, ...elemenSisi(bahan, indikator.penyebut)]
    return {
      pembilang: siapkanSisi(bahan, indikator.pembilang),
      penyebut: siapkanSisi(bahan, indikator.penyebut),
      kumulatif: (indikator.pembilang[0] ?? []).filter((s) => s.sumber === 'elemen' && s.jendela === 'kumulatif'),
      adaBerjalan: semua.some((e) => e.sifat === 'sampai-bulan-ini'),
      elemenBerjalan: semua.filter((e) => e.sifat === 'sampai-bulan-ini'),
      semuaBerjalan: semua.length > 0 && semua.every((e) => e.sifat === 'sampai-bulan-ini'),
      kelompok: new Set(semua.map((e) => e.kelompokId)),
      kelompokLuar: new Set(semua.flatMap((e) => bahan.elemenNomor.get(e.luarElemenId ?? TAK_ADA)?.kelompokId ?? [])),
      pelapor: new Set(pembilang.flatMap((e) => [...e.pelapor.keys()])),
      berhak: sumberBerhak(indikator.gabung),
    }
  })

/** Whether a side of the formula is read from laporan, month by month. */
export const dariLaporan = (sisi: SisiSiap): boolean => sisi.alternatif.length > 0
