// The figures that a task is held against: worked out a second time from the raw rows (tests/saksi), not asked of the program.
import assert from 'node:assert/strict'
import { type Angka, type Bagian, bagianDari, type Tingkat } from '#saksi/angka.ts'
import { bacaMentah } from '#saksi/mentah.ts'
import { type Pilihan, saksikan } from '#saksi/periksa.ts'
import { daunPada } from '#saksi/wilayah.ts'
import type { FreshDatabase } from '#support/postgres.ts'

const KAB = '99.01'

type TempatSaksi = { readonly tingkat: Tingkat; readonly kode: string }
const KABUPATEN: TempatSaksi = { tingkat: 'kabupaten', kode: KAB }

type PilihanSaksi = Partial<Pilihan> & {
  /** The month whose tree says what an area holds; without it the figure's own. */
  readonly pohon?: number
}

/** The figure of an indikator for an area in a month (202603), over projections unless said otherwise. */
export type Saksi = (indikator: string, bulan: number, tempat?: TempatSaksi, pilihan?: PilihanSaksi) => Angka

export async function bukaSaksi({ db }: Pick<FreshDatabase, 'db'>): Promise<Saksi> {
  const mentah = await bacaMentah(db, KAB, 2026)
  const ingatan = new Map<string, Bagian[]>()
  // The program itself is not asked.
  const baca = () => assert.fail('the witness asks nobody')
  return (kode, m, tempat = KABUPATEN, { pohon = m, dasar = 'proyeksi', hierarki = 'administrasi' } = {}) => {
    const i = mentah.indikator.find((satu) => satu.kode === kode)
    assert(i, kode)
    const kunci = `${kode} ${m} ${pohon} ${dasar}`
    const bagian = ingatan.get(kunci) ?? daunPada(mentah, pohon).map((d) => bagianDari({ mentah, i, m, dasar }, d))
    ingatan.set(kunci, bagian)
    return saksikan({ baca, mentah, kab: KAB, m }, i, bagian, { dasar, hierarki }, tempat)
  }
}

/** 83.64 as the screens write it. */
export const persenTeks = (n: number | null): string =>
  n === null
    ? '–'
    : `${new Intl.NumberFormat('id-ID', { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(n)}\u00a0%`

/** 1234 as the screens write it. */
export const jumlahTeks = (n: number | null): string => (n === null ? '–' : new Intl.NumberFormat('id-ID').format(n))
