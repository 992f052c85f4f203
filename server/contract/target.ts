import { z } from 'zod'
import { indikatorRingkas, wilayahRingkas } from './angka.ts'
import { defineEndpoint } from './endpoint.ts'
import { hierarki, kodeWilayah } from './konteks.ts'
import { dokumenTeks, jawabanBerkas, kueriBerkas } from './sasaran.ts'

const tahunKueri = z.coerce.number().int().min(2000).max(2100)
const kodeIndikator = z.string().regex(/^[A-Z0-9_]{2,40}$/, { error: 'Tulis kode indikator dari katalog.' })

/** From the widest to the narrowest; a target holds for its own area and, where these have none, those in it. */
export const tingkatTarget = z.enum(['nasional', 'provinsi', 'kabupaten', 'kecamatan', 'puskesmas', 'desa'])
export type TingkatTarget = z.infer<typeof tingkatTarget>

const barisTarget = z.object({
  indikator: z.string(),
  tingkat: tingkatTarget,
  /** Null for the kabupaten and above. */
  wilayah: z.object({ kode: z.string(), nama: z.string() }).nullable(),
  persen: z.number(),
  dokumen: z.string(),
})
export type BarisTarget = z.infer<typeof barisTarget>

/** Targets of a year as they hold for an area, indikator by indikator, and every row on record. */
export const getTarget = defineEndpoint({
  nama: 'getTarget',
  metode: 'GET',
  jalur: '/api/target',
  kueri: z.object({ wilayah: kodeWilayah, tahun: tahunKueri, hierarki: hierarki.default('kerja') }),
  isi: z.undefined(),
  keluaran: z.object({
    wilayah: wilayahRingkas,
    kabupaten: z.object({ kode: z.string(), nama: z.string() }),
    tahun: z.number(),
    indikator: z.array(
      indikatorRingkas.extend({
        /** How it grows over the year; 'tanpa' never has a target. */
        bentukTarget: z.string(),
        /** The row that holds here, of the area itself or the nearest above; 'contoh' is the catalogue's; null: none. */
        berlaku: z
          .object({
            persen: z.number(),
            tingkat: z.enum([...tingkatTarget.options, 'contoh']),
            /** Set for this very area. */
            sendiri: z.boolean(),
            dokumen: z.string(),
          })
          .nullable(),
      }),
    ),
    /** Every row on record that concerns the area: its own, those above and those of places in it. */
    baris: z.array(barisTarget),
    bolehUbah: z.boolean(),
  }),
  izin: 'baca-acuan',
  simpan: 'tidak',
})
export type TargetJawaban = z.infer<typeof getTarget.keluaran>

const targetUbah = z.object({
  indikator: kodeIndikator,
  tingkat: tingkatTarget,
  /** Code of a kecamatan, puskesmas or desa; null for the kabupaten and above. */
  wilayah: kodeWilayah.nullable(),
  /** What the person saw there; another one by now is a 409. */
  lama: z.number().min(0).max(10_000).nullable(),
  /** null takes it off the record. */
  baru: z.number().min(0).max(10_000).nullable(),
  dokumen: dokumenTeks,
})
export type TargetUbah = z.infer<typeof targetUbah>

/** Records targets of a year: all of them or none. */
export const postTarget = defineEndpoint({
  nama: 'postTarget',
  metode: 'POST',
  jalur: '/api/target',
  kueri: z.object({}),
  isi: z.object({
    wilayah: kodeWilayah,
    tahun: z.number().int().min(2000).max(2100),
    target: z.array(targetUbah).min(1).max(2000),
  }),
  keluaran: z.object({ versi: z.number(), berubah: z.number(), dihapus: z.number() }),
  izin: 'kelola-acuan',
  simpan: 'tidak',
})

/** What was changed of the targets of an indikator, all years and levels, newest first; the first 200. */
export const getRiwayatTarget = defineEndpoint({
  nama: 'getRiwayatTarget',
  metode: 'GET',
  jalur: '/api/target/riwayat',
  kueri: z.object({ wilayah: kodeWilayah, indikator: kodeIndikator }),
  isi: z.undefined(),
  keluaran: z.object({
    riwayat: z.array(
      z.object({
        tahun: z.number(),
        tingkat: tingkatTarget,
        wilayah: z.string().nullable(),
        lama: z.number().nullable(),
        baru: z.number().nullable(),
        dokumen: z.string().nullable(),
        oleh: z.string(),
        pada: z.string(),
      }),
    ),
  }),
  izin: 'baca-acuan',
  simpan: 'tidak',
})
export type RiwayatTargetJawaban = z.infer<typeof getRiwayatTarget.keluaran>

/** Brings in a file of targets; `kering` says first what it would do. */
export const postImporTarget = defineEndpoint({
  nama: 'postImporTarget',
  metode: 'POST',
  jalur: '/api/target/impor',
  kueri: z.object(kueriBerkas),
  isi: z.object({ jalur: z.string(), bita: z.number(), sidik: z.string() }),
  keluaran: jawabanBerkas,
  izin: 'kelola-acuan',
  simpan: 'tidak',
  badan: 'berkas',
})
