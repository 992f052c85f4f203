import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AngkaJawaban } from '#contract/rincian-angka.ts'
import { openAplikasi } from '#support/aplikasi.ts'
import { jsonOf } from '#support/http.ts'
import { KIA, TIMBANG } from '#support/katalog-uji.ts'
import { buatDesa, buatKabupaten, buatUnit, kirim, wajibkan } from '#support/kisah.ts'
import { buatIndikatorUji, sasarankan } from '#support/kisah-lembar.ts'
import { freshDatabase } from '#support/postgres.ts'

/**
 * One desa whose K1 comes from two pustu, of which Dua has not sent February, and a puskesmas, all due; a second desa
 * that has sent nothing. Of two posyandu in the first, Melati weighed more than it has, Mawar has sent nothing.
 */
const { db } = await freshDatabase()
await buatIndikatorUji(db)
const kab = await buatKabupaten(db)
const puskesmas = await buatUnit(db, kab, { jenis: 'puskesmas', nama: 'Induk' })
const desa = await buatDesa(db, kab, { kode: '99.01.01.2001', nama: 'Suka', puskesmas })
const lain = await buatDesa(db, kab, { kode: '99.01.01.2002', nama: 'Maju', puskesmas })
const satu = await buatUnit(db, kab, { jenis: 'pustu', nama: 'Pustu Satu', desa })
const dua = await buatUnit(db, kab, { jenis: 'pustu', nama: 'Pustu Dua', desa })
const maju = await buatUnit(db, kab, { jenis: 'pustu', nama: 'Pustu Maju', desa: lain })
const melati = await buatUnit(db, kab, { jenis: 'posyandu', nama: 'Melati', desa })
const mawar = await buatUnit(db, kab, { jenis: 'posyandu', nama: 'Mawar', desa })
for (const unit of [satu, dua, puskesmas]) await wajibkan(db, kab, { unit, desa, kelompok: KIA })
await wajibkan(db, kab, { unit: maju, desa: lain, kelompok: KIA })
for (const unit of [melati, mawar]) await wajibkan(db, kab, { unit, desa, kelompok: TIMBANG })
for (const [jumlah, milik] of [
  [120, desa],
  [60, lain],
] as const) {
  await sasarankan(db, kab, { desa: milik, jenis: 'ibu-hamil', jumlah })
}
await sasarankan(db, kab, { desa, jenis: 'ibu-hamil', jumlah: 110, dasar: 'riil', mulai: 202502 })
const pada = new Date('2025-03-01T02:00:00Z')
for (const [unit, bulan, k1] of [
  [satu, 202501, 7],
  [satu, 202502, 5],
  [dua, 202501, 3],
  [puskesmas, 202501, 2],
  [puskesmas, 202502, 4],
] as const) {
  await kirim(db, kab, { unit, desa, bulan, isian: { UJI_K1: k1 } }, { pada })
}
const timbangan = { UJI_S: 40, UJI_D: 44, UJI_N: 30 }
await kirim(db, kab, { unit: melati, desa, bulan: 202502, isian: timbangan }, { pada })

const app = await openAplikasi(db)
const read = (kueri: string) => app.read<AngkaJawaban>(`/api/angka?${kueri}`)

test('a desa’s figure opens into its sources and units, which add up to it, month by month', async () => {
  const { angka, jendela, sumber, sumbangan } = await read('wilayah=99.01.01.2001&indikator=UJI_CAKUPAN&bulan=2025-02')
  assert.deepEqual([angka.pembilang, angka.penyebut, angka.sementara], [21, 120, true])
  assert.deepEqual(jendela, { dari: '2025-01', sampai: '2025-02' })
  assert.deepEqual(sumber, [
    { jenis: 'puskesmas', peran: 'dihitung', pembilang: 6, penyebut: null, unit: 1 },
    { jenis: 'pustu', peran: 'dihitung', pembilang: 15, penyebut: null, unit: 2 },
  ])
  const laporan = {
    ...{ status: 'terkirim', versi: 1, lengkap: true },
    ...{ terkirimPada: pada.toISOString(), diubahPada: pada.toISOString() },
  }
  const bulan = (b: string, pembilang: number | null) =>
    pembilang === null
      ? { bulan: b, pembilang, penyebut: null, laporan: null }
      : { bulan: b, pembilang, penyebut: null, laporan }
  const milik = (unit: typeof satu, jenis: string, januari: number, februari: number | null) => ({
    unit: { kode: unit.kode, nama: unit.nama, jenis },
    desa: { kode: '99.01.01.2001', nama: 'Suka' },
    ...{ peran: 'dihitung', wajib: true, jumlahPembilang: januari + (februari ?? 0), jumlahPenyebut: null },
    bulan: [bulan('2025-01', januari), bulan('2025-02', februari)],
  })
  assert.deepEqual(sumbangan, [
    milik(puskesmas, 'puskesmas', 2, 4),
    milik(satu, 'pustu', 7, 5),
    milik(dua, 'pustu', 3, null),
  ])
})

test('who has not reported is named, for a desa and for the kabupaten', async () => {
  const belum = async (wilayah: string) =>
    (await read(`wilayah=${wilayah}&indikator=UJI_CAKUPAN&bulan=2025-02`)).belumLapor
  const pustuDua = { kode: dua.kode, nama: 'Pustu Dua', jenis: 'pustu', desa: 'Suka', kodeDesa: '99.01.01.2001' }
  const pustuMaju = { kode: maju.kode, nama: 'Pustu Maju', jenis: 'pustu', desa: 'Maju', kodeDesa: '99.01.01.2002' }
  assert.deepEqual(await belum('99.01.01.2001'), [pustuDua])
  assert.deepEqual(await belum('99.01'), [pustuDua, pustuMaju])
})

test('both sasaran stand side by side with their document, whichever the reader has chosen', async () => {
  const { sasaran, angka } = await read('wilayah=99.01.01.2001&indikator=UJI_CAKUPAN&bulan=2025-02&dasar=riil')
  assert.deepEqual(sasaran, [
    { jenis: 'ibu-hamil', nama: 'Ibu hamil', namaEn: 'Pregnant women', proyeksi: 120, riil: 110, dokumen: 'SK uji' },
  ])
  assert.equal(angka.penyebut, 110)
})

test('above a desa the sources are summed and units stay closed', async () => {
  const { angka, sumber, sumbangan, sasaran, wilayah } = await read('wilayah=99.01&indikator=UJI_CAKUPAN&bulan=2025-02')
  assert.deepEqual([angka.pembilang, angka.penyebut], [21, 180])
  assert.deepEqual(
    sumber.map(({ jenis, pembilang }) => [jenis, pembilang]),
    [
      ['puskesmas', 6],
      ['pustu', 15],
    ],
  )
  assert.deepEqual([sumbangan, sasaran[0]?.proyeksi, wilayah.tingkat], [[], 180, 'kabupaten'])
})

test('a ratio shows both counts of each unit, warns beyond 100 % and brings what is to be checked', async () => {
  const jawaban = await read('wilayah=99.01.01.2001&indikator=UJI_DS&bulan=2025-02')
  const { angka, sumber, sumbangan, catatan, temuan, terakhirDiubah } = jawaban
  assert.deepEqual([angka.pembilang, angka.penyebut, angka.persen], [44, 40, (44 / 40) * 100])
  assert.deepEqual(sumber, [{ jenis: 'posyandu', peran: 'dihitung', pembilang: 44, penyebut: 40, unit: 1 }])
  assert.deepEqual(
    sumbangan.map((s) => [s.unit.nama, s.wajib, s.jumlahPembilang, s.jumlahPenyebut]),
    [
      ['Melati', true, 44, 40],
      ['Mawar', true, null, null],
    ],
  )
  assert.deepEqual(catatan, [{ kode: 'lebih-dari-100', nilai: { persen: (44 / 40) * 100 } }])
  assert.deepEqual(temuan, [
    {
      ...{ desa: 'Suka', unit: 'Melati', bulan: '2025-02', keparahan: 'jelaskan', pesan: 'D lebih dari S.' },
      ...{ kiri: 44, kanan: 40, namaKiri: ['Balita ditimbang'], namaKanan: ['Balita yang ada'] },
      ...{ namaKiriEn: ['Balita ditimbang'], namaKananEn: ['Balita yang ada'], pesanEn: null },
    },
  ])
  assert.equal(terakhirDiubah, pada.toISOString())
})

test('the panel says by which rule and in whose words the figure is made', async () => {
  const { indikator } = await read('wilayah=99.01.01.2001&indikator=UJI_CAKUPAN&bulan=2025-02')
  const { kode, gabung, rumusPembilang, definisi, keyakinan, berlakuDari } = indikator
  assert.deepEqual(
    [kode, gabung, rumusPembilang, definisi, keyakinan, berlakuDari],
    [...['UJI_CAKUPAN', 'jumlah-nakes', 'atas', 'Arti uji', 'R', 2020]],
  )
})

test('nothing reported yet is said, not shown as zero', async () => {
  const { angka, sumber, sumbangan, terakhirDiubah } = await read(
    'wilayah=99.01.01.2002&indikator=UJI_CAKUPAN&bulan=2025-02',
  )
  const { sel, pembilang, penyebut, persen } = angka
  assert.deepEqual(
    { sel, pembilang, penyebut, persen },
    { sel: 'belum-lapor', pembilang: null, penyebut: 60, persen: null },
  )
  assert.deepEqual(
    [sumber, sumbangan.map((s) => [s.unit.nama, s.jumlahPembilang]), terakhirDiubah],
    [...[[], [['Pustu Maju', null]], null]],
  )
})

test('an indikator that is not in the catalogue is told as a problem', async () => {
  const reply = await app.get('/api/angka?wilayah=99.01&indikator=UJI_TIADA&bulan=2025-02')
  const { detail } = jsonOf(reply) as { detail: string }
  assert.deepEqual(
    [reply.status, detail],
    [404, 'Indikator ini tidak ada di katalog pada tahun tersebut. Pilih indikator dari daftar.'],
  )
})
