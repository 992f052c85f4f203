// A process is asked to end while people ask it things: it says that it is going, nobody is cut off, and it is gone in time.
import assert from 'node:assert/strict'
import { EventEmitter, once } from 'node:events'
import { Agent, type IncomingMessage, request } from 'node:http'
import { test } from 'node:test'
import { sql } from 'kysely'
import { buatKabupaten } from '#support/kisah.ts'
import { buatToken, denganToken } from '#support/masuk.ts'
import { freshDatabase } from '#support/postgres.ts'
import { startProgram } from '#support/program.ts'

const BANYAK = 50
const { db, url, ownerUrl } = await freshDatabase()
const DATABASE = { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl }
await buatKabupaten(db)
const headers = denganToken(await buatToken(db, { peran: 'dinas', tempat: ['99.01'] }))

/** Lets every reader of the register of places wait until it is let go again. */
async function tahan(): Promise<{ lepas: () => unknown; selesai: Promise<unknown> }> {
  const gerbang = new EventEmitter()
  const siap = once(gerbang, 'siap')
  const selesai = db.transaction().execute(async (trx) => {
    await sql`lock table token_api in access exclusive mode`.execute(trx)
    const lepas = once(gerbang, 'lepas')
    gerbang.emit('siap')
    await lepas
  })
  await siap
  return { lepas: () => gerbang.emit('lepas'), selesai }
}

type Jawab = { readonly status: number; readonly connection: string | undefined; readonly ujung: string }

async function tanya(origin: string, jalur: string, agent: Agent): Promise<Jawab> {
  const keluar = request(`${origin}${jalur}`, { headers, agent })
  keluar.end()
  const [masuk]: IncomingMessage[] = await once(keluar, 'response')
  let teks = ''
  for await (const potong of masuk ?? []) teks += String(potong)
  return { status: masuk?.statusCode ?? 0, connection: masuk?.headers.connection, ujung: teks.slice(-1) }
}

async function menunggu(): Promise<number> {
  const { rows } = await sql<{ banyak: number }>`
    select count(*) as banyak from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock' and application_name = 'pws-ilp'`.execute(db)
  return rows[0]?.banyak ?? 0
}

test('fifty requests under way are all answered after SIGTERM, streams are told to come back, and it ends with 0', async () => {
  const program = startProgram({ ...DATABASE, JEDA_HENTI_DETIK: '2' })
  const origin = await program.ready
  const agent = new Agent({ keepAlive: true })
  const aliran = await fetch(`${origin}/api/peristiwa?wilayah=99.01`, { headers })
  const teksAliran = aliran.text()
  await tanya(origin, '/api/saya', agent)
  // Other tokens than the one that is remembered, so that each has to be looked for, and waits.
  const kunci = await tahan()
  const berjalan = Array.from({ length: BANYAK }, (_, i) =>
    fetch(`${origin}/api/saya`, { headers: { Authorization: `Bearer pws_${i}` } }).then(async (jawab) => {
      await jawab.json()
      return jawab.status
    }),
  )
  while ((await menunggu()) < 5) {
    // As many as it has connections, the others wait for one of these.
  }
  program.child.kill('SIGTERM')
  let siap = await tanya(origin, '/api/siap', agent)
  while (siap.status === 200) siap = await tanya(origin, '/api/siap', agent)
  assert.deepEqual(siap, { status: 503, connection: 'close', ujung: '}' })
  // Until the proxy has found out, who comes is still answered, on a connection that is not kept.
  const terlambat = await tanya(origin, '/api/saya', agent)
  assert.deepEqual(terlambat, { status: 200, connection: 'close', ujung: '}' })
  // Let go only once it takes nobody any more.
  while (
    await fetch(`${origin}/api/siap`).then(
      () => true,
      () => false,
    )
  ) {
    // It still answers.
  }
  kunci.lepas()
  await kunci.selesai
  assert.deepEqual(
    await Promise.all(berjalan),
    Array.from({ length: BANYAK }, () => 401),
  )
  assert.match(await teksAliran, /retry: \d{4}\n\n$/)
  assert.equal((await program.ended).code, 0)
  agent.destroy()
})

test('a second signal ends it where it stands', async () => {
  const program = startProgram({ ...DATABASE, JEDA_HENTI_DETIK: '60' })
  const origin = await program.ready
  program.child.kill('SIGTERM')
  while ((await fetch(`${origin}/api/siap`)).status === 200) {
    // It has not heard yet.
  }
  const mulai = performance.now()
  // What npm passes on of the same key is no second wish.
  program.child.kill('SIGTERM')
  const kirim = setInterval(() => program.child.kill('SIGTERM'), 200)
  const { code } = await program.ended
  clearInterval(kirim)
  assert.equal(code, 1)
  assert.ok(performance.now() - mulai > 500, 'it ended at once')
})
