/**
 * Which desa have handed in their list of poor households (DTSEN): Dinsos's checklist. The list itself, and whoever stands on it,
 * is never kept here (domain.md 11).
 */

export const STATUS_PENDATAAN = ['belum', 'diserahkan', 'diperiksa', 'dikembalikan'] as const
export type StatusPendataan = (typeof STATUS_PENDATAAN)[number]

/** How it stands with the list of one desa; days are 'YYYY-MM-DD'. */
export type IsiPendataan = {
  readonly status: StatusPendataan
  readonly diserahkanPada: string | null
  /** Households on the list; null: not counted yet. */
  readonly keluarga: number | null
  /** Why it was given back, or taken off. */
  readonly alasan: string
}

export const BELUM_DISERAHKAN: IsiPendataan = { status: 'belum', diserahkanPada: null, keluarga: null, alasan: '' }

/** Whether the desa has done its part; one that got its list back has not. */
export const isDiserahkan = (status: StatusPendataan): boolean => status === 'diserahkan' || status === 'diperiksa'

export type GalatPendataan = { readonly kolom: 'diserahkanPada' | 'keluarga' | 'alasan'; readonly pesan: string }

/** What is missing or cannot be, field by field. */
export function checkPendataan(isi: IsiPendataan, hariIni: string): readonly GalatPendataan[] {
  const { status, diserahkanPada, keluarga, alasan } = isi
  const galat: GalatPendataan[] = []
  if (status === 'belum') {
    if (diserahkanPada !== null || keluarga !== null)
      galat.push({ kolom: 'diserahkanPada', pesan: 'Yang belum menyerahkan tidak bertanggal; kosongkan.' })
  } else if (diserahkanPada === null) galat.push({ kolom: 'diserahkanPada', pesan: 'Isi tanggal diserahkan.' })
  else if (diserahkanPada > hariIni)
    galat.push({ kolom: 'diserahkanPada', pesan: 'Tanggal diserahkan tidak boleh sesudah hari ini.' })
  if (status === 'diperiksa' && keluarga === null)
    galat.push({ kolom: 'keluarga', pesan: 'Isi banyaknya keluarga dalam daftar yang sudah diperiksa.' })
  if ((status === 'belum' || status === 'dikembalikan') && alasan.trim() === '')
    galat.push({
      kolom: 'alasan',
      pesan: status === 'belum' ? 'Tulis mengapa dicabut.' : 'Tulis apa yang harus diperbaiki desa.',
    })
  return galat
}

export type RingkasPendataan = Readonly<Record<StatusPendataan, number>> & {
  readonly desa: number
  /** Households of the lists that are in; null: none of them is counted. */
  readonly keluarga: number | null
}

/** How many desa stand where. */
export function ringkasPendataan(semua: readonly IsiPendataan[]): RingkasPendataan {
  const banyak = (status: StatusPendataan) => semua.filter((satu) => satu.status === status).length
  const terhitung = semua.flatMap(({ status, keluarga }) =>
    isDiserahkan(status) && keluarga !== null ? [keluarga] : [],
  )
  return {
    ...{ desa: semua.length, belum: banyak('belum'), dikembalikan: banyak('dikembalikan') },
    ...{ diserahkan: banyak('diserahkan'), diperiksa: banyak('diperiksa') },
    keluarga: terhitung.length === 0 ? null : terhitung.reduce((a, b) => a + b, 0),
  }
}

/** Days from one to another; negative where the second is earlier. */
export const selisihHari = (dari: string, sampai: string): number =>
  (Date.parse(`${sampai}T00:00:00Z`) - Date.parse(`${dari}T00:00:00Z`)) / 86_400_000
