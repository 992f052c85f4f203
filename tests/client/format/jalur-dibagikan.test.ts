import assert from 'node:assert/strict'
import { test } from 'node:test'
import { JALUR_DIBAGIKAN } from '#client/format/jalur.ts'
import { HALAMAN } from '#client/frame/halaman.ts'
import { isLayarBagikan } from '#domain/bagikan.ts'

test('the screens that offer a link are those that a link may show', () => {
  const jalur = HALAMAN.map((halaman) => halaman.jalur)
  assert.deepEqual(
    jalur.filter((satu) => JALUR_DIBAGIKAN.includes(satu)),
    jalur.filter(isLayarBagikan),
  )
  assert.ok(JALUR_DIBAGIKAN.every((satu) => jalur.includes(satu)))
})
