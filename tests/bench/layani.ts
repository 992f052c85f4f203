// The application in a process of its own, as `server/main.ts` sets it up, with pages only where they are asked for, and
// beside it a handler that sends one answer it is given, behind the same middleware. Tells its parent the ports.
import { once } from 'node:events'
import { createServer } from 'node:http'
import express, { Router } from 'express'
import { pino } from 'pino'
import { openDatabase } from '#db/connection.ts'
import { createAnswerCache } from '#http/cache.ts'
import { createEvents } from '#http/events.ts'
import { mountRoutes } from '#http/mount.ts'
import { serveClient } from '#http/static.ts'
import { createVersions } from '#http/versions.ts'
import { createApp } from '#server/app.ts'
import { CLIENT_DIST } from '#server/client-build.ts'
import { openPintu } from '#server/pintu.ts'
import { routes } from '#server/routes.ts'
import { KANAL_AKUN } from '#store/pengguna.ts'
import { findVersi, KANAL_VERSI } from '#store/versi-data.ts'
import { findKabupaten } from '#store/wilayah.ts'
import { PINTU_UJI, sebagai } from '#support/aktor.ts'
import { SEKARANG_UKUR } from './kabupaten.ts'

/** What the constant handler sends: the headers and the body of an answer of the application, body in base64. */
export type Tetap = { readonly header: Readonly<Record<string, string>>; readonly isi: string }
/** `sesi` is the application behind its real door, `aplikasi` one that takes everybody for the dinas. */
export type Alamat = {
  readonly aplikasi: number
  readonly tetap: number
  /** The same bytes by an Express that has nothing else. */
  readonly express: number
  readonly sesi: number
}

async function main(connectionString: string, halaman: boolean): Promise<void> {
  const log = pino({ level: 'info' })
  const { db } = openDatabase({ connectionString, applicationName: 'pws-bench' })
  const versions = createVersions((kodeKab) => findVersi(db, kodeKab))
  const { sessions } = openPintu(db, { ...PINTU_UJI, sekarang: () => new Date() })
  const events = await createEvents({
    connectionString,
    channel: KANAL_VERSI,
    versions,
    akun: { channel: KANAL_AKUN, sessions },
    findKabId: async (kode) => (await findKabupaten(db, kode))?.kabId,
  })
  const deps = {
    db,
    log,
    versions,
    sekarang: () => (halaman ? new Date() : SEKARANG_UKUR),
    versiAplikasi: '0',
    cache: createAnswerCache(),
    pintu: PINTU_UJI,
  }
  const aplikasi = createApp({ log, sesi: sebagai(), routes: mountRoutes(routes, deps), events: events.handler })
  const konstan = constantRoute()
  const tetap = createApp({ log, sesi: sebagai(), routes: konstan, events: events.handler })
  const denganSesi = { log, sesi: sessions.handler, routes: mountRoutes(routes, deps), events: events.handler }
  const sesi = createApp({ ...denganSesi, ...(halaman && { client: serveClient(CLIENT_DIST) }) })
  const [satu = 0, dua = 0, tiga = 0, empat = 0] = await Promise.all(
    [aplikasi, tetap, express().use(konstan), sesi].map(serve),
  )
  process.send?.({ aplikasi: satu, tetap: dua, express: tiga, sesi: empat } satisfies Alamat)
}

function constantRoute(): Router {
  let header: [string, string][] = []
  let isi = Buffer.alloc(0)
  process.on('message', (tetap: Tetap) => {
    header = Object.entries(tetap.header)
    isi = Buffer.from(tetap.isi, 'base64')
    process.send?.('siap')
  })
  return Router().get('/api/*apa', (_request, response) => {
    for (const [nama, nilai] of header) response.setHeader(nama, nilai)
    response.end(isi)
  })
}

async function serve(app: ReturnType<typeof express>): Promise<number> {
  const server = createServer(app).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return address && typeof address === 'object' ? address.port : 0
}

process.once('disconnect', () => process.exit(0))
await main(process.argv[2] ?? '', process.argv[3] === 'halaman')
