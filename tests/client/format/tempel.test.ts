// Blocks copied from a spreadsheet, laid onto the grid of a pustu.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bacaBlok, tempelkan } from '#client/format/tempel.ts'

const sumbu = {
  baris: [
    { kunci: 'S', nama: 'S: semua balita bulan ini' },
    { kunci: 'K', nama: 'K: balita punya Buku KIA/KMS' },
    { kunci: 'D', nama: 'D: balita ditimbang' },
  ],
  kolom: [
    { kunci: 'u-1', nama: 'Melati 1' },
    { kunci: 'u-2', nama: 'Mawar' },
    { kunci: 'u-3', nama: 'Melati 2' },
  ],
}
const tempel = (teks: string, baris = 0, kolom = 0) => {
  const { sel, lewat, luar } = tempelkan(bacaBlok(teks), sumbu, { baris, kolom })
  return { sel: sel.map((satu) => `${satu.baris}:${satu.kolom}=${satu.teks}`).join(' '), lewat, luar }
}

test('lines, tabs and quoted cells are read as a spreadsheet writes them', () => {
  assert.deepEqual(bacaBlok('1\t2\r\n3\t\r\n'), [
    ['1', '2'],
    ['3', ''],
  ])
  assert.deepEqual(bacaBlok('"dua\nbaris"\t"tanda ""kutip"""'), [['dua\nbaris', 'tanda "kutip"']])
})

const KASUS: readonly (readonly [string, string, readonly [number, number], string, readonly string[], number])[] = [
  ['plain counts go from where one stands', '1\t2\n3\t4', [1, 1], '1:1=1 1:2=2 2:1=3 2:2=4', [], 0],
  ['what falls outside is counted', '1\t2\n3\t4', [2, 2], '2:2=1', [], 3],
  ['an empty cell empties', '1\t\n\t4', [0, 0], '0:0=1 0:1= 1:0= 1:1=4', [], 0],
  ['a head of names finds its columns', 'Melati 2\tMawar\n7\t8', [0, 0], '0:2=7 0:1=8', [], 0],
  ['names with their kind are known too', 'Posyandu Mawar\n8', [2, 0], '2:1=8', [], 0],
  ['names at the side find their rows', '\tMelati 1\nD: balita ditimbang\t5\nS\t6', [0, 0], '2:0=5 0:0=6', [], 0],
  ['codes of units are known', 'u-3\n9', [1, 0], '1:2=9', [], 0],
  ['unknown names are told, not guessed', 'Mawar\tKenanga\n1\t2', [0, 0], '0:1=1', ['Kenanga'], 0],
  ['what is no number is pasted as it is, to be mended there', 'dua', [0, 0], '0:0=dua', [], 0],
]
for (const [nama, teks, [baris, kolom], sel, lewat, luar] of KASUS) {
  test(nama, () => assert.deepEqual(tempel(teks, baris, kolom), { sel, lewat, luar }))
}

test('a name that two columns bear names neither', () => {
  const kembar = {
    ...sumbu,
    kolom: [sumbu.kolom[0] ?? assert.fail(), { kunci: 'u-4', nama: 'Melati 1' }, { kunci: 'u-5', nama: 'Mawar' }],
  }
  const { sel, lewat } = tempelkan(bacaBlok('Melati 1\tMawar\n1\t2'), kembar, { baris: 0, kolom: 0 })
  assert.deepEqual([sel, lewat], [[{ baris: 0, kolom: 2, teks: '2' }], ['Melati 1']])
})
