// The application behind Debian's pgbouncer in transaction mode, where a connection has another server for each transaction.
import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import type { LaporanJawaban } from '#contract/laporan.ts'
import type { Lembar } from '#contract/peta.ts'
import { openDatabase } from '#db/connection.ts'
import { holdKey, tryKey } from '#db/hold.ts'
import { migrate } from '#db/migrate.ts'
import { PREPARED } from '#db/prepared.ts'

import { TIMBANG } from '#support/katalog-uji.ts'
import { buatDesa, buatKabupaten, buatUnit, type Desa, type Unit, wajibkan } from '#support/kisah.ts'
import { buatIndikatorUji } from '#support/kisah-lembar.ts'
import { buatToken, denganToken } from '#support/masuk.ts'
import { adaPgbouncer, startPgbouncer } from '#support/pgbouncer.ts'
import { emptyDatabase, findServer, freshDatabase } from '#support/postgres.ts'
import { startProgram } from '#support/program.ts'
import { checkRekap } from '#usecases/check-rekap.ts'

const skip = !adaPgbouncer()
const { db, url, ownerUrl } = await freshDatabase()
const pgbouncer = skip ? null : await startPgbouncer(await findServer())
after(() => pgbouncer?.stop())
const through = (alamat: string): string => pgbouncer?.through(alamat) ?? alamat

const open = (statementTimeoutMs: number) => {
  const milik = openDatabase({ connectionString: through(url), applicationName: 'uji', statementTimeoutMs })
  after(() => milik.close())
  return milik.db
}

test('statements marked to be prepared go without a name, over any server', { skip }, async () => {
  const lewat = open(0)
  const jawab = await Promise.all(
    Array.from(
      { length: 60 },
      async (_, n) => (await sql<{ n: number }>`${PREPARED}select ${n}::int as n`.execute(lewat)).rows,
    ),
  )
  assert.deepEqual(
    jawab,
    Array.from({ length: 60 }, (_, n) => [{ n }]),
  )
  const { rows } = await sql`select name from pg_prepared_statements`.execute(lewat)
  assert.deepEqual(rows, [])
})

test('a statement that takes too long is ended, and no limit is left to whoever has its server next', {
  skip,
}, async () => {
  const [lekas, sabar] = [open(100), open(0)]
  const lama = (milik: typeof db, detik: number) => sql`select pg_sleep(${detik})`.execute(milik)
  await assert.rejects(lama(lekas, 20), { code: '57014' })
  await assert.rejects(
    lekas.transaction().execute((trx) => lama(trx, 20)),
    { code: '57014' },
  )
  await Promise.all(Array.from({ length: 8 }, () => lama(sabar, 0.3)))
  const batas = await Promise.all(
    Array.from({ length: 8 }, async () => (await sql`show statement_timeout`.execute(sabar)).rows),
  )
  assert.deepEqual(batas, Array(8).fill([{ statement_timeout: '0' }]))
  assert.deepEqual((await sql`select 1 as satu`.execute(lekas)).rows, [{ satu: 1 }])
})

test('what one process may do at a time is held over many transactions, and let go', { skip }, async () => {
  const [a, b] = [open(0), open(0)]
  const kunci = sql`hashtext('uji')`
  const urutan: string[] = []
  const pegang = (milik: typeof db, nama: string) =>
    holdKey(milik, kunci, async () => {
      urutan.push(`${nama} mulai`)
      for (let i = 0; i < 5; i += 1) await sql`select pg_sleep(0.01)`.execute(milik)
      urutan.push(`${nama} usai`)
    })
  await Promise.all(['a', 'b', 'c', 'd'].map((nama, i) => pegang(i % 2 === 0 ? a : b, nama)))
  for (let i = 0; i < urutan.length; i += 2) assert.equal(urutan[i + 1], urutan[i]?.replace('mulai', 'usai'))
  await holdKey(a, kunci, async () => assert.equal(await tryKey(b, kunci, async () => 'dapat'), null))
  assert.deepEqual(await tryKey(b, kunci, async () => 'dapat'), { result: 'dapat' })
})

test('migrations through it run once where two processes start at once', { skip }, async () => {
  const kosong = await emptyDatabase()
  const jalankan = () => migrate({ ownerUrl: through(kosong.ownerUrl), appRole: 'pws_app' })
  const [satu, dua] = await Promise.all([jalankan(), jalankan()])
  assert.equal(Math.min(satu.length, dua.length), 0)
  assert.equal(satu.length + dua.length, readdirSync('migrations').length)
})

test('without a direct connection to listen on it does not start, and says what is missing', { skip }, async () => {
  const { code, err } = await startProgram({ DATABASE_URL: through(url) }).ended
  assert.equal(code, 1)
  assert.match(err, /^Kabar dari basis data tidak terdengar; isi DATABASE_LISTEN_URL/)
})

const SEKALIGUS = 40

test('two processes behind it take in laporan at once and answer with each other’s', { skip }, async () => {
  await buatIndikatorUji(db)
  const kab = await buatKabupaten(db)
  const program = denganToken(await buatToken(db, { peran: 'dinas', tempat: ['99.01'] }))
  const env = { DATABASE_URL: through(url), DATABASE_OWNER_URL: through(ownerUrl), DATABASE_LISTEN_URL: url }
  const programs = [startProgram(env), startProgram(env)]
  const [a = '', b = ''] = await Promise.all(programs.map(({ ready }) => ready))
  const kiriman: [Desa, Unit][] = []
  for (let i = 1; i <= SEKALIGUS; i += 1) {
    const desa = await buatDesa(db, kab, { kode: `99.01.01.${2000 + i}` })
    const unit = await buatUnit(db, kab, { jenis: 'posyandu', nama: `Melati ${i}`, desa })
    await wajibkan(db, kab, { unit, desa, kelompok: TIMBANG })
    kiriman.push([desa, unit])
  }
  const post = async (origin: string, [desa, unit]: [Desa, Unit]): Promise<number> => {
    const reply = await fetch(`${origin}/api/laporan`, {
      method: 'POST',
      headers: { ...program, 'Content-Type': 'application/json', 'Idempotency-Key': unit.kode },
      body: JSON.stringify({
        ...{ unit: unit.kode, desa: desa.kode, bulan: '2025-01' },
        isian: [
          { elemen: 'UJI_S', jumlah: 10 },
          { elemen: 'UJI_D', jumlah: 8 },
          { elemen: 'UJI_N', jumlah: 5 },
        ],
      }),
    })
    assert.equal(reply.status, 201)
    return ((await reply.json()) as LaporanJawaban).versi
  }
  const versi = await Promise.all(kiriman.map((satu, i) => post(i % 2 === 0 ? a : b, satu)))
  for (const origin of [a, b]) {
    const reply = await fetch(`${origin}/api/peta?wilayah=99.01&indikator=UJI_DS&bulan=2025-01`, {
      headers: { ...program, 'X-Versi-Minimal': String(Math.max(...versi)) },
    })
    const { total } = (await reply.json()) as Lembar
    assert.deepEqual([total.pembilang, total.penyebut], [8 * SEKALIGUS, 10 * SEKALIGUS])
  }
  assert.deepEqual((await checkRekap(db, null))?.selisih, [])
  for (const { child } of programs) child.kill('SIGTERM')
  assert.deepEqual(await Promise.all(programs.map(async ({ ended }) => (await ended).code)), [0, 0])
})
