import { z } from 'zod'
import {
  checkPotongan,
  type GalatPotongan,
  JENIS_POTONGAN,
  LEBAR_POTONGAN,
  LINGKUP_PAPAN,
  POTONGAN_TERBANYAK,
} from '#domain/papan.ts'
import { angka, indikatorRingkas, targetTahun, wilayahRingkas } from './angka.ts'
import { defineEndpoint } from './endpoint.ts'
import { bulanTeks, dasar, hierarki, inggris, kodeWilayah, konteksAngka, nomorBaris, rincian } from './konteks.ts'
import { getRingkasan, selBagian, titikGaris } from './ringkasan.ts'

const kodeIndikator = z.string().regex(/^[A-Z0-9_]{2,40}$/, { error: 'Tulis kode indikator dari katalog.' })

const PESAN: Readonly<Record<GalatPotongan, string>> = {
  'indikator-kurang': 'Pilih indikator untuk potongan ini.',
  'indikator-lebih': 'Indikator pada potongan ini terlalu banyak.',
  'indikator-ganda': 'Indikator yang sama hanya sekali pada satu potongan.',
  'tanpa-teks': 'Tulis isi catatan.',
  'teks-lebih': 'Hanya catatan yang berisi teks.',
}

/** One piece of a board. Its indikator may be gone from the catalogue by now, or withheld from a reader: it then says so. */
export const potongan = z.object({
  jenis: z.enum(JENIS_POTONGAN),
  judul: z.string().trim().min(1).max(120).nullable().default(null),
  indikator: z.array(kodeIndikator).max(16).default([]),
  lebar: z.enum(LEBAR_POTONGAN).default('penuh'),
  /** Areas side by side; null: the next level. */
  rincian: rincian.nullable().default(null),
  /** A note, or what is missing. */
  teks: z.string().trim().max(600).nullable().default(null),
})

/** As it is read: the program's own say their words in English, too; what people write they write once. */
const potonganTerbaca = potongan.extend({ judulEn: inggris, teksEn: inggris })
export type Potongan = z.infer<typeof potongan>

const potonganBaru = potongan.superRefine((satu, konteks) => {
  const galat = checkPotongan(satu)
  if (galat) konteks.addIssue({ code: 'custom', message: PESAN[galat] })
})

const papan = z.object({
  /** Its name in an address: the code of the program's own, or the number of one that somebody made. */
  kunci: z.string(),
  nama: z.string(),
  namaEn: inggris,
  /** The program's (or the kabupaten's in its place), one's own, or shared by somebody. */
  asal: z.enum(['bawaan', 'sendiri', 'rekan']),
  /** Who made it; null for the program's. */
  pemilik: z.string().nullable(),
  lingkup: z.enum(LINGKUP_PAPAN),
  /** Raised with every save; 0 for the program's, which nobody saves. */
  versi: z.number(),
  potongan: z.array(potonganTerbaca),
})
export type Papan = z.infer<typeof papan>

/** The boards that this person may open in a kabupaten, with their pieces; figures are asked for by `getPapanIsi`. */
export const getPapan = defineEndpoint({
  nama: 'getPapan',
  metode: 'GET',
  jalur: '/api/papan',
  kueri: z.object({ wilayah: kodeWilayah }),
  isi: z.undefined(),
  keluaran: z.object({
    papan: z.array(papan),
    /** With whom this person may share one. */
    bolehLingkup: z.array(z.enum(LINGKUP_PAPAN)),
  }),
  izin: 'baca',
  simpan: 'tidak',
})
export type PapanJawaban = z.infer<typeof getPapan.keluaran>

/** One indikator of a board: its figure with the last 13 months, and the next lower areas. */
const barisPapan = z.object({
  indikator: indikatorRingkas,
  angka,
  targetTahun: targetTahun.nullable(),
  garis: z.array(titikGaris),
})
export type BarisPapan = z.infer<typeof barisPapan>

const INDIKATOR_TERBANYAK = 120

const daftarIndikator = z
  .string()
  .max(INDIKATOR_TERBANYAK * 41)
  .regex(/^([A-Z0-9_]{2,40}(,[A-Z0-9_]{2,40})*)?$/, { error: 'Tulis kode indikator dengan koma di antaranya.' })
  .default('')

/**
 * The figures of a board in one answer, by the rights of who asks. It is asked by its indikator and not by its name, so that
 * an arrangement being made has figures too, and the answer may be kept as long as the data version stands.
 */
export const getPapanIsi = defineEndpoint({
  nama: 'getPapanIsi',
  metode: 'GET',
  jalur: '/api/papan-isi',
  kueri: konteksAngka.extend({
    indikator: daftarIndikator,
    /** Those of which the next lower areas are wanted, too. */
    sel: daftarIndikator,
    /** Also what has come in of laporan. */
    lapor: z.stringbool().default(false),
  }),
  isi: z.undefined(),
  keluaran: z.object({
    wilayah: wilayahRingkas,
    hierarki,
    dasar,
    bulan: bulanTeks,
    versi: z.number(),
    /** Of those asked for what this reader may read here, in that order; then those of which only cells were wanted. */
    baris: z.array(barisPapan),
    /** Asked for and in the catalogue, but withheld from this reader. */
    ditahan: z.array(z.string()),
    /** The next lower areas side by side, with the cells that were wanted; null where one is withheld. */
    bagian: z.array(
      z.object({
        kode: z.string(),
        nama: z.string(),
        sel: z.array(z.object({ indikator: z.string(), isi: selBagian.nullable() })),
      }),
    ),
    kelengkapan: getRingkasan.keluaran.shape.kelengkapan.nullable(),
  }),
  izin: 'baca',
  simpan: 'versi',
})
export type PapanIsiJawaban = z.infer<typeof getPapanIsi.keluaran>

const jawabanSimpan = z.object({ kunci: z.string(), versi: z.number() })

/** A board that one saw, and in which version. */
const papanDilihat = { wilayah: kodeWilayah, papan: nomorBaris, versi: nomorBaris }

/** Saves a board of one's own: a new one, or the next version of the one that was seen (409 where another came before). */
export const postPapan = defineEndpoint({
  nama: 'postPapan',
  metode: 'POST',
  jalur: '/api/papan',
  kueri: z.object({}),
  isi: z.object({
    wilayah: kodeWilayah,
    /** null: a new one. */
    papan: nomorBaris.nullable(),
    /** The version that was seen; null where there is none yet. */
    versi: nomorBaris.nullable(),
    nama: z.string().trim().min(1, { error: 'Beri nama papan.' }).max(80),
    potongan: z.array(potonganBaru).max(POTONGAN_TERBANYAK),
  }),
  keluaran: jawabanSimpan,
  izin: 'susun-papan',
  simpan: 'tidak',
})

/** Shares one's own board, or takes it back. */
export const postPapanLingkup = defineEndpoint({
  nama: 'postPapanLingkup',
  metode: 'POST',
  jalur: '/api/papan/lingkup',
  kueri: z.object({}),
  isi: z.object({ ...papanDilihat, lingkup: z.enum(LINGKUP_PAPAN) }),
  keluaran: jawabanSimpan,
  izin: 'susun-papan',
  simpan: 'tidak',
})

/** Removes one's own board; `hapus` false brings it back. */
export const postPapanHapus = defineEndpoint({
  nama: 'postPapanHapus',
  metode: 'POST',
  jalur: '/api/papan/hapus',
  kueri: z.object({}),
  isi: z.object({ ...papanDilihat, hapus: z.boolean() }),
  keluaran: jawabanSimpan,
  izin: 'susun-papan',
  simpan: 'tidak',
})

/**
 * What one indikator counts by sex, age group and disability, as laporan broke it down: counts, since no penyebut is known by
 * group. Groups may overlap ('L' and '5-6-tahun'); each row says which it is.
 */
export const getPilah = defineEndpoint({
  nama: 'getPilah',
  metode: 'GET',
  jalur: '/api/pilah',
  kueri: konteksAngka,
  isi: z.undefined(),
  keluaran: z.object({
    wilayah: wilayahRingkas,
    indikator: indikatorRingkas,
    /** The first month counted, and the last. */
    dari: bulanTeks,
    bulan: bulanTeks,
    versi: z.number(),
    /** Of everybody, broken down or not; null where nobody reported. */
    semua: z.number().nullable(),
    /** Broken down, but into groups too small for this reader here. */
    ditahan: z.boolean(),
    /** Empty where no laporan broke it down, which is not zero. */
    rinci: z.array(
      z.object({
        urutan: z.number(),
        jenisKelamin: z.enum(['L', 'P']).nullable(),
        umur: z.string().nullable(),
        disabilitas: z.boolean(),
        jumlah: z.number(),
      }),
    ),
  }),
  izin: 'baca',
  simpan: 'versi',
})
export type PilahJawaban = z.infer<typeof getPilah.keluaran>
