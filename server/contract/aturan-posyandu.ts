import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { bulanTeks, kodeWilayah, TERBESAR } from './konteks.ts'

/** By name: how many, how many months, how many percent. */
const ambang = z.record(z.string().max(40), z.number())

const aturan = z.object({
  kode: z.string(),
  nama: z.string(),
  namaEn: z.string(),
  /** What asks for it: a level, the standard, the award; empty for what stands alone. */
  untuk: z.array(z.object({ nama: z.string(), namaEn: z.string() })),
  ambang,
  bawaan: ambang,
  /** Between what each threshold may lie. */
  batas: z.record(z.string(), z.object({ dari: z.number(), sampai: z.number() })),
  /** 0: the program's, which nobody here has changed. */
  versi: z.number(),
  diubah: z.object({ oleh: z.string(), pada: z.string() }).nullable(),
})
export type AturanPosyanduTampil = z.infer<typeof aturan>

/** The thresholds that a kabupaten may set of what posyandu, pustu and kader are held against. */
export const getAturanPosyandu = defineEndpoint({
  nama: 'getAturanPosyandu',
  metode: 'GET',
  jalur: '/api/kader/aturan',
  kueri: z.object({ wilayah: kodeWilayah }),
  isi: z.undefined(),
  keluaran: z.object({ aturan: z.array(aturan) }),
  izin: 'atur-keterampilan',
  simpan: 'tidak',
})

const rancangan = { wilayah: kodeWilayah, kode: z.string().max(60), ambang }

const hitungan = z.object({ ya: z.number(), belumTahu: z.number() })

/** How many would meet a rule in the last full month, beside how many do. Nothing is written. */
export const postCobaAturanPosyandu = defineEndpoint({
  nama: 'postCobaAturanPosyandu',
  metode: 'POST',
  jalur: '/api/kader/aturan/coba',
  kueri: z.object({}),
  isi: z.object(rancangan),
  keluaran: z.object({
    bulan: bulanTeks,
    apa: z.enum(['posyandu', 'pustu', 'kader']),
    semua: z.number(),
    kini: hitungan,
    nanti: hitungan,
  }),
  izin: 'atur-keterampilan',
  simpan: 'tidak',
})
export type CobaPosyanduJawaban = z.infer<typeof postCobaAturanPosyandu.keluaran>

/** Sets the thresholds of a rule for a kabupaten; 409 where another version of it holds by now. */
export const postAturanPosyandu = defineEndpoint({
  nama: 'postAturanPosyandu',
  metode: 'POST',
  jalur: '/api/kader/aturan',
  kueri: z.object({}),
  isi: z.object({ ...rancangan, versi: z.number().int().min(0).max(TERBESAR) }),
  keluaran: z.object({ versi: z.number(), versiData: z.number() }),
  izin: 'atur-keterampilan',
  simpan: 'tidak',
})
