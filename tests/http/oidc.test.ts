// Signing in at another provider, against a real one on this computer.
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { after, test } from 'node:test'
import Provider from 'oidc-provider'
import { buatKabupaten } from '#support/kisah.ts'
import { buatPengguna, SANDI_UJI } from '#support/masuk.ts'
import { bukaPeramban, type Peramban } from '#support/peramban.ts'
import { openProses } from '#support/pintu.ts'
import { freshDatabase } from '#support/postgres.ts'

const database = await freshDatabase()
const { db } = database
await buatKabupaten(db)
const jam = new Date('2026-12-05T02:00:00Z')

const REDIRECT = 'http://127.0.0.1:9/api/masuk/oidc/kembali'
const CLIENT = { clientId: 'pws', clientSecret: 'rahasia-klien-untuk-uji' }
const issuer = await serveProvider()
const app = await openProses(database, { sekarang: () => jam, oidc: { issuer, redirect: REDIRECT, ...CLIENT } })

async function serveProvider(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  after(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  const alamat = `http://127.0.0.1:${address && typeof address === 'object' ? address.port : 0}`
  const provider = new Provider(alamat, {
    clients: [{ client_id: CLIENT.clientId, client_secret: CLIENT.clientSecret, redirect_uris: [REDIRECT] }],
    // Signs in whoever types a name, and asks for no consent to be read.
    features: { devInteractions: { enabled: true } },
    cookies: { keys: ['kunci-uji'] },
    pkce: { required: () => true },
  })
  server.on('request', provider.callback())
  return alamat
}

/** Goes through the provider as a person would, with a browser of its own there; answers where it sends them back to. */
async function lewatiPenyedia(alamat: string, nama: string): Promise<string> {
  const kuki = new Map<string, string>()
  let tujuan = alamat
  let isi: URLSearchParams | undefined
  for (let langkah = 0; langkah < 12; langkah++) {
    const reply = await fetch(tujuan, {
      method: isi ? 'POST' : 'GET',
      redirect: 'manual',
      headers: { Cookie: [...kuki].map(([k, v]) => `${k}=${v}`).join('; ') },
      ...(isi && { body: isi }),
    })
    for (const satu of reply.headers.getSetCookie()) {
      const [, kunci = '', nilai = ''] = /^([^=]+)=([^;]*)/.exec(satu) ?? []
      kuki.set(kunci, nilai)
    }
    isi = undefined
    const ke = reply.headers.get('location')
    if (ke?.startsWith(REDIRECT)) return ke
    if (ke) {
      tujuan = new URL(ke, tujuan).href
      continue
    }
    const halaman = await reply.text()
    const aksi = /action="([^"]+)"/.exec(halaman)?.[1]
    assert.ok(aksi, halaman)
    tujuan = new URL(aksi, tujuan).href
    isi = /name="login"/.test(halaman)
      ? new URLSearchParams({ prompt: 'login', login: nama, password: 'x' })
      : new URLSearchParams({ prompt: 'consent' })
  }
  throw new Error('the provider sent nobody back')
}

/** A browser that keeps the cookie of the flow beside its own. */
async function mulai(peramban: Peramban, kueri: string): Promise<{ readonly ke: string; readonly kuki: string }> {
  const reply = await peramban.get(`/api/masuk/oidc${kueri}`)
  assert.equal(reply.status, 303)
  const kuki = String(reply.headers['set-cookie']?.find((satu) => satu.startsWith('pws-oidc='))).split(';')[0] ?? ''
  return { ke: String(reply.headers.location), kuki }
}

const kembali = (ke: string, kuki: string) => app.get(`/api/masuk/oidc/kembali${new URL(ke).search}`, { Cookie: kuki })
const sesiDari = (reply: Awaited<ReturnType<typeof kembali>>): string | undefined =>
  reply.headers['set-cookie']?.find((satu) => satu.startsWith('pws-sesi='))?.split(';')[0]

async function kaitkan(nama: string): Promise<void> {
  await buatPengguna(db, { namaPengguna: nama, pada: jam, peran: 'dinas', tempat: ['99.01'] })
  const peramban = bukaPeramban(app)
  await peramban.post('/api/masuk', { namaPengguna: nama, sandi: SANDI_UJI })
  const sesi = String(peramban.kuki())
  const { csrf } = await peramban.saya()
  const reply = await app.get(`/api/masuk/oidc?kaitkan=${csrf}`, { Cookie: sesi })
  const kuki = String(reply.headers['set-cookie']).split(';')[0] ?? ''
  const ke = await lewatiPenyedia(String(reply.headers.location), `luar-${nama}`)
  const jadi = await kembali(ke, `${sesi}; ${kuki}`)
  assert.equal(jadi.headers.location, '/saya')
}

test('an account elsewhere that is bound to nobody opens nothing, whatever it is called', async () => {
  await buatPengguna(db, { namaPengguna: 'siti', pada: jam, peran: 'dinas', tempat: ['99.01'] })
  const { ke, kuki } = await mulai(bukaPeramban(app), '')
  const reply = await kembali(await lewatiPenyedia(ke, 'siti'), kuki)
  assert.deepEqual([reply.headers.location, sesiDari(reply)], ['/masuk?galat=oidc-belum-dikaitkan', undefined])
})

test('bound by its issuer and subject it signs in, and goes where one wanted to go', async () => {
  await kaitkan('budi')
  const { ke, kuki } = await mulai(bukaPeramban(app), '?tujuan=%2Fpeta%2F99.01%3Fbulan%3D2026-01')
  const alamat = new URL(ke)
  assert.equal(alamat.searchParams.get('code_challenge_method'), 'S256')
  assert.ok(alamat.searchParams.get('state') && alamat.searchParams.get('nonce'))
  const reply = await kembali(await lewatiPenyedia(ke, 'luar-budi'), kuki)
  assert.equal(reply.headers.location, '/peta/99.01?bulan=2026-01')
  const { saya, keadaan } = await bukaPeramban(app, { kuki: String(sesiDari(reply)) }).saya()
  assert.deepEqual([keadaan, saya?.namaPengguna, saya?.oidc], ['penuh', 'budi', [{ penerbit: issuer }]])
})

test('nobody is sent to another site afterwards (open redirect)', async () => {
  await kaitkan('ratna')
  for (const jahat of ['https://jahat.example/', '//jahat.example', '/\\jahat.example', 'javascript:alert(1)']) {
    const { ke, kuki } = await mulai(bukaPeramban(app), `?tujuan=${encodeURIComponent(jahat)}`)
    assert.equal((await kembali(await lewatiPenyedia(ke, 'luar-ratna'), kuki)).headers.location, '/')
  }
})

test('an answer is worth nothing without the browser that asked, with another state, or a second time', async () => {
  await kaitkan('dewi')
  const { ke, kuki } = await mulai(bukaPeramban(app), '')
  const jawaban = await lewatiPenyedia(ke, 'luar-dewi')
  const gagal = '/masuk?galat=oidc-gagal'
  assert.equal((await kembali(jawaban, '')).headers.location, gagal)
  const lain = await mulai(bukaPeramban(app), '')
  assert.equal((await kembali(jawaban, lain.kuki)).headers.location, gagal)
  assert.equal((await kembali(jawaban, kuki)).headers.location, '/')
  assert.equal((await kembali(jawaban, kuki)).headers.location, gagal)
})

test('another site cannot begin to bind an account: it does not know the mark', async () => {
  await buatPengguna(db, { namaPengguna: 'agus', pada: jam, peran: 'dinas', tempat: ['99.01'] })
  const peramban = bukaPeramban(app)
  await peramban.post('/api/masuk', { namaPengguna: 'agus', sandi: SANDI_UJI })
  const reply = await app.get('/api/masuk/oidc?kaitkan=tebakan', { Cookie: String(peramban.kuki()) })
  assert.equal(reply.headers.location, '/masuk?galat=oidc-gagal')
})
