import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DukunganJawaban } from '#contract/dukungan.ts'
import type { Lembar } from '#contract/peta.ts'
import { dalamBahasa } from '#dokumen/bahasa.ts'
import { susunKalimat } from '#dokumen/gambar-teks.ts'
import { lebarTeks } from '#dokumen/huruf.ts'
import { buatPdf } from '#dokumen/pdf.ts'
import { susunKolom } from '#dokumen/pdf-tabel-kolom.ts'
import { tabelKertas } from '#dokumen/tabel-kertas.ts'
import { kepalaKanan, kepalaKiri, kepalaUtama, selJumlah, selTeks } from '#dokumen/tabel-sel.ts'
import { pdfTampilan } from '#dokumen/tampilan-pdf.ts'
import { bacaPdf } from '#support/baca-pdf.ts'
import { contohKonteks } from '#support/konteks-dokumen.ts'
import { contohAngka, contohBaris, contohIndikator, limaDesa, tanpaNilai } from '../client/contoh-lembar.ts'

const konteks = contohKonteks()
const ID = { bahasa: 'id', pembinaan: false } as const

test('every band of a table too wide for the page begins with what its rows are called by', () => {
  const baris = [
    selTeks('Ibu dan bayi'),
    selTeks('BUMIL_K6'),
    selTeks('K6 lengkap'),
    ...Array(30).fill(selJumlah(1234)),
  ]
  const kepala = [
    kepalaKiri('Kelompok'),
    kepalaKiri('Kode'),
    kepalaUtama('Indikator'),
    ...Array(30).fill(kepalaKanan('Angka')),
  ]
  const tabel = {
    judul: '',
    subjudul: [],
    kalimat: null,
    kepala,
    baris: [baris],
    kaki: null,
    catatan: [],
    legenda: null,
  }
  const awal = susunKolom(tabel, 500).pita.map((pita) => pita.slice(0, 3).map(({ ke }) => ke))
  assert.deepEqual(awal[0], [0, 1, 2])
  assert.ok(awal.length > 1)
  for (const pita of awal.slice(1)) assert.equal(pita[0], 2)
})

test('on the paper of a map of 390 desa those without a value are named once, not a row each', async () => {
  const lapor = Array.from({ length: 116 }, (_, i) => contohBaris(`Lapor ${i}`))
  const belum = Array.from({ length: 274 }, (_, i) => contohBaris(`Belum ${i}`, tanpaNilai('belum-lapor')))
  const jawaban: Lembar = { ...limaDesa(), baris: [...lapor, ...belum] }
  const [satu] = dalamBahasa(ID, () => tabelKertas({ tampilan: 'peta', jawaban }, konteks))
  assert.equal(satu?.tabel.baris.length, 116)
  const pdf = await buatPdf(konteks.keterangan, () => pdfTampilan({ tampilan: 'peta', jawaban }, konteks))
  const teks = bacaPdf(pdf)
    .flatMap((halaman) => halaman.teks)
    .join('')
  assert.match(teks, /274 desa: belum lapor/)
  for (let i = 0; i < 274; i++)
    assert.equal(teks.split(`Belum ${i},`).length + teks.split(`Belum ${i}.`).length, 3, `${i}`)
})

const jawabanDukungan = (n: number): DukunganJawaban & { readonly jarak: 'selisih' } => {
  const baris = (nama: string) => ({ ...contohBaris(nama), puskesmas: null, angka: contohAngka(), sebab: [] })
  const urutan = {
    ...{ orang: 100, separuh: { desa: 2, orang: 50 } },
    baris: Array.from({ length: n }, (_, i) => ({ ...baris(`Desa ${i + 1}`), penanggungJawab: null })),
    pisah: ['Melati', 'Kenanga'].map((nama) => ({ ...baris(nama), alasan: 'kebetulan' as const })),
  }
  return {
    ...{
      indikator: contohIndikator(),
      wilayah: { kode: '74.10', nama: 'Contoh', tingkat: 'kabupaten' },
      bulan: '2025-06',
    },
    ...{ hierarki: 'administrasi', dasar: 'proyeksi', versi: 7, orang: null, tanpaDesa: null, targetTahun: null },
    ...{ total: contohAngka(), selisih: urutan, belum: null, prioritas: [], jarak: 'selisih' },
  }
}

test('desa that need support are 25 places on paper; those after them, and those in no order, are named', () => {
  const [satu] = dalamBahasa(ID, () => tabelKertas({ tampilan: 'dukungan', jawaban: jawabanDukungan(27) }, konteks))
  assert.equal(satu?.tabel.baris.length, 25)
  assert.deepEqual(
    satu?.sesudah.map((blok) => (blok.jenis === 'alinea' ? blok.teks : blok.jenis)),
    [
      '**Urutan berikutnya, rinciannya ada di berkas Excel** (2): Desa 26, Desa 27.',
      '**Masih dalam batas kebetulan** (2): Melati, Kenanga.',
    ],
  )
})

test('codes of the program stay off paper, official ones stand on it', () => {
  const kepala = (kode: string) => {
    const jawaban: Lembar = { ...limaDesa(), baris: [{ ...contohBaris('A'), kode }] }
    return dalamBahasa(ID, () => tabelKertas({ tampilan: 'pws', jawaban }, konteks))[0]?.tabel.kepala[0]?.teks
  }
  assert.deepEqual([kepala('74.10.01.2001'), kepala('74.10-puskesmas-damai')], ['Kode', 'Desa/kelurahan'])
})

test('what follows bold words stands right behind them', () => {
  const [baris = []] = susunKalimat('**36 dari 116 desa yang dapat dinilai di bawah target**. Lalu', {
    lebar: 900,
    ukuran: 10,
  })
  const [tebal, titik] = baris
  assert.ok(tebal && titik)
  const lebar = lebarTeks(tebal.teks, { ukuran: 10, tebal: tebal.tebal })
  assert.ok(Math.abs(titik.x - lebar) < 0.01, `${titik.x} after ${lebar}`)
})
