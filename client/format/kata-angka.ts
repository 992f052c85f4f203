// Words for what stands behind a figure: its rule, its sources, its notes.
import { id, type Kunci } from '#client/messages/id.ts'
import { t } from '#client/messages/t.ts'

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

type Catatan = { readonly kode: string; readonly nilai: Readonly<Record<string, string | number>> }

/** A note in words; what this version does not know yet is shown by its code rather than hidden. */
export function kataCatatan({ kode, nilai }: Catatan): string {
  const kunci = `catatan.${kode}`
  if (isKunci(kunci)) return t(kunci)
  const isi = Object.values(nilai).join(', ')
  return isi ? `${kode.replaceAll('-', ' ')}: ${isi}` : kode.replaceAll('-', ' ')
}

type KunciCatatan = Extract<Kunci, `catatan.${string}`>

const isKunci = (kunci: string): kunci is KunciCatatan => Object.hasOwn(id, kunci)
