// Year-to-dates of several units in one desa, from laporan to what is read.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Lembar } from '#contract/peta.ts'
import type { TrenJawaban } from '#contract/tren.ts'
import { openAplikasi } from '#support/aplikasi.ts'
import { buatDesa, buatKabupaten, buatUnit, lapor, wajibkan } from '#support/kisah.ts'
import { freshDatabase } from '#support/postgres.ts'

const INDIKATOR = 'GIZI_KURANG_PMT'
const isi = (pmt: number, semua: number) => ({ GIZI_KURANG_PMT_SD: pmt, GIZI_KURANG_SD: semua })

const { db } = await freshDatabase()
const kab = await buatKabupaten(db)
const { kelompok_id: kelompok } = await db
  .selectFrom('kelompok_isian')
  .select('kelompok_id')
  .where('kode', '=', 'gizi-kurang')
  .executeTakeFirstOrThrow()
const desa = await buatDesa(db, kab, { kode: '99.01.01.2001', nama: 'Dua' })
const tetangga = await buatDesa(db, kab, { kode: '99.01.01.2002', nama: 'Satu' })
const posyandu = async (nama: string, milik: typeof desa) => {
  const unit = await buatUnit(db, kab, { jenis: 'posyandu', nama, desa: milik })
  await wajibkan(db, kab, { unit, desa: milik, kelompok })
  return unit
}
const [satu, dua, lain] = [await posyandu('1', desa), await posyandu('2', desa), await posyandu('3', tetangga)]
for (const [bulan, isi1, isi2] of [
  [202501, isi(4, 10), isi(6, 8)],
  [202502, isi(5, 12), null],
  [202503, isi(7, 12), { GIZI_KURANG_SD: 50 }],
  [202504, isi(8, 14), isi(9, 11)],
] as const) {
  await lapor(db, kab, { unit: satu, desa, bulan, isian: isi1 })
  if (isi2) await lapor(db, kab, { unit: dua, desa, bulan, isian: isi2 })
  await lapor(db, kab, { unit: lain, desa: tetangga, bulan, isian: isi(1, 2) })
}
await lapor(db, kab, { unit: dua, desa, bulan: 202502, status: 'draf', isian: isi(7, 9) })
const app = await openAplikasi(db)

for (const [bulan, baris, apa] of [
  ['2025-01', 'nilai 10/18', 'both posyandu reported'],
  ['2025-02', 'nilai 11/20 sementara', 'the second is silent, its draft does not count'],
  ['2025-03', 'nilai 13/20 sementara', 'the second handed in an incomplete group'],
  ['2025-04', 'nilai 17/25 sementara', 'both reported again, of the year under 80 %'],
] as const) {
  test(`in ${bulan} ${apa}: the desa stands at every unit's latest`, async () => {
    const lembar = await app.read<Lembar>(`/api/peta?wilayah=99.01&rincian=desa&indikator=${INDIKATOR}&bulan=${bulan}`)
    const milik = lembar.baris.find(({ nama }) => nama === 'Dua')
    assert.equal(`${milik?.sel} ${milik?.pembilang}/${milik?.penyebut}${milik?.sementara ? ' sementara' : ''}`, baris)
    assert.equal(milik?.status === null, milik?.sementara || milik?.kecil)
  })
}

test('a trend reads every month the same way', async () => {
  const { titik } = await app.read<TrenJawaban>(
    `/api/tren?wilayah=${desa.kode}&indikator=${INDIKATOR}&bulan=2025-04&panjang=13`,
  )
  assert.deepEqual(
    titik.slice(-4).map(({ pembilang, penyebut }) => `${pembilang}/${penyebut}`),
    ['10/18', '11/20', '13/20', '17/25'],
  )
})
