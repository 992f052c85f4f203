import { z } from 'zod'
import { angka, indikatorRingkas, targetTahun } from './angka.ts'
import { defineEndpoint } from './endpoint.ts'
import { keadaanLapor } from './kelengkapan.ts'
import { bulanJawaban, bulanTeks, dasar, hierarki, inggris } from './konteks.ts'
import { konteksWilayah, titikGaris } from './ringkasan.ts'
import { duaSisi } from './temuan.ts'
import { simpul } from './wilayah.ts'

/** One desa on one page: people, units, every indikator by life cycle with its make-up, what is to be checked. */
export const getProfil = defineEndpoint({
  nama: 'getProfil',
  metode: 'GET',
  jalur: '/api/profil',
  kueri: konteksWilayah,
  isi: z.undefined(),
  keluaran: z.object({
    desa: simpul.extend({
      jenis: z.enum(['desa', 'kelurahan']),
      kecamatan: simpul.nullable(),
      puskesmas: simpul.nullable(),
      penanggungJawab: z.object({ nama: z.string().nullable(), jabatan: z.string(), unit: z.string() }).nullable(),
    }),
    hierarki,
    dasar,
    bulan: bulanTeks,
    versi: z.number(),
    sasaran: z.array(
      z.object({
        jenis: z.string(),
        nama: z.string(),
        namaEn: inggris,
        proyeksi: z.number().nullable(),
        riil: z.number().nullable(),
      }),
    ),
    /** Units that stand in the desa or report for it, with the last 12 months of their laporan. */
    unit: z.array(
      z.object({
        kode: z.string(),
        nama: z.string(),
        jenis: z.string(),
        dusun: z.string().nullable(),
        strata: z.string().nullable(),
        keadaan: z.array(keadaanLapor),
        terakhirTerkirim: z.string().nullable(),
      }),
    ),
    bulanUnit: z.array(bulanJawaban),
    indikator: z.array(
      z.object({
        indikator: indikatorRingkas,
        definisi: z.string(),
        definisiEn: inggris,
        angka,
        targetTahun: targetTahun.nullable(),
        garis: z.array(titikGaris),
        sumber: z.array(
          z.object({ jenis: z.string(), peran: z.enum(['dihitung', 'pembanding']), pembilang: z.number().nullable() }),
        ),
      }),
    ),
    temuan: z.array(
      duaSisi.extend({
        unit: z.string(),
        bulan: bulanJawaban,
        keparahan: z.enum(['jelaskan', 'lunak']),
        pesan: z.string(),
      }),
    ),
  }),
  izin: 'baca',
  simpan: 'versi',
})
export type ProfilJawaban = z.infer<typeof getProfil.keluaran>
