// Thresholds of a kabupaten for its posyandu and pustu: tried on last month, set in place of the program's, and named as they hold.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import type { getAturanPosyandu } from '#contract/aturan-posyandu.ts'
import type { PosyanduUnitJawaban } from '#contract/kader.ts'
import { openAplikasi } from '#support/aplikasi.ts'
import { jsonOf } from '#support/http.ts'
import { buatIndikatorUji, buatLimaDesa } from '#support/kisah-lembar.ts'
import { freshDatabase } from '#support/postgres.ts'

const { db } = await freshDatabase()
await buatIndikatorUji(db)
const { kab, desa } = await buatLimaDesa(db)
await sql`insert into keadaan_unit (kab_id, unit_id, mulai, isi, oleh, pada)
  values (${kab.kabId}, ${desa.A.pustu.unitId}, 202501, '{"kader": 1}', 'uji', now()),
    (${kab.kabId}, ${desa.B.pustu.unitId}, 202501, '{"kader": 3}', 'uji', now())`.execute(db)
const app = await openAplikasi(db, new Date('2025-09-10T02:00:00Z'))
const wilayah = '99.01'
const baca = async () =>
  (await app.read<typeof getAturanPosyandu.keluaran._output>(`/api/kader/aturan?wilayah=${wilayah}`)).aturan
const satu = async (kode: string) => (await baca()).find((aturan) => aturan.kode === kode)

test('what may be set is what a name says and some rule asks for, with its limits and who asks', async () => {
  assert.deepEqual(
    (await baca()).map(({ kode, nama, ambang, untuk }) => [kode, nama, ambang, untuk.map((u) => u.nama)]),
    [
      ['buka-8', 'Hari buka sedikitnya 8 kali dalam 12 bulan', { minimal: 8 }, ['Madya']],
      ['kader-5', 'Kader sedikitnya 5 orang', { minimal: 5 }, ['Madya']],
      ['cakupan-50', 'Keempat layanan mencapai 50 % dalam 12 bulan', { minimalRasio: 50 }, ['Purnama']],
      ['dana-sehat-50', 'Dana sehat diikuti sedikitnya 50 % KK', { minimalRasio: 50 }, ['Mandiri']],
      ['pustu-kader', 'Kader sedikitnya 2', { minimal: 2 }, ['Pustu sesuai standar']],
      ['pustu-hari-buka', 'Buka 5 hari sepekan', { minimal: 5 }, ['Pustu sesuai standar']],
      ['calon-ds', 'D/S sedikitnya 85 %', { minimalRasio: 85 }, ['Posyandu berprestasi']],
      [
        ...['calon-feb-agu', 'Februari dan Agustus: sedikitnya 85 % balita ditimbang', { minimalRasio: 85 }],
        ['Posyandu berprestasi'],
      ],
      ['calon-kunjungan', 'Kunjungan rumah sedikitnya 10 dari 12 bulan', { minimal: 10 }, ['Posyandu berprestasi']],
      ['calon-ukuran', 'Balita di wilayahnya rata-rata sedikitnya 20', { minimal: 20 }, ['Posyandu berprestasi']],
      ['latihan', 'Pelatihan diulang setiap 24 bulan', { bulan: 24 }, []],
    ],
  )
  assert.deepEqual((await satu('buka-8'))?.batas, { minimal: { dari: 1, sampai: 12 } })
})

test('a trial counts who would meet it beside who does, and writes nothing', async () => {
  const coba = async (minimal: number) =>
    jsonOf(await app.post('/api/kader/aturan/coba', { wilayah, kode: 'pustu-kader', ambang: { minimal } }))
  const kini = { ya: 1, belumTahu: 3 }
  const sama = { bulan: '2025-08', apa: 'pustu', semua: 5, kini }
  assert.deepEqual(await coba(1), { ...sama, nanti: { ya: 2, belumTahu: 3 } })
  assert.deepEqual(await coba(4), { ...sama, nanti: { ya: 0, belumTahu: 3 } })
  assert.equal((await satu('pustu-kader'))?.versi, 0)
})

test('a threshold is set once by each version, within its limits, and named so wherever it is judged by', async () => {
  const simpan = (versi: number, ambang: object, kode = 'pustu-kader') =>
    app.post('/api/kader/aturan', { wilayah, kode, ambang, versi })
  assert.equal((await simpan(0, { minimal: 1 })).status, 201)
  const bentrok = await simpan(0, { minimal: 3 })
  assert.equal(bentrok.status, 409)
  assert.deepEqual((jsonOf(bentrok) as { kini: object }).kini, { ambang: { minimal: 1 }, versi: 1 })
  const salah = [{ minimal: 0 }, { minimal: 1.5 }, { minimal: 51 }, {}, { minimal: 1, lain: 1 }]
  for (const ambang of salah) assert.equal((await simpan(1, ambang)).status, 422, JSON.stringify(ambang))
  assert.equal((await simpan(0, { minimal: 1 }, 'alat-lengkap')).status, 404)
  const kini = await satu('pustu-kader')
  assert.deepEqual(
    [kini?.nama, kini?.ambang, kini?.bawaan, kini?.versi, kini?.diubah?.oleh],
    ['Kader sedikitnya 1', { minimal: 1 }, { minimal: 2 }, 1, 'dinas'],
  )
  const unit = `${wilayah}-pustu-pustu-a`
  const { pustu } = await app.read<PosyanduUnitJawaban>(
    `/api/posyandu/unit?wilayah=${wilayah}&bulan=2025-08&unit=${unit}`,
  )
  const kader = pustu?.kriteria.find(({ kode }) => kode === 'pustu-kader')
  assert.deepEqual([kader?.nama, kader?.putusan], ['Kader sedikitnya 1', 'ya'])
  const { rows } = await sql`select objek, sebelum, sesudah from jejak where objek like 'aturan posyandu%'`.execute(db)
  const isi = { ukur: 'keadaan', butir: 'kader' }
  assert.deepEqual(rows, [
    {
      objek: 'aturan posyandu 99.01 pustu-kader',
      ...{ sebelum: { ...isi, minimal: 2 }, sesudah: { ...isi, minimal: 1 } },
    },
  ])
})
