import { useMemo } from 'react'
import { bacaKolom, type SelMatriks } from '#client/format/matriks.ts'
import { type HitungBaris, type HitungMatriks, hitungBaris, hitungMatriks } from '#client/format/matriks-hitung.ts'
import { nilaiUrut } from '#client/format/matriks-sel.ts'
import {
  type KelompokKolom,
  type KolomTampil,
  type NilaiUrut,
  type SusunMatriks,
  susunBaris,
  susunKolom,
} from '#client/format/matriks-susun.ts'
import { getNilai } from '#client/format/nilai.ts'
import { getTampak } from '#client/format/tampak.ts'
import type { KolomMatriks, MatriksJawaban } from '#contract/matriks.ts'

/** The matrix as it is shown: which columns and rows in which order, and what stands in each cell. */
export type ModelMatriks = {
  readonly jawaban: MatriksJawaban
  readonly kelompok: readonly KelompokKolom[]
  readonly kolom: readonly KolomTampil[]
  /** So many columns and rows come first and stay in sight. */
  readonly sematKolom: number
  readonly sematBaris: number
  /** Numbers of rows of the answer. */
  readonly baris: readonly number[]
  readonly sel: BacaSel
  readonly total: (kolom: number) => SelMatriks | undefined
  readonly ringkas: readonly HitungBaris[]
  readonly hitung: HitungMatriks
  /** The summary of a row over the columns of a folded klaster. */
  readonly lipatan: (kolom: KolomTampil) => readonly HitungBaris[]
}

type BacaSel = (kolom: number, baris: number) => SelMatriks | undefined

/** Reads a column when one of its cells comes into sight, once: tens of thousands of cells are never read at once. */
export function useModel(jawaban: MatriksJawaban, susun: SusunMatriks): ModelMatriks {
  const terbaca = useMemo(() => bacaBertahap(jawaban), [jawaban])
  const kelompok = useMemo(() => susunKolom(jawaban.kolom, susun), [jawaban, susun])
  const baris = useMemo(() => {
    const nilai = nilaiMenurut(jawaban, susun, terbaca)
    return susunBaris(jawaban.baris, susun, { bawah: (i) => terbaca.ringkas[i]?.bawah ?? 0, nilai })
  }, [jawaban, susun, terbaca])
  return useMemo(
    () => ({
      jawaban,
      kelompok,
      kolom: kelompok.flatMap((satu) => satu.kolom),
      sematKolom: kelompok[0]?.klaster === null ? kelompok[0].kolom.length : 0,
      sematBaris: baris.semat.length,
      baris: [...baris.semat, ...baris.lain],
      ...terbaca,
    }),
    [jawaban, kelompok, baris, terbaca],
  )
}

function bacaBertahap({ kolom, baris }: MatriksJawaban) {
  const isi = new Map<number, readonly SelMatriks[]>()
  const lipat = new Map<string, readonly HitungBaris[]>()
  const ambil = <K, V>(simpanan: Map<K, V>, kunci: K, buat: () => V): V => {
    const ada = simpanan.get(kunci) ?? buat()
    simpanan.set(kunci, ada)
    return ada
  }
  return {
    sel: (nomor: number, i: number) => {
      const satu = kolom[nomor]
      return satu && ambil(isi, nomor, () => bacaKolom(satu))[i]
    },
    total: (nomor: number) => {
      const satu = kolom[nomor]
      return satu && selTotal(satu)
    },
    ringkas: hitungBaris(kolom, baris.length),
    hitung: hitungMatriks(kolom),
    lipatan: (tampil: KolomTampil) =>
      ambil(lipat, `${tampil.kode} ${[tampil.nomor].flat().join()}`, () =>
        hitungBaris(
          [tampil.nomor].flat().flatMap((n) => kolom[n] ?? []),
          baris.length,
        ),
      ),
  }
}

/** The whole area's own figure as a cell: a ratio of sums, never a mean of the rows. */
function selTotal({ total, indikator }: KolomMatriks): SelMatriks {
  const { sel, status, sementara, kedaluwarsa, pembilang, penyebut, persen, laju, target } = total
  return {
    ...{ sel, status, sementara, kedaluwarsa, pembilang, penyebut, persen, laju, target },
    tampak: getTampak(total),
    nilai: getNilai(total, indikator),
    tertinggal: total.bulanIni === 'belum-lapor',
    ...{ dukungan: false, gabungan: false, selisih: total.selisihKeTarget },
  }
}

/** What the rows are ordered by. A value on incomplete reporting is not ranked among the others. */
function nilaiMenurut(
  { baris, kolom }: MatriksJawaban,
  { urut }: SusunMatriks,
  { sel, ringkas }: { readonly sel: BacaSel; readonly ringkas: readonly HitungBaris[] },
): NilaiUrut | null {
  if (!urut) return null
  if (urut.kolom === 'nama') return (i) => ({ nilai: baris[i]?.nama ?? null, lengkap: true })
  if (urut.kolom === 'bawah')
    return (i) => ({ nilai: ringkas[i]?.dinilai ? (ringkas[i]?.bawah ?? null) : null, lengkap: true })
  const nomor = kolom.findIndex(({ indikator }) => indikator.kode === urut.kolom)
  if (nomor < 0) return null
  return (i) => {
    const satu = sel(nomor, i)
    return { nilai: satu ? nilaiUrut(satu) : null, lengkap: !satu?.sementara && !satu?.tertinggal }
  }
}
