// Data of every schema that was released, restored as it was and migrated on to this program's.
import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { periksaCadangan } from '#berkas/cadangan.ts'
import { listMigrations, migrate } from '#db/migrate.ts'
import { cadangkanUji, pulihkanUji } from '#support/cadangan.ts'
import { emptyDatabase } from '#support/postgres.ts'
import { checkRekap } from '#usecases/check-rekap.ts'
import { seedKatalog } from '#usecases/seed-katalog.ts'

const FOLDER = 'tests/fixtures/rilis'
const kunci = { jenis: 'tanpa' } as const

const rilis = readdirSync(FOLDER).filter((nama) => nama.endsWith('.cadangan'))

test('there is at least one released schema', () => {
  assert.notDeepEqual(rilis, [])
})

for (const nama of rilis) {
  test(`data of ${nama} come through every migration since`, async () => {
    const jalur = join(FOLDER, nama)
    const { pembuka, penutup } = await periksaCadangan(jalur, kunci)
    const tujuan = await emptyDatabase()
    const { migrasi } = await pulihkanUji(tujuan, jalur, { kunci })
    assert.equal(`${pembuka.skema.at(-1)?.nama}.cadangan`, nama)
    assert.equal([pembuka.skema.at(-1)?.nama ?? '', ...migrasi].at(-1), listMigrations().at(-1))
    assert.deepEqual(await migrate({ ownerUrl: tujuan.ownerUrl, appRole: 'pws_app' }), [])
    await seedKatalog(tujuan.db)
    const rekap = await checkRekap(tujuan.db, null)
    assert.deepEqual(rekap?.selisih, [])
    assert((rekap?.isian ?? 0) > 1_000)
    // Nobody's laporan, account or trail is lost on the way.
    const baris = ({ tabel }: { tabel: readonly { nama: string; baris: number }[] }) =>
      ['laporan', 'laporan_versi', 'isian', 'pengguna', 'jejak', 'sasaran', 'unit', 'desa'].map((satu) => [
        satu,
        tabel.find((t) => t.nama === satu)?.baris,
      ])
    assert.deepEqual(baris(await cadangkanUji(tujuan)), baris(penutup))
  })
}
