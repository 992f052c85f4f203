/** What every import answers: the same form for people and for programs. */
export type JenisImpor =
  | 'wilayah'
  | 'batas'
  | 'unit'
  | 'sasaran'
  | 'target'
  | 'laporan'
  | 'alias'
  | 'batal'
  | 'pindah'
  | 'pemekaran'
  | 'penggabungan'
  | 'identitas'
  | 'penanggung-jawab'
  | 'ubah-unit'
  | 'pendataan'
  | 'kampanye-sasaran'
  | 'kampanye-harian'
  | 'kader'

/** One cell that was refused: where it is, what it holds, why, and how to mend it. */
export type Penolakan = {
  readonly lembar?: string
  readonly baris: number
  readonly kolom: string | null
  readonly nilai: string | null
  readonly alasan: string
  readonly saran: string | null
  /** Where the name of a desa was not found: what an alias would have to say. */
  readonly ejaan?: EjaanDesa
}

/** A spelling that no desa has, where it was looked for (code of a kecamatan or puskesmas), and what it may mean. */
export type EjaanDesa = {
  readonly nama: string
  readonly lingkup: string
  readonly namaLingkup: string
  readonly calon: readonly { readonly kode: string; readonly nama: string; readonly kecamatan: string }[]
}

/** One value that changed: null means that there was, or now is, none. */
export type Perubahan = {
  readonly apa: string
  readonly kolom: string
  readonly lama: string | number | null
  readonly baru: string | number | null
}

export type JawabanImpor = {
  readonly jenis: JenisImpor
  readonly berkas: string
  readonly baru: number
  readonly berubah: number
  readonly sama: number
  readonly ditolak: readonly Penolakan[]
  readonly imporId: number | null
  /** True when nothing was to be written (--dry-run). */
  readonly kering: boolean
  /** False when nothing was written: a dry run, or rows refused without leave to skip them. */
  readonly diterapkan: boolean
  readonly perubahan: readonly Perubahan[]
  /** How many more values changed than are listed. */
  readonly perubahanLain: number
  /** What else is worth knowing, a sentence each. */
  readonly catatan: readonly string[]
}

export const PERUBAHAN_TERBANYAK = 500

/** How every import is asked for. */
export type PilihanImpor = {
  readonly kering: boolean
  readonly lewatiYangDitolak: boolean
  readonly oleh: string
  /** The demo kabupaten comes in by the same way and says so; anything else is real data. */
  readonly sebagaiContoh?: boolean
}

/** Whether an import with these refusals is to be written. */
export const bolehDiterapkan = (ditolak: readonly unknown[], pilihan: PilihanImpor): boolean =>
  !pilihan.kering && (ditolak.length === 0 || pilihan.lewatiYangDitolak)

/** An import that cannot be done at all: its message is one sentence in Indonesian that says what to do. */
export class ImporGagal extends Error {
  override readonly name = 'ImporGagal'
}
