import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MatriksJawaban } from '#contract/matriks.ts'
import { buatPdf } from '#dokumen/pdf.ts'
import { bagianMatriks, isMatriksTerlaluBesar, SEL_TERBANYAK } from '#dokumen/pdf-matriks.ts'
import { bacaPdf } from '#support/baca-pdf.ts'
import { contohKonteks } from '#support/konteks-dokumen.ts'
import { contohMatriks, kolomKlaster } from '../client/contoh-matriks.ts'

const konteks = contohKonteks()

async function halaman(matriks: MatriksJawaban): Promise<readonly string[]> {
  const pdf = await buatPdf(konteks.keterangan, () => {
    const bagian = bagianMatriks(matriks, konteks)
    return { judul: bagian.judul, bagian: [bagian] }
  })
  return bacaPdf(pdf).map(({ teks }) => teks.map((satu) => satu.trim()).join(' | '))
}

/** As many rows as asked, each with a value in every column. */
const sebanyak = (n: number): Pick<MatriksJawaban, 'baris'> => ({
  baris: Array.from({ length: n }, (_, i) => ({
    ...{ kode: `74.10.01.${2001 + i}`, nama: `Desa ${i + 1}`, induk: '74.10.01', bersama: [] },
  })),
})
const isi = (n: number) => ({
  sel: 'n'.repeat(n),
  status: 'j'.repeat(n),
  tanda: '0'.repeat(n),
  pembilang: Array.from({ length: n }, (_, i) => i),
  penyebut: Array.from({ length: n }, () => n),
})

test('390 desa are pages under the same heads, with legend and notes before the first row', async () => {
  const kolom = Array.from({ length: 6 }, (_, i) => kolomKlaster(`IND${i}`, 2, isi(390)))
  const semua = await halaman(contohMatriks({ ...sebanyak(390), kolom }))
  assert.equal(semua.length, 9)
  const [awal = '', kedua = ''] = semua
  assert.ok(awal.indexOf('jelek') > 0 && awal.indexOf('jelek') < awal.indexOf('Desa 1 '), awal.slice(0, 900))
  assert.match(kedua, /Klaster 2 · [^|]+\(lanjutan\)/)
  assert.match(kedua, /IND5/)
  assert.match(semua.join(' | '), /Desa 390 \| 99,7 \| 99,7/)
})

test('rows of nothing are named in a line, columns of nothing beneath the table', async () => {
  const semua = await halaman(
    contohMatriks({
      kolom: [
        kolomKlaster('SATU', 2, { sel: 'nbbb', pembilang: [60], penyebut: [100] }),
        kolomKlaster('KOSONG', 2, { sel: 'bbbb', pembilang: [], penyebut: [] }),
      ],
    }),
  )
  const teks = semua.join(' | ')
  assert.match(teks, /belum lapor \(3\): Anggrek, Cempaka, Bakti/)
  assert.match(teks, /1 indikator tidak dicetak karena tidak satu pun baris mempunyai nilai: KOSONG\./)
  assert.match(teks, /Damai \| 60,0/)
})

test('each of the four kinds of cell has its word for who listens', async () => {
  const pdf = await buatPdf(konteks.keterangan, () => {
    const kolom = [kolomKlaster('SATU', 2, { sel: 'nbdt', pembilang: [60], penyebut: [100] }), kolomKlaster('DUA', 2)]
    const bagian = bagianMatriks(contohMatriks({ kolom }), konteks)
    return { judul: bagian.judul, bagian: [bagian] }
  })
  const alt = [...pdf.toString('latin1').matchAll(/\/Alt \(([^)]*)\)/g)].map(([, kata]) => kata)
  for (const kata of ['baik', 'belum lapor', 'tidak dijadwalkan', 'tanpa sasaran']) assert.ok(alt.includes(kata), kata)
})

test('what is too large for paper is told by its cells with a value', () => {
  const penuh = Math.floor(SEL_TERBANYAK / 400) + 1
  const kolom = Array.from({ length: penuh }, (_, i) => kolomKlaster(`IND${i}`, 2, isi(400)))
  const besar = contohMatriks({ ...sebanyak(400), kolom })
  assert.equal(isMatriksTerlaluBesar(besar), true)
  const kosong = kolom.map((satu) => ({ ...satu, sel: 'b'.repeat(400) }))
  assert.equal(isMatriksTerlaluBesar({ ...besar, kolom: [...kolom.slice(1), ...kosong] }), false)
})
