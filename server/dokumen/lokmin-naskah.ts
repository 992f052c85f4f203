/** What the minutes of a lokmin say, in their order and the reader's language, before they become a file of any kind. */
import { formatBulan } from '#client/format/bulan.ts'
import {
  formatTanggal,
  judulLokmin,
  jumlahHadir,
  kataAcuan,
  kataJenis,
  namaTempat,
  sebabTertulis,
  teksMedan,
} from '#client/format/kata-lokmin.ts'
import { t } from '#client/messages/t.ts'
import type { ButirLokmin, IsiLokmin, RtlJawaban } from '#contract/lokmin.ts'
import { samarkanNama } from '#domain/teks-bebas.ts'
import type { Keterangan } from './keterangan.ts'

export type BahanLokmin = { readonly isi: IsiLokmin; readonly keterangan: Keterangan }

export type TabelNaskah = {
  readonly judul: string
  readonly kepala: readonly string[]
  /** Share of the width that each column takes. */
  readonly lebar: readonly number[]
  readonly baris: readonly (readonly string[])[]
}
export type BlokNaskah =
  | { readonly jenis: 'judul'; readonly teks: string }
  | { readonly jenis: 'anak'; readonly teks: string }
  | { readonly jenis: 'alinea'; readonly teks: string; readonly kecil?: boolean }
  | { readonly jenis: 'tabel'; readonly tabel: TabelNaskah }

export type NaskahLokmin = {
  readonly judul: string
  readonly blok: readonly BlokNaskah[]
  /** Two to sign, with their offices alone. */
  readonly tandaTangan: readonly string[]
}

/** Across sectors nobody is named, whatever was typed. */
export const teksCetak = ({ lokmin }: Pick<IsiLokmin, 'lokmin'>, teks: string): string =>
  lokmin.jenis === 'bulanan' ? teks : samarkanNama(teks, t('lokmin.dok.samar'))

export const judulButir = (butir: ButirLokmin): string => teksMedan(butir, 'judul') || t('lokmin.butir.baru')

export function susunNaskah({ isi }: BahanLokmin): NaskahLokmin {
  const { lokmin } = isi
  const cetak = (teks: string) => teksCetak(isi, teks)
  const blok: BlokNaskah[] = [
    { jenis: 'tabel', tabel: tabelKepala(isi) },
    ...bagian(t('lokmin.hadir'), isi.hadir.length > 0 ? [{ jenis: 'tabel', tabel: tabelHadir(isi) }] : []),
    ...bagian(
      t('lokmin.dok.pembahasan'),
      isi.butir.flatMap((butir, i) => blokButir(butir, i + 1, cetak)),
    ),
    ...bagian(t('lokmin.rtl.panjang'), isi.rtl.length > 0 ? [{ jenis: 'tabel', tabel: tabelRtl(isi.rtl, cetak) }] : []),
    ...bagian(
      t('lokmin.rtl.lanjutan'),
      isi.lanjutan.length > 0 ? [{ jenis: 'tabel', tabel: tabelRtl(isi.lanjutan, cetak) }] : [],
    ),
    ...bagian(
      t('lokmin.komitmen'),
      isi.komitmen.length > 0 ? [{ jenis: 'tabel', tabel: tabelKomitmen(isi, cetak) }] : [],
    ),
    ...(lokmin.jenis === 'bulanan' ? [] : [{ jenis: 'alinea', teks: t('lokmin.dok.agregat'), kecil: true } as const]),
  ]
  return {
    judul: `${t('lokmin.dok.beritaAcara')}: ${judulLokmin(lokmin)}`,
    blok,
    tandaTangan: [t('lokmin.dok.mengetahui'), t('lokmin.dok.notulis')],
  }
}

const bagian = (judul: string, isi: readonly BlokNaskah[]): readonly BlokNaskah[] =>
  isi.length === 0 ? [] : [{ jenis: 'judul', teks: judul }, ...isi]

function tabelKepala({ lokmin }: IsiLokmin): TabelNaskah {
  const baris = [
    [t('lokmin.medanJenis'), `${kataJenis(lokmin.jenis)} ${namaTempat(lokmin.wilayah)}`],
    [t('lokmin.dok.hariTanggal'), formatTanggal(lokmin.tanggal, true)],
    [t('lokmin.dok.pukul'), lokmin.jam],
    [t('lokmin.dok.tempat'), lokmin.tempat],
    [t('lokmin.dok.penyelenggara'), lokmin.penyelenggara ?? t('lokmin.dok.dinas')],
    [t('lokmin.dok.angka'), formatBulan(lokmin.bulan)],
  ]
  return {
    judul: t('lokmin.dok.beritaAcara'),
    kepala: [],
    lebar: [28, 72],
    baris: baris.filter(([, nilai]) => nilai !== ''),
  }
}

const tabelHadir = (isi: IsiLokmin): TabelNaskah => ({
  judul: t('lokmin.hadir'),
  kepala: [t('lokmin.hadir.jabatan'), t('lokmin.hadir.instansi'), t('lokmin.hadir.orang')],
  lebar: [42, 42, 16],
  baris: [
    ...isi.hadir.map((h) => [teksCetak(isi, h.jabatan), teksCetak(isi, h.instansi), String(h.jumlah)]),
    [t('lokmin.hadir.semua'), '', String(jumlahHadir(isi))],
  ],
})

function blokButir(butir: ButirLokmin, nomor: number, cetak: (teks: string) => string): readonly BlokNaskah[] {
  const isian = (medan: 'masalah' | 'keputusan') => {
    const teks = cetak(teksMedan(butir, medan))
    return teks === '' ? [] : [{ jenis: 'alinea', teks: `${t(`lokmin.medan.${medan}`)}: ${teks}` } as const]
  }
  const sebab = sebabTertulis(butir).map(({ nama, teks }) => `${nama}: ${cetak(teks)}`)
  return [
    { jenis: 'anak', teks: `${nomor}. ${cetak(judulButir(butir))}` },
    ...(butir.acuan ? [{ jenis: 'alinea', teks: kataAcuan(butir.acuan), kecil: true } as const] : []),
    ...isian('masalah'),
    ...(sebab.length > 0 ? [{ jenis: 'alinea', teks: `${t('lokmin.sebab')}. ${sebab.join('. ')}` } as const] : []),
    ...isian('keputusan'),
  ]
}

function tabelRtl(rtl: readonly RtlJawaban[], cetak: (teks: string) => string): TabelNaskah {
  return {
    judul: t('lokmin.rtl.panjang'),
    kepala: (['apa', 'siapa', 'sektor', 'tenggat', 'perlu', 'status'] as const).map((kolom) =>
      t(`lokmin.rtl.${kolom}`),
    ),
    lebar: [27, 16, 15, 16, 14, 12],
    baris: rtl.map((r) => [
      cetak(r.apa) + (r.desa ? ` (${r.desa.nama})` : ''),
      cetak(r.siapa),
      cetak(r.sektor),
      r.tenggat ? formatTanggal(r.tenggat) : '–',
      cetak(r.perlu ?? '') || '–',
      t(`lokmin.rtl.status.${r.status}`) + (r.lewat ? `, ${t('lokmin.rtl.lewat')}` : ''),
    ]),
  }
}

const tabelKomitmen = (isi: IsiLokmin, cetak: (teks: string) => string): TabelNaskah => ({
  judul: t('lokmin.komitmen'),
  kepala: [
    ...[t('lokmin.komitmen.desa'), t('lokmin.komitmen.isi'), t('lokmin.komitmen.angka'), t('lokmin.rtl.tenggat')],
    t('lokmin.rtl.status'),
  ],
  lebar: [20, 38, 16, 14, 12],
  baris: isi.komitmen.map((k) => [
    k.desa.nama,
    cetak(k.isi),
    angkaKomitmen(k),
    k.tenggat ? formatTanggal(k.tenggat) : '–',
    t(`lokmin.rtl.status.${k.status}`),
  ]),
})

const angkaKomitmen = ({ angka, satuan }: IsiLokmin['komitmen'][number]): string =>
  angka === null ? '–' : [String(angka), satuan].filter(Boolean).join(' ')

/** The page on which everyone signs what they promised, in the order of the names of their desa. */
export const tabelLembarKomitmen = (isi: IsiLokmin): TabelNaskah => ({
  judul: t('lokmin.komitmen.lembar'),
  kepala: [
    t('lokmin.dok.no'),
    t('lokmin.komitmen.desa'),
    t('lokmin.komitmen.isi'),
    t('lokmin.rtl.tenggat'),
    t('lokmin.komitmen.ttd'),
  ],
  lebar: [6, 20, 36, 14, 24],
  baris: isi.desa.map((d, i) => {
    const milik = isi.komitmen.filter((k) => k.desa.kode === d.kode)
    return [
      String(i + 1),
      d.nama,
      milik.map((k) => teksCetak(isi, k.isi) + (k.angka === null ? '' : ` (${angkaKomitmen(k)})`)).join('; '),
      milik.map((k) => (k.tenggat ? formatTanggal(k.tenggat) : '–')).join('; '),
      '',
    ]
  }),
})
