import { z } from 'zod'
import { JENIS_ATURAN } from '#domain/aturan-notifikasi.ts'
import { HASIL_NOTIFIKASI, PERIHAL } from '#domain/notifikasi.ts'
import { BATAS_NAIK_TERBESAR } from '#domain/notifikasi-harian.ts'
import { LAJUR, SEBAB_TERLAMBAT } from '#domain/tindak-lanjut.ts'
import { indikatorRingkas, status, wilayahRingkas } from './angka.ts'
import { defineEndpoint } from './endpoint.ts'
import { bulanTeks, kodeWilayah, TERBESAR } from './konteks.ts'

/** The figure of a notification when it was last reviewed, by what it is about. */
export const angkaNotifikasi = z.discriminatedUnion('jenis', [
  z.object({
    jenis: z.literal('indikator'),
    pembilang: z.number().nullable(),
    penyebut: z.number().nullable(),
    /** pembilang / penyebut x 100, unrounded; null where there is none. */
    persen: z.number().nullable(),
    /** Target to date in percent, and persons short of it. */
    target: z.number().nullable(),
    status: status.nullable(),
    selisih: z.number().nullable(),
  }),
  z.object({
    jenis: z.literal('laporan'),
    /** Which units owe which months. */
    belum: z.array(z.object({ unit: z.string(), bulan: bulanTeks })),
  }),
  z.object({ jenis: z.literal('tanda-bahaya'), orang: z.number(), kunjungan: z.number(), sejak: z.string() }),
  z.object({ jenis: z.literal('perlu-dicek'), temuan: z.number(), sejak: z.string() }),
])
export type AngkaNotifikasi = z.infer<typeof angkaNotifikasi>

/** A rule that holds, by name, and since when. */
export const alasanNotifikasi = z.object({
  aturan: z.string(),
  nama: z.string(),
  namaEn: z.string(),
  sejakBulan: bulanTeks,
})

export const lajur = z.enum(LAJUR)
export type Lajur = z.infer<typeof lajur>

/** One notification as a card or a line of a list. */
export const notifikasiRingkas = z.object({
  nomor: z.number(),
  versi: z.number(),
  perihal: z.enum(PERIHAL),
  /** null for what is not about an indikator. */
  indikator: indikatorRingkas.nullable(),
  desa: z.object({ kode: z.string(), nama: z.string() }),
  puskesmas: z.object({ kode: z.string(), nama: z.string() }).nullable(),
  /** Who follows it up. */
  unit: z.object({ kode: z.string(), nama: z.string() }),
  lajur,
  alasan: z.array(alasanNotifikasi),
  angka: angkaNotifikasi,
  bulanMulai: bulanTeks,
  bulan: bulanTeks,
  munculPada: z.string(),
  /** Since when no rule holds any more, and by the figure of which month. */
  tenangSejak: z.string().nullable(),
  tenangBulan: bulanTeks.nullable(),
  ditutupPada: z.string().nullable(),
  hasil: z.enum(HASIL_NOTIFIKASI).nullable(),
  /** 0: with its unit; 1: raised to the head of the puskesmas; 2: to the dinas. */
  dinaikkan: z.number().int().min(0).max(2),
  terlambat: z.array(z.enum(SEBAB_TERLAMBAT)),
  /** The plan whose day comes first of those not done. */
  rencana: z.object({ jenis: z.string(), pelaksana: z.string(), tenggat: z.string() }).nullable(),
  kunjungan: z.number(),
})
export type NotifikasiRingkas = z.infer<typeof notifikasiRingkas>

const jumlahLajur = z.object({
  baru: z.number(),
  diterima: z.number(),
  direncanakan: z.number(),
  dikerjakan: z.number(),
  tenang: z.number(),
  ditutup: z.number(),
})

/**
 * The notifications of an area: counts, and the most urgent of every lane of the board, or a page of one lane. Those that this
 * reader may not read one by one are not counted either.
 */
export const getNotifikasi = defineEndpoint({
  nama: 'getNotifikasi',
  metode: 'GET',
  jalur: '/api/notifikasi',
  kueri: z.object({
    wilayah: kodeWilayah,
    indikator: z
      .string()
      .regex(/^[A-Z0-9_]{2,40}$/, { error: 'Tulis kode indikator dari katalog.' })
      .optional(),
    /** A page of this lane; absent: the first of every lane. */
    lajur: lajur.optional(),
    saring: z.enum(['semua', 'terlambat', 'dinaikkan']).default('semua'),
    halaman: z.coerce.number().int().min(1).max(1000).default(1),
    /** Counts alone, without a row. */
    hitung: z.stringbool().default(false),
  }),
  isi: z.undefined(),
  keluaran: z.object({
    wilayah: wilayahRingkas,
    /** Today in the kabupaten, 'YYYY-MM-DD'. */
    hariIni: z.string(),
    jumlah: jumlahLajur.extend({ terlambat: z.number(), dinaikkan: z.number() }),
    /** Open ones per puskesmas of the area; empty below the kabupaten and kecamatan. */
    puskesmas: z.array(
      z.object({
        kode: z.string(),
        nama: z.string(),
        terbuka: z.number(),
        baru: z.number(),
        terlambat: z.number(),
        dinaikkan: z.number(),
      }),
    ),
    /** What open ones are about, most first. */
    indikator: z.array(z.object({ kode: z.string(), nama: z.string(), banyak: z.number() })),
    baris: z.array(notifikasiRingkas),
    halaman: z.number(),
    halamanSemua: z.number(),
    /** Whether this reader may follow up here, close, and set the rules. */
    boleh: z.object({ tindak: z.boolean(), tutup: z.boolean(), atur: z.boolean() }),
  }),
  izin: 'baca-notifikasi',
  simpan: 'tidak',
})
export type NotifikasiJawaban = z.infer<typeof getNotifikasi.keluaran>

const ambang = z.record(z.string().max(40), z.number())

const aturan = z.object({
  kode: z.string(),
  jenis: z.enum(JENIS_ATURAN),
  nama: z.string(),
  namaEn: z.string(),
  aktif: z.boolean(),
  ambang,
  /** Between what each threshold may lie. */
  batas: z.record(z.string(), z.object({ dari: z.number(), sampai: z.number() })),
  /** Codes; none: every indikator that has a status. */
  indikator: z.array(z.string()),
  /** As the program has it; null for a rule of the kabupaten alone. */
  bawaan: z.object({ aktif: z.boolean(), ambang, indikator: z.array(z.string()) }).nullable(),
  /** 0: the program's, which nobody here has changed. */
  versi: z.number(),
  diubah: z.object({ oleh: z.string(), pada: z.string() }).nullable(),
})
export type Aturan = z.infer<typeof aturan>

/** After how many days without a plan it goes to the head of the puskesmas, and to the dinas. */
const batasNaik = {
  hariPuskesmas: z.number().int().min(1).max(BATAS_NAIK_TERBESAR),
  hariDinas: z.number().int().min(1).max(BATAS_NAIK_TERBESAR),
}

/** The rules that raise notifications in a kabupaten, for the dinas that sets them. */
export const getAturanNotifikasi = defineEndpoint({
  nama: 'getAturanNotifikasi',
  metode: 'GET',
  jalur: '/api/notifikasi/aturan',
  kueri: z.object({ wilayah: kodeWilayah }),
  isi: z.undefined(),
  keluaran: z.object({
    aturan: z.array(aturan),
    naik: z.object({
      ...batasNaik,
      bawaan: z.object(batasNaik),
      terbesar: z.number(),
      /** 0: the program's, which nobody here has changed. */
      versi: z.number(),
    }),
    /** What can be chosen, by name. */
    pilihan: z.array(z.object({ kode: z.string(), nama: z.string() })),
  }),
  izin: 'atur-notifikasi',
  simpan: 'tidak',
})
export type AturanJawaban = z.infer<typeof getAturanNotifikasi.keluaran>

const rancangan = {
  wilayah: kodeWilayah,
  kode: z.string().max(60),
  ambang,
  indikator: z.array(z.string().regex(/^[A-Z0-9_]{2,40}$/)).max(200),
}

/** How often, and where, a rule would have fired in the last twelve months. Nothing is written. */
export const postCobaAturan = defineEndpoint({
  nama: 'postCobaAturan',
  metode: 'POST',
  jalur: '/api/notifikasi/aturan/coba',
  kueri: z.object({}),
  isi: z.object(rancangan),
  keluaran: z.object({
    /** false: what it looks at is not kept as it was, so the past says nothing. */
    dapat: z.boolean(),
    dari: bulanTeks,
    sampai: bulanTeks,
    kali: z.number(),
    desa: z.number(),
    baris: z.array(z.object({ desa: z.string(), indikator: z.string().nullable(), bulan: z.array(bulanTeks) })),
  }),
  izin: 'atur-notifikasi',
  simpan: 'tidak',
})
export type CobaAturanJawaban = z.infer<typeof postCobaAturan.keluaran>

/** Sets a rule of a kabupaten; 409 where another version of it holds by now. */
export const postAturanNotifikasi = defineEndpoint({
  nama: 'postAturanNotifikasi',
  metode: 'POST',
  jalur: '/api/notifikasi/aturan',
  kueri: z.object({}),
  isi: z.object({ ...rancangan, aktif: z.boolean(), versi: z.number().int().min(0).max(TERBESAR) }),
  keluaran: z.object({ versi: z.number(), versiData: z.number() }),
  izin: 'atur-notifikasi',
  simpan: 'tidak',
})

/** Sets after how many days a kabupaten raises what nobody has made a plan for; the dinas never before the puskesmas. */
export const postNaik = defineEndpoint({
  nama: 'postNaik',
  metode: 'POST',
  jalur: '/api/notifikasi/naik',
  kueri: z.object({}),
  isi: z.object({ wilayah: kodeWilayah, ...batasNaik, versi: z.number().int().min(0).max(TERBESAR) }),
  keluaran: z.object({ versi: z.number(), versiData: z.number() }),
  izin: 'atur-notifikasi',
  simpan: 'tidak',
})
