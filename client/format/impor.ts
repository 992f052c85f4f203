// Imports in words: where one stands, what it would write, and the sentence that opens the list.

import { t } from '#client/messages/t.ts'
import type {
  BerkasImpor,
  HitungImpor,
  LaporanImpor,
  PenolakanSel,
  PutusanImpor,
  StatusImpor,
} from '#contract/impor.ts'
import { bulanDari } from './bulan.ts'

const BERJALAN: readonly StatusImpor[] = ['disiapkan', 'diterapkan', 'membatalkan']
const MENUNGGU: readonly StatusImpor[] = ['siap', 'perlu-format']

/** Whether the server is at work on it. */
export const isBerjalan = (status: StatusImpor): boolean => BERJALAN.includes(status)

/** Whether somebody has to decide. */
const isMenunggu = (status: StatusImpor): boolean => MENUNGGU.includes(status)

/** Laporan that applying would write. */
export const banyakDitulis = ({ baru, berubah }: HitungImpor): number => baru + berubah

export const ringkasSidik = (sidik: string): string => sidik.slice(0, 8)

/** 1234567 as '1,2 MB'. */
export function kataBesar(bita: number): string {
  const mb = bita / 1_000_000
  return mb < 0.1
    ? t('impor.besar.kb', { n: Math.max(1, Math.round(bita / 1_000)) })
    : t('impor.besar.mb', { n: Math.round(mb * 10) / 10 })
}

/** Counts without those that are nil: '9 baru · 3 berubah · 2 baris ditolak'. */
export function kataHitung({ baru, berubah, sama, barisDitolak, peringatan }: HitungImpor): string {
  return [
    baru > 0 && t('impor.hitung.baru', { n: baru }),
    berubah > 0 && t('impor.hitung.berubah', { n: berubah }),
    sama > 0 && t('impor.hitung.sama', { n: sama }),
    barisDitolak > 0 && t('impor.hitung.ditolak', { n: barisDitolak }),
    peringatan > 0 && t('impor.hitung.peringatan', { n: peringatan }),
  ]
    .filter(Boolean)
    .join(' · ')
}

/** What the button to apply says: what it writes, and of how many where some stay out. */
export function kataTerap(hitung: HitungImpor, putusan: PutusanImpor | null = null): string {
  const { baru, berubah } = hitung
  const n = banyakDitulis(hitung)
  if (putusan && putusan.ditulis < putusan.semua)
    return t('impor.terap.sebagian', { n: putusan.ditulis, semua: putusan.semua })
  if (putusan && putusan.ditulis > n) return t('impor.terap.berubah', { n: putusan.ditulis })
  if (berubah === 0) return t('impor.terap.baru', { n })
  return baru === 0 ? t('impor.terap.berubah', { n }) : t('impor.terap.keduanya', { n, baru, berubah })
}

type Daftar = { readonly impor: readonly BerkasImpor[]; readonly berikut: number | null }

/** What this month has brought by file, what waits for a decision, and in whose forms it came. */
export function kalimatImpor(
  { impor, berikut }: Daftar,
  kini: Date,
  namaFormat: (format: string) => string,
): { readonly kalimat: string; readonly catatan: string | null } {
  const laporan = impor.filter(({ jenis }) => jenis === 'laporan')
  const bulanIni = laporan.filter(
    ({ status, mulaiPada }) => status === 'selesai' && bulanDari(new Date(mulaiPada)) === bulanDari(kini),
  )
  const menunggu = laporan.filter(({ status }) => isMenunggu(status)).length
  const ditulis = bulanIni.reduce((jumlah, { hitung }) => jumlah + (hitung ? banyakDitulis(hitung) : 0), 0)
  // The list is a page: where it ends inside this month there may be more.
  const terakhir = impor.at(-1)
  const terpotong = berikut !== null && terakhir && bulanDari(new Date(terakhir.mulaiPada)) === bulanDari(kini)
  const diterapkan =
    bulanIni.length === 0
      ? t('impor.kalimat.kosong')
      : t(terpotong ? 'impor.kalimat.sedikitnya' : 'impor.kalimat.ada', { n: bulanIni.length, laporan: ditulis })
  const dari = new Map<string, number>()
  for (const { format } of bulanIni) if (format) dari.set(format, (dari.get(format) ?? 0) + 1)
  const bentuk = [...dari]
    .sort(([, a], [, b]) => b - a)
    .map(([nama, n]) => t('impor.kalimat.bentuk', { nama: namaFormat(nama), n }))
  return {
    kalimat: `${diterapkan} ${menunggu > 0 ? t('impor.kalimat.menunggu', { n: menunggu }) : t('impor.kalimat.beres')}`,
    catatan: bentuk.length > 0 ? t('impor.kalimat.dari', { bentuk: bentuk.join(', ') }) : null,
  }
}

/** Refused cells as rows of a sheet, to be mended by whoever wrote the file. */
export const barisDitolak = (sel: readonly PenolakanSel[]): readonly (readonly (string | number | null)[])[] => [
  [
    t('impor.tolak.lembar'),
    t('impor.tolak.baris'),
    t('impor.tolak.kolom'),
    t('impor.tolak.nilai'),
    t('impor.tolak.alasan'),
    t('impor.tolak.saran'),
    t('impor.tolak.unit'),
    t('impor.tolak.desa'),
  ],
  ...sel.map(({ lembar, baris, kolom, nilai, alasan, saran, unit, desa }) => [
    ...[lembar, baris, kolom, nilai, alasan, saran, unit, desa],
  ]),
]

/** What writing a laporan would undo of it as it stands, a sentence each. */
export function kataKeadaan({ status, tidakBuka }: LaporanImpor): string[] {
  const tahap = status === 'draf' || status === 'terverifikasi' || status === 'tervalidasi' ? status : null
  return [
    ...(tahap ? [t(`impor.keadaan.${tahap}`)] : []),
    ...(tidakBuka === null ? [] : [t('impor.keadaan.tidakBuka', { alasan: tidakBuka })]),
  ]
}

/** 'Laki-laki, 0–5 bulan' of 'L:0-5-bulan'; empty for the total. */
export function kataPilah(kode: string): string {
  if (kode === 'semua') return ''
  return kode
    .split(':')
    .map((satu) => (satu === 'L' ? t('impor.pilah.L') : satu === 'P' ? t('impor.pilah.P') : kataUmur(satu)))
    .join(', ')
}

const kataUmur = (kode: string): string => kode.replace(/(\d)-(\d)/, '$1–$2').replaceAll('-', ' ')
