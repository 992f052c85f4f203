// Membership over a part of the example and in small stories: three figures, the way to everybody's, and a sheet that comes back.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { templatJkn } from '#client/format/kalimat-jkn.ts'
import type { JknJawaban } from '#contract/jkn.ts'
import { openAplikasi } from '#support/aplikasi.ts'
import { contohDatabase, SEKARANG_CONTOH } from '#support/contoh.ts'
import { jsonOf } from '#support/http.ts'

const { db } = await contohDatabase()
const app = await openAplikasi(db, SEKARANG_CONTOH)
const baca = (wilayah: string, bulan = '2026-03'): Promise<JknJawaban> =>
  app.read(`/api/jkn?wilayah=${wilayah}&bulan=${bulan}`)

test('of a kabupaten its kecamatan, puskesmas and desa; parts add up, and percentages are of the sums', async () => {
  const { baris, indikator } = await baca('99.01')
  assert.deepEqual([...new Set(baris.map(({ tingkat }) => tingkat))], ['kecamatan', 'puskesmas', 'desa'])
  for (const [ke, { angka }] of indikator.entries()) {
    for (const tingkat of ['kecamatan', 'puskesmas', 'desa']) {
      const milik = baris.filter((b) => b.tingkat === tingkat).map((b) => b.angka[ke])
      const jumlah = (apa: 'pembilang' | 'penyebut') => milik.reduce((n, satu) => n + (satu?.[apa] ?? 0), 0)
      assert.deepEqual([jumlah('pembilang'), jumlah('penyebut')], [angka.pembilang, angka.penyebut], tingkat)
    }
    assert.equal(angka.persen, ((angka.pembilang ?? 0) / (angka.penyebut ?? 1)) * 100)
  }
})

test('the way is counted in persons over the months that are left; in December none is left', async () => {
  const { jalur, indikator } = await baca('99.01')
  const utama = indikator.at(-1)
  const sisa =
    Math.ceil(((utama?.targetTahun?.persen ?? 0) / 100) * (utama?.angka.penyebut ?? 0)) - (utama?.angka.pembilang ?? 0)
  assert.deepEqual(jalur, {
    ...{ sisa, dari: '2026-03', akhir: '2026-12', bulanSisa: 9, perBulan: Math.ceil(sisa / 9) },
  })
  assert.deepEqual([utama?.targetTahun?.persen, sisa > 0], [85, true])
})

test('before the first laporan there is no figure, which is not zero', async () => {
  const { indikator, jalur, baris } = await baca('99.01', '2025-12')
  assert.deepEqual(
    indikator.map(({ angka }) => [angka.sel, angka.pembilang, angka.persen]),
    ['tanpa-sasaran', 'belum-lapor', 'tanpa-sasaran'].map((sel) => [sel, null, null]),
  )
  assert.deepEqual([jalur, baris.every((b) => b.jalur === null)], [null, true])
})

test('the sheet that goes out comes back by the ordinary import; more members than people is shown as it is', async () => {
  const [judul, satu] = templatJkn(await baca('99.01'))
  assert.deepEqual(judul, ['unit', 'kode desa', 'bulan', 'JKN', 'JKN_AKTIF', 'keterangan'])
  assert.deepEqual(satu?.slice(0, 5), ['99.01-bpjs', '99.01.01.1001', '2026-03', null, null])
  const isi = `${judul?.join()}\n99.01-bpjs,99.01.01.1001,2026-03,60000,50000,x\n`
  const unggah = await app.post('/api/impor/unggah?wilayah=99.01&nama=bpjs.csv', isi, {
    'Content-Type': 'application/octet-stream',
  })
  await app.impor.selesai()
  const { impor } = jsonOf(unggah) as { impor: number }
  const terap = await app.post('/api/impor/terapkan', { impor, alasan: 'Data BPJS terbaru' })
  assert.equal(terap.status, 201, terap.body.toString())
  await app.impor.selesai()
  const { indikator, jalur } = await baca('99.01.01.1001')
  assert.deepEqual(
    indikator.map(({ angka }) => [angka.pembilang, (angka.persen ?? 0) > 100]),
    [
      [60_000, true],
      [50_000, false],
      [50_000, true],
    ],
  )
  assert.equal(jalur?.sisa, 0)
})
