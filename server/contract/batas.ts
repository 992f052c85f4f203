import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { bulanTeks, kodeWilayah } from './konteks.ts'

/** Simplified boundaries of every desa of a kabupaten as TopoJSON; `topologi` null where none were imported. */
export const getBatas = defineEndpoint({
  nama: 'getBatas',
  metode: 'GET',
  jalur: '/api/batas',
  kueri: z.object({ wilayah: kodeWilayah, bulan: bulanTeks }),
  isi: z.undefined(),
  keluaran: z.object({
    topologi: z.record(z.string(), z.unknown()).nullable(),
    atribusi: z.array(z.string()),
  }),
  izin: 'masuk',
  simpan: 'versi',
  bolehDisimpan: true,
})
export type BatasJawaban = z.infer<typeof getBatas.keluaran>
