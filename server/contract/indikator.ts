import { z } from 'zod'
import { indikatorRingkas } from './angka.ts'
import { defineEndpoint } from './endpoint.ts'
import { inggris, kodeWilayah } from './konteks.ts'

export const indikatorLengkap = indikatorRingkas.extend({
  rumusPembilang: z.string(),
  rumusPembilangEn: inggris,
  rumusPenyebut: z.string(),
  rumusPenyebutEn: inggris,
  bentukTarget: z.string(),
  gabung: z.string(),
  sekaliPer: z.string(),
  tempatHitung: z.string(),
  umurMaks: z.number().nullable(),
  jadwal: z.array(z.number()),
  pelapor: z.array(z.string()),
  spm: z.string().nullable(),
  targetContoh: z.number().nullable(),
  dokumenTarget: z.string().nullable(),
  definisi: z.string(),
  definisiEn: inggris,
  sumber: z.string(),
  keyakinan: z.string(),
  berlakuDari: z.number(),
})
export type IndikatorLengkap = z.infer<typeof indikatorLengkap>

/**
 * The whole catalogue in its order, each indikator in the version of the year asked for. With `wilayah` as it holds in that
 * kabupaten, for whoever has a role there: with its own indikator and formulas, whose codes no other kabupaten learns.
 */
export const getIndikator = defineEndpoint({
  nama: 'getIndikator',
  metode: 'GET',
  jalur: '/api/indikator',
  kueri: z.object({
    tahun: z.coerce.number().int().min(1900).max(2999).optional(),
    wilayah: kodeWilayah.optional(),
  }),
  isi: z.undefined(),
  keluaran: z.object({ indikator: z.array(indikatorLengkap) }),
  izin: 'masuk',
  simpan: 'versi',
})
