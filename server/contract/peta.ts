import { z } from 'zod'
import { angka, baris, indikatorRingkas, sel, status, targetTahun, wilayahRingkas } from './angka.ts'
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

/** One indikator over twelve or more months, desa by desa, as columns: for the slider and the small maps. */
export const getPetaBulan = defineEndpoint({
  nama: 'getPetaBulan',
  metode: 'GET',
  jalur: '/api/peta-bulan',
  kueri: konteksAngka.extend({ panjang: z.coerce.number().int().min(2).max(25).default(12) }),
  isi: z.undefined(),
  keluaran: z.object({
    indikator: indikatorRingkas,
    wilayah: wilayahRingkas,
    versi: z.number(),
    bulan: z.array(bulanTeks),
    total: z.array(angka),
    /** Per desa one entry per month, in the order of `bulan`. */
    baris: z.array(
      z.object({
        kode: z.string(),
        nama: z.string(),
        bersama: z.array(z.string()),
        sel: z.array(sel),
        status: z.array(status.nullable()),
        sementara: z.array(z.boolean()),
        nilai: z.array(z.number().nullable()),
      }),
    ),
  }),
  izin: 'baca',
  simpan: 'versi',
})
export type PetaBulanJawaban = z.infer<typeof getPetaBulan.keluaran>
