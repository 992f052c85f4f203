import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { bulanJawaban, bulanTeks, kodeWilayah, nomorBaris, TERBESAR } from './konteks.ts'

/** As large as an uploaded file may be. */
export const UNGGAHAN_TERBESAR = 40_000_000

const imporKueri = z.coerce.number().int().positive().max(TERBESAR)
const namaFormat = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{1,59}$/, { error: 'Nama format: 2 sampai 60 huruf kecil, angka dan tanda hubung.' })

/**
 * disiapkan: being read; siap: read, waits to be confirmed; perlu-format: nobody knows its columns yet; diterapkan: being
 * applied; membatalkan: being taken back; ditolak: refused at the command line; gagal: unreadable, see `masalah`.
 */
const status = z.enum([
  'disiapkan',
  'perlu-format',
  'siap',
  'diterapkan',
  'selesai',
  'membatalkan',
  'dibatalkan',
  'dibuang',
  'ditolak',
  'gagal',
])
export type StatusImpor = z.infer<typeof status>

/** Laporan that are new, change, or stay; cells and rows refused; cells that are asked about. */
const hitung = z.object({
  baru: z.number().int(),
  berubah: z.number().int(),
  sama: z.number().int(),
  ditolak: z.number().int(),
  /** Rows of the file that have at least one refused cell. */
  barisDitolak: z.number().int(),
  peringatan: z.number().int(),
})
export type HitungImpor = z.infer<typeof hitung>

const desaCalon = z.object({ kode: z.string(), nama: z.string(), kecamatan: z.string() })

/** A spelling that no desa has: where it was looked for, and what it may mean. */
const ejaan = z.object({
  nama: z.string(),
  /** Code of the kecamatan or puskesmas in which an alias would hold. */
  lingkup: z.string(),
  namaLingkup: z.string(),
  calon: z.array(desaCalon),
})
export type EjaanImpor = z.infer<typeof ejaan>

/** What would be written as a person has decided so far. */
const putusan = z.object({
  /** Laporan that could be written, and those that will be. */
  semua: z.number().int(),
  ditulis: z.number().int(),
  /** Of those that will be: changes of what somebody vouched for, or declared not open. They want `alasan`. */
  perluAlasan: z.number().int(),
  /** Have changed since they were held against the file: read it again. */
  usang: z.number().int(),
  /** Laporan with cells that were changed both in a form and, since it was filled, here; and those that take the form's. */
  bentrok: z.number().int(),
  ditimpa: z.number().int(),
})
export type PutusanImpor = z.infer<typeof putusan>

const berkasImpor = z.object({
  impor: z.number().int(),
  /** laporan for what comes through here; unit, sasaran, target ... of the command line are listed too. */
  jenis: z.string(),
  wilayah: z.string(),
  namaBerkas: z.string(),
  /** SHA-256 of its content. */
  sidik: z.string(),
  bita: z.number().int().nullable(),
  format: z.string().nullable(),
  /** Which version of a format of the kabupaten read it; null for those of the program. */
  versiFormat: z.number().int().nullable(),
  tahun: z.number().int().nullable(),
  bulan: bulanJawaban.nullable(),
  status,
  hitung: hitung.nullable(),
  oleh: z.string(),
  peran: z.string().nullable(),
  mulaiPada: z.string(),
  selesaiPada: z.string().nullable(),
})
export type BerkasImpor = z.infer<typeof berkasImpor>

/**
 * Takes in a file as the raw body (application/octet-stream) and answers its number at once; reading goes on in the
 * background (`getImpor`). Without `format` the one that knows most of its columns is taken. `bulan` where the file has
 * no column for it; `tahun` where its months are numbers or names alone.
 */
export const postUnggahImpor = defineEndpoint({
  nama: 'postUnggahImpor',
  metode: 'POST',
  jalur: '/api/impor/unggah',
  kueri: z.object({
    wilayah: kodeWilayah,
    nama: z.string().trim().min(1).max(200),
    format: namaFormat.optional(),
    tahun: z.coerce.number().int().min(2000).max(2100).optional(),
    bulan: bulanTeks.optional(),
  }),
  /** What the server makes of the body: a file of its own. */
  isi: z.object({ jalur: z.string(), bita: z.number().int(), sidik: z.string() }),
  keluaran: z.object({ impor: z.number().int() }),
  izin: 'impor',
  simpan: 'tidak',
  badan: 'berkas',
})

/** How far an import is, and what it would do. Asked again and again while `status` is disiapkan, diterapkan or membatalkan. */
export const getImpor = defineEndpoint({
  nama: 'getImpor',
  metode: 'GET',
  jalur: '/api/impor',
  kueri: z.object({ impor: imporKueri }),
  isi: z.undefined(),
  keluaran: berkasImpor.extend({
    /** Rows read, or laporan applied of how many. */
    maju: z.object({ selesai: z.number().int(), semua: z.number().int().nullable() }).nullable(),
    /** Why it cannot be read or went no further, and what to do. */
    masalah: z.string().nullable(),
    catatan: z.array(z.string()),
    /** Reasons of refusal with how many cells each, most frequent first. */
    alasan: z.array(z.object({ alasan: z.string(), banyak: z.number().int() })),
    /** Rows whose month only lacks its year, and the year that the file's name speaks of. */
    tanpaTahun: z.object({ banyak: z.number().int(), usul: z.number().int().nullable() }).nullable(),
    /** Spellings to be given an alias, each once, with how many rows bear it. */
    ejaan: z.array(ejaan.extend({ banyak: z.number().int() })),
    /** An import of the same content that was applied before, or that waits for a decision, too. */
    kembar: z
      .object({ impor: z.number().int(), pada: z.string(), diterapkan: z.boolean(), oleh: z.string() })
      .nullable(),
    /** Whether the file is still kept here, to be read again. */
    berkasAda: z.boolean(),
    /** null unless it waits to be applied. */
    putusan: putusan.nullable(),
  }),
  izin: 'impor',
  simpan: 'tidak',
})
export type ImporJawaban = z.infer<typeof getImpor.keluaran>

const penolakanSel = z.object({
  lembar: z.string().nullable(),
  baris: z.number().int(),
  /** Names, where the row's place was found. */
  unit: z.string().nullable(),
  desa: z.string().nullable(),
  /** Letter and title of the column: 'C Kelurahan'; null where the whole row is meant. */
  kolom: z.string().nullable(),
  nilai: z.string().nullable(),
  alasan: z.string(),
  saran: z.string().nullable(),
  ejaan: ejaan.nullable(),
})
export type PenolakanSel = z.infer<typeof penolakanSel>

const selBerubah = z.object({
  elemen: z.string(),
  nama: z.string(),
  pilah: z.string(),
  lama: z.number().nullable(),
  baru: z.number().nullable(),
})

const laporanImpor = z.object({
  /** By what `postPilihImpor` knows it. */
  nomor: z.number().int(),
  lembar: z.string().nullable(),
  baris: z.array(z.number().int()),
  desa: z.object({ kode: z.string(), nama: z.string() }),
  unit: z.object({ kode: z.string(), nama: z.string(), jenis: z.string() }),
  bulan: bulanJawaban,
  minggu: z.number().int(),
  /** Cells that change, old beside new; null: empty. */
  sel: z.array(selBerubah),
  /** Cells that were changed in a form and, since it was filled, here: not written unless `timpa`. `dasar`: as it was filled. */
  bentrok: z.array(selBerubah.extend({ dasar: z.number().nullable() })),
  /** How it stands; null where there is none yet. A change makes it terkirim, and takes "tidak buka" back. */
  status: z.string().nullable(),
  tidakBuka: z.string().nullable(),
  /** Whether writing it wants a reason. */
  perluAlasan: z.boolean(),
  /** Who changed its cells last. */
  diubah: z.object({ oleh: z.string(), pada: z.string() }).nullable(),
  /** What was decided about it. */
  ikut: z.boolean(),
  timpa: z.boolean(),
  /** How many further cells stay as they are. */
  selSama: z.number().int(),
})
export type LaporanImpor = z.infer<typeof laporanImpor>

/** One page of the preview: laporan (baru, berubah, sama) or cells (ditolak, peringatan), in the order of the file. */
export const getImporBaris = defineEndpoint({
  nama: 'getImporBaris',
  metode: 'GET',
  jalur: '/api/impor-baris',
  kueri: z.object({
    impor: imporKueri,
    saring: z.enum(['baru', 'berubah', 'bentrok', 'sama', 'ditolak', 'peringatan']),
    dari: z.coerce.number().int().min(0).max(TERBESAR).default(0),
    banyak: z.coerce.number().int().min(1).max(200).default(50),
  }),
  isi: z.undefined(),
  keluaran: z.object({
    laporan: z.array(laporanImpor),
    sel: z.array(penolakanSel),
    /** Where the next page begins; null at the end. */
    berikut: z.number().int().nullable(),
  }),
  izin: 'impor',
  simpan: 'tidak',
})
export type ImporBarisJawaban = z.infer<typeof getImporBaris.keluaran>

const nomorImpor = { impor: nomorBaris }

/** Remembers what spellings mean, and reads the file again from where it is kept. */
export const postAliasImpor = defineEndpoint({
  nama: 'postAliasImpor',
  metode: 'POST',
  jalur: '/api/impor/alias',
  kueri: z.object({}),
  isi: z.object({
    ...nomorImpor,
    alias: z
      .array(z.object({ nama: z.string().min(1).max(200), lingkup: z.string().max(120), desa: kodeWilayah }))
      .min(1)
      .max(200),
  }),
  keluaran: z.object({ status }),
  izin: 'impor',
  simpan: 'tidak',
})

/** Reads the kept file again: with another format, year or month, or after units were added. */
export const postBacaUlangImpor = defineEndpoint({
  nama: 'postBacaUlangImpor',
  metode: 'POST',
  jalur: '/api/impor/baca-ulang',
  kueri: z.object({}),
  isi: z.object({
    ...nomorImpor,
    format: namaFormat.optional(),
    tahun: z.number().int().min(2000).max(2100).nullable().optional(),
    bulan: bulanTeks.nullable().optional(),
  }),
  keluaran: z.object({ status }),
  izin: 'impor',
  simpan: 'tidak',
})

/**
 * Keeps what a person decides about laporan of an import that waits: whether they are written, and whether cells that two
 * sides changed take the file's counts.
 */
export const postPilihImpor = defineEndpoint({
  nama: 'postPilihImpor',
  metode: 'POST',
  jalur: '/api/impor/pilih',
  kueri: z.object({}),
  isi: z.object({
    ...nomorImpor,
    /** `nomor` of laporan in the preview, or all that want a reason. */
    pada: z.union([z.array(z.number().int().min(0).max(TERBESAR)).min(1).max(200), z.literal('perlu-alasan')]),
    ikut: z.boolean().nullable().default(null),
    timpa: z.boolean().nullable().default(null),
  }),
  keluaran: putusan,
  izin: 'impor',
  simpan: 'tidak',
})

/**
 * Applies what is staged, in the background. 422 where cells were refused without leave to skip their rows, or where what
 * somebody vouched for changes without a reason; 409 where a laporan has changed since it was shown.
 */
export const postTerapkanImpor = defineEndpoint({
  nama: 'postTerapkanImpor',
  metode: 'POST',
  jalur: '/api/impor/terapkan',
  kueri: z.object({}),
  isi: z.object({
    ...nomorImpor,
    lewatiYangDitolak: z.boolean().default(false),
    alasan: z.string().trim().min(3).max(500).optional(),
  }),
  keluaran: z.object({ status }),
  izin: 'impor',
  simpan: 'tidak',
})

/**
 * Takes an import back whole, in the background; one that was not confirmed is thrown away. 409 with a line per laporan
 * that was changed since, unless those may stay as they are.
 */
export const postBatalkanImpor = defineEndpoint({
  nama: 'postBatalkanImpor',
  metode: 'POST',
  jalur: '/api/impor/batalkan',
  kueri: z.object({}),
  isi: z.object({ ...nomorImpor, biarkanYangBerubah: z.boolean().default(false) }),
  keluaran: z.object({ status }),
  izin: 'impor',
  simpan: 'tidak',
})

/** Imports of a kabupaten, newest first; those of a puskesmas see their own. */
export const getImporDaftar = defineEndpoint({
  nama: 'getImporDaftar',
  metode: 'GET',
  jalur: '/api/impor-daftar',
  kueri: z.object({ wilayah: kodeWilayah, sebelum: imporKueri.optional() }),
  isi: z.undefined(),
  keluaran: z.object({ impor: z.array(berkasImpor), berikut: z.number().int().nullable() }),
  izin: 'impor',
  simpan: 'tidak',
})
export type ImporDaftarJawaban = z.infer<typeof getImporDaftar.keluaran>

/** The sheets of an uploaded file with their first rows, so that one can point at columns. */
export const getImporLembar = defineEndpoint({
  nama: 'getImporLembar',
  metode: 'GET',
  jalur: '/api/impor/lembar',
  kueri: z.object({ impor: imporKueri }),
  isi: z.undefined(),
  keluaran: z.object({
    lembar: z.array(
      z.object({
        /** null in a CSV. */
        nama: z.string().nullable(),
        tersembunyi: z.boolean(),
        baris: z.array(z.object({ nomor: z.number().int(), sel: z.array(z.string()) })),
      }),
    ),
  }),
  izin: 'impor',
  simpan: 'tidak',
})
export type ImporLembarJawaban = z.infer<typeof getImporLembar.keluaran>

/**
 * A column of the file: by any of its titles (those above it first, where a header has two rows: 'Balita ditimbang L'), and
 * by its letter where two bear one title or it has none.
 */
const kolomFormat = z.object({
  judul: z.array(z.string().trim().min(1).max(400)).max(20),
  huruf: z
    .string()
    .regex(/^[A-Z]{1,3}$/, { error: 'Tulis huruf kolom seperti di Excel, misalnya C.' })
    .nullable()
    .default(null),
  /** A sheet without it can be read all the same. */
  bolehTiada: z.boolean().default(false),
})
export type KolomFormat = z.infer<typeof kolomFormat>

/** Places and times that a row names, by our words; and, where it holds one count, which one and how many. */
export const KOLOM_BERNAMA = [
  ...(['unit', 'puskesmas', 'kecamatan', 'desa', 'kodeDesa', 'tahun', 'bulan', 'minggu'] as const),
  ...(['elemen', 'pilah', 'jumlah'] as const),
] as const
const kolomBernama = z.partialRecord(z.enum(KOLOM_BERNAMA), kolomFormat)

const isianFormat = z.object({
  kolom: kolomFormat,
  elemen: z.array(z.string().max(60)).min(1).max(5),
  pilah: z.string().max(60).nullable().default(null),
  /** Counted from January on: only what the month adds is kept. */
  sampaiBulanIni: z.boolean().default(false),
})

export const formatIsi = z.object({
  nama: namaFormat,
  judul: z.string().trim().min(3).max(120),
  keterangan: z.string().trim().max(500).default(''),
  /** Whose laporan a row is: the desa's recap, the puskesmas of the row, or the unit that a column names. */
  unit: z.enum(['rekap-desa', 'puskesmas', 'kolom']),
  /** Name of the sheet; null: every sheet with such a header. */
  lembar: z.string().max(60).nullable().default(null),
  /** The last row of the header and how many rows it has; null: found by itself. */
  barisJudul: z
    .object({ sampai: z.number().int().min(1).max(100), banyak: z.number().int().min(1).max(3) })
    .nullable()
    .default(null),
  kolom: kolomBernama,
  isian: z.array(isianFormat).max(1000),
  /** Further columns whose title is the code of an elemen are its counts: 'D', of a breakdown 'D (L)'. */
  judulKode: z.boolean().default(false),
})
export type FormatIsi = z.infer<typeof formatIsi>

const formatBaris = formatIsi.extend({
  /** Rises with each change in how files are read; null for formats of the program. */
  versi: z.number().int().nullable(),
  /** The puskesmas that taught it; null where it is everybody's. */
  milik: z.array(z.object({ kode: z.string(), nama: z.string() })).nullable(),
  /** False where it was taken out of use. */
  dipakai: z.boolean(),
  /** Whether whoever asks may change it. */
  bolehUbah: z.boolean(),
  /** Comes with the program and cannot be changed here. */
  bawaan: z.boolean(),
  /** Whether it has read a real file of its system yet. */
  teruji: z.boolean(),
  diubahPada: z.string().nullable(),
  oleh: z.string().nullable(),
})
export type FormatBaris = z.infer<typeof formatBaris>

/** Formats by which whoever asks may read files, those of the program first. */
export const getFormat = defineEndpoint({
  nama: 'getFormat',
  metode: 'GET',
  jalur: '/api/format',
  kueri: z.object({ wilayah: kodeWilayah }),
  isi: z.undefined(),
  keluaran: z.object({
    format: z.array(formatBaris),
    /** Whether those that one saves are for the whole kabupaten. */
    sekabupaten: z.boolean(),
  }),
  izin: 'impor',
  simpan: 'tidak',
})
export type FormatJawaban = z.infer<typeof getFormat.keluaran>

/**
 * Saves a format: the dinas for the kabupaten, a puskesmas for itself. One that was opened is named with its version (409
 * where somebody saved another since); what reads files otherwise than before becomes the next one. 422 with a line per
 * mistake. A new one may get another short name than was asked for.
 */
export const postFormat = defineEndpoint({
  nama: 'postFormat',
  metode: 'POST',
  jalur: '/api/format',
  kueri: z.object({}),
  isi: z.object({
    wilayah: kodeWilayah,
    format: formatIsi,
    /** The version that was opened; null for a new format. */
    versi: z.number().int().min(1).max(TERBESAR).nullable().default(null),
    /** False takes it out of use. */
    dipakai: z.boolean().default(true),
    /** Makes that of a puskesmas everybody's; the dinas alone may. */
    sekabupaten: z.boolean().default(false),
  }),
  keluaran: z.object({ nama: z.string(), versi: z.number().int() }),
  izin: 'impor',
  simpan: 'tidak',
})

const COBA_TERBANYAK = 50

/** The first rows of an uploaded file as a format reads them; nothing is saved. */
export const postCobaFormat = defineEndpoint({
  nama: 'postCobaFormat',
  metode: 'POST',
  jalur: '/api/format/coba',
  kueri: z.object({}),
  isi: z.object({
    ...nomorImpor,
    format: formatIsi,
    tahun: z.number().int().min(2000).max(2100).nullable().default(null),
    bulan: bulanTeks.nullable().default(null),
    banyak: z.number().int().min(1).max(COBA_TERBANYAK).default(20),
  }),
  keluaran: z.object({
    baris: z.array(
      z.object({
        lembar: z.string().nullable(),
        baris: z.number().int(),
        dilewati: z.boolean(),
        desa: z.object({ kode: z.string(), nama: z.string() }).nullable(),
        unit: z.object({ kode: z.string(), nama: z.string() }).nullable(),
        bulan: bulanJawaban.nullable(),
        sel: z.array(z.object({ elemen: z.string(), pilah: z.string(), jumlah: z.number().nullable() })),
        penolakan: z.array(penolakanSel),
      }),
    ),
    catatan: z.array(z.string()),
  }),
  izin: 'impor',
  simpan: 'tidak',
})
export type CobaFormatJawaban = z.infer<typeof postCobaFormat.keluaran>

/** A form to be filled and sent back: a workbook (XLSX) with the units of a puskesmas, their sasaran and last values. */
export const getTemplat = defineEndpoint({
  nama: 'getTemplat',
  metode: 'GET',
  jalur: '/api/templat',
  kueri: z.object({
    /** Code of a puskesmas. */
    wilayah: kodeWilayah,
    jenis: z.enum(['posyandu', 'pustu', 'puskesmas', 'rekap-desa', 'faskes-lain', 'sekolah']),
    bulan: bulanTeks,
  }),
  isi: z.undefined(),
  /** Not JSON: a file to be kept. */
  keluaran: z.undefined(),
  izin: 'impor',
  simpan: 'tidak',
})
