import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'
import { en } from '#client/messages/en.ts'
import { id } from '#client/messages/id.ts'
import { completeTeks, getBahasa, setBahasa, t } from '#client/messages/t.ts'
import '#support/teks.ts'

afterEach(() => setBahasa('id'))

const isian = (teks: string): string[] => [...teks.matchAll(/\{(\w+)\}/g)].map(([, nama]) => nama ?? '').sort()

test('both languages have the same keys and fill in the same names', () => {
  const bentuk = (teks: Readonly<Record<string, string>>) =>
    Object.fromEntries(
      Object.keys(teks)
        .sort()
        .map((kunci) => [kunci, [...new Set(isian(teks[kunci] ?? ''))]]),
    )
  assert.deepEqual(bentuk(en), bentuk(id))
})

test('bold marks come in pairs, so that no text after one turns bold', () => {
  const ganjil = [...Object.entries(id), ...Object.entries(en)].filter(([, teks]) => teks.split('**').length % 2 === 0)
  assert.deepEqual(ganjil, [])
})

test('numbers in a text are written as the language writes them', async () => {
  assert.equal(t('kalimat.tanpaSasaran', { n: 1234 }), '1.234 tanpa sasaran')
  await setBahasa('en')
  assert.equal(t('kalimat.tanpaSasaran', { n: 1234 }), '1,234 without sasaran')
})

test('a language chosen while texts of another are on their way holds', async () => {
  await setBahasa('id')
  await Promise.all([completeTeks(), setBahasa('en'), completeTeks()])
  assert.deepEqual([getBahasa(), t('nav.tren')], ['en', en['nav.tren']])
  await Promise.all([setBahasa('en'), setBahasa('id')])
  assert.deepEqual([getBahasa(), t('nav.tren')], ['id', id['nav.tren']])
})
