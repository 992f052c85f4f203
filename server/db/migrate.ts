// Forward-only migrations: every file of migrations/ once, in order, each in its own transaction.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { connectionError } from './connection-error.ts'
import { StartupError } from './startup-error.ts'

export type Migration = { readonly nama: string; readonly sql: string; readonly sidik: string }

export type MigrateOptions = {
  /** Connection of the role that owns the tables. */
  readonly ownerUrl: string
  /** The role that the application runs as; it gets the rights on the rows and no more. */
  readonly appRole: string
  readonly directory?: string
}

const MIGRATIONS = fileURLToPath(new URL('../../migrations', import.meta.url))
/** Whoever makes or changes tables holds it. Any constant will do, as long as nothing else locks on it. */
export const MIGRATION_LOCK = 350_707

/**
 * Brings the database up to date and answers the names of the files applied.
 * Two processes at once are safe: the second waits and finds nothing to do.
 * @throws StartupError when an applied file was changed or the database is newer than the application.
 */
export async function migrate({ ownerUrl, appRole, directory = MIGRATIONS }: MigrateOptions): Promise<string[]> {
  // Held by a transaction of another connection: a lock of this one would be lost between two transactions behind a pooler.
  const guard = await connect(ownerUrl)
  const client = await connect(ownerUrl)
  try {
    await guard.query('begin')
    await guard.query('set local idle_in_transaction_session_timeout = 0')
    await guard.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK])
    await createMigrasi(client)
    const pending = findPending(readMigrations(directory), await listApplied(client))
    for (const migration of pending) await apply(client, migration)
    await grantRights(client, appRole)
    return pending.map(({ nama }) => nama)
  } finally {
    await client.end()
    await guard.end()
  }
}

/** The list of what was applied, where there is none yet. */
export async function createMigrasi(client: pg.Client): Promise<void> {
  await client.query(`create table if not exists migrasi (
    nama text primary key, sidik text not null, diterapkan_pada timestamptz not null default now())`)
  await client.query(`comment on table migrasi is 'Berkas migrasi yang sudah diterapkan'`)
}

async function connect(ownerUrl: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'pws-migrasi' })
  // What breaks it is told by the next query.
  client.on('error', () => undefined)
  await client.connect().catch((error: unknown) => {
    throw connectionError(error, 'DATABASE_OWNER_URL')
  })
  return client
}

/** The names of the files not yet applied, asked with the app's rights: for a start without the owner's connection. */
export async function listPending(appUrl: string, directory = MIGRATIONS): Promise<string[]> {
  const client = new pg.Client({ connectionString: appUrl, application_name: 'pws-migrasi' })
  await client.connect()
  try {
    const { rows } = await client.query<{ ada: boolean }>(`select to_regclass('migrasi') is not null as ada`)
    const applied = rows[0]?.ada ? await listApplied(client) : []
    return findPending(readMigrations(directory), applied).map(({ nama }) => nama)
  } finally {
    await client.end()
  }
}

/** The newest migration that this program has. */
export const lastMigration = (directory = MIGRATIONS): string => listMigrations(directory).at(-1) ?? ''

/** All migrations that this program has, in order. */
export const listMigrations = (directory = MIGRATIONS): string[] => readMigrations(directory).map(({ nama }) => nama)

/** Every migration of this program, in the order in which they are applied. */
export function readMigrations(directory: string = MIGRATIONS): Migration[] {
  const files = readdirSync(directory).filter((file) => file.endsWith('.sql'))
  return files.sort().map((file) => {
    const sql = readFileSync(`${directory}/${file}`, 'utf8')
    // A checkout on Windows may change the ends of lines; the migration is the same.
    const sidik = createHash('sha256').update(sql.replaceAll('\r\n', '\n')).digest('hex')
    return { nama: file.replace(/\.sql$/, ''), sql, sidik }
  })
}

async function listApplied(client: pg.Client): Promise<{ nama: string; sidik: string }[]> {
  return (await client.query<{ nama: string; sidik: string }>('select nama, sidik from migrasi order by nama')).rows
}

function findPending(files: readonly Migration[], applied: readonly { nama: string; sidik: string }[]): Migration[] {
  const byName = new Map(files.map((file) => [file.nama, file]))
  for (const { nama, sidik } of applied) {
    const file = byName.get(nama)
    if (!file)
      throw new StartupError(`Basis data lebih baru daripada aplikasi ini (migrasi ${nama}); perbarui aplikasi.`)
    if (file.sidik !== sidik) {
      throw new StartupError(`Migrasi ${nama} sudah diterapkan tetapi berkasnya berubah; kembalikan berkas aslinya.`)
    }
    byName.delete(nama)
  }
  return [...byName.values()]
}

/** Applies one in the transaction that is open. */
export async function applyWithin(client: pg.Client, { nama, sql, sidik }: Migration): Promise<void> {
  await client.query(sql)
  await client.query('insert into migrasi (nama, sidik) values ($1, $2)', [nama, sidik])
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  const { nama } = migration
  try {
    await client.query('begin')
    await applyWithin(client, migration)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`Migrasi ${nama} gagal: ${error instanceof Error ? error.message : error}`, { cause: error })
  }
}

// Asked each time, since the app's role may have been made or exchanged since; a GRANT locks, so only where it is missing.
export async function grantRights(client: pg.Client, appRole: string): Promise<void> {
  const { rows } = await client.query<{ kurang: boolean }>(
    `select current_user <> $1 and (
       exists (select from pg_tables where schemaname = 'public' and tablename <> 'migrasi'
               and has_table_privilege($1, format('%I.%I', schemaname, tablename), 'delete') = (tablename = any($2)))
       or not has_table_privilege($1, 'migrasi', 'select')) as kurang`,
    [appRole, ONLY_GROWING],
  )
  if (!rows[0]?.kurang) return
  const role = pg.escapeIdentifier(appRole)
  await client.query(`
    grant usage on schema public to ${role};
    grant select, insert, update, delete on all tables in schema public to ${role};
    revoke insert, update, delete on migrasi from ${role};
    grant usage, select on all sequences in schema public to ${role};
    alter default privileges in schema public grant select, insert, update, delete on tables to ${role};
    alter default privileges in schema public grant usage, select on sequences to ${role}`)
  for (const table of ONLY_GROWING) await client.query(revokeChange(table, role))
}

// The audit trail, its seals, and what was issued: the application adds to them and reads them, and can do no more.
const ONLY_GROWING = ['jejak', 'segel', 'ringkasan_pimpinan']

const revokeChange = (table: string, role: string): string => `do $$ begin
  if to_regclass('public.${table}') is not null then
    revoke update, delete, truncate on ${table} from ${role};
  end if;
end $$`
