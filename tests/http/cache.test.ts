import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createAnswerCache } from '#http/cache.ts'

test('what is forgotten while it is being made is answered once and kept by nobody', async () => {
  const cache = createAnswerCache()
  let selesai: (isi: string) => void = () => undefined
  const promise = new Promise<string>((resolve) => {
    selesai = resolve
  })
  const lama = cache.get('a', () => promise)
  cache.clear()
  // Asked after a failover: not to be answered with what was read before it.
  const baru = cache.get('a', async () => 'baru')
  selesai('lama')
  const isi = (await Promise.all([lama, baru])).map((jawab) => ('body' in jawab ? jawab.body.toString() : jawab))
  assert.deepEqual(isi, ['"lama"', '"baru"'])
  assert.equal(cache.peek('a')?.body.toString(), '"baru"')
  cache.clear()
  assert.equal(cache.peek('a'), undefined)
})
