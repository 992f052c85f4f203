// What was planted in the example is there, as the figure that the engine makes of it.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from 'kysely'
import type { z } from 'zod'
import { readFormat } from '#berkas/format.ts'
import { periksaBerkas } from '#berkas/periksa.ts'
import type { getPeta } from '#contract/peta.ts'
import type { getWilayah } from '#contract/wilayah.ts'
import { type Db, openDatabase } from '#db/connection.ts'
import { tulisCsv } from '#fixtures/berkas-uji.ts'
import { createAnswerCache } from '#http/cache.ts'
import { mountRoutes } from '#http/mount.ts'
import { createVersions } from '#http/versions.ts'
import { isiContoh } from '#seeds/contoh/isi-contoh.ts'
import { PILIHAN } from '#seeds/contoh/isi-tempat.ts'
import { createApp } from '#server/app.ts'
import { routes } from '#server/routes.ts'
import { listLingkup, listSelisihLapor, listSelisihRekap } from '#store/periksa-rekap.ts'
import { findVersi } from '#store/versi-data.ts'
import { PINTU_UJI, sebagai } from '#support/aktor.ts'
import { jsonOf, serveApp, silentLog } from '#support/http.ts'
import { freshDatabase } from '#support/postgres.ts'
import { importLaporan } from '#usecases/import/import-laporan.ts'

const SEKARANG = new Date('2026-09-15T02:00:00Z')

type Peta = z.infer<typeof getPeta.keluaran>
type Wilayah = z.infer<typeof getWilayah.keluaran>
type Sasaran = { readonly wilayah?: string; readonly indikator: string; readonly bulan: string }

async function layani(puskesmas: readonly string[], { sampai, banyakBulan }: { sampai: number; banyakBulan: number }) {
  const { db, ownerUrl } = await freshDatabase()
  await isiContoh(db, { sampai, banyakBulan, sekarang: SEKARANG, puskesmas })
  // What autovacuum does in an installation.
  const owner = openDatabase({ connectionString: ownerUrl, applicationName: 'uji', maxConnections: 1 })
  await sql`analyze`.execute(owner.db)
  await owner.close()
  const deps = {
    db,
    log: silentLog,
    sekarang: () => SEKARANG,
    versiAplikasi: 'uji',
    cache: createAnswerCache(),
    versions: createVersions((kode) => findVersi(db, kode)),
    pintu: PINTU_UJI,
  }
  const app = createApp({
    log: silentLog,
    sesi: sebagai(),
    routes: mountRoutes(routes, deps),
    events: (_, res) => void res.end(),
  })
  const client = await serveApp(app)
  return {
    db,
    peta: async ({ wilayah = '99.01', indikator, bulan }: Sasaran) =>
      jsonOf(await client.get(`/api/peta?wilayah=${wilayah}&indikator=${indikator}&bulan=${bulan}`)) as Peta,
    wilayah: async (bulan: string) => jsonOf(await client.get(`/api/wilayah?wilayah=99.01&bulan=${bulan}`)) as Wilayah,
  }
}

const baris = (peta: Peta, kode: string) => {
  const satu = peta.baris.find((b) => b.kode === kode)
  assert.ok(satu, kode)
  return satu
}

async function assertRekapBersih(db: Db): Promise<void> {
  const [lingkup] = await listLingkup(db, null)
  assert.ok(lingkup)
  assert.deepEqual([...(await listSelisihRekap(db, lingkup)), ...(await listSelisihLapor(db, lingkup))], [])
}

describe('planted in 2026', async () => {
  const { db, peta, wilayah } = await layani(
    [
      '99.01-puskesmas-karang-indah',
      '99.01-puskesmas-pesisir-lontar',
      '99.01-puskesmas-rimba-damar',
      '99.01-puskesmas-sumber-makmur',
    ],
    { sampai: 202608, banyakBulan: 8 },
  )

  it('is a puskesmas whose figures sit exactly on the target, month after month', async () => {
    for (const bulan of [3, 6, 8]) {
      const { baris: semua } = await peta({ indikator: 'BUMIL_K6', bulan: `2026-0${bulan}` })
      const milik = semua.filter(({ induk, kode }) => induk === '99.01.02' && kode.startsWith('99.01.02'))
      assert.equal(milik.length, 4)
      for (const { pembilang, penyebut } of milik) {
        assert.equal(pembilang, Math.round(((penyebut ?? 0) * 100 * bulan) / 1200))
      }
    }
  })

  it('is a puskesmas that measures only its healthy half: next to no stunting, and no status for it', async () => {
    const stunting = (wilayah: string) => peta({ wilayah, indikator: 'GIZI_STUNTING', bulan: '2026-08' })
    const { total, baris: desa } = await stunting('99.01.03')
    assert.deepEqual([desa.length, total.status], [12, null])
    assert.ok(total.persen !== null && total.persen < 3, `${total.persen}`)
    assert.ok(total.ukur?.penyebut && (total.ukur.pembilang ?? 0) / total.ukur.penyebut < 0.7)
    const biasa = (await stunting('99.01.02')).total
    assert.ok(biasa.persen !== null && biasa.persen > 10 && biasa.status !== null, `${biasa.persen}`)
  })

  it('is a desa that split in March: together over the year, each by itself in a month', async () => {
    assert.equal((await wilayah('2026-02')).desa.filter(({ kode }) => kode === '99.01.06.2016').length, 0)
    const kumulatif = await peta({ indikator: 'BUMIL_K6', bulan: '2026-08' })
    assert.deepEqual(baris(kumulatif, '99.01.06.2014').bersama, ['99.01.06.2016'])
    assert.ok(!kumulatif.baris.some(({ kode }) => kode === '99.01.06.2016'))
    const sebulan = await peta({ indikator: 'GIZI_DS', bulan: '2026-08' })
    for (const kode of ['99.01.06.2014', '99.01.06.2016']) {
      const { penyebut, bersama } = baris(sebulan, kode)
      assert.ok(penyebut !== null && penyebut > 50, kode)
      assert.deepEqual(bersama, [])
    }
  })

  it('is a kecamatan most of whose last month has not come in yet', async () => {
    const bulanan = async (bulan: string) => {
      const { baris: semua } = await peta({ wilayah: '99.01.09', indikator: 'GIZI_DS', bulan })
      return semua.filter(({ sel }) => sel === 'belum-lapor').length / semua.length
    }
    assert.ok((await bulanan('2026-08')) > 0.5)
    assert.ok((await bulanan('2026-07')) < 0.3)
  })

  it('is a desa for which nobody has been named since it split', async () => {
    const { rows } = await sql<{ kode: string }>`
      select kode from desa_identitas i where jenis <> 'luar-wilayah' and not exists (
        select from penanggung_jawab p where p.kab_id = i.kab_id and p.desa_id = i.desa_id) order by kode`.execute(db)
    assert.deepEqual(rows, [{ kode: '99.01.06.2016' }])
  })

  it('has a rekap that is what its isian say', () => assertRekapBersih(db))
})

describe('planted in 2025', async () => {
  const { db, peta, wilayah } = await layani(['99.01-puskesmas-muara-selasih', '99.01-puskesmas-pasar-selasih'], {
    sampai: 202508,
    banyakBulan: 8,
  })

  it('is a flood of a quarter: fewer come to be weighed, more fall ill, and afterwards it is as before', async () => {
    const ds = async (bulan: string) =>
      (await peta({ wilayah: '99.01.04', indikator: 'GIZI_DS', bulan })).total.persen ?? 0
    const sakit = async (bulan: string) =>
      (await peta({ wilayah: '99.01.04', indikator: 'SAKIT_DIARE', bulan })).total.pembilang ?? 0
    assert.ok((await ds('2025-02')) + 12 < (await ds('2025-05')))
    assert.ok((await sakit('2025-02')) > 1.2 * (await sakit('2025-05')))
  })

  it('is a desa that went to another puskesmas in July, and takes its year along', async () => {
    const puskesmas = async (bulan: string) =>
      (await wilayah(bulan)).desa.find(({ kode }) => kode === '99.01.07.2006')?.puskesmas
    assert.equal(await puskesmas('2025-06'), '99.01-puskesmas-muara-selasih')
    assert.equal(await puskesmas('2025-07'), '99.01-puskesmas-pasar-selasih')
    const anggota = async (bulan: string) => {
      const { baris: semua } = await peta({ wilayah: '99.01-puskesmas-pasar-selasih', indikator: 'BUMIL_K1', bulan })
      return semua.find(({ kode }) => kode === '99.01.07.2006')?.pembilang
    }
    assert.equal(await anggota('2025-06'), undefined)
    assert.ok(((await anggota('2025-07')) ?? 0) > 15)
  })

  it('is a desa in which pustu and posyandu count the same people', async () => {
    const { rows } = await sql<{ posyandu: number; pustu: number }>`
      select (sum(jumlah) filter (where sumber = 3))::int as posyandu, (sum(jumlah) filter (where sumber = 2))::int as pustu
      from rekap r join elemen e using (elemen_id) join desa_identitas d using (kab_id, desa_id)
      where d.kode = '99.01.04.2011' and e.kode = 'SKRINING_TD' and r.bulan = 202507 and r.pilah_id = 0`.execute(db)
    assert.equal(rows[0]?.pustu, rows[0]?.posyandu)
    assert.ok((rows[0]?.pustu ?? 0) > 0)
  })

  it('has a rekap that is what its isian say', () => assertRekapBersih(db))
})

describe('a puskesmas whose nutrition comes in per desa from another system', async () => {
  const NILAM = '99.01-puskesmas-sungai-nilam'
  const { db, peta } = await layani([NILAM], { sampai: 202608, banyakBulan: 3 })
  const ds = () => peta({ wilayah: NILAM, indikator: 'GIZI_DS', bulan: '2026-08' })

  it('waits for the recap of each desa alone where the recap has the group', async () => {
    const { rows } = await sql<{ jenis: string; desa: number }>`
      select j.kode as jenis, count(distinct w.desa_id)::int as desa
      from wajib_lapor w join unit u using (kab_id, unit_id) join jenis_unit j using (jenis_unit_id)
      join kelompok_isian k using (kelompok_id) where k.kode in ('skdn', 'status-gizi') group by 1`.execute(db)
    assert.deepEqual(rows, [{ jenis: 'rekap-desa', desa: 4 }])
    const { total, baris: desa } = await ds()
    assert.deepEqual([desa.length, total.desaLapor, total.sementara], [4, 4, false])
  })

  it('takes a file of SIGIZI, whose counts then are the figure', async () => {
    const format = readFormat('sigizi-balita-gizi')
    const { puskesmas, desa, bulan } = format.kolom
    const judul = format.isian.map(({ kolom }) => kolom.judul[0] ?? '')
    const isi: Readonly<Record<string, number>> = { S: 100, K: 98, D: 80 }
    const satu = (nama: string) => [
      ...['Sungai Nilam', nama, '8'],
      ...format.isian.map(({ elemen }) => elemen.map((kode) => isi[kode]).find((n) => n !== undefined) ?? 0),
    ]
    const jalur = tulisCsv('sigizi.csv', [
      [...[puskesmas, desa, bulan].map((kolom) => kolom?.judul[0] ?? ''), ...judul],
      ...['Sido Mukti', 'MEKAR SARI', 'Tepian Indah', 'Sungai Nilam'].map(satu),
    ])
    const minta = { kodeKab: '99.01', format, tahun: 2026, bulan: null, sekarang: SEKARANG, pilihan: PILIHAN }
    const { ditolak, diterapkan } = await importLaporan(db, { ...minta, berkas: await periksaBerkas(jalur) })
    assert.deepEqual([ditolak, diterapkan], [[], true])
    const { total } = await ds()
    assert.deepEqual([total.pembilang, total.penyebut], [320, 400])
  })

  it('has a rekap that is what its isian say', () => assertRekapBersih(db))
})
