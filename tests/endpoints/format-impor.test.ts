// Formats are kept, opened again, changed and taken out of use; a puskesmas has its own.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import type { FormatBaris, FormatJawaban, ImporJawaban } from '#contract/impor.ts'
import { KODE, SEKARANG, siapkanKabupaten } from '#fixtures/wilayah-uji.ts'
import { aktorUji } from '#support/aktor.ts'
import { type Aplikasi, openAplikasi } from '#support/aplikasi.ts'
import { jsonOf } from '#support/http.ts'
import { freshDatabase } from '#support/postgres.ts'

const { db } = await freshDatabase()
await siapkanKabupaten(db)
const dinas = await openAplikasi(db, SEKARANG)

async function petugasDi(nama: string, penggunaId: number): Promise<Aplikasi> {
  const { kab_id: kabId, unit_id: id } = await db
    .selectFrom('unit')
    .select(['kab_id', 'unit_id'])
    .where('kode', '=', `${KODE}-puskesmas-${nama}`)
    .executeTakeFirstOrThrow()
  const tempat = [{ jenis: 'puskesmas', kabId, id } as const]
  return openAplikasi(db, SEKARANG, aktorUji({ peran: 'petugas-puskesmas', penggunaId, tempat }))
}
const sumber = await petugasDi('sumber', 7)
const pagar = await petugasDi('pagar', 8)

const kolom = (judul: string) => ({ judul: [judul] })
const format = (judul: string, isian: Readonly<Record<string, string>> = { Ditimbang: 'D' }) => ({
  ...{ nama: judul.toLowerCase().replaceAll(' ', '-'), judul, unit: 'rekap-desa' },
  kolom: { puskesmas: kolom('PKM'), desa: kolom('Wilayah') },
  isian: Object.entries(isian).map(([satu, elemen]) => ({ kolom: kolom(satu), elemen: [elemen] })),
})

const daftar = async (app: Aplikasi): Promise<FormatBaris[]> =>
  (await app.read<FormatJawaban>(`/api/format?wilayah=${KODE}`)).format.filter(({ bawaan }) => !bawaan)
const ringkas = async (app: Aplikasi) =>
  (await daftar(app)).map((f) => [
    f.nama,
    f.judul,
    f.versi,
    f.dipakai,
    f.bolehUbah,
    f.milik?.map((m) => m.nama) ?? null,
  ])
async function buka(app: Aplikasi, nama: string): Promise<FormatBaris> {
  const ada = (await daftar(app)).find((satu) => satu.nama === nama)
  assert(ada, nama)
  return ada
}

async function simpan(app: Aplikasi, isi: object): Promise<unknown> {
  const reply = await app.post('/api/format', { wilayah: KODE, ...isi })
  const jawaban = jsonOf(reply) as { nama: string; versi: number; galat?: { kolom: string }[] }
  return reply.status === 201 ? [jawaban.nama, jawaban.versi] : [reply.status, jawaban.galat?.map((g) => g.kolom) ?? []]
}

async function masuk(app: Aplikasi, isi: string, kueri = ''): Promise<ImporJawaban> {
  const jalur = `/api/impor/unggah?wilayah=${KODE}&nama=a.csv&bulan=2025-03${kueri}`
  const reply = await app.post(jalur, isi, { 'Content-Type': 'application/octet-stream' })
  await app.impor.selesai()
  return app.read(`/api/impor?impor=${(jsonOf(reply) as { impor: number }).impor}`)
}

const BERKAS = 'PKM,Wilayah,Ditimbang,Naik\nSUMBER,KEPUH,30,12\n'

test('a format that was opened and changed is the next version; an import keeps saying by which it was read', async () => {
  assert.deepEqual(await simpan(dinas, { format: format('Rekap gizi') }), ['rekap-gizi', 1])
  const lama = await masuk(dinas, BERKAS)
  const dua = { ...(await buka(dinas, 'rekap-gizi')), ...{ isian: format('', { Ditimbang: 'D', Naik: 'N' }).isian } }
  assert.deepEqual(await simpan(dinas, { format: dua, versi: 1 }), ['rekap-gizi', 2])
  const baru = await masuk(dinas, BERKAS)
  const dibaca = [lama, baru].map(({ impor }) => dinas.read<ImporJawaban>(`/api/impor?impor=${impor}`))
  assert.deepEqual(
    (await Promise.all(dibaca)).map((satu) => [satu.format, satu.versiFormat, satu.status]),
    [
      ['rekap-gizi', 1, 'siap'],
      ['rekap-gizi', 2, 'siap'],
    ],
  )
  assert.equal((await masuk(dinas, 'unit,desa,bulan,D\n99.01.02.1003-rekap-desa,,2025-03,5\n')).versiFormat, null)
  const { rows } = await sql<{ versi: number; isian: number }>`
    select versi, jsonb_array_length(isi -> 'isian') as isian from format_impor_versi where nama = 'rekap-gizi' order by versi`.execute(
    db,
  )
  assert.deepEqual(rows, [
    { versi: 1, isian: 1 },
    { versi: 2, isian: 2 },
  ])
})

test('a new name is no new version, a second save of the same is nothing, and each change leaves a trace', async () => {
  const ada = await buka(dinas, 'rekap-gizi')
  const bernama = { ...ada, judul: 'Rekap gizi bulanan' }
  assert.deepEqual(await simpan(dinas, { format: bernama, versi: 2 }), ['rekap-gizi', 2])
  assert.deepEqual(await simpan(dinas, { format: bernama, versi: 2 }), ['rekap-gizi', 2])
  assert.equal((await buka(dinas, 'rekap-gizi')).judul, 'Rekap gizi bulanan')
  const { rows } = await sql<{ sesudah: { versi: number; judul: string } }>`
    select sesudah from jejak where tindakan = 'simpan-format' and objek = 'format rekap-gizi' order by jejak_id`.execute(
    db,
  )
  assert.deepEqual(
    rows.map(({ sesudah }) => [sesudah.versi, sesudah.judul]),
    [
      [1, 'Rekap gizi'],
      [2, 'Rekap gizi'],
      [2, 'Rekap gizi bulanan'],
    ],
  )
})

test('who opened an older version than another has saved since is told, and overwrites nothing', async () => {
  const ada = await buka(dinas, 'rekap-gizi')
  assert.deepEqual(await simpan(dinas, { format: { ...ada, unit: 'puskesmas' }, versi: 1 }), [409, []])
  assert.equal((await buka(dinas, 'rekap-gizi')).unit, 'rekap-desa')
})

test('a format out of use reads no more files, is still listed, and can be used again', async () => {
  const ada = await buka(dinas, 'rekap-gizi')
  await simpan(dinas, { format: ada, versi: 2, dipakai: false })
  const { status, masalah } = await masuk(dinas, BERKAS, '&format=rekap-gizi')
  assert.deepEqual(
    [status, masalah, (await masuk(dinas, BERKAS)).status, (await buka(dinas, 'rekap-gizi')).dipakai],
    ['perlu-format', 'Format Rekap gizi bulanan sudah tidak dipakai; pilih format lain.', 'perlu-format', false],
  )
  await simpan(dinas, { format: ada, versi: 2, dipakai: true })
  assert.deepEqual([(await masuk(dinas, BERKAS)).status], ['siap'])
})

test('a puskesmas keeps a format of its own: the dinas sees it, a neighbour neither sees nor reads by it', async () => {
  const milik = format('Buku bidan', { Ditimbang: 'D', Naik: 'N', Semua: 'S' })
  assert.deepEqual(await simpan(sumber, { format: milik }), ['buku-bidan', 1])
  // The short name is taken, which nobody else can know; they get another.
  assert.deepEqual(await simpan(pagar, { format: format('Buku bidan') }), ['buku-bidan-2', 1])
  const kab = ['rekap-gizi', 'Rekap gizi bulanan', 2, true]
  assert.deepEqual(await ringkas(sumber), [
    ['buku-bidan', 'Buku bidan', 1, true, true, ['Sumber']],
    [...kab, false, null],
  ])
  assert.deepEqual(await ringkas(pagar), [
    ['buku-bidan-2', 'Buku bidan', 1, true, true, ['Pagar']],
    [...kab, false, null],
  ])
  assert.deepEqual(await ringkas(dinas), [
    ['buku-bidan', 'Buku bidan', 1, true, true, ['Sumber']],
    ['buku-bidan-2', 'Buku bidan', 1, true, true, ['Pagar']],
    [...kab, true, null],
  ])
  const berkas = 'PKM,Wilayah,Ditimbang,Naik,Semua\nSUMBER,KEPUH,30,12,40\n'
  assert.deepEqual(
    [(await masuk(sumber, berkas)).format, (await masuk(dinas, berkas)).format],
    ['buku-bidan', 'rekap-gizi'],
  )
  assert.match((await masuk(pagar, berkas, '&format=buku-bidan')).masalah ?? '', /^Format buku-bidan tidak dikenal/)
})

test('what is the kabupaten’s or a neighbour’s a puskesmas cannot change; the dinas can make it everybody’s', async () => {
  for (const nama of ['rekap-gizi', 'buku-bidan'])
    assert.deepEqual(await simpan(pagar, { format: { ...(await buka(dinas, nama)), judul: 'Lain' }, versi: 1 }), [
      404,
      [],
    ])
  const ada = await buka(dinas, 'buku-bidan')
  assert.deepEqual(await simpan(sumber, { format: ada, versi: 1, sekabupaten: true }), ['buku-bidan', 1])
  assert.deepEqual((await buka(dinas, 'buku-bidan')).milik?.length, 1)
  assert.deepEqual(await simpan(dinas, { format: ada, versi: 1, sekabupaten: true }), ['buku-bidan', 1])
  assert.deepEqual(
    (await ringkas(pagar)).map(([nama, , , , boleh]) => [nama, boleh]),
    [
      ['buku-bidan', false],
      ['buku-bidan-2', true],
      ['rekap-gizi', false],
    ],
  )
})

test('two formats of one owner do not bear one name, and one of the program keeps its short name', async () => {
  assert.deepEqual(await simpan(dinas, { format: format('rekap gizi BULANAN', { Naik: 'N' }) }), [
    422,
    ['format.judul'],
  ])
  assert.deepEqual(await simpan(dinas, { format: { ...format('SITB kita'), nama: 'sitb-tb' } }), ['sitb-tb-2', 1])
})
