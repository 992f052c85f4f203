import { z } from 'zod'
import { wilayahRingkas } from './angka.ts'
import { defineEndpoint } from './endpoint.ts'
import { desaRingkas, keadaanLaporan, puskesmasRingkas, unitRingkas } from './formulir.ts'
import { bulanJawaban, bulanTeks, kodeWilayah, TERBESAR } from './konteks.ts'

/** What is done with laporan that were sent; 'dibuka' makes them terkirim again. */
export const tahap = z.enum(['terverifikasi', 'tervalidasi', 'terkunci', 'dibuka'])
export type Tahap = z.infer<typeof tahap>

const kunci = {
  unit: z.string().max(120),
  desa: z.string().max(40),
  bulan: bulanTeks,
}

/**
 * Lifts up to 500 laporan of one kabupaten to a stage, or opens them again; each stands or falls by itself. `versi` is what
 * the person saw: one that has changed since is refused. Opening wants `alasan`.
 */
export const postTahap = defineEndpoint({
  nama: 'postTahap',
  metode: 'POST',
  jalur: '/api/laporan/tahap',
  kueri: z.object({}),
  isi: z.object({
    tahap,
    laporan: z
      .array(
        z.object({
          ...kunci,
          minggu: z.number().int().min(0).max(5).default(0),
          versi: z.number().int().min(1).max(TERBESAR),
        }),
      )
      .min(1)
      .max(500),
    alasan: z.string().trim().min(3).max(500).optional(),
  }),
  keluaran: z.object({
    /** Data version of the kabupaten that contains them. */
    versi: z.number(),
    berubah: z.number(),
    sama: z.number(),
    ditolak: z.number(),
    /** In the order given. */
    laporan: z.array(
      z.object({
        unit: z.string(),
        desa: z.string(),
        bulan: bulanJawaban,
        minggu: z.number(),
        hasil: z.enum(['berubah', 'sama', 'ditolak']),
        /** As they stand now; null where there is no such laporan, or none that this person may see. */
        versi: z.number().nullable(),
        keadaan: keadaanLaporan.nullable(),
        /** Why it was refused, in plain words. */
        alasan: z.string().nullable(),
        /** Validated without having been verified by the desa first: allowed, and said. */
        tanpaVerifikasi: z.boolean(),
      }),
    ),
  }),
  izin: 'verifikasi',
  simpan: 'tidak',
})
export type TahapJawaban = z.infer<typeof postTahap.keluaran>

export const laporanPeriksa = z.object({
  unit: unitRingkas,
  desa: desaRingkas,
  puskesmas: puskesmasRingkas.nullable(),
  bulan: bulanJawaban,
  minggu: z.number(),
  versi: z.number(),
  keadaan: keadaanLaporan,
  tidakBuka: z.string().nullable(),
  /** Who wrote the last version, and when. */
  oleh: z.string(),
  diubahPada: z.string(),
  terkirimPada: z.string().nullable(),
  terlambat: z.boolean(),
  /** Open findings, and those of them that must be explained. */
  temuan: z.number(),
  temuanJelaskan: z.number(),
  /** Groups that are begun and not complete, by name: kept, not counted. */
  belumLengkap: z.array(z.string()),
  /** What this person may do with it as it stands. */
  boleh: z.array(tahap),
})
export type LaporanPeriksa = z.infer<typeof laporanPeriksa>

/** Laporan of an area and month to verify, validate, lock or open again, by desa, kind and name; drafts are nobody else's. */
export const getPeriksa = defineEndpoint({
  nama: 'getPeriksa',
  metode: 'GET',
  jalur: '/api/periksa',
  kueri: z.object({
    wilayah: kodeWilayah,
    bulan: bulanTeks,
    /** Only those of one stage. */
    keadaan: z.enum(['terkirim', 'terverifikasi', 'tervalidasi', 'terkunci']).optional(),
    /** '1': only those with open findings. */
    temuan: z.enum(['1']).optional(),
    halaman: z.coerce.number().int().min(1).max(1000).default(1),
  }),
  isi: z.undefined(),
  keluaran: z.object({
    wilayah: wilayahRingkas,
    bulan: bulanTeks,
    /** How many laporan of the area are in each stage, whatever the filter. */
    jumlah: z.object({
      terkirim: z.number(),
      terverifikasi: z.number(),
      tervalidasi: z.number(),
      terkunci: z.number(),
      denganTemuan: z.number(),
    }),
    /** How many of each stage have open findings. */
    perluDicek: z.object({
      terkirim: z.number(),
      terverifikasi: z.number(),
      tervalidasi: z.number(),
      terkunci: z.number(),
    }),
    /** Laporan that pass the filter, and how many make a page. */
    banyak: z.number(),
    perHalaman: z.number(),
    /** What this person's role may do at all. */
    bolehTahap: z.array(tahap),
    /** Day on which the month locks by itself; null where nobody has set one. */
    tanggalTutup: z.string().nullable(),
    laporan: z.array(laporanPeriksa),
  }),
  izin: 'verifikasi',
  simpan: 'tidak',
})
export type PeriksaJawaban = z.infer<typeof getPeriksa.keluaran>

const bedaSel = z.object({
  elemen: z.string(),
  nama: z.string(),
  /** Code of the breakdown; null for the total. */
  pilah: z.string().nullable(),
  lama: z.number().nullable(),
  baru: z.number().nullable(),
})

/** Every version of a laporan, newest first, with the cells that differ from the one before. */
export const getVersiLaporan = defineEndpoint({
  nama: 'getVersiLaporan',
  metode: 'GET',
  jalur: '/api/laporan/versi',
  kueri: z.object({ ...kunci, minggu: z.coerce.number().int().min(0).max(5).default(0) }),
  isi: z.undefined(),
  keluaran: z.object({
    unit: unitRingkas,
    desa: desaRingkas,
    bulan: bulanTeks,
    minggu: z.number(),
    keadaan: keadaanLaporan,
    versi: z.array(
      z.object({
        versi: z.number(),
        status: keadaanLaporan,
        tidakBuka: z.string().nullable(),
        oleh: z.string(),
        pada: z.string(),
        alasan: z.string().nullable(),
        /** The file it came from. */
        berkas: z.string().nullable(),
        beda: z.array(bedaSel),
      }),
    ),
  }),
  izin: 'lapor',
  simpan: 'tidak',
})
export type VersiLaporanJawaban = z.infer<typeof getVersiLaporan.keluaran>

/** Day of the next month by which each kind of unit reports; 0 is the last day of the month itself. */
const hariTenggat = z.number().int().min(0).max(28)
export const tenggat = z.object({
  posyandu: hariTenggat,
  pustu: hariTenggat,
  puskesmas: hariTenggat,
  'faskes-lain': hariTenggat,
  sekolah: hariTenggat,
  'rekap-desa': hariTenggat,
  bpjs: hariTenggat,
  dinas: hariTenggat,
})
export type Tenggat = z.infer<typeof tenggat>

/** What is validated locks by itself once this day of the next month is over, for `sejak` and later months. */
const tanggalTutup = z.object({ hari: z.number().int().min(1).max(28), sejak: bulanTeks })

const tenggatJawaban = z.object({
  tenggat,
  bawaan: tenggat,
  tutup: tanggalTutup.nullable(),
  bolehUbah: z.boolean(),
})

/** The deadlines of a kabupaten and its tanggal tutup. */
export const getTenggat = defineEndpoint({
  nama: 'getTenggat',
  metode: 'GET',
  jalur: '/api/tenggat',
  kueri: z.object({ wilayah: kodeWilayah }),
  isi: z.undefined(),
  keluaran: tenggatJawaban,
  izin: 'verifikasi',
  simpan: 'tidak',
})
export type TenggatJawaban = z.infer<typeof getTenggat.keluaran>

/** Sets them; the dinas of that kabupaten alone. */
export const postTenggat = defineEndpoint({
  nama: 'postTenggat',
  metode: 'POST',
  jalur: '/api/tenggat',
  kueri: z.object({}),
  isi: z.object({ wilayah: kodeWilayah, tenggat, tutup: tanggalTutup.nullable() }),
  keluaran: tenggatJawaban,
  izin: 'verifikasi',
  simpan: 'tidak',
})
