// The newest seal of the audit trail reaches places outside the database whatever the calendar of the server does.
import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, mock, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { BERKAS_SEGEL, startPenyegel } from '#server/penyegel.ts'
import { silentLog } from '#support/http.ts'
import { buatPengguna } from '#support/masuk.ts'
import { freshDatabase } from '#support/postgres.ts'

const SETAHUN_MS = 366 * 86_400_000
const LEWAT_KABAR_MS = 61_000

test('a clock that was a year ahead and is put right keeps no seal back', { timeout: 20_000 }, async () => {
  const { db } = await freshDatabase()
  const dataDir = mkdtempSync(join(tmpdir(), 'pws-segel-'))
  after(() => rmSync(dataDir, { recursive: true }))
  const benar = new Date('2026-12-05T02:00:00Z')
  const asli = performance.now.bind(performance)
  let [pada, lewat] = [new Date(benar.getTime() + SETAHUN_MS), 0]
  mock.method(performance, 'now', () => asli() + lewat)
  after(() => mock.restoreAll())
  const penyegel = startPenyegel(db, {
    ...{ kunci: Buffer.alloc(32, 7), dataDir, log: silentLog, contoh: true, sekarang: () => pada },
  })
  const sampai = async (baris: number): Promise<void> => {
    const berkas = join(dataDir, BERKAS_SEGEL)
    while (!existsSync(berkas) || readFileSync(berkas, 'utf8').trim().split('\n').length < baris) await pause(50)
  }
  // What happens to accounts leaves a row of the trail.
  await buatPengguna(db, { namaPengguna: 'satu', pada, peran: 'admin', sandi: null })
  await sampai(1)
  pada = benar
  lewat = LEWAT_KABAR_MS
  await buatPengguna(db, { namaPengguna: 'dua', pada, peran: 'admin', sandi: null })
  await sampai(2)
  await penyegel.stop()
  assert.match(readFileSync(join(dataDir, BERKAS_SEGEL), 'utf8'), /^(?:\d+ [0-9a-f]{64}\n){2}$/)
})
