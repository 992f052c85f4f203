import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { openDatabase } from '#db/connection.ts'
import { PREPARED } from '#db/prepared.ts'
import { freshDatabase } from '#support/postgres.ts'

const { db, url } = await freshDatabase()

test('a connection that breaks inside a transaction fails the transaction and nothing else', async () => {
  const transaction = db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(trx)
    await sql`select pg_terminate_backend(${rows[0]?.pid ?? 0}, 5000)`.execute(db)
    await sql`select 1`.execute(trx)
  })
  await assert.rejects(transaction)
  const { rows } = await sql<{ satu: number }>`select 1 as satu`.execute(db)
  assert.deepEqual(rows, [{ satu: 1 }])
})

test('a statement ends after the time given to the pool; without one it takes as long as it must', async () => {
  const { db: lekas, close } = openDatabase({ connectionString: url, applicationName: 'uji', statementTimeoutMs: 50 })
  const lama = sql`select pg_sleep(0.2)`
  await assert.rejects(lama.execute(lekas), { code: '57014' })
  await lama.execute(db)
  await close()
})

test('a running statement looks whether whoever asked is still there', async () => {
  const { rows } = await sql`show client_connection_check_interval`.execute(db)
  assert.deepEqual(rows, [{ client_connection_check_interval: process.platform === 'win32' ? '0' : '5s' }])
})

test('a statement marked to be prepared is parsed once per connection, and others are not kept', async () => {
  const kept = await db.connection().execute(async (connection) => {
    for (const n of [1, 2, 3]) await sql`${PREPARED}select ${n}::int as n`.execute(connection)
    await sql`select ${4}::int as n`.execute(connection)
    return sql<{ dipakai: number }>`
      select generic_plans + custom_plans as dipakai from pg_prepared_statements where name like 'pws_%'`.execute(
      connection,
    )
  })
  assert.deepEqual(kept.rows, [{ dipakai: 3 }])
})
