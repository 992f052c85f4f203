// Figures read from a streaming replica of Debian's Postgres: whoever was told of a data version never sees less, whatever the
// replica does meanwhile; and when the primary is gone for good, the promoted replica takes its place.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { LaporanJawaban } from '#contract/laporan.ts'
import type { Lembar } from '#contract/peta.ts'
import { openDatabase } from '#db/connection.ts'
import { migrate } from '#db/migrate.ts'
import { formatBulan } from '#domain/bulan.ts'
import { openReplika } from '#server/replika.ts'
import { routes } from '#server/routes.ts'
import { buatAcak } from '#support/acak.ts'
import { DINAS_UJI } from '#support/aktor.ts'
import { openAplikasi, SEKARANG } from '#support/aplikasi.ts'
import { buatDuniaIzin } from '#support/dunia-izin.ts'
import { silentLog } from '#support/http.ts'
import { TIMBANG } from '#support/katalog-uji.ts'
import { buatDesa, buatKabupaten, buatUnit, type Desa, type Unit, wajibkan } from '#support/kisah.ts'
import { buatToken, denganToken } from '#support/masuk.ts'
import { PERMINTAAN } from '#support/permintaan.ts'
import { startProgram } from '#support/program.ts'
import { adaPostgresDebian, type Pasangan, startPasangan } from '#support/replika.ts'
import { checkRekap } from '#usecases/check-rekap.ts'
import { seedKatalog } from '#usecases/seed-katalog.ts'

const skip = !adaPostgresDebian()
const BENIH = Number(process.env.BENIH ?? 20_261_122)
const KAB = '77.01'
const UNIT = 24
const PEMBACA = 4

const dunia = skip ? null : await buatDunia()
// Those that follow begin where the one before ended; without a database none of them does.
const di = (): Dunia => {
  assert.ok(dunia)
  return dunia
}

type Dunia = Awaited<ReturnType<typeof buatDunia>>

async function buatDunia() {
  const pasangan = await startPasangan()
  after(() => pasangan.stop())
  await migrate({ ownerUrl: pasangan.utama.url('pws_owner'), appRole: 'pws_app' })
  const buka = (server: Pasangan['utama']) => {
    const milik = openDatabase({ connectionString: server.url('pws_app'), applicationName: 'uji', maxConnections: 4 })
    after(() => milik.close())
    return milik.db
  }
  const db = buka(pasangan.utama)
  await seedKatalog(db)
  const izin = await buatDuniaIzin(db)
  const kab = await buatKabupaten(db, { kode: KAB })
  const milik: { desa: Desa; unit: Unit }[] = []
  for (let i = 1; i <= UNIT; i += 1) {
    const desa = await buatDesa(db, kab, { kode: `${KAB}.01.${2000 + i}` })
    const unit = await buatUnit(db, kab, { jenis: 'posyandu', nama: `Melati ${i}`, desa })
    await wajibkan(db, kab, { unit, desa, kelompok: TIMBANG })
    milik.push({ desa, unit })
  }
  const token = await buatToken(db, { peran: 'dinas', tempat: [KAB] })
  const dataDir = mkdtempSync(join(tmpdir(), 'pws-replika-'))
  after(() => rmSync(dataDir, { recursive: true, force: true }))
  return { pasangan, db, buka, izin, milik, token, dataDir }
}

test('every answer that follows the data version is the same from the replica as from the primary', {
  skip,
}, async () => {
  const { pasangan, db } = di()
  await pasangan.menyusul()
  const replika = openReplika({
    ...{ url: pasangan.replika.url('pws_app'), utama: db, log: silentLog, statementTimeoutMs: 0 },
  })
  after(() => replika.close())
  const dari = await openAplikasi(db, SEKARANG, DINAS_UJI, replika.baca)
  const langsung = await openAplikasi(db, SEKARANG, DINAS_UJI)
  let banyak = 0
  for (const { endpoint } of routes) {
    const minta = PERMINTAAN[endpoint.nama]
    if (endpoint.simpan !== 'versi' || !minta) continue
    // These questions are asked of a place and nothing else.
    const tempat = { wilayah: '99.01', desa: 'A', kab: '99.01', bulan: 202508 } as const
    const { kueri = '' } = await minta.tanya({ tempat, kasus: 'milik' } as Parameters<typeof minta.tanya>[0])
    const [satu, dua] = [await dari.get(endpoint.jalur + kueri), await langsung.get(endpoint.jalur + kueri)]
    assert.deepEqual([endpoint.nama, satu.status, satu.body], [endpoint.nama, dua.status, dua.body])
    banyak += 1
  }
  assert.ok(banyak >= 15, `only ${banyak} answers were compared`)
  assert.deepEqual([replika.hitung.gagal, replika.hitung.tertinggal], [0, 0])
  assert.ok(replika.hitung.replika > 0)
})

/** What the figure was at each version: laporan only ever add to it here. */
type Riwayat = { readonly versi: number; readonly pembilang: number }

type Permainan = { readonly origin: string; readonly bulan: string; readonly riwayat: Riwayat[] }

async function kirim({ milik, token }: Dunia, { origin, bulan }: Permainan, ke: number, jumlah: number) {
  const satu = milik[ke % milik.length]
  assert.ok(satu)
  const reply = await fetch(`${origin}/api/laporan`, {
    method: 'POST',
    headers: { ...denganToken(token), 'Content-Type': 'application/json', 'Idempotency-Key': `${bulan} ${ke}` },
    body: JSON.stringify({
      ...{ unit: satu.unit.kode, desa: satu.desa.kode, bulan },
      isian: Object.entries({ UJI_S: 1000, UJI_D: jumlah, UJI_N: 0 }).map(([elemen, n]) => ({ elemen, jumlah: n })),
    }),
  })
  const { versi } = (await reply.json()) as LaporanJawaban
  assert.equal(reply.status, 201)
  return versi
}

async function baca({ token }: Dunia, { origin, bulan }: Permainan, minimal: number) {
  const reply = await fetch(`${origin}/api/peta?wilayah=${KAB}&indikator=UJI_DS&bulan=${bulan}`, {
    headers: { ...denganToken(token), 'X-Versi-Minimal': String(minimal) },
  })
  assert.equal(reply.status, 200)
  const { total, versi } = (await reply.json()) as Lembar
  return { pembilang: total.pembilang ?? 0, versi }
}

/** One writer and several readers, until all units have reported; what a reader is told is held against all versions since. */
async function mainkan(milik: Dunia, permainan: Permainan, benih: number): Promise<number> {
  const acak = buatAcak(benih)
  const { riwayat } = permainan
  let usai = false
  let dibaca = 0
  const terbaca = new Set<number>()
  const membaca = async (): Promise<void> => {
    while (!usai) {
      const dikatakan = riwayat.at(-1)
      assert.ok(dikatakan)
      const { pembilang, versi } = await baca(milik, permainan, dikatakan.versi)
      dibaca += 1
      assert.ok(versi >= dikatakan.versi, `told of ${dikatakan.versi}, answered with ${versi}`)
      assert.ok(pembilang >= dikatakan.pembilang, `told of ${dikatakan.pembilang} persons, answered with ${pembilang}`)
      terbaca.add(pembilang)
    }
  }
  const menulis = async (): Promise<void> => {
    for (let ke = 0; ke < UNIT; ke += 1) {
      const jumlah = 1 + acak.bulat(500)
      const lalu = riwayat.at(-1)?.pembilang ?? 0
      riwayat.push({ versi: await kirim(milik, permainan, ke, jumlah), pembilang: lalu + jumlah })
      for (let i = acak.bulat(3); i > 0; i -= 1) await baca(milik, permainan, riwayat.at(-1)?.versi ?? 0)
    }
    usai = true
  }
  await Promise.all([menulis(), ...Array.from({ length: PEMBACA }, membaca)]).finally(() => {
    usai = true
  })
  const pernah = new Set(riwayat.map(({ pembilang }) => pembilang))
  assert.deepEqual(
    [...terbaca].filter((pembilang) => !pernah.has(pembilang)),
    [],
    'figures that never were',
  )
  assert.equal((await baca(milik, permainan, riwayat.at(-1)?.versi ?? 0)).pembilang, riwayat.at(-1)?.pembilang)
  return dibaca
}

test('readers of a process with a replica never see less than they were told of', { skip }, async (t) => {
  const milik = di()
  const { pasangan, db, dataDir } = milik
  const program = startProgram({
    DATABASE_URL: pasangan.utama.url('pws_app'),
    DATABASE_OWNER_URL: pasangan.utama.url('pws_owner'),
    DATABASE_READ_URL: pasangan.replika.url('pws_app'),
    DATA_DIR: dataDir,
  })
  const origin = await program.ready
  const { versi } = await db
    .selectFrom('versi_data')
    .innerJoin('kabupaten', 'kabupaten.kab_id', 'versi_data.kab_id')
    .select('versi')
    .where('kode', '=', KAB)
    .executeTakeFirstOrThrow()
  const mulai = { versi, pembilang: 0 }
  const tersambung = () =>
    pasangan.replika.ask(`select count(*)::int from pg_stat_activity where application_name = 'pws-baca'`)
  for (const [i, [apa, sebelum, sesudah]] of (
    [
      ['while it follows', async () => undefined, async () => assert.notEqual(await tersambung(), 0)],
      [
        'while its replay is paused',
        () => pasangan.replika.ask('select pg_wal_replay_pause()'),
        () => pasangan.replika.ask('select pg_wal_replay_resume()'),
      ],
      ['while it is gone', () => pasangan.replika.kill(), () => pasangan.replika.start()],
      ['while it catches up', async () => undefined, () => pasangan.menyusul()],
    ] as const
  ).entries()) {
    await t.test(apa, async () => {
      await sebelum()
      const riwayat = [{ ...mulai }]
      const permainan = { origin, bulan: formatBulan(202501 + i), riwayat }
      const dibaca = await mainkan(milik, permainan, BENIH + i)
      assert.ok(dibaca > UNIT, `only ${dibaca} reads`)
      await sesudah()
    })
  }
  program.child.kill('SIGTERM')
  assert.equal((await program.ended).code, 0)
})

test('after the death of the primary a process goes on with the promoted replica', { skip }, async () => {
  const milik = di()
  const { pasangan, buka, dataDir } = milik
  await pasangan.menyusul()
  await pasangan.utama.kill()
  await pasangan.promote()
  const program = startProgram({
    DATABASE_URL: pasangan.replika.url('pws_app'),
    DATABASE_OWNER_URL: pasangan.replika.url('pws_owner'),
    // The old primary has not come back as a replica yet.
    DATABASE_READ_URL: pasangan.utama.url('pws_app'),
    DATA_DIR: dataDir,
  })
  const permainan = { origin: await program.ready, bulan: '2025-01', riwayat: [] }
  const lama = await baca(milik, permainan, 0)
  assert.ok(lama.pembilang > 0)
  await mainkan(milik, { ...permainan, bulan: '2025-06', riwayat: [{ versi: lama.versi, pembilang: 0 }] }, BENIH)
  assert.deepEqual(await baca(milik, permainan, 0).then(({ pembilang }) => pembilang), lama.pembilang)
  assert.deepEqual((await checkRekap(buka(pasangan.replika), null))?.selisih, [])
  program.child.kill('SIGTERM')
  assert.equal((await program.ended).code, 0)
})
