import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { test } from 'node:test'
import type {
  BandingSasaranJawaban,
  JawabanBerkas,
  PerkiraanSasaranJawaban,
  RiwayatSasaranJawaban,
  SasaranJawaban,
} from '#contract/sasaran.ts'
import { listJejak } from '#store/jejak.ts'
import { getVersi } from '#store/versi-data.ts'
import { aktorUji } from '#support/aktor.ts'
import { openAplikasi } from '#support/aplikasi.ts'
import { jsonOf } from '#support/http.ts'
import { buatDesa, buatKabupaten, buatUnit } from '#support/kisah.ts'
import { freshDatabase } from '#support/postgres.ts'

/** Three desa of two puskesmas, one of which came to be in July 2026; told in December 2026. */
const { db } = await freshDatabase()
const kab = await buatKabupaten(db)
const satu = await buatUnit(db, kab, { jenis: 'puskesmas', nama: 'Satu' })
const dua = await buatUnit(db, kab, { jenis: 'puskesmas', nama: 'Dua' })
await buatDesa(db, kab, { kode: '99.01.01.2001', nama: 'Suka', puskesmas: satu })
await buatDesa(db, kab, { kode: '99.01.01.2002', nama: 'Maju', puskesmas: satu })
await buatDesa(db, kab, { kode: '99.01.02.2001', nama: 'Jaya', puskesmas: dua })
await buatDesa(db, kab, { kode: '99.01.02.2009', nama: 'Muda', puskesmas: dua, mulai: 202607 })

const dinas = await openAplikasi(
  db,
  undefined,
  aktorUji({ peran: 'dinas', tempat: [{ jenis: 'kabupaten', kabId: kab.kabId }] }),
)
const kepala = await openAplikasi(
  db,
  undefined,
  aktorUji({ peran: 'kepala-puskesmas', tempat: [{ jenis: 'puskesmas', kabId: kab.kabId, id: satu.unitId }] }),
)

type Sel = readonly [desa: string, jenis: string, lama: number | null, baru: number | null]
const kirim = (sel: readonly Sel[], lain: object = {}) =>
  dinas.post('/api/sasaran', {
    ...{ wilayah: '99.01', tahun: 2026, dasar: 'proyeksi', mulai: null, dokumen: 'SK 440/8/2026' },
    sel: sel.map(([d, jenis, lama, baru]) => ({ desa: d, jenis, lama, baru })),
    ...lain,
  })
const baca = (kueri = '') => dinas.read<SasaranJawaban>(`/api/sasaran?wilayah=99.01&tahun=2026${kueri}`)
const jenisKe = (jawaban: SasaranJawaban, kode: string) => jawaban.jenis.findIndex((j) => j.kode === kode)
const nilai = (jawaban: SasaranJawaban, kode: string) =>
  jawaban.desa.map((d) => `${d.nama} ${d.jumlah[jenisKe(jawaban, kode)]}`)

test('cells that are saved stand in the table, in the history, in the trail, and raise the data version', async () => {
  const versi = await getVersi(db, kab.kabId)
  const reply = await kirim([
    ['99.01.01.2001', 'penduduk', null, 2815],
    ['99.01.01.2002', 'penduduk', null, 0],
    ['99.01.02.2001', 'penduduk', null, 1185],
  ])
  assert.deepEqual([reply.status, jsonOf(reply)], [201, { versi: versi + 1, berubah: 3, dihapus: 0 }])
  const jawaban = await baca()
  // Zero is a count; empty is none. A desa that came to be in the year has none of its own yet.
  assert.deepEqual(nilai(jawaban, 'penduduk'), ['Suka 2815', 'Maju 0', 'Jaya 1185', 'Muda null'])
  assert.deepEqual(jawaban.ringkasan, {
    ...{ desa: 3, lengkap: { proyeksi: 3, riil: 0 }, ada: { proyeksi: 3, riil: 0 } },
    ...{ jenisKosong: jawaban.jenis.length - 1, perluDicek: 0 },
  })
  assert.deepEqual(jawaban.dokumen, [{ nama: 'SK 440/8/2026', banyak: 3 }])
  assert.deepEqual(
    jawaban.desa.map((d) => d.baru),
    [false, false, false, true],
  )
  await kirim([['99.01.01.2001', 'penduduk', 2815, 2820]])
  const { riwayat } = await dinas.read<RiwayatSasaranJawaban>(
    '/api/sasaran/riwayat?wilayah=99.01.01.2001&tahun=2026&jenis=penduduk',
  )
  assert.deepEqual(
    riwayat.map((r) => [r.desa.nama, r.mulai, r.lama, r.baru, r.dokumen, r.oleh]),
    [
      ['Suka', '2026-01', 2815, 2820, 'SK 440/8/2026', 'dinas'],
      ['Suka', '2026-01', null, 2815, 'SK 440/8/2026', 'dinas'],
    ],
  )
  const [jejak] = await listJejak(db, {
    ...{ kabId: [kab.kabId], dari: null, sampai: null, zona: 'Asia/Jakarta', namaPengguna: null, sebelumId: null },
    ...{ tindakan: 'ubah-sasaran', objek: null, banyak: 1 },
  })
  assert.deepEqual(
    [jejak?.objek, jejak?.sebelum, jejak?.sesudah],
    [
      'sasaran 99.01 proyeksi 2026',
      { sel: { '99.01.01.2001 penduduk': 2815 } },
      { sel: { '99.01.01.2001 penduduk': 2820 }, banyak: 1, dokumen: 'SK 440/8/2026' },
    ],
  )
})

test('a cell that somebody else has changed since is not overwritten, nor is any other of the same sending', async () => {
  const reply = await kirim([
    ['99.01.01.2001', 'kk', null, 700],
    ['99.01.01.2001', 'penduduk', 2815, 3000],
  ])
  assert.equal(reply.status, 409)
  const { galat, bentrok } = jsonOf(reply) as { galat: unknown; bentrok: readonly { pada: string }[] }
  const tempat = { desa: '99.01.01.2001', jenis: 'penduduk', namaDesa: 'Suka', namaJenis: 'Penduduk' }
  const penulis = { oleh: 'dinas', pada: bentrok[0]?.pada }
  assert.deepEqual(bentrok, [{ ...tempat, lama: 2815, baru: 3000, kini: 2820, ...penulis }])
  assert.deepEqual(galat, [
    { kolom: '99.01.01.2001 penduduk', pesan: 'Suka, Penduduk: kini 2820 (dinas), yang Anda lihat 2815.' },
  ])
  assert.deepEqual(nilai(await baca(), 'kk'), ['Suka null', 'Maju null', 'Jaya null', 'Muda null'])
})

const BAIK: Sel = ['99.01.01.2001', 'kk', null, 700]
for (const [apa, status, sel, lain] of [
  ['a broken number', 400, [['99.01.01.2001', 'kk', null, 7.5]], {}],
  ['fewer than none', 400, [['99.01.01.2001', 'kk', null, -1]], {}],
  ['a desa of nowhere', 422, [['99.01.01.2999', 'kk', null, 7]], {}],
  ['a desa that came to be later in the year', 422, [['99.01.02.2009', 'kk', null, 7]], {}],
  ['an unknown kind', 422, [['99.01.01.2001', 'entah', null, 7]], {}],
  ['one cell twice', 422, [BAIK, BAIK], {}],
  ['no document', 400, [BAIK], { dokumen: ' ' }],
  ['a document that names a person by number', 400, [BAIK], { dokumen: 'Data 3507012345678901' }],
  ['a proyeksi from July', 400, [BAIK], { mulai: '2026-07' }],
  ['a riil count without its month', 400, [BAIK], { dasar: 'riil' }],
  ['a riil count of another year', 400, [BAIK], { dasar: 'riil', mulai: '2025-07' }],
  ['the sasaran of another kabupaten', 404, [BAIK], { wilayah: '88.01' }],
] as const satisfies readonly (readonly [string, number, readonly Sel[], object])[]) {
  test(`${apa} is refused, and nothing is written`, async () => {
    const versi = await getVersi(db, kab.kabId)
    assert.equal((await kirim(sel, lain)).status, status)
    assert.equal(await getVersi(db, kab.kabId), versi)
  })
}

test('a riil count holds from its month on; emptied there, the earlier one holds again', async () => {
  const riil = (mulai: string) => ({ dasar: 'riil', mulai, dokumen: 'Pendataan posyandu' })
  await kirim([['99.01.01.2001', 'bayi', null, 50]], riil('2026-02'))
  await kirim([['99.01.01.2001', 'bayi', null, 55]], riil('2026-07'))
  const pada = async (mulai: string) => {
    const jawaban = await baca(`&dasar=riil&mulai=${mulai}`)
    const [d] = jawaban.desa
    const ke = jenisKe(jawaban, 'bayi')
    return [d?.jumlah[ke], d?.bawaan.includes(ke)]
  }
  assert.deepEqual(await pada('2026-01'), [null, false])
  assert.deepEqual(await pada('2026-02'), [50, false])
  assert.deepEqual(await pada('2026-06'), [50, true])
  assert.deepEqual(await pada('2026-07'), [55, false])
  const terakhir = await baca('&dasar=riil')
  assert.deepEqual([terakhir.mulai, terakhir.masaRiil], ['2026-07', ['2026-02', '2026-07']])
  const hapus = await kirim([['99.01.01.2001', 'bayi', 55, null]], riil('2026-07'))
  assert.deepEqual(jsonOf(hapus), { versi: await getVersi(db, kab.kabId), berubah: 0, dihapus: 1 })
  assert.deepEqual(await pada('2026-07'), [50, true])
})

test('a puskesmas reads its own desa, and changes nothing', async () => {
  const jawaban = await kepala.read<SasaranJawaban>('/api/sasaran?wilayah=99.01&tahun=2026')
  assert.deepEqual(
    [jawaban.desa.map((d) => d.nama), jawaban.bolehUbah, jawaban.ringkasan.desa],
    [['Suka', 'Maju'], false, 2],
  )
  assert.equal((await kepala.post('/api/sasaran', {})).status, 403)
  assert.equal((await kepala.get('/api/sasaran/perkiraan?wilayah=99.01&tahun=2026')).status, 403)
})

const TETAPAN = {
  cbr: { nilai: 20.1, sumber: 'BPS, Sensus Penduduk', tahun: 2020 },
  'faktor-ibu-hamil': { nilai: 1.1, sumber: 'Pedoman PWS-KIA', tahun: 2009 },
}

test('an estimate says what it rests on beside what stands now, and writes nothing', async () => {
  const tanpa = await dinas.read<PerkiraanSasaranJawaban>('/api/sasaran/perkiraan?wilayah=99.01&tahun=2026')
  assert.deepEqual(tanpa.jenis.find((j) => j.kode === 'ibu-hamil')?.kurang, ['cbr'])
  assert.equal((await dinas.post('/api/sasaran/tetapan', { wilayah: '99.01', tetapan: TETAPAN })).status, 201)
  await kirim([['99.01.01.2001', 'ibu-hamil', null, 70]])
  const versi = await getVersi(db, kab.kabId)
  const hasil = await dinas.read<PerkiraanSasaranJawaban>(
    '/api/sasaran/perkiraan?wilayah=99.01&tahun=2026&total=kasus-tbc:9',
  )
  const petik = (kode: string) => hasil.jenis.find((j) => j.kode === kode)
  assert.deepEqual(petik('ibu-hamil'), {
    ...{ kode: 'ibu-hamil', nama: 'Ibu hamil', dari: 'penduduk', namaDari: 'Penduduk', jumlahDari: 4005 },
    ...{ tetapan: ['cbr', 'faktor-ibu-hamil'], kurang: [], ditetapkan: false },
    // 1.10 x 20.1 per 1,000 x 4,005 = 88.55
    ...{ total: 89, totalKini: 70, kini: [70, null, null], perkiraan: [63, 0, 26] },
  })
  assert.deepEqual([petik('kasus-tbc')?.total, petik('kasus-tbc')?.perkiraan], [9, [6, 0, 3]])
  assert.deepEqual(petik('dm')?.kurang, ['prevalensi-dm'])
  assert.equal(await getVersi(db, kab.kabId), versi)
  assert.deepEqual(nilai(await baca(), 'kasus-tbc'), ['Suka null', 'Maju null', 'Jaya null', 'Muda null'])
})

for (const [apa, tetapan] of [
  ['a birth rate of half the people', { cbr: { nilai: 500, sumber: 'BPS', tahun: 2020 } }],
  ['a rate that nobody vouches for', { cbr: { nilai: 20, sumber: '', tahun: 2020 } }],
  ['a rate nobody knows', { entah: { nilai: 20, sumber: 'BPS', tahun: 2020 } }],
] as const) {
  test(`${apa} is refused`, async () => {
    assert.equal((await dinas.post('/api/sasaran/tetapan', { wilayah: '99.01', tetapan })).status, 400)
  })
}

test('riil and proyeksi stand side by side, and a digit too many is asked about', async () => {
  const riil = { dasar: 'riil', mulai: '2026-03', dokumen: 'Pendataan' }
  await kirim([['99.01.01.2002', 'penduduk', 0, 1500]])
  await kirim(
    [
      ['99.01.01.2001', 'penduduk', null, 2750],
      ['99.01.01.2002', 'penduduk', null, 14_700],
    ],
    riil,
  )
  const jawaban = await dinas.read<BandingSasaranJawaban>('/api/sasaran/banding?wilayah=99.01&tahun=2026')
  assert.deepEqual(
    jawaban.desa.map((d) => [d.nama, d.proyeksi, d.riil, d.cek]),
    [
      ['Suka', 2820, 2750, false],
      ['Maju', 1500, 14_700, true],
      ['Jaya', 1185, null, false],
    ],
  )
  assert.deepEqual(
    jawaban.jenis.filter((j) => j.keduanya > 0).map((j) => [j.kode, j.keduanya, j.cek]),
    [['penduduk', 2, 1]],
  )
  assert.equal((await baca()).ringkasan.perluDicek, 1)
})

const OCTET = { 'Content-Type': 'application/octet-stream' }

const unggah = async (isi: string, kueri: string) => {
  const reply = await dinas.post(`/api/sasaran/impor?wilayah=99.01&tahun=2026&nama=s.csv&${kueri}`, isi, OCTET)
  return { status: reply.status, jawaban: jsonOf(reply) as JawabanBerkas }
}

test('a file says first what it would do, then does it, and is gone from the disk', async () => {
  const berkas = 'kode desa,desa,kk\n99.01.01.2001,,700\n99.01.02.2001,,300\n'
  const dulu = await unggah(berkas, 'dasar=proyeksi&kering=1')
  assert.deepEqual([dulu.status, dulu.jawaban.diterapkan, dulu.jawaban.baru], [201, false, 2])
  assert.deepEqual(nilai(await baca(), 'kk'), ['Suka null', 'Maju null', 'Jaya null', 'Muda null'])
  const jadi = await unggah(berkas, 'dasar=proyeksi&kering=0')
  assert.deepEqual([jadi.jawaban.diterapkan, jadi.jawaban.baru], [true, 2])
  assert.deepEqual(nilai(await baca(), 'kk'), ['Suka 700', 'Maju null', 'Jaya 300', 'Muda null'])
  assert.deepEqual(readdirSync(dinas.impor.folder), [])
})

test('a row that cannot be is named at its cell, and holds the file up', async () => {
  const { jawaban } = await unggah('kode desa,desa,kk\n99.01.01.2001,,banyak\n', 'dasar=proyeksi&kering=0')
  assert.deepEqual(
    [jawaban.diterapkan, jawaban.ditolak.map((t) => [t.baris, t.kolom, t.nilai])],
    [false, [[2, 'C kk', 'banyak']]],
  )
  assert.equal((await unggah('', 'dasar=proyeksi&kering=1')).status, 422)
})
