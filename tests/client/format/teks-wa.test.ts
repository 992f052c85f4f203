import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'
import { teksWa, tungguPerPuskesmas } from '#client/format/teks-wa.ts'
import { setBahasa } from '#client/messages/t.ts'
import { contohKelengkapan, contohUnit } from '../contoh-kelengkapan.ts'
import '#support/teks.ts'

afterEach(() => setBahasa('id'))

const PUSKESMAS: Readonly<Record<string, string>> = {
  'desa-Bente': 'Utara',
  'desa-Mata': 'Utara',
  'desa-Lemo': 'Puskesmas Selatan',
}
const puskesmasDari = (kodeDesa: string) => {
  const nama = PUSKESMAS[kodeDesa]
  return nama ? { kode: nama, nama } : null
}

const UNIT = [
  contohUnit('Melati 1', 'Bente', 'TTB'),
  contohUnit('Bente', 'Bente', 'TTS', { jenis: 'pustu' }),
  contohUnit('Mawar 2', 'Mata', 'TTB'),
  contohUnit('Dahlia', 'Mata', 'TT-'),
  contohUnit('Rekap Lemo', 'Lemo', 'TTB', { jenis: 'rekap-desa' }),
  contohUnit('Seroja', 'Lemo', 'TTL'),
]
const tunggu = () => tungguPerPuskesmas(contohKelengkapan(UNIT), puskesmasDari)

test('who is missing stands under puskesmas and desa, with what is missing of it', () => {
  assert.equal(
    teksWa({ bulan: '2025-06', wilayah: 'Kabupaten Contoh', tunggu: tunggu() }),
    [
      'Yth. Bapak/Ibu,',
      '',
      'Laporan PWS bulan *Juni 2025* yang sudah masuk dari Kabupaten Contoh: 1 dari 5. Terima kasih.',
      '',
      'Mohon bantuannya, yang masih kami tunggu (4):',
      '',
      '*Puskesmas Utara*',
      '- Bente: Posyandu Melati 1, Pustu Bente (belum lengkap)',
      '- Mata: Posyandu Mawar 2',
      '',
      '*Puskesmas Selatan*',
      '- Lemo',
      '',
      'Bila ada kendala, silakan kabari kami. Terima kasih atas kerja samanya.',
    ].join('\n'),
  )
})

test('the message to one puskesmas counts its own units and does not repeat its name', async () => {
  await setBahasa('en')
  const satu = tunggu().filter(({ kode }) => kode === 'Utara')
  assert.equal(
    teksWa({ bulan: '2025-06', wilayah: 'Puskesmas Utara', tunggu: satu }),
    [
      'Dear all,',
      '',
      'No PWS report for *June 2025* has come in from Puskesmas Utara yet (3 awaited).',
      '',
      'Please help with those we are still waiting for (3):',
      '',
      '- Bente: Posyandu Melati 1, Pustu Bente (incomplete)',
      '- Mata: Posyandu Mawar 2',
      '',
      'If anything stands in the way, please let us know. Thank you for your cooperation.',
    ].join('\n'),
  )
  await setBahasa('id')
})

test('a desa without a puskesmas is not lost', () => {
  const jawaban = contohKelengkapan([contohUnit('Melati 1', 'Lain', 'TTB'), contohUnit('Seroja', 'Lemo', 'TTT')])
  const teks = teksWa({ bulan: '2025-06', wilayah: 'X', tunggu: tungguPerPuskesmas(jawaban, puskesmasDari) })
  assert.match(teks, /\*Belum terbagi ke puskesmas\*\n- Lain: Posyandu Melati 1/)
})
