import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { Router } from 'express'
import { createApp } from '#server/app.ts'
import { createMetrik, type SumberMetrik } from '#server/metrik.ts'
import { readAntrean } from '#store/antrean.ts'
import { sebagai } from '#support/aktor.ts'
import { serveApp, silentLog } from '#support/http.ts'
import { freshDatabase } from '#support/postgres.ts'

const { db, pool } = await freshDatabase()

const SUMBER: SumberMetrik = {
  versiAplikasi: '0.1.0',
  pool,
  isTerhubung: () => true,
  countAliran: () => 3,
  countCache: () => ({ kena: 5, luput: 2, bita: 100 }),
  readAntrean: () => readAntrean(db),
  countTinjau: () => 4,
  listVersi: async () => [{ kode: '99.01', versi: 7 }],
  findCadangan: async () => new Date('2026-12-05T00:00:00Z'),
}

async function buka(sumber: SumberMetrik) {
  const metrik = createMetrik(new Set(['/api/peta']))
  const server = await metrik.open(sumber, { host: '127.0.0.1', port: 0 })
  after(() => server.close())
  const address = server.address()
  const origin = `http://127.0.0.1:${address && typeof address === 'object' ? address.port : 0}`
  const baca = async () =>
    (await (await fetch(`${origin}/metrics`)).text()).split('\n').filter((b) => !b.startsWith('#'))
  const jawab = (_request: unknown, response: { end(): void }) => response.end()
  const routes = Router().get('/api/peta', jawab)
  const app = await serveApp(createApp({ log: silentLog, ukur: metrik.ukur, sesi: sebagai(), routes, events: jawab }))
  return { origin, baca, app }
}

test('requests are counted by path, and nothing of what was asked for is told', async () => {
  const { baca, app } = await buka(SUMBER)
  await app.get('/api/peta?wilayah=35.07.01.2001&indikator=BUMIL_K6')
  await app.get('/api/tiada-35.07')
  await app.get('/halaman/35.07')
  const baris = await baca()
  const banyak = baris.filter((satu) => satu.startsWith('pws_permintaan_detik_count'))
  assert.deepEqual(banyak.sort(), [
    'pws_permintaan_detik_count{jalur="/api/peta",metode="GET",status="2xx"} 1',
    'pws_permintaan_detik_count{jalur="api-lain",metode="GET",status="4xx"} 1',
    'pws_permintaan_detik_count{jalur="halaman",metode="GET",status="4xx"} 1',
  ])
  assert.equal(baris.join('\n').includes('35.07'), false)
})

test('what the process holds and what waits is read when it is asked for', async () => {
  const { baca } = await buka(SUMBER)
  const baris = await baca()
  for (const satu of [
    'pws_basis_data_terhubung 1',
    'pws_aliran 3',
    'pws_cache_kena 5',
    'pws_cache_luput 2',
    'pws_antrean_tinjau 4',
    'pws_antrean{jenis="kabar"} 0',
    'pws_antrean{jenis="impor"} 0',
    'pws_versi_data{kab="99.01"} 7',
    `pws_cadangan_terakhir_detik ${Date.UTC(2026, 11, 5) / 1000}`,
    'pws_pool_menunggu 0',
  ])
    assert.ok(baris.includes(satu), `${satu}\n${baris.join('\n')}`)
  assert.ok(baris.some((satu) => /^nodejs_eventloop_lag_seconds \d/.test(satu)))
  assert.ok(baris.some((satu) => /^process_resident_memory_bytes \d/.test(satu)))
})

test('a database that is away, or fails, leaves out what only it knows', async () => {
  const gagal = async () => {
    throw new Error('away')
  }
  for (const sumber of [
    { ...SUMBER, isTerhubung: () => false },
    { ...SUMBER, readAntrean: gagal, listVersi: gagal, findCadangan: gagal },
  ]) {
    const baris = await (await buka(sumber)).baca()
    assert.deepEqual(
      baris.filter((satu) => /^pws_(antrean\{|versi_data|cadangan)/.test(satu)),
      [],
    )
    assert.ok(baris.includes('pws_aliran 3'))
  }
})

test('nothing else is answered there', async () => {
  const { origin } = await buka(SUMBER)
  assert.equal((await fetch(`${origin}/api/saya`)).status, 404)
  assert.equal((await fetch(`${origin}/metrics`, { method: 'POST' })).status, 404)
})
