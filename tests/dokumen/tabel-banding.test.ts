import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Angka } from '#contract/angka.ts'
import type { BandingkanJawaban, BarisBanding } from '#contract/bandingkan.ts'
import type { DukunganJawaban } from '#contract/dukungan.ts'
import type { SatuSpm, SpmJawaban } from '#contract/spm.ts'
import { dalamBahasa } from '#dokumen/bahasa.ts'
import { ratakan } from '#dokumen/gambar.ts'
import { gambarBanding } from '#dokumen/gambar-banding.ts'
import { gambarCorong } from '#dokumen/gambar-corong.ts'
import type { TabelDokumen } from '#dokumen/tabel.ts'
import { tabelBanding, tabelTriwulan } from '#dokumen/tabel-banding.ts'
import { tabelCorong } from '#dokumen/tabel-corong.ts'
import { tabelDukungan } from '#dokumen/tabel-dukungan.ts'
import { tabelSpm, tabelSpmBagian } from '#dokumen/tabel-spm.ts'
import { batasCorong } from '#domain/kebetulan.ts'
import { contohKonteks } from '#support/konteks-dokumen.ts'
import { contohAngka, contohIndikator, tanpaNilai } from '../client/contoh-lembar.ts'

const ID = { bahasa: 'id', pembinaan: false } as const
const wilayah = { kode: '74.10', nama: 'Contoh', tingkat: 'kabupaten' } as const
const latar = { wilayah, hierarki: 'administrasi', dasar: 'proyeksi', bulan: '2025-06', versi: 7 } as const

/** What stands under these heads, row by row. */
function pilih({ kepala, baris }: TabelDokumen, nama: readonly string[]): readonly (readonly string[])[] {
  const letak = nama.map((satu) => kepala.findIndex(({ teks }) => teks === satu))
  assert.ok(!letak.includes(-1), `${nama} of ${kepala.map(({ teks }) => teks)}`)
  return baris.map((satu) => letak.map((i) => satu[i]?.teks.replaceAll('\u00a0', ' ') ?? ''))
}

const banding = (
  nama: string,
  ubah: Partial<Angka>,
  nilai: BarisBanding['nilai'],
  peringkat: number | null = null,
) => ({
  ...{
    kode: nama,
    nama,
    induk: null,
    angka: contohAngka(ubah),
    nilai,
    peringkat,
    ukur: null,
    triwulan: null,
    desa: [],
  },
  bulanLalu: { poin: 1.25, tren: null },
  tahunLalu: { poin: null, persen: null, sel: 'belum-lapor', sementara: false } as const,
})

const jawabanBanding = (): BandingkanJawaban => ({
  ...latar,
  ...{ rincian: 'kecamatan', ukurMinimal: 70 },
  banding: [
    {
      ...{ indikator: contohIndikator(), targetTahun: null, corong: null },
      total: banding('Contoh', {}, 'tidak-berbeda'),
      baris: [
        banding('Dua', tanpaNilai('tidak-dijadwalkan'), 'belum-lapor'),
        banding('Empat', { persen: 12, sementara: true, status: null }, 'sementara'),
        banding('Enam', { persen: 44, status: 'kurang' }, 'tidak-berbeda'),
        banding('Lima', { persen: 21, status: 'jelek' }, 'perlu-dukungan', 2),
        banding('Satu', tanpaNilai('belum-lapor'), 'belum-lapor'),
        banding('Tiga', tanpaNilai('tanpa-sasaran'), 'belum-lapor'),
        banding('Tujuh', { persen: 110.2 }, 'lebih-baik', 1),
        banding('Nol', { persen: 0, pembilang: 0, status: 'jelek' }, 'perlu-dukungan', 3),
      ],
    },
  ],
})

test('areas within chance of the target or not judged have no place, and every kind of cell its own word', () => {
  const tabel = dalamBahasa(ID, () => tabelBanding(jawabanBanding(), contohKonteks()))
  assert.ok(tabel)
  assert.deepEqual(pilih(tabel, ['Urutan', 'Kecamatan', 'Persen', 'Terhadap target', 'Catatan']), [
    ['1', 'Tujuh', '110,2 %', 'lebih baik dari target', 'lebih dari 100 %, perlu dicek'],
    ['2', 'Lima', '21,0 %', 'perlu dukungan', ''],
    ['3', 'Nol', '0,0 %', 'perlu dukungan', ''],
    ['', 'Enam', '44,0 %', 'tidak berbeda dari target di luar kebetulan', ''],
    ['', 'Dua', 'tidak dijadwalkan', 'tidak ada angka', ''],
    ['', 'Empat', '12,0 %', 'tidak dinilai: angka sementara', 'sementara'],
    ['', 'Satu', 'belum lapor', 'tidak ada angka', ''],
    ['', 'Tiga', 'tanpa sasaran', 'tidak ada angka', ''],
  ])
  // One verdict is enough: the colour of a status beside it would be another.
  assert.deepEqual([...new Set(tabel.baris.flat().map(({ status }) => status))], [null])
  assert.equal(tabel.baris[5]?.[5]?.sementara, true)
  assert.match(tabel.kalimat ?? '', /^2 dari 4 kecamatan perlu dukungan .*lebih buruk dari target di luar kebetulan/)
  assert.match(tabel.catatan.join('\n'), /1 baris masih ANGKA SEMENTARA/)
  assert.equal(
    dalamBahasa(ID, () => tabelTriwulan(jawabanBanding(), contohKonteks())),
    null,
  )
})

test('the picture says every verdict in words, bears no place without one, and marks what has no number by its kind', () => {
  const { keterangan } = contohKonteks()
  const gambar = gambarBanding(jawabanBanding(), keterangan)
  assert.ok(gambar)
  const bentuk = ratakan(gambar.bentuk)
  const kata = bentuk.flatMap((satu) => (satu.jenis === 'teks' ? [satu.teks.replaceAll('\u00a0', ' ')] : []))
  const jumlah = (teks: string) => kata.filter((satu) => satu === teks).length
  assert.deepEqual(
    [
      ...['lebih baik dari target', 'perlu dukungan', 'tidak berbeda dari target di luar kebetulan'],
      ...['tidak dinilai: angka sementara', 'belum lapor', 'tidak dijadwalkan', 'tanpa sasaran'],
      ...['1', '2', '3', '4', '110,2 %'],
    ].map(jumlah),
    [1, 2, 2, 1, 1, 1, 1, 1, 1, 1, 0, 1],
  )
  assert.match(kata.join(' '), /Tujuh: lebih dari 100 %, perlu dicek/)
  // Hollow ones are not judged: of eight areas and the whole, six have a number, one of them provisional.
  const bulat = bentuk.filter((satu) => satu.jenis === 'lingkaran' && satu.r > 4)
  assert.equal(bulat.length, 6)
  assert.equal(bulat.filter((satu) => 'isi' in satu && satu.isi === '#ffffff').length, 1)
})

const desa = (nama: string, ubah: Partial<Angka> = {}) => ({
  ...{ kode: nama, nama, puskesmas: 'Contoh', angka: contohAngka({ selisihKeTarget: 9, ...ubah }), sebab: [] },
})

test('desa in no order follow those in order, without a place and each with its reason', () => {
  const urutan = {
    ...{ orang: 9, separuh: { desa: 1, orang: 9 } },
    baris: [{ ...desa('Utama'), penanggungJawab: null }],
    pisah: [
      { ...desa('Zeta', { sementara: true, status: null }), alasan: 'sementara' as const },
      { ...desa('Alfa', tanpaNilai('belum-lapor')), alasan: 'belum-lapor' as const },
      { ...desa('Beta'), alasan: 'kebetulan' as const },
    ],
  }
  const jawaban: DukunganJawaban = {
    ...latar,
    ...{ indikator: contohIndikator(), targetTahun: null, total: contohAngka(), orang: 'Ibu hamil', prioritas: [] },
    ...{ tanpaDesa: null, selisih: urutan, belum: null },
  }
  const tabel = dalamBahasa(ID, () => tabelDukungan(jawaban, 'selisih', contohKonteks()))
  const kepala = ['Urutan', 'Desa/kelurahan', 'Persen', 'Status', 'Penanggung jawab', 'Tidak diurutkan karena']
  assert.deepEqual(pilih(tabel, kepala), [
    ['1', 'Utama', '50,0 %', 'baik', 'Puskesmas Contoh', ''],
    ['', 'Alfa', 'belum lapor', 'belum lapor', '', 'Belum melapor bulan ini'],
    ['', 'Beta', '50,0 %', 'baik', '', 'Masih dalam batas kebetulan'],
    ['', 'Zeta', '50,0 %', 'sementara', '', 'Laporan bulan ini belum lengkap'],
  ])
  const tanpaOrang = dalamBahasa(ID, () => tabelDukungan(jawaban, 'belum', contohKonteks()))
  assert.deepEqual(tanpaOrang.baris, [])
})

const spm = (nomor: number, ubah: Partial<Angka>, sisa: number | null): SatuSpm => ({
  ...{ nomor, indikator: contohIndikator({ kode: `SPM0${nomor}` }), angka: contohAngka(ubah), targetTahun: null },
  ...{ orang: null, selisih: sisa, sisa, jalur: null, titik: [], pendamping: [], bagian: [] },
  baris: [
    {
      ...{ kode: '74.10.01', nama: 'Satu', tingkat: 'kecamatan', perBulan: null },
      ...contohAngka(ubah),
      selisih: sisa,
      sisa,
    },
  ],
})

test('an SPM that nobody reported or that is provisional is in its row, and of the other dasar it is said that it is none', () => {
  const jawaban: SpmJawaban = {
    ...latar,
    ...{ dasarResmi: 'riil', terbesar: null },
    spm: [spm(1, {}, 30), spm(2, tanpaNilai('belum-lapor'), null), spm(3, { sementara: true, status: null }, null)],
  }
  const harus = [
    ['1', '50,0 %', 'baik', '30'],
    ['2', 'belum lapor', 'belum lapor', '–'],
    ['3', '50,0 %', 'sementara', '–'],
  ]
  const [utama, bagian] = dalamBahasa(ID, () => [
    tabelSpm(jawaban, contohKonteks()),
    tabelSpmBagian(jawaban, contohKonteks()),
  ])
  assert.ok(utama && bagian)
  for (const tabel of [utama, bagian])
    assert.deepEqual(pilih(tabel, ['SPM', 'Persen', 'Status', 'Menuju target setahun']), harus)
  assert.match(utama.kalimat ?? '', /bukan angka SPM/)
})

const corong = (): BandingkanJawaban => {
  const jawaban = jawabanBanding()
  const titik = (nama: string, persen: number, penyebut: number, lain: Partial<Angka> = {}) =>
    banding(nama, { persen, penyebut, pembilang: Math.round((persen * penyebut) / 100), ...lain }, 'tidak-berbeda')
  const baris = [
    titik('Dalam', 52, 100),
    titik('Antara', 38, 100),
    titik('Luar', 20, 100),
    titik('Atas', 90, 100),
    titik('Belum', 10, 100, { sementara: true }),
    banding('Kosong', tanpaNilai('belum-lapor'), 'belum-lapor'),
  ]
  const batas = [batasCorong(50, 50), batasCorong(50, 200)]
  return { ...jawaban, banding: jawaban.banding.map((satu) => ({ ...satu, baris, corong: { target: 50, batas } })) }
}

test('each point of a funnel has its limits and where it lies as columns; without a target there is no funnel', () => {
  const tabel = dalamBahasa(ID, () => tabelCorong(corong(), contohKonteks()))
  assert.ok(tabel)
  const kepala = ['Kecamatan', 'Penyebut', 'Persen', 'Batas 95 % bawah (%)', 'Batas 99,8 % atas (%)', 'Letak']
  const { dalam, luar } = batasCorong(50, 100)
  const [bawah, atas] = [dalam.bawah, luar.atas].map((n) => `${n.toFixed(1).replace('.', ',')} %`)
  assert.deepEqual(
    pilih(tabel, kepala).toSorted((a, b) => String(a[0]).localeCompare(String(b[0]))),
    [
      ['Antara', '100', '38,0 %', bawah, atas, 'di luar 95 %'],
      ['Atas', '100', '90,0 %', bawah, atas, 'di luar 99,8 %'],
      ['Belum', '100', '10,0 %', bawah, atas, 'di luar 99,8 %'],
      ['Dalam', '100', '52,0 %', bawah, atas, 'di dalam 95 %'],
      ['Kosong', '–', 'belum lapor', '–', '–', ''],
      ['Luar', '100', '20,0 %', bawah, atas, 'di luar 99,8 %'],
    ],
  )
  assert.equal(
    dalamBahasa(ID, () => tabelCorong(jawabanBanding(), contohKonteks())),
    null,
  )
})

test('in the picture of a funnel those outside its limits bear their names, those inside or provisional none', () => {
  const gambar = gambarCorong(corong(), contohKonteks().keterangan)
  assert.ok(gambar)
  const kata = ratakan(gambar.bentuk).flatMap((satu) => (satu.jenis === 'teks' ? [satu.teks.trim()] : []))
  assert.deepEqual(
    ['Luar', 'Atas', 'Antara', 'Dalam', 'Belum', '95 %', '99,8 %'].map((nama) => kata.includes(nama)),
    [true, true, true, false, false, true, true],
  )
  assert.equal(gambarCorong(jawabanBanding(), contohKonteks().keterangan), null)
})
