// Dinsos's checklist over the door: marked by Dinsos and dinas, read by each desa of itself, in two hands at once, and from a sheet.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PendataanJawaban } from '#contract/pendataan.ts'
import type { JawabanBerkas } from '#contract/sasaran.ts'
import type { Peran, TempatTugas } from '#domain/peran.ts'
import { aktorUji } from '#support/aktor.ts'
import { type Aplikasi, openAplikasi } from '#support/aplikasi.ts'
import { buatDuniaIzin } from '#support/dunia-izin.ts'
import { jsonOf, type Reply } from '#support/http.ts'
import { freshDatabase } from '#support/postgres.ts'

const { db } = await freshDatabase()
const { sini } = await buatDuniaIzin(db)
const { kabId } = sini.kab
const SEKARANG = new Date('2025-09-10T02:00:00Z')
const buka = (peran: Peran, tempat: TempatTugas): Promise<Aplikasi> =>
  openAplikasi(db, SEKARANG, aktorUji({ peran, tempat: [tempat], namaPengguna: peran, penggunaId: peran.length }))
const opd = await buka('opd', { jenis: 'kabupaten', kabId })
const dinas = await buka('dinas', { jenis: 'kabupaten', kabId })
const kepalaDesa = await buka('kepala-desa', { jenis: 'desa', kabId, id: sini.desa.A.desa.desaId })

const [A, B, C] = ['99.01.01.2001', '99.01.01.2002', '99.01.01.2003']
const PUTARAN = { wilayah: '99.01', putaran: null, versi: 0, nama: 'DTSEN', mulai: '2025-09-01', batas: '2025-09-09' }
const { putaran } = jsonOf(await opd.post('/api/pendataan/putaran', PUTARAN)) as { putaran: number }

const baca = (app: Aplikasi, wilayah = '99.01'): Promise<PendataanJawaban> =>
  app.read(`/api/pendataan?wilayah=${wilayah}`)
const MASUK = { versi: 0, status: 'diserahkan', diserahkanPada: '2025-09-08', keluarga: 120, alasan: '' }
const tandai = (app: Aplikasi, wilayah: string | undefined, lain: object = {}): Promise<Reply> =>
  app.post('/api/pendataan', { wilayah, putaran, ...MASUK, ...lain })
const kolom = (reply: Reply) => (jsonOf(reply) as { galat: { kolom: string }[] }).galat.map((g) => g.kolom)

test('a round is there, with every desa not in; past its last day they are late', async () => {
  const { ringkas, sisaHari, baris, kecamatan, bolehUbah } = await baca(opd)
  assert.deepEqual(
    [ringkas.belum, ringkas.desa, sisaHari, baris.every((b) => b.terlambat), kecamatan.length, bolehUbah],
    [5, 5, -1, true, 2, true],
  )
})

test('Dinsos marks a desa, the dinas sees it; an older version is told what stands there', async () => {
  assert.equal((await tandai(opd, A)).status, 201)
  const lama = await tandai(dinas, A, { status: 'diperiksa' })
  assert.deepEqual([lama.status, (jsonOf(lama) as { kini: { versi: number } }).kini.versi], [409, 1])
  assert.equal((await tandai(dinas, A, { status: 'diperiksa', versi: 1 })).status, 201)
  assert.equal((await tandai(opd, B, { status: 'dikembalikan', alasan: 'Kolom desil kosong' })).status, 201)
  const { ringkas, baris } = await baca(dinas)
  assert.deepEqual(ringkas, { ...{ desa: 5, belum: 3, dikembalikan: 1, diserahkan: 0, diperiksa: 1 }, keluarga: 120 })
  const satu = baris.find(({ kode }) => kode === A)
  assert.deepEqual([satu?.status, satu?.terlambat, satu?.versi, satu?.oleh], ['diperiksa', false, 2, 'dinas'])
  const { rows } = await jejak()
  assert.deepEqual(rows, ['mulai-putaran-pendataan', 'ubah-pendataan', 'ubah-pendataan', 'ubah-pendataan'])
})

const jejak = async () => ({
  rows: (
    await db
      .selectFrom('jejak')
      .select('tindakan')
      .where('tindakan', 'like', '%pendataan')
      .orderBy('jejak_id')
      .execute()
  ).map(({ tindakan }) => tindakan),
})

test('a kepala desa sees the own desa alone and marks nothing', async () => {
  const { baris, bolehUbah } = await baca(kepalaDesa, A)
  assert.deepEqual([baris.map(({ kode }) => kode), bolehUbah], [[A], false])
  assert.deepEqual(
    (await baca(kepalaDesa)).baris.map(({ kode }) => kode),
    [A],
  )
  assert.equal((await kepalaDesa.get(`/api/pendataan?wilayah=${C}`)).status, 403)
  assert.equal((await tandai(kepalaDesa, A, { versi: 2 })).status, 403)
})

test('what is missing is said field by field, and no person comes in', async () => {
  assert.deepEqual(kolom(await tandai(opd, C, { diserahkanPada: '2025-09-11' })), ['diserahkanPada'])
  assert.deepEqual(kolom(await tandai(opd, C, { status: 'diperiksa', keluarga: null })), ['keluarga'])
  const nik = { status: 'dikembalikan', alasan: '3507 0123 4567 8901 ganda' }
  assert.deepEqual(kolom(await tandai(opd, C, nik)), ['alasan'])
  const nama = { status: 'dikembalikan', alasan: 'Tanyakan Ny. Siti' }
  assert.equal((jsonOf(await tandai(opd, C, nama)) as { hasil: string }).hasil, 'mungkin-nama')
  assert.equal((await tandai(opd, C)).status, 201)
})

const unggah = async (isi: string, kering: '0' | '1'): Promise<JawabanBerkas> => {
  const jalur = `/api/pendataan/impor?wilayah=99.01&putaran=${putaran}&nama=dtsen.csv&kering=${kering}`
  return jsonOf(await opd.post(jalur, isi, { 'Content-Type': 'application/octet-stream' })) as JawabanBerkas
}
const JUDUL = 'kode desa,desa,status,tanggal,keluarga,alasan\n'

test('a sheet is brought in whole, or says row by row what to mend', async () => {
  const salah = `${JUDUL}${B},Desa 2002,diserahkan,31/02/2025,80,\n99.01.02.2001,Desa 2001,sudah,2025-09-09,x,\n`
  const ditolak = await unggah(salah, '0')
  assert.deepEqual(
    [ditolak.diterapkan, ditolak.ditolak.map(({ baris, kolom: k }) => `${baris} ${k}`)],
    [false, ['2 D tanggal', '3 C status', '3 E keluarga']],
  )
  assert.ok(ditolak.ditolak.every(({ saran }) => saran !== null))
  const benar = `${JUDUL}${B},Desa 2002,diserahkan,09/09/2025,80,\n99.01.02.2001,Desa 2001,belum,,,\n`
  const coba = await unggah(benar, '1')
  assert.deepEqual([coba.diterapkan, coba.baru, coba.berubah, coba.sama], [false, 0, 1, 1])
  assert.equal((await unggah(benar, '0')).diterapkan, true)
  assert.equal((await baca(opd)).baris.find(({ kode }) => kode === B)?.keluarga, 80)
})
