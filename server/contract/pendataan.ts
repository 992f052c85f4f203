import { z } from 'zod'
import { STATUS_PENDATAAN } from '#domain/pendataan.ts'
import { wilayahRingkas } from './angka.ts'
import { defineEndpoint } from './endpoint.ts'
import { hariTeks, kodeWilayah, nomorBaris, TERBESAR } from './konteks.ts'
import { jawabanBerkas, kueriBerkas } from './sasaran.ts'

const versi = z.number().int().min(0).max(TERBESAR)

const putaran = z.object({
  putaran: z.number(),
  nama: z.string(),
  mulai: z.string(),
  batas: z.string(),
  versi: z.number(),
})
export type PutaranRingkas = z.infer<typeof putaran>

const ringkas = z.object({
  desa: z.number(),
  belum: z.number(),
  dikembalikan: z.number(),
  diserahkan: z.number(),
  diperiksa: z.number(),
  /** Households of the lists that are in; null: none of them is counted. */
  keluarga: z.number().nullable(),
})
export type RingkasPendataanJawaban = z.infer<typeof ringkas>

const tempat = z.object({ kode: z.string(), nama: z.string() })

const barisPendataan = z.object({
  ...tempat.shape,
  kecamatan: tempat.nullable(),
  puskesmas: tempat.nullable(),
  status: z.enum(STATUS_PENDATAAN),
  diserahkanPada: z.string().nullable(),
  keluarga: z.number().nullable(),
  alasan: z.string(),
  /** Not in, and its last day is over. */
  terlambat: z.boolean(),
  /** 0: nobody has marked it yet. */
  versi: z.number(),
  oleh: z.string().nullable(),
  pada: z.string().nullable(),
})
export type BarisPendataan = z.infer<typeof barisPendataan>

/** Which desa of an area have handed in their list in a round, the latest unless one is named. */
export const getPendataan = defineEndpoint({
  nama: 'getPendataan',
  metode: 'GET',
  jalur: '/api/pendataan',
  kueri: z.object({ wilayah: kodeWilayah, putaran: z.coerce.number().int().positive().max(TERBESAR).optional() }),
  isi: z.undefined(),
  keluaran: z.object({
    wilayah: wilayahRingkas,
    hariIni: z.string(),
    daftarPutaran: z.array(putaran),
    /** Null where there is no round yet. */
    putaran: putaran.nullable(),
    /** Days until the last one; negative where it is over. */
    sisaHari: z.number().nullable(),
    ringkas,
    kecamatan: z.array(z.object({ ...tempat.shape, ringkas })),
    baris: z.array(barisPendataan),
    bolehUbah: z.boolean(),
  }),
  izin: 'baca-pendataan',
  simpan: 'tidak',
})
export type PendataanJawaban = z.infer<typeof getPendataan.keluaran>

/** Says how it stands with the list of one desa; 409 with how it stands by now where somebody else marked it meanwhile. */
export const postPendataan = defineEndpoint({
  nama: 'postPendataan',
  metode: 'POST',
  jalur: '/api/pendataan',
  kueri: z.object({}),
  isi: z.object({
    wilayah: kodeWilayah,
    putaran: nomorBaris,
    versi,
    status: z.enum(STATUS_PENDATAAN),
    diserahkanPada: hariTeks.nullable(),
    keluarga: z
      .number()
      .int({ error: 'Tulis bilangan bulat.' })
      .min(0, { error: 'Tulis 0 atau lebih.' })
      .max(1_000_000)
      .nullable(),
    alasan: z.string().trim().max(300),
    /** Words that look like a name are not stored but answered `mungkin-nama`, until sent again with this. */
    sudahDiperiksa: z.boolean().default(false),
  }),
  keluaran: z.object({ hasil: z.enum(['disimpan', 'mungkin-nama']), versi: z.number(), versiData: z.number() }),
  izin: 'ubah-pendataan',
  simpan: 'tidak',
})

/** Begins a round (`putaran` null), or gives one another name or other days. */
export const postPutaran = defineEndpoint({
  nama: 'postPutaran',
  metode: 'POST',
  jalur: '/api/pendataan/putaran',
  kueri: z.object({}),
  isi: z.object({
    wilayah: kodeWilayah,
    putaran: nomorBaris.nullable(),
    versi,
    nama: z.string().trim().min(3, { error: 'Beri nama putaran, misalnya DTSEN triwulan IV 2026.' }).max(120),
    mulai: hariTeks,
    batas: hariTeks,
  }),
  keluaran: z.object({ putaran: z.number(), versi: z.number(), versiData: z.number() }),
  izin: 'ubah-pendataan',
  simpan: 'tidak',
})

/** Brings in a sheet of the checklist: all of it, or nothing and what has to be mended. */
export const postImporPendataan = defineEndpoint({
  nama: 'postImporPendataan',
  metode: 'POST',
  jalur: '/api/pendataan/impor',
  kueri: z.object({
    ...{ wilayah: kueriBerkas.wilayah, nama: kueriBerkas.nama, kering: kueriBerkas.kering },
    putaran: z.coerce.number().int().positive().max(TERBESAR),
  }),
  isi: z.object({ jalur: z.string(), bita: z.number(), sidik: z.string() }),
  keluaran: jawabanBerkas,
  izin: 'ubah-pendataan',
  simpan: 'tidak',
  badan: 'berkas',
})
