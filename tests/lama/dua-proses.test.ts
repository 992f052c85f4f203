// Two processes of the application, as on two machines: one Postgres and one secret, but no folder in common. Whatever one of them
// knows, begins or leaves behind is the other's as well. (A laporan that comes in at one and is asked for, and heard of, at the
// other: tests/endpoints/dua-proses.test.ts.)
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import type { ImporJawaban } from '#contract/impor.ts'
import { formatBulan } from '#domain/bulan.ts'
import { JENIS_UNIT } from '#domain/indikator.ts'
import { PILIHAN_BAWAAN } from '#domain/kabar.ts'
import { COBA_AKUN } from '#domain/percobaan.ts'
import { insertPeristiwa } from '#store/kabar.ts'
import { loadKatalogIsian } from '#store/katalog-isian.ts'
import { aktorUji } from '#support/aktor.ts'
import { buatDuniaIzin, buatSemuaOrang } from '#support/dunia-izin.ts'
import { clientOf, jsonOf } from '#support/http.ts'
import { buatDesa, buatKabupaten, buatUnit } from '#support/kisah.ts'
import { beritahukan } from '#support/kisah-notifikasi.ts'
import { buatPengguna, SANDI_UJI } from '#support/masuk.ts'
import { bukaPeramban, type Peramban } from '#support/peramban.ts'
import { freshDatabase } from '#support/postgres.ts'
import { type Program, startProgram } from '#support/program.ts'
import { openSurelUji } from '#support/surel-uji.ts'
import { aturKabar, konfirmasiSurel, mintaKodeSurel } from '#usecases/atur-kabar.ts'
import { checkRekap } from '#usecases/check-rekap.ts'

const PATIENCE_MS = 60_000
const KUNCI = Buffer.alloc(32, 7)

const { db, url, ownerUrl } = await freshDatabase()
const smtp = await openSurelUji()
const dunia = await buatDuniaIzin(db)
const kab = await buatKabupaten(db, { kode: '77.01' })
const orang = await buatSemuaOrang(db, dunia)

function mulai(): Program {
  const dataDir = mkdtempSync(join(tmpdir(), 'pws-dua-'))
  after(() => rmSync(dataDir, { recursive: true, force: true }))
  return startProgram({
    ...{ DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl, DATA_DIR: dataDir },
    SMTP_URL: `smtp://127.0.0.1:${smtp.config.port}`,
    ...{ SMTP_DARI: smtp.config.dari, ALAMAT_APLIKASI: 'https://pws.uji.example' },
  })
}

const programA = mulai()
const programB = mulai()
const [a, b] = await Promise.all([programA.ready, programB.ready])

/** A browser at one of the two, over a connection of its own for each request. */
const peramban = (origin: string, kuki?: string): Peramban =>
  bukaPeramban(clientOf(origin), { kuki, asal: { Origin: origin, Connection: 'close' } })

async function masuk(origin: string, namaPengguna: string): Promise<Peramban> {
  await buatPengguna(db, { namaPengguna, pada: new Date(), peran: 'dinas', tempat: ['77.01'] })
  const milik = peramban(origin)
  assert.equal((await milik.post('/api/masuk', { namaPengguna, sandi: SANDI_UJI })).status, 200)
  return milik
}

async function sampai(apa: string, benar: () => Promise<boolean>, batasMs = PATIENCE_MS): Promise<void> {
  const batas = performance.now() + batasMs
  while (!(await benar())) {
    if (performance.now() > batas) throw new Error(`waited too long for ${apa}`)
    await pause(20)
  }
}

test('who signs in at one is known at the other, and signing out at one ends requests and streams at the other', async () => {
  const diA = await masuk(a, 'siti')
  const diB = peramban(b, diA.kuki())
  assert.equal((await diB.saya()).keadaan, 'penuh')
  assert.equal((await diB.get('/api/wilayah')).status, 200)
  const aliran = await fetch(`${b}/api/peristiwa?wilayah=77.01`, { headers: { Cookie: diA.kuki() ?? '' } })
  assert.equal(aliran.status, 200)
  assert.equal((await diA.post('/api/keluar', {})).status, 200)
  await sampai('the other to forget', async () => (await diB.get('/api/wilayah')).status === 401, 1_000)
  // It ends by itself, or this never comes to its end.
  await aliran.text()
})

test('wrong passwords are counted over both', async () => {
  await buatPengguna(db, { namaPengguna: 'rini', pada: new Date(), peran: 'dinas', tempat: ['77.01'] })
  const coba = async (ke: number, sandi: string): Promise<number> =>
    (await peramban(ke % 2 === 0 ? a : b).post('/api/masuk', { namaPengguna: 'rini', sandi })).status
  const status: number[] = []
  for (let ke = 0; ke <= COBA_AKUN.bebas; ke += 1) status.push(await coba(ke, `salah ${ke}`))
  assert.deepEqual(status, Array(COBA_AKUN.bebas + 1).fill(401))
  // Now one waits, also with the right one, wherever it is tried.
  assert.deepEqual(await Promise.all([0, 1].map((ke) => coba(ke, SANDI_UJI))), [429, 429])
})

test('what happens is told once, whichever of them tells it', async () => {
  const nama = ['dinas', 'bidan-desa', 'bidan-pustu', 'kader', 'kepala-desa'] as const
  for (const satu of nama) {
    const { penggunaId } = orang[satu]
    const pemilih = {
      aktor: aktorUji({ peran: 'kader', tempat: [], penggunaId, namaPengguna: satu }),
      ...{ alamat: '127.0.0.1', pada: new Date() },
    }
    const kode = await mintaKodeSurel(db, pemilih, { alamat: `${satu}@uji.example`, kunci: KUNCI })
    assert.ok(kode && (await konfirmasiSurel(db, pemilih, { kode, kunci: KUNCI })))
    const surel = { aktif: true, irama: 'seketika' } as const
    assert.ok(await aturKabar(db, pemilih, { ...PILIHAN_BAWAAN, surel, tenang: null }))
  }
  const { desa, kab: sini } = dunia.sini
  await beritahukan(db, sini.kabId, { nomor: 500, desaId: desa.A.desa.desaId, unitId: desa.A.pustu.unitId })
  await insertPeristiwa(db, sini.kabId, { jenis: 'muncul', notifikasiId: [500], pada: new Date() })
  const belum = async () =>
    (await sql`select from kabar_peristiwa where disebar_pada is null`.execute(db)).rows.length +
    (await sql`select from kabar_butir where kabar_id is null`.execute(db)).rows.length +
    (await sql`select from kabar where status = 'menunggu'`.execute(db)).rows.length
  await sampai('all to be told', async () => smtp.tiba.length >= nama.length && (await belum()) === 0)
  assert.deepEqual(smtp.tiba.map(({ kepada }) => kepada.split('@')[0]).toSorted(), [...nama].toSorted())
})

const BULAN = [202501, 202502, 202503, 202504]
const DESA = 60

/** A file of every count that a posyandu reports in a month, of so many desa and months: more than is applied at one go. */
async function siapkanBerkas(): Promise<string> {
  const { elemen, kelompok } = await loadKatalogIsian(db)
  const bulanan = [...elemen.values()].filter(
    (e) => e.pelapor.has(JENIS_UNIT.posyandu) && !kelompok.get(e.kelompokId)?.mingguan && e.terbesar === null,
  )
  const baris = [['unit', 'desa', 'bulan', ...bulanan.map(({ kode }) => kode)].join(',')]
  for (let i = 1; i <= DESA; i += 1) {
    const desa = await buatDesa(db, kab, { kode: `77.01.01.${2000 + i}` })
    const unit = await buatUnit(db, kab, { jenis: 'posyandu', nama: `Melati ${i}`, desa })
    for (const bulan of BULAN) baris.push([unit.kode, desa.kode, formatBulan(bulan), ...bulanan.map(() => i)].join(','))
  }
  return baris.join('\n')
}

test('an import survives the sudden death of the process that took it in, while it is read and while it is applied', async () => {
  const isi = await siapkanBerkas()
  // A third process takes the file in, and is gone before it can have read it.
  const programC = mulai()
  const diC = await masuk(await programC.ready, 'tuti')
  const [diA, diB] = [peramban(a, diC.kuki()), peramban(b, diC.kuki())]
  const OCTET = { 'Content-Type': 'application/octet-stream' }
  const unggah = await diC.post('/api/impor/unggah?wilayah=77.01&nama=laporan.csv', isi, OCTET)
  assert.equal(unggah.status, 201, unggah.body.toString())
  const { impor } = jsonOf(unggah) as { impor: number }
  programC.child.kill('SIGKILL')
  const status = async () => (jsonOf(await diB.get(`/api/impor?impor=${impor}`)) as ImporJawaban).status
  await sampai('another to have read it', async () => (await status()) === 'siap')
  // The sheet itself is there for whoever is asked, too.
  for (const di of [diA, diB]) assert.equal((await di.get(`/api/impor/lembar?impor=${impor}`)).status, 200)

  const terap = await diA.post('/api/impor/terapkan', { impor, lewatiYangDitolak: false })
  assert.equal(terap.status, 201, terap.body.toString())
  const diterapkan = async () =>
    (
      await sql<{
        n: number
      }>`select count(*) as n from impor_baris where impor_id = ${impor} and hasil is not null`.execute(db)
    ).rows[0]?.n ?? 0
  await sampai('the first laporan of it', async () => (await diterapkan()) > 0)
  programA.child.kill('SIGKILL')
  assert.ok((await diterapkan()) < DESA * BULAN.length, 'it was all applied before anybody died')
  await sampai('the other to finish it', async () => (await status()) === 'selesai')
  const { rows } = await sql<{ versi: number; laporan: number }>`
    select versi, count(*)::int as laporan from laporan where kab_id = ${kab.kabId} group by versi`.execute(db)
  assert.deepEqual(rows, [{ versi: 1, laporan: DESA * BULAN.length }])
  assert.deepEqual((await checkRekap(db, '77.01'))?.selisih, [])
  const sisa = await sql`select from unggahan_isi`.execute(db)
  assert.deepEqual(sisa.rows, [])
  programB.child.kill('SIGTERM')
  assert.equal((await programB.ended).code, 0)
})
