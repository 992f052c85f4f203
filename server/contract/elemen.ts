import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'

const elemenRingkas = z.object({
  kode: z.string(),
  nama: z.string(),
  /** Name of its group, e.g. 'Pemeriksaan kehamilan (ANC)'. */
  kelompok: z.string(),
  /** Counted from January on by its nature. */
  sampaiBulanIni: z.boolean(),
})
export type ElemenRingkas = z.infer<typeof elemenRingkas>

const pilahRingkas = z.object({
  kode: z.string(),
  jenisKelamin: z.enum(['L', 'P']).nullable(),
  umur: z.string().nullable(),
  disabilitas: z.boolean().nullable(),
})
export type PilahRingkas = z.infer<typeof pilahRingkas>

/** What laporan are made of, in the order of the catalogue, and how it may be broken down: to say what a column counts. */
export const getElemen = defineEndpoint({
  nama: 'getElemen',
  metode: 'GET',
  jalur: '/api/elemen',
  kueri: z.object({}),
  isi: z.undefined(),
  keluaran: z.object({ elemen: z.array(elemenRingkas), pilah: z.array(pilahRingkas) }),
  izin: 'masuk',
  simpan: 'tidak',
})
export type ElemenJawaban = z.infer<typeof getElemen.keluaran>
