import { z } from 'zod'
import { wilayahRingkas } from './angka.ts'
import { defineEndpoint } from './endpoint.ts'
import { bulanJawaban, bulanTeks, hierarki, kodeWilayah } from './konteks.ts'

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

/** Two counts that do not go together, by name; without names one count and what it was when reported before. */
export const duaSisi = z.object({
  namaKiri: z.array(z.string()),
  namaKanan: z.array(z.string()),
  kiri: z.number(),
  kanan: z.number(),
})

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
      }),
    ),
    belumLapor: z.array(unitBelumLapor),
    temuan: z.array(
      duaSisi.extend({
        desa: z.string(),
        kodeDesa: z.string(),
        unit: z.string(),
        bulan: bulanJawaban,
        aturan: z.string(),
        keparahan: z.enum(['jelaskan', 'lunak']),
        pesan: z.string(),
        elemen: z.array(z.string()),
      }),
    ),
  }),
  izin: 'baca',
  simpan: 'versi',
})
export type KelengkapanJawaban = z.infer<typeof getKelengkapan.keluaran>
