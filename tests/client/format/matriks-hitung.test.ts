import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bacaMatriks } from '#client/format/matriks.ts'
import { hitungBaris, hitungMatriks, kolomTerbawah } from '#client/format/matriks-hitung.ts'
import '#support/teks.ts'
import { contohKolom } from '../contoh-matriks.ts'

const NOL = { baik: 0, kurang: 0, cukup: 0, jelek: 0, 'di-atas-target': 0, 'di-bawah-target': 0 }

test('a row counts the verdicts of its cells, and only verdicts', () => {
  const kolom = [contohKolom('A', { status: 'bkcj' }), contohKolom('B', { status: 'aw-j' })]
  assert.deepEqual(hitungBaris(kolom, 4), [
    { status: { ...NOL, baik: 1, 'di-atas-target': 1 }, dinilai: 2, bawah: 0 },
    { status: { ...NOL, kurang: 1, 'di-bawah-target': 1 }, dinilai: 2, bawah: 1 },
    { status: { ...NOL, cukup: 1 }, dinilai: 1, bawah: 1 },
    { status: { ...NOL, jelek: 2 }, dinilai: 2, bawah: 2 },
  ])
})

// 3: sementara + kedaluwarsa; 5: sementara, this month missing; c: this month missing, beyond chance; g: counts others too.
const CAMPUR = contohKolom('A', {
  sel: 'nnnnnnbdtgx',
  status: 'bj------------'.slice(0, 11),
  tanda: '08135g40000',
  pembilang: [1, 2, 3, 4, 5, 6],
  penyebut: null,
  selisih: null,
})

test('every cell of the matrix is counted under the one look that it has', () => {
  const { tampak, ...jumlah } = hitungMatriks([CAMPUR])
  assert.deepEqual(Object.fromEntries(tampak), {
    ...{ baik: 1, jelek: 1, sementara: 1, kedaluwarsa: 1, tertinggal: 1, nilai: 1 },
    ...{ 'belum-lapor': 1, 'tidak-dijadwalkan': 1, 'tanpa-sasaran': 1 },
  })
  assert.deepEqual(jumlah, { bersama: 1, ditahan: 1, dinilai: 2, bawah: 1, dukungan: 1 })
})

test('what is counted is what the cells look like when they are read one by one', () => {
  const dibaca = new Map<string, number>()
  for (const { tampak } of bacaMatriks({ kolom: [CAMPUR] }).flat())
    if (tampak) dibaca.set(tampak, (dibaca.get(tampak) ?? 0) + 1)
  assert.deepEqual(
    Object.fromEntries([...hitungMatriks([CAMPUR]).tampak].sort()),
    Object.fromEntries([...dibaca].sort()),
  )
})

for (const [status, terbawah] of [
  [['bbbb', 'jjjb', 'cjbb'], { nomor: 1, bawah: 3, dinilai: 4 }],
  [['jj--', 'cbbb'], { nomor: 1, bawah: 1, dinilai: 4 }],
  [['bbbb', '----'], null],
  [['jjjj', 'wwww'], { nomor: 0, bawah: 4, dinilai: 4 }],
] as const) {
  test(`of ${status.join(' and ')} the column with most below target is ${terbawah?.nomor ?? 'none'}`, () => {
    assert.deepEqual(kolomTerbawah(status.map((satu) => ({ status: satu }))), terbawah)
  })
}
