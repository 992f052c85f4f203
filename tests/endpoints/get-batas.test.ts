import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { BatasJawaban } from '#contract/batas.ts'
import { saveBatas, saveBatasRingkas } from '#store/batas.ts'
import { bumpVersi } from '#store/versi-data.ts'
import { openAplikasi } from '#support/aplikasi.ts'
import { buatDesa, buatKabupaten } from '#support/kisah.ts'
import { freshDatabase } from '#support/postgres.ts'

const { db } = await freshDatabase()
const kab = await buatKabupaten(db)
const desa = await buatDesa(db, kab, { kode: '99.01.01.2001' })
const app = await openAplikasi(db)

const read = (bulan: string) => app.read<BatasJawaban>(`/api/batas?wilayah=99.01&bulan=${bulan}`)
const topologi = (nama: string) => ({ type: 'Topology' as const, objects: {}, arcs: [], nama })

async function gambar(nama: string, mulai: number): Promise<void> {
  const geometri = { type: 'Polygon' as const, coordinates: [] }
  await saveBatas(db, kab.kabId, { desaId: desa.desaId, mulai, geometri, asal: `Sumber ${nama}` })
  await saveBatasRingkas(db, kab.kabId, mulai, topologi(nama))
  await bumpVersi(db, kab.kabId)
}

test('where no boundaries were imported there are none', async () => {
  assert.deepEqual(await read('2025-01'), { topologi: null, atribusi: [] })
})

test('a month has the boundaries that held in it, and names where they come from', async () => {
  await gambar('lama', 190001)
  await gambar('baru', 202507)
  assert.deepEqual(await read('2025-06'), { topologi: topologi('lama'), atribusi: ['Sumber lama'] })
  assert.deepEqual(await read('2025-07'), { topologi: topologi('baru'), atribusi: ['Sumber baru', 'Sumber lama'] })
})

test('boundaries are sent once as long as the data version holds', async () => {
  const path = '/api/batas?wilayah=99.01&bulan=2025-07'
  const first = await app.get(path)
  const again = await app.get(path, { 'If-None-Match': String(first.headers.etag) })
  assert.deepEqual([first.status, again.status, again.body.length], [200, 304, 0])
})

test('a kabupaten that nobody has imported is told as a problem', async () => {
  const reply = await app.get('/api/batas?wilayah=12.34&bulan=2025-07')
  assert.deepEqual([reply.status, reply.headers['content-type']], [404, 'application/problem+json'])
})
