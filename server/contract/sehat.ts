import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'

export const getSehat = defineEndpoint({
  nama: 'getSehat',
  metode: 'GET',
  jalur: '/api/sehat',
  kueri: z.object({}),
  isi: z.undefined(),
  keluaran: z.object({
    status: z.enum(['sehat', 'menyiapkan', 'terputus']),
    versi: z.string(),
    contoh: z.object({
      ada: z.boolean(),
      selesai: z.boolean(),
      /** While it is being filled; `terbuka`: the newest year is there, the screens can be used. */
      maju: z.object({ bulan: z.string(), ke: z.number(), dari: z.number(), terbuka: z.boolean() }).optional(),
    }),
  }),
  izin: 'umum',
  simpan: 'tidak',
})
