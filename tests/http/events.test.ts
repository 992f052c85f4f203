import assert from 'node:assert/strict'
import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { after, mock, test } from 'node:test'
import { Router } from 'express'
import { sql } from 'kysely'
import { createCoalescer, createEvents, type PesanVersi } from '#http/events.ts'
import { createVersions } from '#http/versions.ts'
import { createApp } from '#server/app.ts'
import { sebagai } from '#support/aktor.ts'
import { serveApp, silentLog } from '#support/http.ts'
import { freshDatabase } from '#support/postgres.ts'

const CHANNEL = 'uji_versi'
const { db, url, superuserUrl } = await freshDatabase()

async function openEvents(stored: Map<string, number>) {
  const versions = createVersions(async (kode) => stored.get(kode))
  const lost = mock.fn()
  const events = await createEvents({
    connectionString: url,
    channel: CHANNEL,
    versions,
    findKabId: async () => 1,
    onLost: () => lost(),
  })
  after(() => events.close())
  const client = await serveApp(
    createApp({ log: silentLog, sesi: sebagai(), routes: Router(), events: events.handler }),
  )
  return { ...client, versions, events, lost }
}

const notify = (pesan: PesanVersi) => sql`select pg_notify(${CHANNEL}, ${JSON.stringify(pesan)})`.execute(db)

/** Reads a stream event by event. */
async function openStream(address: string) {
  const [incoming]: IncomingMessage[] = await once(get(address), 'response')
  assert(incoming)
  incoming.setEncoding('utf8')
  const iterator = incoming[Symbol.asyncIterator]()
  let text = ''
  async function next(): Promise<PesanVersi> {
    for (;;) {
      const event = /(?:^|\n\n)id: .*\nevent: versi\ndata: (.*)\n\n/.exec(text)
      if (event?.[1]) {
        text = text.slice(event.index + event[0].length)
        return JSON.parse(event[1]) as PesanVersi
      }
      const { value, done } = await iterator.next()
      assert.equal(done, false, 'the stream ended')
      text += value
    }
  }
  return { incoming, next, close: () => incoming.destroy() }
}

test('a viewer is told the current version on connecting and each new one after that', async () => {
  const { origin } = await openEvents(new Map([['35.07', 4]]))
  const stream = await openStream(`${origin}/api/peristiwa?wilayah=35.07.01`)
  assert.match(String(stream.incoming.headers['content-type']), /^text\/event-stream/)
  assert.deepEqual(await stream.next(), { kab: '35.07', versi: 4 })
  await notify({ kab: '74.10', versi: 50 })
  await notify({ kab: '35.07', versi: 5, desa: ['35.07.01.2001'] })
  assert.deepEqual(await stream.next(), { kab: '35.07', versi: 5, desa: ['35.07.01.2001'] })
  stream.close()
})

test('a version that was heard needs no question to the database', async () => {
  const stored = new Map([['35.07', 4]])
  const { origin, versions } = await openEvents(stored)
  const stream = await openStream(`${origin}/api/peristiwa?wilayah=35.07`)
  await stream.next()
  await notify({ kab: '35.07', versi: 6 })
  await stream.next()
  assert.equal(await versions.current('35.07', 0), 6)
  stream.close()
})

test('when the connection to Postgres breaks it is made again and viewers are told where things stand', async () => {
  const stored = new Map([['35.07', 4]])
  const { origin, lost } = await openEvents(stored)
  const stream = await openStream(`${origin}/api/peristiwa?wilayah=35.07`)
  await stream.next()
  stored.set('35.07', 9)
  const { openDatabase } = await import('#db/connection.ts')
  const superuser = openDatabase({ connectionString: superuserUrl, applicationName: 'uji' })
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'pws-dengar' and datname = current_database()`.execute(superuser.db)
  await superuser.close()
  assert.deepEqual(await stream.next(), { kab: '35.07', versi: 9 })
  assert.equal(lost.mock.callCount() > 0, true)
  stream.close()
})

test('a wilayah that is none is refused, and closing ends every stream', async () => {
  const { origin, get: ask, events } = await openEvents(new Map())
  assert.equal((await ask('/api/peristiwa?wilayah=malang')).status, 400)
  const stream = await openStream(`${origin}/api/peristiwa?wilayah=35.07`)
  const ended = once(stream.incoming, 'end')
  stream.incoming.resume()
  await events.close()
  await ended
})

test('a burst is passed on as its first message at once and the rest as one', () => {
  mock.timers.enable({ apis: ['setTimeout'] })
  const passed: PesanVersi[] = []
  const coalescer = createCoalescer((pesan) => passed.push(pesan), { pauseMs: 200 })
  for (const versi of [1, 2, 3]) coalescer.add({ kab: '35.07', versi, desa: [`desa-${versi}`] })
  coalescer.add({ kab: '74.10', versi: 8 })
  assert.deepEqual(passed, [
    { kab: '35.07', versi: 1, desa: ['desa-1'] },
    { kab: '74.10', versi: 8 },
  ])
  mock.timers.tick(200)
  assert.deepEqual(passed.slice(2), [{ kab: '35.07', versi: 3, desa: ['desa-2', 'desa-3'] }])
  coalescer.add({ kab: '35.07', versi: 4 })
  assert.equal(passed.length, 3)
  mock.timers.tick(200)
  assert.deepEqual(passed.slice(3), [{ kab: '35.07', versi: 4 }])
  mock.timers.tick(400)
  assert.equal(passed.length, 4)
  mock.timers.reset()
})

test('what waits for a review is passed on with what the review changed, and not for ever', async () => {
  mock.timers.enable({ apis: ['setTimeout'] })
  const passed: PesanVersi[] = []
  const coalescer = createCoalescer((pesan) => passed.push(pesan), { pauseMs: 200, waitMs: 400 })
  let done = (): void => undefined
  const reviewed = new Promise<void>((resolve) => {
    done = resolve
  })
  coalescer.add({ kab: '35.07', versi: 1, desa: ['a'] }, reviewed)
  coalescer.add({ kab: '35.07', versi: 2, desa: ['a', 'b'] }, Promise.resolve())
  mock.timers.tick(399)
  await Promise.resolve()
  assert.deepEqual(passed, [])
  done()
  await reviewed
  await Promise.resolve()
  assert.deepEqual(passed, [{ kab: '35.07', versi: 2, desa: ['a', 'b'] }])
  mock.timers.tick(200)
  coalescer.add({ kab: '35.07', versi: 3 }, new Promise(() => undefined))
  mock.timers.tick(399)
  assert.equal(passed.length, 1)
  mock.timers.tick(1)
  assert.deepEqual(passed.slice(1), [{ kab: '35.07', versi: 3 }])
  mock.timers.tick(200)
  coalescer.add({ kab: '35.07', versi: 4 }, Promise.reject(new Error('the review failed')))
  await new Promise((selesai) => setImmediate(selesai))
  assert.deepEqual(passed.slice(2), [{ kab: '35.07', versi: 4 }])
  coalescer.close()
  mock.timers.reset()
})
