// Postgres is stopped, hangs, or cannot be reached for a while, under the program as an operator runs it. Everybody is told at
// once and calmly, nothing falls over, and all goes on by itself when it is back.
import assert from 'node:assert/strict'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { openDatabase } from '#db/connection.ts'
import { startEmbedded } from '#db/embedded.ts'
import { migrate } from '#db/migrate.ts'
import { routes } from '#server/routes.ts'
import { bumpVersi } from '#store/versi-data.ts'
import { buatKabupaten } from '#support/kisah.ts'
import { buatToken, denganToken } from '#support/masuk.ts'
import { openPerantara } from '#support/perantara.ts'
import { startProgram } from '#support/program.ts'

const LAMA_MATI_MS = 30_000
const LAMA_DIAM_MS = 15_000
/** Until a server that says nothing is taken for away: two seconds between beats, and two tries of three seconds. */
const KETAHUAN_MS = 12_000
/** What is told then waits for nothing. */
const SEGERA_MS = 3_000
const PULIH_MS = 5_000

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pws-putus-'))
  // As root, Postgres runs under another account and must pass through.
  chmodSync(folder, 0o755)
  after(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

type Aliran = { readonly teks: () => string; readonly tutup: () => void }

async function bukaAliran(origin: string, headers: Readonly<Record<string, string>>): Promise<Aliran> {
  const batal = new AbortController()
  const { body } = await fetch(`${origin}/api/peristiwa?wilayah=99.01`, { headers, signal: batal.signal })
  let teks = ''
  const baca = async () => {
    for await (const potong of body ?? []) teks += Buffer.from(potong)
  }
  baca().catch(() => undefined)
  return { teks: () => teks, tutup: () => batal.abort() }
}

type Jawab = { readonly alamat: string; readonly status: number; readonly ms: number; readonly salah: string | null }

/** How an address answers, and what a problem lacks of what it should say. */
async function tanya(origin: string, metode: string, jalur: string, headers: Record<string, string>): Promise<Jawab> {
  const mulai = performance.now()
  const jawab = await fetch(origin + jalur, {
    method: metode,
    headers: { 'Content-Type': 'application/json', ...headers },
    ...(metode === 'POST' && { body: '{}' }),
  })
  const teks = await jawab.text()
  const ms = performance.now() - mulai
  const alamat = `${metode} ${jalur}`
  if (jawab.status !== 503) return { alamat, status: jawab.status, ms, salah: null }
  const isi = JSON.parse(teks) as Record<string, unknown>
  const benar =
    jawab.headers.get('Content-Type') === 'application/problem+json' &&
    jawab.headers.get('Retry-After') === '5' &&
    isi.id === jawab.headers.get('X-Request-Id') &&
    /basis data/i.test(`${isi.title} ${isi.detail}`)
  return { alamat, status: 503, ms, salah: benar ? null : teks }
}

async function until(apa: string, batasMs: number, terjadi: () => Promise<boolean> | boolean): Promise<void> {
  const batas = performance.now() + batasMs
  while (!(await terjadi())) {
    assert.ok(performance.now() < batas, `${apa}: not within ${batasMs} ms`)
    await pause(50)
  }
}

type Gangguan = {
  readonly url: string
  readonly env: Readonly<Record<string, string>>
  readonly lamaMs: number
  putuskan(): Promise<void>
  pulihkan(): Promise<void>
}

/** Before, during and after, as those see it who have a page open and those who come. */
async function alami({ url, env, lamaMs, putuskan, pulihkan }: Gangguan): Promise<void> {
  const program = startProgram({ ...env, JEDA_HENTI_DETIK: '0' })
  const origin = await program.ready
  const database = openDatabase({ connectionString: url, applicationName: 'pws-uji', maxConnections: 2 })
  const kab = await buatKabupaten(database.db)
  const headers = denganToken(await buatToken(database.db, { peran: 'dinas', tempat: ['99.01'] }))
  const status = async (jalur: string) => (await tanya(origin, 'GET', jalur, headers)).status
  assert.deepEqual(await Promise.all(['/api/siap', '/api/sehat', '/api/saya'].map(status)), [200, 200, 200])
  const aliran = await bukaAliran(origin, headers)
  await until('the version', PULIH_MS, () => aliran.teks().includes('event: versi'))

  const mulai = performance.now()
  await putuskan()
  // Asked again and again meanwhile: nobody waits a minute, and nobody is told anything but 503 in proper form.
  const terlama = { ms: 0, alamat: '' }
  await until('not ready', KETAHUAN_MS, async () => {
    const jawab = await Promise.all(
      ['/api/siap', '/api/saya', '/api/wilayah?wilayah=99.01'].map((jalur) => tanya(origin, 'GET', jalur, headers)),
    )
    for (const satu of jawab) {
      assert.ok([200, 401, 503].includes(satu.status) && satu.salah === null, JSON.stringify(satu))
      if (satu.ms > terlama.ms) Object.assign(terlama, satu)
    }
    return jawab[0]?.status === 503
  })
  assert.ok(terlama.ms < KETAHUAN_MS, JSON.stringify(terlama))
  await until('the page told', SEGERA_MS, () => aliran.teks().includes('event: sambungan\ndata: false'))
  const semua = await Promise.all(
    routes.map(({ endpoint: { metode, jalur } }) => tanya(origin, metode, jalur, headers)),
  )
  assert.deepEqual(
    semua.filter(({ alamat, status, salah, ms }) => {
      const baik = status === (alamat === 'GET /api/sehat' ? 200 : 503) && salah === null && ms < SEGERA_MS
      return !baik
    }),
    [],
  )
  assert.equal((await fetch(`${origin}/`)).status, 200)
  while (performance.now() - mulai < lamaMs) {
    const satu = await tanya(origin, 'GET', '/api/saya', headers)
    assert.ok(satu.status === 503 && satu.ms < SEGERA_MS, JSON.stringify(satu))
    await pause(250)
  }

  const sejak = aliran.teks().length
  await pulihkan()
  await until('ready again', PULIH_MS, async () => (await status('/api/siap')) === 200)
  await until('answered again', PULIH_MS, async () => (await status('/api/saya')) === 200)
  await until('the open page told', PULIH_MS, () => aliran.teks().slice(sejak).includes('event: sambungan\ndata: true'))
  await database.close()
  const lagi = openDatabase({ connectionString: url, applicationName: 'pws-uji', maxConnections: 2 })
  const versi = await bumpVersi(lagi.db, kab.kabId)
  await until('a new version heard', PULIH_MS, () => aliran.teks().includes(`"versi":${versi}`))
  await lagi.close()
  aliran.tutup()

  program.child.kill('SIGTERM')
  const { code, out, err } = await program.ended
  assert.equal(code, 0, err)
  const baris = out.split('\n').filter((satu) => satu.startsWith('{'))
  const pesan = baris.map((satu) => (JSON.parse(satu) as { msg: string }).msg)
  assert.deepEqual(
    pesan.filter((satu) => satu.startsWith('basis data')),
    ['basis data tidak dapat dihubungi; permintaan dijawab 503 sampai kembali', 'basis data dapat dihubungi lagi'],
  )
  // What is refused for a while is not a line each: hundreds of requests met it.
  assert.ok(baris.length < 40, out)
}

test('a Postgres of the operator that is stopped for half a minute', async () => {
  const dataDir = newFolder()
  let postgres = await startEmbedded({ dataDir, settings: ['fsync=off'] })
  after(() => postgres.stop())
  const { app, owner } = postgres.url
  await migrate({ ownerUrl: owner, appRole: 'pws_app' })
  await alami({
    url: app,
    env: { DATABASE_URL: app, DATABASE_OWNER_URL: owner, DATA_DIR: newFolder() },
    lamaMs: LAMA_MATI_MS,
    putuskan: () => postgres.stop(),
    pulihkan: async () => {
      postgres = await startEmbedded({ dataDir, settings: ['fsync=off'] })
    },
  })
})

test('a Postgres of the operator that cannot be reached: packets go nowhere, connections are never made', async () => {
  const postgres = await startEmbedded({ dataDir: newFolder(), settings: ['fsync=off'] })
  after(() => postgres.stop())
  const { app, owner } = postgres.url
  await migrate({ ownerUrl: owner, appRole: 'pws_app' })
  const perantara = await openPerantara(app)
  await alami({
    url: app,
    env: { DATABASE_URL: perantara.url, DATA_DIR: newFolder() },
    lamaMs: LAMA_DIAM_MS,
    putuskan: async () => perantara.diamkan(),
    pulihkan: async () => perantara.pulihkan(),
  })
})

/** A process and all that it has started. */
function keluarga(pid: number): number[] {
  const anak = readdirSync('/proc').filter((nama) => {
    if (!/^\d+$/.test(nama)) return false
    try {
      return (
        readFileSync(`/proc/${nama}/stat`, 'utf8')
          .replace(/^.*\) \S /s, '')
          .split(' ')[0] === String(pid)
      )
    } catch {
      // It ended meanwhile.
      return false
    }
  })
  return [pid, ...anak.map(Number)]
}

test('the embedded Postgres that hangs', { skip: process.platform !== 'linux' }, async () => {
  const dataDir = newFolder()
  // Made first, so that its address is known.
  const postgres = await startEmbedded({ dataDir })
  const { app } = postgres.url
  await postgres.stop()
  const pid = () => Number.parseInt(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8'), 10)
  let beku: number[] = []
  after(() => {
    for (const satu of beku) process.kill(satu, 'SIGCONT')
  })
  await alami({
    url: app,
    env: { DATA_DIR: dataDir },
    lamaMs: LAMA_DIAM_MS,
    putuskan: async () => {
      beku = keluarga(pid())
      for (const satu of beku) process.kill(satu, 'SIGSTOP')
    },
    pulihkan: async () => {
      for (const satu of beku) process.kill(satu, 'SIGCONT')
      beku = []
    },
  })
})
