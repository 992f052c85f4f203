// A backup and a restore that are killed (kill -9) at many points: nothing is left that looks whole, and the next one works.
import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import pg from 'pg'
import { bacaCadangan, periksaCadangan } from '#berkas/cadangan.ts'
import { CadanganGagal } from '#domain/cadangan.ts'
import { cadangkanUji, isKosong, jalurBaru, KUNCI_UJI, pulihkanUji } from '#support/cadangan.ts'
import { contohDatabase } from '#support/contoh.ts'
import { emptyDatabase, type FreshDatabase } from '#support/postgres.ts'

const PUTARAN = 5
const SABAR_MS = 120_000

const kunci = jalurBaru()
writeFileSync(kunci, Buffer.alloc(48, 'k'))

function jalankan(perintah: readonly string[], { url, ownerUrl }: Pick<FreshDatabase, 'url' | 'ownerUrl'>) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/cli/pws.ts', ...perintah], {
    env: {
      PATH: process.env.PATH ?? '',
      HOME: '/tmp',
      DATABASE_URL: url,
      DATABASE_OWNER_URL: ownerUrl,
      CADANGAN_KUNCI: kunci,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  after(() => child.kill('SIGKILL'))
  let teks = ''
  for (const arus of [child.stdout, child.stderr]) arus.on('data', (potongan) => (teks += potongan))
  return { child, ended: once(child, 'close').then(([kode]) => ({ kode, teks })) }
}

async function tunggu(syarat: () => boolean | Promise<boolean>, child: ChildProcess): Promise<void> {
  const akhir = performance.now() + SABAR_MS
  while (!(await syarat())) {
    if (child.exitCode !== null) return
    assert(performance.now() < akhir, 'it never came to the point at which it is killed')
    await pause(5)
  }
}

const asal = await contohDatabase()
const { jalur, tabel } = await cadangkanUji(asal)
const besar = statSync(jalur).size

test('a backup killed on the way leaves no file with its name, and what it leaves is refused', async () => {
  const folder = jalurBaru()
  mkdirSync(folder)
  let terputus = 0
  for (let putaran = 0; putaran < PUTARAN; putaran += 1) {
    const { child, ended } = jalankan(['backup', join(folder, `putaran-${putaran}`)], asal)
    const sementara = () => readdirSync(folder).find((nama) => nama.startsWith(`putaran-${putaran}.`))
    const sudah = (): number => {
      const nama = sementara()
      return nama ? (statSync(join(folder, nama), { throwIfNoEntry: false })?.size ?? -1) : -1
    }
    await tunggu(() => sudah() >= (besar * putaran) / PUTARAN, child)
    child.kill('SIGKILL')
    await ended
    const nama = sementara()
    if (!nama) continue
    terputus += 1
    assert(!existsSync(join(folder, `putaran-${putaran}`)))
    // One killed while it was being read back is whole already; it still has not got its name.
    const sisa = await periksaCadangan(join(folder, nama), KUNCI_UJI).catch((error: unknown) => error)
    if (statSync(join(folder, nama)).size < besar / 2) assert(sisa instanceof CadanganGagal, String(sisa))
  }
  assert(terputus >= 2, `${terputus} were cut short`)
  const { ended } = jalankan(['backup', join(folder, 'jadi')], asal)
  const { kode, teks } = await ended
  assert.equal(kode, 0, teks)
  assert.match(teks, /sudah dibaca kembali dan utuh/)
})

/** Whether a restore into this database is at a statement like this one. */
async function bekerja(pengamat: pg.Client, pola: string): Promise<boolean> {
  const { rows } = await pengamat.query(
    `select from pg_stat_activity where application_name = 'pws-pulihkan' and datname = current_database() and query ~* $1`,
    [pola],
  )
  return rows.length > 0
}

async function amati({ superuserUrl }: FreshDatabase): Promise<pg.Client> {
  const pengamat = new pg.Client({ connectionString: superuserUrl })
  await pengamat.connect()
  after(() => pengamat.end())
  return pengamat
}

const TITIK = [
  'create table',
  '^copy "(batas|isian)"',
  '^copy \\(select .* from "isian"',
  'add constraint',
  'create index',
]

test('a restore killed on the way leaves an empty database, into which the next one goes', async () => {
  let terputus = 0
  for (const pola of TITIK) {
    const tujuan = await emptyDatabase()
    const pengamat = await amati(tujuan)
    const { child, ended } = jalankan(['restore', jalur], tujuan)
    await tunggu(() => bekerja(pengamat, pola), child)
    child.kill('SIGKILL')
    // One that was quicker than whoever watched it is no matter of this test.
    if ((await ended).kode === 0) continue
    terputus += 1
    // Its server process notices when it next reads or writes, and rolls back.
    const akhir = performance.now() + SABAR_MS
    while (await bekerja(pengamat, '')) {
      assert(performance.now() < akhir)
      await pause(20)
    }
    assert(await isKosong(tujuan), pola)
    if (terputus === 2) await pulihkanSesudah(tujuan)
  }
  assert(terputus >= 3, `${terputus} were cut short`)
})

async function pulihkanSesudah(tujuan: FreshDatabase): Promise<void> {
  const { kode, teks } = await jalankan(['restore', jalur], tujuan).ended
  assert.equal(kode, 0, teks)
  assert.match(teks, /tiap tabel terbaca sama seperti saat dicadangkan/)
  assert.deepEqual((await cadangkanUji(tujuan)).tabel, tabel)
  const lagi = await jalankan(['restore', jalur], tujuan).ended
  assert.equal(lagi.kode, 1)
  assert.match(lagi.teks, /^Basis data ini tidak kosong/)
}

test('a restore whose Postgres goes away says so and leaves nothing', async () => {
  const tujuan = await emptyDatabase()
  const pengamat = await amati(tujuan)
  const bunuh = `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'pws-pulihkan' and datname = current_database()`
  let ke = 0
  await assert.rejects(
    pulihkanUji(tujuan, jalur, {
      baca: (dari, milik, penerima) =>
        bacaCadangan(dari, milik, {
          ...penerima,
          tabel: async (satu, isi, sidik) => {
            ke += 1
            if (ke === 40) await pengamat.query(bunuh)
            await penerima.tabel(satu, isi, sidik)
          },
        }),
    }),
  )
  assert.equal(ke, 40)
  assert(await isKosong(tujuan))
  const { rows } = await sql`select 1 as satu`.execute(tujuan.db)
  assert.deepEqual(rows, [{ satu: 1 }])
})
