import { z } from 'zod'
import { angka, indikatorRingkas, sel, status, targetTahun } from './angka.ts'
import { defineEndpoint } from './endpoint.ts'
import { bulanJawaban, bulanTeks, inggris, kodeWilayah } from './konteks.ts'
import { titikGaris } from './ringkasan.ts'

const kode = z.string()
const jumlah = z.number()

/** One indikator of the kabupaten, with what it is held against and what is left of its year. */
export const barisBriefing = z.object({
  indikator: indikatorRingkas,
  spm: z.number().nullable(),
  angka,
  targetTahun: targetTahun.nullable(),
  /** Persons per month over the last three, and what the target of the year still takes. */
  laju: z.object({ perlu: jumlah, sisaBulan: jumlah, kini: jumlah.nullable() }).nullable(),
  lalu: z
    .object({ bulan: bulanJawaban, persen: jumlah.nullable(), selisih: jumlah.nullable(), sebanding: z.boolean() })
    .nullable(),
  /** Events since January and over the same months a year before. */
  jumlahTahun: z.object({ kini: jumlah.nullable(), lalu: jumlah.nullable() }).nullable(),
  garis: z.array(titikGaris),
})
export type BarisBriefing = z.infer<typeof barisBriefing>

/** What a sentence says: numbers and the codes of indikator, no words. */
export const fakta = z.discriminatedUnion('jenis', [
  z.object({ jenis: z.literal('keadaan'), memenuhi: jumlah, dinilai: jumlah, tanpa: jumlah }),
  z.object({
    jenis: z.literal('kelengkapan'),
    /** What came in; `divalidasi` is less, and alone is counted, where it is not null. */
    masuk: jumlah,
    divalidasi: jumlah.nullable().default(null),
    wajib: jumlah,
  }),
  z.object({ jenis: z.literal('validasi'), sah: jumlah, terkirim: jumlah }),
  z.object({ jenis: z.literal('tak-dinilai'), tanpa: jumlah, semua: jumlah }),
  z.object({
    jenis: z.literal('lapor-teratasi'),
    bagian: z.array(z.string()),
    laporan: jumlah,
    /** Came in already and waits to be validated. */
    menunggu: jumlah.default(0),
    masuk: jumlah,
    wajib: jumlah,
  }),
  z.object({ jenis: z.literal('bulan-lengkap'), bulan: bulanJawaban.nullable() }),
  z.object({ jenis: z.literal('membaik'), kode, bulan: bulanJawaban, lalu: jumlah, kini: jumlah }),
  z.object({ jenis: z.enum(['memenuhi', 'belum-memenuhi']), kode, persen: jumlah, target: jumlah }),
  z.object({
    jenis: z.literal('turun-di-bawah'),
    kode,
    bulan: bulanJawaban,
    persenLalu: jumlah,
    targetLalu: jumlah,
    persen: jumlah,
    target: jumlah,
  }),
  z.object({
    jenis: z.literal('selisih'),
    kode,
    selisih: jumlah,
    laju: z.object({ perlu: jumlah, sisaBulan: jumlah, kini: jumlah.nullable() }).nullable(),
  }),
  z.object({
    jenis: z.literal('kejadian'),
    butir: z.array(z.object({ kode, kini: jumlah, lalu: jumlah.nullable() })),
  }),
])
export type Fakta = z.infer<typeof fakta>

/** An area on the map: how it is shown, and its figure. */
export const daerahBriefing = z.object({
  kode,
  nama: z.string(),
  sel,
  status: status.nullable(),
  sementara: z.boolean(),
  kedaluwarsa: z.boolean(),
  persen: jumlah.nullable(),
})
export type DaerahBriefing = z.infer<typeof daerahBriefing>

const sektor = z.string().trim().min(1, { error: 'Tulis sektornya.' }).max(60, { error: 'Paling panjang 60 huruf.' })
const teks = z
  .string()
  .trim()
  .min(1, { error: 'Tulis permintaannya.' })
  .max(240, { error: 'Paling panjang 240 huruf.' })

/** What is asked of a sector: proposed by the figures, or written by the dinas. */
export const permintaanSektor = z.object({
  sektor: z.string(),
  sektorEn: inggris,
  /** The indikator that it follows from. */
  indikator: kode.nullable(),
  teks: z.string(),
  teksEn: z.string().nullable(),
  asal: z.enum(['angka', 'dinas']),
})
export type PermintaanSektor = z.infer<typeof permintaanSektor>

/** All that the page says, as facts: words are made of it in the reader's language, on the screen and in documents alike. */
export const isiBriefing = z.object({
  wilayah: z.object({ kode, nama: z.string(), jenis: z.enum(['kabupaten', 'kota']) }),
  bulan: bulanTeks,
  /** Posisi data: when it was counted. */
  dihitung: z.string(),
  zonaWaktu: z.string(),
  /** Counts of validated laporan alone; false: angka sementara. */
  sah: z.boolean(),
  lapor: z.object({
    wajib: jumlah,
    masuk: jumlah,
    terkirim: jumlah,
    sah: jumlah,
    ambang: jumlah,
    /** `terkirim`: what came in, validated or not; null in pages that did not keep it. */
    bagian: z.array(
      z.object({ kode, nama: z.string(), wajib: jumlah, masuk: jumlah, terkirim: jumlah.nullable().default(null) }),
    ),
  }),
  baris: z.array(barisBriefing),
  fakta: z.array(fakta),
  /** Codes of indikator that stand at their target, those that gained most persons first. */
  baik: z.array(z.object({ kode, membaik: z.object({ lalu: jumlah, kini: jumlah }).nullable() })),
  /** Kecamatan short of the target beyond what chance explains, by indikator, most persons first. */
  dukungan: z.array(
    z.object({
      kode,
      /** Short in the whole kabupaten, and kecamatan that are short at all. */
      selisih: jumlah,
      banyak: jumlah,
      bagian: z.array(z.object({ kode, nama: z.string(), selisih: jumlah, persen: jumlah, status: status.nullable() })),
    }),
  ),
  /** The indikator that most is to be done about, area by area; null where none may be judged. */
  peta: z.object({ kode, kecamatan: z.array(daerahBriefing), desa: z.array(daerahBriefing) }).nullable(),
  /** The same indikator over thirteen months, with its target to each; a month without a figure breaks the line. */
  tren: z
    .object({
      kode,
      titik: z.array(z.object({ bulan: bulanJawaban, persen: jumlah.nullable(), target: jumlah.nullable() })),
    })
    .nullable(),
  permintaan: z.array(permintaanSektor),
})
export type IsiBriefing = z.infer<typeof isiBriefing>

const terbitan = z.object({
  revisi: jumlah,
  dibuatPada: z.string(),
  oleh: z.string(),
  sementara: z.boolean(),
  catatan: z.string(),
})
export type TerbitanBriefing = z.infer<typeof terbitan>

const kueri = z.object({ wilayah: kodeWilayah, bulan: bulanTeks })

/**
 * The page of a kabupaten (of any area of it) and month: as it was issued, or, without a number, as the figures stand now. Whoever
 * reads validated figures alone sees those in the second case, however few they are.
 */
export const getBriefing = defineEndpoint({
  nama: 'getBriefing',
  metode: 'GET',
  jalur: '/api/briefing',
  kueri: kueri.extend({ revisi: z.coerce.number().int().min(1).max(32_767).optional() }),
  isi: z.undefined(),
  keluaran: z.object({
    isi: isiBriefing,
    terbitan: terbitan.nullable(),
    /** The figures of the month are not those any more that were issued. */
    berubah: z.boolean(),
  }),
  izin: 'baca-briefing',
  simpan: 'versi',
})
export type BriefingJawaban = z.infer<typeof getBriefing.keluaran>

/** What was issued: of the month asked for, and of every other one; the latest first. */
export const getBriefingDaftar = defineEndpoint({
  nama: 'getBriefingDaftar',
  metode: 'GET',
  jalur: '/api/briefing/daftar',
  kueri,
  isi: z.undefined(),
  keluaran: z.object({ terbitan: z.array(terbitan.extend({ bulan: bulanTeks })) }),
  izin: 'baca-briefing',
  simpan: 'tidak',
})
export type BriefingDaftarJawaban = z.infer<typeof getBriefingDaftar.keluaran>

/** The page as a file: A4 (PDF), a picture by kecamatan without any desa, or slides with charts of their own. */
export const getBriefingBerkas = defineEndpoint({
  nama: 'getBriefingBerkas',
  metode: 'GET',
  jalur: '/api/briefing/berkas',
  kueri: kueri.extend({
    revisi: z.coerce.number().int().min(1).max(32_767).optional(),
    bentuk: z.enum(['pdf', 'png', 'pptx']),
    bahasa: z.enum(['id', 'en']).default('id'),
  }),
  isi: z.undefined(),
  /** Not JSON: a file to be kept. */
  keluaran: z.undefined(),
  izin: 'baca-briefing',
  simpan: 'tidak',
})

/** Issues the page as the figures stand, with these requests; `versi` is the data version that was seen. */
export const postBriefing = defineEndpoint({
  nama: 'postBriefing',
  metode: 'POST',
  jalur: '/api/briefing',
  kueri: z.object({}),
  isi: z.object({
    wilayah: kodeWilayah,
    bulan: bulanTeks,
    /** The last revision that was seen; 0: none. */
    revisiTerakhir: z.number().int().min(0).max(32_767),
    permintaan: z
      .array(z.object({ sektor, indikator: z.string().max(40).nullable(), teks }))
      .max(12, { error: 'Paling banyak 12 permintaan, supaya tetap satu halaman.' }),
    catatan: z.string().trim().max(280, { error: 'Paling panjang 280 huruf.' }),
    /** Somebody looked at what may be a name of a person, and it is none. */
    sudahDiperiksa: z.boolean().default(false),
  }),
  keluaran: z.object({ hasil: z.enum(['terbit', 'mungkin-nama']), revisi: jumlah }),
  izin: 'terbitkan-briefing',
  simpan: 'tidak',
})
export type PostBriefingJawaban = z.infer<typeof postBriefing.keluaran>
