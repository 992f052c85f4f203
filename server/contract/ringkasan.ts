import { z } from 'zod'
import { angka, indikatorRingkas, sel, status, targetTahun, wilayahRingkas } from './angka.ts'
import { defineEndpoint } from './endpoint.ts'
import { keadaanLapor, unitBelumLapor } from './kelengkapan.ts'
import { bulanTeks, dasar, hierarki, inggris, konteksAngka } from './konteks.ts'
import { duaSisi } from './temuan.ts'

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

/** One indikator of one part of the area: what a dense table of parts shows of it. */
export const selBagian = angka
  .pick({ sel: true, bulanIni: true, status: true, sementara: true, kedaluwarsa: true })
  .extend({
    /** Percent, or the count of a kejadian. */
    nilai: z.number().nullable(),
    selisih: z.number().nullable(),
    /** Short of the target beyond what chance explains, on complete reporting. */
    dukungan: z.boolean(),
  })
export type SelBagian = z.infer<typeof selBagian>

/** A desa's posyandu side by side: each one's own counts of the month; a share of so few has no verdict. */
export const posyanduBerdampingan = z.object({
  indikator: z.array(indikatorRingkas),
  unit: z.array(
    z.object({
      kode: z.string(),
      nama: z.string(),
      dusun: z.string().nullable(),
      keadaan: keadaanLapor,
      /** In the order of `indikator`. */
      sel: z.array(z.object({ pembilang: z.number().nullable(), penyebut: z.number().nullable() })),
    }),
  ),
})
export type PosyanduBerdampingan = z.infer<typeof posyanduBerdampingan>

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
        bagianEn: inggris,
        indikator: indikatorRingkas,
        angka,
        targetTahun: targetTahun.nullable(),
        garis: z.array(titikGaris),
        /** Desa by status this month, and how many are jelek that were not the month before. */
        status: hitungStatus,
        jelekBaru: z.number(),
        /** Desa that were below the target last month and are not any more. */
        pulih: z.number(),
        /** The area's own status of last month. */
        statusLalu: status.nullable(),
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
    /** The next lower areas side by side (none below a desa); cells in the order of `prioritas`. */
    bagian: z.array(
      z.object({
        kode: z.string(),
        nama: z.string(),
        /** The pustu that reports for it, where it is a desa that has one. */
        pustu: z.string().nullable(),
        temuan: z.number(),
        sel: z.array(selBagian.nullable()),
      }),
    ),
    posyandu: posyanduBerdampingan.nullable(),
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
    /** Who has not reported this month; null for a kabupaten, where these are too many for a home. */
    belumLapor: z.array(unitBelumLapor).nullable(),
    temuan: z.object({ jelaskan: z.number(), lunak: z.number() }),
    /** The findings of a desa themselves; of larger areas they are on the page of completeness. */
    dicek: z.array(duaSisi.extend({ unit: z.string(), keparahan: z.enum(['jelaskan', 'lunak']), pesan: z.string() })),
  }),
  izin: 'baca',
  simpan: 'versi',
})
export type RingkasanJawaban = z.infer<typeof getRingkasan.keluaran>
