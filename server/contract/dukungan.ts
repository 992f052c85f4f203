import { z } from 'zod'
import { angka, indikatorRingkas, targetTahun, wilayahRingkas } from './angka.ts'
import { defineEndpoint } from './endpoint.ts'
import { bulanTeks, dasar, hierarki, inggris, konteksAngka } from './konteks.ts'

/** The two distances of an indikator over a sasaran (domain.md 5), which are never mixed. */
const jarakOrang = z.enum(['selisih', 'belum'])
export type JarakOrang = z.infer<typeof jarakOrang>

/** What the month shows about a desa, from its figures alone. */
const sebabDukungan = z.discriminatedUnion('kode', [
  z.object({ kode: z.literal('turun'), dari: z.number(), ke: z.number() }),
  z.object({ kode: z.literal('unit-turun'), unit: z.string(), jenis: z.string(), dari: z.number(), ke: z.number() }),
  z.object({ kode: z.literal('unit-belum'), unit: z.string(), jenis: z.string() }),
  z.object({ kode: z.literal('tetap'), bulan: z.number() }),
])
export type SebabDukungan = z.infer<typeof sebabDukungan>

/** Why a desa stands apart instead of in the order: what came in is incomplete, or chance explains its distance. */
const alasanPisah = z.enum(['belum-lapor', 'sementara', 'kebetulan'])
export type AlasanPisah = z.infer<typeof alasanPisah>

const barisDukungan = z.object({
  kode: z.string(),
  nama: z.string(),
  puskesmas: z.string().nullable(),
  angka,
  sebab: z.array(sebabDukungan),
  /** Who answers for the desa; null: the puskesmas. */
  penanggungJawab: z.object({ nama: z.string().nullable(), jabatan: z.string(), unit: z.string() }).nullable(),
})
export type BarisDukungan = z.infer<typeof barisDukungan>

/** The desa of an area in the order of one distance, most persons first. */
const urutanOrang = z.object({
  /** Persons in all of them. */
  orang: z.number(),
  /** The fewest desa, from the top, that hold half of these persons, and how many persons these hold. */
  separuh: z.object({ desa: z.number(), orang: z.number() }),
  baris: z.array(barisDukungan),
  /** Short of it as well, but in no order. */
  pisah: z.array(barisDukungan.omit({ penanggungJawab: true }).extend({ alasan: alasanPisah })),
})
export type UrutanOrang = z.infer<typeof urutanOrang>

/** Why no desa can stand in an order: withheld from this reader, or counted for larger areas alone; null: they can. */
const tanpaDesa = z.enum(['ditahan', 'tidak-per-desa']).nullable()

/** One order of a priority indikator in short. */
const urutanRingkas = z.object({
  orang: z.number(),
  desa: z.number(),
  /** The fewest desa that hold half of the persons. */
  separuh: z.object({ desa: z.number(), orang: z.number() }),
  /** Desa of which nobody can say: what came in is incomplete, or there is no sasaran or target. */
  tertunda: z.number(),
})

/** One priority indikator in short. */
const dukunganRingkas = z.object({
  bagian: z.string(),
  bagianEn: inggris,
  indikator: indikatorRingkas,
  orang: z.string().nullable(),
  orangEn: inggris,
  tanpaDesa,
  selisih: urutanRingkas,
  belum: urutanRingkas,
})
export type DukunganRingkas = z.infer<typeof dukunganRingkas>

/** Where the people are who are missing from a figure: desa by persons, not by percent. */
export const getDukungan = defineEndpoint({
  nama: 'getDukungan',
  metode: 'GET',
  jalur: '/api/dukungan',
  kueri: konteksAngka,
  isi: z.undefined(),
  keluaran: z.object({
    wilayah: wilayahRingkas,
    hierarki,
    dasar,
    bulan: bulanTeks,
    versi: z.number(),
    indikator: indikatorRingkas,
    targetTahun: targetTahun.nullable(),
    total: angka,
    /** Whom it serves, as the catalogue calls its sasaran; null where it is not counted over one, so that no persons are known. */
    orang: z.string().nullable(),
    orangEn: inggris,
    tanpaDesa,
    selisih: urutanOrang.nullable(),
    belum: urutanOrang.nullable(),
    /** The priority indikator of the area that count persons, in the order of its board. */
    prioritas: z.array(dukunganRingkas),
  }),
  izin: 'baca',
  simpan: 'versi',
})
export type DukunganJawaban = z.infer<typeof getDukungan.keluaran>
