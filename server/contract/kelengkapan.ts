import { z } from 'zod'
import { wilayahRingkas } from './angka.ts'
import { defineEndpoint } from './endpoint.ts'
import { bulanJawaban, bulanTeks, hierarki, kodeWilayah, TERBESAR } from './konteks.ts'
import { jenisTemuan, mutuUnit, temuanDicek } from './temuan.ts'

export const hitungLapor = z.object({
  wajib: z.number(),
  masuk: z.number(),
  tepat: z.number(),
  /** Of those in: verified for the desa (or further), and validated by the puskesmas. */
  terverifikasi: z.number(),
  tervalidasi: z.number(),
})

/** How a unit's laporan of one desa and month stands. */
export const keadaanLapor = z.enum(['tepat', 'terlambat', 'sebagian', 'belum', 'tidak-wajib'])
export type KeadaanLapor = z.infer<typeof keadaanLapor>

/** A unit whose laporan of a desa is still waited for; `sebagian` where part of it is in. */
export const unitBelumLapor = z.object({
  unit: z.string(),
  kodeUnit: z.string(),
  jenis: z.string(),
  desa: z.string(),
  kodeDesa: z.string(),
  sebagian: z.boolean(),
})
export type UnitBelumLapor = z.infer<typeof unitBelumLapor>

/** Most findings that one answer holds. */
export const TEMUAN_SEHALAMAN = 500

/** Who reported, by month and by unit, and what is to be checked. */
export const getKelengkapan = defineEndpoint({
  nama: 'getKelengkapan',
  metode: 'GET',
  jalur: '/api/kelengkapan',
  kueri: z.object({
    wilayah: kodeWilayah,
    hierarki: hierarki.default('administrasi'),
    bulan: bulanTeks,
    panjang: z.coerce.number().int().min(1).max(37).default(13),
    /** Findings: how many months back from `bulan`, what became of them, and which. */
    temuanPanjang: z.coerce.number().int().min(1).max(37).default(1),
    temuanKeadaan: z
      .enum(['belum-dijawab', 'terbuka', 'dibiarkan', 'dijelaskan', 'diperbaiki', 'semua'])
      .default('belum-dijawab'),
    temuanKeparahan: z.enum(['jelaskan', 'lunak']).optional(),
    temuanJenis: jenisTemuan.optional(),
    /** Code of a rule, whole or up to its colon. */
    temuanAturan: z.string().max(120).optional(),
    temuanUnit: z.string().max(120).optional(),
    /** How many of them to leave out, for the page after `TEMUAN_SEHALAMAN`. */
    temuanMulai: z.coerce.number().int().min(0).max(TERBESAR).default(0),
  }),
  isi: z.undefined(),
  keluaran: z.object({
    wilayah: wilayahRingkas,
    hierarki,
    bulan: bulanTeks,
    versi: z.number(),
    /** A laporan counts once per (unit, desa) and month: masuk when every group due of it is complete. */
    bulanan: z.array(hitungLapor.extend({ bulan: bulanJawaban })),
    menurutJenis: z.array(hitungLapor.extend({ jenis: z.string() })),
    baris: z.array(hitungLapor.extend({ kode: z.string(), nama: z.string() })),
    /** Every pair that owed a laporan in any of the months, month by month in the order of `bulanan`. */
    unit: z.array(
      z.object({
        kode: z.string(),
        nama: z.string(),
        jenis: z.string(),
        desa: z.string(),
        kodeDesa: z.string(),
        /** Kecamatan or puskesmas of the desa, by the hierarchy shown. */
        induk: z.string().nullable(),
        keadaan: z.array(keadaanLapor),
        mutu: mutuUnit,
      }),
    ),
    belumLapor: z.array(unitBelumLapor),
    /** Those asked for, what must be explained first, then the latest; at most a page. */
    temuan: z.array(temuanDicek),
    /** All findings of these months that this reader may see, by what became of them, whichever are asked for. */
    jumlahTemuan: z.object({
      terbuka: z.number(),
      dibiarkan: z.number(),
      dijelaskan: z.number(),
      diperbaiki: z.number(),
      /** Of those asked for, on all pages. */
      diminta: z.number(),
    }),
  }),
  izin: 'baca',
  simpan: 'versi',
})
export type KelengkapanJawaban = z.infer<typeof getKelengkapan.keluaran>
export type KelengkapanKueri = z.output<typeof getKelengkapan.kueri>
