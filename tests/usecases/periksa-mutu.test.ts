import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import type { KelengkapanJawaban } from '#contract/kelengkapan.ts'
import { listKabupatenSemua } from '#store/pohon.ts'
import { getVersi } from '#store/versi-data.ts'
import { openAplikasi } from '#support/aplikasi.ts'
import { buatKatalogUji } from '#support/katalog-uji.ts'
import { buatDesa, buatKabupaten, buatUnit, lapor, PADA } from '#support/kisah.ts'
import { freshDatabase } from '#support/postgres.ts'
import { checkMutu, periksaMutu } from '#usecases/periksa-mutu.ts'

/** A posyandu that weighs about twenty a month from January 2025 on, and 200 in October; asked by one rule. */
const { db } = await freshDatabase()
await buatKatalogUji(db)
const kab = await buatKabupaten(db)
await tanyakanSaja({})
const desa = await buatDesa(db, kab, { kode: '99.01.01.2001' })
const unit = await buatUnit(db, kab, { jenis: 'posyandu', nama: 'Melati', desa })
const BULANAN = [21, 19, 22, 20, 18, 21, 20, 23, 19, 200, 20]
for (const [i, d] of BULANAN.entries()) await kirim(202501 + i, d)
const [dibaca] = await listKabupatenSemua(db)
assert.ok(dibaca)

/** The kabupaten asks by this rule alone, with these thresholds of its own. */
async function tanyakanSaja(pencilan: Record<string, number> | false): Promise<void> {
  await sql`
    insert into pengaturan (kab_id, kunci, nilai)
    select ${kab.kabId}, 'aturan-riwayat', jsonb_object_agg(kode, false) || ${JSON.stringify({ pencilan })}::jsonb
    from aturan_riwayat
    on conflict (kab_id, kunci) do update set nilai = excluded.nilai`.execute(db)
}

function kirim(bulan: number, jumlah: number, status: 'draf' | 'terkirim' = 'terkirim') {
  return lapor(db, kab, {
    desa,
    unit,
    bulan,
    status,
    isian: { UJI_S: 60 + (bulan % 7), UJI_D: jumlah, UJI_N: jumlah - 5 },
  })
}

const periksa = () => (dibaca ? periksaMutu(db, dibaca, { pada: PADA }) : assert.fail())

async function temuan() {
  const { rows } = await sql<{ teks: string }>`
    select bulan || ' ' || aturan || ' ' || kiri || ' ' || kanan || coalesce(' ' || penjelasan, '') as teks
    from temuan where asal = 'riwayat' order by bulan, aturan`.execute(db)
  return rows.map(({ teks }) => teks)
}

const TANYA = (nama: string) =>
  `${nama}: jauh dari yang biasa dilaporkan unit ini. Apakah memang begitu? Perbaiki bila salah tulis, atau jelaskan.`
const OKTOBER = ['202510 pencilan:UJI_D 200 20', '202510 pencilan:UJI_N 195 15']

test('what was written is asked about once, and the data version tells that something came of it', async () => {
  assert.deepEqual(await temuan(), [])
  assert.equal((await checkMutu(db, PADA)).basi, 1)
  const versi = await getVersi(db, kab.kabId)
  assert.deepEqual(await periksa(), { desa: 1, berubah: 2 })
  assert.deepEqual(await temuan(), OKTOBER)
  assert.equal(await getVersi(db, kab.kabId), versi + 1)
  assert.deepEqual(await periksa(), { desa: 0, berubah: 0 })
  assert.equal(await getVersi(db, kab.kabId), versi + 1)
  assert.deepEqual(await checkMutu(db, PADA), { desa: 1, temuan: 2, basi: 0, selisih: [] })
})

test('a laporan written again keeps its questions until it is asked anew; its own stay apart', async () => {
  await lapor(db, kab, { desa, unit, bulan: 202510, isian: { UJI_S: 70 } })
  assert.deepEqual(await temuan(), OKTOBER)
  assert.deepEqual(await periksa(), { desa: 1, berubah: 0 })
})

test('a klarifikasi stays while the count stands, also where what is usual has moved, and a new count asks anew', async () => {
  await sql`update temuan set penjelasan = 'pekan penimbangan', dijelaskan_pada = now() where aturan = 'pencilan:UJI_D'`.execute(
    db,
  )
  for (const bulan of [202501, 202502, 202503, 202504]) await kirim(bulan, 26)
  assert.deepEqual(await periksa(), { desa: 1, berubah: 2 })
  assert.deepEqual(await temuan(), ['202510 pencilan:UJI_D 200 23 pekan penimbangan', '202510 pencilan:UJI_N 195 18'])
  await kirim(202510, 210)
  await periksa()
  assert.deepEqual(await temuan(), ['202510 pencilan:UJI_D 210 23', '202510 pencilan:UJI_N 205 18'])
})

test('a correction of an older month asks the months after it again', async () => {
  for (const bulan of [202501, 202502, 202503, 202504, 202505, 202506]) await kirim(bulan, 180)
  await periksa()
  // Now 200 are nothing unusual, and 20 are.
  assert.deepEqual(await temuan(), ['202511 pencilan:UJI_D 20 180', '202511 pencilan:UJI_N 15 175'])
  await kirim(202501, 21)
  for (const [i, d] of BULANAN.slice(1, 6).entries()) await kirim(202502 + i, d)
  await kirim(202510, 200)
  await periksa()
  assert.deepEqual(await temuan(), OKTOBER)
})

test('what a correction takes away is kept as corrected, and shown as such', async () => {
  await kirim(202510, 20)
  await periksa()
  assert.deepEqual(await temuan(), [])
  const app = await openAplikasi(db)
  const baca = (keadaan: string) =>
    app.read<KelengkapanJawaban>(
      `/api/kelengkapan?wilayah=99.01&bulan=2025-12&temuanPanjang=12&temuanKeadaan=${keadaan}`,
    )
  const { temuan: semua, jumlahTemuan } = await baca('diperbaiki')
  const riwayat = semua.filter((t) => t.aturan.startsWith('pencilan') && t.bulan === '2025-10')
  assert.deepEqual(
    riwayat.map((t) => [t.bulan, t.pesan, t.namaKiri, t.kiri, t.namaKanan, t.kanan, t.keadaan, t.jenis]),
    [
      ['2025-10', TANYA('Balita ditimbang'), ['Balita ditimbang'], 200, ['biasanya'], 20, 'diperbaiki', 'pencilan'],
      ['2025-10', TANYA('Balita naik'), ['Balita naik'], 195, ['biasanya'], 15, 'diperbaiki', 'pencilan'],
    ],
  )
  assert.equal(jumlahTemuan.diminta, semua.length)
  // Whether the two sides can be held against each other is said by the rule.
  const sebanding = async () =>
    (
      await (
        await openAplikasi(db)
      ).read<KelengkapanJawaban>(
        `/api/kelengkapan?wilayah=99.01&bulan=2025-10&temuanJenis=pencilan&temuanKeadaan=diperbaiki`,
      )
    ).temuan
  assert.deepEqual(new Set((await sebanding()).map((t) => t.sebanding)), new Set([true]))
  await sql`update aturan_riwayat set sebanding = false`.execute(db)
  assert.deepEqual(new Set((await sebanding()).map((t) => t.sebanding)), new Set([false]))
  await sql`update aturan_riwayat set sebanding = true`.execute(db)
  assert.deepEqual((await baca('dijelaskan')).temuan, [])
  assert.equal((await checkMutu(db, PADA)).selisih.length, 0)
})

test('a draft is neither asked about nor part of what is usual', async () => {
  await kirim(202510, 200)
  await kirim(202512, 300, 'draf')
  await periksa()
  assert.deepEqual(await temuan(), OKTOBER)
})

test('a kabupaten may set a threshold of its own, or leave a rule out; then nothing was corrected', async () => {
  await kirim(202510, 200)
  await periksa()
  const { rows: sebelum } =
    await sql`select count(*) from temuan_diperbaiki where diperbaiki_pada > '2000-01-01'`.execute(db)
  await tanyakanSaja({ simpangan: 90 })
  assert.deepEqual(await periksa(), { desa: 1, berubah: 2 })
  assert.deepEqual(await temuan(), [])
  await tanyakanSaja({})
  assert.deepEqual(await periksa(), { desa: 1, berubah: 2 })
  await tanyakanSaja(false)
  assert.deepEqual(await periksa(), { desa: 1, berubah: 2 })
  const { rows } = await sql`select count(*) from temuan_diperbaiki where diperbaiki_pada > '2000-01-01'`.execute(db)
  assert.deepEqual(rows, sebelum)
})

test('a finding that is not what the laporan say is named', async () => {
  await tanyakanSaja({})
  await periksa()
  await sql`delete from temuan where aturan = 'pencilan:UJI_N'`.execute(db)
  await sql`update temuan set kiri = 7 where aturan = 'pencilan:UJI_D'`.execute(db)
  assert.deepEqual((await checkMutu(db, PADA)).selisih.length, 3)
})
