import { z } from 'zod'
import { angka, baris, indikatorRingkas, targetTahun, wilayahRingkas } from './angka.ts'
import { defineEndpoint } from './endpoint.ts'
import { bulanTeks, dasar, hierarki, konteksAngka, rincian } from './konteks.ts'

export const lembar = z.object({
  indikator: indikatorRingkas,
  bulan: bulanTeks,
  wilayah: wilayahRingkas,
  hierarki,
  dasar,
  rincian,
  versi: z.number(),
  targetTahun: targetTahun.nullable(),
  baris: z.array(baris),
  total: angka,
})
export type Lembar = z.infer<typeof lembar>

const kueri = konteksAngka.extend({ rincian: rincian.optional() })

/** Every desa of an area for one indikator and month (or, with `rincian`, every kecamatan or puskesmas). */
export const getPeta = defineEndpoint({
  nama: 'getPeta',
  metode: 'GET',
  jalur: '/api/peta',
  kueri,
  isi: z.undefined(),
  keluaran: lembar,
  izin: 'baca',
  simpan: 'versi',
})

/** The PWS sheet: the same rows, highest first, by default one level below the area. */
export const getPws = defineEndpoint({
  nama: 'getPws',
  metode: 'GET',
  jalur: '/api/pws',
  kueri,
  isi: z.undefined(),
  keluaran: lembar,
  izin: 'baca',
  simpan: 'versi',
})
