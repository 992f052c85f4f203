import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { describe, it } from 'node:test'
import { sql } from 'kysely'
import { type Db, openDatabase } from '#db/connection.ts'
import { createAnswerCache } from '#http/cache.ts'
import { mountRoutes } from '#http/mount.ts'
import { createVersions } from '#http/versions.ts'
import { readModel, readPenduga } from '#seeds/contoh/data.ts'
import { isiContoh, type PermintaanContoh } from '#seeds/contoh/isi-contoh.ts'
import { sasaranContoh } from '#seeds/contoh/sasaran.ts'
import { dalamMasa, readSengaja } from '#seeds/contoh/sengaja.ts'
import { readTempat } from '#seeds/contoh/tempat.ts'
import { createApp } from '#server/app.ts'
import { prepareContoh } from '#server/contoh.ts'
import { routes } from '#server/routes.ts'
import { loadKatalogIsian } from '#store/katalog-isian.ts'
import { listLingkup, listSelisihLapor, listSelisihRekap } from '#store/periksa-rekap.ts'
import { findVersi } from '#store/versi-data.ts'
import { PINTU_UJI, sebagai } from '#support/aktor.ts'
import { jsonOf, serveApp, silentLog } from '#support/http.ts'
import { freshDatabase } from '#support/postgres.ts'
import { importWilayah } from '#usecases/import/import-wilayah.ts'

const SEKARANG = new Date('2026-04-15T02:00:00Z')
const TELUK_KENARI = ['99.01-puskesmas-teluk-kenari']
const TIGA_BULAN: PermintaanContoh = {
  sampai: 202603,
  banyakBulan: 3,
  sekarang: SEKARANG,
  puskesmas: TELUK_KENARI,
}

const depsDari = (milik: Db) => ({
  db: milik,
  log: silentLog,
  sekarang: () => SEKARANG,
  versiAplikasi: 'uji',
  cache: createAnswerCache(),
  pintu: PINTU_UJI,
  versions: createVersions((kode) => findVersi(milik, kode)),
})

const { db, ownerUrl } = await freshDatabase()
await isiContoh(db, TIGA_BULAN)
// What autovacuum does in an installation.
await analyze(ownerUrl)
const client = await serveApp(
  createApp({
    log: silentLog,
    sesi: sebagai(),
    routes: mountRoutes(routes, depsDari(db)),
    events: (_, res) => void res.end(),
  }),
)

async function analyze(url: string): Promise<void> {
  const owner = openDatabase({ connectionString: url, applicationName: 'uji', maxConnections: 1 })
  await sql`analyze`.execute(owner.db)
  await owner.close()
}

async function rows<T>(milik: Db, teks: string): Promise<T[]> {
  return (await sql.raw<T>(teks).execute(milik)).rows
}

/** Every laporan with its cells, by codes: ids depend on the order of writing. */
const ISI = `
  select u.kode as unit, d.kode as desa, v.bulan, v.minggu, v.status, v.tidak_buka, v.versi, v.pada, v.isi
  from laporan_versi v
  join unit u on u.kab_id = v.kab_id and u.unit_id = v.unit_id
  join desa_identitas d on d.kab_id = v.kab_id and d.desa_id = v.desa_id
  order by 1, 2, 3, 4, v.versi`

async function fingerprint(milik: Db): Promise<string> {
  const isi = [
    await rows(milik, ISI),
    await rows(
      milik,
      `select tahun, jenis_sasaran_id, dasar, d.kode, s.mulai, jumlah
       from sasaran s join desa_identitas d using (kab_id, desa_id) order by 1, 2, 3, 4`,
    ),
  ]
  return createHash('sha256').update(JSON.stringify(isi)).digest('hex')
}

describe('a part of the example, one puskesmas', () => {
  it('has one kecamatan of twelve desa, two of them kelurahan, and their units', async () => {
    assert.deepEqual(await rows(db, `select jenis, count(*) as banyak from desa_identitas group by 1 order by 1`), [
      { jenis: 'desa', banyak: 10 },
      { jenis: 'kelurahan', banyak: 2 },
      { jenis: 'luar-wilayah', banyak: 1 },
    ])
    assert.deepEqual(
      await rows(
        db,
        `select j.kode, count(*) as banyak from unit join jenis_unit j using (jenis_unit_id) group by 1 order by 1`,
      ),
      [
        { kode: 'bpjs', banyak: 1 },
        { kode: 'faskes-lain', banyak: 1 },
        { kode: 'posyandu', banyak: 30 },
        { kode: 'puskesmas', banyak: 1 },
        { kode: 'pustu', banyak: 6 },
        { kode: 'sekolah', banyak: 2 },
      ],
    )
  })

  it('has somebody to answer for every desa, one of whom took over from another', async () => {
    assert.deepEqual(
      await rows(
        db,
        `select count(*) as banyak, count(distinct desa_id) as desa, count(distinct nama) as orang from penanggung_jawab`,
      ),
      [{ banyak: 13, desa: 12, orang: 12 }],
    )
  })

  it('has a boundary for every desa', async () => {
    assert.deepEqual(await rows(db, 'select count(*) as banyak from batas'), [{ banyak: 12 }])
  })

  it('is marked and complete', async () => {
    assert.deepEqual(jsonOf(await client.get('/api/sehat')), {
      status: 'sehat',
      versi: 'uji',
      contoh: { ada: true, selesai: true },
    })
  })

  it('has sasaran of every kind and both dasar: its share of the whole kabupaten', async () => {
    const tersimpan = await rows<{ jenis: string; dasar: 'proyeksi' | 'riil'; jumlah: number; desa: number }>(
      db,
      `select j.kode as jenis, dasar, sum(jumlah)::int as jumlah, count(*) as desa
       from sasaran join jenis_sasaran j using (jenis_sasaran_id)
       where tahun = 2026 group by 1, 2 order by 1, 2`,
    )
    const { semuaDesa, desa } = readTempat(TELUK_KENARI)
    const milik = new Set(desa.map(({ kode }) => kode))
    const harap = (['proyeksi', 'riil'] as const)
      .flatMap((dasar) => {
        const sekabupaten = sasaranContoh(semuaDesa, readPenduga(), { tahun: 2026, dasar })
        return readPenduga().map(({ jenis }) => {
          const baris = sekabupaten.filter((b) => b.jenis === jenis && milik.has(b.kodeDesa))
          return { jenis, dasar, jumlah: baris.reduce((n, b) => n + b.jumlah, 0), desa: 12 }
        })
      })
      .sort((a, b) => (a.jenis < b.jenis ? -1 : a.jenis > b.jenis ? 1 : 0))
    assert.deepEqual(tersimpan, harap)
    assert.equal(harap.length, 2 * (await rows(db, 'select from jenis_sasaran')).length)
  })

  it('has laporan of every stage, some closed, some late, one posyandu never', async () => {
    const [hitung] = await rows<Record<string, number>>(
      db,
      `select count(*) filter (where status = 'terkirim') as terkirim,
         count(*) filter (where status = 'tervalidasi') as tervalidasi,
         count(*) filter (where tidak_buka is not null) as tutup,
         count(*) filter (where terkirim_pada >= (bulan / 100 || '-' || bulan % 100 || '-01')::date + interval '1 month')
           as terlambat
       from laporan`,
    )
    for (const [apa, banyak] of Object.entries(hitung ?? {})) assert.ok(banyak > 0, apa)
    const tidakPernah = await rows(
      db,
      `select u.kode from unit u where jenis_unit_id = 3 and not exists (
         select from laporan l where l.kab_id = u.kab_id and l.unit_id = u.unit_id)`,
    )
    assert.deepEqual(tidakPernah, [{ kode: readSengaja().tidakPernahBuka[0] }])
  })

  it('what is broken down by sex and age adds up to its count, laporan by laporan', async () => {
    assert.deepEqual(
      await rows(
        db,
        `select e.kode, count(*) > 50 as banyak, bool_and(seluruhnya = rinci) as sama from (
           select elemen_id, sum(jumlah) filter (where pilah_id = 0) as seluruhnya,
             sum(jumlah) filter (where pilah_id > 0) as rinci
           from isian group by kab_id, bulan, desa_id, unit_id, minggu, elemen_id having max(pilah_id) > 0) i
         join elemen e using (elemen_id) group by e.kode order by e.kode`,
      ),
      [
        { kode: 'DIARE', banyak: true, sama: true },
        { kode: 'HT_BARU', banyak: true, sama: true },
      ],
    )
  })

  it('has a rekap that is what its isian say', async () => {
    const [lingkup] = await listLingkup(db, null)
    assert.ok(lingkup)
    assert.deepEqual([...(await listSelisihRekap(db, lingkup)), ...(await listSelisihLapor(db, lingkup))], [])
  })

  it('leaves the last month of two units open', async () => {
    const terakhir = await rows<{ kode: string }>(
      db,
      `select u.kode from unit u where jenis_unit_id in (2, 3)
         and exists (select from laporan l where l.unit_id = u.unit_id and l.bulan = 202602)
         and not exists (select from laporan l where l.unit_id = u.unit_id and l.bulan = 202603) order by 1`,
    )
    for (const kode of readSengaja().belumMasukBulanTerakhir) assert.ok(terakhir.some((satu) => satu.kode === kode))
  })

  it('has to explain only what was planted', async () => {
    const temuan = await rows<{ unit: string; bulan: number }>(
      db,
      `select u.kode as unit, t.bulan from temuan t join unit u using (kab_id, unit_id)
       where t.keparahan = 'jelaskan' order by 1, 2`,
    )
    const milik = new Set(readTempat(TELUK_KENARI).unit.map(({ kode }) => kode))
    const tanam = readSengaja()
      .harusDijelaskan.filter(({ unit }) => milik.has(unit))
      .flatMap((satu) =>
        [202601, 202602, 202603].filter((b) => dalamMasa(satu, b)).map((bulan) => ({ unit: satu.unit, bulan })),
      )
    assert.deepEqual(
      temuan,
      tanam.sort((a, b) => (a.unit < b.unit ? -1 : 1)),
    )
  })

  it('shows every status and every kind of cell on the map', async () => {
    const kode = (await rows<{ kode: string }>(db, 'select distinct kode from indikator order by 1')).map((b) => b.kode)
    const terlihat = new Set<string>()
    for (const satu of kode) {
      const jawaban = await client.get(`/api/peta?wilayah=99.01&indikator=${satu}&bulan=2026-03`)
      assert.equal(jawaban.status, 200, `${satu}: ${jawaban.body}`)
      const { baris } = jsonOf(jawaban) as { baris: { sel: string; status: string | null }[] } // the contract's
      assert.equal(baris.length, 12, satu)
      for (const { sel, status } of baris) {
        terlihat.add(sel)
        if (status) terlihat.add(status)
      }
    }
    assert.deepEqual([...terlihat].sort(), [
      'baik',
      'belum-lapor',
      'cukup',
      'di-atas-target',
      'di-bawah-target',
      'jelek',
      'kurang',
      'nilai',
      'tanpa-sasaran',
      'tidak-dijadwalkan',
    ])
  })

  it('has a target that the puskesmas has set, before the one of the kabupaten', async () => {
    const target = async (wilayah: string) => {
      const jawaban = await client.get(`/api/peta?wilayah=${wilayah}&indikator=BUFAS_KFL&bulan=2026-03`)
      const { targetTahun } = jsonOf(jawaban) as { targetTahun: { persen: number; tingkat: string } } // the contract's
      return [targetTahun.persen, targetTahun.tingkat]
    }
    assert.deepEqual(await target('99.01'), [90, 'kabupaten'])
    assert.deepEqual(await target('99.01-puskesmas-teluk-kenari'), [92, 'puskesmas'])
  })

  it('passes 100 % in one desa where it was made to', async () => {
    const lebih = { desa: '99.01.01.2005', elemen: 'K1' }
    const indikator = await rows<{ kode: string }>(
      db,
      `select indikator_kode as kode from suku
       where sisi = 'pembilang' and rujukan = '${lebih.elemen}' order by 1 limit 1`,
    )
    const jawaban = await client.get(`/api/peta?wilayah=99.01&indikator=${indikator[0]?.kode}&bulan=2026-03`)
    const { baris, total } = jsonOf(jawaban) as {
      baris: { kode: string; persen: number }[]
      total: { persen: number }
    } // the contract's
    const desa = baris.find(({ kode: satu }) => satu === lebih.desa)
    assert.ok(desa && desa.persen > total.persen * 1.1, JSON.stringify({ desa, total }))
  })
})

describe('filling', () => {
  it('cut short and done again gives the same as in one go, and once done changes nothing', async () => {
    const { db: lain } = await freshDatabase()
    const putus = (maju: { ke: number }) => {
      if (maju.ke === 2) throw new Error('putus')
    }
    await assert.rejects(isiContoh(lain, { ...TIGA_BULAN, onMaju: putus }), /putus/)
    assert.deepEqual(await rows(lain, 'select contoh, contoh_selesai from basis_data'), [
      { contoh: true, contoh_selesai: false },
    ])
    await isiContoh(lain, TIGA_BULAN)
    const isi = await fingerprint(lain)
    assert.equal(isi, await fingerprint(db))
    const versi = await findVersi(lain, '99.01')
    await isiContoh(lain, TIGA_BULAN)
    assert.equal(await findVersi(lain, '99.01'), versi)
  })

  it('is asked for by an empty database only, and not where DEMO is off', async () => {
    const { db: kosong } = await freshDatabase()
    const config = { demo: true, demoSampai: undefined }
    assert.equal(await prepareContoh({ db: kosong }, { ...config, demo: false }, SEKARANG), null)
    assert.equal(await prepareContoh({ db: kosong }, config, SEKARANG), 202603)
    assert.equal(await prepareContoh({ db: kosong }, { ...config, demoSampai: 202512 }, SEKARANG), 202512)
    assert.equal(await prepareContoh({ db }, config, SEKARANG), null)
    await assert.rejects(prepareContoh({ db: kosong }, { ...config, demoSampai: 202604 }, SEKARANG), /2026-04.*2026-03/)
  })

  it('leaves a database with a real kabupaten alone', async () => {
    const { db: nyata } = await freshDatabase()
    await importWilayah(nyata, { wilayah: WILAYAH, berkas: BERKAS, pilihan: PILIHAN })
    assert.equal(await prepareContoh({ db: nyata }, { demo: true, demoSampai: undefined }, SEKARANG), null)
    await isiContoh(nyata, TIGA_BULAN)
    assert.deepEqual(await rows(nyata, 'select kode from kabupaten'), [{ kode: '35.07' }])
  })

  it('keeps real data out, and says where to', async () => {
    await assert.rejects(
      importWilayah(db, { wilayah: WILAYAH, berkas: BERKAS, pilihan: PILIHAN }),
      /berisi data contoh.*DATA_DIR.*DEMO=0/,
    )
  })
})

const PILIHAN = { kering: false, lewatiYangDitolak: false, oleh: 'operator' }
const BERKAS = { nama: 'daftar', sidik: '0' }
const WILAYAH = {
  kabupaten: {
    kode: '35.07',
    nama: 'Malang',
    provinsi: 'Jawa Timur',
    jenis: 'kabupaten',
    zonaWaktu: 'Asia/Jakarta',
  },
  kecamatan: [{ kode: '35.07.01', nama: 'Donomulyo' }],
  desa: [{ kode: '35.07.01.2001', nama: 'Donomulyo', jenis: 'desa', kecamatanKode: '35.07.01' }],
} as const

it('names only elemen and sasaran that the catalogue knows', async () => {
  const katalog = await loadKatalogIsian(db)
  const sasaran = new Set(readPenduga().map(({ jenis }) => jenis))
  const asing = [...readModel()].flatMap(([kode, { dari }]) =>
    [kode, ...dari.map((satu) => satu.kode)].filter((satu) => !katalog.elemen.has(satu) && !sasaran.has(satu)),
  )
  assert.deepEqual(asing, [])
})
