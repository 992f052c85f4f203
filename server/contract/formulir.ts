import { z } from 'zod'
import { sel, status, wilayahRingkas } from './angka.ts'
import { defineEndpoint } from './endpoint.ts'
import { bulanJawaban, bulanTeks, dasar, kodeWilayah } from './konteks.ts'

export const jenisUnit = z.enum([
  'puskesmas',
  'pustu',
  'posyandu',
  'faskes-lain',
  'sekolah',
  'bpjs',
  'dinas',
  'rekap-desa',
])

/** Where a laporan stands in its life; 'belum' where there is none. */
export const keadaanLaporan = z.enum(['belum', 'draf', 'terkirim', 'terverifikasi', 'tervalidasi', 'terkunci'])
export type KeadaanLaporan = z.infer<typeof keadaanLaporan>

export const unitRingkas = z.object({ kode: z.string(), nama: z.string(), jenis: jenisUnit })
export const desaRingkas = z.object({ kode: z.string(), nama: z.string() })
export const puskesmasRingkas = z.object({ kode: z.string(), nama: z.string() })

/** A day of the calendar. */
const hari = z.string()

/** The laporan that a form is for, by its key and as it stands. */
const kepala = z.object({
  unit: unitRingkas,
  desa: desaRingkas,
  /** In whose work area the desa lies in that month. */
  puskesmas: puskesmasRingkas.nullable(),
  /** 0 for the monthly laporan, 1..5 for an epidemiological week. */
  minggu: z.number(),
  /** Sunday and Saturday of the week; null for the monthly laporan. */
  pekan: z.object({ dari: hari, sampai: hari }).nullable(),
  keadaan: keadaanLaporan,
  /** 0 where there is no laporan yet: the `versiDasar` to send. */
  versi: z.number(),
  /** Why the unit was not open. */
  tidakBuka: z.string().nullable(),
  diubahPada: z.string().nullable(),
  /** Whoever wrote the last version: their name, or what they sign in as where there is none. */
  oleh: z.string().nullable(),
  /** Opened again after it was checked, and not sent since: who asks for it and why. */
  dibuka: z.object({ oleh: z.string(), alasan: z.string(), pada: z.string() }).nullable(),
  /** Last day on which this kind of unit is on time. */
  tenggat: hari,
  /** Sent after that day, or not sent and the day is over. */
  terlambat: z.boolean(),
})

export const tugasLapor = kepala.extend({
  /** Whether it is due; otherwise it was handed in though nothing was owed. */
  wajib: z.boolean(),
  kelompokWajib: z.number(),
  kelompokLengkap: z.number(),
  /** Every group due is complete, and it was sent. */
  lengkap: z.boolean(),
  /** Open findings. */
  temuan: z.number(),
})
export type TugasLapor = z.infer<typeof tugasLapor>

/**
 * What this person may hand in of a month: every (unit, desa, minggu) due, and what was handed in besides, by desa, kind and
 * name. Who holds a whole kabupaten names a puskesmas, kecamatan or desa; without it `perluWilayah` is true, `tugas` empty and
 * `puskesmas` the list to choose from.
 */
export const getTugasLapor = defineEndpoint({
  nama: 'getTugasLapor',
  metode: 'GET',
  jalur: '/api/tugas-lapor',
  kueri: z.object({ bulan: bulanTeks, wilayah: kodeWilayah.optional() }),
  isi: z.undefined(),
  keluaran: z.object({
    bulan: bulanTeks,
    /** Months that are open for entry, newest first: this one and the twelve before. */
    bulanBuka: z.array(bulanJawaban),
    perluWilayah: z.boolean(),
    puskesmas: z.array(puskesmasRingkas),
    tugas: z.array(tugasLapor),
  }),
  izin: 'lapor',
  simpan: 'tidak',
})
export type TugasLaporJawaban = z.infer<typeof getTugasLapor.keluaran>

/** Counts of one breakdown of an elemen; `pilah` is its code (L, P, L:0-5-bulan, ...). */
const rincianElemen = z.object({ pilah: z.string(), nilai: z.number().nullable(), lalu: z.number().nullable() })

/** A file that feeds a field: of which format, and when last. */
const dariBerkas = z.object({
  /** null where the file was read without a named format. */
  format: z.string().nullable(),
  pada: z.string(),
  /** True where the present value came from it; false where files fed it in one of the three months before. */
  nilaiIni: z.boolean(),
})

export const elemenFormulir = z.object({
  kode: z.string(),
  nama: z.string(),
  definisi: z.string(),
  sifat: z.enum(['layanan', 'kejadian', 'posisi', 'sampai-bulan-ini']),
  /** One person counts once per what: kehamilan, kelahiran, dosis-anak, tahun, bulan, episode, kejadian, putaran; '-' for none. */
  sekaliPer: z.string(),
  /** Its group is not complete without it. */
  wajib: z.boolean(),
  sensitif: z.boolean(),
  /** Largest value it may hold; null: any count. */
  terbesar: z.number().int().nullable(),
  /** Whether it may be broken down (it counts persons or what happened to them). */
  pilah: z.boolean(),
  /** The total; null is empty, which is not 0. */
  nilai: z.number().nullable(),
  /** The month before; of a sampai-bulan-ini the last one reported of the same year. For a week, the week before. */
  lalu: z.number().nullable(),
  /** Of which month `lalu` is. */
  laluBulan: bulanJawaban.nullable(),
  rincian: z.array(rincianElemen),
  dariBerkas: dariBerkas.nullable(),
})
export type ElemenFormulir = z.infer<typeof elemenFormulir>

export const kelompokFormulir = z.object({
  kode: z.string(),
  nama: z.string(),
  /** Life cycle, e.g. 'balita-prasekolah': groups of one stand together. */
  siklus: z.string(),
  /** Due of this unit for this desa; the others may be filled. */
  wajib: z.boolean(),
  elemen: z.array(elemenFormulir),
})
export type KelompokFormulir = z.infer<typeof kelompokFormulir>

/**
 * A comparison of two sums of totals, both of elemen in this form. It speaks where the right side is full, and the left has
 * any value ('<=' is broken by a larger left) or is full as well ('=' is broken by an unlike one).
 */
export const aturanFormulir = z.object({
  kode: z.string(),
  keparahan: z.enum(['jelaskan', 'lunak']),
  kiri: z.array(z.string()),
  kanan: z.array(z.string()),
  pembanding: z.enum(['<=', '=']),
  pesan: z.string(),
})

export const sasaranFormulir = z.object({
  jenis: z.string(),
  nama: z.string(),
  /** null where the desa has none of that dasar in the month. */
  proyeksi: z.number().nullable(),
  riil: z.number().nullable(),
  /** Elemen of this form whose indikator rest on it. */
  elemen: z.array(z.string()),
})

/** Why a laporan cannot be written here; the sentence is `sebabTeks`. */
export const sebabTidakUbah = z.enum([
  'terkunci',
  'bulan-belum-tiba',
  'terlalu-lampau',
  'minggu-tidak-ada',
  'unit-tidak-ada',
  'desa-tidak-ada',
])

export const formulir = kepala.extend({
  bulan: bulanTeks,
  bulanLalu: bulanJawaban,
  terkunci: z.boolean(),
  bolehUbah: z.boolean(),
  sebab: sebabTidakUbah.nullable(),
  /** Plain words with the way out; null where it may be changed. */
  sebabTeks: z.string().nullable(),
  /** Verified or validated: a change wants a reason (`alasan`) and makes it terkirim again. */
  perluAlasan: z.boolean(),
  kelompok: z.array(kelompokFormulir),
  aturan: z.array(aturanFormulir),
  sasaran: z.array(sasaranFormulir),
})
export type Formulir = z.infer<typeof formulir>

const kunciLaporan = {
  unit: z.string().max(120),
  desa: z.string().max(40),
  bulan: bulanTeks,
}
const minggu = z.coerce.number().int().min(0).max(5).default(0)

/** Breakdowns that exist, in order; the same for every form. */
const pilahan = z.array(
  z.object({
    kode: z.string(),
    jenisKelamin: z.enum(['L', 'P']).nullable(),
    umur: z.string().nullable(),
    disabilitas: z.boolean().nullable(),
  }),
)

/** The form of one laporan, made from the catalogue: what this kind of unit reports of this desa in this month. */
export const getFormulir = defineEndpoint({
  nama: 'getFormulir',
  metode: 'GET',
  jalur: '/api/formulir',
  kueri: z.object({ ...kunciLaporan, minggu }),
  isi: z.undefined(),
  keluaran: formulir.extend({ pilahan }),
  izin: 'lapor',
  simpan: 'tidak',
})
export type FormulirJawaban = z.infer<typeof getFormulir.keluaran>

/**
 * All forms of what this person may hand in of a month, at most 40, for a device that will be without a network and for the
 * grid of a pustu. `wilayah` as in getTugasLapor; `unit` narrows to the posyandu of one pustu's desa and the pustu itself.
 */
export const getFormulirBanyak = defineEndpoint({
  nama: 'getFormulirBanyak',
  metode: 'GET',
  jalur: '/api/formulir-banyak',
  kueri: z.object({
    bulan: bulanTeks,
    wilayah: kodeWilayah.optional(),
    /** A pustu: its own forms and those of the posyandu in the desa that it serves. */
    pustu: z.string().max(120).optional(),
    jenis: jenisUnit.optional(),
  }),
  isi: z.undefined(),
  keluaran: z.object({
    bulan: bulanTeks,
    formulir: z.array(formulir),
    pilahan,
    /** How many more there are beyond those sent. */
    sisa: z.number(),
  }),
  izin: 'lapor',
  simpan: 'tidak',
})
export type FormulirBanyakJawaban = z.infer<typeof getFormulirBanyak.keluaran>

export const dampakIndikator = z.object({
  kode: z.string(),
  nama: z.string(),
  periode: z.string(),
  satuan: z.string(),
  skala: z.number(),
  arah: z.enum(['naik', 'turun', 'netral']),
  sel,
  pembilang: z.number().nullable(),
  penyebut: z.number().nullable(),
  persen: z.number().nullable(),
  laju: z.number().nullable(),
  status: status.nullable(),
  target: z.number().nullable(),
  sementara: z.boolean(),
})
export type DampakIndikator = z.infer<typeof dampakIndikator>

/** The desa's figures that this unit's elemen feed, to show before and after sending. */
export const getDampak = defineEndpoint({
  nama: 'getDampak',
  metode: 'GET',
  jalur: '/api/dampak',
  kueri: z.object({ ...kunciLaporan, dasar: dasar.default('proyeksi') }),
  isi: z.undefined(),
  keluaran: z.object({
    desa: wilayahRingkas,
    bulan: bulanTeks,
    dasar,
    /** Data version that the figures are of: at least that answered by postLaporan once it is in. */
    versi: z.number(),
    indikator: z.array(dampakIndikator),
  }),
  izin: 'lapor',
  simpan: 'tidak',
})
export type DampakJawaban = z.infer<typeof getDampak.keluaran>
