import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { openDatabase } from '#db/connection.ts'
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
