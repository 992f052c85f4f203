// Which findings are asked for, as the address says it, and those answered a moment ago kept where they stood.
import type { KelengkapanKueri } from '#contract/kelengkapan.ts'
import type { JenisTemuan, TemuanDicek } from '#contract/temuan.ts'

export const TANYA = [
  'laporan',
  'sampai-bulan-ini-turun',
  'urutan-kohort',
  'lonjakan',
  'pencilan',
  'sama-bulan-lalu',
  'sama-unit-lain',
  'nol',
  'tepat-target',
  'melebihi-sasaran',
] as const satisfies readonly JenisTemuan[]
export const KEPARAHAN = ['jelaskan', 'lunak'] as const
export const KEADAAN = ['belum-dijawab', 'terbuka', 'dibiarkan', 'dijelaskan', 'diperbaiki', 'semua'] as const
export const MUNDUR = ['1', '3', '12'] as const
export const SUSUN = ['tanya', 'unit'] as const

export type SaringTemuan = {
  readonly tanya: (typeof TANYA)[number] | null
  readonly keparahan: (typeof KEPARAHAN)[number] | null
  readonly keadaan: (typeof KEADAAN)[number]
  readonly mundur: (typeof MUNDUR)[number]
  readonly susun: (typeof SUSUN)[number]
}

/** What nobody has answered of the month shown, unless the address says otherwise. */
export const readSaring = (cek: Readonly<Record<string, string | undefined>>): SaringTemuan => ({
  tanya: TANYA.find((satu) => satu === cek.tanya) ?? null,
  keparahan: KEPARAHAN.find((satu) => satu === cek.keparahan) ?? null,
  keadaan: KEADAAN.find((satu) => satu === cek.keadaan) ?? 'belum-dijawab',
  mundur: MUNDUR.find((satu) => satu === cek.mundur) ?? '1',
  susun: SUSUN.find((satu) => satu === cek.susun) ?? 'tanya',
})

/** Whether the list that comes with the page is the one that is asked for. */
export const isBawaan = ({ tanya, keparahan, keadaan, mundur }: SaringTemuan): boolean =>
  tanya === null && keparahan === null && keadaan === 'belum-dijawab' && mundur === '1'

/** The part of the question that is about findings; of the months of units one is enough. */
export const kueriTemuan = (
  { tanya, keparahan, keadaan, mundur }: SaringTemuan,
  mulai: number,
): Partial<KelengkapanKueri> => ({
  panjang: 1,
  temuanPanjang: Number(mundur),
  temuanKeadaan: keadaan,
  ...(tanya && { temuanJenis: tanya }),
  ...(keparahan && { temuanKeparahan: keparahan }),
  ...(mulai > 0 && { temuanMulai: mulai }),
})

export const kunciTemuan = ({ kodeDesa, kodeUnit, bulan, minggu, aturan }: TemuanDicek): string =>
  [kodeDesa, kodeUnit, bulan, minggu, aturan].join(' ')

/** One that was answered here, and where it stood. */
export type Dijawab = { readonly temuan: TemuanDicek; readonly ke: number }

/** With the answers given here: a list of what is unanswered would drop them before they were seen to be kept. */
export function denganJawaban(temuan: readonly TemuanDicek[], dijawab: readonly Dijawab[]): readonly TemuanDicek[] {
  const ada = new Set(temuan.map(kunciTemuan))
  const hasil = [...temuan]
  for (const { temuan: satu, ke } of dijawab.toSorted((a, b) => a.ke - b.ke)) {
    if (!ada.has(kunciTemuan(satu))) hasil.splice(ke, 0, satu)
  }
  return hasil
}
