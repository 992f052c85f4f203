// Several areas in one picture: every line breaks where its own area did not report or its count starts anew.
import type { TrenJawaban } from '#contract/tren.ts'
import { type BarisTren, besaranTren, gambarTren, type LetakTren } from './baris-tren.ts'
import type { Besaran } from './besaran.ts'

export type GarisBanding = {
  /** 1..6: which dash and which number it bears. */
  readonly nomor: number
  readonly kode: string
  readonly nama: string
  /** The pieces it is drawn in, by the number under which each place holds them. */
  readonly seri: readonly number[]
  /** Its last month with a value. */
  readonly akhir: BarisTren | null
}

export type SusunanBanding = {
  readonly besaran: Besaran
  readonly letak: readonly LetakTren[]
  readonly garis: readonly GarisBanding[]
}

// Years fit below it: piece 2025 of the third area is 32025.
const RUANG_SEGMEN = 10_000

export function susunBanding(semua: readonly Pick<TrenJawaban, 'indikator' | 'wilayah' | 'titik'>[]): SusunanBanding {
  const besaran = besaranTren(semua.flatMap(({ titik }) => titik))
  const perBulan = new Map<string, Record<number, BarisTren>>()
  const garis = semua.map(({ indikator, wilayah, titik }, i) => {
    const { baris, segmen } = gambarTren(titik, indikator.periode, besaran)
    const nomor = i + 1
    for (const satu of baris) {
      const isi = perBulan.get(satu.bulan) ?? {}
      isi[nomor * RUANG_SEGMEN + satu.segmen] = satu
      perBulan.set(satu.bulan, isi)
    }
    return {
      ...{ nomor, kode: wilayah.kode, nama: wilayah.nama, seri: segmen.map((s) => nomor * RUANG_SEGMEN + s) },
      akhir: baris.findLast(({ nilai }) => nilai !== null) ?? null,
    }
  })
  const letak = [...perBulan].sort(([a], [b]) => a.localeCompare(b)).map(([kunci, isi]) => ({ kunci, isi }))
  return { besaran, letak, garis }
}

/** The row of a line at a place. */
export const barisGaris = ({ isi }: LetakTren, { seri }: Pick<GarisBanding, 'seri'>): BarisTren | undefined =>
  seri.map((s) => isi[s]).find((baris) => baris !== undefined)

/** The targets by month where all areas that have one agree; else those of the first, which alone is then drawn. */
export function targetBersama({ letak, garis }: SusunanBanding): 'sama' | 'beda' | null {
  const akhir = letak.at(-1)
  const target = akhir ? garis.map((satu) => barisGaris(akhir, satu)?.target ?? null).filter((n) => n !== null) : []
  if (target.length === 0) return null
  return target.every((n) => Math.abs(n - (target[0] ?? 0)) < 0.005) ? 'sama' : 'beda'
}
