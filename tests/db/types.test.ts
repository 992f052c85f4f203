import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { generateTypes } from '#support/db-types.ts'
import { freshDatabase } from '#support/postgres.ts'

const { db, superuserUrl } = await freshDatabase()

test('server/db/types.ts is what the migrations make (npm run db:types)', () => {
  assert.doesNotThrow(() => generateTypes(superuserUrl, ['--verify']))
})

test('int8 comes as a number and date as text, in arrays too', async () => {
  const { rows } = await sql`select 42::int8 as besar, '{1,2}'::int8[] as larik, sum(x) as jumlah,
    '2025-01-31'::date as hari, '{2025-01-31}'::date[] as hari_hari from unnest('{1,2}'::int[]) x`.execute(db)
  assert.deepEqual(rows, [{ besar: 42, larik: [1, 2], jumlah: 3, hari: '2025-01-31', hari_hari: ['2025-01-31'] }])
})

test('every table and column says what it is', async () => {
  const { rows } = await sql`
    select c.relname as tabel, a.attname as kolom
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind in ('r', 'p') and not c.relispartition and c.relname <> 'migrasi'
      and (col_description(c.oid, a.attnum) is null or obj_description(c.oid, 'pg_class') is null)
    order by 1, 2`.execute(db)
  assert.deepEqual(rows, [])
})
