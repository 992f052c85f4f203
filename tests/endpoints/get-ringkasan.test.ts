import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RingkasanJawaban } from '#contract/ringkasan.ts'
import { openAplikasi } from '#support/aplikasi.ts'
import { setPapan } from '#support/dunia-izin.ts'
import { kirim } from '#support/kisah.ts'
import { buatIndikatorUji, buatLimaDesa, timbang } from '#support/kisah-lembar.ts'
import { freshDatabase } from '#support/postgres.ts'

/**
 * The five desa of the guide's worked example with the board that a kabupaten has set for itself; in June two posyandu
 * weighed, one of which counts more children weighed than there are; in July E alone reports, and catches up.
 */
const { db } = await freshDatabase()
await buatIndikatorUji(db)
const { kab, desa } = await buatLimaDesa(db)
await setPapan(db, kab.kabId, ['UJI_CAKUPAN'], { judul: 'Milik sendiri' })
await setPapan(db, kab.kabId, ['UJI_DS'], { layar: 'posyandu', judul: 'Penimbangan' })
const pada = new Date('2025-06-30T03:00:00Z')
const juni = { bulan: 202506 }
await kirim(db, kab, { unit: desa.A.posyandu, desa: desa.A.desa, ...juni, isian: timbang(60, 48) }, { pada })
await kirim(db, kab, { unit: desa.B.posyandu, desa: desa.B.desa, ...juni, isian: timbang(40, 44) }, { pada })

await kirim(db, kab, { unit: desa.E.pustu, desa: desa.E.desa, bulan: 202507, isian: { UJI_K1: 10 } }, { pada })

const app = await openAplikasi(db)
const read = (wilayah: string, lain = '') =>
  app.read<RingkasanJawaban>(`/api/ringkasan?wilayah=${wilayah}&bulan=2025-06${lain}`)

test('what counts as priority is what the kabupaten has set, in its order and under its own parts', async () => {
  const { prioritas } = await read('99.01')
  assert.deepEqual(
    prioritas.map(({ bagian, indikator }) => [bagian, indikator.kode]),
    [['Milik sendiri', 'UJI_CAKUPAN']],
  )
})

test('a kabupaten is shown by kecamatan or by puskesmas, a puskesmas and a kecamatan by desa, a desa by nothing', async () => {
  const nama = async (wilayah: string, lain?: string) => (await read(wilayah, lain)).bagian.map((b) => b.nama)
  assert.deepEqual(await nama('99.01'), ['Kecamatan 01', 'Kecamatan 02'])
  assert.deepEqual(await nama('99.01', '&hierarki=kerja'), ['Dua', 'Satu'])
  assert.deepEqual(await nama('99.01.01'), ['Desa A', 'Desa B', 'Desa C'])
  assert.deepEqual(await nama('99.01-puskesmas-dua', '&hierarki=kerja'), ['Desa C', 'Desa E'])
  assert.deepEqual(await nama('99.01.01.2001'), [])
})

test('a part has the figures it has everywhere else, the pustu that reports for it, and its findings', async () => {
  const { bagian } = await read('99.01.01')
  assert.deepEqual(
    bagian.map(({ nama, pustu, temuan, sel }) => [nama, pustu, temuan, sel[0]?.nilai, sel[0]?.status]),
    [
      ['Desa A', 'Pustu A', 0, 50, 'baik'],
      ['Desa B', 'Pustu B', 1, 47.5, 'kurang'],
      ['Desa C', 'Pustu C', 0, 40, 'cukup'],
    ],
  )
})

test('news counts the desa that fell behind and those that caught up since last month', async () => {
  const baru = async (bulan: string) => {
    const { prioritas } = await app.read<RingkasanJawaban>(`/api/ringkasan?wilayah=99.01&bulan=${bulan}`)
    return prioritas.map(({ statusLalu, jelekBaru, pulih }) => [statusLalu, jelekBaru, pulih])
  }
  assert.deepEqual(await baru('2025-02'), [['di-atas-target', 1, 0]])
  assert.deepEqual(await baru('2025-07'), [['jelek', 0, 1]])
})

test('a desa has its posyandu side by side with their own counts, and says which owe a laporan', async () => {
  const { posyandu, belumLapor } = await read('99.01.01.2001')
  assert.deepEqual(
    posyandu?.indikator.map(({ kode }) => kode),
    ['UJI_DS'],
  )
  assert.deepEqual(
    posyandu?.unit.map(({ nama, keadaan, sel }) => [nama, keadaan, sel]),
    [['Posyandu A', 'tepat', [{ pembilang: 48, penyebut: 60 }]]],
  )
  assert.deepEqual(belumLapor, [])
  assert.equal((await read('99.01.01')).posyandu, null)
})

test('who has not reported is named below the kabupaten, which has too many for a home', async () => {
  const { belumLapor } = await read('99.01.01')
  assert.deepEqual(
    belumLapor?.map(({ unit, desa: nama }) => [unit, nama]),
    [['Posyandu C', 'Desa C']],
  )
  assert.equal((await read('99.01')).belumLapor, null)
})
