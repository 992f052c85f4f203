import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decideContoh } from '#store/basis-data.ts'
import { endCadangan, insertCadangan } from '#store/cadangan.ts'
import { aktorUji } from '#support/aktor.ts'
import { openAplikasi } from '#support/aplikasi.ts'
import { jsonOf } from '#support/http.ts'
import { freshDatabase } from '#support/postgres.ts'

const { db } = await freshDatabase()
const SEKARANG = new Date('2026-11-22T12:00:00Z')
const app = await openAplikasi(db, SEKARANG, aktorUji({ peran: 'admin', tempat: [{ jenis: 'sistem' }] }))
const baca = async () => jsonOf(await app.get('/api/cadangan'))

test('an installation that was never backed up says so, until it is; a failure since stands beside it', async () => {
  await decideContoh(db, false)
  const awal = { terjadwal: false, basi: true, berhasil: null, gagal: null }
  assert.deepEqual(await baca(), awal)

  const gagal = await insertCadangan(db, { mulaiPada: new Date('2026-11-20T19:00:00Z'), terjadwal: true, berkas: 'a' })
  await endCadangan(db, gagal, { pada: new Date('2026-11-20T19:00:01Z'), sebab: 'Disk tujuan penuh.' })
  const sebab = { pada: '2026-11-20T19:00:00.000Z', terjadwal: true, sebab: 'Disk tujuan penuh.' }
  assert.deepEqual(await baca(), { ...awal, gagal: sebab })

  const jadi = await insertCadangan(db, { mulaiPada: new Date('2026-11-21T19:00:00Z'), terjadwal: true, berkas: 'b' })
  await endCadangan(db, jadi, { pada: new Date('2026-11-21T19:00:12Z'), bita: 21_600_000, baris: 4_348_481 })
  const berhasil = {
    ...{ pada: '2026-11-21T19:00:00.000Z', detik: 12, terjadwal: true, berkas: 'b' },
    ...{ bita: 21_600_000, baris: 4_348_481 },
  }
  assert.deepEqual(await baca(), { terjadwal: false, basi: false, berhasil, gagal: null })

  const lagi = await insertCadangan(db, { mulaiPada: new Date('2026-11-22T11:00:00Z'), terjadwal: false, berkas: 'c' })
  await endCadangan(db, lagi, { pada: new Date('2026-11-22T11:00:01Z'), sebab: 'Disk tujuan penuh.' })
  const baru = { ...sebab, pada: '2026-11-22T11:00:00.000Z', terjadwal: false }
  assert.deepEqual(await baca(), { terjadwal: false, basi: false, berhasil, gagal: baru })
})
