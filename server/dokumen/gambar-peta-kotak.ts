// The map where there are no boundaries: one equal square per desa, under the name of its kecamatan or puskesmas.
import { type Bentuk, kelompok, tulisMuat } from './gambar.ts'
import type { Blok } from './gambar-teks.ts'
import { type Isi, WARNA, type Warna } from './warna.ts'

export type KelompokDesa = { readonly nama: string; readonly desa: readonly { readonly kode: string }[] }
type RupaKotak = { readonly isi: Isi; readonly garis: Warna }

const KOTAK = 15
const SEBARIS = 6
const SELA = 22
const NAMA = 13

/** Groups side by side in as many lines as the width asks for. */
export function blokKotak(
  semua: readonly KelompokDesa[],
  rupaDari: (kodeDesa: string) => RupaKotak,
  lebar: number,
): Blok {
  const lebarKelompok = SEBARIS * KOTAK
  const perBaris = Math.max(1, Math.min(semua.length, Math.floor((lebar + SELA) / (lebarKelompok + SELA))))
  const kiri = (lebar - perBaris * (lebarKelompok + SELA) + SELA) / 2
  const bentuk: Bentuk[] = []
  let y = 0
  for (let i = 0; i < semua.length; i += perBaris) {
    const baris = semua.slice(i, i + perBaris)
    for (const [j, satu] of baris.entries())
      bentuk.push(kelompok(satuKelompok(satu, rupaDari), kiri + j * (lebarKelompok + SELA), y))
    const tertinggi = Math.max(...baris.map(({ desa }) => Math.ceil(desa.length / SEBARIS)))
    y += NAMA + tertinggi * KOTAK + 12
  }
  return { tinggi: y, bentuk }
}

const satuKelompok = ({ nama, desa }: KelompokDesa, rupaDari: (kode: string) => RupaKotak): readonly Bentuk[] => [
  tulisMuat(nama, 0, 8, { ukuran: 8, tebal: 600, warna: WARNA.text, lebar: SEBARIS * KOTAK }),
  ...desa.map(({ kode }, i): Bentuk => {
    const { isi, garis } = rupaDari(kode)
    const letak = { x: (i % SEBARIS) * KOTAK, y: NAMA + Math.floor(i / SEBARIS) * KOTAK }
    return {
      jenis: 'kotak',
      ...letak,
      lebar: KOTAK - 1.5,
      tinggi: KOTAK - 1.5,
      isi,
      garis: { warna: garis, tebal: 0.7 },
    }
  }),
]
