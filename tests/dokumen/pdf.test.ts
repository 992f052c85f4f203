import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inflateSync } from 'node:zlib'
import { buatPdf } from '#dokumen/pdf.ts'
import { pdfLembar } from '#dokumen/pdf-lembar.ts'
import { pdfProfil } from '#dokumen/pdf-profil.ts'
import { susunKolom } from '#dokumen/pdf-tabel-kolom.ts'
import type { SelDokumen, TabelDokumen } from '#dokumen/tabel.ts'
import { bacaPdf } from '#support/baca-pdf.ts'
import { limaDesa, tanpaNilai } from '../client/contoh-lembar.ts'
import { contohBarisProfil, contohProfil } from '../client/contoh-profil.ts'

const keterangan = {
  bahasa: 'id',
  pembinaan: false,
  kabupaten: 'Kabupaten Buton Utara',
  posisi: '2025-07-05T05:04:00Z',
  zonaWaktu: 'Asia/Makassar',
  sementara: false,
  contoh: false,
} as const

const hitung = (pdf: Buffer, pola: RegExp): number => [...pdf.toString('latin1').matchAll(pola)].length

const sel = (teks: string, ubah: Partial<SelDokumen> = {}): SelDokumen => ({
  teks,
  angka: null,
  jenis: 'teks',
  status: null,
  ...ubah,
})
const contohTabel = (baris: number, kolom: number): TabelDokumen => ({
  judul: 'Tabel',
  subjudul: [],
  kalimat: null,
  kepala: [
    { teks: 'Desa/kelurahan', rata: 'kiri' },
    ...Array.from({ length: kolom }, (_, i) => ({ teks: `Kunjungan ${i}`, rata: 'kanan' as const })),
  ],
  baris: Array.from({ length: baris }, (_, i) => [
    sel(`Sumbermanjing Wetan Kidul ${i}`),
    ...Array.from({ length: kolom }, () => sel('1.234', { jenis: 'nilai', angka: 1234, status: 'baik' })),
  ]),
  kaki: null,
  catatan: [],
  legenda: 'naik',
})

test('the sheets of a klaster are tagged pages in their language, with a title and fonts of their own', async () => {
  const pdf = await pdfLembar([limaDesa(), limaDesa()], { keterangan, judul: 'Klaster 2' })
  assert.equal(hitung(pdf, /\/Type \/Page\b(?!s)/g), 2)
  assert.equal(hitung(pdf, /\/Marked true/g), 1)
  assert.equal(hitung(pdf, /\/Lang \(id-ID\)/g), 1)
  assert.equal(hitung(pdf, /\/DisplayDocTitle true/g), 1)
  assert.equal(hitung(pdf, /\/S \/H1\b/g), 2)
  assert.equal(hitung(pdf, /\/S \/Figure\b/g), 2)
  assert.equal(hitung(pdf, /\/FontFile2/g), 3)
})

test('a table goes on over pages: a cell in the tree for each of its own, heads once', async () => {
  const pdf = await buatPdf(keterangan, () => ({
    judul: 'Tabel',
    bagian: [{ judul: 'Tabel', arah: 'tegak', blok: [{ jenis: 'tabel', tabel: contohTabel(120, 4) }] }],
  }))
  assert.ok(hitung(pdf, /\/Type \/Page\b(?!s)/g) >= 3)
  assert.equal(hitung(pdf, /\/S \/TR\b/g), 121)
  assert.equal(hitung(pdf, /\/S \/TD\b/g), 480)
  assert.equal(hitung(pdf, /\/Scope \/Column/g), 5)
  assert.equal(hitung(pdf, /\/Scope \/Row/g), 120)
  assert.equal(hitung(pdf, /\/Alt \(baik\)/g), 480)
})

test('columns that do not fit side by side go on in bands, each with the names', () => {
  const { pita } = susunKolom(contohTabel(3, 40), 500)
  assert.ok(pita.length > 1)
  assert.deepEqual(
    pita.map(([awal]) => awal?.ke),
    pita.map(() => 0),
  )
  assert.deepEqual(
    pita.flatMap((kolom) => kolom.slice(1).map(({ ke }) => ke)),
    Array.from({ length: 40 }, (_, i) => i + 1),
  )
  for (const kolom of pita) assert.ok(kolom.reduce((n, { lebar }) => n + lebar, 0) <= 500.01)
})

test('a desa stands on one sheet, on its back what its front does not hold: every row but those that are sensitive', async () => {
  const baris = (n: number) =>
    Array.from({ length: n }, (_, i) => contohBarisProfil(`K${i}`, {}, { sensitif: i % 10 === 0 }))
  for (const [banyak, halaman] of [
    [40, 1],
    [200, 2],
  ] as const) {
    const kosong = contohBarisProfil('Tanpa laporan', tanpaNilai('belum-lapor'))
    const pdf = await pdfProfil(contohProfil({ indikator: [...baris(banyak), kosong] }), { keterangan })
    assert.equal(hitung(pdf, /\/Type \/Page\b(?!s)/g), halaman)
    assert.equal(hitung(pdf, /\/S \/TR\b/g), banyak * 0.9)
    assert.match(
      bacaPdf(pdf)
        .flatMap(({ teks }) => teks)
        .join(''),
      /belum lapor \(1\): Tanpa laporan\./,
    )
  }
})

test('patterns tell kinds of cells apart on paper too', async () => {
  const jenis = ['belum-lapor', 'tidak-dijadwalkan', 'tanpa-sasaran'] as const
  const tabel = { ...contohTabel(0, 1), baris: [jenis.map((satu) => sel('–', { jenis: satu }))] }
  const pdf = await buatPdf(keterangan, () => ({
    judul: 'Tabel',
    bagian: [
      {
        judul: 'Tabel',
        arah: 'tegak',
        blok: [{ jenis: 'tabel', tabel: { ...tabel, kepala: [...tabel.kepala, { teks: 'x', rata: 'kanan' }] } }],
      },
    ],
  }))
  assert.equal(hitung(pdf, /\/PatternType 1/g), 2)
  const isi = [...pdf.toString('latin1').matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, satu = '']) => {
    try {
      return inflateSync(Buffer.from(satu, 'latin1')).toString('latin1')
    } catch {
      return ''
    }
  })
  assert.ok(isi.some((satu) => /\/P1 scn/.test(satu)) && isi.some((satu) => /\/P2 scn/.test(satu)))
})
