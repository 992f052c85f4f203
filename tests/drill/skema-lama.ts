// A database as an older release left it: the schema of then, with the rows of today in it as far as it had a place for them.
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { migrate } from '#db/migrate.ts'
import { createDatabase, withDatabase } from '#support/clone.ts'

const MIGRASI = 'migrations'

export const listMigrasi = (): string[] =>
  readdirSync(MIGRASI)
    .filter((nama) => nama.endsWith('.sql'))
    .sort()

/** Makes `nama` with the migrations up to `sampai` (four digits) and fills it from `asal`, another database of the server. */
export async function buatSkemaLama(
  server: string,
  { nama, asal, sampai }: { readonly nama: string; readonly asal: string; readonly sampai: string },
): Promise<void> {
  await createDatabase(server, nama, 'template1')
  const directory = mkdtempSync(join(tmpdir(), 'pws-drill-migrasi-'))
  for (const berkas of listMigrasi())
    if (berkas.slice(0, 4) <= sampai) cpSync(join(MIGRASI, berkas), join(directory, berkas))
  try {
    await migrate({ ownerUrl: withDatabase(server, nama, 'pws_owner'), appRole: 'pws_app', directory })
  } finally {
    rmSync(directory, { recursive: true })
  }
  await withClients([withDatabase(server, asal), withDatabase(server, nama)], async ([dari, ke]) => {
    // The rows are consistent already; keys and triggers would only ask for an order.
    await ke.query('set session_replication_role = replica')
    for (const tabel of await listTabel(ke)) await salin(dari, ke, tabel)
    await majukanUrutan(ke)
  })
}

/** Opens a connection of its own to each, and closes them whatever happens. */
export async function withClients<T>(
  [satu, dua]: readonly [string, string],
  kerja: (client: readonly [pg.Client, pg.Client]) => Promise<T>,
): Promise<T> {
  const semua = [new pg.Client({ connectionString: satu }), new pg.Client({ connectionString: dua })] as const
  try {
    for (const client of semua) await client.connect()
    return await kerja(semua)
  } finally {
    for (const client of semua) await client.end()
  }
}

async function listTabel(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ nama: string }>(
    `select relname as nama from pg_class where relkind in ('r', 'p') and not relispartition
     and relnamespace = 'public'::regnamespace and relname <> 'migrasi' order by 1`,
  )
  return rows.map(({ nama }) => nama)
}

type Kolom = { readonly nama: string; readonly wajib: boolean }

async function listKolom(client: pg.Client, tabel: string): Promise<Kolom[]> {
  const { rows } = await client.query<Kolom>(
    `select attname as nama, attnotnull and not atthasdef and attidentity = '' as wajib from pg_attribute
     where attrelid = to_regclass($1) and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`,
    [tabel],
  )
  return rows
}

async function salin(dari: pg.Client, ke: pg.Client, tabel: string): Promise<void> {
  const ada = new Set((await listKolom(dari, tabel)).map(({ nama }) => nama))
  const tujuan = await listKolom(ke, tabel)
  // What a later release has no word for cannot be filled; the program loads such tables itself.
  if (tujuan.some(({ nama, wajib }) => wajib && !ada.has(nama))) return
  const kolom = tujuan.flatMap(({ nama }) => (ada.has(nama) ? [pg.escapeIdentifier(nama)] : [])).join(', ')
  await ke.query(`delete from ${tabel}`)
  const keluar = dari.query(copyTo(`copy (select ${kolom} from ${tabel}) to stdout`))
  await pipeline(keluar, ke.query(copyFrom(`copy ${tabel} (${kolom}) from stdin`)))
}

/** Numbers that were given are not given again. */
async function majukanUrutan(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ tabel: string; kolom: string }>(
    `select c.relname as tabel, a.attname as kolom from pg_attribute a join pg_class c on c.oid = a.attrelid
     where c.relnamespace = 'public'::regnamespace and a.attidentity <> '' and not c.relispartition`,
  )
  for (const { tabel, kolom } of rows) {
    const [t, k] = [pg.escapeIdentifier(tabel), pg.escapeIdentifier(kolom)]
    await client.query(
      `select setval(pg_get_serial_sequence('${tabel}', '${kolom}'), (select coalesce(max(${k}), 0) + 1 from ${t}), false)`,
    )
  }
}
