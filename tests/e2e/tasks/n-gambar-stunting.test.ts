// The bupati: a picture of stunting by kecamatan for a speech.
import assert from 'node:assert/strict'
import { copyFileSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { Lembar } from '#contract/peta.ts'
import { bukaSaksi } from '#e2e/saksi.ts'
import { bukaTugas } from '#e2e/tugas.ts'

const { mulai, tanya, database } = await bukaTugas()
const saksi = await bukaSaksi(database)
const BULAN = 202601
const TANDA_PNG = '89504e470d0a1a0a'

test('the map of stunting by kecamatan comes as a picture that fills a slide', async () => {
  const { page, tekan, unduh } = await mulai('bupati')
  await tekan(page.locator('[data-kunci="GIZI_STUNTING"]').getByRole('link'))
  const [jawaban] = await Promise.all([
    page.waitForResponse((satu) => satu.url().includes('/api/peta?') && satu.url().includes('rincian=kecamatan')),
    tekan(page.locator('.peta-kanan').getByRole('radio', { name: 'Kecamatan' })),
  ])
  await tekan(page.getByRole('button', { name: 'Ambil' }))
  const { nama, jalur } = await unduh(page.getByRole('button', { name: /^Gambar/ }))

  const lembar = (await jawaban.json()) as Lembar
  const kecamatan = await tanya<{ kode: string; nama: string }>('select kode, nama from kecamatan order by kode')
  const harap = kecamatan.map(({ kode, nama: sebutan }) => {
    const { atas, bawah, status } = saksi('GIZI_STUNTING', BULAN, { tingkat: 'kecamatan', kode })
    return [kode, sebutan, atas, bawah, status]
  })
  assert.equal(harap.length, 11)
  assert.deepEqual(
    lembar.baris.map((satu) => [satu.kode, satu.nama, satu.pembilang, satu.penyebut, satu.status]).sort(),
    harap,
  )
  assert.match(nama, /^peta-gizi-stunting-.*-2026-01\.png$/)
  const gambar = readFileSync(jalur)
  assert.equal(gambar.subarray(0, 8).toString('hex'), TANDA_PNG)
  const [lebar, tinggi] = [gambar.readUInt32BE(16), gambar.readUInt32BE(20)]
  assert.ok(lebar >= 1600 && tinggi >= 900, `${lebar} x ${tinggi}`)
  if (process.env.PWS_LIHAT) copyFileSync(jalur, process.env.PWS_LIHAT)
})
