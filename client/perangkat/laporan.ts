// One laporan as this device has it: what the server said last, what is typed, and what is on its way.
import { type Angka, angkaDari, type SelKirim, selBeda, selSalah, type Teks, teksDari } from './angka.ts'

export type AlamatLaporan = {
  readonly unit: string
  readonly desa: string
  /** 'YYYY-MM'. */
  readonly bulan: string
  /** 0 for the monthly one, 1..5 for weeks. */
  readonly minggu: number
}

/** A version as the server has it. */
export type VersiServer = { readonly versi: number; readonly angka: Angka; readonly tidakBuka: string | null }

/** The server's newer version, and who wrote it. */
export type Bentrok = VersiServer & { readonly oleh: string; readonly pada: string }

/** A refusal; `sel` is null where it speaks of the laporan as a whole. */
export type Penolakan = { readonly sel: string | null; readonly pesan: string }

/** Frozen when it was queued: a repeat bears the same key and says the same. */
export type Kiriman = {
  readonly kunci: string
  readonly versiDasar: number
  readonly isian: readonly SelKirim[]
  readonly tidakBuka: string | null
  readonly alasan: string | null
  /** All counts of the laporan at that time. */
  readonly angka: Angka
  readonly percobaan: number
  /** An earlier try left this device without an answer: it may have arrived. */
  readonly pernahLepas: boolean
  /** Not to be tried before this time (ms). */
  readonly lagi: number
  /** When the try began that is under way. */
  readonly sejak: number | null
  /** Why the last try failed. */
  readonly sebab: 'jaringan' | 'server' | 'masuk' | null
}

/** What the server asks or lacks, told at once. */
export type Jawaban = {
  readonly belumLengkap: readonly { readonly kelompok: string; readonly kosong: readonly string[] }[]
  readonly temuan: readonly { readonly aturan: string; readonly keparahan: string; readonly pesan: string }[]
}

export type Laporan = AlamatLaporan & {
  readonly alamat: string
  readonly server: VersiServer
  readonly teks: Teks
  readonly tidakBuka: string | null
  /** Why something verified is changed. */
  readonly alasan: string | null
  readonly kirim: Kiriman | null
  /** Key of a newer kiriman that waits until the one before has its answer. */
  readonly susul: string | null
  readonly bentrok: Bentrok | null
  readonly penolakan: readonly Penolakan[]
  readonly diubahPada: number | null
  readonly terkirimPada: number | null
  readonly jawaban: Jawaban | null
}

export type Keadaan = 'kosong' | 'tersimpan' | 'menunggu' | 'mengirim' | 'terkirim' | 'bentrok' | 'ditolak'

export const tulisAlamat = ({ unit, desa, bulan, minggu }: AlamatLaporan): string =>
  [bulan, unit, desa, minggu].join('|')

export const BELUM_ADA: VersiServer = { versi: 0, angka: {}, tidakBuka: null }

/** A laporan that nothing was typed into on this device. */
export const laporanBaru = (alamat: AlamatLaporan, server: VersiServer = BELUM_ADA): Laporan => ({
  unit: alamat.unit,
  desa: alamat.desa,
  bulan: alamat.bulan,
  minggu: alamat.minggu,
  alamat: tulisAlamat(alamat),
  server,
  teks: teksDari(server.angka),
  tidakBuka: server.tidakBuka,
  alasan: null,
  kirim: null,
  susul: null,
  bentrok: null,
  penolakan: [],
  diubahPada: null,
  terkirimPada: null,
  jawaban: null,
})

/** Whether what stands in the fields is what a version or kiriman says. */
export const samaDengan = ({ teks, tidakBuka }: Laporan, lain: Pick<VersiServer, 'angka' | 'tidakBuka'>): boolean =>
  tidakBuka === lain.tidakBuka &&
  selBeda(angkaDari(teks), lain.angka).length === 0 &&
  Object.entries(teks).every(([sel, satu]) => satu.trim() === '' || sel in lain.angka)

/** Whether anything here is not yet with the server. */
export const belumTerkirim = (laporan: Laporan): boolean =>
  laporan.kirim !== null || laporan.bentrok !== null || !samaDengan(laporan, laporan.server)

/** What the person is told of it. */
export function keadaan(laporan: Laporan): Keadaan {
  const { kirim, susul, bentrok, penolakan, server } = laporan
  if (bentrok) return 'bentrok'
  if (penolakan.length > 0) return 'ditolak'
  if (kirim && (susul !== null || samaDengan(laporan, kirim))) return kirim.sejak === null ? 'menunggu' : 'mengirim'
  if (kirim || !samaDengan(laporan, server)) return 'tersimpan'
  return server.versi > 0 ? 'terkirim' : 'kosong'
}

/** Whether it can go on its way as it stands: changed here, every cell a count, no conflict to be settled first. */
export const siapAntre = (laporan: Laporan): boolean =>
  ['tersimpan', 'ditolak'].includes(keadaan(laporan)) && selSalah(laporan.teks).length === 0
