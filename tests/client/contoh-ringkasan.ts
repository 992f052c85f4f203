import type { BagianPapan, Prioritas } from '#client/format/papan.ts'
import type { Angka, IndikatorRingkas } from '#contract/angka.ts'
import { contohAngka, contohIndikator } from './contoh-lembar.ts'

/** A row of the priority board: an area of 158 desa; a test changes what it is about. */
export const contohPrioritas = (
  nama: string,
  { angka = {}, indikator = {}, ...ubah }: UbahPrioritas = {},
): Prioritas => ({
  bagian: 'Ibu dan bayi',
  indikator: contohIndikator({ kode: nama.toUpperCase(), nama, ...indikator }),
  angka: contohAngka({ status: 'jelek', desaLapor: 158, desaSemua: 158, ...angka }),
  targetTahun: { persen: 90, tingkat: 'kabupaten', dokumen: 'Renstra' },
  garis: [],
  status: { baik: 100, kurang: 20, cukup: 15, jelek: 23 },
  jelekBaru: 0,
  pulih: 0,
  statusLalu: null,
  perluDukungan: [],
  ...ubah,
})

type UbahPrioritas = Partial<Omit<Prioritas, 'angka' | 'indikator'>> & {
  readonly angka?: Partial<Angka>
  readonly indikator?: Partial<IndikatorRingkas>
}

export const contohBagian = (...baris: Prioritas[]): readonly BagianPapan[] => [
  { judul: 'Ibu dan bayi', baris, spm: false },
]

export const butuh = (nama: string, selisih: number): Prioritas['perluDukungan'][number] => ({
  kode: nama,
  nama,
  selisih,
  persen: 40,
  status: 'jelek',
})
