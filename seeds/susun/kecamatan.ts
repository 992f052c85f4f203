/** The eleven kecamatan: where their people look to, how many desa and kelurahan each has, and how much land. */
import { PULAU } from './daratan.ts'
import { BANYAK_SEL, KM2_SEL, selTitik, type Titik } from './kisi.ts'
import type { Medan } from './medan.ts'
import { type Bagian, type Benih, tumbuhkan } from './tumbuh.ts'

export type Kecamatan = {
  readonly kode: string
  readonly nama: string
  readonly pusat: Titik
  readonly desa: number
  /** Of the desa, around the centre. */
  readonly kelurahan: number
  readonly km2: number
}

const kecamatan = (
  nomor: string,
  nama: string,
  pusat: Titik,
  [desa, kelurahan, km2]: readonly [number, number, number],
): Kecamatan => ({ kode: `99.01.${nomor}`, nama, pusat, desa, kelurahan, km2 })

export const KECAMATAN: readonly Kecamatan[] = [
  kecamatan('01', 'Teluk Kenari', [110.618, -5.052], [12, 2, 205]),
  kecamatan('02', 'Tanjung Seruni', [110.785, -4.985], [15, 5, 190]),
  kecamatan('03', 'Pesisir Lontar', [110.45, -5.03], [14, 0, 200]),
  kecamatan('04', 'Muara Selasih', [110.915, -5.065], [15, 0, 235]),
  kecamatan('05', 'Rawa Gelam', [110.4, -5.155], [13, 0, 270]),
  kecamatan('06', 'Lubuk Tarum', [110.58, -5.19], [16, 0, 270]),
  kecamatan('07', 'Selasih Tengah', [110.775, -5.125], [17, 2, 225]),
  kecamatan('08', 'Bukit Gaharu', [110.915, -5.225], [13, 0, 270]),
  kecamatan('09', 'Rimba Damar', [110.46, -5.33], [13, 0, 350]),
  kecamatan('10', 'Hulu Selasih', [110.68, -5.325], [16, 0, 370]),
  kecamatan('11', 'Batu Lawang', [110.875, -5.375], [14, 0, 350]),
]

// People who look elsewhere: the neighbouring kabupaten, whose growth ends ours.
const TETANGGA: readonly Titik[] = [
  [110.275, -5.13],
  [110.285, -5.26],
  [110.275, -5.4],
  [110.36, -5.49],
  [110.54, -5.505],
  [110.72, -5.5],
  [110.88, -5.525],
  [111.0, -5.46],
  [111.035, -5.32],
  [111.04, -5.17],
  [111.045, -5.105],
]

// Islands belong to a kecamatan by decree, not by distance.
const PULAU_MILIK: readonly (readonly [keyof typeof PULAU, kode: string])[] = [
  ['barat', '99.01.03'],
  ['tengah', '99.01.03'],
  ['timur', '99.01.02'],
]

const PUTARAN = 6

/** The number of its kecamatan in the list for every cell, -1 outside the kabupaten; sea goes with its shore. */
export function bagiKecamatan(medan: Medan, ongkos: Float64Array): Bagian {
  const laju = KECAMATAN.map(() => 1)
  for (let ke = 1; ; ke++) {
    const bagian = tumbuhkan({ medan, ongkos, dalam: null }, benihKecamatan(laju))
    if (ke === PUTARAN) return tugaskanPulau(bagian)
    const luas = luasBagian(medan, bagian, KECAMATAN.length)
    for (const [i, { km2 }] of KECAMATAN.entries()) laju[i] = (laju[i] ?? 1) * sesuaikan(km2, (luas[i] ?? 0) * KM2_SEL)
  }
}

const benihKecamatan = (laju: readonly number[]): Benih[] => [
  ...KECAMATAN.map(({ pusat }, i) => ({ sel: selTitik(pusat), laju: laju[i] ?? 1 })),
  ...TETANGGA.map((titik) => ({ sel: selTitik(titik), laju: 1 })),
]

/** A step of the pace towards the wanted area. */
export const sesuaikan = (mau: number, ada: number): number =>
  Math.min(1.6, Math.max(0.6, Math.sqrt(Math.sqrt(mau / Math.max(ada, mau / 50)))))

/** Cells of land of each area. */
export function luasBagian(medan: Medan, bagian: Bagian, banyak: number): number[] {
  const luas = Array.from({ length: banyak }, () => 0)
  for (let sel = 0; sel < BANYAK_SEL; sel++) {
    const nomor = bagian[sel] ?? -1
    if (medan.darat[sel] === 1 && nomor >= 0 && nomor < banyak) luas[nomor] = (luas[nomor] ?? 0) + 1
  }
  return luas
}

const LUAR = -1
const KELILING_PULAU = 3

function tugaskanPulau(bagian: Bagian): Bagian {
  const hasil = bagian.map((nomor) => (nomor >= KECAMATAN.length ? LUAR : nomor))
  for (const [nama, kode] of PULAU_MILIK) {
    const nomor = KECAMATAN.findIndex((satu) => satu.kode === kode)
    const { pusat, jari } = PULAU[nama]
    for (const sel of sekitar(pusat, Math.max(...jari) * KELILING_PULAU * 0.5)) hasil[sel] = nomor
  }
  return hasil
}

/** Cells within so many degrees of a place. */
function sekitar([bujur, lintang]: Titik, jari: number): number[] {
  const hasil: number[] = []
  for (let db = -jari; db <= jari; db += 0.001) {
    for (let dl = -jari; dl <= jari; dl += 0.001) {
      if (db * db + dl * dl <= jari * jari) hasil.push(selTitik([bujur + db, lintang + dl]))
    }
  }
  return hasil
}
