import { z } from 'zod'
import { isHari } from '#domain/bulan.ts'

/** A month on the wire: 'YYYY-MM'. */
export const bulanTeks = z
  .string()
  .regex(/^(19|2\d)\d\d-(0[1-9]|1[0-2])$/, { error: 'Tulis bulan sebagai TTTT-BB, misalnya 2025-01.' })

/** A month that is answered: those before the one asked may lie before the first that can be asked. */
export const bulanJawaban = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)

/**
 * The English of the field beside it (`namaEn` of `nama`), where the catalogue has one; whoever reads English is shown it in
 * that field's place. Absent in what was stored before there was any.
 */
export const inggris = z.string().nullish()

/** As far as the database counts rows and versions. */
export const TERBESAR = 2_147_483_647

/** The number of a row. */
export const nomorBaris = z.number().int().positive().max(TERBESAR)

/** A day of the calendar: 'YYYY-MM-DD', and not the 31st of February. */
export const hariTeks = z.string().refine(isHari, { error: 'Tulis tanggal sebagai TTTT-BB-HH, misalnya 2026-11-21.' })

/** Code of a kabupaten (35.07), kecamatan (35.07.01), desa (35.07.01.2001) or puskesmas unit. */
export const kodeWilayah = z
  .string()
  .regex(/^[0-9]{2}\.[0-9]{2}[.0-9a-z-]*$/, { error: 'Tulis kode wilayah, misalnya 35.07 atau 35.07.01.2001.' })
  .max(120)

export const hierarki = z.enum(['administrasi', 'kerja'])
export const dasar = z.enum(['proyeksi', 'riil'])
export const rincian = z.enum(['desa', 'kecamatan', 'puskesmas'])

/** The state that every figure's address carries. */
export const konteksAngka = z.object({
  wilayah: kodeWilayah,
  hierarki: hierarki.default('administrasi'),
  indikator: z.string().regex(/^[A-Z0-9_]{2,40}$/, { error: 'Tulis kode indikator dari katalog.' }),
  bulan: bulanTeks,
  dasar: dasar.default('proyeksi'),
})

export type Hierarki = z.infer<typeof hierarki>
export type Dasar = z.infer<typeof dasar>
export type Rincian = z.infer<typeof rincian>
export type KonteksAngka = z.infer<typeof konteksAngka>
