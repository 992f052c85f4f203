// A file comes in through the browser: read, shown, mended, confirmed, taken back.
import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { test } from 'node:test'
import { sql } from 'kysely'
import { readFormat } from '#berkas/format.ts'
import type {
  BerkasImpor,
  CobaFormatJawaban,
  FormatJawaban,
  ImporBarisJawaban,
  ImporDaftarJawaban,
  ImporJawaban,
  ImporLembarJawaban,
} from '#contract/impor.ts'
import { KODE, SEKARANG, siapkanKabupaten } from '#fixtures/wilayah-uji.ts'
import { aktorUji } from '#support/aktor.ts'
import { type Aplikasi, openAplikasi } from '#support/aplikasi.ts'
import { jsonOf, type Reply } from '#support/http.ts'
import { kirim } from '#support/kisah.ts'
import { freshDatabase } from '#support/postgres.ts'
import { buangUsang } from '#usecases/buang-usang.ts'

const { db } = await freshDatabase()
await siapkanKabupaten(db)
const dinas = await openAplikasi(db, SEKARANG)
const { kab_id: kabId } = await db
  .selectFrom('kabupaten')
  .select('kab_id')
  .where('kode', '=', KODE)
  .executeTakeFirstOrThrow()

const puskesmasId = async (kode: string): Promise<number> =>
  (await db.selectFrom('unit').select('unit_id').where('kode', '=', kode).executeTakeFirstOrThrow()).unit_id
const petugas = await openAplikasi(
  db,
  SEKARANG,
  aktorUji({
    ...{ peran: 'petugas-puskesmas', penggunaId: 7 },
    tempat: [{ jenis: 'puskesmas', kabId, id: await puskesmasId(`${KODE}-puskesmas-sumber`) }],
  }),
)

const OCTET = { 'Content-Type': 'application/octet-stream' }

function unggah(app: Aplikasi, isi: string, kueri = ''): Promise<Reply> {
  return app.post(`/api/impor/unggah?wilayah=${KODE}&nama=januari.csv${kueri}`, isi, OCTET)
}

/** Brings in a file and waits until it has been read. */
async function masuk(app: Aplikasi, isi: string, kueri = ''): Promise<ImporJawaban> {
  const reply = await unggah(app, isi, kueri)
  assert.equal(reply.status, 201, reply.body.toString())
  await app.impor.selesai()
  const { impor } = jsonOf(reply) as { impor: number }
  return app.read(`/api/impor?impor=${impor}`)
}

/** Asks for something to be done and waits until it is. */
async function minta(app: Aplikasi, apa: string, isi: object): Promise<number> {
  const { status } = await app.post(`/api/impor/${apa}`, isi)
  await app.impor.selesai()
  return status
}

const SIGIZI = readFormat('sigizi-balita-gizi')
const judul = (elemen: string): string =>
  SIGIZI.isian.find((satu) => satu.elemen.includes(elemen))?.kolom.judul[0] ?? ''
const KEPALA = `Puskesmas,Kelurahan,Bulan,${judul('S')},${judul('D')},${judul('N')}`
const csv = (...baris: string[]): string => `${[KEPALA, ...baris].join('\n')}\n`
const TAHUN = '&tahun=2025&format=sigizi-balita-gizi'

const banyakVersi = async (): Promise<number> =>
  (
    await db
      .selectFrom('laporan_versi')
      .select((eb) => eb.fn.countAll<number>().as('banyak'))
      .executeTakeFirstOrThrow()
  ).banyak

const JANUARI = csv('PAGAR,SUMBERREJO,1,285,125,122', 'PAGAR,GAMPINGAN,1,247,240,100', 'SUMBER,SUMBEREJO,1,100,80,40')
const SATU_DITOLAK = { baru: 2, berubah: 0, sama: 0, ditolak: 1, barisDitolak: 1, peringatan: 0 }

test('a file is read and shown, and nothing of it is written', async () => {
  const impor = await masuk(dinas, JANUARI, TAHUN)
  const { status, hitung, masalah, namaBerkas, format, tahun, oleh, peran } = impor
  assert.deepEqual(
    { status, hitung, masalah, namaBerkas, format, tahun, oleh, peran },
    {
      ...{ status: 'siap', hitung: SATU_DITOLAK, masalah: null, namaBerkas: 'januari.csv' },
      ...{ format: 'sigizi-balita-gizi', tahun: 2025, oleh: 'dinas', peran: 'dinas' },
    },
  )
  const { laporan } = await dinas.read<ImporBarisJawaban>(`/api/impor-baris?impor=${impor.impor}&saring=baru`)
  assert.deepEqual(
    laporan.map(({ baris, desa, bulan, sel }) => [baris, desa.nama, bulan, urut(sel)]),
    [
      [[3], 'Gampingan', '2025-01', ['BALITA_TIMBANG - 240', 'D - 240', 'N - 100', 'S - 247']],
      [[4], 'Sumberejo', '2025-01', ['BALITA_TIMBANG - 80', 'D - 80', 'N - 40', 'S - 100']],
    ],
  )
  assert.equal(await banyakVersi(), 0)
})

// The order of groups is the catalogue's, not this test's.
const urut = (sel: ImporBarisJawaban['laporan'][number]['sel']): string[] =>
  sel.map(({ elemen, lama, baru }) => `${elemen} ${lama ?? '-'} ${baru ?? '-'}`).toSorted()

test('a file of months without a year says so, with the year in its name, and is read once it is told', async () => {
  const reply = await dinas.post(`/api/impor/unggah?wilayah=${KODE}&nama=gizi-2025-01.csv`, JANUARI, OCTET)
  await dinas.impor.selesai()
  const { impor } = jsonOf(reply) as { impor: number }
  const sebelum = await dinas.read<ImporJawaban>(`/api/impor?impor=${impor}`)
  assert.deepEqual([sebelum.status, sebelum.tanpaTahun, sebelum.ejaan], ['siap', { banyak: 3, usul: 2025 }, []])
  assert.equal(await minta(dinas, 'baca-ulang', { impor, bulan: null, tahun: 2025 }), 201)
  const sesudah = await dinas.read<ImporJawaban>(`/api/impor?impor=${impor}`)
  assert.deepEqual([sesudah.tanpaTahun, sesudah.hitung], [null, SATU_DITOLAK])
})

test('a refused row is named at its cell, with what it may mean', async () => {
  const { impor, ejaan } = await masuk(dinas, JANUARI, TAHUN)
  const { sel } = await dinas.read<ImporBarisJawaban>(`/api/impor-baris?impor=${impor}&saring=ditolak`)
  const calon = { kode: '99.01.01.2001', nama: 'Sumberejo', kecamatan: 'Pagar' }
  const milik = {
    ...{ nama: 'SUMBERREJO', lingkup: `${KODE}-puskesmas-pagar`, namaLingkup: 'Puskesmas Pagar', calon: [calon] },
  }
  assert.deepEqual(sel, [
    {
      ...{ lembar: null, baris: 2, unit: null, desa: null, kolom: 'B Kelurahan', nilai: 'SUMBERREJO' },
      alasan: `Tidak ada desa bernama ini di ${milik.namaLingkup}.`,
      saran: 'Pilih desanya di sini, atau perbaiki ejaannya di berkas.',
      ejaan: milik,
    },
  ])
  assert.deepEqual(ejaan, [{ ...milik, banyak: 1 }])
})

test('pages of the preview follow one another', async () => {
  const { impor } = await masuk(dinas, JANUARI, TAHUN)
  const satu = await dinas.read<ImporBarisJawaban>(`/api/impor-baris?impor=${impor}&saring=baru&banyak=1`)
  const dua = await dinas.read<ImporBarisJawaban>(`/api/impor-baris?impor=${impor}&saring=baru&banyak=1&dari=1`)
  assert.deepEqual(
    [satu, dua].map(({ laporan, berikut }) => [laporan.map(({ desa }) => desa.nama), berikut]),
    [
      [['Gampingan'], 1],
      [['Sumberejo'], null],
    ],
  )
})

test('refused rows stop a file unless they may be skipped', async () => {
  const { impor } = await masuk(dinas, JANUARI, TAHUN)
  const { status, body } = await dinas.post('/api/impor/terapkan', { impor })
  assert.deepEqual([status, JSON.parse(body.toString()).type], [422, 'urn:pws-ilp:masalah:ada-yang-ditolak'])
  assert.equal(await banyakVersi(), 0)
  assert.equal(await minta(dinas, 'batalkan', { impor }), 201)
  assert.equal((await dinas.read<ImporJawaban>(`/api/impor?impor=${impor}`)).status, 'dibuang')
})

test('an alias given at the row is remembered, and the kept file read again; then it is applied with one trace', async () => {
  const { impor } = await masuk(dinas, JANUARI, TAHUN)
  const alias = [{ nama: 'SUMBERREJO', lingkup: `${KODE}-puskesmas-pagar`, desa: '99.01.01.2001' }]
  assert.equal(await minta(dinas, 'alias', { impor, alias }), 201)
  const dibaca = await dinas.read<ImporJawaban>(`/api/impor?impor=${impor}`)
  assert.deepEqual([dibaca.status, dibaca.hitung], ['siap', { ...SATU_DITOLAK, baru: 3, ditolak: 0, barisDitolak: 0 }])
  assert.equal(await minta(dinas, 'terapkan', { impor }), 201)
  const selesai = await dinas.read<ImporJawaban>(`/api/impor?impor=${impor}`)
  assert.deepEqual([selesai.status, selesai.hitung?.baru, selesai.berkasAda], ['selesai', 3, false])
  assert.equal(await banyakVersi(), 3)
  const { rows } = await sql<{ peran: string; alamat: string; objek: string }>`
    select peran, alamat, objek from jejak where tindakan = 'impor' and objek like ${`impor ${impor}:%`}`.execute(db)
  assert.deepEqual(rows, [{ peran: 'dinas', alamat: '127.0.0.1', objek: `impor ${impor}: laporan, januari.csv` }])
})

test('the same file again changes nothing, and says that it was in before', async () => {
  const { hitung, kembar, impor } = await masuk(dinas, JANUARI, TAHUN)
  assert.deepEqual([hitung?.baru, hitung?.berubah, hitung?.sama, kembar === null], [0, 0, 3, false])
  assert.equal(await minta(dinas, 'terapkan', { impor }), 201)
  assert.equal(await banyakVersi(), 3)
})

test('what a file changes stands beside what was there', async () => {
  const { impor, hitung } = await masuk(dinas, csv('SUMBER,SUMBEREJO,1,100,90,40'), TAHUN)
  assert.deepEqual([hitung?.baru, hitung?.berubah], [0, 1])
  const { laporan } = await dinas.read<ImporBarisJawaban>(`/api/impor-baris?impor=${impor}&saring=berubah`)
  assert.deepEqual(
    laporan.map(({ sel, selSama }) => [sel.find(({ elemen }) => elemen === 'D'), selSama]),
    [[{ elemen: 'D', nama: 'D: balita ditimbang', pilah: 'semua', lama: 80, baru: 90 }, 2]],
  )
  await minta(dinas, 'terapkan', { impor })
})

test('an import is taken back whole, but not over what is newer, which is named', async () => {
  const { impor } = await masuk(dinas, csv('TIRTO,BANJAREJO,1,351,351,323', 'SUMBER,BANJAREJO,1,90,80,70'), TAHUN)
  await minta(dinas, 'terapkan', { impor })
  const { desa_id: desaId } = await db
    .selectFrom('desa_identitas')
    .select('desa_id')
    .where('kode', '=', '99.01.03.2002')
    .executeTakeFirstOrThrow()
  const unit = await db
    .selectFrom('unit')
    .select(['unit_id as unitId', 'kode', 'nama'])
    .where('desa_id', '=', desaId)
    .where('jenis_unit_id', '=', 8)
    .executeTakeFirstOrThrow()
  await kirim(db, { kabId }, { unit, desa: { desaId }, bulan: 202501, isian: { D: 300 } })
  const { status, body } = await dinas.post('/api/impor/batalkan', { impor })
  const { galat } = JSON.parse(body.toString())
  assert.equal(status, 409)
  assert.deepEqual(
    galat.map(({ kolom }: { kolom: string }) => kolom.slice(0, 25)),
    ['Banjarejo (99.01.03.2002)'],
  )
  assert.equal(await minta(dinas, 'batalkan', { impor, biarkanYangBerubah: true }), 201)
  assert.equal((await dinas.read<ImporJawaban>(`/api/impor?impor=${impor}`)).status, 'dibatalkan')
  const { rows } = await sql<{ jumlah: number }>`
    select jumlah from isian join elemen using (elemen_id) where kode = 'D' and kab_id = ${kabId} and desa_id = ${desaId}`.execute(
    db,
  )
  assert.deepEqual(rows, [{ jumlah: 300 }])
})

test('long after, the cells of an import are forgotten, and it can still be taken back whole', async () => {
  const { impor } = await masuk(dinas, csv('TIRTO,BANJAREJO,4,351,340,323', 'SUMBER,X,4,90,80,70'), TAHUN)
  await minta(dinas, 'terapkan', { impor, lewatiYangDitolak: true })
  const isi = async () => {
    const { rows } = await sql<{ baris: number; isi: number }>`
      select count(*)::int as baris, count(coalesce(isi, penolakan))::int as isi from impor_baris where impor_id = ${impor}`.execute(
      db,
    )
    return rows[0]
  }
  const lama = { diamMs: 1, palingLamaMs: 1 }
  await buangUsang(db, { pada: SEKARANG, lama })
  assert.deepEqual(await isi(), { baris: 2, isi: 2 })
  await buangUsang(db, { pada: new Date('2090-01-01'), lama })
  assert.deepEqual(await isi(), { baris: 1, isi: 0 })
  const { hitung } = await dinas.read<ImporJawaban>(`/api/impor?impor=${impor}`)
  assert.deepEqual([hitung?.baru, hitung?.barisDitolak], [1, 1])
  assert.equal(await minta(dinas, 'batalkan', { impor }), 201)
  assert.equal((await dinas.read<ImporJawaban>(`/api/impor?impor=${impor}`)).status, 'dibatalkan')
})

test('a file can be thrown away while it waits to be read or is being read, and leaves nothing', async () => {
  const isi = csv(...Array.from({ length: 2_500 }, (_, i) => `SUMBER,KEPUH,${(i % 9) + 1},80,70,60`))
  const { impor } = jsonOf(await unggah(dinas, isi, TAHUN)) as { impor: number }
  assert.equal(await minta(dinas, 'batalkan', { impor }), 201)
  const { status, berkasAda } = await dinas.read<ImporJawaban>(`/api/impor?impor=${impor}`)
  const { rows } = await sql`select 1 from impor_baris where impor_id = ${impor}`.execute(db)
  assert.deepEqual([status, berkasAda, rows], ['dibuang', false, []])
})

test('the same file twice before anybody decides is said, too, with who brought it in', async () => {
  const isi = csv('SUMBER,KEPUH,9,80,70,60')
  const satu = await masuk(petugas, isi, TAHUN)
  const dua = await masuk(dinas, isi, TAHUN)
  assert.deepEqual(
    [satu.kembar, dua.kembar && { ...dua.kembar, pada: '' }],
    [null, { impor: satu.impor, pada: '', diterapkan: false, oleh: 'petugas-puskesmas' }],
  )
  for (const { impor } of [satu, dua]) await minta(dinas, 'batalkan', { impor })
})

test('spellings of several desa are given at once, and the file is read again once for all', async () => {
  const { impor, ejaan } = await masuk(
    dinas,
    csv('PAGAR,GAMPYNGAN,9,285,125,122', 'SUMBER,KEPOEH,9,100,80,40', 'SUMBER,KEPOEH,10,100,80,40'),
    TAHUN,
  )
  assert.deepEqual(
    ejaan.map(({ nama, banyak }) => [nama, banyak]),
    [
      ['KEPOEH', 2],
      ['GAMPYNGAN', 1],
    ],
  )
  const alias = ejaan.map(({ nama, lingkup, calon }) => ({ nama, lingkup, desa: calon[0]?.kode }))
  assert.equal(await minta(dinas, 'alias', { impor, alias }), 201)
  const { ejaan: sisa, hitung } = await dinas.read<ImporJawaban>(`/api/impor?impor=${impor}`)
  assert.deepEqual([sisa, hitung?.baru, hitung?.barisDitolak], [[], 3, 0])
  await minta(dinas, 'batalkan', { impor })
})

test('a puskesmas brings in its own desa of the month; other rows are refused for that reason', async () => {
  const { impor, hitung } = await masuk(petugas, csv('SUMBER,KEPUH,2,80,70,60', 'TIRTO,BANJAREJO,2,90,80,70'), TAHUN)
  assert.deepEqual([hitung?.baru, hitung?.ditolak], [1, 1])
  const { sel } = await petugas.read<ImporBarisJawaban>(`/api/impor-baris?impor=${impor}&saring=ditolak`)
  assert.deepEqual(
    sel.map(({ baris, kolom, alasan }) => [baris, kolom, alasan]),
    [[3, 'B Kelurahan', 'Desa ini di luar wilayah kerja Anda pada bulan ini (wilayah kerja Tirto).']],
  )
})

test('a puskesmas sees its own imports alone; the dinas sees all', async () => {
  const { impor: milikDinas } = await masuk(dinas, JANUARI, TAHUN)
  for (const jalur of [`/api/impor?impor=${milikDinas}`, `/api/impor-baris?impor=${milikDinas}&saring=baru`])
    assert.equal((await petugas.get(jalur)).status, 404)
  for (const apa of ['terapkan', 'batalkan', 'baca-ulang'])
    assert.equal(await minta(petugas, apa, { impor: milikDinas }), 404)
  const milik = await petugas.read<ImporDaftarJawaban>(`/api/impor-daftar?wilayah=${KODE}`)
  const semua = await dinas.read<ImporDaftarJawaban>(`/api/impor-daftar?wilayah=${KODE}`)
  const oleh = ({ impor }: { impor: readonly BerkasImpor[] }) => [...new Set(impor.map((satu) => satu.oleh))].toSorted()
  assert.deepEqual([oleh(milik), oleh(semua)], [['petugas-puskesmas'], ['dinas', 'petugas-puskesmas', 'uji']])
})

test('without a format the one that knows the columns is taken', async () => {
  const { format, status } = await masuk(dinas, csv('SUMBER,KEPUH,3,80,70,60'), '&tahun=2025')
  assert.deepEqual([format, status], ['sigizi-balita-gizi', 'siap'])
})

const ASING =
  'REKAP GIZI\n;;Ditimbang;;Ditimbang\nPKM;Wilayah;Lk;Pr;Jml;Naik\nSUMBER;KEPUH;10;20;30;12\nSUMBER;X;1;2;3;1\n'
const kolom = (huruf: string, ...nama: string[]) => ({ judul: nama, huruf })
const FORMAT = {
  ...{ nama: 'rekap-gizi', judul: 'Rekap gizi puskesmas', unit: 'rekap-desa' },
  barisJudul: { sampai: 3, banyak: 1 },
  kolom: { puskesmas: kolom('A', 'PKM'), desa: kolom('B', 'Wilayah') },
  isian: [
    { kolom: kolom('C', 'Lk'), elemen: ['D'], pilah: 'L' },
    { kolom: kolom('D', 'Pr'), elemen: ['D'], pilah: 'P' },
    { kolom: kolom('F', 'Naik'), elemen: ['N'] },
  ],
}

test('a form that nobody knows is taught by pointing at its columns, tried, kept and used', async () => {
  const { impor, status, masalah } = await masuk(dinas, ASING, '&bulan=2025-03')
  assert.equal(status, 'perlu-format')
  assert.match(masalah ?? '', /menunjuk kolom/)
  const { lembar } = await dinas.read<ImporLembarJawaban>(`/api/impor/lembar?impor=${impor}`)
  assert.deepEqual(lembar[0]?.baris[2], { nomor: 3, sel: ['PKM', 'Wilayah', 'Lk', 'Pr', 'Jml', 'Naik'] })
  const coba = await dinas.post('/api/format/coba', { impor, format: FORMAT, bulan: '2025-03' })
  const { baris, catatan } = jsonOf(coba) as CobaFormatJawaban
  assert.deepEqual(
    baris.map((b) => [b.baris, b.desa?.nama, b.sel.map((s) => [s.elemen, s.pilah, s.jumlah]), b.penolakan.length]),
    [
      [
        4,
        'Kepuh',
        [
          ['D', 'L', 10],
          ['D', 'P', 20],
          ['N', 'semua', 12],
        ],
        0,
      ],
      [5, undefined, [], 1],
    ],
  )
  assert.deepEqual(catatan, ['Kolom yang tidak dikenal, tidak dibaca: Jml'])
  assert.equal((await dinas.post('/api/format', { wilayah: KODE, format: FORMAT })).status, 201)
  assert.equal(await minta(dinas, 'baca-ulang', { impor, format: 'rekap-gizi' }), 201)
  const dibaca = await dinas.read<ImporJawaban>(`/api/impor?impor=${impor}`)
  assert.deepEqual([dibaca.status, dibaca.hitung?.baru, dibaca.hitung?.ditolak], ['siap', 1, 1])
  const { format } = await dinas.read<FormatJawaban>(`/api/format?wilayah=${KODE}`)
  assert.deepEqual(
    format.filter(({ bawaan }) => !bawaan).map(({ nama, oleh }) => [nama, oleh]),
    [['rekap-gizi', 'dinas']],
  )
})

for (const [apa, ubah, pesan] of [
  [
    'an elemen that is not in the catalogue',
    { isian: [{ kolom: kolom('C', 'Lk'), elemen: ['ENTAH'] }] },
    /"ENTAH" tidak ada/,
  ],
  ['a column used twice', { isian: [{ kolom: kolom('B', 'Wilayah'), elemen: ['D'] }] }, /Kolom B sudah dipakai/],
  [
    'a count filled twice',
    { isian: ['C', 'D'].map((huruf) => ({ kolom: kolom(huruf, huruf), elemen: ['D'] })) },
    /Elemen D sudah diisi/,
  ],
  ['no column for the desa', { kolom: { puskesmas: kolom('A', 'PKM') } }, /nama atau kode desa/],
  ['nothing that counts', { isian: [] }, /sedikitnya satu kolom isian/],
  [
    'an elemen column but no count',
    { kolom: { ...FORMAT.kolom, elemen: kolom('C', 'Lk') } },
    /kode isian dan kolom jumlah/,
  ],
] as const) {
  test(`a format with ${apa} is not kept`, async () => {
    const reply = await dinas.post('/api/format', { wilayah: KODE, format: { ...FORMAT, ...ubah } })
    const { galat } = jsonOf(reply) as { galat: { pesan: string }[] }
    assert.equal(reply.status, 422)
    assert.match(galat.map((satu) => satu.pesan).join(' '), pesan)
  })
}

test('a file that cannot be read says so, and can be thrown away', async () => {
  const { status, masalah, impor } = await masuk(dinas, 'PK\x03\x04 bukan zip')
  assert.deepEqual([status, /tidak terbaca sebagai Excel/.test(masalah ?? '')], ['gagal', true])
  assert.equal(await minta(dinas, 'batalkan', { impor }), 201)
})

test('what is not a file, too large, empty or without a place is refused and leaves nothing behind', async () => {
  const sebelum = readdirSync(dinas.impor.folder)
  const kirimKe = (kueri: string, isi: string, kepala: Record<string, string> = OCTET) =>
    dinas.post(`/api/impor/unggah${kueri}`, isi, kepala)
  const status = [
    await kirimKe(`?wilayah=${KODE}&nama=a.csv`, '{}', { 'Content-Type': 'application/json' }),
    await kirimKe('?nama=a.csv', 'a,b'),
    await kirimKe(`?wilayah=${KODE}&nama=a.csv&bulan=2025-13`, 'a,b'),
    await kirimKe(`?wilayah=${KODE}&nama=a.csv`, 'a'.repeat(40_000_001)),
    await kirimKe(`?wilayah=${KODE}&nama=a.csv`, 'a'.repeat(40_000_001), { ...OCTET, 'Transfer-Encoding': 'chunked' }),
    await kirimKe(`?wilayah=${KODE}&nama=a.csv`, ''),
    await kirimKe('?wilayah=88.01&nama=a.csv', 'a,b'),
    await kirimKe(`?wilayah=${KODE}&nama=NIK 3507010101010001.csv`.replace(' ', '%20'), 'a,b'),
  ].map((reply) => reply.status)
  assert.deepEqual(status, [415, 400, 400, 413, 413, 422, 403, 422])
  assert.deepEqual(readdirSync(dinas.impor.folder), sebelum)
})

test('a name with a path is a name alone', async () => {
  const reply = await dinas.post(
    `/api/impor/unggah?wilayah=${KODE}&nama=${encodeURIComponent('../../etc/januari.csv')}&tahun=2025`,
    csv('SUMBER,KEPUH,4,80,70,60'),
    OCTET,
  )
  await dinas.impor.selesai()
  const { impor } = jsonOf(reply) as { impor: number }
  assert.equal((await dinas.read<ImporJawaban>(`/api/impor?impor=${impor}`)).namaBerkas, 'januari.csv')
})
