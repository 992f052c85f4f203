// How the reader wants values classed, as the address has it and as borders are typed; apart from kelas.ts, because only Peta
// lets one choose.
import type { CaraKelas } from './kelas.ts'

export const BANYAK_KELAS = [3, 4, 5, 6, 7] as const
const BATAS_TERBANYAK = 6

/** 'kuantil-5', 'rata-4' or '50_80' as the address has it; null where it is none of these. */
export function readKelas(teks: string | null): CaraKelas | null {
  const [, cara, banyak] = /^(kuantil|rata)-([3-7])$/.exec(teks ?? '') ?? []
  if (cara === 'kuantil' || cara === 'rata') return { cara, banyak: Number(banyak) }
  const batas = (teks ?? '').split('_').map((satu) => (satu === '' ? Number.NaN : Number(satu)))
  return susunBatas(batas)
}

export const alamatKelas = (kelas: CaraKelas): string =>
  kelas.cara === 'sendiri' ? kelas.batas.join('_') : `${kelas.cara}-${kelas.banyak}`

/** Borders as somebody typed them, '50; 80,5 95'; null where no number is among them or there are too many. */
export const bacaBatas = (teks: string): CaraKelas | null =>
  susunBatas(
    teks
      .split(/[;\s]+/)
      .filter(Boolean)
      .map((satu) => Number(satu.replace(',', '.'))),
  )

function susunBatas(batas: readonly number[]): CaraKelas | null {
  if (batas.length === 0 || batas.length > BATAS_TERBANYAK || !batas.every((n) => n >= 0 && n < 1e7)) return null
  const bulat = batas.map((n) => Math.round(n * 100) / 100)
  return { cara: 'sendiri', batas: [...new Set(bulat)].sort((a, b) => a - b) }
}
