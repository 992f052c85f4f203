import { z } from 'zod'
import { angka, indikatorRingkas, sel, status, targetTahun, wilayahRingkas } from './angka.ts'
import { defineEndpoint } from './endpoint.ts'
import { bulanTeks, dasar, hierarki, inggris } from './konteks.ts'
import { konteksWilayah } from './ringkasan.ts'

/** The way to the target of the year; null where the figure does not grow over a year, and far from any complete month. */
const jalurTahun = z.object({
  /** The last month that was completely reported: all is reckoned from its end. */
  dari: bulanTeks,
  /** Persons still to be reached until the target of the year. */
  sisa: z.number(),
  /** Months left after it, and the last of them. */
  bulanSisa: z.number(),
  akhir: bulanTeks,
  /** Persons per month that this takes; null with no month left. */
  perBulan: z.number().nullable(),
  /** Persons per month of the last three complete months; null where there are not so many, and of small areas. */
  laju: z.number().nullable(),
})
export type JalurTahun = z.infer<typeof jalurTahun>

/** One month of the year: what was due by it and what was reached, in percent; months to come have only the former. */
const titikJalur = z.object({
  bulan: bulanTeks,
  target: z.number().nullable(),
  persen: z.number().nullable(),
  sementara: z.boolean(),
})
export type TitikJalur = z.infer<typeof titikJalur>

/** One SPM of one part of the area. */
const barisSpm = angka
  .pick({ bulanIni: true, pembilang: true, penyebut: true, persen: true, target: true, sementara: true })
  .extend({ kode: z.string(), nama: z.string(), tingkat: wilayahRingkas.shape.tingkat, sel, status: status.nullable() })
  .extend({
    /** Persons short of the target to date, and until the target of the year; null where they cannot be counted. */
    selisih: z.number().nullable(),
    sisa: z.number().nullable(),
    perBulan: z.number().nullable(),
  })
export type BarisSpm = z.infer<typeof barisSpm>

/** An indikator that stands beside an SPM: a part of it, or another that bears its number. */
const pendampingSpm = z.object({ indikator: indikatorRingkas, angka, targetTahun: targetTahun.nullable() })
export type PendampingSpm = z.infer<typeof pendampingSpm>

const satuSpm = z.object({
  nomor: z.number(),
  indikator: indikatorRingkas,
  angka,
  targetTahun: targetTahun.nullable(),
  /** Whom it serves, as the catalogue calls its sasaran; null where it has none. */
  orang: z.string().nullable(),
  orangEn: inggris,
  /** Persons short of the target to date, and of the target of the year; also where the base is itself reported. */
  selisih: z.number().nullable(),
  sisa: z.number().nullable(),
  jalur: jalurTahun.nullable(),
  titik: z.array(titikJalur),
  pendamping: z.array(pendampingSpm),
  bagian: z.array(pendampingSpm),
  /** The parts of the area that may be read, in the order of the list: of a kabupaten both its kecamatan and its puskesmas. */
  baris: z.array(barisSpm),
})
export type SatuSpm = z.infer<typeof satuSpm>

/** The minimum service standards of an area, by number: reached, short in persons, and the pace that is needed. */
export const getSpm = defineEndpoint({
  nama: 'getSpm',
  metode: 'GET',
  jalur: '/api/spm',
  kueri: konteksWilayah,
  isi: z.undefined(),
  keluaran: z.object({
    wilayah: wilayahRingkas,
    hierarki,
    dasar,
    /** The dasar that counts as SPM; by the other one these are not figures of SPM. */
    dasarResmi: dasar,
    bulan: bulanTeks,
    versi: z.number(),
    spm: z.array(satuSpm),
    /** Number of the one with most persons to be reached until the target of the year, of those completely reported. */
    terbesar: z.number().nullable(),
  }),
  izin: 'baca',
  simpan: 'versi',
})
export type SpmJawaban = z.infer<typeof getSpm.keluaran>
