import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { ringkasGalat } from '#server/catatan.ts'
import { freshDatabase } from '#support/postgres.ts'

const { db } = await freshDatabase()

async function galatDari(pernyataan: string): Promise<unknown> {
  try {
    await sql.raw(pernyataan).execute(db)
  } catch (error) {
    return error
  }
  throw new Error('it did not fail')
}

test('a fault of Postgres is logged without the values of its rows', async () => {
  const sama = `with a as (insert into penyedia_uji values ('siti@contoh.id')) select 1`
  const ada = `do $$ begin create temp table penyedia_uji (alamat text unique); insert into penyedia_uji values ('siti@contoh.id'); end $$`
  const satu = await galatDari(`${ada}; ${sama}`)
  const { code, message, constraint, ...lain } = ringkasGalat(satu)
  assert.deepEqual(
    { code, message, constraint },
    {
      code: '23505',
      message: 'duplicate key value violates unique constraint "penyedia_uji_alamat_key"',
      constraint: 'penyedia_uji_alamat_key',
    },
  )
  assert.equal(JSON.stringify(lain).includes('siti'), false)
})

test('a value that Postgres cannot read is not repeated', async () => {
  const ringkas = ringkasGalat(await galatDari(`select 'Siti "si" Aminah'::int`))
  assert.equal(ringkas.message, 'invalid input syntax for type integer: "…"')
  assert.equal(JSON.stringify(ringkas).includes('Siti'), false)
})

test('where a fault arose is kept, and what caused it', () => {
  const ringkas = ringkasGalat(new TypeError('luar', { cause: new RangeError('dalam') }))
  assert.equal(ringkas.type, 'TypeError')
  assert.match(String(ringkas.stack), /catatan\.test\.ts/)
  assert.deepEqual((ringkas.cause as { type: string }).type, 'RangeError')
})
