// What docs/citus.md says of the tables, held against the schema: as far as keys can tell without Citus.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { sql } from 'kysely'
import { freshDatabase } from '#support/postgres.ts'

const DOKUMEN = readFileSync('docs/citus.md', 'utf8')
const disebut = (pola: RegExp): string[] => [...DOKUMEN.matchAll(pola)].map(([, tabel = '']) => tabel).toSorted()
const TERBAGI = disebut(/create_distributed_table\('(\w+)', 'kab_id'/g)
const RUJUKAN = disebut(/create_reference_table\('(\w+)'\)/g)
const SETEMPAT = disebut(/^-- local: (\w+)/gm)

const { db } = await freshDatabase()
const BUKAN_PARTISI = sql`relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition`
const kolom = (larik: string, tabel: string) => sql`(
  select array_agg(attname::text order by urutan) from unnest(${sql.raw(larik)}) with ordinality k(nomor, urutan)
  join pg_attribute on attrelid = ${sql.raw(tabel)} and attnum = nomor)`

test('every table is distributed, copied to all nodes, or left where it is, and none twice', async () => {
  const { rows } = await sql<{ tabel: string }>`
    select relname as tabel from pg_class where ${BUKAN_PARTISI} order by relname`.execute(db)
  assert.deepEqual([...TERBAGI, ...RUJUKAN, ...SETEMPAT].toSorted(), rows.map(({ tabel }) => tabel).toSorted())
})

test('a table that is distributed has its kabupaten in every row and in everything that is unique', async () => {
  const { rows } = await sql<{ nama: string }>`
    select conname as nama from pg_constraint join pg_class c on c.oid = conrelid
    where relname = any(${TERBAGI}) and contype in ('p', 'u', 'x') and array_position(${kolom('conkey', 'conrelid')}, 'kab_id') is null
    union all
    select i.indexrelid::regclass::text from pg_index i join pg_class c on c.oid = i.indrelid
    where relname = any(${TERBAGI}) and i.indisunique
      and not exists (select from pg_attribute a where a.attrelid = c.oid and attname = 'kab_id' and attnum = any(i.indkey))
    union all
    select relname from pg_class c where relname = any(${TERBAGI}) and not exists (
      select from pg_attribute a where a.attrelid = c.oid and attname = 'kab_id' and attnotnull)`.execute(db)
  assert.deepEqual(rows, [])
})

test('a foreign key between two of them includes the kabupaten on both sides, and those that Citus cannot hold are dropped by name', async () => {
  const { rows } = await sql<{ nama: string }>`
    select conname as nama from pg_constraint join pg_class c on c.oid = conrelid join pg_class r on r.oid = confrelid
    where contype = 'f' and conparentid = 0 and (
      r.relname = any(${SETEMPAT}) and c.relname <> all(${SETEMPAT})
      or r.relname = any(${TERBAGI}) and (c.relname <> all(${TERBAGI})
        or array_position(${kolom('conkey', 'conrelid')}, 'kab_id') is null
        or array_position(${kolom('conkey', 'conrelid')}, 'kab_id')
          <> array_position(${kolom('confkey', 'confrelid')}, 'kab_id') or confdeltype in ('n', 'd')))
    order by 1`.execute(db)
  assert.deepEqual(
    rows.map(({ nama }) => nama),
    disebut(/^alter table \w+ drop constraint (\w+);/gm),
  )
})
