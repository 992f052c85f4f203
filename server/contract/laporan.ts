import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { bulanTeks, TERBESAR } from './konteks.ts'

const bilangan = z.number({ error: 'Isi dengan bilangan bulat 0 atau lebih, atau kosongkan.' })

export const isianKirim = z.object({
  elemen: z.string().max(60),
  /** Code of a breakdown; absent for the total. */
  pilah: z.string().max(60).optional(),
  /** null empties the cell: empty is not zero. */
  jumlah: bilangan.nullable(),
})

export const laporanKirim = z.object({
  unit: z.string().max(120),
  desa: z.string().max(40),
  bulan: bulanTeks,
  minggu: z.number().int().min(0).max(5).default(0),
  status: z.enum(['draf', 'terkirim']).default('terkirim'),
  tidakBuka: z.string().min(3).max(300).nullable().default(null),
  isian: z.array(isianKirim).max(2000),
  /** Version this laporan was written on; 0 or absent for a new one. An older base is answered 409 with both. */
  versiDasar: z.number().int().min(0).max(TERBESAR).optional(),
  alasan: z.string().max(500).optional(),
})
export type LaporanKirim = z.infer<typeof laporanKirim>

export const laporanIsi = z.object({
  versi: z.number(),
  status: z.string(),
  diubahPada: z.string(),
  oleh: z.string(),
  isian: z.array(z.object({ elemen: z.string(), pilah: z.string(), jumlah: z.number() })),
})
export type LaporanIsi = z.infer<typeof laporanIsi>

/**
 * Hands in one laporan. The header `Idempotency-Key` makes a repeat harmless. Answers 201 with the new data version (200 where nothing
 * was to change), 409 with both versions on an old base, 422 with a line per refused cell.
 */
export const postLaporan = defineEndpoint({
  nama: 'postLaporan',
  metode: 'POST',
  jalur: '/api/laporan',
  kueri: z.object({}),
  isi: laporanKirim,
  keluaran: z.object({
    hasil: z.enum(['baru', 'berubah', 'sama']),
    versiLaporan: z.number(),
    /** Data version of the kabupaten that contains this laporan. */
    versi: z.number(),
    /** Groups whose required cells are not all filled: kept, but not yet counted. */
    belumLengkap: z.array(z.object({ kelompok: z.string(), kosong: z.array(z.string()) })),
    temuan: z.array(z.object({ aturan: z.string(), keparahan: z.string(), pesan: z.string() })),
  }),
  izin: 'lapor',
  simpan: 'tidak',
})
export type LaporanJawaban = z.infer<typeof postLaporan.keluaran>
