import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { postLaporan } from '#contract/laporan.ts'
import { handlePostLaporan } from '#endpoints/post-laporan.ts'
import { createAnswerCache } from '#http/cache.ts'
import { mountRoutes, route } from '#http/mount.ts'
import { Problem } from '#http/problem.ts'
import { createVersions } from '#http/versions.ts'
import { createApp } from '#server/app.ts'
import { findVersi, getVersi } from '#store/versi-data.ts'
import { aktorUji, PINTU_UJI, sebagai } from '#support/aktor.ts'
import { type Client, jsonOf, serveApp, silentLog } from '#support/http.ts'
import { buatKatalogUji } from '#support/katalog-uji.ts'
import { buatDesa, buatKabupaten, buatUnit, type Unit } from '#support/kisah.ts'
import { freshDatabase } from '#support/postgres.ts'
import { rekapDari } from '#support/rekap.ts'
import { checkRekap } from '#usecases/check-rekap.ts'

// A minute before midnight in Jakarta on the last of June, so it is still June there and July in Jayapura.
const SEKARANG = new Date('2025-06-30T16:59:00Z')

const { db } = await freshDatabase()
await buatKatalogUji(db)
const kab = await buatKabupaten(db)
const desa = await buatDesa(db, kab, { kode: '99.01.01.2001' })
const deps = {
  db,
  log: silentLog,
  sekarang: () => SEKARANG,
  cache: createAnswerCache(),
  pintu: PINTU_UJI,
  versions: createVersions((kode) => findVersi(db, kode)),
  versiAplikasi: '0',
}
const app = await openApp()
let nomor = 0

function openApp(): Promise<Client> {
  const routes = mountRoutes([route(postLaporan, handlePostLaporan)], deps)
  const events = (_request: unknown, response: { end(): void }) => response.end()
  return serveApp(createApp({ log: silentLog, sesi: sebagai(), routes, events }))
}

async function posyandu(): Promise<Unit> {
  nomor += 1
  return buatUnit(db, kab, { jenis: 'posyandu', nama: `Melati ${nomor}`, desa })
}

const isian = (isi: Record<string, number | null>) =>
  Object.entries(isi).map(([elemen, jumlah]) => ({ elemen, jumlah }))
const laporan = (unit: Unit, isi: Record<string, number | null>) => ({
  unit: unit.kode,
  desa: desa.kode,
  bulan: '2025-01',
  isian: isian(isi),
})
const PENUH = { UJI_S: 60, UJI_D: 48, UJI_N: 30 }

test('a new laporan is answered 201 with the data version that contains it', async () => {
  const unit = await posyandu()
  const sebelum = await getVersi(db, kab.kabId)
  const reply = await app.post('/api/laporan', laporan(unit, { UJI_S: 40, UJI_D: 48 }))
  assert.equal(reply.status, 201)
  assert.deepEqual(jsonOf(reply), {
    hasil: 'baru',
    versiLaporan: 1,
    versi: sebelum + 1,
    belumLengkap: [{ kelompok: 'uji-timbang', kosong: ['UJI_N'] }],
    temuan: [{ aturan: 'uji-d-s', keparahan: 'jelaskan', pesan: 'D lebih dari S.' }],
  })
})

test('one that changes nothing, or repeats its key, is answered 200', async () => {
  const unit = await posyandu()
  const kunci = { 'Idempotency-Key': 'melati-2025-01' }
  const pertama = await app.post('/api/laporan', laporan(unit, PENUH), kunci)
  const ulang = await app.post('/api/laporan', laporan(unit, PENUH), kunci)
  const sama = await app.post('/api/laporan', laporan(unit, PENUH))
  assert.deepEqual([pertama.status, ulang.status, sama.status], [201, 200, 200])
  assert.deepEqual(jsonOf(ulang), jsonOf(pertama))
  assert.deepEqual(jsonOf(sama), { ...(jsonOf(pertama) as object), hasil: 'sama' })
})

test('a key used for something else is refused', async () => {
  const kunci = { 'Idempotency-Key': 'kunci-dipakai' }
  await app.post('/api/laporan', laporan(await posyandu(), PENUH), kunci)
  const reply = await app.post('/api/laporan', laporan(await posyandu(), PENUH), kunci)
  assert.equal(reply.status, 422)
  assert.match(reply.body.toString(), /Kunci ini sudah dipakai untuk kiriman lain/)
})

test('an old base is answered 409 with both versions', async () => {
  const unit = await posyandu()
  await app.post('/api/laporan', laporan(unit, PENUH))
  await app.post('/api/laporan', { ...laporan(unit, { UJI_D: 50 }), versiDasar: 1 })
  const reply = await app.post('/api/laporan', { ...laporan(unit, { UJI_D: 44 }), versiDasar: 1 })
  assert.equal(reply.status, 409)
  assert.equal(reply.headers['content-type'], 'application/problem+json')
  const baris = (jumlah: number) => [
    { elemen: 'UJI_S', pilah: 'semua', jumlah: 60 },
    { elemen: 'UJI_D', pilah: 'semua', jumlah },
    { elemen: 'UJI_N', pilah: 'semua', jumlah: 30 },
  ]
  assert.deepEqual(jsonOf(reply), {
    type: 'urn:pws-ilp:masalah:versi-lama',
    title: 'Laporan ini sudah diubah orang lain',
    status: 409,
    detail: 'Bandingkan dengan versi 2, lalu kirim lagi dengan versiDasar 2.',
    versiAnda: { versi: 1, isian: baris(44) },
    versiSekarang: {
      versi: 2,
      status: 'terkirim',
      oleh: 'dinas',
      diubahPada: SEKARANG.toISOString(),
      isian: baris(50),
    },
  })
})

test('what is refused is answered 422 with a line per cell', async () => {
  const kirim = { ...laporan(await posyandu(), { UJI_D: -1 }), unit: '99.01-posyandu-entah' }
  const reply = await app.post('/api/laporan', kirim)
  assert.equal(reply.status, 422)
  assert.deepEqual(jsonOf(reply), {
    type: 'urn:pws-ilp:masalah:laporan-ditolak',
    title: 'Laporan belum dapat diterima',
    status: 422,
    detail: 'Perbaiki yang disebut lalu kirim lagi.',
    galat: [
      {
        kolom: 'unit',
        nilai: '',
        alasan: 'Unit tidak dikenal.',
        saran: 'Periksa kode unit, atau daftarkan dahulu unitnya.',
        pesan: 'Unit tidak dikenal. Periksa kode unit, atau daftarkan dahulu unitnya.',
      },
      {
        kolom: 'UJI_D',
        nilai: '-1',
        alasan: 'Nilainya kurang dari nol.',
        saran: 'Isi UJI_D (Balita ditimbang) dengan bilangan bulat 0 atau lebih, atau kosongkan.',
        pesan:
          'Nilainya kurang dari nol. Isi UJI_D (Balita ditimbang) dengan bilangan bulat 0 atau lebih, atau kosongkan.',
      },
    ],
  })
})

for (const [apa, ubah] of [
  ['a desa of an unknown kabupaten', { desa: '11.01.01.2001' }],
  ['an unknown desa', { desa: '99.01.01.2999' }],
  ['a month that has not come in the kabupaten', { bulan: '2025-07' }],
] as const) {
  test(`${apa} is answered 422`, async () => {
    const reply = await app.post('/api/laporan', { ...laporan(await posyandu(), PENUH), ...ubah })
    assert.equal(reply.status, 422)
  })
}

test('the present month is accepted until it ends in the kabupaten', async () => {
  const reply = await app.post('/api/laporan', { ...laporan(await posyandu(), PENUH), bulan: '2025-06' })
  assert.equal(reply.status, 201)
})

test('a body that is not of the contract is answered 400, field by field', async () => {
  const reply = await app.post('/api/laporan', { ...laporan(await posyandu(), {}), bulan: 'Januari' })
  assert.equal(reply.status, 400)
  assert.deepEqual((jsonOf(reply) as { galat: unknown }).galat, [
    { kolom: 'bulan', pesan: 'Tulis bulan sebagai TTTT-BB, misalnya 2025-01.' },
  ])
})

test("the laporan of a unit that is not the sender's is answered 403", async () => {
  const unit = await posyandu()
  const jawaban = await handlePostLaporan(deps, {
    kueri: {},
    isi: postLaporan.isi.parse(laporan(unit, PENUH)),
    aktor: aktorUji({ peran: 'kader', tempat: [{ jenis: 'unit', kabId: kab.kabId, id: unit.unitId + 1 }] }),
    alamat: '127.0.0.1',
    kunci: null,
    versi: 0,
  })
  assert.ok(jawaban instanceof Problem)
  assert.equal(jawaban.status, 403)
})

test('whoever holds the desa hands in what any unit counted for it; whoever holds that unit alone does not', async () => {
  const [sini, sana] = [
    await buatUnit(db, kab, { jenis: 'puskesmas', nama: 'Sini' }),
    await buatUnit(db, kab, { jenis: 'puskesmas', nama: 'Sana' }),
  ]
  const desaSini = await buatDesa(db, kab, { kode: '99.01.03.2001', puskesmas: sini })
  const desaSana = await buatDesa(db, kab, { kode: '99.01.03.2002', puskesmas: sana })
  const unit = await buatUnit(db, kab, { jenis: 'posyandu', nama: 'Seberang', desa: desaSana })
  const kirimSebagai = async (puskesmas: Unit) => {
    const tempat = [{ jenis: 'puskesmas', kabId: kab.kabId, id: puskesmas.unitId }] as const
    const jawaban = await handlePostLaporan(deps, {
      ...{ kueri: {}, alamat: '127.0.0.1', kunci: null, versi: 0 },
      isi: postLaporan.isi.parse({ ...laporan(unit, PENUH), desa: desaSini.kode }),
      aktor: aktorUji({ peran: 'petugas-puskesmas', tempat }),
    })
    return jawaban instanceof Problem ? jawaban.status : 'diterima'
  }
  assert.deepEqual([await kirimSebagai(sana), await kirimSebagai(sini)], [403, 'diterima'])
  // Counted for the desa of residence, and nowhere else.
  const { rows } = await sql`select distinct desa_id as desa from rekap where kab_id = ${kab.kabId}
    and desa_id in (${desaSini.desaId}, ${desaSana.desaId})`.execute(db)
  assert.deepEqual(rows, [{ desa: desaSini.desaId }])
})

test('words that carry the number of a person are refused, and nothing of them is kept', async () => {
  const unit = await posyandu()
  const reply = await app.post('/api/laporan', { ...laporan(unit, PENUH), tidakBuka: 'NIK 3507011201990001 sakit' })
  assert.equal(reply.status, 422)
  assert.doesNotMatch(reply.body.toString(), /3507011201990001/)
})

test('fifty at once, two of them for one desa, all count', async () => {
  const semua = await Promise.all(
    Array.from({ length: 50 }, async (_, i) => {
      const tujuan = i < 2 ? desa : await buatDesa(db, kab, { kode: `99.01.02.${2000 + i}` })
      const unit = await buatUnit(db, kab, { jenis: 'posyandu', nama: `Serentak ${i}`, desa: tujuan })
      return { unit: unit.kode, desa: tujuan.kode, bulan: '2025-03', isian: isian(PENUH) }
    }),
  )
  const balasan = await Promise.all(semua.map((satu) => app.post('/api/laporan', satu)))
  assert.deepEqual(new Set(balasan.map(({ status }) => status)), new Set([201]))
  assert.deepEqual((await rekapDari(db, kab, desa.desaId, 202503)).rekap, [
    'UJI_D posyandu 96 dari 2',
    'UJI_N posyandu 60 dari 2',
    'UJI_S posyandu 120 dari 2',
  ])
  const hasil = await checkRekap(db, null)
  assert.deepEqual(hasil?.selisih, [])
  const versi = balasan.map((satu) => (jsonOf(satu) as { versi: number }).versi)
  assert.equal(new Set(versi).size, 50)
})
