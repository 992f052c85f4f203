// Ten times the application, its Postgres or both are killed (kill -9) while laporan are posted and a file is imported.
// Whatever was acknowledged must be there once; what was not is sent again under its key, and is then there once, too.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { type Database, openDatabase } from '#db/connection.ts'
import { startEmbedded } from '#db/embedded.ts'
import { formatBulan } from '#domain/bulan.ts'
import { JENIS_UNIT } from '#domain/indikator.ts'
import { loadKatalogIsian } from '#store/katalog-isian.ts'
import { buatDesa, buatKabupaten, buatUnit, type Desa, type Kab, type Unit } from '#support/kisah.ts'
import { buatToken, denganToken } from '#support/masuk.ts'
import { type Program, startProgram } from '#support/program.ts'
import { checkRekap } from '#usecases/check-rekap.ts'

const PUTARAN = 10
const DESA = 20
const POSYANDU_PER_DESA = 4
const PENGIRIM = 6
const DITERIMA_SEBELUM_MATI = 15
const BULAN_IMPOR = [202501, 202502, 202503, 202504, 202505, 202506]
const PATIENCE_MS = 60_000

const dataDir = mkdtempSync(join(tmpdir(), 'pws-mati-'))
// As root, Postgres runs under another account and must pass through.
chmodSync(dataDir, 0o755)
after(async () => {
  await (await startEmbedded({ dataDir })).stop()
  rmSync(dataDir, { recursive: true, force: true })
})

type Milik = { readonly desa: Desa; readonly unit: Unit }
type Dunia = {
  readonly kab: Kab
  /** Of the program that posts. */
  readonly token: string
  /** One laporan a round is posted for each of these ... */
  readonly dikirim: readonly Milik[]
  /** ... and imported for each of these and each month. */
  readonly diimpor: readonly Milik[]
  readonly elemen: readonly { readonly kode: string; readonly elemenId: number }[]
  /** Imports that did not come to their end by themselves. */
  terputus: number
}

async function buatDunia({ db }: Database): Promise<Dunia> {
  const kab = await buatKabupaten(db)
  const dikirim: Milik[] = []
  const diimpor: Milik[] = []
  for (let i = 1; i <= DESA; i += 1) {
    const desa = await buatDesa(db, kab, { kode: `99.01.01.${2000 + i}` })
    const unit = (nama: string) => buatUnit(db, kab, { jenis: 'posyandu', nama, desa })
    for (let n = 1; n <= POSYANDU_PER_DESA; n += 1) dikirim.push({ desa, unit: await unit(`Kirim ${i} ${n}`) })
    diimpor.push({ desa, unit: await unit(`Impor ${i}`) })
  }
  const { elemen, kelompok } = await loadKatalogIsian(db)
  const bulanan = [...elemen.values()].filter(
    (e) => e.pelapor.has(JENIS_UNIT.posyandu) && !kelompok.get(e.kelompokId)?.mingguan && e.terbesar === null,
  )
  return {
    kab,
    token: await buatToken(db, { peran: 'dinas', tempat: ['99.01'] }),
    dikirim,
    diimpor,
    elemen: bulanan,
    terputus: 0,
  }
}

/** What was sent: its key, and the count that stands in every cell. */
type Kiriman = Milik & { readonly kunci: string; readonly bulan: number; readonly jumlah: number }

const kirimanPutaran = ({ dikirim }: Dunia, putaran: number): Kiriman[] =>
  dikirim.map((milik, i) => ({
    ...milik,
    ...{ kunci: `putaran-${putaran}-${i}`, bulan: 202400 + putaran, jumlah: putaran * 100 + (i % 90) },
  }))

async function post(origin: string, { elemen, token }: Dunia, kiriman: Kiriman): Promise<number> {
  const { unit, desa, bulan, jumlah, kunci } = kiriman
  const isian = elemen.map(({ kode }) => ({ elemen: kode, jumlah }))
  const response = await fetch(`${origin}/api/laporan`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': kunci, ...denganToken(token) },
    body: JSON.stringify({ unit: unit.kode, desa: desa.kode, bulan: formatBulan(bulan), isian }),
  })
  await response.arrayBuffer()
  return response.status
}

const isAcknowledged = (status: number): boolean => status === 200 || status === 201

/** Posts all from several senders until one fails; answers which were acknowledged. */
async function postSemua(
  origin: string,
  dunia: Dunia,
  antrean: Kiriman[],
  onDiterima: () => void,
): Promise<Set<string>> {
  const diterima = new Set<string>()
  const kirimTerus = async (): Promise<void> => {
    for (let satu = antrean.shift(); satu; satu = antrean.shift()) {
      const status = await post(origin, dunia, satu).catch(() => 0)
      if (!isAcknowledged(status)) return
      diterima.add(satu.kunci)
      onDiterima()
    }
  }
  await Promise.all(Array.from({ length: PENGIRIM }, kirimTerus))
  return diterima
}

function writeBerkas({ diimpor, elemen }: Dunia, putaran: number): string {
  const judul = ['unit', 'desa', 'bulan', ...elemen.map(({ kode }) => kode)]
  const baris = diimpor.flatMap(({ unit, desa }) =>
    BULAN_IMPOR.map((bulan) => [unit.kode, desa.kode, formatBulan(bulan), ...elemen.map(() => putaran)]),
  )
  const jalur = join(dataDir, `laporan-${putaran}.csv`)
  writeFileSync(jalur, [judul, ...baris].map((satu) => satu.join(',')).join('\n'))
  return jalur
}

function startImpor(jalur: string) {
  const args = [
    '--import',
    'tsx',
    'server/cli/pws.ts',
    'import',
    'laporan',
    jalur,
    '--wilayah',
    '99.01',
    '--format',
    'baku',
  ]
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env.PATH ?? '', HOME: '/tmp', DATA_DIR: dataDir, DEMO: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  after(() => child.kill('SIGKILL'))
  let teks = ''
  for (const arus of [child.stdout, child.stderr]) arus.on('data', (potongan) => (teks += potongan))
  return { child, ended: once(child, 'close').then(([code]) => ({ code, teks })) }
}

const postmasterPid = (): number =>
  Number.parseInt(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8'), 10)

async function until(apa: string, terjadi: () => Promise<boolean>): Promise<void> {
  const batas = performance.now() + PATIENCE_MS
  while (!(await terjadi().catch(() => false))) {
    if (performance.now() > batas) throw new Error(`waited too long for ${apa}`)
    await pause(20)
  }
}

/** Rows of the import of this round that are applied already. */
async function diterapkan({ db }: Database): Promise<number> {
  const { rows } = await sql<{ banyak: number }>`
    select count(*) as banyak from impor_baris
    where hasil is not null and impor_id = (select max(impor_id) from impor)`.execute(db)
  return rows[0]?.banyak ?? 0
}

type Keadaan = { program: Program; origin: string; database: Database }

async function start(): Promise<Keadaan> {
  const program = startProgram({ DATA_DIR: dataDir })
  const origin = await program.ready
  const { url } = await startEmbedded({ dataDir })
  const database = openDatabase({ connectionString: url.app, applicationName: 'pws-uji', maxConnections: 2 })
  return { program, origin, database }
}

const KORBAN = ['aplikasi', 'postgres', 'keduanya'] as const

async function jalankanPutaran(keadaan: Keadaan, dunia: Dunia, putaran: number): Promise<Keadaan> {
  const korban = KORBAN[putaran % KORBAN.length] ?? 'keduanya'
  const semua = kirimanPutaran(dunia, putaran)
  const jalur = writeBerkas(dunia, putaran)
  const sebelum = await sql<{ impor: number }>`select count(*) as impor from impor`.execute(keadaan.database.db)
  const impor = startImpor(jalur)
  await until('the import to begin', async () => {
    const kini = await sql<{ impor: number }>`select count(*) as impor from impor`.execute(keadaan.database.db)
    return kini.rows[0]?.impor !== sebelum.rows[0]?.impor && (await diterapkan(keadaan.database)) > 0
  })
  let mati = false
  let banyak = 0
  const diterima = await postSemua(keadaan.origin, dunia, [...semua], () => {
    banyak += 1
    if (banyak < DITERIMA_SEBELUM_MATI || mati) return
    mati = true
    if (korban !== 'postgres') for (const child of [keadaan.program.child, impor.child]) child.kill('SIGKILL')
    if (korban !== 'aplikasi') process.kill(postmasterPid(), 'SIGKILL')
  })
  assert.ok(mati, 'it ended before it was killed')
  assert.ok(diterima.size < semua.length, 'everything was acknowledged before it was killed')
  if ((await impor.ended).code !== 0) dunia.terputus += 1
  const baru = korban === 'postgres' ? keadaan : await restart(keadaan)
  // A token has to be looked for in the database, to be refused.
  const headers = { Authorization: 'Bearer pws_tiada' }
  await until('the application to answer', async () => {
    return (await fetch(`${baru.origin}/api/saya`, { headers })).status === 401
  })
  await assertTersimpan(
    baru.database,
    semua.filter(({ kunci }) => diterima.has(kunci)),
  )
  for (const satu of semua) {
    assert.ok(isAcknowledged(await post(baru.origin, dunia, satu)), `${satu.kunci} was refused when sent again`)
  }
  await assertTersimpan(baru.database, semua)
  await finishImpor(baru.database, jalur, putaran)
  assert.deepEqual((await checkRekap(baru.database.db, null))?.selisih, [])
  return baru
}

async function restart({ program, database }: Keadaan): Promise<Keadaan> {
  await program.ended
  await database.close()
  return start()
}

/** Each of these is there with one version, and with the counts that were sent. */
async function assertTersimpan({ db }: Database, kiriman: readonly Kiriman[]): Promise<void> {
  const { rows } = await sql<{ unitId: number; versi: number; riwayat: number; jumlah: number[] }>`
    select l.unit_id as "unitId", l.versi,
      (select count(*) from laporan_versi v where v.unit_id = l.unit_id and v.bulan = l.bulan) as riwayat,
      (select array_agg(distinct jumlah) from isian i where i.unit_id = l.unit_id and i.bulan = l.bulan) as jumlah
    from laporan l
    where l.bulan = ${kiriman[0]?.bulan ?? 0} and l.unit_id = any(${kiriman.map((satu) => satu.unit.unitId)}::int[])
    order by l.unit_id`.execute(db)
  const semestinya = kiriman.map(({ unit, jumlah }) => ({
    unitId: unit.unitId,
    versi: 1,
    riwayat: 1,
    jumlah: [jumlah],
  }))
  assert.deepEqual(
    rows,
    semestinya.toSorted((a, b) => a.unitId - b.unitId),
  )
}

/** The import is called again until it is through; then every laporan of it has exactly one more version. */
async function finishImpor({ db }: Database, jalur: string, putaran: number): Promise<void> {
  const { code, teks } = await startImpor(jalur).ended
  assert.equal(code, 0, teks)
  const { rows } = await sql<{ versi: number; riwayat: number; jumlah: number; laporan: number }>`
    select l.versi, v.riwayat, i.jumlah, count(distinct (l.unit_id, l.bulan)) as laporan
    from laporan l
    join lateral (select count(*) as riwayat from laporan_versi v where v.unit_id = l.unit_id and v.bulan = l.bulan) v on true
    join isian i on i.unit_id = l.unit_id and i.bulan = l.bulan
    where l.bulan = any(${BULAN_IMPOR}::int[])
    group by 1, 2, 3`.execute(db)
  assert.deepEqual(rows, [{ versi: putaran, riwayat: putaran, jumlah: putaran, laporan: DESA * BULAN_IMPOR.length }])
}

test('what was acknowledged is there once after each of ten sudden deaths', async () => {
  let keadaan = await start()
  const dunia = await buatDunia(keadaan.database)
  for (let putaran = 1; putaran <= PUTARAN; putaran += 1) keadaan = await jalankanPutaran(keadaan, dunia, putaran)
  assert.ok(dunia.terputus > 0, 'no import was cut short')
  await keadaan.database.close()
  keadaan.program.child.kill('SIGTERM')
  assert.equal((await keadaan.program.ended).code, 0)
})
