import { z } from 'zod'
import { wilayahRingkas } from './angka.ts'
import { defineEndpoint } from './endpoint.ts'
import { dokumenPerubahan, jawabanPerubahan } from './kelola-perubahan.ts'
import { unitKelola } from './kelola-unit.ts'
import { bulanJawaban, bulanTeks, kodeWilayah } from './konteks.ts'
import { simpul } from './wilayah.ts'

const penanggungJawab = z.object({
  unit: z.string(),
  namaUnit: z.string(),
  jabatan: z.string(),
  nama: z.string().nullable(),
})

const desaKelola = simpul.extend({
  jenis: z.enum(['desa', 'kelurahan']),
  kecamatan: simpul.nullable(),
  puskesmas: simpul.nullable(),
  /** null: the puskesmas answers for it. */
  penanggungJawab: penanggungJawab.nullable(),
  /** Units other than puskesmas that stand there in the month. */
  unit: z.number(),
})
export type DesaKelola = z.infer<typeof desaKelola>

/** Desa of an area in a month, as far as they may be read: where they belong, who answers for them, how many units. */
export const getKelolaWilayah = defineEndpoint({
  nama: 'getKelolaWilayah',
  metode: 'GET',
  jalur: '/api/kelola-wilayah',
  kueri: z.object({ wilayah: kodeWilayah, bulan: bulanTeks.optional() }),
  isi: z.undefined(),
  keluaran: z.object({
    wilayah: wilayahRingkas,
    kabupaten: simpul,
    bulan: bulanTeks,
    /** Of the whole kabupaten in the month: where a desa may go. */
    kecamatan: z.array(simpul),
    puskesmas: z.array(simpul),
    desa: z.array(desaKelola),
    bolehUbah: z.boolean(),
  }),
  izin: 'baca',
  simpan: 'tidak',
})
export type KelolaWilayahJawaban = z.infer<typeof getKelolaWilayah.keluaran>

/** One desa as it stands in a month: what happened to it and when, and its units, those that closed included. */
export const getKelolaDesa = defineEndpoint({
  nama: 'getKelolaDesa',
  metode: 'GET',
  jalur: '/api/kelola-wilayah/desa',
  kueri: z.object({ wilayah: kodeWilayah, bulan: bulanTeks.optional() }),
  isi: z.undefined(),
  keluaran: z.object({
    bulan: bulanTeks,
    desa: desaKelola,
    /** Newest first; `sejak` null: since ever. */
    riwayat: z.array(
      z.object({
        sejak: bulanJawaban.nullable(),
        apa: z.enum([
          ...(['mulai', 'nama', 'kode', 'kecamatan', 'puskesmas', 'penanggung-jawab'] as const),
          ...(['mekar-dari', 'mekar-menjadi', 'gabung-dari', 'gabung-menjadi', 'berakhir'] as const),
        ]),
        isi: z.string().nullable(),
      }),
    ),
    unit: z.array(unitKelola),
    bolehUbah: z.boolean(),
  }),
  izin: 'baca',
  simpan: 'tidak',
})
export type KelolaDesaJawaban = z.infer<typeof getKelolaDesa.keluaran>
export type RiwayatDesa = KelolaDesaJawaban['riwayat'][number]

const kodeDesa = z.string().trim().min(1).max(40)
const nama = z.string().trim().min(1, { error: 'Tulis namanya.' }).max(100)
const kodeUnit = z.string().trim().min(1).max(120)
const bagian = z.object({ kode: kodeDesa, nama })

const langkahWilayah = z.discriminatedUnion('jenis', [
  z.object({ jenis: z.literal('pindah-puskesmas'), desa: kodeDesa, puskesmas: kodeUnit }),
  z.object({ jenis: z.literal('pindah-kecamatan'), desa: kodeDesa, kecamatan: kodeDesa, kode: kodeDesa.nullable() }),
  z.object({
    jenis: z.literal('mekar'),
    desa: kodeDesa,
    bagian: z.array(bagian).min(1).max(20),
    /** Which unit reports for which part, by code; the others stay with the parent. */
    unit: z.array(z.object({ unit: kodeUnit, ke: kodeDesa })).max(500),
    /** The parent's last month is the one before. */
    indukBerakhir: z.boolean(),
  }),
  z.object({
    jenis: z.literal('gabung'),
    desa: z.array(kodeDesa).min(2).max(20),
    menjadi: z.union([z.object({ tetap: kodeDesa }), bagian]),
  }),
  z.object({ jenis: z.literal('identitas'), desa: kodeDesa, nama: nama.nullable(), kode: kodeDesa.nullable() }),
  z.object({
    jenis: z.literal('penanggung-jawab'),
    desa: kodeDesa,
    unit: kodeUnit,
    jabatan: z.string().trim().min(3).max(60),
    /** null: the post alone is recorded. */
    nama: z.string().trim().min(1).max(100).nullable().default(null),
  }),
])
export type LangkahWilayah = z.infer<typeof langkahWilayah>

/** Does one thing to a desa of a kabupaten from a month on; `kering` says first what it would do. */
export const postKelolaWilayah = defineEndpoint({
  nama: 'postKelolaWilayah',
  metode: 'POST',
  jalur: '/api/kelola-wilayah',
  kueri: z.object({}),
  isi: z.object({
    wilayah: kodeWilayah,
    kering: z.boolean(),
    sejak: bulanTeks,
    dokumen: dokumenPerubahan,
    langkah: langkahWilayah,
  }),
  keluaran: jawabanPerubahan,
  izin: 'kelola-acuan',
  simpan: 'tidak',
})
