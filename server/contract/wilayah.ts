import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { bulanTeks, kodeWilayah } from './konteks.ts'

export const simpul = z.object({ kode: z.string(), nama: z.string() })
/** `terbaca`: whoever asks may read its figures. */
const simpulTerbaca = simpul.extend({ terbaca: z.boolean() })
export const desaSimpul = simpulTerbaca.extend({
  jenis: z.enum(['desa', 'kelurahan']),
  kecamatan: z.string().nullable(),
  puskesmas: z.string().nullable(),
})

/** The tree of one kabupaten at one month in both hierarchies; without `wilayah` only the list of kabupaten. */
export const getWilayah = defineEndpoint({
  nama: 'getWilayah',
  metode: 'GET',
  jalur: '/api/wilayah',
  kueri: z.object({ wilayah: kodeWilayah.optional(), bulan: bulanTeks.optional() }),
  isi: z.undefined(),
  keluaran: z.object({
    kabupatenSemua: z.array(simpul.extend({ jenis: z.enum(['kabupaten', 'kota']), provinsi: z.string() })),
    kabupaten: z
      .object({
        kode: z.string(),
        nama: z.string(),
        jenis: z.enum(['kabupaten', 'kota']),
        provinsi: z.string(),
        versi: z.number(),
        /** First and last month that any laporan speaks of; for whoever reads only validated figures, the last nearly all validated. */
        bulanPertama: bulanTeks.nullable(),
        bulanTerakhir: bulanTeks.nullable(),
        terakhirDiubah: z.string().nullable(),
        /** Since when the boundaries that hold in the month hold: ask for these, and every month of theirs is one answer. */
        batasSejak: bulanTeks.nullable(),
        contoh: z.boolean(),
        terbaca: z.boolean(),
        /** Whoever asks is told only of validated laporan. */
        hanyaSah: z.boolean(),
      })
      .nullable(),
    kecamatan: z.array(simpulTerbaca),
    puskesmas: z.array(simpulTerbaca),
    desa: z.array(desaSimpul),
  }),
  izin: 'masuk',
  simpan: 'tidak',
})
export type WilayahJawaban = z.infer<typeof getWilayah.keluaran>
export type DesaSimpul = z.infer<typeof desaSimpul>
