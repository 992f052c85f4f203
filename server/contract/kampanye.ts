import { z } from 'zod'
import { KEADAAN_KAMPANYE, PELAPOR_KAMPANYE } from '#domain/kampanye.ts'
import { wilayahRingkas } from './angka.ts'
import { defineEndpoint } from './endpoint.ts'
import { hariTeks, kodeWilayah, nomorBaris, TERBESAR } from './konteks.ts'
import { jawabanBerkas, kueriBerkas } from './sasaran.ts'

const versi = z.number().int().min(0).max(TERBESAR)
const jumlah = z.number().nullable()

const kampanye = z.object({
  kampanye: z.number(),
  nama: z.string(),
  satuan: z.string(),
  mulai: z.string(),
  selesai: z.string(),
  target: z.number(),
  pelapor: z.array(z.enum(PELAPOR_KAMPANYE)),
  batal: z.boolean(),
  keadaan: z.enum(KEADAAN_KAMPANYE),
  versi: z.number(),
})
export type KampanyeRingkas = z.infer<typeof kampanye>

const angka = z.object({
  desa: z.number(),
  desaTanpaSasaran: z.number(),
  desaBelumLapor: z.number(),
  sasaran: jumlah,
  dilayani: jumlah,
  hariIni: jumlah,
  diLuarSasaran: z.number(),
  persen: jumlah,
  targetKini: jumlah,
  diJalur: z.boolean().nullable(),
  sisa: jumlah,
  perHari: jumlah,
})
export type AngkaKampanyeJawaban = z.infer<typeof angka>

const barisKampanye = wilayahRingkas.extend({ angka })
export type BarisKampanye = z.infer<typeof barisKampanye>

const pos = z.object({
  kodeUnit: z.string(),
  unit: z.string(),
  jenis: z.enum(PELAPOR_KAMPANYE),
  kodeDesa: z.string(),
  desa: z.string(),
})
export type PosBelumLapor = z.infer<typeof pos>

const nomorKampanye = z.coerce.number().int().positive().max(TERBESAR)

/** The campaigns of a kabupaten, and one of them over an area: the one named, else one that runs, else the latest. */
export const getKampanye = defineEndpoint({
  nama: 'getKampanye',
  metode: 'GET',
  jalur: '/api/kampanye',
  kueri: z.object({ wilayah: kodeWilayah, kampanye: nomorKampanye.optional() }),
  isi: z.undefined(),
  keluaran: z.object({
    wilayah: wilayahRingkas,
    hariIni: z.string(),
    daftar: z.array(kampanye),
    /** Null where there is none. */
    dipilih: kampanye
      .extend({
        hari: z.object({ semua: z.number(), lewat: z.number(), sisa: z.number() }),
        angka,
        /** Day by day up to today: null where nobody reported. */
        harian: z.array(z.object({ tanggal: z.string(), dilayani: jumlah, unit: z.number() })),
        /** The parts that may be read: kecamatan and puskesmas of a kabupaten, and desa. */
        baris: z.array(barisKampanye),
        /** The day that is asked about below: today, once it is over the last one. */
        tanggal: z.string(),
        /** Units that report on it, those that have, and those that have not, where they may be read one by one. */
        unit: z.object({ wajib: z.number(), lapor: z.number(), belum: z.array(pos) }).nullable(),
      })
      .nullable(),
    boleh: z.object({ kelola: z.boolean(), isi: z.boolean() }),
  }),
  izin: 'baca-kampanye',
  simpan: 'tidak',
})
export type KampanyeJawaban = z.infer<typeof getKampanye.keluaran>

const barisIsi = pos.extend({
  sasaran: jumlah,
  /** What this unit did there on the days before. */
  sebelum: jumlah,
  dilayani: jumlah,
  /** 0: not reported yet. */
  versi: z.number(),
  oleh: z.string().nullable(),
  pada: z.string().nullable(),
})
export type BarisIsiKampanye = z.infer<typeof barisIsi>

/** What whoever asks may report of one day: their units, desa by desa. */
export const getKampanyeHarian = defineEndpoint({
  nama: 'getKampanyeHarian',
  metode: 'GET',
  jalur: '/api/kampanye/harian',
  kueri: z.object({ wilayah: kodeWilayah, kampanye: nomorKampanye, tanggal: hariTeks }),
  isi: z.undefined(),
  keluaran: z.object({
    hariIni: z.string(),
    kampanye,
    tanggal: z.string(),
    /** It is over: a reason is asked for. */
    perluAlasan: z.boolean(),
    baris: z.array(barisIsi),
  }),
  izin: 'isi-kampanye',
  simpan: 'tidak',
})
export type KampanyeHarianJawaban = z.infer<typeof getKampanyeHarian.keluaran>

const orang = z.number().int({ error: 'Tulis bilangan bulat.' }).min(0, { error: 'Tulis 0 atau lebih.' }).max(100_000)

/** Writes what units did on a day, all of it or nothing; 409 with what stands there now where a row was of another version. */
export const postKampanyeHarian = defineEndpoint({
  nama: 'postKampanyeHarian',
  metode: 'POST',
  jalur: '/api/kampanye/harian',
  kueri: z.object({}),
  isi: z.object({
    wilayah: kodeWilayah,
    kampanye: nomorBaris,
    tanggal: hariTeks,
    baris: z
      .array(z.object({ unit: z.string().max(120), desa: kodeWilayah, dilayani: orang, versi }))
      .min(1, { error: 'Isi sedikitnya satu baris.' })
      .max(500),
    alasan: z.string().trim().max(300).default(''),
    sudahDiperiksa: z.boolean().default(false),
  }),
  keluaran: z.object({ hasil: z.enum(['disimpan', 'mungkin-nama']), baris: z.number(), versiData: z.number() }),
  izin: 'isi-kampanye',
  simpan: 'tidak',
})

/** Sets up a campaign (`kampanye` null), or changes its days, its target, who reports. */
export const postKampanye = defineEndpoint({
  nama: 'postKampanye',
  metode: 'POST',
  jalur: '/api/kampanye',
  kueri: z.object({}),
  isi: z.object({
    wilayah: kodeWilayah,
    kampanye: nomorBaris.nullable(),
    versi,
    nama: z.string().trim().min(3, { error: 'Beri nama kampanye.' }).max(120),
    satuan: z.string().trim().min(2, { error: 'Tulis siapa yang dihitung, misalnya anak.' }).max(40),
    mulai: hariTeks,
    selesai: hariTeks,
    target: z.number().gt(0, { error: 'Tulis lebih dari 0.' }).max(100, { error: 'Paling besar 100.' }),
    pelapor: z.array(z.enum(PELAPOR_KAMPANYE)).max(3),
    batal: z.boolean().default(false),
  }),
  keluaran: z.object({ kampanye: z.number(), versi: z.number(), versiData: z.number() }),
  izin: 'kelola-kampanye',
  simpan: 'tidak',
})

/** Brings in a sheet of sasaran per desa, or of what units did day by day: all of it, or nothing and what has to be mended. */
export const postImporKampanye = defineEndpoint({
  nama: 'postImporKampanye',
  metode: 'POST',
  jalur: '/api/kampanye/impor',
  kueri: z.object({
    ...{ wilayah: kueriBerkas.wilayah, nama: kueriBerkas.nama, kering: kueriBerkas.kering },
    kampanye: nomorKampanye,
    lembar: z.enum(['sasaran', 'harian']),
    alasan: z.string().trim().max(300).default(''),
  }),
  isi: z.object({ jalur: z.string(), bita: z.number(), sidik: z.string() }),
  keluaran: jawabanBerkas,
  izin: 'isi-kampanye',
  simpan: 'tidak',
  badan: 'berkas',
})
