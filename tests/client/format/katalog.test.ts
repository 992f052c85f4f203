import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kalimatKatalog, kataDipakai, kataMasa, kataMilik, kelompokkanKatalog } from '#client/format/katalog.ts'
import type { BarisKatalog, KatalogJawaban } from '#contract/kelola-katalog.ts'
import '#support/teks.ts'

const baris = (lain: Partial<BarisKatalog>): BarisKatalog => ({
  ...{ kode: 'UJI', nama: 'Uji', kelompok: 'balita', klaster: 2, jenis: 'cakupan', periode: 'kumulatif' },
  ...{ arah: 'naik', satuan: 'persen', skala: 100, sensitif: false },
  ...{ milik: 'program', berlakuDari: 2020, berakhir: null, banyakVersi: 1, berikut: null, sendiri: false },
  ...lain,
})

const SEMUA = [
  baris({ kode: 'KIA_K6', nama: 'Kunjungan K6', kelompok: 'ibu hamil' }),
  baris({ kode: 'TB', nama: 'TBC ditemukan', kelompok: 'dewasa', klaster: 4 }),
  baris({ kode: 'GIZI', nama: 'D/S', berikut: 2027 }),
  baris({ kode: 'KIA_K1', nama: 'Kunjungan K1', kelompok: 'ibu hamil', milik: 'kabupaten' }),
  baris({ kode: 'MUTU', nama: 'Posyandu aktif', kelompok: 'semua', klaster: 1 }),
  baris({ kode: 'LOK_A', nama: 'Milik kita', milik: 'kabupaten', sendiri: true, berakhir: 2026 }),
]

const isi = (cari: string, saring: Parameters<typeof kelompokkanKatalog>[2] = 'semua') =>
  kelompokkanKatalog(SEMUA, cari, saring).map(({ klaster, kelompok, baris: b }) => [
    klaster,
    kelompok,
    b.map(({ kode }) => kode),
  ])

test('indikator stand by klaster and life cycle, in the order of the catalogue', () => {
  assert.deepEqual(isi(''), [
    [1, 'semua', ['MUTU']],
    [2, 'ibu hamil', ['KIA_K6', 'KIA_K1']],
    [2, 'balita', ['GIZI', 'LOK_A']],
    [4, 'dewasa', ['TB']],
  ])
})

test('words are looked for in name, code, life cycle and klaster, in any order', () => {
  assert.deepEqual(isi('k6 KUNJUNGAN'), [[2, 'ibu hamil', ['KIA_K6']]])
  assert.deepEqual(isi('lok_'), [[2, 'balita', ['LOK_A']]])
  assert.deepEqual(isi('penanggulangan'), [[4, 'dewasa', ['TB']]])
  assert.deepEqual(isi('tiada'), [])
})

test('what is the kabupaten’s own, and what is about to change, can be asked for alone', () => {
  assert.deepEqual(isi('', 'kabupaten'), [
    [2, 'ibu hamil', ['KIA_K1']],
    [2, 'balita', ['LOK_A']],
  ])
  assert.deepEqual(isi('', 'berubah'), [[2, 'balita', ['GIZI', 'LOK_A']]])
})

test('the sentence counts what is the kabupaten’s own and what waits', () => {
  const katalog = (indikator: readonly BarisKatalog[], banyak: number): KatalogJawaban => ({
    ...{ kabupaten: { kode: '99.01', nama: 'Contoh' }, tahun: 2026, indikator: [...indikator], lain: [] },
    rancangan: Array.from({ length: banyak }, (_, i) => ({
      ...{ rancangan: i + 1, versi: 1, kode: '', nama: '', berlakuDari: 2027, rumusBaru: false },
      ...{ oleh: 'Dinas', pada: '2026-01-01T00:00:00Z', dicobaPada: null },
    })),
    bolehUbah: true,
  })
  assert.deepEqual(kalimatKatalog(katalog(SEMUA, 2)), {
    kalimat: '**6 indikator** berlaku di Contoh tahun 2026.',
    catatan: '1 milik kabupaten sendiri. 1 memakai rumus kabupaten. 2 rancangan belum diaktifkan.',
  })
  assert.equal(kalimatKatalog(katalog(SEMUA.slice(0, 2), 0)).catatan, 'Semuanya menurut katalog bawaan.')
})

test('whose a version is and when it holds is said in words', () => {
  assert.deepEqual(
    SEMUA.map((satu) => `${kataMilik(satu)}, ${kataMasa(satu)}`),
    [
      'katalog bawaan, sejak 2020',
      'katalog bawaan, sejak 2020',
      'katalog bawaan, sejak 2020',
      'rumus kabupaten, sejak 2020',
      'katalog bawaan, sejak 2020',
      'milik kabupaten, 2020 sampai 2026',
    ],
  )
  assert.equal(kataMasa({ berlakuDari: 2026, berakhir: 2026 }), 'tahun 2026 saja')
  assert.equal(kataMasa({ berlakuDari: 2027, berakhir: 2026 }), 'tidak pernah berlaku')
})

test('years in which a formula is in use may come in runs', () => {
  const masa = [
    { dari: 2020, sampai: 2024 },
    { dari: 2026, sampai: 2026 },
    { dari: 2028, sampai: null },
  ]
  assert.equal(kataDipakai(masa), '2020–2024 dan 2026 dan sejak 2028')
  assert.equal(kataDipakai([]), '')
})
