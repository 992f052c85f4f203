import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { hariTeks } from './konteks.ts'

const jejak = z.object({
  jejakId: z.number().int(),
  pada: z.string(),
  namaPengguna: z.string(),
  peran: z.string().nullable(),
  alamat: z.string(),
  tindakan: z.string(),
  objek: z.string(),
  sebelum: z.unknown(),
  sesudah: z.unknown(),
})
export type JejakBaris = z.infer<typeof jejak>

/** The time zone that the days of the filter are counted in: that of the kabupaten, 'Asia/Makassar'. */
const zona = z.string()

const saring = {
  dari: hariTeks.optional(),
  sampai: hariTeks.optional(),
  pengguna: z.string().max(60).optional(),
  tindakan: z.string().max(60).optional(),
  objek: z.string().max(100).optional(),
}

/** A page of the audit trail, newest first: of the kabupaten one administers, or of the whole installation. */
export const getJejak = defineEndpoint({
  nama: 'getJejak',
  metode: 'GET',
  jalur: '/api/jejak',
  kueri: z.object({ ...saring, sebelumId: z.coerce.number().int().positive().optional() }),
  isi: z.undefined(),
  keluaran: z.object({
    baris: z.array(jejak),
    /** Where the next page begins; null at the end. */
    berikut: z.number().int().nullable(),
    tindakan: z.array(z.string()),
    zona,
  }),
  izin: 'baca-jejak',
  simpan: 'tidak',
})

/** The filtered rows for a file. Taking them along is itself an act that leaves a row. */
export const postEksporJejak = defineEndpoint({
  nama: 'postEksporJejak',
  metode: 'POST',
  jalur: '/api/jejak/ekspor',
  kueri: z.object({}),
  isi: z.object(saring),
  keluaran: z.object({ baris: z.array(jejak), terpotong: z.boolean(), zona }),
  izin: 'baca-jejak',
  simpan: 'tidak',
})
