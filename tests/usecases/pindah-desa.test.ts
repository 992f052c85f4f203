import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { KelengkapanJawaban } from '#contract/kelengkapan.ts'
import type { Lembar } from '#contract/peta.ts'
import type { Db } from '#db/connection.ts'
import { ImporGagal } from '#domain/impor.ts'
import { KERING, PILIHAN } from '#fixtures/wilayah-uji.ts'
import { openAplikasi } from '#support/aplikasi.ts'
import { KIA } from '#support/katalog-uji.ts'
import { buatDesa, buatKabupaten, buatUnit, type Desa, lapor, wajibkan } from '#support/kisah.ts'
import { buatIndikatorUji, sasarankan } from '#support/kisah-lembar.ts'
import { freshDatabase } from '#support/postgres.ts'
import { type PermintaanPindah, pindahDesa } from '#usecases/pindah-desa.ts'

const { db } = await freshDatabase()
await buatIndikatorUji(db)
const kab = await buatKabupaten(db)
await buatKabupaten(db, { kode: '99.02', nama: 'Seberang' })
const a = await buatUnit(db, kab, { jenis: 'puskesmas', nama: 'A' })
const b = await buatUnit(db, kab, { jenis: 'puskesmas', nama: 'B' })
await buatUnit(db, kab, { jenis: 'puskesmas', nama: 'Tutup', akhir: 202412 })
const X = await buatDesa(db, kab, { kode: '99.01.01.2002', nama: 'Sidomulyo', puskesmas: a })
const P = await buatDesa(db, kab, { kode: '99.01.01.2001', nama: 'Rejosari', puskesmas: a })
const Q = await buatDesa(db, kab, { kode: '99.01.02.2001', nama: 'Rejosari', puskesmas: b })
for (const [desa, sasaran, juni, juli] of [
  [P, 340, 160, 0],
  [X, 60, 20, 3],
  [Q, 300, 140, 0],
] as const) {
  const pustu = await buatUnit(db, kab, { jenis: 'pustu', nama: `Pustu ${desa.kode}`, desa })
  await wajibkan(db, kab, { unit: pustu, desa, kelompok: KIA })
  await sasarankan(db, kab, { desa, jenis: 'ibu-hamil', jumlah: sasaran })
  await lapor(db, kab, { unit: pustu, desa, bulan: 202506, isian: { UJI_K1: juni } })
  await lapor(db, kab, { unit: pustu, desa, bulan: 202507, isian: { UJI_K1: juli } })
}
const app = await openAplikasi(db)

const DASAR: PermintaanPindah = {
  kodeKab: '99.01',
  desa: '99.01.01.2002',
  tujuan: { puskesmas: 'B' },
  sejak: 202507,
  dokumen: 'SK Bupati 12/2025',
  pilihan: PILIHAN,
}
const pindah = (lain: Partial<PermintaanPindah> = {}) => pindahDesa(db, { ...DASAR, ...lain })

const versi = async (satu: Db = db) =>
  (await satu.selectFrom('versi_data').select('versi').where('kab_id', '=', kab.kabId).executeTakeFirstOrThrow()).versi

/** Who owes K1 of a desa, with the months. */
const wajib = async (desa: Desa) =>
  (
    await db
      .selectFrom('wajib_lapor as w')
      .innerJoin('unit as u', (j) => j.onRef('u.kab_id', '=', 'w.kab_id').onRef('u.unit_id', '=', 'w.unit_id'))
      .select(['u.nama', 'w.mulai', 'w.akhir'])
      .where('w.kab_id', '=', kab.kabId)
      .where('w.desa_id', '=', desa.desaId)
      .where('w.kelompok_id', '=', KIA)
      .orderBy('u.nama')
      .orderBy('w.mulai')
      .execute()
  ).map(({ nama, mulai, akhir }) => `${nama} ${mulai}-${akhir ?? ''}`)

const jumlah = async (puskesmas: { kode: string }, bulan: string) => {
  const { total, baris } = await app.read<Lembar>(
    `/api/pws?wilayah=${puskesmas.kode}&hierarki=kerja&indikator=UJI_CAKUPAN&bulan=${bulan}`,
  )
  return [`${total.pembilang}/${total.penyebut}`, baris.map(({ kode }) => kode.slice(-7)).sort()]
}

for (const [apa, lain, pesan] of [
  [
    'a puskesmas it is in already',
    { tujuan: { puskesmas: 'Puskesmas A' } },
    /sudah berada di wilayah kerja Puskesmas A pada 2025-07/,
  ],
  ['a kecamatan it is in already', { tujuan: { kecamatan: '99.01.01' } }, /sudah berada di Kec\. Kecamatan 01/],
  ['a puskesmas of another kabupaten', { tujuan: { puskesmas: '99.02-puskesmas-c' } }, /bukan bagian Uji \(99\.01\)/],
  ['a desa of another kabupaten', { desa: '99.02.01.2001' }, /bukan bagian Uji \(99\.01\)/],
  [
    'a name that two desa bear',
    { desa: 'rejosari' },
    /Ada 2 desa bernama "rejosari": .*99\.01\.01\.2001.*99\.01\.02\.2001.*Tulis kodenya/,
  ],
  [
    'a name that nobody bears',
    { desa: 'Sidomulya' },
    /Tidak ada desa "Sidomulya" pada 2025-07\. Mungkin Sidomulyo \(99\.01\.01\.2002/,
  ],
  ['a puskesmas that nobody knows', { tujuan: { puskesmas: 'Entah' } }, /Tidak ada puskesmas "Entah"/],
  ['a puskesmas that has closed', { tujuan: { puskesmas: 'Tutup' } }, /Tutup .* tidak ada pada 2025-07/],
  [
    'a code that lies elsewhere',
    { tujuan: { kecamatan: '99.01.02', kode: '99.01.01.2009' } },
    /bukan kode desa di Kec\. Kecamatan 02/,
  ],
  ['a code that is taken', { tujuan: { kecamatan: '99.01.02', kode: '99.01.02.2001' } }, /sudah dipakai Rejosari/],
  ['no document', { dokumen: ' ' }, /Tulis dokumen/],
  ['a slip in the year', { sejak: 195507 }, /1955-07 tidak dapat dipakai/],
  ['a kabupaten that is not there', { kodeKab: '99.03' }, /import wilayah 99\.03/],
] as const) {
  test(`a move with ${apa} is refused in one sentence, and nothing is written`, async () => {
    const sebelum = await versi()
    await assert.rejects(pindah(lain), (error) => {
      assert(error instanceof ImporGagal)
      assert.match(error.message, pesan)
      return true
    })
    assert.equal(await versi(), sebelum)
  })
}

test('a dry run says what would change and writes nothing', async () => {
  const sebelum = await versi()
  const { diterapkan, perubahan } = await pindah({ pilihan: KERING })
  assert.deepEqual(
    { diterapkan, perubahan },
    {
      diterapkan: false,
      perubahan: [{ apa: 'Desa Sidomulyo (99.01.01.2002)', kolom: 'puskesmas sejak 2025-07', lama: 'A', baru: 'B' }],
    },
  )
  assert.equal(await versi(), sebelum)
})

test('a desa that moves in July takes its whole year along, and June stays with whom it was', async () => {
  const sebelum = await versi()
  assert.deepEqual(await jumlah(a, '2025-07'), ['183/400', ['01.2001', '01.2002']])
  const { diterapkan, berubah, catatan } = await pindah()
  assert.deepEqual({ diterapkan, berubah }, { diterapkan: true, berubah: 1 })
  assert.match(catatan.join('\n'), /kewajiban Puskesmas B; posyandu dan pustunya tetap/)
  assert.equal(await versi(), sebelum + 1)
  assert.deepEqual(await jumlah(a, '2025-07'), ['160/340', ['01.2001']])
  assert.deepEqual(await jumlah(b, '2025-07'), ['163/360', ['01.2002', '02.2001']])
  assert.deepEqual(await jumlah(a, '2025-06'), ['180/400', ['01.2001', '01.2002']])
  assert.deepEqual(await jumlah(b, '2025-06'), ['140/300', ['02.2001']])
})

test('what the puskesmas owes for the desa passes on from that month; its pustu goes on', async () => {
  assert.deepEqual(await wajib(X), ['A 190001-202506', 'B 202507-', 'Pustu 99.01.01.2002 190001-'])
  assert.deepEqual(await wajib(P), ['A 190001-', 'Pustu 99.01.01.2001 190001-'])
  const due = async (puskesmas: { kode: string }, bulan: string) => {
    const { unit } = await app.read<KelengkapanJawaban>(
      `/api/kelengkapan?wilayah=${puskesmas.kode}&hierarki=kerja&bulan=${bulan}`,
    )
    return unit
      .filter(({ keadaan }) => keadaan.at(-1) !== 'tidak-wajib')
      .map(({ nama, kodeDesa }) => `${nama} ${kodeDesa.slice(-7)}`)
      .sort()
  }
  assert.deepEqual(
    (await due(a, '2025-06')).filter((satu) => satu.startsWith('A ')),
    ['A 01.2001', 'A 01.2002'],
  )
  assert.deepEqual(
    (await due(b, '2025-07')).filter((satu) => satu.startsWith('B ')),
    ['B 01.2002', 'B 02.2001'],
  )
})

test('the same month again corrects the puskesmas; a month before the last change is refused', async () => {
  await assert.rejects(pindah(), /sudah berada di wilayah kerja Puskesmas B/)
  await assert.rejects(
    pindah({ tujuan: { puskesmas: 'A' }, sejak: 202503 }),
    /sudah berada di wilayah kerja Puskesmas A/,
  )
  await assert.rejects(
    pindah({ sejak: 202503 }),
    /sudah tercatat di wilayah kerja Puskesmas B sejak 2025-07\. Pakai bulan itu atau sesudahnya/,
  )
  const { perubahan } = await pindah({ tujuan: { puskesmas: 'A' } })
  assert.deepEqual(
    perubahan.map(({ lama, baru }) => [lama, baru]),
    [['B', 'A']],
  )
  assert.deepEqual(await jumlah(a, '2025-07'), ['183/400', ['01.2001', '01.2002']])
  await pindah()
})

test('what the former puskesmas has in hand is told, with the month from which the new one owes', async () => {
  await lapor(db, kab, { unit: b, desa: Q, bulan: 202509, isian: { UJI_K1: 1 } })
  const { catatan } = await pindah({ desa: Q.kode, tujuan: { puskesmas: 'A' }, sejak: 202508, pilihan: KERING })
  assert.deepEqual(catatan.slice(0, 2), [
    'Mulai Oktober 2025 laporan puskesmas untuk Rejosari menjadi kewajiban Puskesmas A; posyandu dan pustunya tetap',
    'Agustus 2025 sampai September 2025 tetap pada Puskesmas B: laporannya untuk Rejosari yang sudah masuk memenuhi bulan itu dan masuk dalam angka Puskesmas A, jangan dikirim ulang',
  ])
})

test('a desa that moves to another kecamatan can take a new code; the old one holds for the months before', async () => {
  const { perubahan } = await pindah({ tujuan: { kecamatan: 'Kecamatan 02', kode: '99.01.02.2011' }, sejak: 202508 })
  assert.deepEqual(
    perubahan.map(({ kolom, lama, baru }) => [kolom, lama, baru]),
    [
      ['kecamatan sejak 2025-08', 'Kecamatan 01', 'Kecamatan 02'],
      ['kode sejak 2025-08', '99.01.01.2002', '99.01.02.2011'],
    ],
  )
  const desa = async (bulan: string) => {
    const { baris } = await app.read<Lembar>(
      `/api/peta?wilayah=99.01&rincian=desa&indikator=UJI_CAKUPAN&bulan=${bulan}`,
    )
    return baris.map(({ kode, pembilang }) => `${kode} ${pembilang}`).sort()
  }
  assert.deepEqual(await desa('2025-07'), ['99.01.01.2001 160', '99.01.01.2002 23', '99.01.02.2001 140'])
  assert.deepEqual(await desa('2025-08'), ['99.01.01.2001 160', '99.01.02.2001 140', '99.01.02.2011 23'])
})

test('what was recorded can be read back: who, and by which document', async () => {
  const { jenis, nama_berkas, oleh } = await db
    .selectFrom('impor')
    .select(['jenis', 'nama_berkas', 'oleh'])
    .where('kab_id', '=', kab.kabId)
    .orderBy('impor_id')
    .limit(1)
    .executeTakeFirstOrThrow()
  assert.deepEqual(
    { jenis, nama_berkas, oleh },
    {
      jenis: 'pindah',
      nama_berkas: '99.01.01.2002 ke B sejak 2025-07: SK Bupati 12/2025',
      oleh: 'uji',
    },
  )
})
