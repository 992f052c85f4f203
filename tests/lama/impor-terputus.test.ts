// The process that works uploaded files off: it goes on with what a stop left undone, and outlives a file that kills it.
import assert from 'node:assert/strict'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { KODE, siapkanKabupaten } from '#fixtures/wilayah-uji.ts'
import { startImporLatar } from '#server/impor-latar.ts'
import { alihkan, findUnggahan, insertUnggahan } from '#store/impor-unggahan.ts'
import { DINAS_UJI } from '#support/aktor.ts'
import { silentLog } from '#support/http.ts'
import { freshDatabase } from '#support/postgres.ts'

const { db, url } = await freshDatabase()
await siapkanKabupaten(db)
const dataDir = mkdtempSync(join(tmpdir(), 'pws-latar-'))
after(() => rmSync(dataDir, { recursive: true, force: true }))
const folder = join(dataDir, 'unggahan')
mkdirSync(folder)
const { kab_id: kabId } = await db
  .selectFrom('kabupaten')
  .select('kab_id')
  .where('kode', '=', KODE)
  .executeTakeFirstOrThrow()

const mulai = () =>
  startImporLatar({ db, url }, { dataDir, log: silentLog, sekarang: () => new Date('2026-12-05T02:00:00Z') })

const ISI = 'unit,desa,bulan,S,D\n99.01.02.1003-rekap-desa,99.01.02.1003,2025-01,80,70\n'

async function taruh(nama: string, isi: string): Promise<number> {
  writeFileSync(join(folder, nama), isi)
  return insertUnggahan(db, {
    ...{ kabId, namaBerkas: `${nama}.csv`, sidik: nama, bita: isi.length, berkasTersimpan: nama },
    pilihan: { format: null, tahun: null, bulan: null, lewatiYangDitolak: false },
    ...{ pengunggah: { aktor: DINAS_UJI, alamat: '127.0.0.1' }, puskesmasId: null },
  })
}

/** Asks again and again until an import is somewhere else than it was. */
async function sampai(imporId: number, status: string): Promise<string | null> {
  for (;;) {
    const impor = await findUnggahan(db, imporId)
    if (impor?.status === status) return impor.masalah
    if (impor?.status === 'gagal') assert.fail(impor.masalah ?? '')
    await sleep(50)
  }
}

test('what was cut short while it was read or applied goes on at the next start, and strange files go', async () => {
  const imporId = await taruh('a', ISI)
  writeFileSync(join(folder, 'milik-siapa'), 'x')
  const pertama = await mulai()
  await sampai(imporId, 'siap')
  await pertama.stop()
  assert.equal(existsSync(join(folder, 'milik-siapa')), false)
  assert.equal(await alihkan(db, { kabId, imporId, dari: ['siap'], ke: 'diterapkan' }), true)
  const kedua = await mulai()
  await sampai(imporId, 'selesai')
  await kedua.stop()
  // Stopped between the last row and the file, it goes at the next start.
  writeFileSync(join(folder, 'a'), ISI)
  await db.updateTable('impor').set({ berkas_tersimpan: 'a' }).where('impor_id', '=', imporId).execute()
  await (await mulai()).stop()
  assert.equal(existsSync(join(folder, 'a')), false)
  assert.equal((await findUnggahan(db, imporId))?.berkasTersimpan, null)
  const { rows } = { rows: await db.selectFrom('laporan_versi').select(['oleh', 'bulan']).execute() }
  assert.deepEqual(rows, [{ oleh: 'dinas', bulan: 202501 }])
})

/** Ends the connection of the process that works files off, once it waits for this desa; answers whether there was one. */
async function putuskan(): Promise<boolean> {
  const { rows } = await sql<{ putus: boolean }>`
    select pg_terminate_backend(pid) as putus from pg_stat_activity
    where application_name = 'pws-impor' and wait_event_type = 'Lock' and datname = current_database()`.execute(db)
  return rows.some(({ putus }) => putus)
}

test('what lost its database while it was applied goes on by itself, without a start or a word from anybody', async () => {
  const imporId = await taruh('e', ISI.replace('2025-01', '2025-03'))
  const latar = await mulai()
  await sampai(imporId, 'siap')
  await db.transaction().execute(async (trx) => {
    await trx.selectFrom('desa').select('desa_id').where('kab_id', '=', kabId).forUpdate().execute()
    assert.equal(await alihkan(db, { kabId, imporId, dari: ['siap'], ke: 'diterapkan' }), true)
    latar.antrekan(imporId)
    while (!(await putuskan())) await sleep(50)
  })
  assert.equal(await sampai(imporId, 'selesai'), null)
  await latar.stop()
})

test('several files have their turn one after the other', async () => {
  const latar = await mulai()
  const nomor = await Promise.all(['b', 'c', 'd'].map((nama) => taruh(nama, ISI.replace('2025-01', '2025-02'))))
  for (const imporId of nomor) latar.antrekan(imporId)
  for (const imporId of nomor) await sampai(imporId, 'siap')
  await latar.stop()
})
