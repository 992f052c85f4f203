// `check audit` as an operator runs it, against somebody who owns the database but not the key.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { promisify } from 'node:util'
import pg from 'pg'
import { freshDatabase } from '#support/postgres.ts'
import { startProgram } from '#support/program.ts'
import { catat } from '#usecases/catat-jejak.ts'

const RAHASIA = 'rahasia lain untuk uji, tiga puluh dua huruf atau lebih'
const { db, url, ownerUrl } = await freshDatabase()
const dataDir = mkdtempSync(join(tmpdir(), 'pws-audit-'))
after(() => rmSync(dataDir, { recursive: true }))

async function sebagaiPemilik(perintah: string, nilai?: readonly unknown[]): Promise<void> {
  const pemilik = new pg.Client({ connectionString: ownerUrl })
  await pemilik.connect()
  await pemilik.query(perintah, nilai && [...nilai]).finally(() => pemilik.end())
}

const LAMA = new Date('2026-01-01T00:00:00Z')
for (let i = 1; i <= 3; i++) {
  const siapa = { aktor: null, namaPengguna: 'operator', alamat: 'perintah', kabId: null, sebelum: null }
  await catat(db, { ...siapa, pada: LAMA, tindakan: 'uji', objek: `hal ${i}`, sesudah: { nilai: i } })
}
// The running program seals them, and tells the newest seal to the file beside its data when it stops.
const program = startProgram({
  ...{ DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl, SESSION_SECRET: RAHASIA, DATA_DIR: dataDir },
})
await program.ready
program.child.kill('SIGTERM')
await program.ended
await sebagaiPemilik('create table jejak_utuh as table jejak; create table segel_utuh as table segel')

async function periksa(): Promise<readonly [number, ...string[]]> {
  const env = { PATH: process.env.PATH ?? '', HOME: '/tmp', DATABASE_URL: url, SESSION_SECRET: RAHASIA }
  const perintah = ['--import', 'tsx', 'server/cli/pws.ts', 'check', 'audit']
  const hasil = await promisify(execFile)(process.execPath, perintah, { env: { ...env, DATA_DIR: dataDir } }).then(
    ({ stdout }) => ({ code: 0, stdout }),
    (error: { code: number; stdout: string }) => error,
  )
  return [hasil.code, ...hasil.stdout.trim().split('\n')]
}

async function pulihkan(): Promise<void> {
  await sebagaiPemilik(`truncate jejak, segel; insert into jejak overriding system value table jejak_utuh;
    insert into segel table segel_utuh`)
}

test('a trail that nobody touched is whole', async () => {
  const [code, kalimat] = await periksa()
  assert.equal(code, 0)
  // The three, the first admin, and their link.
  assert.equal(kalimat, 'Jejak audit utuh: 5 segel diperiksa, 1 dicocokkan dengan catatan di luar basis data.')
})

/** A chain of the right form over altered rows: all that the owner of the database lacks is the key. */
async function buatUlang(): Promise<void> {
  await sebagaiPemilik(`update jejak set objek = 'hal lain' where jejak_id = 1`)
  let sebelum = Buffer.alloc(32)
  for (let urutan = 1; urutan <= 5; urutan++) {
    sebelum = createHmac('sha256', 'tebakan').update(sebelum).update(`${urutan}`).digest()
    await sebagaiPemilik('update segel set hmac = $1 where urutan = $2', [sebelum, urutan])
  }
}

for (const [apa, ubah, masalah] of [
  [
    'a row that was altered',
    () => sebagaiPemilik(`update jejak set sesudah = '{"nilai": 9}' where jejak_id = 2`),
    ['Jejak 2 berubah, atau segelnya (2) dibuat tanpa kunci.', '1 masalah pada 5 segel.'],
  ],
  [
    'a row deleted in the middle',
    () => sebagaiPemilik('delete from jejak where jejak_id = 2'),
    ['Jejak 2 dihapus (segel 2).', '1 masalah pada 5 segel.'],
  ],
  [
    'the last row deleted, with its seal',
    () => sebagaiPemilik('delete from jejak where jejak_id = 5; delete from segel where urutan = 5'),
    ['Segel sesudah 4 sampai 5 hilang: jejak terakhir dihapus.', '1 masalah pada 4 segel.'],
  ],
  [
    'a chain made anew by the owner of the database',
    buatUlang,
    [
      ...[1, 2, 3, 4, 5].map((n) => `Jejak ${n} berubah, atau segelnya (${n}) dibuat tanpa kunci.`),
      'Segel 5 bukan lagi yang dicatat di luar basis data: rantai dibuat ulang.',
      '6 masalah pada 5 segel.',
    ],
  ],
] as const) {
  test(`${apa} is found, and the command ends with 1`, async () => {
    await ubah()
    assert.deepEqual(await periksa(), [1, ...masalah])
    await pulihkan()
  })
}
