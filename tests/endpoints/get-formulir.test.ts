import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import type { DampakJawaban, FormulirBanyakJawaban, FormulirJawaban } from '#contract/formulir.ts'
import { aktorUji } from '#support/aktor.ts'
import { openAplikasi } from '#support/aplikasi.ts'
import { jsonOf } from '#support/http.ts'
import { KIA, MINGGUAN, TIMBANG, VITAMIN } from '#support/katalog-uji.ts'
import { buatDesa, buatKabupaten, buatUnit, kirim, selKirim, wajibkan } from '#support/kisah.ts'
import { buatIndikatorUji, sasarankan, timbang } from '#support/kisah-lembar.ts'
import { freshDatabase } from '#support/postgres.ts'
import { submitLaporanSemua } from '#usecases/submit-laporan.ts'

/**
 * One desa with a puskesmas, a pustu and two posyandu, in March 2025. Melati weighed in January (from a file) and February,
 * Mawar never reported; the pustu counted K1 with year-to-dates in January and February.
 */
const { db } = await freshDatabase()
await buatIndikatorUji(db)
const kab = await buatKabupaten(db)
const puskesmas = await buatUnit(db, kab, { jenis: 'puskesmas', nama: 'Induk' })
const desa = await buatDesa(db, kab, { kode: '99.01.01.2001', nama: 'Suka', puskesmas })
const tetangga = await buatDesa(db, kab, { kode: '99.01.01.2002', nama: 'Maju', puskesmas })
const pustu = await buatUnit(db, kab, { jenis: 'pustu', nama: 'Pustu Suka', desa })
const melati = await buatUnit(db, kab, { jenis: 'posyandu', nama: 'Melati', desa })
const mawar = await buatUnit(db, kab, { jenis: 'posyandu', nama: 'Mawar', desa })
for (const kelompok of [KIA, MINGGUAN]) await wajibkan(db, kab, { unit: pustu, desa, kelompok })
for (const unit of [melati, mawar])
  for (const kelompok of [TIMBANG, VITAMIN]) await wajibkan(db, kab, { unit, desa, kelompok })
await sasarankan(db, kab, { desa, jenis: 'ibu-hamil', jumlah: 60 })
await sasarankan(db, kab, { desa, jenis: 'ibu-hamil', jumlah: 72, dasar: 'riil', mulai: 202502 })
await sasarankan(db, kab, { desa, jenis: 'balita', jumlah: 200 })

const { impor_id: imporId } = await db
  .insertInto('impor')
  .values({
    ...{ kab_id: kab.kabId, jenis: 'laporan', format: 'sigizi-balita-gizi', nama_berkas: 'gizi.xlsx', sidik: 'x' },
    ...{ status: 'selesai', oleh: 'dinas' },
  })
  .returning('impor_id')
  .executeTakeFirstOrThrow()
const BERKAS_PADA = new Date('2025-02-04T03:00:00Z')
const kosong = { minggu: 0, status: 'terkirim', tidakBuka: null, versiDasar: null, alasan: null } as const
await submitLaporanSemua(db, {
  ...{ kabId: kab.kabId, oleh: 'dinas', pada: BERKAS_PADA, bulanIni: 202503, imporId },
  laporan: [{ ...kosong, desaId: desa.desaId, unitId: melati.unitId, bulan: 202501, isian: selKirim(timbang(60, 48)) }],
})
const wib = (waktu: string) => ({ pada: new Date(`${waktu}+07:00`) })
await kirim(
  db,
  kab,
  { unit: melati, desa, bulan: 202502, isian: { ...timbang(60, 66), UJI_VITA: 40 } },
  wib('2025-03-01T08:00'),
)
await kirim(db, kab, { unit: pustu, desa, bulan: 202501, isian: { UJI_K1: 3, UJI_K1_SBI: 3 } }, wib('2025-02-01T08:00'))
await kirim(db, kab, { unit: pustu, desa, bulan: 202502, isian: { UJI_K1: 4 } }, wib('2025-03-01T08:00'))
await kirim(db, kab, { unit: pustu, desa, bulan: 202503, minggu: 1, isian: { UJI_DIARE: 2 } }, wib('2025-03-10T08:00'))

// Tuesday of the third week of March.
const SEKARANG = new Date('2025-03-11T02:00:00Z')
const di = (jenis: 'puskesmas' | 'unit' | 'desa', id: number) => ({ jenis, kabId: kab.kabId, id }) as const
const bidan = await openAplikasi(db, SEKARANG, aktorUji({ peran: 'bidan-desa', tempat: [di('unit', pustu.unitId)] }))
const kader = await openAplikasi(db, SEKARANG, aktorUji({ peran: 'kader', tempat: [di('unit', melati.unitId)] }))

const uji = (kode: string) => kode.toLowerCase().startsWith('uji')
/** Of what the small catalogue asks: the real one stands beside it. */
const saring = <F extends FormulirBanyakJawaban['formulir'][number]>(formulir: F): F => ({
  ...formulir,
  kelompok: formulir.kelompok.filter((k) => uji(k.kode)),
  aturan: formulir.aturan.filter((a) => uji(a.kode)),
  sasaran: formulir.sasaran.flatMap((s) => (s.elemen.some(uji) ? [{ ...s, elemen: s.elemen.filter(uji) }] : [])),
})

const formulir = async (unit: string, bulan: string, lain = '') =>
  saring(await bidan.read<FormulirJawaban>(`/api/formulir?unit=${unit}&desa=${desa.kode}&bulan=${bulan}${lain}`))

test('the form holds what the unit reports this month, beside what it reported before', async () => {
  const { pilahan, ...isi } = await formulir(melati.kode, '2025-03')
  const elemen = {
    definisi: '-',
    sensitif: false,
    terbesar: null,
    pilah: true,
    nilai: null,
    laluBulan: '2025-02',
    rincian: [],
  }
  const dariBerkas = { format: 'sigizi-balita-gizi', pada: BERKAS_PADA.toISOString(), nilaiIni: false }
  const timbangan = { ...elemen, sekaliPer: 'bulan', dariBerkas }
  assert.deepEqual(isi, {
    unit: { kode: melati.kode, nama: 'Melati', jenis: 'posyandu' },
    desa: { kode: desa.kode, nama: 'Suka' },
    puskesmas: { kode: puskesmas.kode, nama: 'Induk' },
    ...{
      minggu: 0,
      pekan: null,
      keadaan: 'belum',
      versi: 0,
      tidakBuka: null,
      diubahPada: null,
      oleh: null,
      dibuka: null,
    },
    ...{ tenggat: '2025-03-31', terlambat: false, bulan: '2025-03', bulanLalu: '2025-02', terkunci: false },
    ...{ bolehUbah: true, sebab: null, sebabTeks: null, perluAlasan: false },
    kelompok: [
      {
        ...{ kode: 'uji-timbang', nama: 'Penimbangan', siklus: 'balita', wajib: true },
        elemen: [
          { ...timbangan, kode: 'UJI_S', nama: 'Balita yang ada', sifat: 'posisi', wajib: true, lalu: 60 },
          {
            ...{ ...timbangan, kode: 'UJI_K', nama: 'Balita punya buku', sifat: 'posisi' },
            ...{ wajib: false, lalu: null, laluBulan: null },
          },
          { ...timbangan, kode: 'UJI_D', nama: 'Balita ditimbang', sifat: 'layanan', wajib: true, lalu: 66 },
          { ...timbangan, kode: 'UJI_N', nama: 'Balita naik', sifat: 'layanan', wajib: true, lalu: 10 },
        ],
      },
    ],
    aturan: [
      {
        ...{ kode: 'uji-d-s', keparahan: 'jelaskan', pembanding: '<=', pesan: 'D lebih dari S.' },
        ...{ kiri: ['UJI_D'], kanan: ['UJI_S'] },
      },
      {
        ...{ kode: 'uji-d-k', keparahan: 'lunak', pembanding: '<=', pesan: 'D lebih dari K.' },
        ...{ kiri: ['UJI_D'], kanan: ['UJI_K'] },
      },
    ],
    sasaran: [],
  })
  assert.deepEqual(
    pilahan.filter(({ kode }) => kode.startsWith('UJI')).map(({ kode }) => kode),
    ['UJI_L', 'UJI_P', 'UJI_0-5', 'UJI_6-11', 'UJI_DIS'],
  )
})

const ringkas = ({ kelompok }: FormulirJawaban) =>
  kelompok.flatMap(({ elemen }) => elemen.map((e) => [e.kode, e.nilai, e.lalu, e.laluBulan]))

test('what is due in some months only is asked for in those', async () => {
  assert.deepEqual(
    (await formulir(melati.kode, '2025-02')).kelompok.map(({ kode }) => kode),
    ['uji-timbang', 'uji-vitamin'],
  )
})

test('a year-to-date stands beside the last one of its year, a month beside the month before', async () => {
  assert.deepEqual(ringkas(await formulir(pustu.kode, '2025-03')), [
    ['UJI_K1', null, 4, '2025-02'],
    ['UJI_K1_SBI', null, 3, '2025-01'],
  ])
})

test('a check of one month alone comes with that month', async () => {
  const kode = async (bulan: string) => (await formulir(pustu.kode, bulan)).aturan.map((a) => a.kode)
  assert.deepEqual([await kode('2025-01'), await kode('2025-03')], [['uji-januari'], []])
})

test('a week is a form of its own, beside the week before', async () => {
  const isi = await formulir(pustu.kode, '2025-03', '&minggu=2')
  assert.deepEqual(isi.pekan, { dari: '2025-03-02', sampai: '2025-03-08' })
  assert.deepEqual(ringkas(isi), [['UJI_DIARE', null, 2, '2025-03']])
})

test('the sasaran of both dasar on which its indikator rest, with the elemen that count towards them', async () => {
  assert.deepEqual((await formulir(pustu.kode, '2025-03')).sasaran, [
    { jenis: 'ibu-hamil', nama: 'Ibu hamil', proyeksi: 60, riil: 72, elemen: ['UJI_K1'] },
  ])
  assert.equal((await formulir(pustu.kode, '2025-01')).sasaran[0]?.riil, null)
})

test('a cell that a file filled says so until somebody corrects it', async () => {
  const asal = async () => {
    const { kelompok } = await formulir(melati.kode, '2025-01')
    return kelompok[0]?.elemen.map((e) => [e.kode, e.dariBerkas?.nilaiIni ?? null])
  }
  assert.deepEqual(await asal(), [
    ['UJI_S', true],
    ['UJI_K', null],
    ['UJI_D', true],
    ['UJI_N', true],
  ])
  await kirim(db, kab, { unit: melati, desa, bulan: 202501, isian: { UJI_D: 47 } })
  assert.deepEqual(await asal(), [
    ['UJI_S', true],
    ['UJI_K', null],
    ['UJI_D', null],
    ['UJI_N', true],
  ])
})

test('why a laporan cannot be written is said in words with the way out', async () => {
  const sebab = async (unit: string, bulan: string) => {
    const { bolehUbah, sebab: kode, perluAlasan } = await formulir(unit, bulan)
    return [bolehUbah, kode, perluAlasan]
  }
  assert.deepEqual(await sebab(melati.kode, '2025-04'), [false, 'bulan-belum-tiba', false])
  const tahap = (status: string) =>
    sql`update laporan set status = ${status} where unit_id = ${mawar.unitId}`.execute(db)
  await kirim(db, kab, { unit: mawar, desa, bulan: 202412, isian: timbang(10, 5) })
  await tahap('tervalidasi')
  assert.deepEqual(await sebab(mawar.kode, '2024-12'), [true, null, true])
  await tahap('terkunci')
  assert.deepEqual(await sebab(mawar.kode, '2024-12'), [false, 'terkunci', false])
  assert.match((await formulir(mawar.kode, '2024-12')).sebabTeks ?? '', /sudah terkunci.*minta dinas kesehatan/)
})

test('a kader opens their own posyandu and no other, of no other desa', async () => {
  const tanya = async (unit: string, kode: string) =>
    (await kader.get(`/api/formulir?unit=${unit}&desa=${kode}&bulan=2025-03`)).status
  assert.equal(await tanya(melati.kode, desa.kode), 200)
  assert.equal(await tanya(mawar.kode, desa.kode), 403)
  assert.equal(await tanya(pustu.kode, desa.kode), 403)
  assert.equal(await tanya('99.01-posyandu-entah', desa.kode), 404)
  assert.equal(await tanya(melati.kode, '77.01.01.2001'), 404)
})

test('all forms of a pustu and its posyandu come at once', async () => {
  const { formulir: semua, sisa } = await bidan.read<FormulirBanyakJawaban>(
    `/api/formulir-banyak?bulan=2025-03&pustu=${pustu.kode}`,
  )
  assert.deepEqual(
    semua.map((f) => [f.unit.nama, f.minggu]),
    [
      ['Mawar', 0],
      ['Melati', 0],
      ['Pustu Suka', 0],
      ['Pustu Suka', 1],
      ['Pustu Suka', 2],
      ['Pustu Suka', 3],
    ],
  )
  assert.equal(sisa, 0)
  const posyandu = await bidan.read<FormulirBanyakJawaban>('/api/formulir-banyak?bulan=2025-03&jenis=posyandu')
  assert.deepEqual(
    posyandu.formulir.map((f) => f.unit.nama),
    ['Mawar', 'Melati'],
  )
  const milikKader = await kader.read<FormulirBanyakJawaban>('/api/formulir-banyak?bulan=2025-03')
  assert.deepEqual(
    milikKader.formulir.map((f) => f.unit.nama),
    ['Melati'],
  )
})

test('the forms of several laporan are those of each alone', async () => {
  const { formulir: semua } = await bidan.read<FormulirBanyakJawaban>('/api/formulir-banyak?bulan=2025-02')
  for (const satu of semua) {
    const { pilahan: _, ...sendiri } = await formulir(satu.unit.kode, '2025-02', `&minggu=${satu.minggu}`)
    assert.deepEqual(saring(satu), sendiri)
  }
  assert(semua.length > 3)
})

test('what a laporan changes for its desa is told before and after it is sent', async () => {
  const alamat = `/api/dampak?unit=${pustu.kode}&desa=${desa.kode}&bulan=2025-03`
  const baca = async () => {
    const { indikator, versi } = await bidan.read<DampakJawaban>(alamat)
    return {
      versi,
      angka: indikator.filter((i) => uji(i.kode)).map((i) => [i.kode, i.pembilang, i.penyebut, i.sementara]),
    }
  }
  const sebelum = await baca()
  assert.deepEqual(sebelum.angka, [['UJI_CAKUPAN', 7, 60, true]])
  const reply = await bidan.post('/api/laporan', {
    ...{ unit: pustu.kode, desa: desa.kode, bulan: '2025-03', isian: selKirim({ UJI_K1: 5 }) },
  })
  const { versi } = jsonOf(reply) as { versi: number }
  const sesudah = await baca()
  assert.deepEqual(sesudah.angka, [['UJI_CAKUPAN', 12, 60, false]])
  assert.equal(sesudah.versi, versi)
  assert.equal((await kader.get(alamat)).status, 403)
})

test('a desa where nobody owes anything has no laporan to hand in', async () => {
  const { formulir: semua } = await bidan.read<FormulirBanyakJawaban>(
    `/api/formulir-banyak?bulan=2025-03&wilayah=${tetangga.kode}`,
  )
  assert.deepEqual(semua, [])
})
