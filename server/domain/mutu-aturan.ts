/** The questions over history are rows of the catalogue: what is looked at, from which size on, in which words. */
import type { SifatElemen } from './indikator.ts'
import type { KatalogIsian } from './isian.ts'
import type { Temuan } from './temuan.ts'

export type JenisRiwayat =
  | 'pencilan'
  | 'lonjakan'
  | 'sama-bulan-lalu'
  | 'nol'
  | 'urutan-kohort'
  | 'tepat-target'
  | 'melebihi-sasaran'
  | 'sama-unit-lain'

export type AturanRiwayat = {
  readonly kode: string
  readonly jenis: JenisRiwayat
  readonly keparahan: Temuan['keparahan']
  /** Elemen looked at: of these kinds, less those named (or whose group is); empty: all. */
  readonly sifat: readonly SifatElemen[]
  readonly kecuali: readonly string[]
  /** Kinds of unit looked at; empty: all. */
  readonly jenisUnit: readonly number[]
  /** Codes of elemen that are compared by name, where the rule does so. */
  readonly kiri: readonly string[]
  readonly kanan: readonly string[]
  /** From when on one asks, by name; what a name means stands with the rule that reads it. */
  readonly ambang: Readonly<Record<string, number>>
  readonly pesan: string
}

/** What a rule's threshold is; a row without it is a row that does not fit the program. */
export function ambang({ kode, ambang: semua }: AturanRiwayat, nama: string): number {
  const nilai = semua[nama]
  if (nilai === undefined) throw new Error(`aturan riwayat ${kode}: ambang ${nama} tidak ada`)
  return nilai
}

/** elemen_id of all that a rule looks at; groups that are not reported every month have no months to compare with. */
export function elemenDilihat(katalog: KatalogIsian, aturan: AturanRiwayat): ReadonlySet<number> {
  const { sifat, kecuali } = aturan
  const hasil = [...katalog.elemen.values()].filter((e) => {
    const kelompok = katalog.kelompok.get(e.kelompokId)
    if (!kelompok || kelompok.mingguan || kelompok.bulanJadwal !== null) return false
    if (kecuali.includes(e.kode) || kecuali.includes(kelompok.kode)) return false
    return sifat.length === 0 || sifat.includes(e.sifat)
  })
  return new Set(hasil.map((e) => e.elemenId))
}

/** A finding of one unit's laporan of one month, by the month's place in the series. */
export type TemuanRiwayat = { readonly unitId: number; readonly letak: number; readonly temuan: Temuan }

/** The finding of a rule; `apa` is what it is about, where a laporan can be asked the same of several things. */
export function tanyakan(
  aturan: AturanRiwayat,
  isi: { readonly apa: string; readonly elemen: readonly string[]; readonly kiri: number; readonly kanan: number },
): Temuan {
  const { elemen, kiri, kanan, apa } = isi
  return {
    aturan: apa === '' ? aturan.kode : `${aturan.kode}:${apa}`,
    keparahan: aturan.keparahan,
    elemen,
    kiri: Math.round(kiri),
    kanan: Math.round(kanan),
    pesan: aturan.pesan,
  }
}

/** What the left count of a finding is, where it is no count of people: null is the elemen's own name. */
export function sebutanKiri(jenis: JenisRiwayat, aturan: string, bahasa: BahasaPesan): string | null {
  const tentangSel = aturan.includes(':')
  const sebutan = SEBUTAN[bahasa]
  if (jenis === 'nol') return sebutan.bulanIni
  if (jenis === 'sama-bulan-lalu') return tentangSel ? null : sebutan.sama
  if (jenis === 'sama-unit-lain') return tentangSel ? sebutan.berturut : sebutan.sama
  return null
}

/** The languages that findings are told in: they are put together from rows in SQL and read at once by whoever asks. */
export type BahasaPesan = 'id' | 'en'

const SEBUTAN = {
  id: { bulanIni: 'jumlah bulan ini', sama: 'isian yang sama', berturut: 'bulan berturut-turut sama' },
  en: { bulanIni: 'count of this month', sama: 'equal entries', berturut: 'equal months in a row' },
} as const

/** A rule's sentence about one finding; readers of stored findings know it by names. */
export const pesanRiwayat = (pesan: string, { nama, kelompok }: { nama: string; kelompok: string }): string =>
  pesan.replace('{nama}', nama).replace('{kelompok}', kelompok)
