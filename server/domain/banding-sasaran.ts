/**
 * Proyeksi and riil of the same desa side by side. Desa differ from the kabupaten's own ratio by chance, the more the
 * smaller they are, and by what ordinary desa differ from each other; only what lies beyond both is asked about.
 */
export type PasanganSasaran = { readonly proyeksi: number; readonly riil: number }

export type BandingSasaran = {
  /** riil / proyeksi of this desa; null over 0. */
  readonly rasio: number | null
  /** Between these a riil count is what the desa's size explains; null where there is nothing to hold it against. */
  readonly bawah: number | null
  readonly atas: number | null
  readonly cek: boolean
}

export type BandingKabupaten = {
  /** Ratio of sums, over the desa that have both. */
  readonly rasio: number | null
  /** Ratio of the desa in the middle, by people: one count with a digit too many moves the sums, and not this. */
  readonly umum: number | null
  /** How far ordinary desa lie from it beyond chance, as a share of what is expected. */
  readonly sebar: number
}

// Two-sided far beyond the 95 % of a funnel: some thirty kinds of hundreds of desa are looked at together.
const Z = 4
// Below this many people expected and counted alike, one more family is half of it.
const TERLALU_KECIL = 10
// Half of a normal curve lies within so many deviations.
const KUARTIL = 0.6745

/** The kabupaten's own ratio, that of its ordinary desa, and the spread between these. */
export function rasioKabupaten(pasangan: readonly PasanganSasaran[]): BandingKabupaten {
  const proyeksi = pasangan.reduce((n, p) => n + p.proyeksi, 0)
  const riil = pasangan.reduce((n, p) => n + p.riil, 0)
  if (proyeksi === 0) return { rasio: null, umum: null, sebar: 0 }
  const umum = rasioUmum(pasangan)
  return { rasio: riil / proyeksi, umum, sebar: sebarDesa(pasangan, umum) }
}

/** Half of the people of the proyeksi live in desa with a lower ratio. */
function rasioUmum(pasangan: readonly PasanganSasaran[]): number {
  const urut = pasangan.filter((p) => p.proyeksi > 0).toSorted((a, b) => a.riil / a.proyeksi - b.riil / b.proyeksi)
  let sisa = urut.reduce((n, p) => n + p.proyeksi, 0) / 2
  for (const p of urut) {
    sisa -= p.proyeksi
    if (sisa <= 0) return p.riil / p.proyeksi
  }
  return 0
}

/**
 * The spread at which half of the desa lie within the middle half of a normal curve, beside what chance explains of each.
 * By the median, so that the desa in question do not widen the limits that judge them.
 */
function sebarDesa(pasangan: readonly PasanganSasaran[], rasio: number): number {
  const cukup = pasangan.map((p) => ({ ...p, harap: rasio * p.proyeksi })).filter(({ harap }) => harap >= TERLALU_KECIL)
  if (cukup.length === 0) return 0
  const tengah = (sebar: number): number =>
    median(cukup.map(({ riil, harap }) => Math.abs(riil / harap - 1) / Math.sqrt(1 / harap + sebar ** 2)))
  let [bawah, atas] = [0, 1]
  if (tengah(bawah) <= KUARTIL) return 0
  for (let i = 0; i < 30; i++) {
    const coba = (bawah + atas) / 2
    if (tengah(coba) > KUARTIL) bawah = coba
    else atas = coba
  }
  return atas
}

function median(angka: readonly number[]): number {
  const urut = angka.toSorted((a, b) => a - b)
  const tengah = urut.length / 2
  const [kiri = 0, kanan = 0] = [urut[Math.ceil(tengah) - 1], urut[Math.floor(tengah)]]
  return (kiri + kanan) / 2
}

/** One desa against the kabupaten. */
export function bandingSasaran({ proyeksi, riil }: PasanganSasaran, { umum, sebar }: BandingKabupaten): BandingSasaran {
  const rasio = proyeksi > 0 ? riil / proyeksi : null
  if (umum === null) return { rasio, bawah: null, atas: null, cek: false }
  const harap = umum * proyeksi
  const lebar = Z * Math.sqrt(harap + (sebar * harap) ** 2)
  const [bawah, atas] = [Math.max(0, Math.floor(harap - lebar)), Math.ceil(harap + lebar)]
  const kecil = harap < TERLALU_KECIL && riil < TERLALU_KECIL
  return { rasio, bawah, atas, cek: !kecil && (riil < bawah || riil > atas) }
}
