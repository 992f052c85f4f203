import { z } from 'zod'
import { angka, baris, indikatorRingkas, sel, status, targetTahun, tren, wilayahRingkas } from './angka.ts'
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

/** One figure of every month, as columns: what a row of the map and its table need, without what is only in the panel. */
const kolomBulan = z.object({
  sel: z.array(sel),
  bulanIni: z.array(sel),
  sdBulan: z.array(bulanTeks.nullable()),
  status: z.array(status.nullable()),
  sementara: z.array(z.boolean()),
  kedaluwarsa: z.array(z.boolean()),
  pembilang: z.array(z.number().nullable()),
  penyebut: z.array(z.number().nullable()),
  persen: z.array(z.number().nullable()),
  laju: z.array(z.number().nullable()),
  target: z.array(z.number().nullable()),
  tren: z.array(tren.nullable()),
  laporanMasuk: z.array(z.number()),
  laporanWajib: z.array(z.number()),
})
export type KolomBulan = z.infer<typeof kolomBulan>

/** One indikator over twelve or more months, row by row as columns: for the slider and the small maps. */
export const getPetaBulan = defineEndpoint({
  nama: 'getPetaBulan',
  metode: 'GET',
  jalur: '/api/peta-bulan',
  kueri: konteksAngka.extend({
    rincian: rincian.default('desa'),
    panjang: z.coerce.number().int().min(2).max(25).default(12),
  }),
  isi: z.undefined(),
  keluaran: z.object({
    indikator: indikatorRingkas,
    wilayah: wilayahRingkas,
    rincian,
    versi: z.number(),
    bulan: z.array(bulanTeks),
    targetTahun: z.array(targetTahun.nullable()),
    total: z.array(angka),
    /** Per row one entry per month, in the order of `bulan`. */
    baris: z.array(
      kolomBulan.extend({
        kode: z.string(),
        nama: z.string(),
        induk: z.string().nullable(),
        bersama: z.array(z.string()),
      }),
    ),
  }),
  izin: 'baca',
  simpan: 'versi',
})
export type PetaBulanJawaban = z.infer<typeof getPetaBulan.keluaran>
