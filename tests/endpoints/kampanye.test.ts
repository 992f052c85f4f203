// A campaign over the door: set up, its sasaran from a sheet, reported by each unit for its desa, corrected with its history, over.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { KampanyeHarianJawaban, KampanyeJawaban } from '#contract/kampanye.ts'
import type { JawabanBerkas } from '#contract/sasaran.ts'
import type { Peran, TempatTugas } from '#domain/peran.ts'
import { aktorUji } from '#support/aktor.ts'
import { type Aplikasi, openAplikasi } from '#support/aplikasi.ts'
import { buatDuniaIzin } from '#support/dunia-izin.ts'
import { jsonOf, type Reply } from '#support/http.ts'
import { freshDatabase } from '#support/postgres.ts'

const { db } = await freshDatabase()
const { sini, posyanduDua } = await buatDuniaIzin(db)
const { kabId } = sini.kab
const buka = (peran: Peran, tempat: TempatTugas, hari = '2025-09-10'): Promise<Aplikasi> =>
  openAplikasi(
    db,
    new Date(`${hari}T02:00:00Z`),
    aktorUji({ peran, tempat: [tempat], namaPengguna: peran, penggunaId: peran.length }),
  )
const KAB = { jenis: 'kabupaten', kabId } as const
const dinas = await buka('dinas', KAB)
const kader = await buka('kader', { jenis: 'unit', kabId, id: sini.desa.A.posyandu.unitId })

const [A, C] = ['99.01.01.2001', '99.01.01.2003']
const [UNIT_A, UNIT_C] = [sini.desa.A.posyandu.kode, sini.desa.C.posyandu.kode]
const POSYANDU_A2 = posyanduDua.kode
const PIN = {
  ...{ wilayah: '99.01', kampanye: null, versi: 0, nama: 'PIN Polio', satuan: 'anak', mulai: '2025-09-08' },
  ...{ selesai: '2025-09-12', target: 95, pelapor: ['posyandu'] },
}
const { kampanye } = jsonOf(await dinas.post('/api/kampanye', PIN)) as { kampanye: number }
const baca = (app: Aplikasi, wilayah = '99.01'): Promise<KampanyeJawaban> =>
  app.read(`/api/kampanye?wilayah=${wilayah}`)
const unggah = async (
  app: Aplikasi,
  lembar: string,
  isi: string,
  kering: '0' | '1' = '0',
  alasan = '',
): Promise<JawabanBerkas> => {
  const jalur = `/api/kampanye/impor?wilayah=99.01&kampanye=${kampanye}&nama=x.csv&kering=${kering}&lembar=${lembar}&alasan=${alasan}`
  return jsonOf(await app.post(jalur, isi, { 'Content-Type': 'application/octet-stream' })) as JawabanBerkas
}
const isi = (app: Aplikasi, dilayani: number, lain: object = {}, [unit, desa] = [UNIT_A, A]): Promise<Reply> =>
  app.post('/api/kampanye/harian', {
    ...{ wilayah: desa, kampanye, tanggal: '2025-09-09' },
    baris: [{ unit, desa, dilayani, versi: 0, ...lain }],
  })

test('sasaran come from a sheet; a desa that is left empty has none', async () => {
  const lembar = `kode desa,desa,sasaran\n${A},Desa 2001,100\n99.01.01.2002,Desa 2002,\n${C},Desa 2003,60\n`
  assert.equal((await unggah(dinas, 'sasaran', lembar)).baru, 2)
  const { angka } = (await baca(dinas)).dipilih ?? assert.fail()
  assert.deepEqual([angka.sasaran, angka.desaTanpaSasaran, angka.dilayani, angka.persen], [160, 3, null, null])
})

test('a kader reports for the own posyandu, from the day that has come on, and for no other', async () => {
  const form: KampanyeHarianJawaban = await kader.read(
    `/api/kampanye/harian?wilayah=${A}&kampanye=${kampanye}&tanggal=2025-09-09`,
  )
  assert.deepEqual(
    form.baris.map(({ kodeUnit, kodeDesa, sasaran, dilayani }) => [kodeUnit, kodeDesa, sasaran, dilayani]),
    [[UNIT_A, A, 100, null]],
  )
  assert.equal((await isi(kader, 40)).status, 201)
  assert.equal((await isi(kader, 7, {}, [UNIT_C, C])).status, 403)
  const lain = {
    wilayah: A,
    kampanye,
    tanggal: '2025-09-09',
    baris: [{ unit: UNIT_C, desa: C, dilayani: 7, versi: 0 }],
  }
  assert.equal((await kader.post('/api/kampanye/harian', lain)).status, 404)
  const besok = {
    wilayah: A,
    kampanye,
    tanggal: '2025-09-11',
    baris: [{ unit: UNIT_A, desa: A, dilayani: 7, versi: 0 }],
  }
  assert.equal((await kader.post('/api/kampanye/harian', besok)).status, 400)
})

test('a correction keeps what was there; an older version is told what stands, and the same again is no conflict', async () => {
  assert.equal((await isi(kader, 40)).status, 201)
  const bentrok = await isi(kader, 45)
  const { kini } = jsonOf(bentrok) as { kini: { dilayani: number; versi: number }[] }
  assert.deepEqual([bentrok.status, kini.map((satu) => [satu.dilayani, satu.versi])], [409, [[40, 1]]])
  assert.equal((await isi(kader, 45, { versi: 1 })).status, 201)
  const versi = await db.selectFrom('kampanye_harian_versi').select(['versi', 'dilayani']).orderBy('versi').execute()
  assert.deepEqual(versi, [
    { versi: 1, dilayani: 40 },
    { versi: 2, dilayani: 45 },
  ])
})

test('a sheet of days is brought in whole, or says what to mend; who has not reported today is named', async () => {
  const judul = 'kode unit,kode desa,desa,tanggal,dilayani\n'
  const salah = `${judul}${UNIT_A},${A},Desa 2001,2025-09-20,5\nentah,${C},Desa 2003,2025-09-10,5\n${UNIT_C},${C},Desa 2003,2025-09-10,-1\n`
  assert.deepEqual(
    (await unggah(dinas, 'harian', salah)).ditolak.map(({ baris, kolom }) => `${baris} ${kolom}`),
    ['2 D tanggal', '3 A kode unit', '4 E dilayani'],
  )
  const benar = `${judul}${UNIT_A},${A},Desa 2001,10/09/2025,10\n${UNIT_C},${C},Desa 2003,10/09/2025,\n`
  assert.equal((await unggah(dinas, 'harian', benar)).baru, 1)
  const { dipilih } = await baca(dinas)
  assert.deepEqual(
    [dipilih?.angka.dilayani, dipilih?.angka.hariIni, dipilih?.unit?.belum.map((satu) => satu.kodeUnit)],
    [55, 10, [POSYANDU_A2, UNIT_C]],
  )
  assert.deepEqual(
    dipilih?.harian.map(({ dilayani }) => dilayani),
    [null, 45, 10],
  )
})

test('once it is over it is final, and corrected with a reason only; its days do not leave out what was reported', async () => {
  const nanti = await buka('dinas', KAB, '2025-09-15')
  assert.equal((await baca(nanti)).dipilih?.keadaan, 'selesai')
  const tanpa = await isi(nanti, 50, { versi: 2 })
  assert.deepEqual([tanpa.status, (jsonOf(tanpa) as { galat: { kolom: string }[] }).galat[0]?.kolom], [400, 'alasan'])
  const dengan = await nanti.post('/api/kampanye/harian', {
    ...{ wilayah: A, kampanye, tanggal: '2025-09-09', alasan: 'Lima anak belum tercatat' },
    baris: [{ unit: UNIT_A, desa: A, dilayani: 50, versi: 2 }],
  })
  assert.equal(dengan.status, 201)
  assert.equal((await dinas.post('/api/kampanye', { ...PIN, kampanye, versi: 1, mulai: '2025-09-10' })).status, 400)
  assert.equal((await dinas.post('/api/kampanye', { ...PIN, kampanye, versi: 7 })).status, 409)
  assert.equal((await dinas.post('/api/kampanye', PIN)).status, 400)
})
