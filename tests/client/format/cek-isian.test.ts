// What is asked while typing, held against what the server asks of the same counts.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cekIsian, palingBanyak } from '#client/format/cek-isian.ts'
import { type KatalogIsian, kunciSel } from '#domain/isian.ts'
import { type AturanCek, temuanLaporan } from '#domain/temuan.ts'

const aturan = [
  { kode: 'n-t-d', keparahan: 'jelaskan', kiri: ['N', 'T'], kanan: ['D'], pembanding: '<=', pesan: 'N + T > D' },
  { kode: 'd-s', keparahan: 'jelaskan', kiri: ['D'], kanan: ['S'], pembanding: '<=', pesan: 'D > S' },
  { kode: 'd-ntob', keparahan: 'lunak', kiri: ['D'], kanan: ['N', 'T'], pembanding: '=', pesan: 'D = N + T' },
] as const satisfies Parameters<typeof cekIsian>[0]

test('the sum of what is there is asked about as soon as it is too much, a difference once all is there', () => {
  const kode = (angka: Record<string, number>) => cekIsian(aturan, angka).map((satu) => satu.kode)
  assert.deepEqual(kode({}), [])
  assert.deepEqual(kode({ N: 40, D: 30 }), ['n-t-d'])
  assert.deepEqual(kode({ N: 40, T: 14 }), [])
  assert.deepEqual(kode({ N: 40, T: 14, D: 50, S: 60 }), ['n-t-d', 'd-ntob'])
  assert.deepEqual(kode({ N: 40, T: 10, D: 50, S: 49 }), ['d-s'])
  assert.deepEqual(kode({ N: 0, T: 0, D: 0, S: 0 }), [])
})

test('a field is told how much it may hold by one rule, beside the others', () => {
  const [ntd, ds] = aturan
  assert.equal(palingBanyak(ntd, { N: 40, D: 55 }, 'T'), 15)
  assert.equal(palingBanyak(ntd, { N: 40 }, 'T'), null)
  assert.equal(palingBanyak(ds, { S: 60, N: 70 }, 'D'), 60)
  assert.equal(palingBanyak(ds, { S: 60 }, 'S'), null)
})

test('phone and server ask the same questions, whatever the counts', () => {
  const sel = ['S', 'D', 'N', 'T']
  // Only codes and ids are read by the rules.
  const katalog = { elemen: new Map(sel.map((kode, i) => [kode, { elemenId: i + 1 }])) } as unknown as KatalogIsian
  const diServer: AturanCek[] = aturan.map((satu) => ({ ...satu, hanyaBulan: null }))
  for (let n = 0; n < 5 ** sel.length; n++) {
    const angka: Record<string, number> = {}
    sel.forEach((kode, i) => {
      const nilai = Math.floor(n / 5 ** i) % 5
      if (nilai > 0) angka[kode] = nilai - 1
    })
    const isian = new Map(Object.entries(angka).map(([kode, jumlah]) => [kunciSel(sel.indexOf(kode) + 1, 0), jumlah]))
    assert.deepEqual(
      cekIsian(aturan, angka).map(({ kode }) => kode),
      temuanLaporan(katalog, diServer, isian, 202603).map((satu) => satu.aturan),
      JSON.stringify(angka),
    )
  }
})
