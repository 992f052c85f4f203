// What a file may do to laporan that stand already: nothing unseen, nothing unmeant, nothing that somebody left out.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import ExcelJS from 'exceljs'
import { sql } from 'kysely'
import type { ImporBarisJawaban, ImporJawaban, PutusanImpor } from '#contract/impor.ts'
import { type Bulan, formatBulan } from '#domain/bulan.ts'
import { KODE, SEKARANG, siapkanKabupaten } from '#fixtures/wilayah-uji.ts'
import { openAplikasi } from '#support/aplikasi.ts'
import { jsonOf } from '#support/http.ts'
import { angkat, kirim, type LaporanKisah } from '#support/kisah.ts'
import { freshDatabase } from '#support/postgres.ts'

const { db } = await freshDatabase()
await siapkanKabupaten(db)
const app = await openAplikasi(db, SEKARANG)
const { kab_id: kabId } = await db
  .selectFrom('kabupaten')
  .select('kab_id')
  .where('kode', '=', KODE)
  .executeTakeFirstOrThrow()
const folder = mkdtempSync(join(tmpdir(), 'pws-putusan-'))
after(() => rmSync(folder, { recursive: true, force: true }))

type Isi = { readonly S: number; readonly D: number }
/** The recap units of puskesmas Sumber, in the order of its form. */
const UNIT = ['99.01.02.1003', '99.01.02.2001', '99.01.02.2002'] as const
type KodeDesa = (typeof UNIT)[number]

async function tempat(desa: KodeDesa) {
  const { rows } = await sql<{ desaId: number; unitId: number; kode: string; nama: string }>`
    select u.desa_id as "desaId", u.unit_id as "unitId", u.kode, u.nama from unit u
    where u.kab_id = ${kabId} and u.kode = ${`${desa}-rekap-desa`}`.execute(db)
  const [satu] = rows
  assert(satu)
  return { unit: satu, desa: { desaId: satu.desaId } }
}

async function lapor(desa: KodeDesa, bulan: Bulan, isian: Isi, lain: Partial<LaporanKisah> = {}, oleh = 'bidan') {
  const dasar = await tempat(desa)
  const hasil = await kirim(db, { kabId }, { ...dasar, bulan, isian, ...lain }, { bulanIni: 202612, oleh })
  assert(hasil.hasil === 'dijawab' && hasil.laporan[0]?.hasil !== 'ditolak', JSON.stringify(hasil))
}

/** How a laporan stands: version, status, tidak buka, S and D. */
async function keadaan(desa: KodeDesa, bulan: Bulan) {
  const { unit } = await tempat(desa)
  const { rows } = await sql<{ k: unknown[] }>`
    select jsonb_build_array(l.versi, l.status, l.tidak_buka, v.alasan, (select jumlah from isian i join elemen e using (elemen_id)
        where e.kode = 'S' and i.pilah_id = 0 and i.unit_id = l.unit_id and i.bulan = l.bulan and i.kab_id = l.kab_id),
      (select jumlah from isian i join elemen e using (elemen_id)
        where e.kode = 'D' and i.pilah_id = 0 and i.unit_id = l.unit_id and i.bulan = l.bulan and i.kab_id = l.kab_id)) as k
    from laporan l join laporan_versi v using (kab_id, desa_id, bulan, unit_id, minggu, versi)
    where l.kab_id = ${kabId} and l.unit_id = ${unit.unitId} and l.bulan = ${bulan}`.execute(db)
  return rows[0]?.k ?? null
}

async function templat(bulan: Bulan): Promise<ExcelJS.Workbook> {
  const jalur = `/api/templat?wilayah=${KODE}-puskesmas-sumber&jenis=rekap-desa&bulan=${formatBulan(bulan)}`
  const { body, status } = await app.get(jalur)
  assert.equal(status, 200)
  const berkas = join(folder, 'templat.xlsx')
  writeFileSync(berkas, body)
  return new ExcelJS.Workbook().xlsx.readFile(berkas)
}

function tulis(buku: ExcelJS.Workbook, desa: KodeDesa, kode: string, nilai: number | string | null): void {
  const lembar = buku.getWorksheet('Laporan')
  assert(lembar)
  const kolom = [...Array(lembar.columnCount).keys()].find((i) => lembar.getRow(6).getCell(i + 1).value === kode)
  const baris = UNIT.indexOf(desa) + 7
  assert(kolom !== undefined && lembar.getCell(baris, 1).value === `${desa}-rekap-desa`)
  lembar.getCell(baris, kolom + 1).value = nilai
}

async function masukkan(isi: ExcelJS.Workbook | string): Promise<ImporJawaban> {
  const badan = typeof isi === 'string' ? isi : new Uint8Array(Buffer.from(await isi.xlsx.writeBuffer()))
  const jalur = `${app.origin}/api/impor/unggah?wilayah=${KODE}&nama=${typeof isi === 'string' ? 'a.csv' : 'a.xlsx'}`
  const reply = await fetch(jalur, {
    method: 'POST',
    headers: { 'Content-Type': 'application/octet-stream' },
    body: badan,
  })
  const { impor } = (await reply.json()) as { impor: number }
  await app.impor.selesai()
  return baca(impor)
}

const baca = (impor: number): Promise<ImporJawaban> => app.read(`/api/impor?impor=${impor}`)
const barisDari = (impor: number, saring: string): Promise<ImporBarisJawaban> =>
  app.read(`/api/impor-baris?impor=${impor}&saring=${saring}`)

/** Applies; answers the status of the answer and what kind of problem it is. */
async function terapkan(impor: number, lain: object = {}): Promise<string> {
  const reply = await app.post('/api/impor/terapkan', { impor, ...lain })
  await app.impor.selesai()
  return reply.status === 201
    ? '201'
    : `${reply.status} ${String((jsonOf(reply) as { type: string }).type)
        .split(':')
        .at(-1)}`
}

async function pilih(impor: number, isi: object): Promise<PutusanImpor> {
  const reply = await app.post('/api/impor/pilih', { impor, ...isi })
  assert.equal(reply.status, 201, reply.body.toString())
  return jsonOf(reply) as PutusanImpor
}

/** What was forecast of each row, and what came of it. */
async function ramalanHasil(impor: number): Promise<string[]> {
  const { rows } = await sql<{ r: string }>`select ramalan || ' ' || coalesce(hasil, '-') as r from impor_baris
    where impor_id = ${impor} order by nomor`.execute(db)
  return rows.map(({ r }) => r)
}

const hitungPutusan = { semua: 0, ditulis: 0, perluAlasan: 0, usang: 0, bentrok: 0, ditimpa: 0 }
const KEPUH = UNIT[0]

const KEADAAN = [
  ['draf', 202601, { status: 'draf' }, []],
  ['terkirim', 202602, {}, []],
  ['terverifikasi', 202603, {}, ['terverifikasi']],
  ['tervalidasi', 202604, {}, ['terverifikasi', 'tervalidasi']],
  ['terkunci', 202605, {}, ['tervalidasi', 'terkunci']],
  ['tidak buka, tervalidasi', 202606, { tidakBuka: 'Cuaca buruk', isian: { S: 0, D: 0 } }, ['tervalidasi']],
] as const

for (const [nama, bulan, lain, tahap] of KEADAAN) {
  test(`the same counts leave a laporan alone that is ${nama}; other counts say what they would undo`, async () => {
    await lapor(KEPUH, bulan, { S: 50, D: 40 }, lain)
    const { unit, desa } = await tempat(KEPUH)
    for (const satu of tahap)
      await angkat(db, { kabId }, { laporan: { ...desa, unitId: unit.unitId, bulan, minggu: 0 }, tahap: satu })
    const semula = await keadaan(KEPUH, bulan)
    const S = semula?.[4]
    for (const isi of [await templat(bulan), `unit,desa,bulan,S\n${unit.kode},${KEPUH},${formatBulan(bulan)},${S}\n`]) {
      const { impor, hitung, putusan } = await masukkan(isi)
      assert.deepEqual(
        [hitung?.baru, hitung?.berubah, hitung?.sama, hitung?.ditolak, putusan],
        [0, 0, 1, 0, hitungPutusan],
      )
      assert.equal(await terapkan(impor), '201')
      assert.deepEqual([await ramalanHasil(impor), await keadaan(KEPUH, bulan)], [['sama sama'], semula])
    }
    const { impor, putusan, hitung } = await masukkan(
      `unit,desa,bulan,D\n${unit.kode},${KEPUH},${formatBulan(bulan)},33\n`,
    )
    if (nama === 'terkunci') return assert.deepEqual([hitung?.ditolak, hitung?.berubah], [1, 0])
    const perlu = tahap.length > 0
    assert.deepEqual(putusan, { ...hitungPutusan, semua: 1, ditulis: 1, perluAlasan: perlu ? 1 : 0 })
    const { laporan } = await barisDari(impor, 'berubah')
    assert.deepEqual(
      laporan.map((l) => [l.status, l.tidakBuka, l.perluAlasan, l.diubah?.oleh]),
      [[semula?.[1], semula?.[2], perlu, 'bidan']],
    )
    if (perlu) {
      assert.equal(await terapkan(impor), '422 perlu-alasan')
      assert.equal(await terapkan(impor, { alasan: 'NIK 3507010101010001' }), '422 nomor-orang')
      assert.deepEqual(await keadaan(KEPUH, bulan), semula)
    }
    assert.equal(await terapkan(impor, { alasan: 'Salah salin' }), '201')
    assert.deepEqual(await ramalanHasil(impor), ['berubah berubah'])
    const kini = [Number(semula?.[0]) + 1, 'terkirim', null, perlu ? 'Salah salin' : null, S, 33]
    assert.deepEqual(await keadaan(KEPUH, bulan), kini)
  })
}

test('a form filled in before a correction takes nothing of it back, and what both changed is asked about', async () => {
  const bulan = 202607
  const [kepuh, sumberejo, banjarejo] = UNIT
  for (const desa of [kepuh, sumberejo]) await lapor(desa, bulan, { S: 52, D: 45 })
  const buku = await templat(bulan)
  await lapor(kepuh, bulan, { S: 53, D: 45 }, {}, 'kader')
  await lapor(sumberejo, bulan, { S: 53, D: 45 }, {}, 'kader')
  tulis(buku, kepuh, 'D', 44)
  tulis(buku, sumberejo, 'S', 60)
  tulis(buku, banjarejo, 'S', 10)
  const { impor, hitung, putusan } = await masukkan(buku)
  // S of Kepuh was not touched in the form: the kader's 53 stays, though the form says 52.
  const { laporan: berubah } = await barisDari(impor, 'berubah')
  assert.deepEqual(
    berubah.map(({ desa, sel }) => [desa.nama, sel.map((s) => [s.elemen, s.lama, s.baru])]),
    [['Kepuh', [['D', 45, 44]]]],
  )
  const { laporan } = await barisDari(impor, 'bentrok')
  assert.deepEqual(
    laporan.map((l) => [
      l.desa.nama,
      l.bentrok.map((s) => [s.elemen, s.dasar, s.lama, s.baru]),
      l.diubah?.oleh,
      l.timpa,
    ]),
    [['Sumberejo', [['S', 52, 53, 60]], 'kader', false]],
  )
  assert.deepEqual(
    [hitung?.baru, hitung?.berubah, hitung?.sama, putusan],
    [1, 1, 0, { ...hitungPutusan, semua: 3, ditulis: 2, bentrok: 1 }],
  )
  const nomor = laporan[0]?.nomor ?? 0
  assert.equal((await pilih(impor, { pada: [nomor], timpa: true })).ditulis, 3)
  assert.equal((await pilih(impor, { pada: [nomor], timpa: false })).ditulis, 2)
  assert.equal(await terapkan(impor), '201')
  const isi = async (desa: KodeDesa) => (await keadaan(desa, bulan))?.slice(4)
  assert.deepEqual(
    [await isi(kepuh), await isi(sumberejo), await isi(banjarejo)],
    [
      [53, 44],
      [53, 45],
      [10, null],
    ],
  )

  const lagi = await templat(bulan)
  await lapor(sumberejo, bulan, { S: 54, D: 45 }, {}, 'kader')
  tulis(lagi, sumberejo, 'S', 60)
  const kedua = await masukkan(lagi)
  const { laporan: lain } = await barisDari(kedua.impor, 'bentrok')
  await pilih(kedua.impor, { pada: [lain[0]?.nomor ?? 0], timpa: true })
  assert.equal(await terapkan(kedua.impor), '201')
  assert.deepEqual(await isi(sumberejo), [60, 45])
  const { rows } = await sql<{ sesudah: { ditimpa?: string[] } }>`select sesudah from jejak
    where objek like ${`impor ${kedua.impor}:%`}`.execute(db)
  assert.deepEqual(rows[0]?.sesudah.ditimpa, ['Rekap Sumberejo, Sumberejo, 2026-07'])
})

test('laporan are left out one by one, also after the file was read again, and the trail says which', async () => {
  const bulan = 202608
  const [kepuh, sumberejo, banjarejo] = UNIT
  const buku = await templat(bulan)
  for (const desa of UNIT) tulis(buku, desa, 'S', 20)
  const { impor } = await masukkan(buku)
  const { laporan } = await barisDari(impor, 'baru')
  const nomor = laporan.flatMap((l) => (l.desa.nama === 'Kepuh' ? [] : [l.nomor]))
  assert.deepEqual(await pilih(impor, { pada: nomor, ikut: false }), { ...hitungPutusan, semua: 3, ditulis: 1 })
  assert.equal((await pilih(impor, { pada: nomor.slice(1), ikut: true })).ditulis, 2)
  await app.post('/api/impor/baca-ulang', { impor })
  await app.impor.selesai()
  assert.deepEqual(
    [(await baca(impor)).putusan?.ditulis, (await barisDari(impor, 'baru')).laporan.map((l) => l.ikut)],
    [2, [true, false, true]],
  )
  assert.equal(await terapkan(impor), '201')
  assert.deepEqual(
    [await ramalanHasil(impor), (await keadaan(kepuh, bulan))?.[4], await keadaan(sumberejo, bulan)],
    [['baru baru', 'baru -', 'baru baru'], 20, null],
  )
  assert.equal((await keadaan(banjarejo, bulan))?.[4], 20)
  const { rows } = await sql<{ sesudah: Record<string, unknown> }>`select sesudah from jejak
    where objek like ${`impor ${impor}:%`}`.execute(db)
  assert.deepEqual([rows[0]?.sesudah.dikeluarkan, rows[0]?.sesudah.baru], [['Rekap Sumberejo, Sumberejo, 2026-08'], 2])
  assert.equal((await app.post('/api/impor/pilih', { impor, pada: nomor, ikut: true })).status, 409)
})

test('what wants a reason can be left out at once, and what has changed since it was shown is not written over', async () => {
  const bulan = 202609
  const [kepuh, sumberejo] = UNIT
  for (const desa of [kepuh, sumberejo]) await lapor(desa, bulan, { S: 30, D: 20 })
  const { unit, desa } = await tempat(kepuh)
  await angkat(db, { kabId }, { laporan: { ...desa, unitId: unit.unitId, bulan, minggu: 0 } })
  const semula = await keadaan(kepuh, bulan)
  const csv = UNIT.slice(0, 2).map((kode) => `${kode}-rekap-desa,${kode},${formatBulan(bulan)},31`)
  const { impor, putusan } = await masukkan(['unit,desa,bulan,S', ...csv, ''].join('\n'))
  assert.deepEqual(putusan, { ...hitungPutusan, semua: 2, ditulis: 2, perluAlasan: 1 })
  assert.deepEqual(await pilih(impor, { pada: 'perlu-alasan', ikut: false }), {
    ...hitungPutusan,
    semua: 2,
    ditulis: 1,
  })
  await lapor(sumberejo, bulan, { S: 29, D: 20 }, {}, 'kader')
  assert.equal(await terapkan(impor), '409 pratinjau-usang')
  await app.post('/api/impor/baca-ulang', { impor })
  await app.impor.selesai()
  assert.equal(await terapkan(impor), '201')
  assert.deepEqual([await keadaan(kepuh, bulan), (await keadaan(sumberejo, bulan))?.[4]], [semula, 31])
})

test('one wrong cell refuses its whole row, which is named by unit and desa', async () => {
  const buku = await templat(202610)
  tulis(buku, KEPUH, 'S', 20)
  tulis(buku, KEPUH, 'D', 'banyak')
  const { impor, hitung } = await masukkan(buku)
  const { sel } = await barisDari(impor, 'ditolak')
  assert.deepEqual(
    [hitung?.baru, hitung?.barisDitolak, sel.map((s) => [s.baris, s.unit, s.desa, s.nilai])],
    [0, 1, [[7, 'Rekap Kepuh', 'Kepuh', 'banyak']]],
  )
})
