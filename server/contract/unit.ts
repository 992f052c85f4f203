import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { bulanTeks, kodeWilayah } from './konteks.ts'

export const unitTitik = z.object({
  kode: z.string(),
  nama: z.string(),
  jenis: z.string(),
  ragam: z.string().nullable(),
  kodeDesa: z.string().nullable(),
  lintang: z.number(),
  bujur: z.number(),
})
export type UnitTitik = z.infer<typeof unitTitik>

/** Units of a kabupaten that have coordinates, for the layers of a map. */
export const getUnit = defineEndpoint({
  nama: 'getUnit',
  metode: 'GET',
  jalur: '/api/unit',
  kueri: z.object({ wilayah: kodeWilayah, bulan: bulanTeks }),
  isi: z.undefined(),
  keluaran: z.object({ unit: z.array(unitTitik) }),
  izin: 'baca',
  simpan: 'versi',
})
