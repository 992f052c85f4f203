/** What the form of an indikator chooses from, and what each periode asks for (domain.md 4). */
import type { JenisIndikator, Periode } from './indikator.ts'

export type BahanPenyebut = 'elemen' | 'sasaran' | 'tanpa'
export type BentukDipilih = 'linear' | 'datar' | 'mulai' | 'jadwal' | 'tanpa'

export type AturanPeriode = {
  readonly nama: string
  readonly penyebut: readonly BahanPenyebut[]
  readonly bentuk: readonly BentukDipilih[]
  /** Asks for round months; for the age of the oldest laporan. */
  readonly berjadwal: boolean
  readonly berumur: boolean
}

const biasa = { berjadwal: false, berumur: false }

/** Periode that the form offers. The others rest on rows that no form makes: days of a campaign, cohorts, criteria of units. */
export const PERIODE_FORMULIR: Readonly<Partial<Record<Periode, AturanPeriode>>> = {
  kumulatif: {
    ...{ nama: 'Januari sampai bulan ini, terhadap sasaran setahun', penyebut: ['sasaran', 'elemen'] },
    ...{ bentuk: ['linear', 'mulai', 'datar', 'tanpa'], ...biasa },
  },
  'rasio-kumulatif': {
    ...{ nama: 'Januari sampai bulan ini, pembilang dan penyebut sama-sama dijumlahkan', penyebut: ['elemen'] },
    ...{ bentuk: ['datar', 'tanpa'], ...biasa },
  },
  bulanan: {
    ...{ nama: 'Bulan ini saja', penyebut: ['elemen', 'sasaran'], bentuk: ['datar', 'tanpa'], ...biasa },
  },
  potret: {
    ...{ nama: 'Keadaan menurut laporan terakhir', penyebut: ['elemen', 'sasaran'], bentuk: ['datar', 'tanpa'] },
    ...{ berjadwal: false, berumur: true },
  },
  terjadwal: {
    ...{ nama: 'Putaran pada bulan tertentu', penyebut: ['elemen', 'sasaran'], bentuk: ['datar', 'tanpa'] },
    ...{ berjadwal: true, berumur: false },
  },
  'tahun-ajaran': {
    ...{ nama: 'Tahun ajaran, Juli sampai Juni, dihitung per sekolah', penyebut: ['elemen', 'sasaran'] },
    ...{ bentuk: ['jadwal', 'linear', 'datar', 'tanpa'], ...biasa },
  },
  'tahun-ajaran-rasio': {
    ...{ nama: 'Tahun ajaran, pembilang dan penyebut sama-sama dijumlahkan', penyebut: ['elemen'] },
    ...{ bentuk: ['datar', 'tanpa'], ...biasa },
  },
  'kumulatif-3-tahun': {
    ...{
      nama: '36 bulan terakhir, terhadap satu sasaran',
      penyebut: ['sasaran'],
      bentuk: ['datar', 'tanpa'],
      ...biasa,
    },
  },
  kejadian: {
    ...{ nama: 'Banyaknya kejadian bulan ini', penyebut: ['tanpa', 'elemen', 'sasaran'], bentuk: ['tanpa'], ...biasa },
  },
  'kejadian-mingguan': {
    ...{ nama: 'Banyaknya kejadian, dilaporkan per minggu', penyebut: ['tanpa', 'elemen', 'sasaran'] },
    ...{ bentuk: ['tanpa'], ...biasa },
  },
}

/** The rule of a periode that the form offers. */
export const aturanPeriode = (periode: string): AturanPeriode | undefined =>
  // Any text may be asked for; what is no key has no rule.
  Object.hasOwn(PERIODE_FORMULIR, periode) ? PERIODE_FORMULIR[periode as Periode] : undefined

export const JENIS_FORMULIR: Readonly<Record<JenisIndikator, string>> = {
  cakupan: 'Cakupan pelayanan',
  prevalensi: 'Prevalensi',
  kejadian: 'Kejadian',
  turunan: 'Turunan dari hitungan lain',
  'sumber-daya': 'Sumber daya',
}

export const isJenis = (teks: string): teks is JenisIndikator => Object.hasOwn(JENIS_FORMULIR, teks)

/** Rules of domain.md 4.5 by what they say. */
export const GABUNG_FORMULIR: Readonly<Record<string, string>> = {
  jumlah: 'Jumlah semua unit',
  'jumlah-nakes': 'Jumlah tenaga kesehatan: pustu, puskesmas, faskes lain',
  'utama-plus(posyandu)': 'Posyandu, ditambah isian "di luar posyandu" dari pustu dan puskesmas',
  'tunggal(posyandu)': 'Hanya posyandu',
  'tunggal(pustu)': 'Hanya pustu',
  'tunggal(puskesmas)': 'Hanya puskesmas',
  'tunggal(rekap-desa>puskesmas>pustu)': 'Yang pertama melapor: rekap desa, puskesmas, pustu',
  'tunggal(rekap-desa>posyandu)': 'Yang pertama melapor: rekap desa, posyandu',
  'tunggal(bpjs>dinas)': 'Yang pertama melapor: BPJS, dinas',
  maksimum: 'Yang terbesar di antara posyandu, pustu, puskesmas (perkiraan)',
}

export const SATUAN_FORMULIR = ['persen', 'orang', 'kasus', 'kunjungan', 'unit', 'desa', 'putaran'] as const
export const SKALA_FORMULIR = [100, 1000, 100_000] as const
/** How many years ahead a formula may be switched on. */
export const TAHUN_KE_DEPAN = 5
