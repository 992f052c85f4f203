/** Words of lokmin, on screens and in documents alike. */
import { getLocale, t } from '#client/messages/t.ts'
import type { AcuanLokmin, ButirLokmin, IsiLokmin, LokminRingkas } from '#contract/lokmin.ts'
import { formatPersen } from './bilangan.ts'
import { formatBulan } from './bulan.ts'
import { kataSatuan } from './satuan.ts'

type Jenis = LokminRingkas['jenis']

export const kataJenis = (jenis: Jenis): string => t(`lokmin.jenis.${jenis}`)

/** 'Lokmin bulanan Puskesmas X, Oktober 2026'. */
export const judulLokmin = ({ jenis, wilayah, bulan }: Pick<LokminRingkas, 'jenis' | 'wilayah' | 'bulan'>): string =>
  t('lokmin.judulPenuh', { jenis: kataJenis(jenis), tempat: namaTempat(wilayah), bulan: formatBulan(bulan) })

export const namaTempat = ({ nama, tingkat }: LokminRingkas['wilayah']): string =>
  tingkat === 'kabupaten' ? nama : t(`lokmin.tempat.${tingkat === 'kecamatan' ? 'kecamatan' : 'puskesmas'}`, { nama })

/** A day 'YYYY-MM-DD' as '5 November 2026', or with the day of the week. */
export const formatTanggal = (hari: string, denganHari = false): string =>
  new Intl.DateTimeFormat(getLocale(), {
    ...(denganHari && { weekday: 'long' }),
    ...{ day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
  }).format(new Date(`${hari}T00:00:00Z`))

/** The figure behind a point in one line. */
export function kataAcuan(acuan: AcuanLokmin): string {
  switch (acuan.jenis) {
    case 'indikator':
      return kataAngka(acuan)
    case 'laporan':
      return t('lokmin.acuan.laporan', { masuk: acuan.masuk, wajib: acuan.wajib, bulan: formatBulan(acuan.bulan) })
    case 'rtl':
      return t('lokmin.acuan.rtl', { terbuka: acuan.terbuka, lewat: acuan.lewat })
    case 'notifikasi':
      return acuan.perihal.map(({ nama, desa }) => t('lokmin.acuan.perihal', { nama, desa })).join('; ')
  }
}

function kataAngka(a: Extract<AcuanLokmin, { jenis: 'indikator' }>): string {
  const hitungan =
    a.pembilang !== null && a.penyebut !== null ? [t('lokmin.acuan.hitungan', { p: a.pembilang, q: a.penyebut })] : []
  const persen = a.persen === null ? [] : [formatPersen(a.persen)]
  const target = a.target === null ? [] : [t('lokmin.acuan.target', { target: formatPersen(a.target) })]
  const lalu = a.persenLalu === null ? [] : [t('lokmin.acuan.lalu', { persen: formatPersen(a.persenLalu) })]
  const kurang = a.selisih ? [t('lokmin.acuan.kurang', { n: a.selisih, satuan: kataSatuan(a.satuan) })] : []
  const sementara = a.sementara ? [t('lokmin.acuan.sementara')] : []
  return [formatBulan(a.bulan), ...persen, ...hitungan, ...target, ...lalu, ...kurang, ...sementara].join(' · ')
}

export const teksMedan = ({ isi }: Pick<ButirLokmin, 'isi'>, medan: ButirLokmin['isi'][number]['medan']): string =>
  isi.find((satu) => satu.medan === medan)?.teks.trim() ?? ''

export const SEBAB = ['manusia', 'metode', 'sarana', 'dana', 'lingkungan'] as const
export const MENGAPA = ['mengapa-1', 'mengapa-2', 'mengapa-3', 'mengapa-4', 'mengapa-5'] as const

/** Causes that were written, each under its name. */
export const sebabTertulis = (
  butir: Pick<ButirLokmin, 'isi'>,
): readonly { readonly nama: string; readonly teks: string }[] =>
  [...SEBAB, ...MENGAPA].flatMap((medan) => {
    const teks = teksMedan(butir, medan)
    return teks === '' ? [] : [{ nama: t(`lokmin.medan.${medan}`), teks }]
  })

/** How many people were there, all offices together. */
export const jumlahHadir = ({ hadir }: Pick<IsiLokmin, 'hadir'>): number =>
  hadir.reduce((n, { jumlah }) => n + jumlah, 0)
