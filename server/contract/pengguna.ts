import { z } from 'zod'
import { PERAN } from '#domain/peran.ts'
import { defineEndpoint } from './endpoint.ts'
import { hariTeks, nomorBaris } from './konteks.ts'

/** In small letters, so that two people cannot differ by capitals alone. */
export const namaPengguna = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{2,59}$/, {
    error: 'Nama pengguna: 3 sampai 60 huruf kecil, angka, titik, garis bawah atau tanda hubung.',
  })

const tugas = {
  peran: z.enum(PERAN, { error: 'Pilih peran dari daftar.' }),
  /** Codes of wilayah or units; of two digits for a provinsi; none for an admin. */
  tempat: z.array(z.string().min(2).max(120)).max(50),
  klaster: z.number().int().min(1).max(4).nullable().default(null),
  mulai: hariTeks,
  akhir: hariTeks.nullable().default(null),
}

export const penugasanBaris = z.object({
  penugasanId: z.number().int(),
  peran: z.enum(PERAN),
  tempat: z.array(z.object({ jenis: z.string(), kode: z.string(), nama: z.string() })),
  klaster: z.number().int().nullable(),
  mulai: hariTeks,
  akhir: hariTeks.nullable(),
})
export type PenugasanBaris = z.infer<typeof penugasanBaris>

const pengguna = z.object({
  penggunaId: z.number().int(),
  namaPengguna: z.string(),
  nama: z.string(),
  /** 'diundang': has not made a password yet. */
  keadaan: z.enum(['aktif', 'diundang', 'ditangguhkan']),
  faktorKedua: z.boolean(),
  terakhirMasuk: z.string().nullable(),
  penugasan: z.array(penugasanBaris),
  /** Whether whoever asks may change all of this person: every role lies within their own reach. */
  bolehUbah: z.boolean(),
})
export type PenggunaBaris = z.infer<typeof pengguna>

/** The people whose roles whoever asks may see: of the installation, or of their kabupaten. */
export const getPengguna = defineEndpoint({
  nama: 'getPengguna',
  metode: 'GET',
  jalur: '/api/pengguna',
  kueri: z.object({}),
  isi: z.undefined(),
  keluaran: z.object({ pengguna: z.array(pengguna), peranBoleh: z.array(z.enum(PERAN)) }),
  izin: 'kelola-pengguna',
  simpan: 'tidak',
})

/** Registers a person with a first role; answers the one-time link to hand over. */
export const postPengguna = defineEndpoint({
  nama: 'postPengguna',
  metode: 'POST',
  jalur: '/api/pengguna',
  kueri: z.object({}),
  isi: z.object({ namaPengguna, nama: z.string().trim().min(2).max(120), ...tugas }),
  keluaran: z.object({ penggunaId: z.number().int(), tautan: z.string() }),
  izin: 'kelola-pengguna',
  simpan: 'tidak',
})

const penggunaId = nomorBaris

export const postPenugasan = defineEndpoint({
  nama: 'postPenugasan',
  metode: 'POST',
  jalur: '/api/pengguna/penugasan',
  kueri: z.object({}),
  isi: z.object({ penggunaId, ...tugas }),
  keluaran: z.object({ penugasanId: z.number().int() }),
  izin: 'kelola-pengguna',
  simpan: 'tidak',
})

/** Ends a role after a day; today ends it at midnight, yesterday at once. */
export const postAkhiriPenugasan = defineEndpoint({
  nama: 'postAkhiriPenugasan',
  metode: 'POST',
  jalur: '/api/pengguna/penugasan/akhiri',
  kueri: z.object({}),
  isi: z.object({ penugasanId: nomorBaris, akhir: hariTeks }),
  keluaran: z.object({ penugasanId: z.number().int() }),
  izin: 'kelola-pengguna',
  simpan: 'tidak',
})

/** Suspends a person at once, everywhere, or lets them in again. */
export const postTangguhkan = defineEndpoint({
  nama: 'postTangguhkan',
  metode: 'POST',
  jalur: '/api/pengguna/tangguhkan',
  kueri: z.object({}),
  isi: z.object({ penggunaId, tangguhkan: z.boolean() }),
  keluaran: z.object({ keadaan: z.enum(['aktif', 'diundang', 'ditangguhkan']) }),
  izin: 'kelola-pengguna',
  simpan: 'tidak',
})

/** A new one-time link for somebody who forgot the password; `lepasFaktorKedua` where the telephone is lost. */
export const postTautanPengguna = defineEndpoint({
  nama: 'postTautanPengguna',
  metode: 'POST',
  jalur: '/api/pengguna/tautan',
  kueri: z.object({}),
  isi: z.object({ penggunaId, lepasFaktorKedua: z.boolean().default(false) }),
  keluaran: z.object({ tautan: z.string() }),
  izin: 'kelola-pengguna',
  simpan: 'tidak',
})

const hasilBaris = z.object({
  nomor: z.number().int(),
  namaPengguna: z.string(),
  hasil: z.enum(['baru', 'ditolak']),
  alasan: z.string().nullable(),
  /** Only once it was applied. */
  tautan: z.string().nullable(),
})

/** Registers people from the rows of a sheet: first as a trial (`kering`), then all of them or none. */
export const postImporPengguna = defineEndpoint({
  nama: 'postImporPengguna',
  metode: 'POST',
  jalur: '/api/pengguna/impor',
  kueri: z.object({}),
  isi: z.object({
    kering: z.boolean(),
    baris: z
      .array(
        z.object({
          namaPengguna: z.string().max(200),
          nama: z.string().max(200),
          peran: z.string().max(60),
          tempat: z.string().max(400),
          mulai: z.string().max(20),
        }),
      )
      .min(1, { error: 'Belum ada baris.' })
      .max(500, { error: 'Paling banyak 500 baris sekali masuk.' }),
  }),
  keluaran: z.object({ diterapkan: z.boolean(), baris: z.array(hasilBaris) }),
  izin: 'kelola-pengguna',
  simpan: 'tidak',
})
