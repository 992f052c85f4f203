import { z } from 'zod'
import { angka, indikatorRingkas, sel, status, targetTahun, tren, wilayahRingkas } from './angka.ts'
import { defineEndpoint } from './endpoint.ts'
import { bulanJawaban, bulanTeks, dasar, hierarki, konteksAngka, rincian } from './konteks.ts'

/** Against its target: beyond what chance explains, or not; else why nobody may say (domain.md 4.3, 11). */
const nilaiBanding = z.enum([
  'lebih-baik',
  'tidak-berbeda',
  'perlu-dukungan',
  'belum-lapor',
  'sementara',
  'kurang-diukur',
  'netral',
  'tanpa-target',
])
export type NilaiBanding = z.infer<typeof nilaiBanding>

const rasio = z.object({ p: z.number(), q: z.number() })

/** This quarter against the one before it, like against like. */
const bandingTriwulan = z.object({
  hasil: z.enum([
    ...['lebih-baik', 'tidak-berbeda', 'perlu-dukungan', 'sementara', 'kurang-diukur'],
    ...['terlalu-kecil', 'tidak-ada', 'netral'],
  ] as const),
  /** What is compared: the quarter's own persons, or the figure of its last month. */
  cara: z.enum(['orang-triwulan', 'angka-bulan']),
  /** First and last month of this quarter and of the one before. */
  kini: z.object({ dari: bulanJawaban, sampai: bulanJawaban, rasio: rasio.nullable() }),
  dulu: z.object({ dari: bulanJawaban, sampai: bulanJawaban, rasio: rasio.nullable() }),
  /** Percentage points, unrounded. */
  selisih: z.number().nullable(),
})

/** One area of the comparison. */
const barisBanding = z.object({
  kode: z.string(),
  nama: z.string(),
  induk: z.string().nullable(),
  angka: angka.pick({
    sel: true,
    bulanIni: true,
    sdBulan: true,
    pembilang: true,
    penyebut: true,
    persen: true,
    target: true,
    status: true,
    sementara: true,
    kedaluwarsa: true,
    laporanMasuk: true,
    laporanWajib: true,
    tren: true,
    ukur: true,
    desaLapor: true,
    desaSemua: true,
    selisihKeTarget: true,
    belumDilayani: true,
  }),
  nilai: nilaiBanding,
  /** Place from the best on, among those that differ from the target beyond chance; null for the others. */
  peringkat: z.number().nullable(),
  /** Change in percentage points since the month (or round) before, by the month's own persons where it grows over a year. */
  bulanLalu: z.object({ poin: z.number().nullable(), tren: tren.nullable() }),
  /** Change in percentage points since the same month a year ago. */
  tahunLalu: z.object({ poin: z.number().nullable(), persen: z.number().nullable(), sel, sementara: z.boolean() }),
  /** Measured over what should have been, in percent, and whether that is enough to trust the figure; null: nothing is measured. */
  ukur: z.object({ persen: z.number().nullable(), cukup: z.boolean() }).nullable(),
  triwulan: bandingTriwulan.nullable(),
  /** The desa inside it that may be read and have a percent; empty where the area is a desa. */
  desa: z.array(z.object({ kode: z.string(), nama: z.string(), persen: z.number(), status: status.nullable() })),
})
export type BarisBanding = z.infer<typeof barisBanding>

/** The limits of a funnel at one size: where shares lie by chance alone around the target. */
const batasCorong = z.object({
  q: z.number(),
  dalam: z.object({ bawah: z.number(), atas: z.number() }),
  luar: z.object({ bawah: z.number(), atas: z.number() }),
})
export type BatasCorong = z.infer<typeof batasCorong>

const satuBanding = z.object({
  indikator: indikatorRingkas,
  targetTahun: targetTahun.nullable(),
  total: barisBanding,
  /** In the order of the list. */
  baris: z.array(barisBanding),
  /** Percent around the target to date, by growing penyebut; null without target or persons. 95 % inside, 99.8 % outside. */
  corong: z.object({ target: z.number(), batas: z.array(batasCorong) }).nullable(),
})
export type SatuBanding = z.infer<typeof satuBanding>

/** Areas beside each other: kecamatan, puskesmas, or the desa of one. */
export const getBandingkan = defineEndpoint({
  nama: 'getBandingkan',
  metode: 'GET',
  jalur: '/api/bandingkan',
  kueri: konteksAngka.extend({
    rincian: rincian.optional(),
    /** 'kelompok': every indikator of its group of the catalogue, in short. */
    lingkup: z.enum(['satu', 'kelompok']).default('satu'),
  }),
  isi: z.undefined(),
  keluaran: z.object({
    wilayah: wilayahRingkas,
    hierarki,
    dasar,
    bulan: bulanTeks,
    rincian,
    versi: z.number(),
    /** Percent to be measured below which a prevalence is not judged. */
    ukurMinimal: z.number(),
    /** The chosen indikator first. */
    banding: z.array(satuBanding),
  }),
  izin: 'baca',
  simpan: 'versi',
})
export type BandingkanJawaban = z.infer<typeof getBandingkan.keluaran>

/** A likely reason, as far as the figures show one. */
const sebabLebih = z.enum([
  'sasaran-sedikit',
  'sasaran-kecil',
  'orang-luar',
  'mungkin-ganda',
  'tumpang-tindih',
  'perlu-dicek',
  'belum-jelas',
])

/** Desa above 100 %, by the priority indikator and the one chosen, with the likely reason. */
export const getLebih = defineEndpoint({
  nama: 'getLebih',
  metode: 'GET',
  jalur: '/api/lebih-100',
  kueri: konteksAngka,
  isi: z.undefined(),
  keluaran: z.object({
    wilayah: wilayahRingkas,
    hierarki,
    dasar,
    bulan: bulanTeks,
    versi: z.number(),
    /** How many desa and indikator were looked through. */
    desaDilihat: z.number(),
    indikatorDilihat: z.number(),
    baris: z.array(
      z.object({
        kode: z.string(),
        nama: z.string(),
        puskesmas: z.string().nullable(),
        indikator: indikatorRingkas,
        pembilang: z.number(),
        penyebut: z.number(),
        persen: z.number(),
        sementara: z.boolean(),
        sebab: z.array(sebabLebih),
        /** By the other dasar: its sasaran and percent; null where there is none. */
        dasarLain: z.object({ dasar, penyebut: z.number(), persen: z.number() }).nullable(),
        /** Open findings about what this figure counts, since January. */
        temuan: z.number(),
      }),
    ),
  }),
  izin: 'baca',
  simpan: 'versi',
})
export type LebihJawaban = z.infer<typeof getLebih.keluaran>
