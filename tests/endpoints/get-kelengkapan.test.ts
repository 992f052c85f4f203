import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { KelengkapanJawaban } from '#contract/kelengkapan.ts'
import { TENGGAT_BAWAAN } from '#domain/kelengkapan.ts'
import { saveJadwalLapor } from '#store/tahap.ts'
import { bumpVersi } from '#store/versi-data.ts'
import { openAplikasi } from '#support/aplikasi.ts'
import { jsonOf } from '#support/http.ts'
import { KIA, MINGGUAN, TIMBANG, VITAMIN } from '#support/katalog-uji.ts'
import { buatDesa, buatKabupaten, buatUnit, type Desa, kirim, type Unit, wajibkan } from '#support/kisah.ts'
import { buatIndikatorUji, timbang } from '#support/kisah-lembar.ts'
import { freshDatabase } from '#support/postgres.ts'

/**
 * January and February 2025 of two desa of one kecamatan and two puskesmas, a pustu and a posyandu each. In January all
 * but one report in time; in February, when vitamin A is due of posyandu too, Suka's posyandu reports only the weighing,
 * its pustu on the 3rd, a day late, and Maju's posyandu everything on the last day, nobody else. What pustu owe by week
 * says nothing of their month: Suka's sends none of it, Maju's only that.
 */
const { db } = await freshDatabase()
await buatIndikatorUji(db)
const kab = await buatKabupaten(db)
const [suka, maju] = [await tempat('Suka', '2001'), await tempat('Maju', '2002')]

type Tempat = { readonly desa: Desa; readonly pustu: Unit; readonly posyandu: Unit }

async function tempat(nama: string, ekor: string): Promise<Tempat> {
  const puskesmas = await buatUnit(db, kab, { jenis: 'puskesmas', nama: `Induk ${nama}` })
  const desa = await buatDesa(db, kab, { kode: `99.01.01.${ekor}`, nama, puskesmas })
  const pustu = await buatUnit(db, kab, { jenis: 'pustu', nama: `Pustu ${nama}`, desa })
  const posyandu = await buatUnit(db, kab, { jenis: 'posyandu', nama: `Posyandu ${nama}`, desa })
  for (const kelompok of [KIA, MINGGUAN]) await wajibkan(db, kab, { unit: pustu, desa, kelompok })
  for (const kelompok of [TIMBANG, VITAMIN]) await wajibkan(db, kab, { unit: posyandu, desa, kelompok })
  return { desa, pustu, posyandu }
}

const wib = (waktu: string) => ({ pada: new Date(`${waktu}+07:00`) })
const januari = wib('2025-01-31T23:59:00')
await kirim(db, kab, { unit: suka.posyandu, desa: suka.desa, bulan: 202501, isian: timbang(60, 48) }, januari)
await kirim(db, kab, { unit: suka.pustu, desa: suka.desa, bulan: 202501, isian: { UJI_K1: 3 } }, januari)
await kirim(db, kab, { unit: maju.posyandu, desa: maju.desa, bulan: 202501, isian: timbang(40, 44) }, januari)
const akhir = wib('2025-02-28T23:59:00')
await kirim(db, kab, { unit: suka.posyandu, desa: suka.desa, bulan: 202502, isian: timbang(60, 48) }, akhir)
const terlambat = wib('2025-03-03T00:00:00')
await kirim(db, kab, { unit: suka.pustu, desa: suka.desa, bulan: 202502, isian: { UJI_K1: 3 } }, terlambat)
const lengkap = { ...timbang(40, 44), UJI_VITA: 30 }
await kirim(db, kab, { unit: maju.posyandu, desa: maju.desa, bulan: 202502, isian: lengkap }, akhir)

const seminggu = { unit: maju.pustu, desa: maju.desa, bulan: 202502, minggu: 1, isian: { UJI_DIARE: 2 } }
await kirim(db, kab, seminggu, akhir)

const app = await openAplikasi(db)
const read = (kueri: string) => app.read<KelengkapanJawaban>(`/api/kelengkapan?${kueri}`)
const angka = ({ wajib, masuk, tepat }: { wajib: number; masuk: number; tepat: number }) =>
  `${masuk}/${wajib}, ${tepat} tepat`

test('received over due and in time, by month, kind of unit and area', async () => {
  const { bulanan, menurutJenis, baris, wilayah } = await read('wilayah=99.01&bulan=2025-02&panjang=2')
  assert.deepEqual(
    bulanan.map((b) => [b.bulan, angka(b)]),
    [
      ['2025-01', '3/4, 3 tepat'],
      ['2025-02', '2/4, 1 tepat'],
    ],
  )
  assert.deepEqual(
    menurutJenis.map((b) => [b.jenis, angka(b)]),
    [
      ['pustu', '1/2, 0 tepat'],
      ['posyandu', '1/2, 1 tepat'],
    ],
  )
  assert.deepEqual(
    baris.map((b) => [b.kode, angka(b)]),
    [['99.01.01', '2/4, 1 tepat']],
  )
  assert.deepEqual(wilayah, { kode: '99.01', nama: 'Uji', tingkat: 'kabupaten' })
})

test('the work area has a row per puskesmas, a kecamatan one per desa', async () => {
  const baris = async (kueri: string) => (await read(`${kueri}&bulan=2025-02`)).baris.map((b) => [b.nama, angka(b)])
  assert.deepEqual(await baris('wilayah=99.01&hierarki=kerja'), [
    ['Induk Maju', '1/2, 1 tepat'],
    ['Induk Suka', '1/2, 0 tepat'],
  ])
  assert.deepEqual(await baris('wilayah=99.01.01'), [
    ['Suka', '1/2, 0 tepat'],
    ['Maju', '1/2, 1 tepat'],
  ])
})

test('who has not reported is named, and whether something is there', async () => {
  const { belumLapor } = await read('wilayah=99.01&bulan=2025-02')
  const milik = ({ desa, posyandu, pustu }: Tempat, nama: string, unit: 'posyandu' | 'pustu', sebagian: boolean) => ({
    ...{ unit: (unit === 'pustu' ? pustu : posyandu).nama, kodeUnit: (unit === 'pustu' ? pustu : posyandu).kode },
    ...{ jenis: unit, desa: nama, kodeDesa: desa.kode, sebagian },
  })
  assert.deepEqual(
    belumLapor.toSorted((a, b) => (a.kodeUnit < b.kodeUnit ? -1 : 1)),
    [milik(suka, 'Suka', 'posyandu', true), milik(maju, 'Maju', 'pustu', false)],
  )
})

test('each unit’s months stand side by side', async () => {
  const { unit } = await read('wilayah=99.01&bulan=2025-02&panjang=2')
  assert.deepEqual(
    unit.map(({ nama, keadaan }) => [nama, ...keadaan]),
    [
      ['Pustu Suka', 'tepat', 'terlambat'],
      ['Posyandu Suka', 'tepat', 'sebagian'],
      ['Pustu Maju', 'belum', 'belum'],
      ['Posyandu Maju', 'tepat', 'tepat'],
    ],
  )
})

test('what is to be checked in the month comes with both sides of the comparison', async () => {
  const { temuan } = await read('wilayah=99.01&bulan=2025-02')
  assert.deepEqual(temuan, [
    {
      ...{ desa: 'Maju', kodeDesa: '99.01.01.2002', unit: 'Posyandu Maju', bulan: '2025-02', aturan: 'uji-d-s' },
      ...{ kodeUnit: maju.posyandu.kode, jenisUnit: 'posyandu', minggu: 0, jenis: 'laporan' },
      ...{
        sebanding: true,
        keparahan: 'jelaskan',
        pesan: 'D lebih dari S.',
        elemen: ['UJI_D', 'UJI_S'],
        kiri: 44,
        kanan: 40,
      },
      ...{ namaKiri: ['Balita ditimbang'], namaKanan: ['Balita yang ada'] },
      ...{ namaKiriEn: ['Balita ditimbang'], namaKananEn: ['Balita yang ada'], pesanEn: null },
      ...{ keadaan: 'terbuka', klarifikasi: null, diperbaikiPada: null, boleh: { jawab: true, perbaiki: true } },
    },
  ])
})

test('what is to be checked can be asked for by kind of question', async () => {
  const jenis = async (satu: string) => {
    const { temuan, jumlahTemuan } = await read(`wilayah=99.01&bulan=2025-02&temuanJenis=${satu}`)
    return [temuan.map((t) => t.jenis), jumlahTemuan.diminta]
  }
  assert.deepEqual(await jenis('laporan'), [['laporan'], 1])
  assert.deepEqual(await jenis('sampai-bulan-ini-turun'), [[], 0])
  assert.deepEqual(await jenis('lonjakan'), [[], 0])
})

test('a wilayah that is not there is told as a problem', async () => {
  const reply = await app.get('/api/kelengkapan?wilayah=99.01.01.2999&bulan=2025-02')
  assert.deepEqual([reply.status, (jsonOf(reply) as { status: number }).status], [404, 404])
})

test('the first month that can be asked is answered, with the empty year before it', async () => {
  assert.equal((await app.get('/api/kelengkapan?wilayah=99.01&bulan=1900-01')).status, 200)
})

test('in time is by the deadlines that the kabupaten has set', async () => {
  const tepat = async () => (await read('wilayah=99.01&bulan=2025-02&panjang=1')).bulanan.map(angka)
  assert.deepEqual(await tepat(), ['2/4, 1 tepat'])
  await saveJadwalLapor(db, kab.kabId, { tenggat: { ...TENGGAT_BAWAAN, pustu: 3 }, tutup: null })
  await bumpVersi(db, kab.kabId)
  assert.deepEqual(await tepat(), ['2/4, 2 tepat'])
})
