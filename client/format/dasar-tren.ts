import type { Angka } from '#contract/angka.ts'

/** What an arrow rests on that the two months beside it do not: the same units in both, or three months against three. */
export type DasarTren = 'unit-sama' | 'tiga-bulan'

type Terbaca = Pick<Angka, 'tren' | 'kecil' | 'persenIni' | 'persenLalu' | 'jumlahIni' | 'jumlahLalu'>

/** Why an arrow points another way than the two figures beside it; null where they agree, or one is not there. */
export function dasarTren(angka: Terbaca): DasarTren | null {
  const { tren, kecil, persenIni, persenLalu, jumlahIni, jumlahLalu } = angka
  const dua = persenIni !== null && persenLalu !== null ? [persenIni, persenLalu] : [jumlahIni, jumlahLalu]
  const [ini, lalu] = dua
  if (tren === null || ini === null || ini === undefined || lalu === null || lalu === undefined) return null
  const terlihat = ini > lalu ? 'naik' : ini < lalu ? 'turun' : 'tetap'
  if (terlihat === tren) return null
  return kecil ? 'tiga-bulan' : 'unit-sama'
}

/** Whether any arrow of a sheet wants its note. */
export const adaDasarTren = ({
  baris,
  total,
}: {
  readonly baris: readonly Terbaca[]
  readonly total: Terbaca
}): boolean => [...baris, total].some((satu) => dasarTren(satu) !== null)
