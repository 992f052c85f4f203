import assert from 'node:assert/strict'
import { test } from 'node:test'
import { desaPada, indikatorKisah, indikatorTimbang, petik, sukuElemen, susun } from '#support/susun.ts'

const BERJALAN = indikatorKisah({
  pembilang: [[sukuElemen('P_YTD')]],
  penyebut: [[sukuElemen('Q_YTD')]],
  periode: 'rasio-kumulatif',
  bentukTarget: { bentuk: 'datar' },
})

const nilai = (p: number, q: number) => ({ P_YTD: p, Q_YTD: q })

test('a year-to-date is the latest reported, not a sum over sources that took turns', () => {
  const bahan = susun({
    indikator: BERJALAN,
    desa: [
      {
        unit: [
          { jenis: 'posyandu', lapor: { 202505: nilai(50, 100) } },
          { jenis: 'rekap-desa', lapor: { 202506: nilai(60, 120) } },
        ],
      },
    ],
  })
  const lihat = (bulan: number) => petik(desaPada(bahan, 1, bulan), 'pembilang', 'penyebut')
  assert.deepEqual(lihat(202505), { pembilang: 50, penyebut: 100 })
  assert.deepEqual(lihat(202506), { pembilang: 60, penyebut: 120 })
})

test('under tunggal the source that decides the latest month gives the whole year-to-date', () => {
  const bahan = susun({
    indikator: { ...BERJALAN, gabung: { aturan: 'tunggal', urutan: ['puskesmas', 'pustu'] } },
    desa: [
      {
        unit: [
          { jenis: 'pustu', lapor: { 202505: nilai(20, 40) } },
          { jenis: 'puskesmas', lapor: { 202506: nilai(25, 50) } },
        ],
      },
    ],
  })
  assert.deepEqual(petik(desaPada(bahan, 1, 202506), 'pembilang', 'penyebut'), { pembilang: 25, penyebut: 50 })
})

test('sources that add up keep their latest year-to-date while one is silent', () => {
  const bahan = susun({
    indikator: BERJALAN,
    desa: [
      {
        unit: [
          { jenis: 'pustu', lapor: { 202501: nilai(30, 60), 202502: nilai(35, 70) } },
          { jenis: 'puskesmas', lapor: { 202501: nilai(20, 40) } },
        ],
      },
    ],
  })
  assert.deepEqual(petik(desaPada(bahan, 1, 202502), 'pembilang', 'penyebut'), { pembilang: 55, penyebut: 110 })
})

test('what a pustu adds in one month alone is no rise of the posyandu', () => {
  const posyandu = { jenis: 'posyandu' as const, lapor: { 202501: { S: 60, D: 40 }, 202502: { S: 60, D: 40 } } }
  const pustu = { jenis: 'pustu' as const, wajib: false, lapor: { 202502: { D_LUAR: 10 } } }
  const bahan = susun({ indikator: indikatorTimbang(), desa: [{ unit: [posyandu, pustu] }] })
  assert.deepEqual(petik(desaPada(bahan, 1, 202502, 80), 'pembilang', 'tren'), { pembilang: 50, tren: 'tetap' })
})
