import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { buatKatalogUji } from '#support/katalog-uji.ts'
import { buatDesa, buatKabupaten, buatUnit, type Desa, lapor, type Unit } from '#support/kisah.ts'
import { freshDatabase } from '#support/postgres.ts'

const { db } = await freshDatabase()
await buatKatalogUji(db)
const kab = await buatKabupaten(db)
let nomor = 0

async function posyanduBaru(): Promise<{ desa: Desa; unit: Unit }> {
  nomor += 1
  const desa = await buatDesa(db, kab, { kode: `99.01.01.${2000 + nomor}` })
  return { desa, unit: await buatUnit(db, kab, { jenis: 'posyandu', nama: `Melati ${nomor}`, desa }) }
}

async function temuanDi({ desaId }: Desa) {
  const { rows } = await sql<{ teks: string; penjelasan: string | null }>`
    select bulan || ' ' || aturan || ' ' || kiri || ' ' || kanan as teks, penjelasan
    from temuan where desa_id = ${desaId} order by bulan, aturan`.execute(db)
  return rows
}

const explain = ({ desaId }: Desa, teks: string) =>
  sql`update temuan set penjelasan = ${teks}, dijelaskan_pada = now() where desa_id = ${desaId}`.execute(db)

test('a finding stands with its values until the laporan no longer gives it', async () => {
  const { desa, unit } = await posyanduBaru()
  const laporan = { desa, unit, bulan: 202501 }
  await lapor(db, kab, { ...laporan, isian: { UJI_S: 40, UJI_D: 48, UJI_N: 30, UJI_K: 45 } })
  assert.deepEqual(await temuanDi(desa), [
    { teks: '202501 uji-d-k 48 45', penjelasan: null },
    { teks: '202501 uji-d-s 48 40', penjelasan: null },
  ])
  await lapor(db, kab, { ...laporan, isian: { UJI_S: 50 } })
  assert.deepEqual(await temuanDi(desa), [{ teks: '202501 uji-d-k 48 45', penjelasan: null }])
})

test('a klarifikasi stays while the same finding stands, and is asked anew for other values', async () => {
  const { desa, unit } = await posyanduBaru()
  const laporan = { desa, unit, bulan: 202501 }
  await lapor(db, kab, { ...laporan, isian: { UJI_S: 40, UJI_D: 48, UJI_N: 30 } })
  await explain(desa, 'balita pendatang')
  await lapor(db, kab, { ...laporan, isian: { UJI_N: 31 } })
  assert.deepEqual(await temuanDi(desa), [{ teks: '202501 uji-d-s 48 40', penjelasan: 'balita pendatang' }])
  await lapor(db, kab, { ...laporan, isian: { UJI_D: 49 } })
  assert.deepEqual(await temuanDi(desa), [{ teks: '202501 uji-d-s 49 40', penjelasan: null }])
})

test('a draft is not asked about', async () => {
  const { desa, unit } = await posyanduBaru()
  await lapor(db, kab, { desa, unit, bulan: 202501, status: 'draf', isian: { UJI_S: 40, UJI_D: 48 } })
  assert.deepEqual(await temuanDi(desa), [])
})

test('a year-to-date that falls is asked about, and so is the month after one that was corrected', async () => {
  const { desa } = await posyanduBaru()
  const unit = await buatUnit(db, kab, { jenis: 'pustu', nama: `Pustu ${nomor}`, desa })
  const kirim = (bulan: number, jumlah: number | null) =>
    lapor(db, kab, { desa, unit, bulan, isian: { UJI_K1: 1, UJI_K1_SBI: jumlah } })
  await kirim(202412, 30)
  await kirim(202501, 1)
  await kirim(202503, 5)
  const hasil = await kirim(202502, 4)
  assert.deepEqual(await temuanDi(desa), [])
  assert.deepEqual('temuan' in hasil && hasil.temuan, [])
  // February corrected upwards: now it is March that fell.
  await kirim(202502, 8)
  assert.deepEqual(await temuanDi(desa), [{ teks: '202503 sampai-bulan-ini-turun:UJI_K1_SBI 8 5', penjelasan: null }])
  await explain(desa, 'salah hitung Februari')
  await kirim(202502, 8)
  await kirim(202501, 9)
  assert.deepEqual(await temuanDi(desa), [
    { teks: '202501 uji-januari 9 1', penjelasan: null },
    { teks: '202502 sampai-bulan-ini-turun:UJI_K1_SBI 9 8', penjelasan: null },
    { teks: '202503 sampai-bulan-ini-turun:UJI_K1_SBI 8 5', penjelasan: 'salah hitung Februari' },
  ])
  await kirim(202502, null)
  assert.deepEqual(
    (await temuanDi(desa)).map(({ teks }) => teks),
    ['202501 uji-januari 9 1', '202503 sampai-bulan-ini-turun:UJI_K1_SBI 9 5'],
  )
})
