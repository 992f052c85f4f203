import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { KelengkapanJawaban } from '#contract/kelengkapan.ts'
import type { Lembar } from '#contract/peta.ts'
import { ImporGagal } from '#domain/impor.ts'
import { JENIS_UNIT } from '#domain/indikator.ts'
import { CAKUPAN_OPERATOR } from '#domain/izin.ts'
import { KERING, PILIHAN } from '#fixtures/wilayah-uji.ts'
import { listUnitHidup } from '#store/angka.ts'
import { listUnitDesa } from '#store/rincian.ts'
import { openAplikasi } from '#support/aplikasi.ts'
import { KIA, TIMBANG } from '#support/katalog-uji.ts'
import { buatDesa, buatKabupaten, buatUnit, type Desa, type Kab, lapor, type Unit, wajibkan } from '#support/kisah.ts'
import { buatIndikatorUji, sasarankan, timbang } from '#support/kisah-lembar.ts'
import { freshDatabase } from '#support/postgres.ts'
import { mekarkanDesa, type PermintaanMekar } from '#usecases/mekarkan-desa.ts'
import { pindahDesa } from '#usecases/pindah-desa.ts'

const { db } = await freshDatabase()
await buatIndikatorUji(db)
const app = await openAplikasi(db)

type Kisah = { kab: Kab; a: Unit; induk: Desa; tetangga: Desa; pustu: Unit; satu: Unit; dua: Unit }

/** Puskesmas A with Induk (pustu, posyandu Melati 1 and 2; sasaran 100; K1 40 to June) and a neighbour. */
async function buatInduk(kode: string): Promise<Kisah> {
  const kab = await buatKabupaten(db, { kode })
  const a = await buatUnit(db, kab, { jenis: 'puskesmas', nama: 'A' })
  await buatUnit(db, kab, { jenis: 'puskesmas', nama: 'B' })
  const induk = await buatDesa(db, kab, { kode: `${kode}.01.2001`, nama: 'Induk', puskesmas: a })
  const tetangga = await buatDesa(db, kab, { kode: `${kode}.01.2002`, nama: 'Tetangga', puskesmas: a })
  await buatDesa(db, kab, { kode: `${kode}.02.2001`, nama: 'Jauh', puskesmas: a })
  const pustu = await buatUnit(db, kab, { jenis: 'pustu', nama: 'Pustu Induk', desa: induk })
  const pustuTetangga = await buatUnit(db, kab, { jenis: 'pustu', nama: 'Pustu Tetangga', desa: tetangga })
  const [satu, dua] = [
    await buatUnit(db, kab, { jenis: 'posyandu', nama: 'Melati 1', desa: induk }),
    await buatUnit(db, kab, { jenis: 'posyandu', nama: 'Melati 2', desa: induk }),
  ]
  await wajibkan(db, kab, { unit: pustu, desa: induk, kelompok: KIA })
  await wajibkan(db, kab, { unit: pustuTetangga, desa: tetangga, kelompok: KIA })
  for (const unit of [satu, dua]) await wajibkan(db, kab, { unit, desa: induk, kelompok: TIMBANG })
  await sasarankan(db, kab, { desa: induk, jenis: 'ibu-hamil', jumlah: 100 })
  await sasarankan(db, kab, { desa: tetangga, jenis: 'ibu-hamil', jumlah: 50 })
  for (const bulan of [202505, 202506]) {
    await lapor(db, kab, { unit: pustu, desa: induk, bulan, isian: { UJI_K1: 20 } })
    await lapor(db, kab, { unit: pustuTetangga, desa: tetangga, bulan, isian: { UJI_K1: 5 } })
    for (const unit of [satu, dua]) await lapor(db, kab, { unit, desa: induk, bulan, isian: timbang(30, 24) })
  }
  return { kab, a, induk, tetangga, pustu, satu, dua }
}

const permintaan = (kode: string, lain: Partial<PermintaanMekar> = {}): PermintaanMekar => ({
  kodeKab: kode,
  induk: 'Induk',
  bagian: [{ kode: `${kode}.01.2003`, nama: 'Sukamaju' }],
  unit: [{ unit: 'Melati 2', ke: `${kode}.01.2003` }],
  indukBerakhir: false,
  sejak: 202507,
  dokumen: 'Perda 3/2025',
  pilihan: PILIHAN,
  ...lain,
})

async function desaBaru({ kabId }: Kab, kode: string): Promise<Desa> {
  const { desa_id } = await db
    .selectFrom('desa_identitas')
    .select('desa_id')
    .where('kab_id', '=', kabId)
    .where('kode', '=', kode)
    .executeTakeFirstOrThrow()
  return { desaId: desa_id, kode }
}

const wajib = async ({ kabId }: Kab, { desaId }: Desa, kelompok: number) =>
  (
    await db
      .selectFrom('wajib_lapor as w')
      .innerJoin('unit as u', (j) => j.onRef('u.kab_id', '=', 'w.kab_id').onRef('u.unit_id', '=', 'w.unit_id'))
      .select(['u.nama', 'w.mulai', 'w.akhir'])
      .where('w.kab_id', '=', kabId)
      .where('w.desa_id', '=', desaId)
      .where('w.kelompok_id', '=', kelompok)
      .orderBy('u.nama')
      .orderBy('w.mulai')
      .execute()
  ).map(({ nama, mulai, akhir }) => `${nama} ${mulai}-${akhir ?? ''}`)

const lembar = (wilayah: string, bulan: string, indikator = 'UJI_CAKUPAN') =>
  app.read<Lembar>(`/api/peta?wilayah=${wilayah}&hierarki=kerja&rincian=desa&indikator=${indikator}&bulan=${bulan}`)

const petik = ({ baris, total }: Lembar) => [
  ...baris.map(({ nama, sel, pembilang, penyebut }) => `${nama} ${sel} ${pembilang}/${penyebut}`),
  `total ${total.pembilang}/${total.penyebut}`,
]

const utama = await buatInduk('99.01')
const { kab, a, induk, pustu, satu, dua } = utama

for (const [apa, lain, pesan] of [
  ['no part', { bagian: [] }, /Tulis sedikitnya satu desa baru/],
  [
    'a code of another kecamatan',
    { bagian: [{ kode: '99.01.02.2009', nama: 'X' }] },
    /bukan kode desa di Kec\. Kecamatan 01/,
  ],
  [
    'a code that is taken',
    { bagian: [{ kode: '99.01.01.2002', nama: 'X' }] },
    /99\.01\.01\.2002 sudah dipakai Tetangga/,
  ],
  ['a part without a name', { bagian: [{ kode: '99.01.01.2003', nama: '-' }] }, /belum bernama/],
  [
    'a part named twice',
    {
      bagian: [
        { kode: '99.01.01.2003', nama: 'X' },
        { kode: '99.01.01.2004', nama: 'x' },
      ],
    },
    /tertulis dua kali/,
  ],
  [
    'a unit of another desa',
    { unit: [{ unit: 'Pustu Tetangga', ke: '99.01.01.2003' }] },
    /Tidak ada unit "Pustu Tetangga" di Induk \(99\.01\.01\.2001\) pada 2025-07/,
  ],
  [
    'a unit for no part',
    { unit: [{ unit: 'Melati 1', ke: '99.01.01.2002' }] },
    /pilih salah satu: 99\.01\.01\.2001, 99\.01\.01\.2003/,
  ],
  [
    'a posyandu for two',
    {
      unit: [
        { unit: 'Melati 1', ke: '99.01.01.2001' },
        { unit: 'Melati 1', ke: '99.01.01.2003' },
      ],
    },
    /hanya dapat melayani satu desa/,
  ],
  ['a parent that ends with one part', { indukBerakhir: true }, /bagiannya sedikitnya dua.*pindahkan desa/],
  [
    'a parent that ends and units that nobody takes',
    {
      indukBerakhir: true,
      bagian: [
        { kode: '99.01.01.2003', nama: 'X' },
        { kode: '99.01.01.2004', nama: 'Y' },
      ],
    },
    /belum jelas ke bagian mana: Pustu Induk .*; Melati 1 .*Sebutkan semuanya dengan --unit/,
  ],
] as const) {
  test(`a split with ${apa} is refused in one sentence`, async () => {
    await assert.rejects(mekarkanDesa(db, permintaan('99.01', lain)), (error) => {
      assert(error instanceof ImporGagal)
      assert.match(error.message, pesan)
      return true
    })
  })
}

test('a dry run says what is to be done by hand, and writes nothing', async () => {
  const { diterapkan, baru, catatan } = await mekarkanDesa(db, permintaan('99.01', { pilihan: KERING }))
  assert.deepEqual([diterapkan, baru], [false, 1])
  assert.match(
    catatan.join('\n'),
    /Sampai Desember 2025 .*Induk, Sukamaju ditampilkan bersama.*\nSasaran 2026 tidak dibagi otomatis.*import sasaran BERKAS --tahun 2026\nBatas bagian/,
  )
  await assert.rejects(desaBaru(kab, '99.01.01.2003'))
})

test('units go where they are told, from that month on; the puskesmas owes for the part too', async () => {
  const versi = async () =>
    (await db.selectFrom('versi_data').select('versi').where('kab_id', '=', kab.kabId).executeTakeFirstOrThrow()).versi
  const sebelum = await versi()
  const { perubahan } = await mekarkanDesa(db, permintaan('99.01'))
  assert.equal(await versi(), sebelum + 1)
  assert.deepEqual(perubahan, [
    {
      ...{ apa: 'Unit Melati 2 (99.01-posyandu-melati-2)', kolom: 'desa sejak 2025-07' },
      ...{ lama: 'Induk (99.01.01.2001)', baru: 'Sukamaju (99.01.01.2003)' },
    },
  ])
  const baru = await desaBaru(kab, '99.01.01.2003')
  assert.deepEqual(await wajib(kab, induk, TIMBANG), ['Melati 1 190001-', 'Melati 2 190001-202506'])
  assert.deepEqual(await wajib(kab, baru, TIMBANG), ['Melati 2 202507-'])
  assert.deepEqual(await wajib(kab, baru, KIA), ['A 202507-'])
  assert.deepEqual(await wajib(kab, induk, KIA), ['A 190001-', 'Pustu Induk 190001-'])
})

test('a unit is counted in the desa where it stood in that month', async () => {
  const baru = await desaBaru(kab, '99.01.01.2003')
  const baris = await listUnitHidup(db, { kabId: kab.kabId, cakupan: CAKUPAN_OPERATOR, desaId: 'semua' }, ['posyandu'])
  assert.deepEqual(
    baris.map(({ desaId, unitId, mulai, akhir }) => [desaId, unitId, mulai, akhir]),
    [
      [induk.desaId, satu.unitId, 190001, null],
      [induk.desaId, dua.unitId, 190001, 202506],
      [baru.desaId, dua.unitId, 202507, null],
    ],
  )
})

test('the list of a desa’s units is that of the month', async () => {
  const baru = await desaBaru(kab, '99.01.01.2003')
  const nama = async (desa: Desa, bulan: number) => {
    const lingkup = { kabId: kab.kabId, cakupan: CAKUPAN_OPERATOR, desaId: [desa.desaId] }
    return (await listUnitDesa(db, lingkup, { unitId: [], bulan })).map((unit) => unit.nama)
  }
  assert.deepEqual(await nama(induk, 202506), ['Melati 1', 'Melati 2', 'Pustu Induk'])
  assert.deepEqual(await nama(induk, 202507), ['Melati 1', 'Pustu Induk'])
  assert.deepEqual(await nama(baru, 202507), ['Melati 2'])
})

test('until December the parts are shown together over the parent’s sasaran; the puskesmas keeps its total', async () => {
  const baru = await desaBaru(kab, '99.01.01.2003')
  await lapor(db, kab, { unit: pustu, desa: induk, bulan: 202507, isian: { UJI_K1: 5 } })
  await lapor(db, kab, { unit: a, desa: baru, bulan: 202507, isian: { UJI_K1: 3 } })
  assert.deepEqual(petik(await lembar(a.kode, '2025-06')), [
    'Induk nilai 40/100',
    'Tetangga nilai 10/50',
    'Jauh tanpa-sasaran null/null',
    'total 50/150',
  ])
  assert.deepEqual(petik(await lembar(a.kode, '2025-07')), [
    'Induk + Sukamaju nilai 48/100',
    'Tetangga nilai 10/50',
    'Jauh tanpa-sasaran null/null',
    'total 58/150',
  ])
  assert.deepEqual(petik(await lembar(a.kode, '2025-12')).at(-1), 'total 58/150')
})

test('a split year of which one part is silent is sementara, and the puskesmas is waited for once per part', async () => {
  const gabungan = async () => {
    const { baris } = await lembar(a.kode, '2025-07')
    const satuBaris = baris.find(({ nama }) => nama === 'Induk + Sukamaju')
    return [satuBaris?.sementara, satuBaris?.status]
  }
  assert.deepEqual(await gabungan(), [true, null])
  await lapor(db, kab, { unit: a, desa: induk, bulan: 202507, isian: { UJI_K1: 0 } })
  const { baris } = await lembar(a.kode, '2025-07')
  assert.deepEqual(
    baris.slice(0, 1).map(({ laporanMasuk, laporanWajib }) => [laporanMasuk, laporanWajib]),
    [[2, 2]],
  )
  const { unit } = await app.read<KelengkapanJawaban>(`/api/kelengkapan?wilayah=${a.kode}&hierarki=kerja&bulan=2025-07`)
  assert.deepEqual(
    unit
      .filter(({ nama, keadaan }) => keadaan.at(-1) !== 'tidak-wajib' && (nama === 'A' || nama.startsWith('Melati')))
      .map(({ nama, desa }) => `${nama} ${desa}`)
      .sort(),
    ['A Induk', 'A Jauh', 'A Sukamaju', 'A Tetangga', 'Melati 1 Induk', 'Melati 2 Sukamaju'],
  )
})

test('figures of a single month are each part’s own', async () => {
  const baru = await desaBaru(kab, '99.01.01.2003')
  await lapor(db, kab, { unit: satu, desa: induk, bulan: 202507, isian: timbang(30, 20) })
  await lapor(db, kab, { unit: dua, desa: baru, bulan: 202507, isian: timbang(32, 16) })
  assert.deepEqual(petik(await lembar('99.01.01', '2025-07', 'UJI_DS')), [
    'Induk nilai 20/30',
    'Tetangga belum-lapor null/null',
    'Sukamaju nilai 16/32',
    'total 36/62',
  ])
  assert.deepEqual(petik(await lembar('99.01.01', '2025-06', 'UJI_DS')), [
    'Induk nilai 48/60',
    'Tetangga belum-lapor null/null',
    'total 48/60',
  ])
})

test('from January each part stands alone, over the sasaran that was brought in for it', async () => {
  const baru = await desaBaru(kab, '99.01.01.2003')
  await sasarankan(db, kab, { desa: induk, jenis: 'ibu-hamil', jumlah: 70, tahun: 2026 })
  await lapor(db, kab, { unit: pustu, desa: induk, bulan: 202601, isian: { UJI_K1: 7 } })
  await lapor(db, kab, { unit: a, desa: baru, bulan: 202601, isian: { UJI_K1: 4 } })
  assert.deepEqual(petik(await lembar('99.01.01', '2026-01')), [
    'Induk nilai 7/70',
    'Tetangga tanpa-sasaran null/null',
    'Sukamaju tanpa-sasaran null/null',
    'total 7/70',
  ])
  await sasarankan(db, kab, { desa: baru, jenis: 'ibu-hamil', jumlah: 40, tahun: 2026 })
  // Written beside the product's doors, and so without a new data version: another address, another answer.
  assert.deepEqual(petik(await lembar('99.01.01.2003', '2026-01')), ['Sukamaju nilai 4/40', 'total 4/40'])
})

test('a part can neither move nor split again in the year of its split; a laporan from before it began is refused', async () => {
  const baru = await desaBaru(kab, '99.01.01.2003')
  const pindah = { kodeKab: '99.01', tujuan: { puskesmas: 'B' }, dokumen: 'SK', pilihan: KERING }
  for (const desa of ['Sukamaju', 'Induk'])
    await assert.rejects(pindahDesa(db, { ...pindah, desa, sejak: 202509 }), /mekar sejak 2025-07.*Catat mulai 2026-01/)
  assert.equal((await pindahDesa(db, { ...pindah, desa: 'Sukamaju', sejak: 202601 })).berubah, 1)
  const lagi = { bagian: [{ kode: '99.01.01.2005', nama: 'Baru' }], unit: [], sejak: 202509, pilihan: KERING }
  await assert.rejects(mekarkanDesa(db, permintaan('99.01', { ...lagi, induk: 'Sukamaju' })), /Catat mulai 2026-01/)
  assert.equal((await mekarkanDesa(db, permintaan('99.01', lagi))).baru, 1)
  await assert.rejects(
    mekarkanDesa(db, permintaan('99.01', { ...lagi, sejak: 202503 })),
    /sudah tercatat mekar sejak 2025-07/,
  )
  const hasil = await lapor(db, kab, { unit: dua, desa: baru, bulan: 202506, isian: timbang(1, 1) })
  assert.equal(hasil.hasil, 'ditolak')
})

test('a parent that ends leaves its year to its parts, and nobody owes for it any more', async () => {
  const { kab: lain, a: puskesmas, induk: lama, pustu: milik } = await buatInduk('99.05')
  const { catatan, berubah } = await mekarkanDesa(
    db,
    permintaan('99.05', {
      indukBerakhir: true,
      bagian: [
        { kode: '99.05.01.2003', nama: 'Barat' },
        { kode: '99.05.01.1004', nama: 'Timur' },
      ],
      unit: [
        { unit: 'Melati 1', ke: '99.05.01.2003' },
        { unit: 'Melati 2', ke: '99.05.01.1004' },
        { unit: 'Pustu Induk', ke: '99.05.01.2003' },
        { unit: 'Pustu Induk', ke: '99.05.01.1004' },
      ],
    }),
  )
  assert.deepEqual([berubah, catatan[0]?.includes('Barat, Timur ditampilkan bersama')], [4, true])
  const [barat, timur] = [await desaBaru(lain, '99.05.01.2003'), await desaBaru(lain, '99.05.01.1004')]
  assert.deepEqual(await wajib(lain, lama, KIA), ['A 190001-202506', 'Pustu Induk 190001-202506'])
  assert.deepEqual(await wajib(lain, timur, KIA), ['A 202507-', 'Pustu Induk 202507-'])
  await lapor(db, lain, { unit: milik, desa: barat, bulan: 202507, isian: { UJI_K1: 2 } })
  await lapor(db, lain, { unit: milik, desa: timur, bulan: 202507, isian: { UJI_K1: 1 } })
  assert.deepEqual(petik(await lembar(puskesmas.kode, '2025-07')), [
    'Timur + Barat nilai 43/100',
    'Tetangga nilai 10/50',
    'Jauh tanpa-sasaran null/null',
    'total 53/150',
  ])
  const { jenis } = await db
    .selectFrom('desa_identitas')
    .select('jenis')
    .where('desa_id', '=', timur.desaId)
    .executeTakeFirstOrThrow()
  assert.equal(jenis, 'kelurahan')
})

test('where the recap is the laporan due, every part gets one of its own', async () => {
  const { kab: lain, induk: lama } = await buatInduk('99.06')
  const rekap = await buatUnit(db, lain, { jenis: 'rekap-desa', nama: 'Rekap Induk', desa: lama })
  await wajibkan(db, lain, { unit: rekap, desa: lama, kelompok: TIMBANG })
  await mekarkanDesa(db, permintaan('99.06', { unit: [] }))
  const baru = await desaBaru(lain, '99.06.01.2003')
  assert.deepEqual(await wajib(lain, baru, TIMBANG), ['Rekap Sukamaju 202507-'])
  const { jenis_unit_id, mulai } = await db
    .selectFrom('unit')
    .select(['jenis_unit_id', 'mulai'])
    .where('kode', '=', '99.06.01.2003-rekap-desa')
    .executeTakeFirstOrThrow()
  assert.deepEqual({ jenis_unit_id, mulai }, { jenis_unit_id: JENIS_UNIT['rekap-desa'], mulai: 202507 })
  assert.deepEqual(await wajib(lain, baru, KIA), [])
})

test('who splits in January stands alone from January', async () => {
  const { kab: lain, a: puskesmas, pustu: milik, induk: lama } = await buatInduk('99.07')
  const { catatan } = await mekarkanDesa(db, permintaan('99.07', { sejak: 202601 }))
  assert.match(catatan[0] ?? '', /Mulai Januari 2026 Induk, Sukamaju berdiri sendiri-sendiri/)
  await sasarankan(db, lain, { desa: lama, jenis: 'ibu-hamil', jumlah: 70, tahun: 2026 })
  await lapor(db, lain, { unit: milik, desa: lama, bulan: 202602, isian: { UJI_K1: 7 } })
  assert.deepEqual(petik(await lembar(puskesmas.kode, '2026-02')).slice(0, 3), [
    'Induk nilai 7/70',
    'Tetangga tanpa-sasaran null/null',
    'Sukamaju tanpa-sasaran null/null',
  ])
})
