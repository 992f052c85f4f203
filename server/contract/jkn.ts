import { z } from 'zod'
import { angka, indikatorRingkas, targetTahun, wilayahRingkas } from './angka.ts'
import { defineEndpoint } from './endpoint.ts'
import { bulanTeks, dasar, hierarki } from './konteks.ts'
import { konteksWilayah } from './ringkasan.ts'

/** A figure as a part of the area shows it. */
const bagian = angka.pick({
  ...{ sel: true, sdBulan: true, pembilang: true, penyebut: true, persen: true, sementara: true, kedaluwarsa: true },
})
export type AngkaJkn = z.infer<typeof bagian>

/** The way to the target of the year; null where there is none, or the figure is not known. */
const jalur = z.object({
  /** Persons still to be won, at the end of `dari`. */
  sisa: z.number(),
  dari: bulanTeks,
  akhir: bulanTeks,
  bulanSisa: z.number(),
  /** Persons per month that this takes; null with no month left. */
  perBulan: z.number().nullable(),
})
export type JalurJkn = z.infer<typeof jalur>

const barisJkn = wilayahRingkas.extend({
  /** In the order of `indikator`; the last of them is the one that the way is about. */
  angka: z.array(bagian),
  jalur: jalur.nullable(),
})
export type BarisJkn = z.infer<typeof barisJkn>

/** Membership of JKN as the arrangement `jkn` names its figures, over an area and its parts, and the way to everybody's. */
export const getJkn = defineEndpoint({
  nama: 'getJkn',
  metode: 'GET',
  jalur: '/api/jkn',
  kueri: konteksWilayah,
  isi: z.undefined(),
  keluaran: z.object({
    wilayah: wilayahRingkas,
    hierarki,
    dasar,
    bulan: bulanTeks,
    versi: z.number(),
    indikator: z.array(z.object({ indikator: indikatorRingkas, angka, targetTahun: targetTahun.nullable() })),
    /** Of the whole area. */
    jalur: jalur.nullable(),
    /** The parts that may be read, in the order of the list: of a kabupaten its kecamatan, its puskesmas and its desa. */
    baris: z.array(barisJkn),
    /**
     * What a sheet of these figures is made of, for who may bring one in for the whole kabupaten: the unit that reports them and
     * the codes of what it counts. Null for others, and where no such unit is registered.
     */
    templat: z.object({ unit: z.string(), elemen: z.array(z.string()) }).nullable(),
  }),
  izin: 'baca',
  simpan: 'versi',
})
export type JknJawaban = z.infer<typeof getJkn.keluaran>
