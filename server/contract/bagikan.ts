import { z } from 'zod'
import { LAMA_BAGIKAN } from '#domain/bagikan.ts'
import { defineEndpoint } from './endpoint.ts'
import { bulanTeks, kodeWilayah, nomorBaris } from './konteks.ts'

const kosong = z.object({})

/** What the link shows that this request bears (header X-Tautan): its screen, its state, and until when. */
export const getBagikan = defineEndpoint({
  nama: 'getBagikan',
  metode: 'GET',
  jalur: '/api/bagikan',
  kueri: kosong,
  isi: z.undefined(),
  keluaran: z.object({
    jalur: z.string(),
    /** The screen's state, as in an address. */
    kueri: z.string(),
    pembuat: z.string(),
    catatan: z.string(),
    berakhirPada: z.string(),
  }),
  izin: 'baca',
  simpan: 'tidak',
})
export type BagikanJawaban = z.infer<typeof getBagikan.keluaran>

/** Links that hold: one's own, and for the dinas all of its kabupaten. */
export const getBagikanDaftar = defineEndpoint({
  nama: 'getBagikanDaftar',
  metode: 'GET',
  jalur: '/api/bagikan/daftar',
  kueri: kosong,
  isi: z.undefined(),
  keluaran: z.object({
    bagikan: z.array(
      z.object({
        bagikan: z.number(),
        jalur: z.string(),
        kueri: z.string(),
        catatan: z.string(),
        pembuat: z.string(),
        dibuatPada: z.string(),
        berakhirPada: z.string(),
        terakhirPada: z.string().nullable(),
      }),
    ),
  }),
  izin: 'bagikan',
  simpan: 'tidak',
})

/** Makes a link to one view; `rahasia` is shown this once. */
export const postBagikan = defineEndpoint({
  nama: 'postBagikan',
  metode: 'POST',
  jalur: '/api/bagikan',
  kueri: kosong,
  isi: z.object({
    jalur: z.string().max(40),
    kueri: z.string().max(1_000),
    wilayah: kodeWilayah,
    bulan: bulanTeks,
    hari: z.literal([...LAMA_BAGIKAN], { error: 'Pilih 1, 7, 30, atau 90 hari.' }),
    catatan: z
      .string({ error: 'Tulis untuk siapa tautan ini.' })
      .trim()
      .min(3, { error: 'Tulis untuk siapa tautan ini.' })
      .max(120),
  }),
  keluaran: z.object({ bagikan: z.number(), rahasia: z.string(), berakhirPada: z.string() }),
  izin: 'bagikan',
  simpan: 'tidak',
})

export const postCabutBagikan = defineEndpoint({
  nama: 'postCabutBagikan',
  metode: 'POST',
  jalur: '/api/bagikan/cabut',
  kueri: kosong,
  isi: z.object({ bagikan: nomorBaris }),
  keluaran: z.object({ selesai: z.literal(true) }),
  izin: 'bagikan',
  simpan: 'tidak',
})
