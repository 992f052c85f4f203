import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { keadaanLapor } from './kelengkapan.ts'
import { bulanTeks, kodeWilayah } from './konteks.ts'

/** Kinds of unit that stand somewhere; BPJS, dinas and recaps stand nowhere. */
export const jenisUnitTempat = z.enum(['puskesmas', 'pustu', 'posyandu', 'faskes-lain', 'sekolah'])
export type JenisUnitTempat = z.infer<typeof jenisUnitTempat>

export const unitTempat = z.object({
  kode: z.string(),
  nama: z.string(),
  jenis: jenisUnitTempat,
  /** Pustu, poskesdes or polindes; hospital, clinic or private practice. */
  ragam: z.string().nullable(),
  kodeDesa: z.string().nullable(),
  dusun: z.string().nullable(),
  rw: z.string().nullable(),
  strata: z.string().nullable(),
  /** Both null where nobody has entered them. */
  lintang: z.number().nullable(),
  bujur: z.number().nullable(),
  /** How its laporan of the month stand, over all desa that it owes one for. */
  keadaan: keadaanLapor,
  laporanMasuk: z.number(),
  laporanWajib: z.number(),
})
export type UnitTempat = z.infer<typeof unitTempat>

/** Units of a kabupaten that exist in a month, where they stand and whether they reported: for the layers of a map. */
export const getUnit = defineEndpoint({
  nama: 'getUnit',
  metode: 'GET',
  jalur: '/api/unit',
  kueri: z.object({ wilayah: kodeWilayah, bulan: bulanTeks }),
  isi: z.undefined(),
  keluaran: z.object({ bulan: bulanTeks, unit: z.array(unitTempat) }),
  izin: 'baca',
  simpan: 'versi',
})
export type UnitJawaban = z.infer<typeof getUnit.keluaran>
