import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import type { KelengkapanJawaban } from '#contract/kelengkapan.ts'
import { aktorUji } from '#support/aktor.ts'
import { openAplikasi, SEKARANG } from '#support/aplikasi.ts'
import { jsonOf } from '#support/http.ts'
import { buatKatalogUji, TIMBANG } from '#support/katalog-uji.ts'
import { angkat, buatDesa, buatKabupaten, buatUnit, lapor, pindahkan, wajibkan } from '#support/kisah.ts'
import { freshDatabase } from '#support/postgres.ts'

/** A posyandu that weighed 48 of 40 in January 2025. */
const { db } = await freshDatabase()
await buatKatalogUji(db)
// The puskesmas may count what its posyandu count, too.
await sql`insert into elemen_pelapor (elemen_id, jenis_unit_id, wajib)
  select elemen_id, 1, false from elemen_pelapor where elemen_id in (30001, 30003, 30004) and jenis_unit_id = 3`.execute(
  db,
)
const kab = await buatKabupaten(db)
const puskesmas = await buatUnit(db, kab, { jenis: 'puskesmas', nama: 'Induk' })
const desa = await buatDesa(db, kab, { kode: '99.01.01.2001', puskesmas })
const unit = await buatUnit(db, kab, { jenis: 'posyandu', nama: 'Melati', desa })
const lain = await buatUnit(db, kab, { jenis: 'posyandu', nama: 'Mawar', desa })
await wajibkan(db, kab, { unit, desa, kelompok: TIMBANG })
await lapor(db, kab, { desa, unit, bulan: 202501, isian: { UJI_S: 40, UJI_D: 48, UJI_N: 30 } })

const di = (unitId: number) => [{ jenis: 'unit', kabId: kab.kabId, id: unitId }] as const
const kader = await openAplikasi(db, SEKARANG, aktorUji({ peran: 'kader', tempat: di(unit.unitId) }))
const kaderLain = await openAplikasi(db, SEKARANG, aktorUji({ peran: 'kader', tempat: di(lain.unitId) }))
const dinas = await openAplikasi(db)

const TEMUAN = { unit: unit.kode, desa: desa.kode, bulan: '2025-01', aturan: 'uji-d-s', kiri: 48, kanan: 40 }
const jawab = async (app: typeof kader, klarifikasi: string | null, ubah: object = {}) => {
  const balasan = await app.post('/api/temuan/jawab', { ...TEMUAN, klarifikasi, ...ubah })
  return { status: balasan.status, isi: jsonOf(balasan) as Record<string, unknown> }
}
const baca = (app: typeof kader, keadaan = 'semua') =>
  app.read<KelengkapanJawaban>(`/api/kelengkapan?wilayah=99.01.01.2001&bulan=2025-01&temuanKeadaan=${keadaan}`)
const TEKS = 'Delapan balita pendatang ikut ditimbang.'

test('the unit explains, and everybody who may read it sees by whom and when', async () => {
  const { status, isi } = await jawab(kader, TEKS)
  assert.equal(status, 201)
  const klarifikasi = { teks: TEKS, oleh: 'kader', pada: SEKARANG.toISOString() }
  assert.deepEqual([isi.hasil, isi.keadaan, isi.klarifikasi], ['disimpan', 'dijelaskan', klarifikasi])
  const { temuan, jumlahTemuan, unit: baris } = await baca(dinas)
  assert.deepEqual(
    temuan.map((t) => [t.kodeUnit, t.aturan, t.keadaan, t.klarifikasi]),
    [[unit.kode, 'uji-d-s', 'dijelaskan', klarifikasi]],
  )
  assert.deepEqual(jumlahTemuan, { terbuka: 0, dibiarkan: 0, dijelaskan: 1, diperbaiki: 0, diminta: 1 })
  const mutu = { wajib: 13, lapor: 1, lengkap: 1, tepat: 0, tidakBuka: 0 }
  assert.deepEqual(baris.find((b) => b.kode === unit.kode)?.mutu, {
    ...mutu,
    ...{ terbuka: 0, dibiarkan: 0, dijelaskan: 1, diperbaiki: 0 },
  })
  assert.deepEqual((await baca(dinas, 'belum-dijawab')).temuan, [])
})

test('what may be done about a question is told with it: whoever verifies explains it, and corrects only what they hand in', async () => {
  await lapor(db, kab, { desa, unit: puskesmas, bulan: 202502, isian: { UJI_S: 40, UJI_D: 47, UJI_N: 30 } })
  const diDesa = [{ jenis: 'desa', kabId: kab.kabId, id: desa.desaId }] as const
  const bidan = await openAplikasi(db, SEKARANG, aktorUji({ peran: 'bidan-desa', tempat: diDesa }))
  const boleh = async (app: typeof kader) =>
    (
      await app.read<KelengkapanJawaban>(
        '/api/kelengkapan?wilayah=99.01.01.2001&bulan=2025-02&temuanPanjang=3&temuanKeadaan=semua',
      )
    ).temuan.map((t) => [t.jenisUnit, t.boleh.jawab, t.boleh.perbaiki])
  assert.deepEqual(await boleh(bidan), [
    ['puskesmas', true, false],
    ['posyandu', true, true],
  ])
  assert.deepEqual(await boleh(kader), [['posyandu', true, true]])
  // Another puskesmas takes the desa over in March: it reads what was before, and answers for none of it.
  const tetangga = await buatUnit(db, kab, { jenis: 'puskesmas', nama: 'Tetangga' })
  await pindahkan(db, kab, { desa, ke: tetangga, mulai: 202503 })
  const kepala = (puskesmasId: number) =>
    aktorUji({ peran: 'kepala-puskesmas', tempat: [{ jenis: 'puskesmas', kabId: kab.kabId, id: puskesmasId }] })
  const penerus = await openAplikasi(db, SEKARANG, kepala(tetangga.unitId))
  assert.deepEqual(await boleh(penerus), [
    ['puskesmas', false, false],
    ['posyandu', false, false],
  ])
  assert.equal((await jawab(penerus, TEKS)).status, 403)
  assert.deepEqual(await boleh(await openAplikasi(db, SEKARANG, kepala(puskesmas.unitId))), [
    ['puskesmas', true, true],
    ['posyandu', true, true],
  ])
})

test('the same words again change nothing, and null takes them back', async () => {
  assert.deepEqual([(await jawab(kader, TEKS)).status, (await jawab(kader, TEKS)).isi.hasil], [200, 'sama'])
  const { isi } = await jawab(kader, null)
  assert.deepEqual([isi.hasil, isi.keadaan, isi.klarifikasi], ['disimpan', 'terbuka', null])
})

test('words that look like a name are stored only once they have been looked at; a number of a person never is', async () => {
  const nama = 'Ny. Siti membawa cucunya.'
  const { status, isi } = await jawab(kader, nama)
  assert.deepEqual([status, isi.hasil], [200, 'mungkin-nama'])
  assert.equal((await baca(dinas)).temuan[0]?.klarifikasi, null)
  assert.equal((await jawab(kader, nama, { sudahDiperiksa: true })).isi.hasil, 'disimpan')
  assert.equal((await jawab(kader, 'Lihat 3201 2345 6789 0123.', { sudahDiperiksa: true })).status, 422)
})

test('values other than those on screen are answered 409 with the present ones; what is not asked is not there', async () => {
  const { status, isi } = await jawab(kader, 'Sudah benar.', { kiri: 47 })
  assert.deepEqual([status, isi.kiri, isi.kanan], [409, 48, 40])
  assert.equal((await jawab(kader, 'Sudah benar.', { aturan: 'uji-d-k' })).status, 404)
  assert.equal((await jawab(kader, 'Sudah benar.', { bulan: '2025-02' })).status, 404)
})

test('another posyandu may not answer for it', async () => {
  assert.equal((await jawab(kaderLain, 'Sudah benar.')).status, 403)
  assert.deepEqual((await baca(kaderLain)).temuan, [])
})

test('an answer leaves its trail: who, about what, and the words before and after', async () => {
  const { rows } = await sql`
    select nama_pengguna as nama, tindakan, objek, sebelum, sesudah from jejak order by jejak_id limit 2`.execute(db)
  const objek = `temuan 99.01.01.2001 2025-01 ${unit.kode} uji-d-s`
  assert.deepEqual(rows, [
    {
      ...{ nama: 'kader', tindakan: 'jawab-temuan', objek, sebelum: { klarifikasi: null, oleh: null } },
      sesudah: { klarifikasi: TEKS, kiri: 48, kanan: 40 },
    },
    {
      ...{ nama: 'kader', tindakan: 'tarik-klarifikasi', objek, sebelum: { klarifikasi: TEKS, oleh: 'kader' } },
      sesudah: { klarifikasi: null, kiri: 48, kanan: 40 },
    },
  ])
})

test('what was validated without an answer is left open, and a corrected one is kept as corrected', async () => {
  await jawab(kader, null)
  const laporan = { desaId: desa.desaId, unitId: unit.unitId, bulan: 202501, minggu: 0 }
  await angkat(db, kab, { laporan, pada: SEKARANG })
  assert.deepEqual((await baca(dinas, 'dibiarkan')).temuan.length, 1)
  await lapor(db, kab, { desa, unit, bulan: 202501, isian: { UJI_D: 38 } }, { pada: SEKARANG })
  const { temuan } = await baca(dinas)
  assert.deepEqual(
    temuan.map((t) => [t.aturan, t.kiri, t.kanan, t.keadaan, t.diperbaikiPada]),
    [['uji-d-s', 48, 40, 'diperbaiki', SEKARANG.toISOString()]],
  )
  assert.equal((await jawab(kader, 'Sudah benar.')).status, 404)
})
