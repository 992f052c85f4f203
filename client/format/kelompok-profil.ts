// The rows of a profile in the order of life, each group parted into what has a value and what has none.
import type { ProfilJawaban } from '#contract/profil.ts'
import { getTampak, type Tampak } from './tampak.ts'

export type BarisProfil = ProfilJawaban['indikator'][number]
/** Which rows are asked for: all, those below their target, those that this month's laporan are in for. */
export type SaringProfil = 'semua' | 'bawah' | 'lapor'
/** Kinds of nothing in the order they are listed. */
export const KOSONG = ['belum-lapor', 'kedaluwarsa', 'tidak-dijadwalkan', 'tanpa-sasaran'] as const
export type Kosong = (typeof KOSONG)[number]

export type KelompokProfil = {
  readonly nama: string
  readonly klaster: number
  readonly baris: readonly BarisProfil[]
  readonly kosong: readonly { readonly jenis: Kosong; readonly baris: readonly BarisProfil[] }[]
}

const BAWAH: readonly Tampak[] = ['jelek', 'cukup', 'di-bawah-target']

export const bernilai = ({ angka }: BarisProfil): boolean => angka.sel === 'nilai' && !angka.kedaluwarsa

export const dibawahTarget = ({ angka }: BarisProfil): boolean => BAWAH.includes(getTampak(angka))

const tersaring: Readonly<Record<SaringProfil, (baris: BarisProfil) => boolean>> = {
  semua: () => true,
  bawah: dibawahTarget,
  lapor: (baris) => bernilai(baris) && baris.angka.bulanIni !== 'belum-lapor',
}

/** One group per stage of life and klaster; the stages in the catalogue's order. A group that keeps nothing goes. */
export function kelompokProfil(semua: readonly BarisProfil[], saring: SaringProfil): readonly KelompokProfil[] {
  const tahap = [...new Set(semua.map(({ indikator }) => indikator.kelompok))]
  return tahap.flatMap((nama) => {
    const isi = semua.filter(({ indikator }) => indikator.kelompok === nama)
    const klaster = [...new Set(isi.map(({ indikator }) => indikator.klaster))].sort((a, b) => a - b)
    return klaster.flatMap((satu) => {
      const baris = isi.filter((b) => b.indikator.klaster === satu && tersaring[saring](b))
      return baris.length > 0 ? [buatKelompok(nama, satu, baris)] : []
    })
  })
}

function buatKelompok(nama: string, klaster: number, baris: readonly BarisProfil[]): KelompokProfil {
  const kosong = baris.filter((satu) => !bernilai(satu))
  return {
    nama,
    klaster,
    baris: baris.filter(bernilai),
    kosong: KOSONG.map((jenis) => ({
      jenis,
      baris: kosong.filter(({ angka }) => getTampak(angka) === jenis),
    })).filter((satu) => satu.baris.length > 0),
  }
}
