// Marks that would lie on each other become one mark with their number.
export type TitikGambar = { readonly kunci: string; readonly x: number; readonly y: number }

export type Gugus = { readonly x: number; readonly y: number; readonly kunci: readonly string[] }

/**
 * Groups points by squares of `sisi` pixels; a group stands in the middle of its points. With pixels counted from a fixed
 * corner of the world groups do not change when the map is moved, only when it is zoomed.
 */
export function gugusTitik(titik: readonly TitikGambar[], sisi: number): readonly Gugus[] {
  const kotak = new Map<string, TitikGambar[]>()
  for (const satu of titik) {
    const letak = `${Math.floor(satu.x / sisi)}/${Math.floor(satu.y / sisi)}`
    const isi = kotak.get(letak)
    if (isi) isi.push(satu)
    else kotak.set(letak, [satu])
  }
  return [...kotak.values()].map((isi) => ({
    x: isi.reduce((n, { x }) => n + x, 0) / isi.length,
    y: isi.reduce((n, { y }) => n + y, 0) / isi.length,
    kunci: isi.map(({ kunci }) => kunci),
  }))
}

type TandaGambar = {
  readonly x: number
  readonly y: number
  /** How wide it is drawn, in pixels. */
  readonly sisi: number
  /** A mark of one unit stands where the unit is; a number stands for an area and may give way. */
  readonly tetap: boolean
}

const SELA_PX = 1
const ARAH = [0, 1, 2, 3, 4, 5, 6, 7].map((n) => (n * Math.PI) / 4)
// As far as a number may stand from the middle of its units, in parts of its own width.
const JAUH = [0.5, 0.8, 1.1]

/** The same marks, numbers moved a little where they would lie on a mark before them; where no room is near they stay. */
export function jauhkanGugus<T extends TandaGambar>(tanda: readonly T[]): readonly T[] {
  const terisi: TandaGambar[] = tanda.filter(({ tetap }) => tetap)
  return tanda.map((satu) => {
    if (satu.tetap) return satu
    const tempat = [satu, ...JAUH.flatMap((jauh) => ARAH.map((arah) => geser(satu, arah, jauh * satu.sisi)))]
    const dipilih = tempat.find((calon) => terisi.every((lain) => !bertindih(calon, lain))) ?? satu
    terisi.push(dipilih)
    return dipilih
  })
}

const geser = <T extends TandaGambar>(satu: T, arah: number, jauh: number): T => ({
  ...satu,
  x: satu.x + Math.cos(arah) * jauh,
  y: satu.y + Math.sin(arah) * jauh,
})

const bertindih = (a: TandaGambar, b: TandaGambar): boolean =>
  Math.hypot(a.x - b.x, a.y - b.y) < (a.sisi + b.sisi) / 2 + SELA_PX
