// What a document says of itself beside its figures: of whom, as of when, how sure, and from which program.
import { getLocale, t } from '#client/messages/t.ts'
import type { CaraBaca } from './bahasa.ts'

export type Keterangan = CaraBaca & {
  /** Full name of the kabupaten: 'Kabupaten Contoh'. */
  readonly kabupaten: string
  /** When the figures stood as they are shown, an ISO instant, told in the time zone of the kabupaten. */
  readonly posisi: string
  readonly zonaWaktu: string
  /** Not every laporan behind the figures is validated. */
  readonly sementara: boolean
  /** Figures of the example kabupaten. */
  readonly contoh: boolean
}

const SINGKATAN: Readonly<Record<string, string>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
}

/** 'Posisi data 22 November 2026, 12.04 WIB'. */
export function kataPosisi({ posisi, zonaWaktu }: Pick<Keterangan, 'posisi' | 'zonaWaktu'>): string {
  const saat = new Date(posisi)
  const tulis = (bentuk: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(getLocale(), { ...bentuk, timeZone: zonaWaktu }).format(saat)
  const jam = `${tulis({ hour: '2-digit', minute: '2-digit' })} ${SINGKATAN[zonaWaktu] ?? zonaWaktu}`
  return t('dokumen.posisi', { hari: tulis({ day: 'numeric', month: 'long', year: 'numeric' }), jam })
}

/** Where the figures come from: 'Sumber: laporan posyandu, pustu dan puskesmas, Kabupaten Contoh'. */
export const kataSumber = ({ kabupaten }: Pick<Keterangan, 'kabupaten'>): string =>
  t('dokumen.sumber', { kabupaten, aplikasi: t('aplikasi.nama') })
