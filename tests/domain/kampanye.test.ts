import assert from 'node:assert/strict'
import { test } from 'node:test'
import { angkaKampanye, checkHarian, type DesaKampanye, type IsiKampanye, keadaanKampanye } from '#domain/kampanye.ts'

/** Ten days, 95 % of the sasaran. */
const PIN: IsiKampanye = {
  ...{ nama: 'PIN Polio', satuan: 'anak', mulai: '2026-11-16', selesai: '2026-11-25', target: 95 },
  ...{ pelapor: ['posyandu'], batal: false },
}
const desa = (sasaran: number | null, sebelum: number | null, hariIni: number | null = null): DesaKampanye => ({
  ...{ sasaran, sebelum, hariIni },
})

test('a campaign comes, runs and is over', () => {
  const pada = (hari: string, lain: Partial<IsiKampanye> = {}) => keadaanKampanye({ ...PIN, ...lain }, hari)
  assert.deepEqual(
    [
      pada('2026-11-15'),
      pada('2026-11-16'),
      pada('2026-11-25'),
      pada('2026-11-26'),
      pada('2026-11-20', { batal: true }),
    ],
    ['akan-datang', 'berjalan', 'berjalan', 'selesai', 'batal'],
  )
})

test('an area is sum over sum of its desa with a sasaran; what it takes a day is counted from the morning on', () => {
  // Day 7: six are over, four are left with it. 95 % of 300 is 285, 171 of them by the end of the sixth day.
  const angka = angkaKampanye(PIN, '2026-11-22', [desa(200, 120, 10), desa(100, 40), desa(null, 5), desa(50, null)])
  assert.deepEqual(angka, {
    ...{ desa: 4, desaTanpaSasaran: 1, desaBelumLapor: 1, sasaran: 350, dilayani: 170, hariIni: 10, diLuarSasaran: 5 },
    // 332.5 of 350 in all: 333; 199.5 by yesterday: 200; 160 were reached, so 173 in four days.
    ...{ persen: (170 / 350) * 100, targetKini: 200, diJalur: false, sisa: 163, perHari: 44 },
  })
})

const TEPI: readonly (readonly [string, string, readonly DesaKampanye[], object])[] = [
  ['nobody reported', '2026-11-22', [desa(100, null)], { dilayani: null, persen: null, diJalur: null, perHari: 24 }],
  ['nobody came', '2026-11-22', [desa(100, 0)], { dilayani: 0, persen: 0, diJalur: false, perHari: 24 }],
  [
    'the first day has nothing behind it',
    '2026-11-16',
    [desa(100, null, 9)],
    { dilayani: 9, diJalur: null, perHari: 10 },
  ],
  [
    'more than all',
    '2026-11-22',
    [desa(100, 110)],
    { dilayani: 110, persen: 110.00000000000001, diJalur: true, perHari: 0 },
  ],
  ['it is over', '2026-11-26', [desa(100, 90)], { dilayani: 90, persen: 90, diJalur: false, perHari: null }],
  [
    'no desa has a sasaran',
    '2026-11-22',
    [desa(null, 7), desa(0, 2)],
    { dilayani: null, persen: null, diJalur: null, perHari: null },
  ],
]

test('at its edges empty is not zero, and more than all is shown', () => {
  for (const [nama, hari, semua, harus] of TEPI) {
    const { dilayani, persen, diJalur, perHari } = angkaKampanye(PIN, hari, semua)
    assert.deepEqual({ ...{ persen }, dilayani, diJalur, perHari }, { persen, ...harus }, nama)
  }
})

test('a day is reported when it has come, within the campaign; afterwards with a reason', () => {
  const pada = (tanggal: string, hariIni: string, alasan = '', lain: Partial<IsiKampanye> = {}) =>
    checkHarian({ ...PIN, ...lain }, { tanggal, hariIni, alasan }).map(({ kolom }) => kolom)
  assert.deepEqual(pada('2026-11-20', '2026-11-22'), [])
  assert.deepEqual(pada('2026-11-23', '2026-11-22'), ['tanggal'])
  assert.deepEqual(pada('2026-11-15', '2026-11-22'), ['tanggal'])
  assert.deepEqual(pada('2026-11-25', '2026-11-27'), ['alasan'])
  assert.deepEqual(pada('2026-11-25', '2026-11-27', 'Terlambat dikirim'), [])
  assert.deepEqual(pada('2026-11-20', '2026-11-22', '', { batal: true }), ['kampanye'])
})
