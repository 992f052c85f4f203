import { z } from 'zod'
import { angka, indikatorRingkas, targetTahun, wilayahRingkas } from './angka.ts'
import { defineEndpoint } from './endpoint.ts'
import { dasar, hierarki, konteksAngka, rincian } from './konteks.ts'

/** What the rows are: parts of the area, or single units in it with their own counts of the month and no verdict. */
export const rincianMatriks = z.enum([...rincian.options, 'posyandu', 'pustu'])
export type RincianMatriks = z.infer<typeof rincianMatriks>

/**
 * One indikator over all rows. Texts hold one letter per row, lists one entry per row whose `sel` is 'n', in the order of the
 * rows: 390 desa x 183 indikator as objects would be ten times as long.
 */
export const kolomMatriks = z.object({
  indikator: indikatorRingkas.extend({ spm: z.string().nullable() }),
  targetTahun: targetTahun.nullable(),
  /**
   * 'n' nilai, 'b' belum-lapor, 'd' tidak-dijadwalkan, 't' tanpa-sasaran; 'g' counted in another row (parts of a desa that are
   * counted together), 'x' may not be read.
   */
  sel: z.string(),
  /** 'b' baik, 'k' kurang, 'c' cukup, 'j' jelek, 'a' di-atas-target, 'w' di-bawah-target, '-' none. */
  status: z.string(),
  /**
   * A digit in base 32, the sum of: 1 sementara, 2 kedaluwarsa, 4 this month not reported, 8 short of the target beyond what
   * chance explains, 16 counts those rows too that say 'g'.
   */
  tanda: z.string(),
  pembilang: z.array(z.number()),
  /** Null, here and below, where no row has any. */
  penyebut: z.array(z.number().nullable()).nullable(),
  laju: z.array(z.number().nullable()).nullable(),
  /** Persons short of the target to date. */
  selisih: z.array(z.number().nullable()).nullable(),
  /** Target to date in percent: one for all, or one per row, 'n' or not. What is 'd' has none in either case. */
  target: z.union([z.number().nullable(), z.array(z.number().nullable())]),
  /** The figure of the whole area. */
  total: angka.omit({ persenIni: true, persenLalu: true, jumlahIni: true, jumlahLalu: true, ukur: true }),
})
export type KolomMatriks = z.infer<typeof kolomMatriks>

const kodeIndikator = /^[A-Z0-9_]{2,40}(,[A-Z0-9_]{2,40})*$/

/** Every indikator that may be read of an area, in the catalogue's order, over all its rows. */
export const getMatriks = defineEndpoint({
  nama: 'getMatriks',
  metode: 'GET',
  jalur: '/api/matriks',
  kueri: konteksAngka.omit({ indikator: true }).extend({
    rincian: rincianMatriks.default('desa'),
    klaster: z.coerce.number().int().min(1).max(4).optional(),
    /** Codes with commas between them; absent: all. */
    indikator: z
      .string()
      .max(4000)
      .regex(kodeIndikator, { error: 'Tulis kode indikator dari katalog, dipisah koma.' })
      .optional(),
  }),
  isi: z.undefined(),
  keluaran: z.object({
    wilayah: wilayahRingkas,
    hierarki,
    dasar,
    bulan: z.string(),
    versi: z.number(),
    rincian: rincianMatriks,
    baris: z.array(
      z.object({
        kode: z.string(),
        nama: z.string(),
        /** Of a desa its kecamatan or puskesmas, of a unit the desa that it stands in. */
        induk: z.string().nullable(),
        /** Codes of the other desa that some columns count together with this one. */
        bersama: z.array(z.string()),
      }),
    ),
    kolom: z.array(kolomMatriks),
  }),
  izin: 'baca',
  simpan: 'versi',
})
export type MatriksJawaban = z.infer<typeof getMatriks.keluaran>
