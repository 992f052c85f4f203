/**
 * Sasaran: the people to be served. A desa's own count is best; where only the kabupaten's total is known it is shared out
 * by population, and where only the population is known some kinds can be estimated (PWS-KIA guide).
 */
export type BahanDuga = {
  readonly penduduk: number
  /** Crude birth rate as a fraction: 20.1 births per 1,000 people is 0.0201. */
  readonly cbr: number
  /** Infant deaths as a fraction of live births; without it surviving infants are not estimated. */
  readonly akb?: number | null
}

// Times CBR x penduduk; pregnancies and births outnumber live births.
const FAKTOR_LAHIR: Readonly<Record<string, number>> = {
  'lahir-hidup': 1,
  bayi: 1,
  'ibu-hamil': 1.1,
  'ibu-bersalin': 1.05,
}

export const JENIS_TERDUGA: readonly string[] = [...Object.keys(FAKTOR_LAHIR), 'surviving-infant']

/** The estimate of one kind in whole people, or null where it has no estimator or lacks what it needs. */
export function dugaSasaran(jenis: string, { penduduk, cbr, akb }: BahanDuga): number | null {
  const lahir = cbr * penduduk
  if (jenis === 'surviving-infant') return akb === null || akb === undefined ? null : bulatkan(lahir * (1 - akb))
  const faktor = FAKTOR_LAHIR[jenis]
  return faktor === undefined ? null : bulatkan(faktor * lahir)
}

// 0.5 goes up although the binary product may lie a hair below it.
const bulatkan = (n: number): number => Math.floor(n + 0.5 + 1e-9)

/**
 * Shares a whole number out by weights so that the parts sum to it exactly: each gets its whole part, what is left goes to
 * the largest remainders (equal ones: to the earlier). Null where all weights are zero.
 */
export function bagiTerbesar(jumlah: number, bobot: readonly number[]): number[] | null {
  const semua = bobot.reduce((a, b) => a + b, 0)
  if (semua <= 0) return null
  const tepat = bobot.map((satu) => (jumlah * satu) / semua)
  const bagian = tepat.map(Math.floor)
  const sisa = jumlah - bagian.reduce((a, b) => a + b, 0)
  const urutan = tepat
    .map((satu, i) => ({ i, pecahan: satu - Math.floor(satu) }))
    .sort((a, b) => b.pecahan - a.pecahan || a.i - b.i)
  for (const { i } of urutan.slice(0, sisa)) bagian[i] = (bagian[i] ?? 0) + 1
  return bagian
}
