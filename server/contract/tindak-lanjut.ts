import { z } from 'zod'
import { HASIL_NOTIFIKASI } from '#domain/notifikasi.ts'
import { JENIS_RENCANA, KEADAAN_BAHAYA, TEMUAN_KUNJUNGAN, TINGKAT_EVALUASI } from '#domain/tindak-lanjut.ts'
import { defineEndpoint } from './endpoint.ts'
import { hariTeks, kodeWilayah, nomorBaris, TERBESAR } from './konteks.ts'
import { angkaNotifikasi, notifikasiRingkas } from './notifikasi.ts'

/** Who did something, and when. */
const saat = z.object({ oleh: z.string(), pada: z.string() })

const rencana = z.object({
  nomor: z.number(),
  jenis: z.enum(JENIS_RENCANA),
  uraian: z.string(),
  pelaksana: z.string(),
  tenggat: z.string(),
  keadaan: z.enum(['berjalan', 'lewat', 'selesai', 'dibatalkan']),
  dibuatPada: z.string(),
  selesaiPada: z.string().nullable(),
  hasil: z.string(),
  ...saat.shape,
})
export type Rencana = z.infer<typeof rencana>

const kunjungan = z.object({
  nomor: z.number(),
  rencana: z.number().nullable(),
  unit: z.string(),
  tanggal: z.string(),
  temuan: z.enum(TEMUAN_KUNJUNGAN),
  dikunjungi: z.number(),
  ditemukan: z.number(),
  dilayani: z.number(),
  dirujuk: z.number(),
  ditindaklanjutiPada: z.string().nullable(),
  /** Of danger signs found, whether they were followed up within their days; null for other findings. */
  bahaya: z.enum(KEADAAN_BAHAYA).nullable(),
  catatan: z.string(),
  dibatalkan: z.boolean(),
  ...saat.shape,
})
export type KunjunganRumah = z.infer<typeof kunjungan>

const evaluasi = z.object({
  nomor: z.number(),
  tanggal: z.string(),
  tingkat: z.enum(TINGKAT_EVALUASI),
  sudah: z.string(),
  hambatan: z.string(),
  berikut: z.string(),
  /** Persons still to be reached, where somebody counted. */
  sisa: z.number().nullable(),
  ...saat.shape,
})
export type Evaluasi = z.infer<typeof evaluasi>

/** The whole story of one notification. */
export const getTindakLanjut = defineEndpoint({
  nama: 'getTindakLanjut',
  metode: 'GET',
  jalur: '/api/tindak-lanjut',
  kueri: z.object({ wilayah: kodeWilayah, notifikasi: z.coerce.number().int().positive().max(TERBESAR) }),
  isi: z.undefined(),
  keluaran: notifikasiRingkas.extend({
    hariIni: z.string(),
    diterima: saat.nullable(),
    dinaikkanPada: z.string().nullable(),
    /** `oleh` null: quiet without anybody having taken it. */
    ditutup: z.object({ oleh: z.string().nullable(), pada: z.string(), catatan: z.string() }).nullable(),
    angkaTutup: angkaNotifikasi.nullable(),
    daftarRencana: z.array(rencana),
    daftarKunjungan: z.array(kunjungan),
    daftarEvaluasi: z.array(evaluasi),
    /** As the audit trail names it. */
    objek: z.string(),
    boleh: z.object({ tindak: z.boolean(), tutup: z.boolean() }),
  }),
  izin: 'baca-notifikasi',
  simpan: 'tidak',
})
export type TindakLanjutJawaban = z.infer<typeof getTindakLanjut.keluaran>

/** Which notification somebody acts on, and which version of it they saw. */
const dilihat = { wilayah: kodeWilayah, notifikasi: nomorBaris, versi: nomorBaris }

/** Words that look like a name are not stored but answered `mungkin-nama`, until sent again with this. */
const sudahDiperiksa = z.boolean().default(false)

const teks = (terpanjang: number) => z.string().trim().max(terpanjang)
const wajib = (terpanjang: number, pesan: string) => teks(terpanjang).min(3, { error: pesan })
const orang = z.number().int({ error: 'Tulis bilangan bulat.' }).min(0, { error: 'Tulis 0 atau lebih.' }).max(100_000)

const keluaran = z.object({
  /** 'sama': it had been done already, by the same person with the same words. */
  hasil: z.enum(['disimpan', 'sama', 'mungkin-nama']),
  /** Of the notification, and of the kabupaten's data. */
  versi: z.number(),
  versiData: z.number(),
})
export type TindakJawaban = z.infer<typeof keluaran>

const langkah = { metode: 'POST', kueri: z.object({}), keluaran, izin: 'tindak-lanjut', simpan: 'tidak' } as const

/** Says that its unit has taken it up. Like all that follow, 409 with the whole story where it is of another version by now. */
export const postTerimaNotifikasi = defineEndpoint({
  ...langkah,
  nama: 'postTerimaNotifikasi',
  jalur: '/api/tindak-lanjut/terima',
  isi: z.object(dilihat),
})

/** Plans what is to be done, who does it by post, and by when; with a number an earlier plan is changed. */
export const postRencana = defineEndpoint({
  ...langkah,
  nama: 'postRencana',
  jalur: '/api/tindak-lanjut/rencana',
  isi: z.object({
    ...dilihat,
    rencana: nomorBaris.nullable().default(null),
    jenis: z.enum(JENIS_RENCANA),
    uraian: wajib(500, 'Tulis apa yang akan dilakukan.'),
    pelaksana: wajib(120, 'Tulis siapa yang melaksanakan, menurut jabatan atau unit.'),
    tenggat: hariTeks,
    sudahDiperiksa,
  }),
})
export type RencanaBaru = z.infer<typeof postRencana.isi>

/** Says what came of a plan, or that it was called off. */
export const postRencanaSelesai = defineEndpoint({
  ...langkah,
  nama: 'postRencanaSelesai',
  jalur: '/api/tindak-lanjut/rencana/selesai',
  isi: z.object({
    ...dilihat,
    rencana: nomorBaris,
    batal: z.boolean().default(false),
    hasil: teks(500),
    sudahDiperiksa,
  }),
})

/** Records a day's home visits in counts; what cannot hold is answered 422 with the field. */
export const postKunjungan = defineEndpoint({
  ...langkah,
  nama: 'postKunjungan',
  jalur: '/api/tindak-lanjut/kunjungan',
  isi: z.object({
    ...dilihat,
    rencana: nomorBaris.nullable().default(null),
    tanggal: hariTeks,
    temuan: z.enum(TEMUAN_KUNJUNGAN),
    ...{ dikunjungi: orang, ditemukan: orang, dilayani: orang, dirujuk: orang },
    ditindaklanjutiPada: hariTeks.nullable().default(null),
    catatan: teks(500).default(''),
    sudahDiperiksa,
  }),
})
export type KunjunganBaru = z.infer<typeof postKunjungan.isi>

/** Says when all who were found had been followed up, or takes a wrong recap back. */
export const postKunjunganUbah = defineEndpoint({
  ...langkah,
  nama: 'postKunjunganUbah',
  jalur: '/api/tindak-lanjut/kunjungan/ubah',
  isi: z.object({
    ...dilihat,
    kunjungan: nomorBaris,
    ditindaklanjutiPada: hariTeks.nullable().default(null),
    batal: z.boolean().default(false),
  }),
})

/** The weekly evaluation in desa or dusun. */
export const postEvaluasi = defineEndpoint({
  ...langkah,
  nama: 'postEvaluasi',
  jalur: '/api/tindak-lanjut/evaluasi',
  isi: z.object({
    ...dilihat,
    tanggal: hariTeks,
    tingkat: z.enum(TINGKAT_EVALUASI),
    sudah: wajib(500, 'Tulis apa yang sudah dilakukan.'),
    hambatan: teks(500).default(''),
    berikut: wajib(500, 'Tulis apa yang dilakukan berikutnya.'),
    sisa: orang.nullable().default(null),
    sudahDiperiksa,
  }),
})
export type EvaluasiBaru = z.infer<typeof postEvaluasi.isi>

/** Closes it, with what came of it; the puskesmas alone. */
export const postTutupNotifikasi = defineEndpoint({
  ...langkah,
  nama: 'postTutupNotifikasi',
  jalur: '/api/tindak-lanjut/tutup',
  isi: z.object({ ...dilihat, hasil: z.enum(HASIL_NOTIFIKASI), catatan: teks(500).default(''), sudahDiperiksa }),
  izin: 'tutup-tindak-lanjut',
})
