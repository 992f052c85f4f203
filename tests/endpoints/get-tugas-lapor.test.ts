import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TugasLapor, TugasLaporJawaban } from '#contract/formulir.ts'
import { aktorUji } from '#support/aktor.ts'
import { openAplikasi } from '#support/aplikasi.ts'
import { KIA, MINGGUAN, TIMBANG, VITAMIN } from '#support/katalog-uji.ts'
import { buatDesa, buatKabupaten, buatUnit, kirim, wajibkan } from '#support/kisah.ts'
import { buatIndikatorUji, timbang } from '#support/kisah-lembar.ts'
import { freshDatabase } from '#support/postgres.ts'

/** February 2025 of two desa of two puskesmas, told on Tuesday 4 March: the posyandu's day is over, the pustu's (the 2nd) too. */
const { db } = await freshDatabase()
await buatIndikatorUji(db)
const kab = await buatKabupaten(db)
const induk = await buatUnit(db, kab, { jenis: 'puskesmas', nama: 'Induk' })
const lain = await buatUnit(db, kab, { jenis: 'puskesmas', nama: 'Lain' })
const suka = await buatDesa(db, kab, { kode: '99.01.01.2001', nama: 'Suka', puskesmas: induk })
const maju = await buatDesa(db, kab, { kode: '99.01.01.2002', nama: 'Maju', puskesmas: lain })
const pustu = await buatUnit(db, kab, { jenis: 'pustu', nama: 'Pustu Suka', desa: suka })
const melati = await buatUnit(db, kab, { jenis: 'posyandu', nama: 'Melati', desa: suka })
const mawar = await buatUnit(db, kab, { jenis: 'posyandu', nama: 'Mawar', desa: suka })
const kamboja = await buatUnit(db, kab, { jenis: 'posyandu', nama: 'Kamboja', desa: suka })
const jauh = await buatUnit(db, kab, { jenis: 'posyandu', nama: 'Jauh', desa: maju })
for (const kelompok of [KIA, MINGGUAN]) await wajibkan(db, kab, { unit: pustu, desa: suka, kelompok })
for (const unit of [melati, mawar])
  for (const kelompok of [TIMBANG, VITAMIN]) await wajibkan(db, kab, { unit, desa: suka, kelompok })
await wajibkan(db, kab, { unit: jauh, desa: maju, kelompok: TIMBANG })

const di = (desa = suka) => ({ desa, bulan: 202502 })
const wib = (waktu: string) => ({ pada: new Date(`${waktu}+07:00`) })
await kirim(db, kab, { ...di(), unit: melati, isian: { ...timbang(60, 70), UJI_VITA: 9 } }, wib('2025-02-28T20:00'))
await kirim(db, kab, { ...di(), unit: mawar, status: 'draf', isian: timbang(40, 30) }, wib('2025-03-01T08:00'))
await kirim(db, kab, { ...di(), unit: kamboja, isian: timbang(20, 10) }, { ...wib('2025-03-01T08:00'), oleh: 'kader' })
await kirim(db, kab, { ...di(), unit: pustu, minggu: 2, isian: { UJI_DIARE: 1 } }, wib('2025-02-17T08:00'))

const SEKARANG = new Date('2025-03-04T02:00:00Z')
const tempat = (jenis: 'puskesmas' | 'unit', id: number) => [{ jenis, kabId: kab.kabId, id }] as const
const app = {
  dinas: await openAplikasi(db, SEKARANG),
  kepala: await openAplikasi(
    db,
    SEKARANG,
    aktorUji({ peran: 'kepala-puskesmas', tempat: tempat('puskesmas', induk.unitId) }),
  ),
  kader: await openAplikasi(db, SEKARANG, aktorUji({ peran: 'kader', tempat: tempat('unit', mawar.unitId) })),
}
const baca = (siapa: keyof typeof app, lagi = '', bulan = '2025-02') =>
  app[siapa].read<TugasLaporJawaban>(`/api/tugas-lapor?bulan=${bulan}${lagi}`)
const ringkas = (t: TugasLapor) => [
  `${t.unit.nama} ${t.minggu}`,
  `${t.keadaan} ${t.versi}`,
  `${t.kelompokLengkap}/${t.kelompokWajib}`,
  t.lengkap,
  t.terlambat,
]

test('everything due is told, and what came in though it was not due', async () => {
  const { tugas, perluWilayah, puskesmas } = await baca('kepala')
  assert.deepEqual(tugas.map(ringkas), [
    ['Kamboja 0', 'terkirim 1', '0/0', true, true],
    ['Mawar 0', 'draf 1', '1/2', false, true],
    ['Melati 0', 'terkirim 1', '2/2', true, false],
    ['Pustu Suka 0', 'belum 0', '0/1', false, true],
    ['Pustu Suka 1', 'belum 0', '0/1', false, true],
    ['Pustu Suka 2', 'terkirim 1', '1/1', true, false],
    ['Pustu Suka 3', 'belum 0', '0/1', false, true],
    ['Pustu Suka 4', 'belum 0', '0/1', false, true],
  ])
  assert.deepEqual([perluWilayah, puskesmas], [false, [{ kode: induk.kode, nama: 'Induk' }]])
})

test('each comes with its place, its deadline and what is to be checked', async () => {
  const { tugas } = await baca('kepala')
  assert.deepEqual(
    tugas.find((t) => t.unit.kode === melati.kode),
    {
      unit: { kode: melati.kode, nama: 'Melati', jenis: 'posyandu' },
      desa: { kode: suka.kode, nama: 'Suka' },
      puskesmas: { kode: induk.kode, nama: 'Induk' },
      ...{ minggu: 0, pekan: null, keadaan: 'terkirim', versi: 1, tidakBuka: null, oleh: 'bidan', dibuka: null },
      ...{ diubahPada: '2025-02-28T13:00:00.000Z', tenggat: '2025-02-28', terlambat: false },
      ...{ wajib: true, kelompokWajib: 2, kelompokLengkap: 2, lengkap: true, temuan: 1 },
    },
  )
  const minggu = tugas.find((t) => t.minggu === 4)
  assert.deepEqual([minggu?.pekan, minggu?.tenggat], [{ dari: '2025-02-16', sampai: '2025-02-22' }, '2025-03-02'])
})

test('weeks that have not begun are not owed yet', async () => {
  const { tugas } = await baca('kepala', '', '2025-03')
  assert.deepEqual(
    tugas.filter((t) => t.minggu > 0).map((t) => t.minggu),
    [1, 2],
  )
})

test('a kader is told their own posyandu, with its draft', async () => {
  assert.deepEqual((await baca('kader')).tugas.map(ringkas), [['Mawar 0', 'draf 1', '1/2', false, true]])
})

test('who holds a whole kabupaten chooses a part first', async () => {
  const { tugas, perluWilayah, puskesmas } = await baca('dinas')
  assert.deepEqual([tugas, perluWilayah, puskesmas.map((p) => p.nama)], [[], true, ['Induk', 'Lain']])
  assert.deepEqual((await baca('dinas', '&wilayah=99.01')).perluWilayah, true)
  assert.deepEqual(
    (await baca('dinas', `&wilayah=${lain.kode}`)).tugas.map((t) => t.unit.nama),
    ['Jauh'],
  )
  assert.equal((await app.dinas.get('/api/tugas-lapor?bulan=2025-02&wilayah=99.01.77')).status, 404)
})

test('the present month and the twelve before are open for entry, newest first', async () => {
  const { bulanBuka } = await baca('kader')
  assert.deepEqual([bulanBuka.length, bulanBuka[0], bulanBuka.at(-1)], [13, '2025-03', '2024-03'])
})
