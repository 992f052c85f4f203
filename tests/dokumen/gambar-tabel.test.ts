import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dalamBahasa } from '#dokumen/bahasa.ts'
import { ratakan } from '#dokumen/gambar.ts'
import { gambarTabelPenuh } from '#dokumen/gambar-tabel.ts'
import { kepalaKanan, kepalaUtama, selKosong, selPersen, selTeks } from '#dokumen/tabel-sel.ts'
import { contohKonteks } from '#support/konteks-dokumen.ts'

const { keterangan } = contohKonteks()

const gambar = (banyak: number, kolom: number) =>
  dalamBahasa(keterangan, () =>
    gambarTabelPenuh(
      {
        ...{ judul: 'SPM 12, Kabupaten Contoh', subjudul: [], kalimat: '**9** belum tercapai.', kaki: null },
        ...{ catatan: ['Kosong bukan nol.'], legenda: 'naik' },
        kepala: [kepalaUtama('Pelayanan'), ...Array.from({ length: kolom }, (_, i) => kepalaKanan(`Angka ${i}`))],
        baris: Array.from({ length: banyak }, (_, n) => [
          selTeks(`Pelayanan kesehatan orang dengan risiko terinfeksi virus ${n + 1}`),
          ...Array.from({ length: kolom }, (_, i) => (i === 0 ? selKosong('belum-lapor') : selPersen(1234.5))),
        ]),
      },
      keterangan,
    ),
  )
const kata = (satu: ReturnType<typeof gambar>) =>
  ratakan(satu.bentuk).flatMap((b) => (b.jenis === 'teks' ? [b.teks.trim()] : []))

test('a table as a picture says its title, finding, rows, legend, notes, source and that it is an example', () => {
  const teks = kata(gambar(12, 3)).join(' | ')
  for (const satu of ['SPM 12, Kabupaten Contoh', 'belum tercapai.', 'virus 12', 'belum lapor', 'Kosong bukan nol.'])
    assert.ok(teks.includes(satu), `${satu} in ${teks}`)
  for (const satu of ['Sumber:', 'DATA CONTOH', '1.234,5']) assert.ok(teks.includes(satu), satu)
})

test('its legend says met or not met where less is better, and where both kinds stand together', () => {
  for (const [legenda, kataTarget] of [
    ['naik', 'di atas target'],
    ['turun', 'memenuhi target'],
    ['campur', 'memenuhi target'],
  ] as const) {
    const satu = dalamBahasa(keterangan, () =>
      gambarTabelPenuh(
        {
          ...{ judul: 'Stunting', subjudul: [], kalimat: null, kaki: null, catatan: [], legenda },
          kepala: [kepalaUtama('Desa'), kepalaKanan('Persen')],
          baris: [[selTeks('Alue'), { ...selPersen(9.3), jenis: 'nilai', status: 'di-atas-target' }]],
        },
        keterangan,
      ),
    )
    const teks = kata(satu)
    assert.ok(teks.includes(kataTarget), `${legenda}: ${teks.join(' | ')}`)
  }
})

test('no letter of it lies outside, however many columns', () => {
  for (const kolom of [2, 9, 16]) {
    const satu = gambar(5, kolom)
    for (const b of ratakan(satu.bentuk)) {
      if (b.jenis !== 'teks') continue
      assert.ok(b.x >= 0 && b.x <= satu.lebar && b.y <= satu.tinggi, `${b.teks} of ${kolom} at ${b.x}, ${b.y}`)
    }
  }
})

test('rows past the thirtieth are counted, not drawn', () => {
  const teks = kata(gambar(33, 1))
  assert.ok(!teks.some((satu) => satu.endsWith('virus 31')))
  assert.ok(teks.join(' ').includes('3 baris lain ada di berkas PDF dan Excel.'))
})
