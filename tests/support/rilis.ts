// `npm run rilis:skema`: a backup of a small part of the example as this program's schema has it, kept in
// tests/fixtures/rilis under the name of its last migration. Made once per release; a test restores every one of them.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase } from '#db/connection.ts'
import { listMigrations } from '#db/migrate.ts'
import { isiContoh } from '#seeds/contoh/isi-contoh.ts'
import { cadangkan, denganPotret } from '#usecases/cadangkan.ts'
import { withDatabase } from './clone.ts'
import { startTestServer, TEMPLATE } from './server.ts'

const FOLDER = 'tests/fixtures/rilis'

const jalur = join(FOLDER, `${listMigrations().at(-1)}.cadangan`)
if (existsSync(jalur)) {
  console.error(`${jalur} sudah ada; skema yang sudah dirilis tidak ditulis ulang.`)
  process.exit(1)
}
const server = await startTestServer()
const url = withDatabase(server.url, TEMPLATE, 'pws_app')
const { db, close } = openDatabase({ connectionString: url, applicationName: 'pws-rilis' })
try {
  const sekarang = new Date('2026-04-12T03:00:00Z')
  const puskesmas = ['99.01-puskesmas-teluk-kenari']
  await isiContoh(db, { sampai: 202603, banyakBulan: 1, sekarang, puskesmas })
  const asal = { url, aplikasi: '0.1.0', sekarang }
  const isi = { ...asal, jalur, kunci: { jenis: 'tanpa' } as const }
  const { bita, penutup } = await denganPotret(asal, (potret) => cadangkan(potret, isi))
  console.log(`${jalur}: ${penutup.tabel.length} tabel, ${bita} bita`)
} finally {
  await close()
  await server.stop()
}
