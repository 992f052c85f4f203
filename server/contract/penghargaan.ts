import { z } from 'zod'
import { wilayahRingkas } from './angka.ts'
import { defineEndpoint } from './endpoint.ts'
import { hasilKriteria, putusan, tingkatKader } from './kader.ts'
import { bulanTeks, inggris, kodeWilayah } from './konteks.ts'

const perihal = z.enum(['posyandu', 'kader'])
export type PerihalPenghargaan = z.infer<typeof perihal>

const tempat = z.object({ kode: z.string(), nama: z.string() })
const unit = { kode: z.string(), nama: z.string(), desa: tempat, puskesmas: tempat.nullable() }

/** A decision about a place on the list; null: none. */
const keputusan = z
  .object({
    sebutan: z.string(),
    alasan: z.string(),
    ditetapkan: z.boolean(),
    versi: z.number(),
    oleh: z.string(),
    pada: z.string(),
  })
  .nullable()
export type Keputusan = z.infer<typeof keputusan>

const syaratKader = z.enum(['bulan', 'tingkat', 'latihan', 'sk'])

const calonPosyandu = z.object({ ...unit, kriteria: z.array(hasilKriteria), keputusan })
export type CalonPosyandu = z.infer<typeof calonPosyandu>
const calonKader = z.object({
  ...unit,
  kader: z.string(),
  nomor: z.number(),
  tingkat: tingkatKader.nullable(),
  keputusan,
})
export type CalonKader = z.infer<typeof calonKader>

/** Shortlists of a year by the alphabet: posyandu by process, kader of these; and why the others are not on them. */
export const getPenghargaan = defineEndpoint({
  nama: 'getPenghargaan',
  metode: 'GET',
  jalur: '/api/penghargaan',
  kueri: z.object({ wilayah: kodeWilayah, tahun: z.coerce.number().int().min(2000).max(2100) }),
  isi: z.undefined(),
  keluaran: z.object({
    wilayah: wilayahRingkas,
    tahun: z.number(),
    /** The months that were looked at. */
    dari: bulanTeks,
    bulan: bulanTeks,
    /** Whether all months of the year have passed. */
    utuh: z.boolean(),
    bolehTetapkan: z.boolean(),
    kriteria: z.array(z.object({ kode: z.string(), nama: z.string(), namaEn: inggris })),
    /** What a kader of a posyandu on the list is asked besides. */
    syaratKader: z.object({ tingkat: tingkatKader, bulan: z.number(), latihanBulan: z.number() }),
    posyandu: z.array(calonPosyandu),
    kader: z.array(calonKader),
    /** Not on the list: what is not met, or not judged since laporan are missing. */
    tidak: z.array(
      z.object({
        ...unit,
        letak: z.enum(['tidak', 'belum-dinilai']),
        sebab: z.array(z.object({ kode: z.string(), putusan })),
      }),
    ),
    /** Kader of posyandu on the list who are not, counted by what they lack. */
    kaderTidak: z.array(z.object({ syarat: syaratKader, banyak: z.number() })),
    /** Decisions about places that are not on the list any more. */
    lain: z.array(z.object({ ...unit, kader: z.string().nullable(), keputusan })),
  }),
  izin: 'baca-kader',
  simpan: 'tidak',
})
export type PenghargaanJawaban = z.infer<typeof getPenghargaan.keluaran>

/** Writes down what people decided: only about a place on the list, and with their reason. */
export const postPenghargaan = defineEndpoint({
  nama: 'postPenghargaan',
  metode: 'POST',
  jalur: '/api/penghargaan',
  kueri: z.object({}),
  isi: z.object({
    wilayah: kodeWilayah,
    tahun: z.number().int().min(2000).max(2100),
    perihal,
    unit: z.string().min(1).max(120),
    /** Of the kader; 0 for a posyandu. */
    nomor: z.number().int().min(0).max(99),
    sebutan: z.string().trim().min(3, { error: 'Tulis sebutan penghargaannya.' }).max(80),
    alasan: z.string().trim().min(10, { error: 'Tulis alasannya, sedikitnya satu kalimat pendek.' }).max(500),
    /** false takes it back. */
    ditetapkan: z.boolean(),
    versi: z.number().int().min(0).max(1_000_000),
  }),
  keluaran: z.object({ versi: z.number(), versiData: z.number() }),
  izin: 'tetapkan-penghargaan',
  simpan: 'tidak',
})
