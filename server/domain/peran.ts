/** Who acts, and as what: roles bound to places, with dates. */

export const PERAN = [
  'admin',
  'dinas',
  'kepala-puskesmas',
  'petugas-puskesmas',
  'bidan-desa',
  'kader',
  'pimpinan',
  'kepala-desa',
  'opd',
  'provinsi',
] as const
export type Peran = (typeof PERAN)[number]

/** A wilayah of either hierarchy, or a unit. Numbers are those of the kabupaten's tables. */
export type TempatTugas =
  | { readonly jenis: 'sistem' }
  | { readonly jenis: 'provinsi'; readonly kodeProvinsi: string }
  | { readonly jenis: 'kabupaten'; readonly kabId: number }
  | {
      readonly jenis: 'kecamatan' | 'puskesmas' | 'desa' | 'unit'
      readonly kabId: number
      /** kecamatan_id, unit_id (puskesmas and unit) or desa_id. */
      readonly id: number
    }

export type JenisTempat = TempatTugas['jenis']

/** Where each role may be bound. */
export const TEMPAT_PERAN: Readonly<Record<Peran, readonly JenisTempat[]>> = {
  admin: ['sistem'],
  dinas: ['kabupaten'],
  'kepala-puskesmas': ['puskesmas'],
  'petugas-puskesmas': ['puskesmas'],
  'bidan-desa': ['desa', 'unit'],
  kader: ['unit'],
  pimpinan: ['kabupaten', 'kecamatan'],
  'kepala-desa': ['desa'],
  opd: ['kabupaten'],
  provinsi: ['provinsi'],
}

/**
 * What somebody in a role comes for, and should find first: to fill in a laporan, to look through those of their units, to
 * compare puskesmas, to see how their desa is, to read, or to administer.
 */
export const TUGAS_PERAN = {
  admin: 'kelola',
  dinas: 'bandingkan',
  'kepala-puskesmas': 'periksa',
  'petugas-puskesmas': 'isi',
  'bidan-desa': 'isi',
  kader: 'isi',
  pimpinan: 'baca',
  'kepala-desa': 'profil',
  opd: 'baca',
  provinsi: 'baca',
} as const satisfies Readonly<Record<Peran, string>>

/** One role of a person for a time; the days are those of the calendar, 'YYYY-MM-DD', the last one included. */
export type Penugasan = {
  readonly penugasanId: number
  readonly peran: Peran
  readonly tempat: readonly TempatTugas[]
  readonly klaster: number | null
  readonly mulai: string
  readonly akhir: string | null
}

/** A person in the one role in which they act now. */
export type Aktor = {
  readonly penggunaId: number
  readonly namaPengguna: string
  readonly nama: string
  readonly penugasan: Penugasan
}

/** Health workers, who may see what points at few people; the others are withheld it below the kabupaten (domain.md 11). */
const PERAN_KESEHATAN: readonly Peran[] = ['dinas', 'kepala-puskesmas', 'petugas-puskesmas', 'bidan-desa']

export const adalahKesehatan = (peran: Peran): boolean => PERAN_KESEHATAN.includes(peran)

/**
 * Roles that read "prioritas pembinaan" where the dinas and puskesmas read "jelek" (domain.md 5): all outside of these, unless a
 * kabupaten sets others.
 */
export const PEMBINAAN_BAWAAN: readonly Peran[] = PERAN.filter((peran) => !adalahKesehatan(peran) && peran !== 'admin')
