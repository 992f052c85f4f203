import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import type { SpmJawaban } from '#contract/spm.ts'
import { openAplikasi } from '#support/aplikasi.ts'
import { buatLimaSeratus } from '#support/kisah-target.ts'

const { db, kab } = await buatLimaSeratus()
const app = await openAplikasi(db)
const read = (wilayah = '99.01', lain = 'bulan=2025-06') => app.read<SpmJawaban>(`/api/spm?wilayah=${wilayah}&${lain}`)

test('an SPM tells the persons to go, to date and to the end of the year, and what that makes per month', async () => {
  const { spm, terbesar } = await read()
  assert.deepEqual(
    [
      terbesar,
      spm.map(({ nomor, indikator, orang, selisih, sisa, jalur }) => [
        nomor,
        indikator.kode,
        orang,
        selisih,
        sisa,
        jalur,
      ]),
    ],
    [
      1,
      [
        [
          ...[1, 'UJI_CAKUPAN', 'Ibu hamil', 25, 230],
          { dari: '2025-06', sisa: 230, bulanSisa: 6, akhir: '2025-12', perBulan: 39, laju: 91 / 3 },
        ],
      ],
    ],
  )
})

test('its year has what was due in every month, and what was reached in those gone by', async () => {
  const [satu] = (await read()).spm
  const bulat = (n: number | null) => (n === null ? null : Math.round(n * 10) / 10)
  assert.deepEqual(
    satu?.titik.map(({ target, persen }) => [bulat(target), bulat(persen)]),
    [
      [8.3, 7.8],
      [16.7, 15.1],
      [25, 21.7],
      [33.3, 28.3],
      [41.7, 36.1],
      [50, 43.9],
      [58.3, null],
      [66.7, null],
      [75, null],
      [83.3, null],
      [91.7, null],
      [100, null],
    ],
  )
})

test('of a kabupaten its kecamatan and its puskesmas stand below it, of a kecamatan its desa', async () => {
  const baris = async (wilayah: string) =>
    (await read(wilayah)).spm[0]?.baris.map(({ nama, tingkat, pembilang, sisa, perBulan }) => [
      ...[nama, tingkat, pembilang, sisa, perBulan],
    ])
  assert.deepEqual(await baris('99.01'), [
    ['Kecamatan 01', 'kecamatan', 138, 162, 27],
    ['Kecamatan 02', 'kecamatan', 42, 68, 12],
    ['Dua', 'puskesmas', 62, 88, 15],
    ['Satu', 'puskesmas', 118, 142, 24],
  ])
  assert.deepEqual(await baris('99.01.02'), [
    ['Desa D', 'desa', 20, 40, 7],
    ['Desa E', 'desa', 22, 28, 5],
  ])
  assert.deepEqual(await baris('99.01.02.2001'), [])
})

test('a part of the service stands beside it by its star', async () => {
  const [satu] = (await read()).spm
  assert.deepEqual([satu?.pendamping, satu?.bagian.map(({ indikator }) => indikator.kode)], [[], ['UJI_DS']])
})

test('what is incompletely reported has no distance in persons and is not called the largest gap; its pace is that of the last complete month', async () => {
  const { spm, terbesar } = await read('99.01', 'bulan=2025-07')
  const [satu] = spm
  assert.deepEqual(
    [satu?.angka.sementara, satu?.selisih, satu?.sisa, satu?.jalur, terbesar],
    [
      true,
      null,
      null,
      { dari: '2025-06', sisa: 230, bulanSisa: 6, akhir: '2025-12', perBulan: 39, laju: 91 / 3 },
      null,
    ],
  )
  assert.deepEqual(
    satu?.baris.map(({ sementara, selisih, sisa, perBulan }) => [sementara, selisih, sisa, perBulan]),
    satu?.baris.map(() => [true, null, null, null]),
  )
})

test('the dasar that counts is the projection until the kabupaten says otherwise', async () => {
  assert.equal((await read()).dasarResmi, 'proyeksi')
  await sql`insert into pengaturan (kab_id, kunci, nilai) values (${kab.kabId}, 'dasar-spm', '"riil"')`.execute(db)
  // asked for another month: a setting does not change the data version by itself
  const { dasar, dasarResmi } = await read('99.01', 'bulan=2025-05')
  assert.deepEqual([dasar, dasarResmi], ['proyeksi', 'riil'])
})
