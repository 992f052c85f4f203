// What one reading asks of the database and what it answers, so that the same can be done without the program around it.
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import { Kysely, type LogEvent, PostgresDialect } from 'kysely'
import type pg from 'pg'
import { openDatabase } from '#db/connection.ts'
import type { DB } from '#db/types.ts'
import { serialise } from '#http/answer.ts'
import { createAnswerCache } from '#http/cache.ts'
import { Problem } from '#http/problem.ts'
import { createVersions } from '#http/versions.ts'
import { routes } from '#server/routes.ts'
import { DINAS_UJI, PINTU_UJI } from '#support/aktor.ts'
import { silentLog } from '#support/http.ts'
import { SEKARANG_UKUR } from './kabupaten.ts'

export type Kueri = Readonly<Record<string, string>>

type Perintah = { readonly text: string; readonly values: unknown[] }
export type Bacaan = {
  readonly jalur: string
  readonly perintah: readonly Perintah[]
  readonly isi: object
}

const PENANYA = { aktor: DINAS_UJI, keadaan: 'penuh', lingkup: '', csrf: null, bagikan: null }

/** Asks an endpoint twice, without its cache; the second time what it refers to is in memory, as it always is. */
export async function recordBacaan(url: string, nama: string, kueri: Kueri): Promise<Bacaan> {
  const rute = routes.find(({ endpoint }) => endpoint.nama === nama)
  if (!rute) throw new Error(`no endpoint ${nama}`)
  const perintah: Perintah[] = []
  const { pool } = openDatabase({ connectionString: url, applicationName: 'pws-bench' })
  const log = ({ query }: LogEvent) => {
    perintah.push({ text: query.sql, values: [...query.parameters] })
  }
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }), log })
  const deps = {
    ...{ db, log: silentLog, sekarang: () => SEKARANG_UKUR, versiAplikasi: '0', cache: createAnswerCache() },
    versions: createVersions(async () => undefined),
    pintu: PINTU_UJI,
  }
  const sambungan = { penanya: PENANYA, peramban: '', lokal: true }
  const minta = { kueri: rute.endpoint.kueri.parse(kueri), isi: undefined, aktor: DINAS_UJI, alamat: '', kunci: null }
  // Made by the endpoint's own schema.
  const parsed = { ...minta, versi: 1, sambungan } as unknown as Parameters<typeof rute.run>[1]
  await rute.run(deps, parsed)
  perintah.length = 0
  const isi = await rute.run(deps, parsed)
  await db.destroy()
  if (isi instanceof Problem || typeof isi !== 'object' || isi === null)
    throw new Error(`${nama}: ${JSON.stringify(isi)}`)
  return { jalur: `${rute.endpoint.jalur}?${new URLSearchParams(kueri)}`, perintah, isi }
}

/** The floor: the same SQL one after the other by bare `pg`, the same serialisation, the same compression. */
export async function floor(client: pg.Client, { perintah, isi }: Bacaan): Promise<Buffer> {
  for (const satu of perintah) await client.query(satu.text, satu.values)
  const { body } = serialise(isi)
  const params = { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_SIZE_HINT]: body.length }
  return promisify(brotliCompress)(body, { params })
}
