// What the dinas and puskesmas call "jelek" reads "prioritas pembinaan" outside of these (domain.md 5).
import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'
import { kataTampak } from '#client/format/kata.ts'
import { en } from '#client/messages/en.ts'
import { id, type Kunci } from '#client/messages/id.ts'
import { setBahasa, setHanyaSah, setPembinaan, t } from '#client/messages/t.ts'
import '#support/teks.ts'

afterEach(async () => {
  setPembinaan(false)
  setHanyaSah(false)
  await setBahasa('id')
})

const KATA = { id: /\bjelek\b/i, en: /\b(?:poor|jelek)\b/i }
/** Where the dinas chooses between both words, and where it writes the catalogue. */
const PILIHAN: readonly string[] = ['pengaturan.pembinaan', 'katalog.arti.arah.netral']
const isian = (teks: string): string[] => [...teks.matchAll(/\{\w+\}/g)].map(([nama]) => nama).sort()

for (const [bahasa, semua] of [
  ['id', id],
  ['en', en],
] as const) {
  test(`no text speaks of jelek to those who are not to read it (${bahasa})`, async () => {
    await setBahasa(bahasa)
    setPembinaan(true)
    const teks: Readonly<Record<string, string>> = semua
    const kunci = Object.keys(teks).filter((k) => KATA[bahasa].test(teks[k] ?? '') && !PILIHAN.includes(k))
    assert.ok(kunci.length >= 9, kunci.join(' '))
    // A text is asked for with whatever it fills in; here only its words matter.
    const baca = (k: string) => t(k as Kunci & 'status.jelek')
    assert.deepEqual(
      kunci.filter((k) => KATA[bahasa].test(baca(k))),
      [],
    )
    assert.deepEqual(
      kunci.map((k) => isian(teks[`${k}.pembinaan`] ?? '')),
      kunci.map((k) => isian(teks[k] ?? '')),
    )
  })
}

test('the word of a status follows the reader, in legend, table, chart and for screen readers alike', async () => {
  const kata = () => [kataTampak('jelek', 'naik'), kataTampak('jelek', 'turun'), kataTampak('cukup', 'naik')]
  assert.deepEqual(kata(), ['jelek', 'jelek', 'cukup'])
  setPembinaan(true)
  assert.deepEqual(kata(), ['prioritas pembinaan', 'prioritas pembinaan', 'cukup'])
  await setBahasa('en')
  assert.deepEqual(kata().slice(0, 1), ['priority for support'])
})

test('who reads validated figures alone is never told that somebody has not reported', () => {
  assert.deepEqual(
    [kataTampak('belum-lapor', 'naik'), kataTampak('tertinggal', 'naik')],
    ['belum lapor', 'bulan ini belum lapor'],
  )
  setHanyaSah(true)
  const kata = [kataTampak('belum-lapor', 'naik'), kataTampak('tertinggal', 'naik'), t('pws.alasan.bulan-ini')]
  assert.deepEqual(kata, ['belum tervalidasi', 'bulan ini belum tervalidasi', 'bulan ini belum tervalidasi'])
})

test('a second form of a text fills in what the first does', () => {
  for (const semua of [id, en]) {
    const teks: Readonly<Record<string, string>> = semua
    const kedua = Object.keys(teks).filter((k) => k.endsWith('.hanyaSah'))
    assert.ok(kedua.length > 0)
    for (const k of kedua) assert.deepEqual(isian(teks[k] ?? ''), isian(teks[k.replace(/\.hanyaSah$/, '')] ?? ''), k)
  }
})
