// The first way in, and the commands by which an operator lets people and programs in.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import { openDatabase } from '#db/connection.ts'
import { openKunci } from '#server/rahasia.ts'
import { PINTU_UJI } from '#support/aktor.ts'
import { buatKabupaten } from '#support/kisah.ts'
import { freshDatabase } from '#support/postgres.ts'
import { startProgram } from '#support/program.ts'
import { siapkanPenggunaPertama } from '#usecases/pengguna-pertama.ts'
import { pakaiTautan } from '#usecases/tautan.ts'

type Hasil = { readonly stdout: string; readonly stderr: string }

async function pws(url: string, ...args: string[]): Promise<Hasil> {
  const env = { PATH: process.env.PATH ?? '', HOME: '/tmp', DATABASE_URL: url }
  return promisify(execFile)(process.execPath, ['--import', 'tsx', 'server/cli/pws.ts', ...args], { env })
}

const bukaTautan = (origin: string, tautan: string): Promise<Response> =>
  fetch(`${origin}/api/masuk/tautan`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ tautan }),
  })

test('where nobody is registered the start writes a link for the first admin, to stderr alone', async () => {
  const { url, ownerUrl } = await freshDatabase()
  const program = startProgram({ DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl })
  const origin = await program.ready
  let err = ''
  for await (const potongan of program.child.stderr ?? []) {
    err += potongan
    if (err.includes('\n')) break
  }
  const tautan = /\/masuk\/tautan#([\w-]{43})\n/.exec(err)?.[1] ?? ''
  assert.deepEqual(await (await bukaTautan(origin, tautan)).json(), { keadaan: 'butuh-sandi' })
  assert.equal((await bukaTautan(origin, tautan)).status, 401)
  program.child.kill('SIGTERM')
  const { out } = await program.ended
  assert.equal(out.includes(tautan), false)
})

test('processes that start at once on one database register one admin, and any one of their links lets in, once', async () => {
  const { db, url } = await freshDatabase()
  const lain = openDatabase({ connectionString: url, applicationName: 'pws-uji' })
  after(() => lain.close())
  const pada = new Date('2026-12-05T02:00:00Z')
  const mulai = () => Promise.all([db, lain.db, db, lain.db].map((satu) => siapkanPenggunaPertama(satu, pada)))
  const tautan = await mulai()
  const { rows } = await sql<{ nama: string; peran: string }>`
    select nama_pengguna as nama, peran from pengguna join penugasan using (pengguna_id)`.execute(db)
  assert.deepEqual(rows, [{ nama: 'admin', peran: 'admin' }])
  assert.equal(new Set(tautan).size, 4)
  const pintu = { asal: { alamat: '10.0.0.1', peramban: '' }, pada, aturan: PINTU_UJI.aturan, sesiLama: null }
  const hasil: string[] = []
  for (const satu of tautan) hasil.push((await pakaiTautan(db, { ...pintu, tautan: String(satu) })).hasil)
  assert.deepEqual(hasil, ['masuk', 'tidak-cocok', 'tidak-cocok', 'tidak-cocok'])
})

test('on a real database of the operator’s own the secret has to be given', async () => {
  const { url, ownerUrl } = await freshDatabase()
  const program = startProgram({ DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl, SESSION_SECRET: '' })
  const { code, err } = await program.ended
  assert.equal(code, 1)
  assert.match(err, /^Isi SESSION_SECRET dengan sedikitnya 32 huruf acak/)
})

for (const [variabel, nilai, pesan] of [
  ['SESSION_SECRET', 'pendek', /^SESSION_SECRET terlalu pendek/],
  ['TRUST_PROXY', 'ya', /^TRUST_PROXY berisi "ya"/],
  ['WAJIB_TOTP', 'dinas,raja', /^WAJIB_TOTP berisi "dinas,raja"/],
  ['OIDC_ISSUER', 'https://masuk.example', /^Untuk masuk lewat OIDC isi juga OIDC_CLIENT_ID/],
] as const) {
  test(`${variabel}=${nilai} is told in one sentence`, async () => {
    const { code, err } = await startProgram({ [variabel]: nilai }).ended
    assert.deepEqual([code, err.trim().includes('\n')], [1, false], err)
    assert.match(err, pesan)
  })
}

test('without a secret one is made that only its owner reads, and is the same at the next start', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'pws-rahasia-'))
  after(() => rmSync(dataDir, { recursive: true }))
  const kunci = () => openKunci({ rahasia: undefined, dataDir, database: undefined }, false)
  const pertama = kunci()
  assert.equal(statSync(join(dataDir, 'rahasia-sesi')).mode & 0o777, 0o600)
  assert.deepEqual(kunci(), pertama)
  assert.notDeepEqual(pertama.totp, pertama.jejak)
})

test('the operator registers a person, gives a new link, and makes a token that stands alone on stdout', async () => {
  const { db, url } = await freshDatabase()
  await buatKabupaten(db)
  const daftar = ['create', 'pengguna', '--nama-pengguna', 'Siti', '--nama', 'Siti A', '--peran', 'dinas']
  const { stdout } = await pws(url, ...daftar, '--wilayah', '99.01')
  assert.match(stdout, /^\/masuk\/tautan#[\w-]{43}\n$/)
  const lagi = await pws(url, 'tautan', 'masuk', '--nama-pengguna', 'siti')
  assert.match(lagi.stdout, /^\/masuk\/tautan#[\w-]{43}\n$/)
  assert.notEqual(lagi.stdout, stdout)
  const token = await pws(url, 'create', 'token', '--peran', 'dinas', '--wilayah', '99.01')
  assert.match(token.stdout, /^pws_[\w-]{43}\n$/)
  const gagal = async (...args: string[]) => {
    const { code, stderr } = await pws(url, ...args).then(
      () => ({ code: 0, stderr: '' }),
      (error: { code: number; stderr: string }) => error,
    )
    return [code, stderr.trim().split('\n').length]
  }
  assert.deepEqual(await gagal(...daftar, '--wilayah', '99.01'), [2, 1])
  assert.deepEqual(await gagal('create', 'token', '--peran', 'raja'), [1, 1])
  assert.deepEqual(await gagal('create', 'token', '--peran', 'dinas', '--wilayah', '35.07'), [2, 1])
  assert.deepEqual(await gagal('tautan', 'masuk', '--nama-pengguna', 'tiada'), [2, 1])
})
