import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bacaLembar } from '#berkas/buku-xlsx.ts'
import { tulisXlsx } from '#fixtures/berkas-uji.ts'

async function baca(jalur: string): Promise<[string | undefined, unknown[]][]> {
  const hasil: [string | undefined, unknown[]][] = []
  for await (const lembar of bacaLembar(jalur)) {
    const isi: unknown[] = []
    for await (const baris of lembar) isi.push(baris.getCell(1).value)
    hasil.push([lembar.name, isi])
  }
  return hasil
}

test('every sheet is read under its name, whatever else the computer does meanwhile', async () => {
  // Letters of several bytes, so that some lie across two pieces of the file.
  const teks = (lembar: string) => Array.from({ length: 3_000 }, (_, i) => `${lembar} ${i} é€`)
  const lembar = ['Januari', 'Februari', 'Maret'].map((nama) => ({ nama, baris: teks(nama).map((satu) => [satu]) }))
  const jalur = await tulisXlsx('tiga-lembar.xlsx', lembar)
  const semestinya = lembar.map(({ nama }): [string, string[]] => [nama, teks(nama)])
  for (let kali = 0; kali < 5; kali += 1) {
    const hasil = await Promise.all([baca(jalur), baca(jalur), baca(jalur)])
    for (const satu of hasil) assert.deepEqual(satu, semestinya)
  }
})
