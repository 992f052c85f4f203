import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { CAKUPAN_OPERATOR } from '#domain/izin.ts'
import { listJejak } from '#store/jejak.ts'
import { countNotifikasi, findNotifikasi, listNotifikasi, listRiwayatNotifikasi } from '#store/notifikasi.ts'
import { saveBatasNaik, tryTinjau } from '#store/notifikasi-tinjau.ts'
import { listKabupatenSemua } from '#store/pohon.ts'
import { getVersi } from '#store/versi-data.ts'
import { kirim, lapor } from '#support/kisah.ts'
import { buatIndikatorUji, buatLimaDesa, type DesaLima } from '#support/kisah-lembar.ts'
import { freshDatabase } from '#support/postgres.ts'
import { type PermintaanTinjau, tinjauNotifikasi } from '#usecases/tinjau-notifikasi.ts'
import { cobaAturan } from '#usecases/tinjau-notifikasi-coba.ts'

/** The guide's five desa, whose pustu are silent after June but for what is told here of C. */
const { db } = await freshDatabase()
await buatIndikatorUji(db)
const lima = await buatLimaDesa(db)
const { kab, desa } = lima
const kabId = kab.kabId
// What the program brings along stands aside for rules of this story.
await sql`delete from aturan_notifikasi`.execute(db)
await aturan('jelek', 'jelek-berturut', { bulan: 2, bulanKecil: 3, orangKecil: 3 })
const [dibaca] = await listKabupatenSemua(db)
assert.ok(dibaca)
const lingkup = { kabId, cakupan: CAKUPAN_OPERATOR, desaId: 'semua' } as const

function aturan(kode: string, jenis: string, ambang: Record<string, number>, indikator: readonly string[] = []) {
  return sql`insert into aturan_notifikasi (kode, jenis, nama, nama_en, indikator, ambang, aktif, urutan)
    values (${kode}, ${jenis}, ${kode}, ${kode}, ${[...indikator]}::text[], ${JSON.stringify(ambang)}::jsonb, true, 1)`.execute(
    db,
  )
}

function tinjau(hari: string, lain: Partial<PermintaanTinjau> = {}) {
  assert.ok(dibaca)
  return tinjauNotifikasi(db, dibaca, { pada: new Date(`${hari}T02:00:00Z`), harian: [], ...lain })
}

const k1 = ({ desa: di, pustu }: DesaLima, bulan: number, jumlah: number) =>
  lapor(db, kab, { unit: pustu, desa: di, bulan, isian: { UJI_K1: jumlah } })

/** Every one there ever was, oldest first: desa, what it is about, unit, stage, reasons. */
async function semua(): Promise<string[]> {
  const { rows } = await sql<{ teks: string }>`
    select concat_ws(' ', right(i.kode, 7), coalesce(nullif(n.indikator_kode, ''), n.perihal), u.nama, n.tahap, n.bulan,
      (select string_agg(a->>'aturan' || ':' || (a->>'sejakBulan'), ',') from jsonb_array_elements(n.alasan) a),
      case when n.tenang_sejak is not null then 'tenang ' || n.tenang_bulan end) as teks
    from notifikasi n join desa_identitas i using (kab_id, desa_id) join unit u using (kab_id, unit_id)
    order by n.notifikasi_id`.execute(db)
  return rows.map(({ teks }) => teks)
}

const D_JUNI = '02.2001 UJI_CAKUPAN Satu baru 202506 jelek:202504'
const C = (tahap: string, bulan = 202508) => `01.2003 UJI_CAKUPAN Dua ${tahap} ${bulan} jelek:202507`

test('of the five desa in June only the small one is told, three months below its target and seven persons short', async () => {
  const versi = await getVersi(db, kabId)
  assert.deepEqual(await tinjau('2025-07-01'), { desa: 5, berubah: 1, naik: 1, tertunda: false })
  assert.deepEqual(await semua(), [D_JUNI])
  assert.equal(await getVersi(db, kabId), versi + 1)
  assert.deepEqual(await tinjau('2025-07-01'), { desa: 0, berubah: 0, naik: 0, tertunda: false })
  assert.equal(await getVersi(db, kabId), versi + 1)
})

test('a desa is told once its second month is jelek, to the puskesmas where nobody answers for it', async () => {
  await k1(desa.C, 202507, 4)
  assert.deepEqual(await tinjau('2025-08-01'), { desa: 5, berubah: 0, naik: 0, tertunda: false })
  await k1(desa.C, 202508, 2)
  assert.deepEqual(await tinjau('2025-08-31'), { desa: 1, berubah: 1, naik: 1, tertunda: false })
  assert.deepEqual(await semua(), [D_JUNI, C('baru')])
  const [satu] = await listNotifikasi(
    db,
    { ...lingkup, desaId: [desa.C.desa.desaId] },
    { keadaan: ['bersuara'], sensitif: true },
  )
  assert.deepEqual(
    [satu?.desa, satu?.kodeUnit, satu?.angka, satu?.bulanMulai],
    [
      'Desa C',
      lima.dua.kode,
      { pembilang: 46, penyebut: 100, target: 60, status: 'jelek', selisih: 14, kecil: false },
      202508,
    ],
  )
})

test('a correction that mends it closes what nobody had taken; one that undoes this raises it anew', async () => {
  await k1(desa.C, 202508, 5)
  assert.deepEqual(await tinjau('2025-08-31'), { desa: 1, berubah: 1, naik: 1, tertunda: false })
  await k1(desa.C, 202508, 2)
  await tinjau('2025-08-31')
  assert.deepEqual(await semua(), [D_JUNI, `${C('ditutup')} tenang 202508`, C('baru')])
})

test('what somebody has taken becomes quiet, stays open, and is loud again where a rule holds again', async () => {
  await sql`update notifikasi set tahap = 'diterima', diterima_oleh = 'bidan', versi = versi + 1
    where tahap = 'baru' and desa_id = ${desa.C.desa.desaId}`.execute(db)
  await k1(desa.C, 202508, 5)
  await tinjau('2025-08-31')
  assert.equal((await semua()).at(-1), `${C('diterima')} tenang 202508`)
  const hitung = await countNotifikasi(db, lingkup, { sensitif: true })
  assert.deepEqual([hitung.bersuara, hitung.tenang, hitung.tahap.diterima], [1, 1, 0])
  await k1(desa.C, 202508, 2)
  await tinjau('2025-08-31')
  assert.equal((await semua()).at(-1), C('diterima'))
})

test('what came and what is loud again is to be told, what only changed is not', async () => {
  const { rows } = await sql<{ teks: string }>`
    select concat_ws(' ', e.jenis, right(i.kode, 7)) as teks from kabar_peristiwa e join notifikasi n using (kab_id, notifikasi_id)
      join desa_identitas i using (kab_id, desa_id)
    order by e.peristiwa_id`.execute(db)
  assert.deepEqual(
    rows.map(({ teks }) => teks),
    ['muncul 02.2001', 'muncul 01.2003', 'muncul 01.2003', 'bersuara 01.2003'],
  )
})

test('its whole story is in the trail, in the name of the system', async () => {
  const terakhir = (
    await listNotifikasi(db, lingkup, { keadaan: ['bersuara'], sensitif: true, tahap: ['diterima'] })
  )[0]
  assert.ok(terakhir)
  const riwayat = await listRiwayatNotifikasi(db, kabId, terakhir.notifikasiId)
  assert.deepEqual(
    riwayat.map(({ oleh, tindakan }) => `${oleh} ${tindakan}`),
    ['sistem munculkan-notifikasi', 'sistem tenangkan-notifikasi', 'sistem bunyikan-notifikasi'],
  )
  assert.equal(
    (await findNotifikasi(db, lingkup, { notifikasiId: terakhir.notifikasiId, sensitif: false }))?.tahap,
    'diterima',
  )
})

test('two at a time raise nothing twice, and one that finds another at it leaves it', async () => {
  await k1(desa.B, 202507, 3)
  await k1(desa.B, 202508, 1)
  await Promise.all([tinjau('2025-08-31'), tinjau('2025-08-31'), tinjau('2025-08-31')])
  await tinjau('2025-08-31')
  assert.equal((await semua()).filter((teks) => teks.startsWith('01.2002')).length, 1)
  await k1(desa.B, 202508, 7)
  await db.transaction().execute(async (trx) => {
    assert.ok(await tryTinjau(trx, kabId))
    assert.deepEqual(await tinjau('2025-08-31'), { desa: 0, berubah: 0, naik: 0, tertunda: true })
  })
  assert.deepEqual(await tinjau('2025-08-31'), { desa: 1, berubah: 1, naik: 1, tertunda: false })
})

test('nothing is told of an incomplete month, until what is missing comes', async () => {
  // The puskesmas owes for C from September on.
  await sql`insert into wajib_lapor (kab_id, unit_id, desa_id, kelompok_id, mulai)
    select kab_id, ${lima.dua.unitId}, desa_id, kelompok_id, 202509 from wajib_lapor
    where unit_id = ${desa.C.pustu.unitId}`.execute(db)
  await k1(desa.C, 202509, 1)
  await tinjau('2025-09-30')
  assert.equal(
    (await semua()).find((teks) => teks.startsWith('01.2003') && teks.includes('diterima')),
    C('diterima'),
  )
  await kirim(db, kab, { unit: lima.dua, desa: desa.C.desa, bulan: 202509, isian: { UJI_K1: 0 } })
  await tinjau('2025-09-30')
  assert.equal(
    (await semua()).find((teks) => teks.startsWith('01.2003') && teks.includes('diterima')),
    C('diterima', 202509),
  )
})

test('it goes over to the unit of whoever answers for the desa now', async () => {
  await sql`insert into penanggung_jawab (kab_id, desa_id, mulai, unit_id, jabatan, nama)
    values (${kabId}, ${desa.C.desa.desaId}, 202510, ${desa.C.pustu.unitId}, 'bidan desa', 'Bidan')`.execute(db)
  await tinjau('2025-09-30')
  assert.match((await semua()).at(2) ?? '', /^01\.2003 UJI_CAKUPAN Dua /)
  await tinjau('2025-10-01')
  assert.match((await semua()).at(2) ?? '', /^01\.2003 UJI_CAKUPAN Pustu C /)
})

test('what a person closed while it held is not raised on the same month again, only on a later one', async () => {
  const ada = async () => (await semua()).filter((teks) => teks.startsWith('01.2003')).length
  const dulu = await ada()
  await sql`update notifikasi set tahap = 'ditutup', ditutup_pada = now(), ditutup_oleh = 'kapus', hasil = 'tidak-berlaku',
    angka_tutup = angka where tahap = 'diterima'`.execute(db)
  await k1(desa.C, 202509, 0)
  await tinjau('2025-10-01')
  assert.equal(await ada(), dulu)
  for (const bulan of [202510, 202511]) {
    await k1(desa.C, bulan, 0)
    await lapor(db, kab, { unit: lima.dua, desa: desa.C.desa, bulan, isian: { UJI_K1: 0 } })
  }
  await tinjau('2025-11-30')
  assert.equal(await ada(), dulu + 1)
})

test('days are asked once an hour: missing laporan come, go within the review of what was sent, and wait in vain go up', async () => {
  await aturan('belum', 'belum-lapor', { hari: 2 })
  await sql`delete from wajib_lapor w using unit u where u.unit_id = w.unit_id and u.jenis_unit_id = 3`.execute(db)
  await tinjau('2025-12-05', { harian: 'semua' })
  const laporan = async () => (await semua()).filter((teks) => teks.includes(' laporan '))
  assert.deepEqual(await laporan(), [
    '01.2001 laporan Satu baru 202511 belum:202509',
    '01.2002 laporan Satu baru 202511 belum:202509',
    '02.2001 laporan Satu baru 202511 belum:202509',
    '02.2002 laporan Satu baru 202511 belum:202509',
  ])
  for (const bulan of [202509, 202510, 202511]) await k1(desa.B, bulan, 8)
  await tinjau('2025-12-05')
  assert.equal((await laporan()).at(1), '01.2002 laporan Satu ditutup 202511 belum:202509 tenang 202511')
  await saveBatasNaik(db, kabId, { puskesmas: 6, dinas: 14, versi: 1 })
  const naik = async (hari: string) => {
    await tinjau(hari, { harian: 'semua' })
    const { bersuara, dinaikkan } = await countNotifikasi(db, lingkup, { sensitif: true, perihal: ['laporan'] })
    return [bersuara, dinaikkan]
  }
  assert.deepEqual(
    [await naik('2025-12-10'), await naik('2025-12-11')],
    [
      [3, 0],
      [3, 3],
    ],
  )
  const jejak = await listJejak(db, {
    ...{ kabId: [kabId], dari: null, sampai: null, zona: 'Asia/Jakarta', namaPengguna: 'sistem' },
    ...{ tindakan: 'naikkan-notifikasi', objek: ' laporan', sebelumId: null, banyak: 10 },
  })
  assert.deepEqual(
    jejak.map((j) => j.sesudah),
    [{ dinaikkan: 1 }, { dinaikkan: 1 }, { dinaikkan: 1 }],
  )
})

test('a rule that a kabupaten has switched off makes its own quiet', async () => {
  await sql`insert into aturan_notifikasi_kab (kab_id, kode, jenis, nama, nama_en, indikator, ambang, aktif, oleh, pada)
    select ${kabId}, kode, jenis, nama, nama_en, indikator, ambang, false, 'dinas', now() from aturan_notifikasi`.execute(
    db,
  )
  await tinjau('2025-12-12', { harian: 'semua' })
  assert.deepEqual((await countNotifikasi(db, lingkup, { sensitif: true })).bersuara, 0)
})

test('a rule on trial says where it would have fired in a year, and writes nothing', async () => {
  assert.ok(dibaca)
  const dulu = await semua()
  const pada = new Date('2025-12-12T02:00:00Z')
  const coba = await cobaAturan(db, {
    ...{ kab: dibaca, pada, desaId: 'semua' },
    aturan: {
      ...{ kode: 'coba', nama: '', namaEn: '', indikator: ['UJI_CAKUPAN'], aktif: false, jenis: 'selisih-orang' },
      ambang: { orang: 12 },
    },
  })
  const { dapat, dari, sampai, kali, tembakan } = coba
  assert.deepEqual(
    { dapat, dari, sampai, kali, desa: coba.desa, tembakan },
    {
      ...{ dapat: true, dari: 202501, sampai: 202512, kali: 1, desa: 1 },
      tembakan: [{ desaId: desa.C.desa.desaId, indikator: 'UJI_CAKUPAN', bulan: [202508] }],
    },
  )
  assert.deepEqual(await semua(), dulu)
})
