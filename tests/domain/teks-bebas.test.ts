import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkTeksBebas } from '#domain/teks-bebas.ts'

for (const [teks, hasil] of [
  ['Hujan lebat, jalan tergenang.', null],
  ['NIK 3507011201990001 belum ada', 'nomor-orang'],
  ['KK 3507 0112 0199 0001', 'nomor-orang'],
  ['35.07.01.2001 sampai 35.07.01.2003', null],
  ['telepon 081234567890', null],
  ['Ny. Siti pindah ke desa lain', 'mungkin-nama'],
  ['kunjungan ke An Budi', 'mungkin-nama'],
  ['Antrean panjang. Anak demam.', null],
  ['', null],
] as const) {
  test(`"${teks}" is ${hasil ?? 'fine'}`, () => assert.equal(checkTeksBebas(teks), hasil))
}
