import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Batas, gerak, KEPALA, KLASTER, NAMA, RINGKAS, SELURUH } from '#client/format/matriks-gerak.ts'

const BATAS: Batas = { baris: 20, kolom: 10, halaman: 8, ringkas: true, kelompok: [0, 4, 7] }
type Tempat = readonly [baris: number, kolom: number]

const KASUS: readonly (readonly [tombol: string, dari: Tempat, ke: Tempat, batas?: Partial<Batas>])[] = [
  ['ArrowDown', [0, 3], [1, 3]],
  ['ArrowDown', [19, 3], [19, 3]],
  ['ArrowUp', [0, 3], [SELURUH, 3]],
  ['ArrowUp', [SELURUH, 3], [KEPALA, 3]],
  ['ArrowUp', [KEPALA, NAMA], [KLASTER, 0]],
  ['ArrowUp', [KLASTER, 3], [KLASTER, 3]],
  ['ArrowRight', [2, 9], [2, 9]],
  ['ArrowRight', [2, NAMA], [2, RINGKAS]],
  ['ArrowRight', [2, NAMA], [2, 0], { ringkas: false }],
  ['ArrowLeft', [2, 0], [2, NAMA], { ringkas: false }],
  ['ArrowLeft', [2, NAMA], [2, NAMA]],
  ['ArrowRight', [KLASTER, 0], [KLASTER, 4]],
  ['ArrowRight', [KLASTER, 8], [KLASTER, 7]],
  ['ArrowLeft', [KLASTER, 5], [KLASTER, 0]],
  ['ArrowLeft', [KLASTER, 0], [KLASTER, 0]],
  ['PageDown', [2, 1], [10, 1]],
  ['PageDown', [15, 1], [19, 1]],
  ['PageUp', [5, 1], [KLASTER, 1]],
  ['Home', [5, 6], [5, NAMA]],
  ['End', [5, 6], [5, 9]],
  ['Ctrl+Home', [5, 6], [0, NAMA]],
  ['Ctrl+End', [5, 6], [19, 9]],
]

for (const [tombol, dari, ke, batas] of KASUS) {
  test(`${tombol} leads from ${dari} to ${ke}${batas ? ' where the summary has no column' : ''}`, () => {
    const key = tombol.replace('Ctrl+', '')
    const tempat = { baris: dari[0], kolom: dari[1] }
    assert.deepEqual(gerak({ key, ctrlKey: key !== tombol }, tempat, { ...BATAS, ...batas }), {
      baris: ke[0],
      kolom: ke[1],
    })
  })
}

test('a key that does not move leads nowhere', () => {
  assert.equal(gerak({ key: 'Tab', ctrlKey: false }, { baris: 0, kolom: 0 }, BATAS), null)
})
