import assert from 'node:assert/strict'
import { test } from 'node:test'
import { completeContoh, decideContoh } from '#store/basis-data.ts'
import { openAplikasi } from '#support/aplikasi.ts'
import { freshDatabase } from '#support/postgres.ts'

const jawaban = (status: string, ada: boolean, selesai: boolean) => ({
  ...{ status, versi: '0.1.0', contoh: { ada, selesai } },
})

for (const [title, contoh, selesai, dijawab] of [
  ['nobody has decided what it holds', undefined, false, jawaban('sehat', false, false)],
  ['it holds real data', false, false, jawaban('sehat', false, false)],
  ['the example is being filled in', true, false, jawaban('menyiapkan', true, false)],
  ['the example is complete', true, true, jawaban('sehat', true, true)],
] as const) {
  test(`it says how it is while ${title}`, async () => {
    const { db } = await freshDatabase()
    if (contoh !== undefined) await decideContoh(db, contoh)
    if (selesai) await completeContoh(db)
    const app = await openAplikasi(db)
    assert.deepEqual(await app.read('/api/sehat'), dijawab)
  })
}
