// Reviews start by themselves once a laporan is written, in as many processes as there are.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { createEvents } from '#http/events.ts'
import { createVersions } from '#http/versions.ts'
import { startPeninjau } from '#server/peninjau.ts'
import { findVersi, KANAL_VERSI } from '#store/versi-data.ts'
import { silentLog } from '#support/http.ts'
import { lapor } from '#support/kisah.ts'
import { buatIndikatorUji, buatLimaDesa } from '#support/kisah-lembar.ts'
import { freshDatabase } from '#support/postgres.ts'

const { db, url } = await freshDatabase()
await buatIndikatorUji(db)
const { kab, desa } = await buatLimaDesa(db)
await sql`delete from aturan_notifikasi where jenis <> 'jelek-berturut'`.execute(db)
await sql`update aturan_notifikasi set indikator = '{}'`.execute(db)
let sibuk = true
const proses = await Promise.all([buka(), buka()])
after(() => Promise.all(proses.map((tutup) => tutup())))

/** One process: it hears what is written, and reviews. */
async function buka(): Promise<() => Promise<void>> {
  const sekarang = () => new Date('2025-08-31T02:00:00Z')
  const peninjau = startPeninjau(db, { log: silentLog, sekarang, isSibuk: () => sibuk })
  const versions = createVersions((kode) => findVersi(db, kode))
  const events = await createEvents({
    ...{ connectionString: url, channel: KANAL_VERSI, versions, onVersi: peninjau.dengar },
    findKabId: async () => kab.kabId,
  })
  return async () => {
    await peninjau.stop()
    await events.close()
  }
}

const k1 = (bulan: number, jumlah: number) =>
  lapor(db, kab, { unit: desa.C.pustu, desa: desa.C.desa, bulan, isian: { UJI_K1: jumlah } })

/** Desa that something is told of. */
async function diberitahu(): Promise<string[]> {
  const { rows } = await sql<{ kode: string }>`
    select i.kode from notifikasi n join desa_identitas i using (kab_id, desa_id)
    where n.tenang_sejak is null order by n.notifikasi_id`.execute(db)
  return rows.map(({ kode }) => kode)
}

/** Asks until it is so; the test's own limit ends what never is. */
async function sampai(benar: () => Promise<boolean>): Promise<void> {
  while (!(await benar())) {}
}

test('while the example is being filled nobody is told of a part of it, and once afterwards of all', {
  timeout: 30_000,
}, async () => {
  await k1(202507, 4)
  assert.deepEqual(await diberitahu(), [])
  sibuk = false
  await sampai(async () => (await diberitahu()).length > 0)
  assert.deepEqual(await diberitahu(), [desa.D.desa.kode])
})

test('a laporan that makes a desa jelek is told once, by one of two processes, and its correction takes it back', {
  timeout: 30_000,
}, async () => {
  await k1(202508, 2)
  await sampai(async () => (await diberitahu()).length > 1)
  assert.deepEqual(await diberitahu(), [desa.D.desa.kode, desa.C.desa.kode])
  await k1(202508, 5)
  await sampai(async () => (await diberitahu()).length === 1)
  assert.deepEqual(await diberitahu(), [desa.D.desa.kode])
})
