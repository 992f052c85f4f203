import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dasarTren } from '#client/format/dasar-tren.ts'

const kosong = { kecil: false, persenIni: null, persenLalu: null, jumlahIni: null, jumlahLalu: null }

const kasus: readonly (readonly [string, Parameters<typeof dasarTren>[0], ReturnType<typeof dasarTren>])[] = [
  ['the arrow says what the two figures say', { ...kosong, tren: 'naik', persenIni: 8, persenLalu: 7 }, null],
  ['a unit of last month is still awaited', { ...kosong, tren: 'naik', persenIni: 7, persenLalu: 8 }, 'unit-sama'],
  [
    'the same figures, and an arrow all the same',
    { ...kosong, tren: 'turun', jumlahIni: 4, jumlahLalu: 4 },
    'unit-sama',
  ],
  [
    'few people: three months against three',
    { ...kosong, tren: 'naik', kecil: true, persenIni: 7.3, persenLalu: 20 },
    'tiga-bulan',
  ],
  ['no arrow', { ...kosong, tren: null, persenIni: 7, persenLalu: 8 }, null],
  ['nothing beside it', { ...kosong, tren: 'naik', jumlahIni: 4 }, null],
]

for (const [judul, angka, harap] of kasus) test(judul, () => assert.equal(dasarTren(angka), harap))
