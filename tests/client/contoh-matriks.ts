import type { KolomMatriks, MatriksJawaban } from '#contract/matriks.ts'
import { contohAngka, contohIndikator } from './contoh-lembar.ts'

/** A column of four rows; a test changes what it is about. */
export const contohKolom = (kode: string, ubah: Partial<KolomMatriks> = {}): KolomMatriks => {
  const { persenIni: _, persenLalu: __, jumlahIni: ___, jumlahLalu: ____, ukur: _____, ...total } = contohAngka()
  return {
    indikator: { ...contohIndikator({ kode, nama: kode }), spm: null },
    targetTahun: null,
    sel: 'nnnn',
    status: 'bkcj',
    tanda: '0000',
    pembilang: [60, 55, 40, 20],
    penyebut: [100, 100, 100, 100],
    laju: null,
    selisih: [0, 0, 5, 25],
    target: 45,
    total,
    ...ubah,
  }
}

/** The same in a klaster. */
export const kolomKlaster = (kode: string, klaster: number, ubah: Partial<KolomMatriks> = {}): KolomMatriks => {
  const kolom = contohKolom(kode, ubah)
  return { ...kolom, indikator: { ...kolom.indikator, klaster } }
}

export const contohMatriks = (ubah: Partial<MatriksJawaban> = {}): MatriksJawaban => ({
  wilayah: { kode: '74.10.01', nama: 'Bonegunu', tingkat: 'kecamatan' },
  hierarki: 'administrasi',
  dasar: 'proyeksi',
  bulan: '2025-06',
  versi: 7,
  rincian: 'desa',
  baris: ['Damai', 'Anggrek', 'Cempaka', 'Bakti'].map((nama, i) => ({
    ...{ kode: `74.10.01.200${i + 1}`, nama, induk: '74.10.01', bersama: [] },
  })),
  kolom: [contohKolom('SATU')],
  ...ubah,
})
