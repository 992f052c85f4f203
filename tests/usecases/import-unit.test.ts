import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Db } from '#db/connection.ts'
import { ImporGagal } from '#domain/impor.ts'
import {
  DAFTAR_UNIT,
  imporUnit,
  imporWilayah,
  ingatEjaan,
  KERING,
  LEWATI,
  PILIHAN,
  petikJawaban,
  siapkanKabupaten,
  WILAYAH,
} from '#fixtures/wilayah-uji.ts'
import { freshDatabase } from '#support/postgres.ts'
import { aliasDesa } from '#usecases/import/alias-desa.ts'

const { db } = await freshDatabase()

async function hitung(satu: Db) {
  const { banyak } = await satu
    .selectFrom('unit')
    .select((eb) => eb.fn.countAll<number>().as('banyak'))
    .executeTakeFirstOrThrow()
  return banyak
}

const versi = async (satu: Db) => (await satu.selectFrom('versi_data').select('versi').executeTakeFirstOrThrow()).versi

test('a kabupaten comes in with its kecamatan, desa, data version and the place for people from outside', async () => {
  assert.deepEqual(petikJawaban(await imporWilayah(db)), {
    baru: 10,
    berubah: 0,
    sama: 0,
    ditolak: [],
    diterapkan: true,
  })
  const desa = await db
    .selectFrom('desa_identitas')
    .select(['kode', 'nama', 'jenis'])
    .where('jenis', '!=', 'desa')
    .orderBy('kode')
    .execute()
  assert.deepEqual(desa, [
    { kode: '99.01.02.1003', nama: 'Kepuh', jenis: 'kelurahan' },
    { kode: '99.01.luar', nama: 'Luar wilayah', jenis: 'luar-wilayah' },
  ])
})

test('the same kabupaten again changes nothing, a corrected name is told old and new', async () => {
  const sebelum = await versi(db)
  assert.deepEqual(petikJawaban(await imporWilayah(db)), {
    baru: 0,
    berubah: 0,
    sama: 10,
    ditolak: [],
    diterapkan: true,
  })
  assert.equal(await versi(db), sebelum)
  const desa = WILAYAH.desa.map((satu) => (satu.nama === 'Kepuh' ? { ...satu, nama: 'Kepuhrejo' } : satu))
  const { perubahan } = await imporWilayah(db, { ...WILAYAH, desa })
  assert.deepEqual(perubahan, [{ apa: 'Desa 99.01.02.1003', kolom: 'nama', lama: 'Kepuh', baru: 'Kepuhrejo' }])
  await imporWilayah(db)
})

test('one name that no desa bears means that nothing is written, with the nearest name as a suggestion', async () => {
  const jawaban = await imporUnit(db)
  assert.deepEqual(petikJawaban(jawaban), {
    baru: 9,
    berubah: 0,
    sama: 0,
    ditolak: [[2, 'B Kelurahan', 'SUMBERREJO']],
    diterapkan: false,
  })
  assert.match(
    jawaban.ditolak[0]?.saran ?? '',
    /Sumberejo \(99\.01\.01\.2001, Kec\. Pagar\).*alias desa "SUMBERREJO" 99\.01\.01\.2001/,
  )
  assert.equal(await hitung(db), 0)
})

test('a dry run writes nothing either', async () => {
  assert.equal((await imporUnit(db, DAFTAR_UNIT, KERING)).diterapkan, false)
  assert.equal(await hitung(db), 0)
})

test('with leave to skip, the rest is written: puskesmas, work areas, and a recap unit for every desa', async () => {
  const jawaban = await imporUnit(db, DAFTAR_UNIT, LEWATI)
  assert.deepEqual(jawaban.catatan, ['4 puskesmas baru', '10 unit rekap-desa baru, satu untuk tiap desa'])
  const anggota = await db
    .selectFrom('desa_puskesmas as m')
    .innerJoin('unit as u', 'u.unit_id', 'm.unit_id')
    .innerJoin('desa_identitas as i', 'i.desa_id', 'm.desa_id')
    .select(['u.kode as puskesmas', 'i.kode', 'm.mulai'])
    .orderBy('i.kode')
    .execute()
  assert.deepEqual(
    anggota.map(({ puskesmas, kode, mulai }) => `${puskesmas} ${kode} ${mulai}`),
    [
      '99.01-puskesmas-pagar 99.01.01.2002 190001',
      '99.01-puskesmas-pagar 99.01.01.2003 190001',
      '99.01-puskesmas-sumber 99.01.02.1003 190001',
      '99.01-puskesmas-sumber 99.01.02.2001 190001',
      '99.01-puskesmas-sumber 99.01.02.2002 190001',
      '99.01-puskesmas-tirto 99.01.03.2001 190001',
      '99.01-puskesmas-tirto 99.01.03.2002 190001',
      '99.01-puskesmas-wonosari 99.01.03.2003 190001',
      '99.01-puskesmas-wonosari 99.01.03.2004 190001',
    ],
  )
})

test('where the recap is due, it is the one laporan due of its groups', async () => {
  const baris = await db
    .selectFrom('wajib_lapor as w')
    .innerJoin('unit as u', 'u.unit_id', 'w.unit_id')
    .innerJoin('kelompok_isian as k', 'k.kelompok_id', 'w.kelompok_id')
    .select(['u.jenis_unit_id as jenis', (eb) => eb.fn.countAll<number>().as('banyak')])
    .where('k.kode', '=', 'skdn')
    .groupBy('u.jenis_unit_id')
    .execute()
  assert.deepEqual(baris, [{ jenis: 8, banyak: 10 }])
})

test('the same list again changes nothing, not even the data version', async () => {
  const sebelum = await versi(db)
  const { baru, berubah, sama } = await imporUnit(db, DAFTAR_UNIT, LEWATI)
  assert.deepEqual({ baru, berubah, sama }, { baru: 0, berubah: 0, sama: 9 })
  assert.equal(await versi(db), sebelum)
})

test('a remembered spelling lets the last name in', async () => {
  assert.deepEqual(petikJawaban(await ingatEjaan(db)), { baru: 1, berubah: 0, sama: 0, ditolak: [], diterapkan: true })
  assert.deepEqual(petikJawaban(await ingatEjaan(db)), { baru: 0, berubah: 0, sama: 1, ditolak: [], diterapkan: true })
  assert.deepEqual(petikJawaban(await imporUnit(db)), { baru: 1, berubah: 0, sama: 9, ditolak: [], diterapkan: true })
})

for (const [apa, kodeDesa, di, pesan] of [
  ['a place that is not there', '99.01.01.2001', 'Entah', /Tidak ada kecamatan atau puskesmas "Entah"/],
  ['a place where the desa does not lie', '99.01.01.2001', 'Tirto', /tidak berada di Tirto/],
  ['a code that is not there', '99.01.01.2999', 'Pagar', /Tidak ada desa berkode 99\.01\.01\.2999/],
] as const) {
  test(`a spelling for ${apa} is refused`, async () => {
    await assert.rejects(aliasDesa(db, { nama: 'X', kodeDesa, di, pilihan: PILIHAN }), (error) => {
      assert(error instanceof ImporGagal)
      assert.match(error.message, pesan)
      return true
    })
  })
}

test('a desa that moves gets a dated row, and what its puskesmas owe moves with it', async () => {
  const { db: tanpaRekap } = await freshDatabase()
  await imporWilayah(tanpaRekap)
  await imporUnit(tanpaRekap, DAFTAR_UNIT, LEWATI, false)
  const jawaban = await imporUnit(
    tanpaRekap,
    [
      ['Puskesmas', 'Desa', 'Kode desa', 'Mulai'],
      ['TIRTO', 'Ngadirejo', '99.01.03.2004', '2025-07'],
    ],
    PILIHAN,
    false,
  )
  assert.deepEqual(petikJawaban(jawaban), { baru: 1, berubah: 0, sama: 0, ditolak: [], diterapkan: true })
  const baris = await tanpaRekap
    .selectFrom('wajib_lapor as w')
    .innerJoin('unit as u', 'u.unit_id', 'w.unit_id')
    .innerJoin('desa_identitas as i', 'i.desa_id', 'w.desa_id')
    .innerJoin('kelompok_isian as k', 'k.kelompok_id', 'w.kelompok_id')
    .select(['u.nama', 'w.mulai', 'w.akhir'])
    .where('i.kode', '=', '99.01.03.2004')
    .where('k.kode', '=', 'kematian')
    .orderBy('w.mulai')
    .execute()
  assert.deepEqual(baris, [
    { nama: 'Wonosari', mulai: 190001, akhir: 202506 },
    { nama: 'Tirto', mulai: 202507, akhir: null },
  ])
})

test('a list that puts one desa under two puskesmas is refused at both rows', async () => {
  const jawaban = await imporUnit(db, [
    ['Puskesmas', 'Desa', 'Kecamatan'],
    ['TIRTO', "Ma'rang", 'Tirto'],
    ['WONOSARI', "Ma'rang", 'Tirto'],
  ])
  assert.deepEqual(petikJawaban(jawaban).ditolak, [
    [2, 'B Desa', "Ma'rang"],
    [3, 'B Desa', "Ma'rang"],
  ])
})

test('posyandu and pustu come in with what they owe: a posyandu its desa, a pustu each desa it serves', async () => {
  const daftar = [
    ['puskesmas', 'desa', 'jenis', 'nama', 'dusun', 'rw', 'strata', 'lintang', 'bujur', 'mulai'],
    ['PAGAR', 'Gampingan', 'Posyandu', 'MELATI 1', 'Krajan', '03', 'mandiri', '-8,1234', '112,5', '2024-01'],
    ['SUMBER', 'Banjarejo', 'posyandu', 'Melati 1', '', '', '', '', '', ''],
    ['SUMBER', 'Banjarejo; Kepuh', 'Poskesdes', 'Sumber Sehat', '', '', '', '', '', ''],
    ['SUMBER', 'Sumberejo', 'Poskesdes', 'Sumber Sehat', '', '', '', '', '', ''],
  ]
  assert.deepEqual(petikJawaban(await imporUnit(db, daftar)), {
    baru: 4,
    berubah: 0,
    sama: 0,
    ditolak: [],
    diterapkan: true,
  })
  const unit = await db
    .selectFrom('unit as u')
    .innerJoin('wajib_lapor as w', 'w.unit_id', 'u.unit_id')
    .select([
      'u.kode',
      'u.nama',
      'u.ragam',
      'u.lintang',
      'u.mulai',
      (eb) => eb.fn.count<number>('w.desa_id').distinct().as('desa'),
    ])
    .where('u.jenis_unit_id', 'in', [2, 3])
    .groupBy(['u.kode', 'u.nama', 'u.ragam', 'u.lintang', 'u.mulai'])
    .orderBy('u.kode')
    .execute()
  assert.deepEqual(unit, [
    {
      kode: '99.01-pustu-sumber-sumber-sehat',
      nama: 'Sumber Sehat',
      ragam: 'poskesdes',
      lintang: null,
      mulai: 190001,
      desa: 3,
    },
    {
      kode: '99.01.01.2002-posyandu-melati-1',
      nama: 'Melati 1',
      ragam: null,
      lintang: -8.1234,
      mulai: 202401,
      desa: 1,
    },
    { kode: '99.01.02.2002-posyandu-melati-1', nama: 'Melati 1', ragam: null, lintang: null, mulai: 190001, desa: 1 },
  ])
  const lagi = daftar.map((baris, i) => (i === 1 ? baris.with(6, 'purnama') : baris))
  const { perubahan, ...jawaban } = await imporUnit(db, lagi)
  assert.deepEqual(petikJawaban({ ...jawaban, perubahan }), {
    baru: 0,
    berubah: 1,
    sama: 3,
    ditolak: [],
    diterapkan: true,
  })
  assert.deepEqual(perubahan, [
    { apa: 'Unit 99.01.01.2002-posyandu-melati-1', kolom: 'strata', lama: 'mandiri', baru: 'purnama' },
  ])
})

test('an unknown kind, a bad month and a missing name are refused at their cells', async () => {
  const jawaban = await imporUnit(db, [
    ['puskesmas', 'desa', 'jenis', 'nama', 'mulai'],
    ['PAGAR', 'Gampingan', 'warung', 'A', ''],
    ['PAGAR', 'Gampingan', 'posyandu', '', ''],
    ['PAGAR', 'Gampingan', 'posyandu', 'B', '2025-13'],
  ])
  assert.deepEqual(petikJawaban(jawaban).ditolak, [
    [2, 'C jenis', 'warung'],
    [3, 'D nama', null],
    [4, 'E mulai', '2025-13'],
  ])
})

test('a list for a kabupaten that is not there says what to do first', async () => {
  const { db: kosong } = await freshDatabase()
  await assert.rejects(imporUnit(kosong), /jalankan dulu: npm run pws -- import wilayah 99\.01/)
})

test('real data do not go into a contoh database', async () => {
  const { db: contoh } = await freshDatabase()
  await imporWilayah(contoh, WILAYAH, { ...PILIHAN, sebagaiContoh: true })
  await assert.rejects(imporUnit(contoh), /berisi data contoh.*DATA_DIR/)
})

test('the first real import into an empty database marks it as real, for good', async () => {
  const { db: sungguhan } = await freshDatabase()
  await siapkanKabupaten(sungguhan)
  const { contoh } = await sungguhan.selectFrom('basis_data').select('contoh').executeTakeFirstOrThrow()
  assert.equal(contoh, false)
})
