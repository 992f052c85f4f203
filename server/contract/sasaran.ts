import { z } from 'zod'
import { wilayahRingkas } from './angka.ts'
import { defineEndpoint } from './endpoint.ts'
import { bulanJawaban, bulanTeks, dasar, kodeWilayah, TERBESAR } from './konteks.ts'

const tahunKueri = z.coerce.number().int().min(2000).max(2100)
const tahun = z.number().int().min(2000).max(2100)
const jenis = z.string().regex(/^[a-z0-9-]{2,40}$/, { error: 'Tulis kode jenis sasaran.' })
const jumlah = z.number().int().min(0, { error: 'Isi bilangan bulat, 0 atau lebih.' }).max(TERBESAR)
/** What a count rests on: a decree, a survey, a letter. */
export const dokumenTeks = z
  .string()
  .trim()
  .min(3, { error: 'Sebut dokumen asalnya, misalnya SK Kepala Dinas nomor dan tanggalnya.' })
  .max(200)

const masa = { wilayah: kodeWilayah, tahun: tahunKueri, dasar: dasar.default('proyeksi') }
const masaIsi = {
  wilayah: kodeWilayah,
  tahun,
  dasar,
  /** Month from which a riil count holds; null for proyeksi, which holds the whole year. */
  mulai: bulanTeks.nullable(),
}

const jenisSasaran = z.object({
  kode: z.string(),
  nama: z.string(),
  /** How it is usually arrived at. */
  penduga: z.string().nullable(),
  sumber: z.string().nullable(),
})
export type JenisSasaran = z.infer<typeof jenisSasaran>

const desaRingkas = z.object({ kode: z.string(), nama: z.string() })

const barisSasaran = desaRingkas.extend({
  kecamatan: z.string().nullable(),
  puskesmas: z.string().nullable(),
  /** It came to be within the year, until whose end its people are counted with the desa that it left. */
  baru: z.boolean(),
  /** In the order of `jenis`; null: nobody has entered it, which is not zero. */
  jumlah: z.array(z.number().nullable()),
  /** Places in `jumlah` of what holds since an earlier month than the one in view. */
  bawaan: z.array(z.number()),
})
export type BarisSasaran = z.infer<typeof barisSasaran>

/** Sasaran of the desa of an area, every kind, as they hold for a year (proyeksi) or in a month of it (riil). */
export const getSasaran = defineEndpoint({
  nama: 'getSasaran',
  metode: 'GET',
  jalur: '/api/sasaran',
  kueri: z.object({ ...masa, mulai: bulanTeks.optional() }),
  isi: z.undefined(),
  keluaran: z.object({
    wilayah: wilayahRingkas,
    kabupaten: z.object({ kode: z.string(), nama: z.string() }),
    tahun: z.number(),
    dasar,
    /** The month in view: January for proyeksi. */
    mulai: bulanTeks,
    jenis: z.array(jenisSasaran),
    desa: z.array(barisSasaran),
    /** Of the desa that should have sasaran this year. */
    ringkasan: z.object({
      desa: z.number(),
      /** Desa that have every kind which any desa has. */
      lengkap: z.object({ proyeksi: z.number(), riil: z.number() }),
      /** Desa that have any. */
      ada: z.object({ proyeksi: z.number(), riil: z.number() }),
      /** Kinds that no desa has, in the dasar in view. */
      jenisKosong: z.number(),
      /** Desa whose riil and proyeksi differ by more than chance and their size explain, in any kind. */
      perluDicek: z.number(),
    }),
    /** Months from which riil counts of the year hold. */
    masaRiil: z.array(bulanJawaban),
    /** What the counts in view rest on, the most frequent first. */
    dokumen: z.array(z.object({ nama: z.string(), banyak: z.number() })),
    bolehUbah: z.boolean(),
  }),
  izin: 'baca-acuan',
  simpan: 'tidak',
})
export type SasaranJawaban = z.infer<typeof getSasaran.keluaran>

const selUbah = z.object({
  desa: z.string().max(40),
  jenis,
  /** What the person saw there; another one by now is a 409. */
  lama: jumlah.nullable(),
  /** null takes it off the record. */
  baru: jumlah.nullable(),
})
export type SelSasaran = z.infer<typeof selUbah>

/** Records cells of one year, dasar and month of beginning: all of them or none. */
export const postSasaran = defineEndpoint({
  nama: 'postSasaran',
  metode: 'POST',
  jalur: '/api/sasaran',
  kueri: z.object({}),
  isi: z.object({ ...masaIsi, dokumen: dokumenTeks, sel: z.array(selUbah).min(1).max(15_000) }),
  keluaran: z.object({
    /** Data version of the kabupaten that contains them. */
    versi: z.number(),
    berubah: z.number(),
    dihapus: z.number(),
  }),
  izin: 'kelola-acuan',
  simpan: 'tidak',
})

/** What was changed of an area's sasaran in a year, newest first; the first 200. */
export const getRiwayatSasaran = defineEndpoint({
  nama: 'getRiwayatSasaran',
  metode: 'GET',
  jalur: '/api/sasaran/riwayat',
  kueri: z.object({ ...masa, jenis: jenis.optional() }),
  isi: z.undefined(),
  keluaran: z.object({
    riwayat: z.array(
      z.object({
        desa: desaRingkas,
        jenis: z.string(),
        mulai: bulanJawaban,
        lama: z.number().nullable(),
        baru: z.number().nullable(),
        dokumen: z.string().nullable(),
        oleh: z.string(),
        pada: z.string(),
      }),
    ),
    selebihnya: z.boolean(),
  }),
  izin: 'baca-acuan',
  simpan: 'tidak',
})
export type RiwayatSasaranJawaban = z.infer<typeof getRiwayatSasaran.keluaran>

/** Proyeksi and riil of the desa of an area side by side: one kind desa by desa, and how the others stand. */
export const getBandingSasaran = defineEndpoint({
  nama: 'getBandingSasaran',
  metode: 'GET',
  jalur: '/api/sasaran/banding',
  kueri: z.object({
    wilayah: kodeWilayah,
    tahun: tahunKueri,
    bulan: bulanTeks.optional(),
    jenis: jenis.default('penduduk'),
  }),
  isi: z.undefined(),
  keluaran: z.object({
    wilayah: wilayahRingkas,
    /** Month of which the riil counts are. */
    bulan: bulanTeks,
    terpilih: z.object({ kode: z.string(), nama: z.string() }),
    /** riil / proyeksi of all desa of the kabupaten that have both, and of its ordinary desa. */
    rasio: z.number().nullable(),
    rasioUmum: z.number().nullable(),
    jenis: z.array(z.object({ kode: z.string(), nama: z.string(), keduanya: z.number(), cek: z.number() })),
    desa: z.array(
      desaRingkas.extend({
        puskesmas: z.string().nullable(),
        proyeksi: z.number().nullable(),
        riil: z.number().nullable(),
        rasio: z.number().nullable(),
        /** Between these a riil count is what chance and size explain. */
        bawah: z.number().nullable(),
        atas: z.number().nullable(),
        cek: z.boolean(),
      }),
    ),
  }),
  izin: 'baca-acuan',
  simpan: 'tidak',
})
export type BandingSasaranJawaban = z.infer<typeof getBandingSasaran.keluaran>

/** A rate as people write it, with who says so and for which year. */
const tetapan = z.object({
  nilai: z.number().min(0).max(1000),
  sumber: z.string().trim().min(3, { error: 'Sebut sumbernya.' }).max(200),
  tahun: z.number().int().min(1990).max(2100),
})
const namaTetapan = z.enum([
  'cbr',
  'akb',
  'faktor-ibu-hamil',
  'faktor-ibu-bersalin',
  'prevalensi-hipertensi',
  'prevalensi-dm',
  'prevalensi-odgj-berat',
])
export type NamaTetapan = z.infer<typeof namaTetapan>

const tetapanJawaban = z.object({
  nama: namaTetapan,
  cara: z.enum(['per-seribu', 'sisa-per-seribu', 'kali', 'persen']),
  dari: z.number(),
  sampai: z.number(),
  /** null: nobody has set it. */
  isi: tetapan.nullable(),
})
export type TetapanSasaran = z.infer<typeof tetapanJawaban>

/** Totals of the kabupaten that were decided elsewhere: 'kasus-tbc:1200,ckg:30000'. */
const totalTeks = z
  .string()
  .regex(/^[a-z0-9-]+:\d{1,9}(,[a-z0-9-]+:\d{1,9})*$/, { error: 'Tulis total sebagai kode:jumlah, dipisah koma.' })

/** Estimates of a kabupaten's sasaran beside what stands now, and the rates that they rest on. Nothing is written. */
export const getPerkiraanSasaran = defineEndpoint({
  nama: 'getPerkiraanSasaran',
  metode: 'GET',
  jalur: '/api/sasaran/perkiraan',
  kueri: z.object({ ...masa, mulai: bulanTeks.optional(), total: totalTeks.optional() }),
  isi: z.undefined(),
  keluaran: z.object({
    mulai: bulanTeks,
    tetapan: z.array(tetapanJawaban),
    /** Kinds whose total can be shared out. */
    semuaJenis: z.array(z.object({ kode: z.string(), nama: z.string() })),
    desa: z.array(desaRingkas),
    jenis: z.array(
      z.object({
        kode: z.string(),
        nama: z.string(),
        /** The kind that is multiplied, and its sum over the desa that have it. */
        dari: z.string(),
        namaDari: z.string(),
        jumlahDari: z.number(),
        tetapan: z.array(namaTetapan),
        /** Rates that are missing. */
        kurang: z.array(namaTetapan),
        /** The total was decided, and is only shared out. */
        ditetapkan: z.boolean(),
        total: z.number().nullable(),
        totalKini: z.number().nullable(),
        /** In the order of `desa`. `kini`: what stands at this very month of beginning, which saving would replace. */
        kini: z.array(z.number().nullable()),
        perkiraan: z.array(z.number().nullable()),
      }),
    ),
  }),
  izin: 'kelola-acuan',
  simpan: 'tidak',
})
export type PerkiraanSasaranJawaban = z.infer<typeof getPerkiraanSasaran.keluaran>

/** Sets the rates of a kabupaten; one that is left out or null is not set. */
export const postTetapanSasaran = defineEndpoint({
  nama: 'postTetapanSasaran',
  metode: 'POST',
  jalur: '/api/sasaran/tetapan',
  kueri: z.object({}),
  isi: z.object({ wilayah: kodeWilayah, tetapan: z.partialRecord(namaTetapan, tetapan.nullable()) }),
  keluaran: z.object({ tetapan: z.array(tetapanJawaban) }),
  izin: 'kelola-acuan',
  simpan: 'tidak',
})

const penolakan = z.object({
  lembar: z.string().nullable(),
  baris: z.number(),
  kolom: z.string().nullable(),
  nilai: z.string().nullable(),
  alasan: z.string(),
  saran: z.string().nullable(),
})

/** What a file would do, or did. */
export const jawabanBerkas = z.object({
  diterapkan: z.boolean(),
  baru: z.number(),
  berubah: z.number(),
  sama: z.number(),
  ditolak: z.array(penolakan),
  ditolakLain: z.number(),
  perubahan: z.array(
    z.object({
      apa: z.string(),
      kolom: z.string(),
      lama: z.union([z.string(), z.number()]).nullable(),
      baru: z.union([z.string(), z.number()]).nullable(),
    }),
  ),
  perubahanLain: z.number(),
  catatan: z.array(z.string()),
})
export type JawabanBerkas = z.infer<typeof jawabanBerkas>

export const kueriBerkas = {
  wilayah: kodeWilayah,
  nama: z.string().trim().min(1).max(200),
  tahun: tahunKueri,
  /** '1': say what the file would do; '0': do it. */
  kering: z.enum(['0', '1']),
  /** '1': leave out refused rows. */
  lewati: z.enum(['0', '1']).default('0'),
}

/** Brings in a file of sasaran, all of it or (with leave) all that is not refused; `kering` says first what it would do. */
export const postImporSasaran = defineEndpoint({
  nama: 'postImporSasaran',
  metode: 'POST',
  jalur: '/api/sasaran/impor',
  kueri: z.object({ ...kueriBerkas, dasar, mulai: bulanTeks.optional() }),
  isi: z.object({ jalur: z.string(), bita: z.number(), sidik: z.string() }),
  keluaran: jawabanBerkas,
  izin: 'kelola-acuan',
  simpan: 'tidak',
  badan: 'berkas',
})
