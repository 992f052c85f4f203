import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { dokumenPerubahan, jawabanPerubahan } from './kelola-perubahan.ts'
import { bulanJawaban, bulanTeks, kodeWilayah } from './konteks.ts'

const pendek = z.string().trim().min(1).max(60)
const ragam = z.enum(['pustu', 'poskesdes', 'polindes', 'rs', 'klinik', 'praktik-mandiri'])

/** A unit of a desa, also one that has closed or is yet to open. */
export const unitKelola = z.object({
  kode: z.string(),
  nama: z.string(),
  jenis: z.string(),
  ragam: z.string().nullable(),
  dusun: z.string().nullable(),
  rw: z.string().nullable(),
  nomorRegistrasi: z.string().nullable(),
  strata: z.string().nullable(),
  lintang: z.number().nullable(),
  bujur: z.number().nullable(),
  /** First month; null: since ever. */
  mulai: bulanJawaban.nullable(),
  /** Last month; null: still there. */
  akhir: bulanJawaban.nullable(),
  /** Stands in this desa, and does not only report for it. */
  berada: z.boolean(),
  laporanTerakhir: bulanJawaban.nullable(),
})
export type UnitKelola = z.infer<typeof unitKelola>

const kodeDesa = z.string().trim().min(1).max(40)
const kodeUnit = z.string().trim().min(1).max(120)

const rincian = {
  nama: z.string().trim().min(1, { error: 'Tulis nama unitnya.' }).max(100),
  ragam: ragam.nullable(),
  dusun: pendek.nullable(),
  rw: pendek.nullable(),
  nomorRegistrasi: pendek.nullable(),
  strata: pendek.nullable(),
  lintang: z.number().min(-90).max(90).nullable(),
  bujur: z.number().min(-180).max(180).nullable(),
}

const langkahUnit = z.discriminatedUnion('jenis', [
  z.object({
    jenis: z.literal('buka'),
    jenisUnit: z.enum(['pustu', 'posyandu', 'faskes-lain', 'sekolah']),
    desa: kodeDesa,
    mulai: bulanTeks,
    ...rincian,
  }),
  /** `akhir` is its last month. */
  z.object({ jenis: z.literal('tutup'), unit: kodeUnit, akhir: bulanTeks }),
  /** Takes a closing back. */
  z.object({ jenis: z.literal('lanjutkan'), unit: kodeUnit }),
  z.object({ jenis: z.literal('pindah'), unit: kodeUnit, desa: kodeDesa, mulai: bulanTeks }),
  z.object({ jenis: z.literal('ubah'), unit: kodeUnit, ...z.object(rincian).partial().shape }),
])
export type LangkahUnit = z.infer<typeof langkahUnit>

/** Does one thing to one unit; `kering` says first what it would do. */
export const postKelolaUnit = defineEndpoint({
  nama: 'postKelolaUnit',
  metode: 'POST',
  jalur: '/api/kelola-unit',
  kueri: z.object({}),
  isi: z.object({ wilayah: kodeWilayah, kering: z.boolean(), dokumen: dokumenPerubahan, langkah: langkahUnit }),
  keluaran: jawabanPerubahan,
  izin: 'kelola-acuan',
  simpan: 'tidak',
})
