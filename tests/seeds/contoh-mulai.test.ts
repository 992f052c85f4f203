import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { fillContoh, type Pengisian, prepareContoh } from '#server/contoh.ts'
import { findBasisData } from '#store/basis-data.ts'
import { silentLog } from '#support/http.ts'
import { freshDatabase } from '#support/postgres.ts'

const SEKARANG = new Date('2024-04-15T02:00:00Z')
const CONFIG = { demo: true, demoSampai: undefined }
const MULAI_BANYAK_BULAN = 27

async function hingga(pengisian: Pengisian, syarat: (maju: ReturnType<Pengisian['maju']>) => boolean): Promise<void> {
  while (!syarat(pengisian.maju())) await sleep(20)
}

test('a process fills the example and tells how far it is; stopped halfway, the next one fills the rest', async () => {
  const { db, url } = await freshDatabase()
  const sampai = await prepareContoh({ db }, CONFIG, SEKARANG)
  assert.equal(sampai, 202403)
  const permintaan = { sampai, sekarang: SEKARANG, puskesmas: ['99.01-puskesmas-sungai-lawang'], log: silentLog }
  const first = fillContoh({ url }, permintaan)
  await hingga(first, (maju) => (maju?.ke ?? 0) >= 2)
  assert.deepEqual(first.maju()?.dari, MULAI_BANYAK_BULAN)
  await first.stop()
  assert.equal(first.maju(), null)
  assert.deepEqual(await findBasisData(db), { contoh: true, selesai: false })

  assert.equal(await prepareContoh({ db }, CONFIG, SEKARANG), 202403)
  const second = fillContoh({ url }, permintaan)
  await hingga(second, (maju) => maju !== null)
  // Three months of the newest year come first; then the screens can be used.
  await hingga(second, (maju) => maju === null || maju.terbuka)
  await hingga(second, (maju) => maju === null)
  assert.deepEqual(await findBasisData(db), { contoh: true, selesai: true })
  assert.equal(await prepareContoh({ db }, CONFIG, SEKARANG), null)
})
