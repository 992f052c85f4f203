import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import type { TrenJawaban } from '#contract/tren.ts'
import { openAplikasi } from '#support/aplikasi.ts'
import { jsonOf } from '#support/http.ts'
import { KIA, TIMBANG } from '#support/katalog-uji.ts'
import { buatDesa, buatKabupaten, buatUnit, lapor, wajibkan } from '#support/kisah.ts'
import { buatIndikatorUji, buatLimaDesa, sasarankan, timbang } from '#support/kisah-lembar.ts'
import { freshDatabase } from '#support/postgres.ts'

const { db } = await freshDatabase()
await buatIndikatorUji(db)
await buatLimaDesa(db)
const app = await openAplikasi(db)

const read = (kueri: string) => app.read<TrenJawaban>(`/api/tren?${kueri}`)
const petik = ({ bulan, sel, pembilang, penyebut }: TrenJawaban['titik'][number]) =>
  `${bulan} ${sel} ${pembilang}/${penyebut}`

test('a cumulative figure grows month by month towards a target that grows with it', async () => {
  const { titik, ...kepala } = await read('wilayah=99.01&indikator=UJI_CAKUPAN&bulan=2025-06&panjang=6')
  assert.deepEqual(
    titik.map(({ bulan, pembilang, target, jumlahIni, status }) => [bulan, pembilang, target, jumlahIni, status]),
    [
      ['2025-01', 32, 7.5, 32, 'di-atas-target'],
      ['2025-02', 62, 15, 30, 'kurang'],
      ['2025-03', 89, 22.5, 27, 'jelek'],
      ['2025-04', 116, 30, 27, 'jelek'],
      ['2025-05', 148, 37.5, 32, 'cukup'],
      ['2025-06', 180, 45, 32, 'jelek'],
    ],
  )
  assert.deepEqual(kepala, {
    indikator: {
      ...{ kode: 'UJI_CAKUPAN', nama: 'Cakupan uji', kelompok: 'balita', klaster: 2, jenis: 'cakupan' },
      ...{ namaEn: null, kelompokEn: null, satuanHitung: 'orang', satuanHitungEn: null },
      ...{ periode: 'kumulatif', arah: 'naik', satuan: 'persen', skala: 100, sensitif: false },
    },
    ...{ wilayah: { kode: '99.01', nama: 'Uji', tingkat: 'kabupaten' }, hierarki: 'administrasi' },
    ...{ dasar: 'proyeksi', bulan: '2025-06', versi: kepala.versi },
    targetTahun: { persen: 90, tingkat: 'contoh', dokumen: 'Contoh uji' },
    laju: { dari: '2025-06', dasar: ['2025-04', '2025-05', '2025-06'], perBulan: 91 / 3 },
  })
})

test('thirteen months are shown unless told otherwise, so that the same month a year ago is there', async () => {
  const { titik } = await read('wilayah=99.01&indikator=UJI_CAKUPAN&bulan=2025-06')
  assert.deepEqual([titik.length, titik[0]?.bulan, titik.at(-1)?.bulan], [13, '2024-06', '2025-06'])
})

test('a month without laporan is a gap in a monthly figure and a plateau in a cumulative one', async () => {
  const kab = await buatKabupaten(db, { kode: '99.02' })
  const desa = await buatDesa(db, kab, { kode: '99.02.01.2001' })
  const posyandu = await buatUnit(db, kab, { jenis: 'posyandu', nama: 'Melati', desa })
  const pustu = await buatUnit(db, kab, { jenis: 'pustu', nama: 'Pustu', desa })
  await wajibkan(db, kab, { unit: posyandu, desa, kelompok: TIMBANG })
  await wajibkan(db, kab, { unit: pustu, desa, kelompok: KIA })
  await sasarankan(db, kab, { desa, jenis: 'ibu-hamil', jumlah: 120 })
  for (const bulan of [202501, 202503]) {
    await lapor(db, kab, { unit: posyandu, desa, bulan, isian: timbang(60, 48) })
    await lapor(db, kab, { unit: pustu, desa, bulan, isian: { UJI_K1: 10 } })
  }
  const bulanan = await read('wilayah=99.02&indikator=UJI_DS&bulan=2025-03&panjang=3')
  assert.deepEqual(bulanan.titik.map(petik), [
    '2025-01 nilai 48/60',
    '2025-02 belum-lapor null/null',
    '2025-03 nilai 48/60',
  ])
  const kumulatif = await read('wilayah=99.02&indikator=UJI_CAKUPAN&bulan=2025-03&panjang=3')
  assert.deepEqual(kumulatif.titik.map(petik), ['2025-01 nilai 10/120', '2025-02 nilai 10/120', '2025-03 nilai 20/120'])
  assert.deepEqual(
    kumulatif.titik.map((t) => [t.bulanIni, t.sdBulan, t.status]),
    [
      ['nilai', '2025-01', 'di-atas-target'],
      ['belum-lapor', '2025-01', null],
      // February is missing: two of three laporan due are in.
      ['nilai', '2025-03', null],
    ],
  )
})

test('every month is seen with the tree of the last', async () => {
  const jumlah = async (puskesmas: string, bulan: string) => {
    const kueri = `wilayah=99.01-puskesmas-${puskesmas}&hierarki=kerja&indikator=UJI_CAKUPAN&bulan=${bulan}&panjang=2`
    return (await read(kueri)).titik.map(petik)
  }
  assert.deepEqual(await jumlah('dua', '2025-06'), ['2025-05 nilai 49/150', '2025-06 nilai 62/150'])
  // E has gone to Satu in July, with the months before.
  assert.deepEqual(await jumlah('dua', '2025-07'), ['2025-06 nilai 40/100', '2025-07 nilai 40/100'])
  assert.deepEqual(await jumlah('satu', '2025-07'), ['2025-06 nilai 140/310', '2025-07 nilai 140/310'])
})

test('months before a formula’s year keep the formula of theirs', async () => {
  const kab = await buatKabupaten(db, { kode: '99.03' })
  const desa = await buatDesa(db, kab, { kode: '99.03.01.2001' })
  const posyandu = await buatUnit(db, kab, { jenis: 'posyandu', nama: 'Mawar', desa })
  for (const bulan of [202412, 202501]) await lapor(db, kab, { unit: posyandu, desa, bulan, isian: timbang(60, 48) })
  const lama = await db.selectFrom('indikator').selectAll().where('kode', '=', 'UJI_DS').executeTakeFirstOrThrow()
  await db
    .insertInto('indikator')
    .values({ ...lama, kode: 'UJI_DS2' })
    .execute()
  await db
    .insertInto('indikator')
    .values({ ...lama, kode: 'UJI_DS2', berlaku_dari: 2025 })
    .execute()
  await sql`
    insert into suku (indikator_kode, berlaku_dari, sisi, urutan, sumber, rujukan)
    values ('UJI_DS2', 2020, 'pembilang', 1, 'elemen', 'UJI_D'), ('UJI_DS2', 2020, 'penyebut', 1, 'elemen', 'UJI_S'),
      ('UJI_DS2', 2025, 'pembilang', 1, 'elemen', 'UJI_N'), ('UJI_DS2', 2025, 'penyebut', 1, 'elemen', 'UJI_D')`.execute(
    db,
  )
  const { titik } = await read('wilayah=99.03&indikator=UJI_DS2&bulan=2025-01&panjang=2')
  assert.deepEqual(titik.map(petik), ['2024-12 nilai 48/60', '2025-01 nilai 10/48'])
})

test('a length that is no number of months is told as a problem', async () => {
  const reply = await app.get('/api/tren?wilayah=99.01&indikator=UJI_DS&bulan=2025-06&panjang=500')
  const { galat } = jsonOf(reply) as { galat: { kolom: string }[] }
  assert.deepEqual([reply.status, galat.map(({ kolom }) => kolom)], [400, ['panjang']])
})
