// The door, by the ways that people try to get through it.
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { test } from 'node:test'
import { sql } from 'kysely'
import { type Client, jsonOf, type Reply } from '#support/http.ts'
import { buatKabupaten } from '#support/kisah.ts'
import { buatPengguna, buatToken, denganToken, SANDI_UJI } from '#support/masuk.ts'
import { bukaPeramban, type Peramban } from '#support/peramban.ts'
import { openProses } from '#support/pintu.ts'
import { freshDatabase } from '#support/postgres.ts'
import { verifySandi } from '#usecases/hash-sandi.ts'
import { OPERATOR } from '#usecases/operator.ts'
import { createTautan } from '#usecases/tautan.ts'

const database = await freshDatabase()
const { db } = database
await buatKabupaten(db)
let jam = new Date('2026-12-05T02:00:00Z')
const sekarang = () => jam
const lewat = (menit: number) => {
  jam = new Date(jam.getTime() + menit * 60_000)
}
// Behind a proxy, so that tests can come from several addresses.
const app = await openProses(database, { sekarang, trustProxy: 1 })
const lain = await openProses(database, { sekarang, trustProxy: 1 })
const dari = (alamat: string) => ({ asal: { 'X-Forwarded-For': alamat } })
let nomor = 0

async function orang(peran: 'dinas' | 'pimpinan' = 'dinas', sandi: string | null = SANDI_UJI) {
  nomor += 1
  const namaPengguna = `orang${nomor}`
  const penggunaId = await buatPengguna(db, { namaPengguna, pada: jam, peran, tempat: ['99.01'], sandi })
  return { namaPengguna, penggunaId, alamat: `10.0.0.${nomor}` }
}

type Orang = Awaited<ReturnType<typeof orang>>

const masuk = (peramban: Peramban, { namaPengguna }: Pick<Orang, 'namaPengguna'>, sandi = SANDI_UJI): Promise<Reply> =>
  peramban.post('/api/masuk', { namaPengguna, sandi })

async function sudahMasuk(siapa: Orang, di: Client = app): Promise<Peramban> {
  const peramban = bukaPeramban(di, dari(siapa.alamat))
  assert.equal((await masuk(peramban, siapa)).status, 200)
  return peramban
}

const status = async (peramban: Peramban): Promise<number> => (await peramban.get('/api/wilayah')).status
const SANDI_LAIN = 'melati biru sore hari'
const kodeDari = (reply: Reply): string => String((jsonOf(reply) as { type: string }).type.split(':').at(-1))
const dengan = (client: Client, kuki: string | undefined) => bukaPeramban(client, { kuki })

test('nobody reads anything without signing in; whoever asks learns which doors there are', async () => {
  const peramban = bukaPeramban(app)
  assert.deepEqual(await peramban.saya(), {
    ...{ keadaan: 'keluar', pintu: { contoh: [], oidc: false }, csrf: null, saya: null },
  })
  const balasan = await peramban.get('/api/wilayah')
  assert.deepEqual([balasan.status, kodeDari(balasan)], [401, 'belum-masuk'])
})

test('a cookie that was there before signing in is not what one is signed in by (session fixation)', async () => {
  const siapa = await orang()
  const peramban = bukaPeramban(app, { kuki: 'pws-sesi=dipilih-orang-lain', ...dari(siapa.alamat) })
  await masuk(peramban, siapa)
  assert.notEqual(peramban.kuki(), 'pws-sesi=dipilih-orang-lain')
  assert.equal(await status(peramban), 200)
  assert.equal(await status(dengan(app, 'pws-sesi=dipilih-orang-lain')), 401)
})

test('signing in again in the same browser ends the session that it had', async () => {
  const siapa = await orang()
  const peramban = await sudahMasuk(siapa)
  const lama = peramban.kuki()
  await masuk(peramban, siapa)
  assert.deepEqual([await status(dengan(app, lama)), await status(peramban)], [401, 200])
})

test('the cookie is out of reach of scripts and other sites, and of nobody without TLS where there is TLS', async () => {
  const siapa = await orang()
  const peramban = bukaPeramban(app, dari(siapa.alamat))
  const [biasa] = (await masuk(peramban, siapa)).headers['set-cookie'] ?? []
  assert.match(String(biasa), /^pws-sesi=[\w-]{43}; Path=\/; Max-Age=604800; HttpOnly; SameSite=Lax$/)
  const tls = { 'X-Forwarded-For': siapa.alamat, 'X-Forwarded-Proto': 'https' }
  const aman = bukaPeramban(app, { asal: tls })
  const [baris] = (await masuk(aman, siapa)).headers['set-cookie'] ?? []
  assert.match(String(baris), /^__Host-pws-sesi=[\w-]{43}; Path=\/; Max-Age=604800; HttpOnly; SameSite=Lax; Secure$/)
  assert.equal(await status(aman), 200)
  // One that was set without TLS counts for nothing over TLS.
  assert.equal(await status(bukaPeramban(app, { kuki: String(peramban.kuki()), asal: tls })), 401)
})

test('a proxy that nobody told us of cannot say that there is TLS', async () => {
  const siapa = await orang()
  const langsung = await openProses(database, { sekarang })
  const peramban = bukaPeramban(langsung, { asal: { 'X-Forwarded-Proto': 'https' } })
  assert.match(String((await masuk(peramban, siapa)).headers['set-cookie']), /^pws-sesi=/)
})

test('who asks learns whether the head of the own area is a bupati or a wali kota', async () => {
  const peramban = await sudahMasuk(await orang())
  const kota = async (jenis: 'kabupaten' | 'kota') => {
    await sql`update kabupaten set jenis = ${jenis}`.execute(db)
    return (await peramban.saya()).saya?.kota
  }
  assert.deepEqual([await kota('kota'), await kota('kabupaten')], [true, false])
})

test('another role is gone on with under another cookie, and the one before is worth nothing', async () => {
  const siapa = await orang()
  const { penugasan_id } = await db
    .insertInto('penugasan')
    .values({ pengguna_id: siapa.penggunaId, peran: 'pimpinan', mulai: '2020-01-01' })
    .returning('penugasan_id')
    .executeTakeFirstOrThrow()
  await sql`insert into penugasan_tempat (penugasan_id, urutan, jenis, kab_id)
    select ${penugasan_id}, 0, 'kabupaten', kab_id from kabupaten`.execute(db)
  const peramban = await sudahMasuk(siapa)
  const lama = peramban.kuki()
  assert.equal((await peramban.post('/api/saya/peran', { penugasan: penugasan_id })).status, 200)
  const { saya } = await peramban.saya()
  assert.deepEqual(
    [saya?.aktif, saya?.penugasan.map(({ peran, tempat }) => [peran, tempat.map(({ nama }) => nama)])],
    [
      penugasan_id,
      [
        ['dinas', ['Uji']],
        ['pimpinan', ['Uji']],
      ],
    ],
  )
  assert.equal(await status(dengan(app, lama)), 401)
  const asing = await sudahMasuk(await orang())
  assert.equal((await asing.post('/api/saya/peran', { penugasan: penugasan_id })).status, 404)
})

test('a session ends when it is not used for its time, and at the latest after its days', async () => {
  const siapa = await orang()
  const diam = await sudahMasuk(siapa)
  lewat(8 * 60 - 1)
  assert.equal(await status(diam), 200)
  lewat(8 * 60 - 1)
  assert.equal(await status(diam), 200)
  lewat(8 * 60 + 1)
  assert.equal(await status(diam), 401)
  const rajin = await sudahMasuk(siapa)
  const mulai = jam.getTime()
  while (jam.getTime() - mulai < 7 * 24 * 3_600_000 - 7 * 3_600_000) {
    assert.equal(await status(rajin), 200)
    lewat(7 * 60)
  }
  lewat(7 * 60)
  assert.equal(await status(rajin), 401)
})

test('that a session was used is written once a minute at most', async () => {
  const siapa = await orang()
  const peramban = await sudahMasuk(siapa)
  const terakhir = async () =>
    (await db.selectFrom('sesi').select('terakhir_pada').where('pengguna_id', '=', siapa.penggunaId).execute()).map(
      (s) => s.terakhir_pada.toISOString(),
    )
  const mulai = await terakhir()
  for (let i = 0; i < 3; i++) await status(peramban)
  assert.deepEqual(await terakhir(), mulai)
})

test('signing out everywhere ends the sessions at another process too', async () => {
  const siapa = await orang()
  const sini = await sudahMasuk(siapa)
  const sana = await sudahMasuk(siapa, lain)
  assert.equal(await status(sana), 200)
  assert.equal((await sini.post('/api/keluar-semua', {})).status, 200)
  assert.equal(sini.kuki(), undefined)
  await sampai(async () => (await status(sana)) === 401)
})

/** Waits for what another process is told; the file's own time limit ends it. */
async function sampai(benar: () => Promise<boolean>): Promise<void> {
  while (!(await benar()));
}

test('one session can be ended from another; not one of somebody else', async () => {
  const siapa = await orang()
  const [satu, dua] = [await sudahMasuk(siapa), await sudahMasuk(siapa)]
  const { sesi } = jsonOf(await satu.get('/api/saya/sesi')) as { sesi: { sesi: number; ini: boolean }[] }
  assert.equal(sesi.length, 2)
  const sasaran = sesi.find(({ ini }) => !ini)?.sesi
  const asing = await sudahMasuk(await orang())
  assert.equal((await asing.post('/api/saya/sesi/akhiri', { sesi: sasaran })).status, 404)
  assert.equal((await satu.post('/api/saya/sesi/akhiri', { sesi: sasaran })).status, 200)
  assert.deepEqual([await status(satu), await status(dua)], [200, 401])
})

test('a write is refused from another site, and without the mark that only our page knows (CSRF)', async () => {
  const peramban = await sudahMasuk(await orang())
  const { csrf } = await peramban.saya()
  const tulis = async (headers: Record<string, string>) =>
    kodeDari(await app.post('/api/saya/peran', { penugasan: 1 }, { Cookie: String(peramban.kuki()), ...headers }))
  assert.deepEqual(
    [
      await tulis({ 'X-CSRF': String(csrf), 'Sec-Fetch-Site': 'cross-site' }),
      await tulis({ 'X-CSRF': String(csrf), 'Sec-Fetch-Site': 'same-site' }),
      await tulis({ 'X-CSRF': String(csrf), Origin: 'https://jahat.example' }),
      await tulis({ 'X-CSRF': String(csrf), Origin: 'null' }),
      await tulis({}),
      await tulis({ 'X-CSRF': 'salah' }),
      await tulis({ 'X-CSRF': String(csrf), Origin: app.origin, 'Sec-Fetch-Site': 'same-origin' }),
    ],
    ['lintas-situs', 'lintas-situs', 'lintas-situs', 'lintas-situs', 'tanda-csrf', 'tanda-csrf', 'tidak-ditemukan'],
  )
  const dariLuar = await app.post('/api/masuk', { namaPengguna: 'a', sandi: 'b' }, { 'Sec-Fetch-Site': 'cross-site' })
  assert.equal(kodeDari(dariLuar), 'lintas-situs')
})

test('many wrong passwords for one account cost waiting that outlives a restart, wherever they come from', async () => {
  const siapa = await orang()
  const coba = async (client: Client, alamat: string, sandi = 'salah sama sekali') =>
    masuk(bukaPeramban(client, dari(alamat)), siapa, sandi)
  const pertama = await Promise.all(Array.from({ length: 20 }, (_, i) => coba(app, `10.1.0.${i}`)))
  const banyak = (n: number) => pertama.filter((reply) => reply.status === n).length
  // Five are free; of all others at once a single one gets through.
  assert.deepEqual([banyak(401), banyak(429)], [6, 14])
  const lagi = await openProses(database, { sekarang, trustProxy: 1 })
  const ditunda = await coba(lagi, '10.1.1.1', SANDI_UJI)
  assert.equal(ditunda.status, 429)
  assert.match(String((jsonOf(ditunda) as { detail: string }).detail), /^Coba lagi sesudah \d+ detik\./)
})

test('who is attacked from elsewhere still comes in from where they have come in before', async () => {
  const siapa = await orang()
  await sudahMasuk(siapa)
  for (let i = 0; i < 8; i++) await masuk(bukaPeramban(app, dari(`10.2.0.${i}`)), siapa, 'salah sama sekali')
  assert.equal((await masuk(bukaPeramban(app, dari('10.2.0.99')), siapa)).status, 429)
  await sudahMasuk(siapa)
})

test('many names tried from one address cost it waiting, and no other address', async () => {
  const siapa = await orang()
  const coba = (alamat: string, nama: string) => masuk(bukaPeramban(app, dari(alamat)), { namaPengguna: nama }, 'x')
  for (let i = 0; i < 31; i++) assert.equal((await coba('10.3.0.1', `tebakan${i}`)).status, 401)
  assert.equal((await coba('10.3.0.1', 'tebakan-lagi')).status, 429)
  assert.equal((await masuk(bukaPeramban(app, dari('10.3.0.2')), siapa)).status, 200)
})

test('a name that nobody has is answered in the same words, after the same work', async () => {
  const siapa = await orang()
  const salah = await masuk(bukaPeramban(app, dari('10.4.0.1')), siapa, 'salah sama sekali')
  const tiada = await masuk(bukaPeramban(app, dari('10.4.0.2')), { namaPengguna: 'tidak-ada' }, 'salah sama sekali')
  assert.deepEqual([tiada.status, jsonOf(tiada)], [salah.status, jsonOf(salah)])
  const { sandi } = await db
    .selectFrom('pengguna')
    .select('sandi')
    .where('pengguna_id', '=', siapa.penggunaId)
    .executeTakeFirstOrThrow()
  const lama = async (tersimpan: string | null) => {
    const mulai = performance.now()
    for (let i = 0; i < 5; i++) assert.equal(await verifySandi(tersimpan, 'salah sama sekali'), false)
    return performance.now() - mulai
  }
  await lama(null)
  assert.ok((await lama(null)) > 0.25 * (await lama(sandi)))
})

test('who is suspended is out at once, and is told why only with the right password', async () => {
  const siapa = await orang()
  const peramban = await sudahMasuk(siapa)
  await sql`update pengguna set ditangguhkan_pada = now() where pengguna_id = ${siapa.penggunaId}`.execute(db)
  await sql`select pg_notify('pws_akun', ${String(siapa.penggunaId)})`.execute(db)
  await sampai(async () => (await status(peramban)) === 401)
  const lagi = bukaPeramban(app, dari(siapa.alamat))
  assert.equal(kodeDari(await masuk(lagi, siapa, 'salah sama sekali')), 'tidak-cocok')
  assert.equal(kodeDari(await masuk(lagi, siapa)), 'ditangguhkan')
})

test('a one-time link lets in once, within half an hour, to make a password and nothing else', async () => {
  const siapa = await orang('dinas', null)
  const tautan = () => createTautan(db, { penggunaId: siapa.penggunaId, oleh: OPERATOR, alamat: 'perintah', pada: jam })
  const lama = await tautan()
  lewat(31)
  const peramban = bukaPeramban(app, dari(siapa.alamat))
  assert.equal((await peramban.post('/api/masuk/tautan', { tautan: lama })).status, 401)
  const baru = await tautan()
  assert.deepEqual(jsonOf(await peramban.post('/api/masuk/tautan', { tautan: baru })), { keadaan: 'butuh-sandi' })
  assert.equal((await bukaPeramban(app, dari('10.5.0.1')).post('/api/masuk/tautan', { tautan: baru })).status, 401)
  assert.equal(kodeDari(await peramban.get('/api/wilayah')), 'belum-selesai-masuk')
  const sebelum = peramban.kuki()
  for (const sandiBaru of ['pendek', 'Puskesmas2026!', `${siapa.namaPengguna}12345`, 'Bismillah123!'])
    assert.equal((await peramban.post('/api/saya/sandi', { sandiBaru })).status, 422, sandiBaru)
  const jadi = await peramban.post('/api/saya/sandi', { sandiBaru: 'melati biru sore hari' })
  assert.deepEqual([jadi.status, jsonOf(jadi)], [200, { keadaan: 'penuh' }])
  assert.deepEqual([await status(peramban), await status(dengan(app, sebelum))], [200, 401])
})

test('another password is made against the old one, and ends every other session', async () => {
  const siapa = await orang()
  const [sini, sana] = [await sudahMasuk(siapa), await sudahMasuk(siapa, lain)]
  const ganti = (sandiLama: string | null) => sini.post('/api/saya/sandi', { sandiLama, sandiBaru: SANDI_LAIN })
  assert.deepEqual([(await ganti(null)).status, (await ganti('bukan itu')).status], [401, 401])
  assert.equal((await ganti(SANDI_UJI)).status, 200)
  assert.equal(await status(sini), 200)
  await sampai(async () => (await status(sana)) === 401)
})

test('a token reads, hands in only where it was allowed to, and ends when withdrawn or too old', async () => {
  const token = await buatToken(db, { peran: 'dinas', tempat: ['99.01'], bolehLapor: false, pada: jam, hari: 10 })
  const program = denganToken(token)
  const baca = () => app.get('/api/wilayah', program)
  assert.equal((await baca()).status, 200)
  assert.equal(kodeDari(await app.post('/api/laporan', {}, program)), 'di-luar-token')
  assert.equal(kodeDari(await app.get('/api/saya/sesi', program)), 'di-luar-token')
  assert.equal(kodeDari(await app.get('/api/pengguna', program)), 'di-luar-token')
  const pelapor = await buatToken(db, { peran: 'kepala-desa', tempat: [], pada: jam }).catch(() => null)
  assert.equal(pelapor, null)
  lewat(10 * 24 * 60 + 1)
  const usang = await baca()
  assert.deepEqual([usang.status, kodeDari(usang)], [401, 'token-tidak-berlaku'])
  const siapa = await orang()
  const peramban = await sudahMasuk(siapa)
  const isi = { nama: 'lembar kerja', bolehLapor: true, hari: 30 }
  const baru = jsonOf(await peramban.post('/api/saya/token', isi)) as { token: number; rahasia: string }
  // Allowed to hand in: refused for what it sends, not for who it is. No mark of a page is needed.
  assert.equal((await app.post('/api/laporan', {}, denganToken(baru.rahasia))).status, 400)
  const asing = await sudahMasuk(await orang())
  assert.equal((await asing.post('/api/saya/token/cabut', { token: baru.token })).status, 404)
  assert.equal((await peramban.post('/api/saya/token/cabut', { token: baru.token })).status, 200)
  assert.equal((await app.get('/api/wilayah', denganToken(baru.rahasia))).status, 401)
})

test('neither cookie, token nor link is anywhere in the database as it is', async () => {
  const siapa = await orang()
  const peramban = await sudahMasuk(siapa)
  const nilai = String(peramban.kuki()).replace(/^.*=/, '')
  const { rows } = await sql<{ ada: boolean }>`
    select exists (select from sesi s where s::text like ${`%${nilai}%`})
      or exists (select from sesi s where s.sidik = convert_to(${nilai}, 'utf8')) as ada`.execute(db)
  assert.deepEqual(rows, [{ ada: false }])
  const { sesi } = await db
    .selectFrom('sesi')
    .select((eb) => eb.fn.countAll<number>().as('sesi'))
    .where('pengguna_id', '=', siapa.penggunaId)
    .executeTakeFirstOrThrow()
  assert.equal(sesi, 1)
})

test('neither what is about oneself nor figures are kept by a browser', async () => {
  const peramban = await sudahMasuk(await orang())
  const jenis = async (path: string) => (await peramban.get(path)).headers['cache-control']
  assert.deepEqual(
    [await jenis('/api/saya'), await jenis('/api/saya/sesi'), await jenis('/api/wilayah')],
    ['no-store', 'no-store', 'no-store'],
  )
})

for (const [title, lakukan] of [
  ['sign out', (milik) => milik.post('/api/keluar', {})],
  [
    'go on in another role',
    async (milik) => milik.post('/api/saya/peran', { penugasan: (await milik.saya()).saya?.aktif }),
  ],
  ['make another password', (milik) => milik.post('/api/saya/sandi', { sandiLama: SANDI_UJI, sandiBaru: SANDI_LAIN })],
] as const satisfies readonly (readonly [string, (milik: Peramban) => Promise<Reply>])[]) {
  test(`a stream of events at another process ends when its people ${title}`, async () => {
    const peramban = await sudahMasuk(await orang())
    const headers = { Cookie: String(peramban.kuki()) }
    const alamat = `${lain.origin}/api/peristiwa?wilayah=99.01`
    const [aliran]: IncomingMessage[] = await once(get(alamat, { headers }), 'response')
    assert(aliran)
    assert.equal(aliran.statusCode, 200)
    aliran.resume()
    const berakhir = once(aliran, 'end')
    assert.equal((await lakukan(peramban)).status, 200)
    await berakhir
  })
}

test('a stream of events is for those who are signed in and bound to the kabupaten', async () => {
  assert.equal((await app.get('/api/peristiwa?wilayah=99.01')).status, 401)
  const peramban = await sudahMasuk(await orang())
  assert.equal((await peramban.get('/api/peristiwa?wilayah=35.07')).status, 404)
})
