import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brotliDecompressSync } from 'node:zlib'
import { sql } from 'kysely'
import type { Baris } from '#contract/angka.ts'
import { getPeta, type Lembar } from '#contract/peta.ts'
import { openAplikasi } from '#support/aplikasi.ts'
import { jsonOf } from '#support/http.ts'
import { KIA, TIMBANG } from '#support/katalog-uji.ts'
import { buatDesa, buatKabupaten, buatUnit, kirim, lapor, pindahkan, wajibkan } from '#support/kisah.ts'
import { buatIndikatorUji, buatLimaDesa, sasarankan, timbang } from '#support/kisah-lembar.ts'
import { freshDatabase } from '#support/postgres.ts'

const { db } = await freshDatabase()
await buatIndikatorUji(db)
const lima = await buatLimaDesa(db)
const app = await openAplikasi(db)

const JUNI = 'indikator=UJI_CAKUPAN&bulan=2025-06'
const read = (kueri: string) => app.read<Lembar>(`/api/peta?${kueri}`)

const petik = ({ nama, pembilang, penyebut, status }: Baris) => [nama, pembilang, penyebut, status]
const singkat = ({ pembilang, penyebut, persen, status }: Lembar['total']) => ({ pembilang, penyebut, persen, status })

test('the guide’s five desa come out with its counts and verdicts, small ones with the side of the target only', async () => {
  const { baris, total, ...kepala } = await read(`wilayah=99.01&${JUNI}`)
  assert.deepEqual(baris.map(petik), [
    ['Desa A', 60, 120, 'baik'],
    ['Desa B', 38, 80, 'kurang'],
    ['Desa C', 40, 100, 'cukup'],
    ['Desa D', 20, 60, 'di-bawah-target'],
    ['Desa E', 22, 50, 'di-bawah-target'],
  ])
  assert.deepEqual(total, {
    ...{
      sel: 'nilai',
      bulanIni: 'nilai',
      sdBulan: '2025-06',
      pembilang: 180,
      penyebut: 410,
      persen: (180 / 410) * 100,
    },
    ...{
      laju: null,
      target: 45,
      status: 'jelek',
      sementara: false,
      kedaluwarsa: false,
      laporanMasuk: 5,
      laporanWajib: 5,
    },
    ...{ jumlahIni: 32, jumlahLalu: 32, persenIni: (32 / 410) * 100, persenLalu: (32 / 410) * 100, tren: 'tetap' },
    ...{ kecil: false, ukur: null, belumDilayani: 230, selisihKeTarget: 5, desaLapor: 5, desaSemua: 5 },
    desaTanpaSasaran: 0,
  })
  assert.deepEqual(kepala, {
    indikator: {
      ...{ kode: 'UJI_CAKUPAN', nama: 'Cakupan uji', kelompok: 'balita', klaster: 2, jenis: 'cakupan' },
      ...{ namaEn: null, kelompokEn: null, satuanHitung: 'orang', satuanHitungEn: null },
      ...{ periode: 'kumulatif', arah: 'naik', satuan: 'persen', skala: 100, sensitif: false },
    },
    ...{ bulan: '2025-06', wilayah: { kode: '99.01', nama: 'Uji', tingkat: 'kabupaten' }, hierarki: 'administrasi' },
    ...{ dasar: 'proyeksi', rincian: 'desa', versi: kepala.versi },
    targetTahun: { persen: 90, tingkat: 'contoh', dokumen: 'Contoh uji' },
  })
})

test('a row says where it stands, how much is missing, and what it is compared with', async () => {
  const { baris } = await read(`wilayah=99.01&${JUNI}`)
  assert.deepEqual(baris[3], {
    ...{ kode: '99.01.02.2001', nama: 'Desa D', induk: '99.01.02', bersama: [] },
    ...{ sel: 'nilai', bulanIni: 'nilai', sdBulan: '2025-06', pembilang: 20, penyebut: 60, persen: (20 / 60) * 100 },
    ...{ laju: null, target: 45, status: 'di-bawah-target', sementara: false, kedaluwarsa: false },
    ...{ laporanMasuk: 1, laporanWajib: 1, jumlahIni: 2, jumlahLalu: 4, persenIni: (2 / 60) * 100 },
    // April to June 9, January to March 11.
    ...{ persenLalu: (4 / 60) * 100, tren: 'turun', kecil: true, ukur: null, belumDilayani: 40, selisihKeTarget: 7 },
    ...{ desaLapor: 1, desaSemua: 1, desaTanpaSasaran: 0 },
  })
})

for (const [title, kueri, baris, total] of [
  [
    'kecamatan',
    'wilayah=99.01&rincian=kecamatan',
    [
      ['Kecamatan 01', 138, 300, 'baik'],
      ['Kecamatan 02', 42, 110, 'jelek'],
    ],
    [180, 410, 'jelek'],
  ],
  [
    'puskesmas',
    'wilayah=99.01&rincian=puskesmas&hierarki=kerja',
    [
      ['Dua', 62, 150, 'cukup'],
      ['Satu', 118, 260, 'kurang'],
    ],
    [180, 410, 'jelek'],
  ],
  [
    'the desa of a kecamatan',
    'wilayah=99.01.02',
    [
      ['Desa D', 20, 60, 'di-bawah-target'],
      ['Desa E', 22, 50, 'di-bawah-target'],
    ],
    [42, 110, 'jelek'],
  ],
  [
    'the desa of a puskesmas',
    'wilayah=99.01-puskesmas-dua&hierarki=kerja',
    [
      ['Desa C', 40, 100, 'cukup'],
      ['Desa E', 22, 50, 'di-bawah-target'],
    ],
    [62, 150, 'cukup'],
  ],
  ['a desa by itself', 'wilayah=99.01.01.2002', [['Desa B', 38, 80, 'kurang']], [38, 80, 'kurang']],
] as const) {
  test(`rows are given by ${title}, and what is above them adds them up`, async () => {
    const lembar = await read(`${kueri}&${JUNI}`)
    assert.deepEqual(lembar.baris.map(petik), baris)
    assert.deepEqual([lembar.total.pembilang, lembar.total.penyebut, lembar.total.status], total)
  })
}

test('each desa names its parent in the hierarchy asked for', async () => {
  const induk = async (hierarki: string) =>
    (await read(`wilayah=99.01&${JUNI}&hierarki=${hierarki}`)).baris.map((b) => b.induk?.replace('99.01', ''))
  assert.deepEqual(await induk('administrasi'), ['.01', '.01', '.01', '.02', '.02'])
  assert.deepEqual(
    await induk('kerja'),
    ['satu', 'satu', 'dua', 'satu', 'dua'].map((nama) => `-puskesmas-${nama}`),
  )
})

test('a month after the last laporan keeps the year’s figure, says so, and judges nothing', async () => {
  const { baris, total } = await read('wilayah=99.01&indikator=UJI_CAKUPAN&bulan=2025-07')
  const { sel, bulanIni, sdBulan, pembilang, penyebut, status, laporanMasuk, laporanWajib } = total
  assert.deepEqual(
    { sel, bulanIni, sdBulan, pembilang, penyebut, status, laporanMasuk, laporanWajib },
    {
      ...{ sel: 'nilai', bulanIni: 'belum-lapor', sdBulan: '2025-06', pembilang: 180, penyebut: 410, status: null },
      ...{ laporanMasuk: 0, laporanWajib: 5 },
    },
  )
  assert.deepEqual(
    baris.map((b) => [b.bulanIni, b.status]),
    baris.map(() => ['belum-lapor', null]),
  )
})

test('a desa that moves takes its whole year along, and the months before stay with whom they were', async () => {
  const kab = await buatKabupaten(db, { kode: '99.03' })
  const a = await buatUnit(db, kab, { jenis: 'puskesmas', nama: 'A' })
  const b = await buatUnit(db, kab, { jenis: 'puskesmas', nama: 'B' })
  for (const [ekor, puskesmas, sasaran, juni, juli] of [
    ['2001', a, 340, 160, 0],
    ['2002', a, 60, 20, 3],
    ['2003', b, 300, 140, 0],
  ] as const) {
    const desa = await buatDesa(db, kab, { kode: `99.03.01.${ekor}`, puskesmas })
    const pustu = await buatUnit(db, kab, { jenis: 'pustu', nama: `Pustu ${ekor}`, desa })
    await sasarankan(db, kab, { desa, jenis: 'ibu-hamil', jumlah: sasaran })
    await lapor(db, kab, { unit: pustu, desa, bulan: 202506, isian: { UJI_K1: juni } })
    await lapor(db, kab, { unit: pustu, desa, bulan: 202507, isian: { UJI_K1: juli } })
    if (ekor === '2002') await pindahkan(db, kab, { desa, ke: b, mulai: 202507 })
  }
  const puskesmas = async (bulan: string) => {
    const { baris } = await read(`wilayah=99.03&rincian=puskesmas&hierarki=kerja&indikator=UJI_CAKUPAN&bulan=${bulan}`)
    return baris.map(({ nama, pembilang, penyebut }) => `${nama} ${pembilang}/${penyebut}`)
  }
  assert.deepEqual(await puskesmas('2025-06'), ['A 180/400', 'B 140/300'])
  assert.deepEqual(await puskesmas('2025-07'), ['A 160/340', 'B 163/360'])
})

test('the reader switches between proyeksi and riil, which holds from its month on and is never mixed with the other', async () => {
  const kab = await buatKabupaten(db, { kode: '99.04' })
  for (const [ekor, riil] of [
    ['2001', 50],
    ['2002', null],
  ] as const) {
    const desa = await buatDesa(db, kab, { kode: `99.04.01.${ekor}` })
    const pustu = await buatUnit(db, kab, { jenis: 'pustu', nama: `Pustu ${ekor}`, desa })
    await sasarankan(db, kab, { desa, jenis: 'ibu-hamil', jumlah: 100 })
    if (riil) await sasarankan(db, kab, { desa, jenis: 'ibu-hamil', jumlah: riil, dasar: 'riil', mulai: 202503 })
    for (const bulan of [202502, 202503]) await lapor(db, kab, { unit: pustu, desa, bulan, isian: { UJI_K1: 5 } })
  }
  const baca = async (bulan: string, dasar: string) => {
    const { baris, total } = await read(`wilayah=99.04&indikator=UJI_CAKUPAN&bulan=${bulan}&dasar=${dasar}`)
    return [...baris, total].map(({ sel, pembilang, penyebut }) => `${sel} ${pembilang}/${penyebut}`)
  }
  assert.deepEqual(await baca('2025-03', 'proyeksi'), ['nilai 10/100', 'nilai 10/100', 'nilai 20/200'])
  assert.deepEqual(await baca('2025-03', 'riil'), ['nilai 10/50', 'tanpa-sasaran null/null', 'nilai 10/50'])
  assert.deepEqual(await baca('2025-02', 'riil'), [
    'tanpa-sasaran null/null',
    'tanpa-sasaran null/null',
    'tanpa-sasaran null/null',
  ])
})

test('a target is the area’s own, else that of the nearest level above it in the hierarchy of the reader', async () => {
  const { kab, satu, desa } = await buatLimaDesa(db, '99.05')
  const kecamatan = await db
    .selectFrom('kecamatan')
    .selectAll()
    .where('kode', '=', '99.05.01')
    .executeTakeFirstOrThrow()
  for (const [tingkat, wilayahId, persen] of [
    ['kabupaten', 0, 80],
    ['kecamatan', kecamatan.kecamatan_id, 70],
    ['puskesmas', satu.unitId, 60],
    ['desa', desa.A.desa.desaId, 50],
  ] as const) {
    await sql`
      insert into target (kab_id, tahun, indikator_kode, tingkat, wilayah_id, persen, dokumen)
      values (${kab.kabId}, 2025, 'UJI_CAKUPAN', ${tingkat}, ${wilayahId}, ${persen}, ${`SK ${tingkat}`})`.execute(db)
  }
  const target = async (wilayah: string, hierarki: string) => {
    const { targetTahun, baris } = await read(`wilayah=${wilayah}&${JUNI}&hierarki=${hierarki}`)
    return [targetTahun, baris.map((b) => b.target)]
  }
  const sk = (tingkat: string, persen: number) => ({ persen, tingkat, dokumen: `SK ${tingkat}` })
  assert.deepEqual(await target('99.05', 'administrasi'), [sk('kabupaten', 80), [25, 35, 35, 40, 40]])
  assert.deepEqual(await target('99.05', 'kerja'), [sk('kabupaten', 80), [25, 30, 40, 30, 40]])
  assert.deepEqual(await target('99.05.01', 'administrasi'), [sk('kecamatan', 70), [25, 35, 35]])
  assert.deepEqual(await target('99.05-puskesmas-satu', 'kerja'), [sk('puskesmas', 60), [25, 30, 30]])
  assert.deepEqual(await target('99.05.01.2001', 'kerja'), [sk('desa', 50), [25]])
  assert.deepEqual(await read(`wilayah=99.05&indikator=UJI_CAKUPAN&bulan=2026-01`).then((l) => l.targetTahun), {
    ...{ persen: 90, tingkat: 'contoh', dokumen: 'Contoh uji' },
  })
})

test('the four kinds of cell stay apart, and 0 is a value', async () => {
  const kab = await buatKabupaten(db, { kode: '99.06' })
  for (const [ekor, sasaran, vitamin] of [
    ['2001', 40, 36],
    ['2002', 40, 0],
    ['2003', 40, null],
    ['2004', null, 12],
  ] as const) {
    const desa = await buatDesa(db, kab, { kode: `99.06.01.${ekor}` })
    const posyandu = await buatUnit(db, kab, { jenis: 'posyandu', nama: `Posyandu ${ekor}`, desa })
    if (sasaran !== null) await sasarankan(db, kab, { desa, jenis: 'balita', jumlah: sasaran })
    if (vitamin !== null) await lapor(db, kab, { unit: posyandu, desa, bulan: 202502, isian: { UJI_VITA: vitamin } })
  }
  const baca = async (bulan: string) => {
    const { baris, total } = await read(`wilayah=99.06&indikator=UJI_VITAMIN&bulan=${bulan}`)
    return [...baris, total].map(({ sel, persen }) => [sel, persen])
  }
  assert.deepEqual(await baca('2025-02'), [
    ['nilai', 90],
    ['nilai', 0],
    ['belum-lapor', null],
    ['tanpa-sasaran', null],
    ['nilai', 45],
  ])
  assert.deepEqual(
    await baca('2025-01'),
    Array.from({ length: 5 }, () => ['tidak-dijadwalkan', null]),
  )
})

test('where one of two pustu has not reported, a desa’s figure is sementara and not judged', async () => {
  const kab = await buatKabupaten(db, { kode: '99.07' })
  const desa = await buatDesa(db, kab, { kode: '99.07.01.2001' })
  await sasarankan(db, kab, { desa, jenis: 'ibu-hamil', jumlah: 120 })
  const [satu, dua] = await Promise.all(
    ['Satu', 'Dua'].map((nama) => buatUnit(db, kab, { jenis: 'pustu', nama, desa })),
  )
  assert(satu && dua)
  for (const unit of [satu, dua]) await wajibkan(db, kab, { unit, desa, kelompok: KIA })
  await lapor(db, kab, { unit: satu, desa, bulan: 202501, isian: { UJI_K1: 9 } })
  const total = async () => {
    const l = await read('wilayah=99.07&indikator=UJI_CAKUPAN&bulan=2025-01')
    const [b] = l.baris
    return [b?.sementara, b?.status, b?.laporanMasuk, b?.laporanWajib, l.total.sementara, l.total.status]
  }
  assert.deepEqual(await total(), [true, null, 1, 2, true, null])
  await lapor(db, kab, { unit: dua, desa, bulan: 202501, isian: { UJI_K1: 0 } })
  assert.deepEqual(await total(), [false, 'di-atas-target', 2, 2, false, 'di-atas-target'])
})

test('three of five posyandu give the same D/S as all five, never a share of those who did not report', async () => {
  const kab = await buatKabupaten(db, { kode: '99.08' })
  const desa = await buatDesa(db, kab, { kode: '99.08.01.2001' })
  for (let ke = 1; ke <= 5; ke += 1) {
    const unit = await buatUnit(db, kab, { jenis: 'posyandu', nama: `Melati ${ke}`, desa })
    await wajibkan(db, kab, { unit, desa, kelompok: TIMBANG })
    await lapor(db, kab, { unit, desa, bulan: 202501, isian: timbang(60, 48) })
    if (ke <= 3) await lapor(db, kab, { unit, desa, bulan: 202502, isian: timbang(60, 48) })
  }
  const baca = async (bulan: string) => {
    const { total } = await read(`wilayah=99.08&indikator=UJI_DS&bulan=${bulan}`)
    return { ...singkat(total), laporanMasuk: total.laporanMasuk, laporanWajib: total.laporanWajib }
  }
  const genap = {
    pembilang: 240,
    penyebut: 300,
    persen: 80,
    status: 'di-atas-target',
    laporanMasuk: 5,
    laporanWajib: 5,
  }
  assert.deepEqual(await baca('2025-01'), genap)
  assert.deepEqual(await baca('2025-02'), {
    ...{ pembilang: 144, penyebut: 180, persen: 80, status: null, laporanMasuk: 3, laporanWajib: 5 },
  })
})

for (const [title, kueri, status, jawaban] of [
  [
    'a wilayah that nobody has imported',
    'wilayah=12.34&indikator=UJI_CAKUPAN&bulan=2025-06',
    404,
    {
      ...{ type: 'urn:pws-ilp:masalah:tidak-ditemukan', title: 'Tidak ditemukan', status: 404 },
      detail: 'Wilayah ini tidak ada pada bulan tersebut. Pilih wilayah dari daftar di atas halaman.',
    },
  ],
  [
    'a desa that its kabupaten does not have',
    'wilayah=99.01.01.2999&indikator=UJI_CAKUPAN&bulan=2025-06',
    404,
    {
      ...{ type: 'urn:pws-ilp:masalah:tidak-ditemukan', title: 'Tidak ditemukan', status: 404 },
      detail: 'Wilayah ini tidak ada pada bulan tersebut. Pilih wilayah dari daftar di atas halaman.',
    },
  ],
  [
    'an indikator that the catalogue does not have',
    'wilayah=99.01&indikator=UJI_TIADA&bulan=2025-06',
    404,
    {
      ...{ type: 'urn:pws-ilp:masalah:tidak-ditemukan', title: 'Tidak ditemukan', status: 404 },
      detail: 'Indikator ini tidak ada di katalog pada tahun tersebut. Pilih indikator dari daftar.',
    },
  ],
  [
    'an indikator of a year before it holds',
    'wilayah=99.01&indikator=UJI_CAKUPAN&bulan=2019-12',
    404,
    {
      ...{ type: 'urn:pws-ilp:masalah:tidak-ditemukan', title: 'Tidak ditemukan', status: 404 },
      detail: 'Indikator ini tidak ada di katalog pada tahun tersebut. Pilih indikator dari daftar.',
    },
  ],
  [
    'a month that is none',
    'wilayah=malang&indikator=UJI_CAKUPAN&bulan=2025-13',
    400,
    {
      ...{ type: 'urn:pws-ilp:masalah:permintaan-tidak-sah', title: 'Permintaan belum benar', status: 400 },
      galat: [
        { kolom: 'wilayah', pesan: 'Tulis kode wilayah, misalnya 35.07 atau 35.07.01.2001.' },
        { kolom: 'bulan', pesan: 'Tulis bulan sebagai TTTT-BB, misalnya 2025-01.' },
      ],
    },
  ],
] as const) {
  test(`${title} is told as a problem in Indonesian`, async () => {
    const reply = await app.get(`/api/peta?${kueri}`)
    assert.deepEqual([reply.status, reply.headers['content-type']], [status, 'application/problem+json'])
    assert.deepEqual(jsonOf(reply), jawaban)
  })
}

test('an answer is compressed, bears its data version, and is not sent twice', async () => {
  const path = `/api/peta?wilayah=99.01&${JUNI}`
  const br = await app.get(path, { 'Accept-Encoding': 'br' })
  const plain = await app.get(path)
  assert.equal(br.headers['content-encoding'], 'br')
  assert.deepEqual(brotliDecompressSync(br.body), plain.body)
  const lembar = getPeta.keluaran.strict().parse(jsonOf(plain))
  assert.equal(br.headers['x-versi-data'], String(lembar.versi))
  const again = await app.get(path, { 'If-None-Match': String(br.headers.etag), 'Accept-Encoding': 'br' })
  assert.deepEqual([again.status, again.body.length], [304, 0])
})

test('a laporan that comes in is in the next answer, which has a new version and tag', async () => {
  const path = `/api/peta?wilayah=99.01.02.2002&${JUNI}`
  const before = await app.get(path)
  const { pustu, desa } = lima.desa.E
  await kirim(db, lima.kab, { unit: pustu, desa, bulan: 202506, isian: { UJI_K1: 5 } })
  const after = await app.get(path, { 'If-None-Match': String(before.headers.etag) })
  assert.equal(after.status, 200)
  const versi = (reply: typeof after) => Number(reply.headers['x-versi-data'])
  assert.equal(versi(after), versi(before) + 1)
  assert.deepEqual(petik(getPeta.keluaran.parse(jsonOf(after)).baris[0] as Baris), ['Desa E', 23, 50, 'di-atas-target'])
})
