// Words for what stands behind a figure: its rule, its sources, its notes.
import { t } from '#client/messages/t.ts'
import type { AngkaJawaban } from '#contract/rincian-angka.ts'

const JENIS = ['puskesmas', 'pustu', 'posyandu', 'faskes-lain', 'sekolah', 'bpjs', 'dinas', 'rekap-desa'] as const

/** 'Faskes lain'; a kind that the catalogue added since stays as it wrote it. */
export function kataJenisUnit(jenis: string): string {
  const kenal = JENIS.find((j) => j === jenis)
  return kenal ? t(`rinci.jenis.${kenal}`) : jenis
}

const LAPORAN = ['draf', 'terkirim', 'terverifikasi', 'tervalidasi', 'terkunci'] as const

export function kataStatusLaporan(status: string): string {
  const kenal = LAPORAN.find((s) => s === status)
  return kenal ? t(`rinci.laporan.${kenal}`) : status
}

/**
 * How the units were combined, in sentences. Reads the catalogue's `gabung` as it is written there: 'jumlah-nakes',
 * 'tunggal(rekap-desa>puskesmas)', 'utama-plus(posyandu)', 'turunan(jumlah)'.
 */
export function kataAturan(gabung: string): string {
  const m = /^([a-z-]+)(?:\((.*)\))?$/.exec(gabung)
  const [, aturan = '', isi = ''] = m ?? []
  const jenis = isi.split('>').map(kataJenisUnit)
  switch (aturan) {
    case 'jumlah':
    case 'jumlah-nakes':
    case 'maksimum':
      return t(`rinci.aturan.${aturan}`)
    case 'tunggal':
      return t('rinci.aturan.tunggal', { urutan: jenis.join(' › ') })
    case 'utama-plus':
      return t('rinci.aturan.utama-plus', { utama: isi })
    case 'turunan':
      return isi ? `${t('rinci.aturan.turunan')} ${kataAturan(isi)}` : t('rinci.aturan.turunan')
    default:
      return ''
  }
}

const SEKALI = ['kehamilan', 'kelahiran', 'dosis-anak', 'tahun', 'bulan', 'episode', 'putaran', 'kejadian'] as const

/** Once per what a person counts; null where the catalogue does not say. */
export function kataSekaliPer(sekaliPer: string): string | null {
  const kenal = SEKALI.find((s) => s === sekaliPer)
  return kenal ? t(`rinci.sekali.${kenal}`) : null
}

type Catatan = AngkaJawaban['catatan'][number]

const TANPA_ISI = [
  'mungkin-ganda',
  'estimasi',
  'di-jalur',
  'periksa-pencatatan',
  'area-kecil',
  'lebih-dari-100',
] as const

/** A note in words; one that this version does not know yet is shown by its code rather than hidden. */
export function kataCatatan({ kode, nilai }: Catatan): string {
  const isi = (nama: string): string | number => nilai[nama] ?? t('angka.tanpa')
  const kenal = TANPA_ISI.find((k) => k === kode)
  if (kenal) return t(`catatan.${kenal}`)
  switch (kode) {
    case 'tumpang-tindih':
      return t('catatan.tumpang-tindih', {
        posyandu: isi('posyandu'),
        pustu: isi('pustu'),
        penyebut: isi('penyebut'),
      })
    case 'kurang-diukur':
      return t('catatan.kurang-diukur', { diukur: isi('diukur'), semestinya: isi('semestinya') })
    case 'pecahan-bersama':
      return t('catatan.pecahan-bersama', { nama: isi('nama') })
    case 'bulan-kosong':
      return t('catatan.bulan-kosong', { bulan: isi('bulan') })
    default:
      return kode.replaceAll('-', ' ')
  }
}
