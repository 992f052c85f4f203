import { z } from 'zod'
import { TINDAKAN_PERAN } from '#domain/izin.ts'
import { defineEndpoint } from './endpoint.ts'
import { nomorBaris } from './konteks.ts'
import { keadaanMasuk, pintuContoh } from './masuk.ts'

const kosong = z.object({})

export const peran = z.enum([
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
])

export const penugasanSaya = z.object({
  penugasan: z.number(),
  peran,
  klaster: z.number().nullable(),
  mulai: z.string(),
  akhir: z.string().nullable(),
  tempat: z.array(
    z.object({
      jenis: z.enum(['sistem', 'provinsi', 'kabupaten', 'kecamatan', 'puskesmas', 'desa', 'unit']),
      /** Code of the wilayah or unit; empty for the whole installation. */
      kode: z.string(),
      nama: z.string(),
      /** Code of the kabupaten it lies in; null for the whole installation and a provinsi. */
      kabupaten: z.string().nullable(),
    }),
  ),
})
export type PenugasanSaya = z.infer<typeof penugasanSaya>

/**
 * Who asks. Answers everybody: somebody who is not signed in learns which doors there are, somebody halfway what is
 * missing. `csrf` belongs into the header X-CSRF of every write.
 */
export const getSaya = defineEndpoint({
  nama: 'getSaya',
  metode: 'GET',
  jalur: '/api/saya',
  kueri: kosong,
  isi: z.undefined(),
  keluaran: z.object({
    keadaan: z.enum(['keluar', ...keadaanMasuk.options]),
    pintu: z.object({ contoh: z.array(pintuContoh), oidc: z.boolean() }),
    csrf: z.string().nullable(),
    saya: z
      .object({
        namaPengguna: z.string(),
        nama: z.string(),
        /** By a door of the example: shared with others, so password and second factor are not theirs to change. */
        contoh: z.boolean(),
        adaSandi: z.boolean(),
        totp: z.object({ aktif: z.boolean(), wajib: z.boolean(), sisaPemulihan: z.number() }),
        oidc: z.array(z.object({ penerbit: z.string() })),
        /** Number of the one acted in; the list holds every one of today. */
        aktif: z.number(),
        penugasan: z.array(penugasanSaya),
        /** All that the role acted in may ever do: which screens are offered. */
        tindakan: z.array(z.enum(TINDAKAN_PERAN)),
        /** Whether it reads part by part, desa by desa, laporan by laporan, sensitive figures too, and only what is validated. */
        pandangan: z.object({
          perBagian: z.boolean(),
          perDesa: z.boolean(),
          perLaporan: z.boolean(),
          sensitif: z.boolean(),
          hanyaSah: z.boolean(),
          /** The status jelek is called "prioritas pembinaan". */
          pembinaan: z.boolean(),
        }),
        /** What that role comes for first. */
        tugas: z.enum(['isi', 'periksa', 'bandingkan', 'profil', 'baca', 'kelola']),
        /** Code of the area at which the role acted in begins; null where it reads none. */
        beranda: z.string().nullable(),
        /** Whether that is a kota, whose head is a wali kota; where the role reads no area, whether all that there are, are. */
        kota: z.boolean(),
      })
      .nullable(),
  }),
  izin: 'umum',
  simpan: 'tidak',
})
export type SayaJawaban = z.infer<typeof getSaya.keluaran>

/** Where one is signed in. */
export const getSesi = defineEndpoint({
  nama: 'getSesi',
  metode: 'GET',
  jalur: '/api/saya/sesi',
  kueri: kosong,
  isi: z.undefined(),
  keluaran: z.object({
    sesi: z.array(
      z.object({
        sesi: z.number(),
        /** The one that asks. */
        ini: z.boolean(),
        alamat: z.string(),
        peramban: z.string(),
        dibuatPada: z.string(),
        terakhirPada: z.string(),
      }),
    ),
  }),
  izin: 'akun',
  simpan: 'tidak',
})

export const postAkhiriSesi = defineEndpoint({
  nama: 'postAkhiriSesi',
  metode: 'POST',
  jalur: '/api/saya/sesi/akhiri',
  kueri: kosong,
  isi: z.object({ sesi: nomorBaris }),
  keluaran: z.object({ selesai: z.literal(true) }),
  izin: 'akun',
  simpan: 'tidak',
})

const token = z.object({
  token: z.number(),
  nama: z.string(),
  penugasan: z.number(),
  bolehLapor: z.boolean(),
  dibuatPada: z.string(),
  berakhirPada: z.string(),
  terakhirPada: z.string().nullable(),
})

/** Tokens of one's own programs, without what they show to be let in. */
export const getToken = defineEndpoint({
  nama: 'getToken',
  metode: 'GET',
  jalur: '/api/saya/token',
  kueri: kosong,
  isi: z.undefined(),
  keluaran: z.object({ token: z.array(token) }),
  izin: 'akun',
  simpan: 'tidak',
})

/** Makes a token for the role acted in; `rahasia` is shown this once. */
export const postToken = defineEndpoint({
  nama: 'postToken',
  metode: 'POST',
  jalur: '/api/saya/token',
  kueri: kosong,
  isi: z.object({
    nama: z
      .string({ error: 'Tulis untuk apa token ini.' })
      .trim()
      .min(3, { error: 'Tulis untuk apa token ini.' })
      .max(80),
    bolehLapor: z.boolean().default(false),
    hari: z.number().int().min(1).max(366, { error: 'Paling lama 366 hari.' }).default(90),
  }),
  keluaran: z.object({ token: z.number(), rahasia: z.string(), berakhirPada: z.string() }),
  izin: 'akun',
  simpan: 'tidak',
})

export const postCabutToken = defineEndpoint({
  nama: 'postCabutToken',
  metode: 'POST',
  jalur: '/api/saya/token/cabut',
  kueri: kosong,
  isi: z.object({ token: nomorBaris }),
  keluaran: z.object({ selesai: z.literal(true) }),
  izin: 'akun',
  simpan: 'tidak',
})
