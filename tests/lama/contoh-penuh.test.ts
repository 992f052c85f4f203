// The whole example as `npm start` fills it.
import assert from 'node:assert/strict'
import { it } from 'node:test'
import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import { listLingkup, listSelisihLapor, listSelisihRekap } from '#store/periksa-rekap.ts'
import { freshDatabase } from '#support/postgres.ts'
import { type Program, startProgram } from '#support/program.ts'

const SAMPAI = '2026-10'

type Contoh = {
  readonly ada: boolean
  readonly selesai: boolean
  readonly maju?: { readonly ke: number; readonly dari: number }
}

async function contohOf(origin: string): Promise<Contoh> {
  const { contoh } = (await (await fetch(`${origin}/api/sehat`)).json()) as { contoh: Contoh } // the contract's
  return contoh
}

async function lineOf({ child }: Program, wanted: RegExp): Promise<string> {
  let out = ''
  for await (const chunk of child.stdout ?? []) {
    out += chunk
    if (wanted.test(out)) return out
  }
  assert.fail(`it ended without ${wanted}: ${out}`)
}

async function majuSampai(origin: string, ke: number): Promise<Contoh> {
  for await (const _ of setiap(200)) {
    const contoh = await contohOf(origin)
    if (contoh.selesai || (contoh.maju?.ke ?? 0) >= ke) return contoh
  }
  assert.fail('unreachable')
}

async function* setiap(ms: number): AsyncGenerator<void> {
  for (;;) yield await new Promise((lanjut) => setTimeout(lanjut, ms))
}

const banyak = async (db: Db, dari: string): Promise<number> =>
  (await sql<{ n: number }>`select count(*)::int as n from ${sql.raw(dari)}`.execute(db)).rows[0]?.n ?? 0

it('fills the whole kabupaten, cut short on the way, and says how far it is', async () => {
  const { db, url, ownerUrl } = await freshDatabase()
  const env = { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl, DEMO: '1', DEMO_SAMPAI: SAMPAI }
  const first = startProgram(env)
  const maju = await majuSampai(await first.ready, 3)
  assert.deepEqual([maju.selesai, maju.maju?.dari], [false, 34])
  first.child.kill('SIGTERM')
  assert.equal((await first.ended).code, 0)

  const mulai = performance.now()
  const second = startProgram(env)
  const origin = await second.ready
  const siap = performance.now()
  await lineOf(second, /Data contoh lengkap/)
  const detik = (sampai: number) => ((sampai - mulai) / 1000).toFixed(1)
  console.log(`page after ${detik(siap)} s, all of it after ${detik(performance.now())} s`)
  assert.deepEqual(await contohOf(origin), { ada: true, selesai: true })
  second.child.kill('SIGTERM')
  assert.equal((await second.ended).code, 0)

  await assertIsi(db)
})

async function assertIsi(db: Db): Promise<void> {
  const jenis = (nomor: number) => banyak(db, `unit where jenis_unit_id = ${nomor}`)
  assert.deepEqual(
    {
      kecamatan: await banyak(db, 'kecamatan'),
      desa: await banyak(db, 'desa where not luar_wilayah'),
      kelurahan: await banyak(db, `desa_identitas where jenis = 'kelurahan'`),
      puskesmas: await jenis(1),
      pustu: await jenis(2),
      posyandu: await jenis(3),
      bulan: await banyak(db, '(select distinct bulan from laporan) b'),
    },
    { kecamatan: 11, desa: 158, kelurahan: 9, puskesmas: 16, pustu: 49, posyandu: 362, bulan: 34 },
  )
  console.log(`${await banyak(db, 'laporan')} laporan, ${await banyak(db, 'isian')} isian`)
  const [lingkup] = await listLingkup(db, null)
  assert.ok(lingkup)
  assert.deepEqual([...(await listSelisihRekap(db, lingkup)), ...(await listSelisihLapor(db, lingkup))], [])
}
