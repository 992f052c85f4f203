/**
 * When the duty to report goes from one to another: what is in hand stays and fulfils its month, so the duty changes with the
 * month after the last laporan handed in, never before the change itself (domain.md 2 and 3).
 */
import { type Bulan, geser } from './bulan.ts'

/** A month of which a unit has handed in, drafts left out. */
export type DiTangan = { readonly unitId: number; readonly bulan: Bulan }
export type Pemegang = { readonly unitId: number; readonly mulai: Bulan }
export type MasaWajib = { readonly unitId: number; readonly mulai: Bulan; readonly akhir: Bulan | null }

/** The first month of the new duty: the change's own, or the one after the last in hand. */
export const serahLapor = (mulai: Bulan, terakhir: Bulan | null): Bulan =>
  terakhir === null || terakhir < mulai ? mulai : geser(terakhir, 1)

export type RiwayatPemegang = {
  /** Whose work area it is in since when, the earliest first. */
  readonly pemegang: readonly Pemegang[]
  readonly diTangan: readonly DiTangan[]
  /** Those that have owed for it until now: also a holder whose row was corrected away. */
  readonly pernah?: readonly number[]
  /** Last month of the desa; null: it goes on. */
  readonly akhir: Bulan | null
}

/**
 * Who owes the puskesmas' laporan of a desa, time after time. A former holder goes on owing to the last month that it has in
 * hand, the gaps before it included; whoever began a month finishes it, so all groups go over together. A month that the
 * present holder has in hand itself is its own.
 */
export function masaWajib({ pemegang, diTangan, pernah = [], akhir }: RiwayatPemegang): readonly MasaWajib[] {
  const masa = pemegang.flatMap(({ unitId, mulai }, i): MasaWajib[] => {
    const berikut = pemegang[i + 1]
    const batas = berikut ? geser(berikut.mulai, -1) : null
    const dulu = pemegang.slice(0, i).map((p) => p.unitId)
    const kelak = pemegang.slice(i + 1).map((p) => p.unitId)
    const lain = pernah.filter((id) => !kelak.includes(id) && !dulu.includes(id))
    const boleh = [...lain, ...dulu]
    const dipegang = diTangan.filter((d) => d.bulan >= mulai && (batas === null || d.bulan <= batas))
    return masaPemegang({ unitId, mulai }, batas, { dipegang, boleh })
  })
  return satukan(masa).flatMap((satu) => {
    if (akhir === null) return [satu]
    if (satu.mulai > akhir) return []
    return [{ ...satu, akhir: satu.akhir === null ? akhir : Math.min(satu.akhir, akhir) }]
  })
}

type Dipegang = { readonly dipegang: readonly DiTangan[]; readonly boleh: readonly number[] }

/** The time of one holder, less what others have in hand of it. */
function masaPemegang({ unitId, mulai }: Pemegang, batas: Bulan | null, { dipegang, boleh }: Dipegang): MasaWajib[] {
  const pemilik = new Map<Bulan, number>()
  const urut = [...boleh].reverse()
  for (const bulan of new Set(dipegang.map((d) => d.bulan))) {
    const siapa = dipegang.filter((d) => d.bulan === bulan).map((d) => d.unitId)
    const satu = siapa.includes(unitId) ? unitId : urut.find((id) => siapa.includes(id))
    if (satu !== undefined) pemilik.set(bulan, satu)
  }
  const hasil: MasaWajib[] = []
  let awal = mulai
  for (const [bulan, siapa] of [...pemilik].sort(([a], [b]) => a - b)) {
    hasil.push({ unitId: siapa, mulai: awal, akhir: bulan })
    awal = geser(bulan, 1)
  }
  return batas !== null && awal > batas ? hasil : [...hasil, { unitId, mulai: awal, akhir: batas }]
}

/** Times of one unit that follow on each other, as one. */
function satukan(masa: readonly MasaWajib[]): MasaWajib[] {
  const hasil: MasaWajib[] = []
  for (const satu of masa) {
    const lalu = hasil.at(-1)
    if (lalu?.unitId === satu.unitId) hasil[hasil.length - 1] = { ...lalu, akhir: satu.akhir }
    else hasil.push(satu)
  }
  return hasil
}
