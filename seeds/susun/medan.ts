/** The land: where the sea ends, how high it rises towards the south, and how water finds its way down. */
import { createAntrean } from './antrean.ts'
import { derauBerlapis } from './derau.ts'
import {
  BANYAK_SEL,
  barisSel,
  diTepi,
  kolomSel,
  LANGKAH,
  LANGKAH_LURUS,
  LEBAR,
  SISI,
  type Titik,
  titikKisi,
  titikSel,
} from './kisi.ts'

export type Medan = {
  readonly darat: Uint8Array
  /** Metres above the sea. */
  readonly tinggi: Float64Array
  /** Cells whose water passes here: a brook has hundreds, a river thousands. */
  readonly aliran: Float64Array
  /** Cells to the nearest sea. */
  readonly kePantai: Float64Array
}

// The shore from west to east before chance frays it: two capes and the bay between them.
const PANTAI: readonly Titik[] = [
  [110.16, -5.11],
  [110.26, -5.08],
  [110.33, -5.035],
  [110.4, -5.005],
  [110.46, -4.975],
  [110.51, -4.942],
  [110.54, -4.962],
  [110.565, -5.005],
  [110.6, -5.018],
  [110.635, -5.004],
  [110.67, -4.996],
  [110.705, -4.985],
  [110.735, -4.94],
  [110.775, -4.912],
  [110.82, -4.93],
  [110.86, -4.965],
  [110.9, -4.99],
  [110.94, -5.008],
  [111.0, -5.05],
  [111.16, -5.13],
]

type Pulau = { readonly pusat: Titik; readonly jari: readonly [number, number] }
export const PULAU: Readonly<Record<'barat' | 'tengah' | 'timur', Pulau>> = {
  barat: { pusat: [110.372, -4.945], jari: [0.021, 0.012] },
  tengah: { pusat: [110.582, -4.936], jari: [0.016, 0.011] },
  timur: { pusat: [110.668, -4.93], jari: [0.013, 0.01] },
}
const PULAU_KECIL: readonly Pulau[] = [
  { pusat: [110.622, -4.952], jari: [0.006, 0.004] },
  { pusat: [110.337, -4.962], jari: [0.006, 0.005] },
  { pusat: [110.845, -4.925], jari: [0.007, 0.004] },
]

export function createMedan(): Medan {
  const darat = buangKerikil(createDarat())
  const kePantai = jarakPantai(darat)
  const tinggi = createTinggi(darat, kePantai)
  return { darat, tinggi, kePantai, aliran: alirkan(darat, tinggi) }
}

function createDarat(): Uint8Array {
  const pulau = [...Object.values(PULAU), ...PULAU_KECIL]
  return Uint8Array.from({ length: BANYAK_SEL }, (_, sel) => {
    const [bujur, lintang] = titikSel(sel)
    const [x, y] = [kolomSel(sel), barisSel(sel)]
    const b = bujur + 0.012 * derauBerlapis(x / 70, y / 70, 11, 3) + 0.006 * derauBerlapis(x / 17, y / 17, 13, 3)
    const l = lintang + 0.014 * derauBerlapis(x / 70, y / 70, 29, 3) + 0.008 * derauBerlapis(x / 17, y / 17, 31, 3)
    return l < lintangPantai(b) || pulau.some((satu) => diPulau(satu, b, l)) ? 1 : 0
  })
}

const diPulau = ({ pusat, jari }: Pulau, bujur: number, lintang: number): boolean => {
  const [dx, dy] = [(bujur - pusat[0]) / jari[0], (lintang - pusat[1]) / jari[1]]
  return dx * dx + dy * dy < 1
}

function lintangPantai(bujur: number): number {
  const kanan = PANTAI.findIndex(([b]) => b >= bujur)
  const [b0, l0] = PANTAI[kanan - 1] ?? [0, 0]
  const [b1, l1] = PANTAI[kanan] ?? [0, 0]
  const t = (bujur - b0) / (b1 - b0)
  return l0 + (l1 - l0) * t * t * (3 - 2 * t)
}

const KERIKIL_SEL = 25

/** Specks of land go under, specks of water are filled. */
function buangKerikil(darat: Uint8Array): Uint8Array {
  const hasil = Uint8Array.from(darat)
  const dilihat = new Uint8Array(BANYAK_SEL)
  for (let awal = 0; awal < BANYAK_SEL; awal++) {
    if (dilihat[awal] === 1 || diTepi(awal)) continue
    const gugus = [awal]
    dilihat[awal] = 1
    for (const sel of gugus) {
      for (const geser of LANGKAH_LURUS) {
        const lain = sel + geser
        if (dilihat[lain] === 1 || diTepi(lain) || darat[lain] !== darat[awal]) continue
        dilihat[lain] = 1
        gugus.push(lain)
      }
    }
    const kecil = gugus.length < (darat[awal] === 1 ? KERIKIL_SEL : 2000)
    if (kecil) for (const sel of gugus) hasil[sel] = darat[awal] === 1 ? 0 : 1
  }
  return hasil
}

function jarakPantai(darat: Uint8Array): Float64Array {
  const jarak = new Float64Array(BANYAK_SEL).fill(Number.POSITIVE_INFINITY)
  const antre = createAntrean()
  for (let sel = 0; sel < BANYAK_SEL; sel++) {
    if (darat[sel] === 1) continue
    jarak[sel] = 0
    if (!diTepi(sel) && LANGKAH_LURUS.some((geser) => darat[sel + geser] === 1)) antre.masuk(0, sel)
  }
  for (let sel = antre.keluar(); sel >= 0; sel = antre.keluar()) {
    const sampai = jarak[sel] ?? 0
    if (antre.bobotKeluar() > sampai || diTepi(sel)) continue
    for (const [geser, panjang] of LANGKAH) {
      if (sampai + panjang >= (jarak[sel + geser] ?? 0)) continue
      jarak[sel + geser] = sampai + panjang
      antre.masuk(sampai + panjang, sel + geser)
    }
  }
  return jarak
}

/** Flat by the sea, then hills, then ridges, the higher the farther inland; low along the valleys. */
function createTinggi(darat: Uint8Array, kePantai: Float64Array): Float64Array {
  return Float64Array.from({ length: BANYAK_SEL }, (_, sel) => {
    if (darat[sel] !== 1) return -10
    const jauh = Math.min(kePantai[sel] ?? 0, 600)
    const [x, y] = [kolomSel(sel), barisSel(sel)]
    const bukit = derauBerlapis(x / 110, y / 110, 53, 6)
    const punggung = 1 - Math.abs(derauBerlapis(x / 90, y / 90, 71, 4))
    const naik = (jauh / 400) * (jauh / 400)
    const kasar = 2 * derauBerlapis(x / 6, y / 6, 61, 2)
    const tinggi = 6 + jauh * 0.15 + naik * 380 + naik * 600 * punggung * punggung + bukit * (18 + naik * 550) + kasar
    return tinggi * (0.25 + 0.75 * Math.min(1, keLembah(x, y) / LEBAR_LEMBAH))
  })
}

// Where the three large rivers run, roughly; chance bends them.
const LEMBAH: readonly (readonly Titik[])[] = [
  [
    [110.73, -5.47],
    [110.7, -5.36],
    [110.715, -5.25],
    [110.79, -5.17],
    [110.86, -5.08],
    [110.895, -4.96],
  ],
  [
    [110.6, -5.29],
    [110.655, -5.19],
    [110.625, -5.11],
    [110.635, -4.98],
  ],
  [
    [110.49, -5.38],
    [110.47, -5.26],
    [110.43, -5.16],
    [110.425, -5.08],
    [110.38, -4.98],
  ],
]
const LEBAR_LEMBAH = 45

/** Cells to the nearest valley's line. */
function keLembah(x: number, y: number): number {
  const [b, l] = titikKisi(x, y)
  const bujur = b + 0.018 * derauBerlapis(x / 60, y / 60, 83, 3)
  const lintang = l + 0.018 * derauBerlapis(x / 60, y / 60, 89, 3)
  let dekat = Number.POSITIVE_INFINITY
  for (const garis of LEMBAH) {
    for (const [i, ujung] of garis.entries()) {
      if (i > 0) dekat = Math.min(dekat, keRuas([bujur, lintang], garis[i - 1] ?? ujung, ujung))
    }
  }
  return Math.sqrt(dekat) / SISI
}

/** The square of the distance from a place to a piece of line. */
function keRuas([x, y]: Titik, [ax, ay]: Titik, [bx, by]: Titik): number {
  const [ux, uy] = [bx - ax, by - ay]
  const t = Math.max(0, Math.min(1, ((x - ax) * ux + (y - ay) * uy) / (ux * ux + uy * uy)))
  const [dx, dy] = [ax + t * ux - x, ay + t * uy - y]
  return dx * dx + dy * dy
}

/** Water leaves every cell for the one over which the sea is reached lowest (priority flood), and adds up. */
function alirkan(darat: Uint8Array, tinggi: Float64Array): Float64Array {
  const ke = new Int32Array(BANYAK_SEL).fill(-1)
  const urut: number[] = []
  const antre = createAntrean()
  const muka = Float64Array.from(tinggi)
  const selesai = new Uint8Array(BANYAK_SEL)
  for (let sel = 0; sel < BANYAK_SEL; sel++) {
    if (darat[sel] === 1 && !diTepi(sel)) continue
    selesai[sel] = 1
    // Water of the mountains on the southern rim comes this way.
    if (!diTepi(sel)) antre.masuk(0, sel)
  }
  for (let sel = antre.keluar(); sel >= 0; sel = antre.keluar()) {
    if (darat[sel] === 1) urut.push(sel)
    for (const [geser, panjang] of LANGKAH) {
      const lain = sel + geser
      if (selesai[lain] === 1) continue
      selesai[lain] = 1
      ke[lain] = sel
      muka[lain] = Math.max(
        muka[lain] ?? 0,
        (muka[sel] ?? 0) + 0.05 * panjang * (1.1 + derauBerlapis((lain % LEBAR) / 8, lain / LEBAR / 8, 149, 2)),
      )
      antre.masuk(muka[lain] ?? 0, lain)
    }
  }
  const aliran = new Float64Array(BANYAK_SEL).fill(1)
  for (const sel of urut.reverse()) {
    const turun = ke[sel] ?? -1
    if (turun >= 0) aliran[turun] = (aliran[turun] ?? 0) + (aliran[sel] ?? 0)
  }
  return aliran
}

/** Kilometres to the sea. */
export const kePantaiKm = ({ kePantai }: Medan, sel: number): number => (kePantai[sel] ?? 0) * SISI * 111.32

const ALIRAN_SUNGAI = 2500
/** Two cells wide, so that no diagonal step slips through. */
export const adaSungai = ({ aliran, darat }: Medan, sel: number): boolean =>
  darat[sel] === 1 && [sel, sel + 1, sel + LEBAR].some((satu) => (aliran[satu] ?? 0) >= ALIRAN_SUNGAI)
