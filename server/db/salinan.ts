// Whole tables by COPY: out of one snapshot, and into a database that nobody has used yet.
import type { Readable, Writable } from 'node:stream'
import pg from 'pg'
import { from, to } from 'pg-copy-streams'
import { connectionError } from './connection-error.ts'

/** A table with its columns, and those of its key: text is ordered by bytes, the same on every server. */
export type TabelSalin = { readonly nama: string; readonly kolom: readonly string[]; readonly urut: readonly string[] }

export type UrutanSalin = { readonly nama: string; readonly nilai: string; readonly terpakai: boolean }

/** The tables of one moment; nothing that is written meanwhile is in them. */
export type Potret = {
  readonly tabel: readonly TabelSalin[]
  readonly urutan: readonly UrutanSalin[]
  readonly skema: readonly { readonly nama: string; readonly sidik: string }[]
  keluar(tabel: TabelSalin): Salinan
  /** The answer to a question of our own, in the same form. */
  tanya(pertanyaan: string): Salinan
  tutup(): Promise<void>
}

/** Rows on their way out; `banyak` once they are. */
export type Salinan = { readonly isi: Readable; readonly banyak: () => number }

// A second backup at the same time helps nobody; any constant will do.
const KUNCI_CADANGAN = 350_708

/**
 * A snapshot of all tables but those named. null where another process is making one: of the processes of an installation
 * one at a time has it. The lock is the transaction's, so that it ends with it, also behind a pooler.
 */
export async function openPotret(url: string, tinggal: readonly string[]): Promise<Potret | null> {
  const client = await sambung(url, 'pws-cadangan', 'DATABASE_URL')
  const tutup = () => putuskan(client)
  try {
    await client.query('begin transaction isolation level repeatable read, read only, deferrable')
    await client.query(BENTUK)
    const { rows } = await client.query<{ dapat: boolean }>('select pg_try_advisory_xact_lock($1) as dapat', [
      KUNCI_CADANGAN,
    ])
    if (!rows[0]?.dapat) {
      await tutup()
      return null
    }
    const tabel = await listTabel(client, tinggal)
    const { rows: skema } = await client.query<{ nama: string; sidik: string }>(
      `select nama, sidik from migrasi order by nama collate "C"`,
    )
    // After the tables' snapshot is taken, so that no number in them is still to come.
    const urutan = await listUrutan(client)
    return {
      tabel,
      urutan,
      skema,
      keluar: (satu) => salinKeluar(client, satu),
      tanya: (q) => salinJawaban(client, q),
      tutup,
    }
  } catch (error) {
    await tutup()
    throw error
  }
}

export async function sambung(
  url: string,
  application_name: string,
  variable: 'DATABASE_URL' | 'DATABASE_OWNER_URL',
): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name, keepAlive: true })
  // What breaks while nothing is asked is told by the next question.
  client.on('error', () => undefined)
  await client.connect().catch((error: unknown) => {
    throw connectionError(error, variable)
  })
  return client
}

const SABAR_MS = 2_000

/** Ends a connection, also one that is in the middle of something that nobody wants any more. */
export async function putuskan(client: pg.Client): Promise<void> {
  const paksa = setTimeout(() => soket(client).destroy(), SABAR_MS)
  await client.end().catch(() => undefined)
  clearTimeout(paksa)
}

// Not in its published type; pg-copy-streams rests on it as well.
const soket = (client: pg.Client): { destroy(): void } =>
  (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream

/** Values are written the same whatever server, role or database has as its habit. */
export const BENTUK = `
  set local statement_timeout = 0;
  set local idle_in_transaction_session_timeout = 0;
  set local lock_timeout = 0;
  set local client_encoding = 'UTF8';
  set local timezone = 'UTC';
  set local datestyle = 'ISO, YMD';
  set local intervalstyle = 'iso_8601';
  set local extra_float_digits = 1;
  set local bytea_output = 'hex';
  set local search_path = public`

/** Every table of the program, a partitioned one as one. */
export async function listTabel(client: pg.Client, tinggal: readonly string[]): Promise<TabelSalin[]> {
  const { rows } = await client.query<TabelSalin>(
    `select c.relname as nama,
       (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as kolom,
       (select array_agg(
          quote_ident(a.attname) || case when a.attcollation <> 0 then ' collate "C"' else '' end order by k.ke)
        from pg_index i
        cross join unnest(i.indkey::int2[]) with ordinality k (attnum, ke)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
        where i.indrelid = c.oid and i.indisprimary) as urut
     from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
       and c.relname <> all ($1)
       and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
     order by c.relname collate "C"`,
    [tinggal],
  )
  return rows.map(({ nama, kolom, urut }) => {
    // Without a key there would be no order, and so no checksum that means anything.
    if (!urut) throw new Error(`tabel ${nama} tidak punya kunci utama`)
    return { nama, kolom, urut }
  })
}

async function listUrutan(client: pg.Client): Promise<UrutanSalin[]> {
  const { rows } = await client.query<{ nama: string }>(
    `select c.relname as nama from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'S'
       and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
     order by c.relname collate "C"`,
  )
  const urutan: UrutanSalin[] = []
  for (const { nama } of rows) {
    const { rows: satu } = await client.query<{ nilai: string; terpakai: boolean }>(
      `select last_value::text as nilai, is_called as terpakai from ${pg.escapeIdentifier(nama)}`,
    )
    for (const { nilai, terpakai } of satu) urutan.push({ nama, nilai, terpakai })
  }
  return urutan
}

const daftarKolom = (kolom: readonly string[]): string => kolom.map((satu) => pg.escapeIdentifier(satu)).join(', ')

/** The rows of a table as CSV with a header line, in the order of its key. */
export function salinKeluar(client: pg.Client, { nama, kolom, urut }: TabelSalin): Salinan {
  return salinJawaban(
    client,
    `select ${daftarKolom(kolom)} from ${pg.escapeIdentifier(nama)} order by ${urut.join(', ')}`,
  )
}

function salinJawaban(client: pg.Client, pertanyaan: string): Salinan {
  const isi = client.query(to(`copy (${pertanyaan}) to stdout (format csv, header)`, { highWaterMark: 262_144 }))
  return { isi, banyak: () => isi.rowCount }
}

/** Where the same rows go in; its header line has to name the same columns. */
export function salinMasuk(
  client: pg.Client,
  { nama, kolom }: Pick<TabelSalin, 'nama' | 'kolom'>,
): { readonly arus: Writable; readonly banyak: () => number } {
  const arus = client.query(
    from(`copy ${pg.escapeIdentifier(nama)} (${daftarKolom(kolom)}) from stdin (format csv, header match)`),
  )
  return { arus, banyak: () => arus.rowCount }
}
