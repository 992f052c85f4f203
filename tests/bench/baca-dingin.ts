// The first read after a change: the whole request, against nothing but its SQL, its serialisation and its compression.
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import { Kysely, type LogEvent, PostgresDialect } from 'kysely'
import pg from 'pg'
import { getPeta } from '#contract/peta.ts'
import { type Db, openDatabase, typeParsers } from '#db/connection.ts'
import type { DB } from '#db/types.ts'
import { handleGetPeta } from '#endpoints/get-peta.ts'
import { serialise } from '#http/answer.ts'
import { createAnswerCache } from '#http/cache.ts'
import { createVersions } from '#http/versions.ts'
import { bumpVersi } from '#store/versi-data.ts'
import { DINAS_UJI, PINTU_UJI } from '#support/aktor.ts'
import { silentLog } from '#support/http.ts'
import { ask } from './klien.ts'
import { alternate, type Hasil, judge, median, timed } from './ukur.ts'

type Kueri = Readonly<Record<string, string>>

export type Dingin = {
  readonly db: Db
  readonly url: string
  readonly port: number
  readonly kabId: number
  /** Each is read in turn. */
  readonly kueri: readonly Kueri[]
  readonly putaran: number
  readonly ulangan: number
}

export async function measureDingin(dingin: Dingin): Promise<Hasil> {
  const { db, url, port, kabId, putaran, ulangan } = dingin
  const bacaan = await Promise.all(dingin.kueri.map((kueri) => recordBacaan(url, kueri)))
  const client = new pg.Client({ connectionString: url, types: typeParsers })
  await client.connect()
  const kami = average(bacaan, ulangan, async ({ jalur }) => {
    const versi = await bumpVersi(db, kabId)
    return timed(() => ask(port, `${jalur}&minimalVersi=${versi}`))
  })
  const dasar = average(bacaan, ulangan, async (satu) => {
    // It, too, comes right after a write.
    await bumpVersi(db, kabId)
    return timed(() => floor(client, satu))
  })
  await kami()
  await dasar()
  const hasil = await alternate(putaran, kami, dasar)
  await client.end()
  const [baris, perintah] = [bacaan[0]?.baris, bacaan.map((b) => b.perintah.length)]
  const apa = `peta sesudah perubahan, ${baris} baris, ${perintah.join(' + ')} perintah SQL`
  return judge({ nama: 'baca-dingin', apa, satuan: 'ms' }, { paling: 'banyak', batas: 1.3 }, hasil)
}

/** The median time of each reading, averaged over them. */
const average = (bacaan: readonly Bacaan[], ulangan: number, sekali: (satu: Bacaan) => Promise<number>) => async () => {
  const semua = bacaan.map(() => [] as number[])
  for (let i = 0; i < ulangan; i += 1) {
    for (const [ke, satu] of bacaan.entries()) semua[ke]?.push(await sekali(satu))
  }
  return semua.reduce((jumlah, waktu) => jumlah + median(waktu), 0) / bacaan.length
}

type Perintah = { readonly text: string; readonly values: unknown[] }
type Bacaan = {
  readonly jalur: string
  readonly perintah: readonly Perintah[]
  readonly isi: unknown
  readonly baris: number
}

/** What one read asks of the database, and what it answers. The reference data are in memory, as they always are. */
async function recordBacaan(url: string, kueri: Kueri): Promise<Bacaan> {
  const perintah: Perintah[] = []
  const { pool } = openDatabase({ connectionString: url, applicationName: 'pws-bench' })
  const log = ({ query }: LogEvent) => {
    perintah.push({ text: query.sql, values: [...query.parameters] })
  }
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }), log })
  const deps = {
    ...{ db, log: silentLog, sekarang: () => new Date(0), versiAplikasi: '0', cache: createAnswerCache() },
    versions: createVersions(async () => undefined),
    pintu: PINTU_UJI,
  }
  const minta = {
    ...{ kueri: getPeta.kueri.parse(kueri), isi: undefined, aktor: DINAS_UJI, alamat: '', kunci: null },
    versi: 1,
  }
  await handleGetPeta(deps, minta)
  perintah.length = 0
  const isi = await handleGetPeta(deps, minta)
  await db.destroy()
  if (!('baris' in isi)) throw new Error(JSON.stringify(isi))
  return { jalur: `/api/peta?${new URLSearchParams(kueri)}`, perintah, isi, baris: isi.baris.length }
}

async function floor(client: pg.Client, { perintah, isi }: Bacaan): Promise<Buffer> {
  for (const satu of perintah) await client.query(satu.text, satu.values)
  const { body } = serialise(isi)
  const params = { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_SIZE_HINT]: body.length }
  return promisify(brotliCompress)(body, { params })
}
