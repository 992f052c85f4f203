import { z } from 'zod'
import { angka, indikatorRingkas, targetTahun, wilayahRingkas } from './angka.ts'
import { defineEndpoint } from './endpoint.ts'
import { bulanJawaban, bulanTeks, dasar, hierarki, konteksAngka } from './konteks.ts'

export const titikTren = angka.extend({ bulan: bulanJawaban })
export type TitikTren = z.infer<typeof titikTren>

/** One indikator of one wilayah over months, the tree of the last month throughout. */
export const getTren = defineEndpoint({
  nama: 'getTren',
  metode: 'GET',
  jalur: '/api/tren',
  kueri: konteksAngka.extend({ panjang: z.coerce.number().int().min(2).max(37).default(13) }),
  isi: z.undefined(),
  keluaran: z.object({
    indikator: indikatorRingkas,
    wilayah: wilayahRingkas,
    hierarki,
    dasar,
    bulan: bulanTeks,
    versi: z.number(),
    targetTahun: targetTahun.nullable(),
    /** Persons a month over the last complete months, and the last of these; null where none is near. */
    laju: z.object({ dari: bulanJawaban, dasar: z.array(bulanJawaban), perBulan: z.number().nullable() }).nullable(),
    titik: z.array(titikTren),
  }),
  izin: 'baca',
  simpan: 'versi',
})
export type TrenJawaban = z.infer<typeof getTren.keluaran>
