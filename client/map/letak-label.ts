// Which names are written where: none over another, the more important first, those without room not at all.
export type CalonLabel = {
  readonly kunci: string
  /** Where its middle would best be, in pixels. */
  readonly x: number
  readonly y: number
  readonly lebar: number
  readonly tinggi: number
  /** Larger ones choose first. */
  readonly bobot: number
  /** How far it may move up and down, in pixels: a name must not leave its shape. Without it, a little to every side. */
  readonly ruang?: number
}

export type Letak = { readonly x: number; readonly y: number }

/** What names should rather not cover, such as a mark. */
export type Rintangan = Letak & { readonly sisi: number }

type Kotak = { readonly kiri: number; readonly kanan: number; readonly atas: number; readonly bawah: number }

const SELA_PX = 3
// Its best place, then a little above, below, right and left of it, in parts of its own height and width.
const GESER = [
  [0, 0],
  [0, -0.9],
  [0, 0.9],
  [0, -1.6],
  [0, 1.6],
  [0.35, 0],
  [-0.35, 0],
] as const

/** The places of the names that found one: clear of marks where that can be, clear of each other always. */
export function letakkanLabel(
  calon: readonly CalonLabel[],
  rintangan: readonly Rintangan[] = [],
): ReadonlyMap<string, Letak> {
  const urut = [...calon].sort((a, b) => b.bobot - a.bobot || (a.kunci < b.kunci ? -1 : 1))
  const tanda = rintangan.map(({ x, y, sisi }) => kotakDari({ lebar: sisi, tinggi: sisi }, { x, y }))
  const terisi: Kotak[] = []
  const hasil = new Map<string, Letak>()
  for (const satu of urut) {
    const tempat = tempatCalon(satu).filter((letak) => !kena(kotakDari(satu, letak), terisi))
    const letak = tempat.find((satuTempat) => !kena(kotakDari(satu, satuTempat), tanda)) ?? tempat[0]
    if (!letak) continue
    terisi.push(kotakDari(satu, letak))
    hasil.set(satu.kunci, letak)
  }
  return hasil
}

function tempatCalon({ x, y, lebar, tinggi, ruang }: CalonLabel): readonly Letak[] {
  return GESER.filter(([dx, dy]) => ruang === undefined || (dx === 0 && Math.abs(dy * tinggi) <= ruang)).map(
    ([dx, dy]) => ({ x: x + dx * lebar, y: y + dy * tinggi }),
  )
}

const kena = (kotak: Kotak, lain: readonly Kotak[]): boolean => lain.some((satu) => bertindih(kotak, satu))

const kotakDari = ({ lebar, tinggi }: Pick<CalonLabel, 'lebar' | 'tinggi'>, { x, y }: Letak): Kotak => ({
  kiri: x - lebar / 2 - SELA_PX,
  kanan: x + lebar / 2 + SELA_PX,
  atas: y - tinggi / 2 - SELA_PX / 2,
  bawah: y + tinggi / 2 + SELA_PX / 2,
})

const bertindih = (a: Kotak, b: Kotak): boolean =>
  a.kiri < b.kanan && b.kiri < a.kanan && a.atas < b.bawah && b.atas < a.bawah
