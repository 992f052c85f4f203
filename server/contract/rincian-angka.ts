import { z } from 'zod'
import { angka, targetTahun, wilayahRingkas } from './angka.ts'
import { defineEndpoint } from './endpoint.ts'
import { indikatorLengkap } from './indikator.ts'
import { bulanTeks, dasar, hierarki, inggris, konteksAngka } from './konteks.ts'
import { duaSisi } from './temuan.ts'

/** What one unit contributed to one elemen of the figure in the figure's window. */
export const sumbangan = z.object({
  unit: z.object({ kode: z.string(), nama: z.string(), jenis: z.string() }),
  desa: z.object({ kode: z.string(), nama: z.string() }),
  /** 'dihitung' enters the figure; 'pembanding' is a cross-check only. */
  peran: z.enum(['dihitung', 'pembanding']),
  wajib: z.boolean(),
  /** Month by month in the window: counts of pembilang and penyebut, null where not reported. */
  bulan: z.array(
    z.object({
      bulan: bulanTeks,
      pembilang: z.number().nullable(),
      penyebut: z.number().nullable(),
      laporan: z
        .object({
          status: z.string(),
          versi: z.number(),
          terkirimPada: z.string().nullable(),
          diubahPada: z.string(),
          lengkap: z.boolean(),
        })
        .nullable(),
    }),
  ),
  jumlahPembilang: z.number().nullable(),
  jumlahPenyebut: z.number().nullable(),
})
export type Sumbangan = z.infer<typeof sumbangan>

/** One figure taken apart: its make-up, rule, target, sasaran and the laporan behind it. */
export const getAngka = defineEndpoint({
  nama: 'getAngka',
  metode: 'GET',
  jalur: '/api/angka',
  kueri: konteksAngka,
  isi: z.undefined(),
  keluaran: z.object({
    indikator: indikatorLengkap,
    wilayah: wilayahRingkas,
    hierarki,
    dasar,
    bulan: bulanTeks,
    versi: z.number(),
    angka,
    /** First and last month that the figure counts. */
    jendela: z.object({ dari: bulanTeks, sampai: bulanTeks }),
    targetTahun: targetTahun.nullable(),
    /** Contribution by kind of source in the window. */
    sumber: z.array(
      z.object({
        jenis: z.string(),
        peran: z.enum(['dihitung', 'pembanding']),
        pembilang: z.number().nullable(),
        penyebut: z.number().nullable(),
        unit: z.number(),
      }),
    ),
    /** Unit by unit for one desa; empty above a desa, where the rows of the sheet take the figure apart. */
    sumbangan: z.array(sumbangan),
    belumLapor: z.array(
      z.object({ kode: z.string(), nama: z.string(), jenis: z.string(), desa: z.string(), kodeDesa: z.string() }),
    ),
    sasaran: z.array(
      z.object({
        jenis: z.string(),
        nama: z.string(),
        namaEn: inggris,
        proyeksi: z.number().nullable(),
        riil: z.number().nullable(),
        dokumen: z.string().nullable(),
      }),
    ),
    /** Warnings in words of the field, e.g. more than 100 %, double counting possible, overlap. */
    catatan: z.array(z.object({ kode: z.string(), nilai: z.record(z.string(), z.union([z.string(), z.number()])) })),
    temuan: z.array(
      duaSisi.extend({
        desa: z.string(),
        unit: z.string(),
        bulan: bulanTeks,
        keparahan: z.string(),
        pesan: z.string(),
      }),
    ),
    terakhirDiubah: z.string().nullable(),
  }),
  izin: 'baca',
  simpan: 'versi',
})
export type AngkaJawaban = z.infer<typeof getAngka.keluaran>
