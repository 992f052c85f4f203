import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'

/** How this installation's backups do. */
export const getCadangan = defineEndpoint({
  nama: 'getCadangan',
  metode: 'GET',
  jalur: '/api/cadangan',
  kueri: z.object({}),
  isi: z.undefined(),
  keluaran: z.object({
    /** Whether the application makes them by itself. */
    terjadwal: z.boolean(),
    /** Whether the last is too long ago, or there is none, and somebody should look. */
    basi: z.boolean(),
    berhasil: z
      .object({
        pada: z.string(),
        detik: z.number(),
        terjadwal: z.boolean(),
        berkas: z.string(),
        bita: z.number(),
        baris: z.number(),
      })
      .nullable(),
    /** Only one that came after the last success. */
    gagal: z.object({ pada: z.string(), terjadwal: z.boolean(), sebab: z.string() }).nullable(),
  }),
  izin: 'lihat-cadangan',
  simpan: 'tidak',
})
