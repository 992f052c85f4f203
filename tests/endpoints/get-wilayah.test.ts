import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import type { WilayahJawaban } from '#contract/wilayah.ts'
import { bumpVersi, getVersi } from '#store/versi-data.ts'
import { aktorUji } from '#support/aktor.ts'
import { openAplikasi } from '#support/aplikasi.ts'
import { jsonOf } from '#support/http.ts'
import { buatDesa, buatKabupaten } from '#support/kisah.ts'
import { buatIndikatorUji, buatLimaDesa } from '#support/kisah-lembar.ts'
import { freshDatabase } from '#support/postgres.ts'

const { db } = await freshDatabase()
await buatIndikatorUji(db)
const { kab } = await buatLimaDesa(db)
// Half an hour after midnight of the first of July in Jakarta, still June in London.
const app = await openAplikasi(db, new Date('2025-06-30T17:30:00Z'))

const read = (kueri: string) => app.read<WilayahJawaban>(`/api/wilayah${kueri}`)
const letak = ({ desa }: WilayahJawaban) =>
  desa.map(({ nama, kecamatan, puskesmas }) => [nama, kecamatan?.slice(-2), puskesmas?.replace('99.01-puskesmas-', '')])

test('without a wilayah there is only the list of kabupaten', async () => {
  assert.deepEqual(await read(''), {
    kabupatenSemua: [{ kode: '99.01', nama: 'Uji', jenis: 'kabupaten', provinsi: 'Uji' }],
    ...{ kabupaten: null, kecamatan: [], puskesmas: [], desa: [] },
  })
})

test('the kabupaten says what it holds, and each desa where it stands in both trees', async () => {
  const { kabupaten, kecamatan, puskesmas, ...jawaban } = await read('?wilayah=99.01')
  assert.deepEqual(kabupaten, {
    ...{ kode: '99.01', nama: 'Uji', jenis: 'kabupaten', provinsi: 'Uji', versi: await getVersi(db, kab.kabId) },
    ...{ bulanPertama: '2025-01', bulanTerakhir: '2025-06', terakhirDiubah: '2025-07-01T00:00:00.000Z' },
    ...{ batasSejak: null, contoh: false, terbaca: true, hanyaSah: false },
  })
  assert.deepEqual(kecamatan, [
    { kode: '99.01.01', nama: 'Kecamatan 01', terbaca: true },
    { kode: '99.01.02', nama: 'Kecamatan 02', terbaca: true },
  ])
  assert.deepEqual(puskesmas, [
    { kode: '99.01-puskesmas-dua', nama: 'Dua', terbaca: true },
    { kode: '99.01-puskesmas-satu', nama: 'Satu', terbaca: true },
  ])
  assert.deepEqual(jawaban.desa[0], {
    ...{
      kode: '99.01.01.2001',
      nama: 'Desa A',
      terbaca: true,
      jenis: 'desa',
      kecamatan: '99.01.01',
      puskesmas: '99.01-puskesmas-satu',
    },
  })
})

test('the tree is that of the last month reported, or of the month asked for', async () => {
  const juni = [
    ['Desa A', '01', 'satu'],
    ['Desa B', '01', 'satu'],
    ['Desa C', '01', 'dua'],
    ['Desa D', '02', 'satu'],
    ['Desa E', '02', 'dua'],
  ]
  assert.deepEqual(letak(await read('?wilayah=99.01')), juni)
  assert.deepEqual(letak(await read('?wilayah=99.01&bulan=2025-07')), [...juni.slice(0, 4), ['Desa E', '02', 'satu']])
})

test('any code inside a kabupaten opens it', async () => {
  const buka = async (kode: string) => (await read(`?wilayah=${kode}`)).kabupaten?.kode
  assert.deepEqual(await Promise.all(['99.01.02', '99.01.02.2001', '99.01-puskesmas-dua'].map(buka)), [
    '99.01',
    '99.01',
    '99.01',
  ])
})

test('where nobody has reported the tree is that of the present month, by the clock of the place', async () => {
  const baru = await buatKabupaten(db, { kode: '99.02', nama: 'Baru' })
  await buatDesa(db, baru, { kode: '99.02.01.2001', nama: 'Sudah' })
  await buatDesa(db, baru, { kode: '99.02.01.2002', nama: 'Juli', mulai: 202507 })
  await buatDesa(db, baru, { kode: '99.02.01.2003', nama: 'Belum', mulai: 202508 })
  await bumpVersi(db, baru.kabId)
  const { kabupaten, desa } = await read('?wilayah=99.02')
  assert.deepEqual(
    [kabupaten?.bulanPertama, kabupaten?.bulanTerakhir, kabupaten?.terakhirDiubah, desa.map(({ nama }) => nama)],
    [null, null, null, ['Sudah', 'Juli']],
  )
})

test('whoever reads only validated figures begins at the latest month that has them', async () => {
  const tempat = [{ jenis: 'kabupaten', kabId: kab.kabId }] as const
  const bupati = await openAplikasi(db, new Date('2025-07-05T02:00:00Z'), aktorUji({ peran: 'pimpinan', tempat }))
  const terakhir = async () => {
    const { kabupaten } = await bupati.read<WilayahJawaban>('/api/wilayah?wilayah=99.01')
    return [kabupaten?.hanyaSah, kabupaten?.bulanTerakhir]
  }
  const sahkan = (bulan: number, banyak: number) =>
    sql`
    update laporan set status = 'tervalidasi' where (desa_id, unit_id, bulan, minggu) in
      (select desa_id, unit_id, bulan, minggu from laporan where bulan = ${bulan} order by desa_id, unit_id limit ${banyak})`.execute(
      db,
    )
  assert.deepEqual(await terakhir(), [true, '2025-06'])
  await sahkan(202505, 1000)
  await sahkan(202506, 1)
  assert.deepEqual(await terakhir(), [true, '2025-05'])
})

test('a kabupaten that nobody has imported is told as a problem', async () => {
  const reply = await app.get('/api/wilayah?wilayah=12.34')
  assert.deepEqual(
    [reply.status, jsonOf(reply)],
    [
      404,
      {
        ...{ type: 'urn:pws-ilp:masalah:tidak-ditemukan', title: 'Tidak ditemukan', status: 404 },
        detail: 'Wilayah ini tidak ada pada bulan tersebut. Pilih wilayah dari daftar di atas halaman.',
      },
    ],
  )
})
