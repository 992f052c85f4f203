import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'
import { kataKurang } from '#client/format/kata-kurang.ts'
import { setBahasa } from '#client/messages/t.ts'
import '#support/teks.ts'

afterEach(() => setBahasa('id'))

test('an indikator says itself what it falls short by', () => {
  assert.equal(kataKurang({ satuanHitung: 'KK' }), 'KK')
})

test('where nobody has said it, it is people', async () => {
  assert.equal(kataKurang({ satuanHitung: null }), 'orang')
  await setBahasa('en')
  assert.equal(kataKurang({}), 'people')
})
