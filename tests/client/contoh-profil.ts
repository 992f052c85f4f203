import type { Angka, IndikatorRingkas } from '#contract/angka.ts'
import type { ProfilJawaban } from '#contract/profil.ts'
import { contohAngka, contohIndikator } from './contoh-lembar.ts'

type BarisProfil = ProfilJawaban['indikator'][number]

/** One row of a profile; the code is the name. */
export const contohBarisProfil = (
  nama: string,
  ubah: Partial<Angka> = {},
  indikator: Partial<IndikatorRingkas> = {},
): BarisProfil => ({
  indikator: contohIndikator({ kode: nama, nama, ...indikator }),
  definisi: '',
  angka: contohAngka(ubah),
  targetTahun: { persen: 90, tingkat: 'kabupaten', dokumen: 'Renstra Dinas Kesehatan' },
  garis: [],
  sumber: [{ jenis: 'pustu', peran: 'dihitung', pembilang: 60 }],
})

/** A unit of which only the last month is of interest. */
export const contohUnit = (nama: string, kini: ProfilJawaban['unit'][number]['keadaan'][number]) => ({
  kode: nama,
  nama,
  jenis: 'posyandu',
  dusun: null,
  strata: null,
  keadaan: [kini],
  terakhirTerkirim: null,
})

export const contohProfil = (ubah: Partial<ProfilJawaban> = {}): ProfilJawaban => ({
  desa: {
    kode: '74.10.01.2001',
    nama: 'Bonegunu',
    jenis: 'desa',
    kecamatan: { kode: '74.10.01', nama: 'Bonegunu' },
    puskesmas: { kode: '74.10-puskesmas-bonegunu', nama: 'Bonegunu' },
    penanggungJawab: null,
  },
  hierarki: 'administrasi',
  dasar: 'proyeksi',
  bulan: '2025-06',
  versi: 7,
  sasaran: [],
  unit: [],
  bulanUnit: ['2025-06'],
  indikator: [],
  temuan: [],
  ...ubah,
})
