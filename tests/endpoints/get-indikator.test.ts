import assert from 'node:assert/strict'
import { test } from 'node:test'
import { getIndikator } from '#contract/indikator.ts'
import { openAplikasi } from '#support/aplikasi.ts'
import { jsonOf } from '#support/http.ts'
import { buatIndikatorUji } from '#support/kisah-lembar.ts'
import { freshDatabase } from '#support/postgres.ts'

const { db } = await freshDatabase()
await buatIndikatorUji(db)
const lama = await db.selectFrom('indikator').selectAll().where('kode', '=', 'UJI_DS').executeTakeFirstOrThrow()
await db
  .insertInto('indikator')
  .values({ ...lama, berlaku_dari: 2025, nama: 'D/S uji, rumus baru' })
  .execute()
const app = await openAplikasi(db, new Date('2025-06-30T02:00:00Z'))

async function read(kueri: string) {
  const reply = await app.get(`/api/indikator${kueri}`)
  return getIndikator.keluaran.strict().parse(jsonOf(reply)).indikator
}

test('the catalogue comes whole and in its order, with all that people need to read a figure', async () => {
  const indikator = await read('')
  // 183 of the catalogue and three of these tests.
  assert.equal(indikator.length, 186)
  assert.deepEqual(
    indikator.find(({ kode }) => kode === 'UJI_VITAMIN'),
    {
      ...{ kode: 'UJI_VITAMIN', nama: 'Vitamin A uji', kelompok: 'balita', klaster: 2, jenis: 'cakupan' },
      ...{ periode: 'terjadwal', arah: 'naik', satuan: 'persen', skala: 100, sensitif: false, rumusPembilang: 'atas' },
      ...{
        rumusPenyebut: 'bawah',
        bentukTarget: 'datar',
        gabung: 'jumlah',
        sekaliPer: 'bulan',
        tempatHitung: 'domisili',
      },
      ...{ umurMaks: null, jadwal: [2, 8], pelapor: ['posyandu'], spm: null, targetContoh: 90 },
      ...{ namaEn: null, kelompokEn: null, satuanHitung: 'orang', satuanHitungEn: null },
      ...{ definisiEn: null, rumusPembilangEn: null, rumusPenyebutEn: null },
      ...{ dokumenTarget: 'Contoh uji', definisi: 'Arti uji', sumber: 'Uji', keyakinan: 'R', berlakuDari: 2020 },
    },
  )
})

for (const [kueri, nama] of [
  ['?tahun=2024', 'D/S uji'],
  ['?tahun=2025', 'D/S uji, rumus baru'],
  ['', 'D/S uji, rumus baru'],
  ['?tahun=2019', undefined],
] as const) {
  test(`an indikator is in the version of the year: ${kueri || 'this one'}`, async () => {
    const indikator = await read(kueri)
    assert.equal(indikator.find(({ kode }) => kode === 'UJI_DS')?.nama, nama)
  })
}

test('a year that is none is told as a problem', async () => {
  const reply = await app.get('/api/indikator?tahun=dua')
  const { galat } = jsonOf(reply) as { galat: { kolom: string }[] }
  assert.deepEqual([reply.status, galat.map(({ kolom }) => kolom)], [400, ['tahun']])
})
