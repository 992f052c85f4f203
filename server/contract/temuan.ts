import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { bulanJawaban, bulanTeks, inggris } from './konteks.ts'

/**
 * What became of a finding: nobody has answered and the laporan is still on its way (`terbuka`), or it was validated all
 * the same (`dibiarkan`); explained (`dijelaskan`); a new version of a laporan took it away (`diperbaiki`).
 */
export const keadaanTemuan = z.enum(['terbuka', 'dibiarkan', 'dijelaskan', 'diperbaiki'])
export type KeadaanTemuan = z.infer<typeof keadaanTemuan>

/** Kinds of question: what does not go together within a laporan, and what is unlike the months (or units) beside it. */
export const jenisTemuan = z.enum([
  'laporan',
  'sampai-bulan-ini-turun',
  'urutan-kohort',
  'lonjakan',
  'pencilan',
  'sama-bulan-lalu',
  'nol',
  'tepat-target',
  'melebihi-sasaran',
  'sama-unit-lain',
])
export type JenisTemuan = z.infer<typeof jenisTemuan>

/** What tells one finding from all others. */
export const alamatTemuan = z.object({
  unit: z.string().max(120),
  desa: z.string().max(40),
  bulan: bulanTeks,
  minggu: z.number().int().min(0).max(5).default(0),
  aturan: z.string().max(120),
})

/** The words that answer a finding, by whom and when. */
export const klarifikasi = z.object({ teks: z.string(), oleh: z.string(), pada: z.string() })

/** Two counts that do not go together, by name; without names one count and what it was when reported before. */
export const duaSisi = z.object({
  namaKiri: z.array(z.string()),
  namaKiriEn: z.array(z.string()).nullish(),
  namaKanan: z.array(z.string()),
  namaKananEn: z.array(z.string()).nullish(),
  kiri: z.number(),
  kanan: z.number(),
  /** English of the question that they raise, `pesan`. */
  pesanEn: inggris,
})

/** One finding with its answer. */
export const temuanDicek = duaSisi.extend({
  desa: z.string(),
  kodeDesa: z.string(),
  unit: z.string(),
  kodeUnit: z.string(),
  jenisUnit: z.string(),
  bulan: bulanJawaban,
  minggu: z.number(),
  aturan: z.string(),
  jenis: jenisTemuan,
  keparahan: z.enum(['jelaskan', 'lunak']),
  pesan: z.string(),
  elemen: z.array(z.string()),
  /** Both sides are counts of one kind: their difference says something. */
  sebanding: z.boolean(),
  keadaan: keadaanTemuan,
  klarifikasi: klarifikasi.nullable(),
  diperbaikiPada: z.string().nullable(),
  /** Whether whoever reads this may answer it, and correct its laporan in the form. */
  boleh: z.object({ jawab: z.boolean(), perbaiki: z.boolean() }),
})
export type TemuanDicek = z.infer<typeof temuanDicek>

/** The parts of a unit's quality over the months shown, side by side and never summed up in one score. */
export const mutuUnit = z.object({
  /** Laporan due, handed in at all, complete, complete in time, and handed in as "tidak buka". */
  wajib: z.number(),
  lapor: z.number(),
  lengkap: z.number(),
  tepat: z.number(),
  tidakBuka: z.number(),
  /** Findings by what became of them. */
  terbuka: z.number(),
  dibiarkan: z.number(),
  dijelaskan: z.number(),
  diperbaiki: z.number(),
})
export type MutuUnit = z.infer<typeof mutuUnit>

/**
 * Answers a finding in words (`klarifikasi`; null takes them back). A correction is no answer of its own but a new version
 * of the laporan. Answers 409 where the finding has other values by now than those that were on screen, 404 where it no
 * longer stands. Words that look like a name are not stored but answered `mungkin-nama`, until sent again with
 * `sudahDiperiksa`; numbers of persons are refused (422).
 */
export const postJawabTemuan = defineEndpoint({
  nama: 'postJawabTemuan',
  metode: 'POST',
  jalur: '/api/temuan/jawab',
  kueri: z.object({}),
  isi: alamatTemuan.extend({
    kiri: z.number().int(),
    kanan: z.number().int(),
    klarifikasi: z.string().trim().min(3).max(500).nullable(),
    sudahDiperiksa: z.boolean().default(false),
  }),
  keluaran: z.object({
    hasil: z.enum(['disimpan', 'sama', 'mungkin-nama']),
    keadaan: keadaanTemuan,
    klarifikasi: klarifikasi.nullable(),
    versi: z.number(),
  }),
  izin: 'lapor',
  simpan: 'tidak',
})
export type JawabTemuan = z.infer<typeof postJawabTemuan.isi>
export type JawabTemuanJawaban = z.infer<typeof postJawabTemuan.keluaran>
