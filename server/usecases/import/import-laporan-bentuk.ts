// Which columns of a file a format looks for, and by what names its rows know them.
import type { CariJudul } from '#berkas/judul.ts'
import type { BentukTabel } from '#berkas/tabel.ts'
import { type FormatLaporan, isPanjang, type KolomBernama } from '#domain/format-impor.ts'
import { JUDUL_VERSI_DASAR } from '#domain/impor-laporan.ts'
import type { KatalogLaporan } from '#store/katalog-isian.ts'

const ISIAN = 'isian '
/** Columns that a format lists are told by their number in it, the others by the code in their title. */
const ISIAN_KODE = 'isian kode '
const SELALU_PILIHAN: readonly string[] = ['tahun', 'minggu'] satisfies KolomBernama[]

/** The columns to look for. The month is required unless it is said outside of the file. */
export function bentukFormat(
  { kolom, isian, lembar, barisJudul, judulKode }: FormatLaporan,
  { katalog, tanpaBulan }: { readonly katalog: KatalogLaporan; readonly tanpaBulan: boolean },
): BentukTabel & CariJudul {
  const bernama = Object.entries(kolom).map(([kunci, { judul, huruf, bolehTiada = false }]) => ({
    ...{ kunci, judul, huruf },
    wajib: !bolehTiada && !SELALU_PILIHAN.includes(kunci) && (kunci !== 'bulan' || !tanpaBulan),
  }))
  const dihitung = isian.map(({ kolom: { judul, huruf } }, i) => ({ kunci: kunciIsian(i), judul, huruf }))
  return {
    ...{ kolom: [...bernama, ...(judulKode ? [KOLOM_DASAR] : []), ...dihitung], lembar, barisJudul },
    ...(judulKode && { kenali: kenaliElemen(katalog) }),
  }
}

/** By what name a row of our own form knows which version it was filled from. */
export const VERSI_DASAR = 'versiDasar'
const KOLOM_DASAR = { kunci: VERSI_DASAR, judul: [JUDUL_VERSI_DASAR], wajib: false }

/** By what name a row knows the column of the i-th count of a format. */
export const kunciIsian = (i: number): string => `${ISIAN}${i}`

/** Whether a file has anything that may be counted. */
export const isBerisian = (kunci: readonly string[]): boolean =>
  kunci.some((satu) => satu.startsWith(ISIAN)) || isPanjang(new Set<string>(kunci))

/** How many columns of counts a file has. */
export const banyakIsian = (kunci: readonly string[]): number =>
  kunci.filter((satu) => satu.startsWith(ISIAN)).length + (isPanjang(new Set<string>(kunci)) ? 1 : 0)

/** The elemen and breakdown that the title of a column named, from the name by which a row knows it. */
export function kodeDariKunci(kunci: string): { elemen: string; pilah?: string } | undefined {
  if (!kunci.startsWith(ISIAN_KODE)) return undefined
  const [elemen = '', pilah] = kunci.slice(ISIAN_KODE.length).split(' ')
  return { elemen, ...(pilah !== undefined && { pilah }) }
}

/** Knows a column by an elemen's code, also of one breakdown: 'D', 'D (L)', 'D:L'. */
function kenaliElemen({ elemen, pilah }: KatalogLaporan): (judul: string) => string | undefined {
  return (judul) => {
    const m = /^([\w-]+)(?:\s*[:(]\s*([^)]+?)\s*\)?)?$/.exec(judul.trim())
    const kode = m?.[1]?.toUpperCase()
    if (!kode || !elemen.has(kode)) return undefined
    if (m?.[2] === undefined) return `${ISIAN_KODE}${kode}`
    return pilah.has(m[2]) ? `${ISIAN_KODE}${kode} ${m[2]}` : undefined
  }
}
