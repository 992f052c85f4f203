import { z } from 'zod'
import { angka, indikatorRingkas, sel, status, targetTahun, wilayahRingkas } from './angka.ts'
import { defineEndpoint } from './endpoint.ts'
import { bulanTeks, dasar, hierarki, konteksAngka } from './konteks.ts'

/** One point of a small line: the figure of an earlier month; null breaks the line. */
export const titikGaris = z.object({
  bulan: bulanTeks,
  nilai: z.number().nullable(),
  sel,
  sementara: z.boolean(),
})
export type TitikGaris = z.infer<typeof titikGaris>

/** How the desa (or the next lower areas) of an indikator stand, counted. */
export const hitungStatus = z.partialRecord(status, z.number())

export const konteksWilayah = konteksAngka.omit({ indikator: true })

/** The home of a reader: priority rows with their last 13 months, who needs support, and what has come in. */
export const getRingkasan = defineEndpoint({
  nama: 'getRingkasan',
  metode: 'GET',
  jalur: '/api/ringkasan',
  kueri: konteksWilayah,
  isi: z.undefined(),
  keluaran: z.object({
    wilayah: wilayahRingkas,
    hierarki,
    dasar,
    bulan: bulanTeks,
    versi: z.number(),
    prioritas: z.array(
      z.object({
        bagian: z.string(),
        indikator: indikatorRingkas,
        angka,
        targetTahun: targetTahun.nullable(),
        garis: z.array(titikGaris),
        /** Desa by status this month, and how many turned jelek since the month before. */
        status: hitungStatus,
        jelekBaru: z.number(),
        /** Desa short of the target beyond what chance explains, most persons first; empty where nothing may be ranked. */
        perluDukungan: z.array(
          z.object({
            kode: z.string(),
            nama: z.string(),
            selisih: z.number(),
            persen: z.number(),
            status: status.nullable(),
          }),
        ),
      }),
    ),
    kelengkapan: z.object({
      wajib: z.number(),
      masuk: z.number(),
      tepat: z.number(),
      bulanan: z.array(z.object({ bulan: bulanTeks, wajib: z.number(), masuk: z.number() })),
      bagian: z.array(
        z.object({
          kode: z.string(),
          nama: z.string(),
          bulanan: z.array(z.object({ wajib: z.number(), masuk: z.number() })),
        }),
      ),
    }),
    temuan: z.object({ jelaskan: z.number(), lunak: z.number() }),
  }),
  izin: 'baca',
  simpan: 'versi',
})
export type RingkasanJawaban = z.infer<typeof getRingkasan.keluaran>
