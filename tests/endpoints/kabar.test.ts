import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import type { KabarJawaban } from '#contract/kabar.ts'
import { PILIHAN_BAWAAN } from '#domain/kabar.ts'
import { bolehTitik } from '#domain/titik-dorong.ts'
import { isAlamatUmum, openDorong } from '#server/dorong.ts'
import { openKabar } from '#server/kabar.ts'
import { SEKARANG } from '#support/aplikasi.ts'
import { openDorongUji } from '#support/dorong-uji.ts'
import { buatOrang, masukkan } from '#support/dunia-izin.ts'
import { jsonOf, silentLog } from '#support/http.ts'
import { buatKabupaten } from '#support/kisah.ts'
import { openProses } from '#support/pintu.ts'
import { freshDatabase } from '#support/postgres.ts'
import { openSurelUji } from '#support/surel-uji.ts'
import { tautanBerhenti } from '#usecases/berhenti-surel.ts'

const { db, url } = await freshDatabase()
const { kabId } = await buatKabupaten(db)
const [smtp, layanan] = [await openSurelUji(), await openDorongUji()]
const KUNCI = Buffer.alloc(32, 7)
const sekarang = () => SEKARANG
const config = { surel: smtp.config, alamat: 'https://pws.uji.example', dorongUji: layanan.origin }
const kabar = await openKabar(db, config, { kunci: KUNCI, log: silentLog, sekarang })
const app = await openProses({ db, url }, { sekarang, kabar })
const tugas = { peran: 'dinas', tempat: [{ jenis: 'kabupaten', kabId }] } as const
const [satu, dua] = [await buatOrang(db, 'satu', tugas), await buatOrang(db, 'dua', tugas)]
const milikSatu = await masukkan(db, satu)
const milikDua = await masukkan(db, dua)

type Kepala = typeof milikSatu
const baca = async (kepala: Kepala) => jsonOf(await app.get('/api/saya/kabar', kepala)) as KabarJawaban
const kirim = async (jalur: string, isi: unknown, kepala: Kepala = milikSatu) =>
  (await app.post(`/api/saya/kabar${jalur}`, isi, kepala)).status

test('without a choice it is as by default, with nothing that reaches anywhere', async () => {
  const { kunciDorong, ...jawaban } = await baca(milikSatu)
  assert.deepEqual(jawaban, {
    pilihan: { ...PILIHAN_BAWAAN, hal: [...PILIHAN_BAWAAN.hal] },
    surel: { ditawarkan: true, alamat: null, dikonfirmasi: false },
    perangkat: [],
  })
  assert.match(kunciDorong ?? '', /^[\w-]{87}$/)
  const lagi = await openDorong(db, { kunci: KUNCI, pengelola: 'mailto:a@b.example', uji: null })
  assert.equal(lagi.kunciUmum, kunciDorong)
})

test('an address is confirmed by the code that came there', async () => {
  assert.equal(await kirim('/surel', { alamat: 'bukan alamat' }), 400)
  assert.equal(await kirim('/surel', { alamat: 'a@b.example\r\nBcc: c@d.example' }), 400)
  assert.equal(await kirim('/surel', { alamat: 'satu@uji.example', bahasa: 'en' }), 200)
  const [surat] = smtp.tiba
  assert.equal(surat?.kepada, 'satu@uji.example')
  const kode = /\d{6}/.exec(surat?.kepala.get('subject') ?? '')?.[0]
  assert.deepEqual((await baca(milikSatu)).surel, { ditawarkan: true, alamat: 'satu@uji.example', dikonfirmasi: false })
  assert.equal(await kirim('/surel/konfirmasi', { kode }, milikDua), 422)
  assert.equal(await kirim('/surel/konfirmasi', { kode }), 200)
  assert.equal((await baca(milikSatu)).surel.dikonfirmasi, true)
})

test('a choice is kept by its version', async () => {
  const baru = { ...PILIHAN_BAWAAN, jam: 6, tenang: null, hal: ['laporan'] }
  assert.deepEqual([await kirim('', baru), await kirim('', baru)], [201, 409])
  assert.deepEqual((await baca(milikSatu)).pilihan, { ...baru, versi: 1 })
  assert.deepEqual((await baca(milikDua)).pilihan.jam, 7)
})

test('a mail is stopped by a click of a mail program, never by looking at the address, never from a made-up token', async () => {
  const jalur = tautanBerhenti(KUNCI, { penggunaId: satu.penggunaId, alamat: 'satu@uji.example' })
  const klik = (ke: string) =>
    app.post(ke, 'List-Unsubscribe=One-Click', { 'Content-Type': 'application/x-www-form-urlencoded' })
  const { status, headers, body } = await app.get(jalur)
  assert.deepEqual(
    [status, headers['content-security-policy']],
    [200, "default-src 'none'; form-action 'self'; frame-ancestors 'none'"],
  )
  assert.match(body.toString(), /<form method="post"/)
  assert.equal((await app.get(`${jalur.split('=')[0]}=%3Cscript%3E`)).body.includes('<script>'), false)
  const lain = tautanBerhenti(KUNCI, { penggunaId: satu.penggunaId, alamat: 'lain@uji.example' })
  assert.equal((await klik(lain)).status, 404)
  assert.equal((await baca(milikSatu)).pilihan.surel.aktif, true)
  assert.equal((await klik(jalur)).status, 200)
  assert.equal((await baca(milikSatu)).pilihan.surel.aktif, false)
})

test('a device belongs to whoever registered it last, and goes with the sign-out', async () => {
  const perangkat = layanan.langgan('telepon')
  assert.equal(await kirim('/perangkat', perangkat), 200)
  assert.equal(await kirim('/perangkat', perangkat), 200)
  const [ada] = (await baca(milikSatu)).perangkat
  assert.equal(ada?.titik, perangkat.titik)
  assert.equal(await kirim('/perangkat/lepas', { perangkat: ada?.perangkat }, milikDua), 404)
  assert.equal(await kirim('/perangkat', perangkat, milikDua), 200)
  assert.deepEqual([(await baca(milikSatu)).perangkat.length, (await baca(milikDua)).perangkat.length], [0, 1])
  assert.equal(await kirim('/perangkat/lepas', { titik: perangkat.titik }), 200)
  assert.equal(await kirim('/perangkat/lepas', {}), 400)
  const kedua = await masukkan(db, dua)
  await kirim('/perangkat', perangkat, kedua)
  await app.post('/api/keluar', {}, kedua)
  assert.equal((await baca(milikDua)).perangkat.length, 0)
  const { rows } = await sql<{ tindakan: string }>`
    select tindakan from jejak where tindakan like '%perangkat' order by jejak_id`.execute(db)
  assert.deepEqual(
    rows.map(({ tindakan }) => tindakan),
    ['pasang-perangkat', 'pasang-perangkat', 'lepas-perangkat', 'pasang-perangkat'],
  )
})

test('nobody is told on behalf of the people of the example, whom everybody shares', async () => {
  const contoh = await masukkan(db, dua)
  await sql`update sesi set cara = 'contoh' where sesi_id = (select max(sesi_id) from sesi)`.execute(db)
  const status = [
    await kirim('', PILIHAN_BAWAAN, contoh),
    await kirim('/surel', { alamat: 'a@b.example' }, contoh),
    await kirim('/perangkat', layanan.langgan('contoh'), contoh),
  ]
  assert.deepEqual(status, [403, 403, 403])
})

for (const [titik, boleh] of [
  ['https://fcm.googleapis.com/fcm/send/abc', true],
  ['https://updates.push.services.mozilla.com/wpush/v2/x', true],
  ['http://fcm.googleapis.com/x', false],
  ['https://127.0.0.1/x', false],
  ['https://2130706433/x', false],
  ['https://[::1]/x', false],
  ['https://localhost/x', false],
  ['https://pangkalan.internal/x', false],
  ['https://10.0.0.7/x', false],
  ['https://fcm.googleapis.com:8443/x', false],
  ['https://nama:sandi@fcm.googleapis.com/x', false],
  ['ftp://fcm.googleapis.com/x', false],
  ['bukan alamat', false],
  ['http://uji.example:9', true],
  ['http://uji.example:99', false],
] as const) {
  test(`a device at ${titik} is ${boleh ? 'taken' : 'refused'}`, () => {
    assert.equal(bolehTitik(titik, 'http://uji.example:9'), boleh)
  })
}

test('no connection is made to addresses of our own nets, whatever name leads there', async () => {
  const sendiri = [
    '127.0.0.1',
    '10.1.2.3',
    '172.31.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '::1',
  ]
  const lagi = [
    'fe80::1',
    'fd00::1',
    '::ffff:127.0.0.1',
    '2002:7f00:1::',
    '64:ff9b::7f00:1',
    '224.0.0.1',
    '255.255.255.255',
  ]
  assert.deepEqual([...sendiri, ...lagi].filter(isAlamatUmum), [])
  assert.deepEqual(['8.8.8.8', '142.250.1.95', '2404:6800:4003::5f'].filter(isAlamatUmum).length, 3)
})
