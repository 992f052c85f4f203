import { z } from 'zod'
import { bulanTeks, inggris } from './konteks.ts'

/** The four kinds of cell, never mixed (domain.md 4.2). */
export const sel = z.enum(['nilai', 'belum-lapor', 'tidak-dijadwalkan', 'tanpa-sasaran'])

/** Verdict of the PWS sheet; the last two where the month's direction must not count (small area, no base). */
export const status = z.enum(['baik', 'kurang', 'cukup', 'jelek', 'di-atas-target', 'di-bawah-target'])

export const tren = z.enum(['naik', 'tetap', 'turun'])

/** One cell: a figure of one wilayah, one indikator and one bulan, with all that is needed to read it right. */
export const angka = z.object({
  sel,
  /** Whether this month itself was reported; for a cumulative figure `sel` may be nilai all the same. */
  bulanIni: sel,
  /** Last month that is in the figure. */
  sdBulan: bulanTeks.nullable(),
  pembilang: z.number().nullable(),
  penyebut: z.number().nullable(),
  /** pembilang / penyebut x 100, unrounded, may pass 100; null where there is none (also for kejadian). */
  persen: z.number().nullable(),
  /** Rate per `skala` for a kejadian with a base. */
  laju: z.number().nullable(),
  /** Target to date in percent. */
  target: z.number().nullable(),
  status: status.nullable(),
  /** Incomplete: has no status, no rank and raises nothing. */
  sementara: z.boolean(),
  /** A potret whose last laporan is too old: no value, `sdBulan` says how old. */
  kedaluwarsa: z.boolean(),
  laporanMasuk: z.number(),
  laporanWajib: z.number(),
  /** Count of this month and of the month (or round) it is compared with, and their share of the penyebut. */
  jumlahIni: z.number().nullable(),
  jumlahLalu: z.number().nullable(),
  persenIni: z.number().nullable(),
  persenLalu: z.number().nullable(),
  tren: tren.nullable(),
  /** Too few people expected for one month's direction to mean anything. */
  kecil: z.boolean(),
  /** Measured over what should have been measured (prevalence). */
  ukur: z.object({ pembilang: z.number(), penyebut: z.number() }).nullable(),
  /** Persons of the sasaran not reached, and persons short of the target to date: two distances, two names. */
  belumDilayani: z.number().nullable(),
  selisihKeTarget: z.number().nullable(),
  /** For an area: desa with a value, desa in all, desa without sasaran. 1 of 1 for a desa. */
  desaLapor: z.number(),
  desaSemua: z.number(),
  desaTanpaSasaran: z.number(),
})

export const baris = angka.extend({
  kode: z.string(),
  nama: z.string(),
  induk: z.string().nullable(),
  /** Codes of other desa that this row speaks for: parts of a desa that split this year. */
  bersama: z.array(z.string()),
})

export const indikatorRingkas = z.object({
  kode: z.string(),
  nama: z.string(),
  namaEn: inggris,
  kelompok: z.string(),
  kelompokEn: inggris,
  klaster: z.number(),
  jenis: z.string(),
  periode: z.string(),
  arah: z.enum(['naik', 'turun', 'netral']),
  satuan: z.string(),
  /** What is counted, and what is short of a target: ibu hamil, KK, posyandu. Absent where it was stored before: orang. */
  satuanHitung: z.string().nullish(),
  satuanHitungEn: inggris,
  skala: z.number(),
  sensitif: z.boolean(),
})

export const wilayahRingkas = z.object({
  kode: z.string(),
  nama: z.string(),
  tingkat: z.enum(['kabupaten', 'kecamatan', 'puskesmas', 'desa']),
})

/** The target of the year and where it comes from; `contoh` is the catalogue's example that nobody has set. */
export const targetTahun = z.object({
  persen: z.number(),
  tingkat: z.enum(['nasional', 'provinsi', 'kabupaten', 'kecamatan', 'puskesmas', 'desa', 'contoh']),
  dokumen: z.string(),
})

export type Sel = z.infer<typeof sel>
export type Status = z.infer<typeof status>
export type Tren = z.infer<typeof tren>
export type Angka = z.infer<typeof angka>
export type Baris = z.infer<typeof baris>
export type IndikatorRingkas = z.infer<typeof indikatorRingkas>
export type WilayahRingkas = z.infer<typeof wilayahRingkas>
export type TargetTahun = z.infer<typeof targetTahun>
