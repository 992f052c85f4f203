/** What is typed in a lokmin, row by row: each is written over the version that was seen, or not at all. */
import type { MedanButir, StatusRtl } from './lokmin.ts'

export type BarisTulis =
  | { readonly jenis: 'butir'; readonly urutan: number; readonly dihapus: boolean }
  | { readonly jenis: 'isi'; readonly medan: MedanButir; readonly teks: string }
  | {
      readonly jenis: 'rtl'
      readonly butir: string | null
      readonly apa: string
      readonly siapa: string
      readonly sektor: string
      readonly tenggat: string | null
      readonly perlu: string
      readonly desaId: number | null
      readonly dihapus: boolean
    }
  | {
      readonly jenis: 'hadir'
      readonly jabatan: string
      readonly instansi: string
      readonly jumlah: number
      readonly dihapus: boolean
    }
  | {
      readonly jenis: 'komitmen'
      readonly desaId: number
      readonly isi: string
      readonly angka: number | null
      readonly satuan: string
      readonly tenggat: string | null
      readonly status: StatusRtl
      readonly dihapus: boolean
    }

/** Whether two rows of a kind say the same, so that one sent again after a lost answer is no conflict. */
export const isSamaBaris = (a: BarisTulis, b: BarisTulis): boolean => urutKunci(a) === urutKunci(b)

const urutKunci = (baris: BarisTulis): string =>
  JSON.stringify(Object.entries(baris).toSorted(([a], [b]) => (a < b ? -1 : 1)))

/** What people wrote in their own words. */
export function teksBaris(baris: BarisTulis): readonly string[] {
  switch (baris.jenis) {
    case 'butir':
      return []
    case 'isi':
      return [baris.teks]
    case 'rtl':
      return [baris.apa, baris.siapa, baris.sektor, baris.perlu]
    case 'hadir':
      return [baris.jabatan, baris.instansi]
    case 'komitmen':
      return [baris.isi, baris.satuan]
  }
}
