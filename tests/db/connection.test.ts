import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { freshDatabase } from '#support/postgres.ts'

const { db } = await freshDatabase()

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
