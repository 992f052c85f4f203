import assert from 'node:assert/strict'
import { test } from 'node:test'
import { catatUbahan, RIWAYAT_KOSONG, ulangi, urungkan } from '#client/format/urung.ts'

const u = (sel: string, lama: string, baru: string) => ({ laporan: 'melati', sel, lama, baru })

test('digits typed on in one cell are one step, a paste is one, and each is taken back whole', () => {
  let riwayat = RIWAYAT_KOSONG
  for (const langkah of [
    [u('D', '', '4')],
    [u('D', '4', '42')],
    [u('S', '', '1'), u('K', '', '2')],
    [u('D', '42', '42')],
  ]) {
    riwayat = catatUbahan(riwayat, langkah)
  }
  assert.equal(riwayat.lalu.length, 2)
  const satu = urungkan(riwayat)
  assert.deepEqual(
    satu?.isi.map(({ sel, baru }) => [sel, baru]),
    [
      ['S', ''],
      ['K', ''],
    ],
  )
  const dua = urungkan(satu?.riwayat ?? RIWAYAT_KOSONG)
  assert.deepEqual(dua?.isi, [u('D', '42', '')])
  assert.equal(urungkan(dua?.riwayat ?? RIWAYAT_KOSONG), null)
  assert.deepEqual(ulangi(dua?.riwayat ?? RIWAYAT_KOSONG)?.isi, [u('D', '', '42')])
})

test('what is typed after taking back leaves nothing to repeat', () => {
  const kembali = urungkan(catatUbahan(RIWAYAT_KOSONG, [u('D', '', '4')]))
  const baru = catatUbahan(kembali?.riwayat ?? RIWAYAT_KOSONG, [u('S', '', '9')])
  assert.equal(ulangi(baru), null)
})
