/** Where the sea ends: a shore and islands, frayed by chance, without specks. */
import { createAntrean } from './antrean.ts'
import { derauBerlapis } from './derau.ts'
import { BANYAK_SEL, barisSel, diTepi, kolomSel, LANGKAH, LANGKAH_LURUS, type Titik, titikSel } from './kisi.ts'

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

/** 1 where there is land. */
export const createDarat = (): Uint8Array => buangKerikil(gambarDarat())

function gambarDarat(): Uint8Array {
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

/** Cells from every cell to the nearest sea. */
export function jarakPantai(darat: Uint8Array): Float64Array {
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
