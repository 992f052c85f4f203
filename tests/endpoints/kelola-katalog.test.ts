import assert from 'node:assert/strict'
import { test } from 'node:test'
import type {
  CobaJawaban,
  IsiRancangan,
  KatalogIndikatorJawaban,
  KatalogJawaban,
  RancanganJawaban,
} from '#contract/kelola-katalog.ts'
import type { Lembar, PetaBulanJawaban } from '#contract/peta.ts'
import type { ProfilJawaban } from '#contract/profil.ts'
import type { AngkaJawaban } from '#contract/rincian-angka.ts'
import type { TrenJawaban } from '#contract/tren.ts'
import { listIndikator } from '#store/katalog.ts'
import { saveSidikKatalog } from '#store/katalog-simpan.ts'
import { getVersi } from '#store/versi-data.ts'
import { aktorUji } from '#support/aktor.ts'
import { openAplikasi } from '#support/aplikasi.ts'
import { jsonOf } from '#support/http.ts'
import { kirim } from '#support/kisah.ts'
import { buatIndikatorUji, buatLimaDesa, sasarankan } from '#support/kisah-lembar.ts'
import { freshDatabase } from '#support/postgres.ts'
import { rancanganUji } from '#support/rancangan-uji.ts'
import { checkRekap } from '#usecases/check-rekap.ts'
import { seedKatalog } from '#usecases/seed-katalog.ts'

const { db } = await freshDatabase()
await buatIndikatorUji(db)
const lima = await buatLimaDesa(db)
const sana = await buatLimaDesa(db, '88.01')
const { kab, desa } = lima
// A and B went on in 2026: 12 and 8 in January, 10 and 6 in February, over sasaran of 120 and 80.
for (const [huruf, sasaran, k1] of [
  ['A', 120, [12, 10]],
  ['B', 80, [8, 6]],
] as const) {
  await sasarankan(db, kab, { desa: desa[huruf].desa, jenis: 'ibu-hamil', jumlah: sasaran, tahun: 2026 })
  for (const [i, jumlah] of k1.entries()) {
    const laporan = { unit: desa[huruf].pustu, desa: desa[huruf].desa, bulan: 202601 + i, isian: { UJI_K1: jumlah } }
    await kirim(db, kab, laporan, { pada: new Date(Date.UTC(2026, i + 1, 1)) })
  }
}
const SEKARANG = new Date('2026-03-05T02:00:00Z')
const sebagai = (kabId: number) => aktorUji({ peran: 'dinas', tempat: [{ jenis: 'kabupaten', kabId }] })
const dinas = await openAplikasi(db, SEKARANG, sebagai(kab.kabId))
const dinasSana = await openAplikasi(db, SEKARANG, sebagai(sana.kab.kabId))

type Dilihat = { readonly rancangan: number; readonly versi: number }
const kirimkan = (jalur: string, isi: object) => dinas.post(`/api/katalog/${jalur}`, { wilayah: '99.01', ...isi })
const simpan = async (isi: Partial<IsiRancangan>, rancangan: Dilihat | null = null) => {
  const reply = await kirimkan('rancangan', { rancangan, isi: rancanganUji(isi) })
  assert.equal(reply.status, 201, String(reply.body))
  const { pemeriksaan, ...dilihat } = jsonOf(reply) as Dilihat & { pemeriksaan: { galat: unknown[] } }
  return { dilihat, galat: pemeriksaan.galat }
}
const coba = async (dilihat: Dilihat, bulan: string, lain: object = {}) => {
  const reply = await kirimkan('coba', { ...dilihat, bulan, rincian: 'desa', ...lain })
  assert.equal(reply.status, 201, String(reply.body))
  return jsonOf(reply) as CobaJawaban
}
const aktifkan = async (dilihat: Dilihat, kering = false) => {
  const reply = await kirimkan('aktifkan', { ...dilihat, dokumen: 'SK Kadinkes 12/2026', kering })
  return { status: reply.status, isi: jsonOf(reply) as { type?: string; diterapkan: boolean; akibat: string[] } }
}
const hentikan = async (indikator: string, berlakuDari: number | null, sejak: number, kering = false) => {
  const isi = { indikator, berlakuDari, sejak, dokumen: 'SK Kadinkes 20/2026', kering }
  const reply = await kirimkan('hentikan', isi)
  return { status: reply.status, isi: jsonOf(reply) as { akibat: string[]; galat?: { kolom: string }[] } }
}
const peta = (indikator: string, bulan: string, app = dinas, wilayah = '99.01') =>
  app.get(`/api/peta?wilayah=${wilayah}&indikator=${indikator}&bulan=${bulan}`)
const bacaPeta = async (indikator: string, bulan: string) => {
  const { versi: _, ...lembar } = jsonOf(await peta(indikator, bulan)) as Lembar
  return lembar
}
const petik = ({ total }: Pick<Lembar, 'total'>) => [total.pembilang, total.penyebut]

test('an own indikator is drafted, refused untried, tried on real laporan, switched on, and read everywhere', async (t) => {
  const { dilihat, galat } = await simpan({})
  assert.deepEqual(galat, [])
  const versiAwal = await getVersi(db, kab.kabId)
  await t.test('a draft counts nothing yet, and is not switched on before it was tried', async () => {
    assert.equal((await peta('LOK_UJI', '2025-06')).status, 404)
    const { status, isi } = await aktifkan(dilihat)
    assert.deepEqual([status, isi.type], [422, 'urn:pws-ilp:masalah:belum-dicoba'])
    const { rancangan } = await dinas.read<KatalogJawaban>('/api/katalog?wilayah=99.01&tahun=2026')
    assert.deepEqual(
      rancangan.map((r) => [r.kode, r.versi, r.rumusBaru, r.dicobaPada]),
      [['LOK_UJI', 1, false, null]],
    )
  })
  await t.test('the trial counts the laporan that are there, desa by desa', async () => {
    const hasil = await coba(dilihat, '2025-06')
    assert.equal(hasil.lama, null)
    assert.deepEqual(
      hasil.baris.map((b) => [b.nama, b.baru.pembilang, b.baru.penyebut, b.baru.persen, b.lama, b.tanda.join()]),
      [
        ['Desa A', 60, 240, 25, null, ''],
        ['Desa B', 38, 160, 23.75, null, ''],
        ['Desa C', 40, 200, 20, null, ''],
        ['Desa D', 20, 120, (20 / 120) * 100, null, ''],
        ['Desa E', 22, 100, 22, null, ''],
      ],
    )
    assert.deepEqual([hasil.total.baru.pembilang, hasil.total.baru.penyebut], [180, 820])
    assert.deepEqual([hasil.ringkasan.baris, hasil.ringkasan.bernilai, hasil.garis.length], [5, 5, 6])
    assert.equal(hasil.garis[0]?.baru, (32 / 820) * 100)
  })
  await t.test('what has no sasaran is named', async () => {
    const { ringkasan, baris } = await coba(dilihat, '2026-02', { rincian: 'puskesmas' })
    assert.deepEqual(
      ringkasan.tanda.filter((s) => s.banyak > 0),
      [{ tanda: 'tanpa-penyebut', banyak: 1 }],
    )
    assert.deepEqual(
      baris.map((b) => [b.nama, b.baru.pembilang, b.baru.penyebut]),
      [
        ['Dua', null, null],
        ['Satu', 36, 400],
      ],
    )
  })
  await t.test('what it would do is said first, and nothing is written', async () => {
    const { status, isi } = await aktifkan(dilihat, true)
    assert.deepEqual([status, isi.diterapkan, isi.akibat.length], [201, false, 2])
    assert.equal((await peta('LOK_UJI', '2025-06')).status, 404)
    assert.equal(await getVersi(db, kab.kabId), versiAwal)
  })
  await t.test('switched on once, however often it is asked for at the same time', async () => {
    const hasil = await Promise.all([aktifkan(dilihat), aktifkan(dilihat)])
    assert.deepEqual(hasil.map((h) => h.status).toSorted(), [201, 404])
    assert.equal(await getVersi(db, kab.kabId), versiAwal + 1)
  })
  await t.test('map, line, number taken apart, profile and catalogue know it', async () => {
    assert.deepEqual(petik(await bacaPeta('LOK_UJI', '2025-06')), [180, 820])
    const { titik } = await dinas.read<TrenJawaban>('/api/tren?wilayah=99.01&indikator=LOK_UJI&bulan=2025-06&panjang=2')
    assert.deepEqual(
      titik.map((p) => p.pembilang),
      [148, 180],
    )
    const angka = await dinas.read<AngkaJawaban>(
      `/api/angka?wilayah=${desa.A.desa.kode}&indikator=LOK_UJI&bulan=2025-06`,
    )
    const { rumusPembilang, rumusPenyebut, sumber, keyakinan } = angka.indikator
    assert.deepEqual(
      [rumusPembilang, rumusPenyebut, sumber, keyakinan, angka.sumbangan[0]?.jumlahPembilang],
      ['K1', '2 x sasaran Ibu hamil', 'SK Kadinkes 12/2026', 'D', 60],
    )
    const profil = await dinas.read<ProfilJawaban>(`/api/profil?wilayah=${desa.A.desa.kode}&bulan=2025-06`)
    const milik = profil.indikator.find((i) => i.indikator.kode === 'LOK_UJI')
    assert.deepEqual([milik?.angka.persen, milik?.definisi], [25, rancanganUji().definisi])
    const { indikator } = await dinas.read<{ indikator: { kode: string }[] }>('/api/indikator?tahun=2025&wilayah=99.01')
    assert.equal(indikator.at(-1)?.kode, 'LOK_UJI')
  })
  await t.test('a target is set for it as for any other', async () => {
    const target = [
      { indikator: 'LOK_UJI', tingkat: 'kabupaten', wilayah: null, lama: null, baru: 40, dokumen: 'Renstra' },
    ]
    assert.equal((await dinas.post('/api/target', { wilayah: '99.01', tahun: 2025, target })).status, 201)
    const { total } = await bacaPeta('LOK_UJI', '2025-06')
    assert.deepEqual([total.target, total.status !== null], [20, true])
  })
  await t.test('no other kabupaten learns of it', async () => {
    const kode = async (alamat: string, app = dinasSana) =>
      (await app.read<{ indikator: { kode: string }[] }>(alamat)).indikator.map((i) => i.kode)
    for (const alamat of ['/api/indikator', '/api/indikator?wilayah=88.01', '/api/indikator?wilayah=99.01'])
      assert.equal((await kode(alamat)).includes('LOK_UJI'), false, alamat)
    assert.equal((await kode('/api/indikator', dinas)).includes('LOK_UJI'), false)
    assert.equal((await peta('LOK_UJI', '2025-06', dinasSana, '88.01')).status, 404)
    assert.equal((await dinasSana.get('/api/katalog?wilayah=99.01&tahun=2026')).status, 403)
    const sendiri = await dinasSana.read<KatalogJawaban>('/api/katalog?wilayah=88.01&tahun=2026')
    assert.equal(
      sendiri.indikator.some((i) => i.sendiri),
      false,
    )
    const target = [
      { indikator: 'LOK_UJI', tingkat: 'kabupaten', wilayah: null, lama: null, baru: 40, dokumen: 'Renstra' },
    ]
    assert.equal((await dinasSana.post('/api/target', { wilayah: '88.01', tahun: 2025, target })).status, 422)
  })
})

const GANDA = { kode: 'UJI_CAKUPAN', berlakuDari: 2026, nama: 'Cakupan uji, rumus 2026' }

test('a new formula counts from its year on, and no figure of the years before moves', async (t) => {
  const lalu = ['2025-01', '2025-06', '2025-12']
  const sebelum = await Promise.all(lalu.map((bulan) => bacaPeta('UJI_CAKUPAN', bulan)))
  const awal2026 = await bacaPeta('UJI_CAKUPAN', '2026-02')
  assert.deepEqual(petik(awal2026), [36, 200])
  const { dilihat } = await simpan(GANDA)
  await t.test('the trial holds it against the formula in force', async () => {
    const hasil = await coba(dilihat, '2026-02')
    assert.deepEqual(
      [hasil.lama?.milik, hasil.lama?.berlakuDari, hasil.lama?.rumusPembilang, hasil.pemeriksaan.rumusPembilang],
      ['program', 2020, 'atas', 'K1'],
    )
    assert.deepEqual(
      hasil.baris.slice(0, 3).map((b) => [b.nama, b.lama?.persen, b.baru.persen, b.selisih, b.tanda.join(' ')]),
      [
        [
          'Desa A',
          (22 / 120) * 100,
          (22 / 240) * 100,
          (22 / 240) * 100 - (22 / 120) * 100,
          'nilai-berubah status-berubah',
        ],
        ['Desa B', 17.5, 8.75, -8.75, 'nilai-berubah status-berubah'],
        ['Desa C', null, null, null, 'tanpa-penyebut'],
      ],
    )
    assert.deepEqual(hasil.garis, [
      { bulan: '2026-01', baru: 5, lama: 10 },
      { bulan: '2026-02', baru: 9, lama: 18 },
    ])
  })
  await t.test('it holds from January on', async () => {
    const { status, isi } = await aktifkan(dilihat)
    assert.deepEqual([status, isi.akibat.length], [201, 2])
    assert.deepEqual(petik(await bacaPeta('UJI_CAKUPAN', '2026-02')), [36, 400])
    assert.deepEqual(await Promise.all(lalu.map((bulan) => bacaPeta('UJI_CAKUPAN', bulan))), sebelum)
  })
  await t.test('a line and a row of months across New Year read each month by its own', async () => {
    const kueri = 'wilayah=99.01&indikator=UJI_CAKUPAN&bulan=2026-02&panjang=10'
    const { titik } = await dinas.read<TrenJawaban>(`/api/tren?${kueri}`)
    const bulanan = titik.map((p) => [p.bulan, p.pembilang, p.penyebut])
    assert.deepEqual(
      [bulanan[1], bulanan[7], bulanan[8], bulanan[9]],
      [
        ['2025-06', 180, 410],
        ['2025-12', 180, 410],
        ['2026-01', 20, 400],
        ['2026-02', 36, 400],
      ],
    )
    const { total } = await dinas.read<PetaBulanJawaban>(`/api/peta-bulan?${kueri}&rincian=desa`)
    assert.deepEqual(
      total.map((a) => a.penyebut),
      titik.map((p) => p.penyebut),
    )
    const profil = await dinas.read<ProfilJawaban>(`/api/profil?wilayah=${desa.A.desa.kode}&bulan=2026-02`)
    const garis = profil.indikator.find((i) => i.indikator.kode === 'UJI_CAKUPAN')?.garis
    assert.deepEqual(
      garis?.filter((g) => ['2025-06', '2026-02'].includes(g.bulan)).map((g) => g.nilai),
      [50, (22 / 240) * 100],
    )
  })
  await t.test('a number taken apart shows the formula of its month', async () => {
    const rumus = async (bulan: string) => {
      const { indikator } = await dinas.read<AngkaJawaban>(
        `/api/angka?wilayah=99.01&indikator=UJI_CAKUPAN&bulan=${bulan}`,
      )
      return [indikator.nama, indikator.rumusPenyebut, indikator.berlakuDari]
    }
    assert.deepEqual(await rumus('2025-06'), ['Cakupan uji', 'bawah', 2020])
    assert.deepEqual(await rumus('2026-02'), [GANDA.nama, '2 x sasaran Ibu hamil', 2026])
  })
  await t.test('other kabupaten keep the formula of the program', async () => {
    const lain = jsonOf(await peta('UJI_CAKUPAN', '2025-06', dinasSana, '88.01')) as Lembar
    assert.deepEqual(petik(lain), [180, 410])
    const { indikator } = await dinasSana.read<{ indikator: { kode: string; berlakuDari: number }[] }>(
      '/api/indikator?wilayah=88.01',
    )
    assert.equal(indikator.find((i) => i.kode === 'UJI_CAKUPAN')?.berlakuDari, 2020)
  })
  await t.test('the stored counts are what isian say', async () => {
    assert.deepEqual((await checkRekap(db, '99.01'))?.selisih, [])
  })
  await t.test('its versions tell who, when, by which document, and for which years', async () => {
    const { versi, tahunAwal } = await dinas.read<KatalogIndikatorJawaban>(
      '/api/katalog/indikator?wilayah=99.01&indikator=UJI_CAKUPAN',
    )
    assert.equal(tahunAwal, 2026)
    assert.deepEqual(
      versi.map((v) => [v.milik, v.berlakuDari, v.keadaan, v.masa, v.dokumen, v.oleh, v.tidakDapatDisalin]),
      [
        ['kabupaten', 2026, 'aktif', [{ dari: 2026, sampai: null }], 'SK Kadinkes 12/2026', 'dinas', null],
        ['program', 2020, 'aktif', [{ dari: 2020, sampai: 2025 }], 'Uji', null, null],
      ],
    )
    assert.deepEqual(versi[0]?.isi, rancanganUji(GANDA))
  })
  await t.test(
    'stopped from a year on, the formula before it holds again; within the year, every figure is back',
    async () => {
      const nanti = await hentikan('UJI_CAKUPAN', 2026, 2027, true)
      assert.deepEqual(
        [nanti.status, nanti.isi.akibat],
        [201, [`Sejak Januari 2027 Cakupan uji, rumus 2026 kembali dihitung dengan rumus katalog program sejak 2020.`]],
      )
      assert.deepEqual(petik(await bacaPeta('UJI_CAKUPAN', '2026-02')), [36, 400])
      assert.equal((await hentikan('UJI_CAKUPAN', null, 2026)).status, 201)
      assert.deepEqual(await bacaPeta('UJI_CAKUPAN', '2026-02'), awal2026)
      const { versi } = await dinas.read<KatalogIndikatorJawaban>(
        '/api/katalog/indikator?wilayah=99.01&indikator=UJI_CAKUPAN',
      )
      assert.deepEqual(
        versi.map((v) => [v.milik, v.keadaan, v.masa.length, v.henti?.dokumen ?? null]),
        [
          ['kabupaten', 'dihentikan', 0, 'SK Kadinkes 20/2026'],
          ['program', 'aktif', 1, null],
        ],
      )
    },
  )
  await t.test('what never held makes room for another formula of that year', async () => {
    const { dilihat: baru } = await simpan({
      ...GANDA,
      pembilang: [{ sumber: 'elemen', rujukan: 'UJI_K1', koefAtas: 1, koefBawah: 2 }],
    })
    await coba(baru, '2026-02')
    assert.equal((await aktifkan(baru)).status, 201)
    assert.deepEqual(petik(await bacaPeta('UJI_CAKUPAN', '2026-02')), [18, 400])
  })
})

test('an own indikator that is stopped leaves the catalogue, and its years before stay', async () => {
  const { status, isi } = await hentikan('LOK_UJI', null, 2026)
  assert.deepEqual([status, isi.akibat.length], [201, 2])
  assert.equal((await peta('LOK_UJI', '2026-02')).status, 404)
  assert.deepEqual(petik(await bacaPeta('LOK_UJI', '2025-06')), [180, 820])
  const { indikator, lain } = await dinas.read<KatalogJawaban>('/api/katalog?wilayah=99.01&tahun=2026')
  assert.equal(
    indikator.some((i) => i.kode === 'LOK_UJI'),
    false,
  )
  assert.deepEqual(lain, [{ kode: 'LOK_UJI', nama: 'Indikator kabupaten', sebab: 'berhenti', tahun: 2025 }])
})

test('one that begins later is told as that, and one that was stopped before it began as nothing', async () => {
  const { dilihat } = await simpan({ kode: 'LOK_NANTI', nama: 'Yang nanti', berlakuDari: 2027 })
  await coba(dilihat, '2025-06')
  assert.equal((await aktifkan(dilihat)).status, 201)
  const lain = async () =>
    (await dinas.read<KatalogJawaban>('/api/katalog?wilayah=99.01&tahun=2026')).lain.filter(
      (l) => l.kode === 'LOK_NANTI',
    )
  assert.deepEqual(await lain(), [{ kode: 'LOK_NANTI', nama: 'Yang nanti', sebab: 'mulai', tahun: 2027 }])
  assert.equal((await peta('LOK_NANTI', '2026-02')).status, 404)
  assert.equal((await hentikan('LOK_NANTI', null, 2027)).status, 201)
  assert.deepEqual(await lain(), [])
})

test('a draft is kept incomplete, opened again, refused where somebody else saved it, and thrown away', async () => {
  const { dilihat, galat } = await simpan({ kode: 'LOK_LAIN', nama: '', definisi: '', pembilang: [], penyebut: [] })
  assert.deepEqual(
    (galat as { kolom: string }[]).map((g) => g.kolom),
    ['nama', 'definisi', 'pembilang', 'penyebut'],
  )
  const terbuka = await dinas.read<RancanganJawaban>(
    `/api/katalog/rancangan?wilayah=99.01&rancangan=${dilihat.rancangan}`,
  )
  assert.deepEqual([terbuka.isi.kode, terbuka.oleh, terbuka.versi], ['LOK_LAIN', 'dinas', 1])
  const kosong = await kirimkan('coba', { ...dilihat, bulan: '2026-02', rincian: 'desa' })
  assert.equal(kosong.status, 422)
  const { dilihat: kedua } = await simpan({ kode: 'LOK_LAIN', nama: 'Yang lain' }, dilihat)
  assert.deepEqual(kedua, { rancangan: dilihat.rancangan, versi: 2 })
  const lama = await kirimkan('rancangan', { rancangan: dilihat, isi: rancanganUji({ kode: 'LOK_LAIN' }) })
  assert.equal(lama.status, 409)
  await coba(kedua, '2026-02')
  const { dilihat: ketiga } = await simpan({ kode: 'LOK_LAIN', nama: 'Yang lain', arah: 'turun' }, kedua)
  assert.equal((await aktifkan(ketiga)).isi.type, 'urn:pws-ilp:masalah:belum-dicoba', 'tried as it was before')
  assert.equal((await kirimkan('rancangan/buang', { ...ketiga, versi: 1 })).status, 409)
  assert.equal((await kirimkan('rancangan/buang', ketiga)).status, 201)
  assert.equal((await kirimkan('rancangan/buang', ketiga)).status, 404)
})

test('a draft of another kabupaten is none, whatever number is asked for', async () => {
  const { dilihat } = await simpan({ kode: 'LOK_RAHASIA', nama: 'Yang tersimpan' })
  const asing = (jalur: string, isi: object) => dinasSana.post(`/api/katalog/${jalur}`, { wilayah: '88.01', ...isi })
  const status = await Promise.all([
    dinasSana.get(`/api/katalog/rancangan?wilayah=88.01&rancangan=${dilihat.rancangan}`),
    asing('rancangan', { rancangan: dilihat, isi: rancanganUji({ kode: 'LOK_RAHASIA' }) }),
    asing('rancangan/buang', dilihat),
    asing('coba', { ...dilihat, bulan: '2025-06', rincian: 'desa' }),
    asing('aktifkan', { ...dilihat, dokumen: 'SK uji', kering: false }),
  ])
  assert.deepEqual(
    status.map((s) => s.status),
    [404, 404, 404, 404, 404],
  )
  // Nor may the figures of another kabupaten be counted by one's own draft.
  const lain = await kirimkan('coba', { ...dilihat, wilayah: '88.01', bulan: '2025-06', rincian: 'desa' })
  assert.equal(lain.status, 403)
})

test('what the program ships cannot be stopped, nor can a formula be changed in years gone by', async () => {
  const henti = await hentikan('UJI_DS', null, 2027)
  assert.deepEqual([henti.status, henti.isi.galat?.map((g) => g.kolom)], [422, ['indikator']])
  const reply = await kirimkan('periksa', { isi: rancanganUji({ ...GANDA, berlakuDari: 2025 }) })
  const { galat } = jsonOf(reply) as { galat: { kolom: string }[] }
  assert.deepEqual([reply.status, galat.map((g) => g.kolom)], [200, ['berlakuDari']])
})

test('the form is offered what there is, and every offer is one that the rules know', async () => {
  const pilihan = await dinas.read<{
    elemen: { kode: string; kelompok: string; pelapor: string[]; wajib: string[] }[]
    tahun: object
  }>('/api/katalog/pilihan?wilayah=99.01')
  const s = pilihan.elemen.find((e) => e.kode === 'UJI_K')
  assert.deepEqual([s?.kelompok, s?.pelapor, s?.wajib], ['Penimbangan', ['posyandu', 'rekap-desa'], []])
  assert.deepEqual(pilihan.tahun, { indikatorBaru: 2020, rumusBaru: 2026, akhir: 2031 })
})

test('every write leaves its trace, with what was and what is', async () => {
  const jejak = await db
    .selectFrom('jejak')
    .select(['tindakan', 'objek', 'sebelum', 'sesudah'])
    .where('kab_id', '=', kab.kabId)
    .where('objek', 'like', 'indikator %')
    .orderBy('jejak_id')
    .execute()
  assert.deepEqual(
    jejak.map((j) => [j.tindakan, j.objek, j.sebelum !== null, j.sesudah !== null]),
    [
      ['aktifkan-indikator', 'indikator 99.01 LOK_UJI', false, true],
      ['aktifkan-indikator', 'indikator 99.01 UJI_CAKUPAN', true, true],
      ['hentikan-indikator', 'indikator 99.01 UJI_CAKUPAN', true, true],
      ['aktifkan-indikator', 'indikator 99.01 UJI_CAKUPAN', true, true],
      ['hentikan-indikator', 'indikator 99.01 LOK_UJI', true, true],
      ['aktifkan-indikator', 'indikator 99.01 LOK_NANTI', false, true],
      ['hentikan-indikator', 'indikator 99.01 LOK_NANTI', true, true],
    ],
  )
  const rancangan = await db
    .selectFrom('jejak')
    .select('tindakan')
    .distinct()
    .where('objek', 'like', 'rancangan %')
    .orderBy('tindakan')
    .execute()
  assert.deepEqual(
    rancangan.map((r) => r.tindakan),
    ['buang-rancangan', 'coba-rancangan', 'simpan-rancangan'],
  )
})

test('the catalogue that ships, loaded anew, leaves what a kabupaten has added', async () => {
  const kini = { kab: { kabId: kab.kabId }, tahun: 2026 }
  const sebelum = await listIndikator(db, kini)
  await saveSidikKatalog(db, 'katalog lama')
  assert.equal(await seedKatalog(db), true)
  assert.deepEqual(await listIndikator(db, kini), sebelum)
  assert.equal(sebelum.find((i) => i.kode === 'UJI_CAKUPAN')?.berlakuDari, 2026)
})
