import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { JawabanBerkas } from '#contract/sasaran.ts'
import type { RiwayatTargetJawaban, TargetJawaban } from '#contract/target.ts'
import { getVersi } from '#store/versi-data.ts'
import { aktorUji } from '#support/aktor.ts'
import { openAplikasi } from '#support/aplikasi.ts'
import { jsonOf } from '#support/http.ts'
import { buatDesa, buatKabupaten, buatUnit } from '#support/kisah.ts'
import { buatIndikatorUji } from '#support/kisah-lembar.ts'
import { freshDatabase } from '#support/postgres.ts'

const { db } = await freshDatabase()
await buatIndikatorUji(db)
const kab = await buatKabupaten(db)
const satu = await buatUnit(db, kab, { jenis: 'puskesmas', nama: 'Satu' })
await buatDesa(db, kab, { kode: '99.01.01.2001', nama: 'Suka', puskesmas: satu })
const dinas = await openAplikasi(
  db,
  undefined,
  aktorUji({ peran: 'dinas', tempat: [{ jenis: 'kabupaten', kabId: kab.kabId }] }),
)

type Target = readonly [tingkat: string, wilayah: string | null, lama: number | null, baru: number | null]
const kirim = (target: readonly Target[], lain: object = {}) =>
  dinas.post('/api/target', {
    ...{ wilayah: '99.01', tahun: 2026 },
    target: target.map(([tingkat, wilayah, lama, baru]) => ({
      ...{ indikator: 'UJI_CAKUPAN', tingkat, wilayah, lama, baru, dokumen: `SK ${tingkat} 2026`, ...lain },
    })),
  })
const baca = (wilayah: string, tahun = 2026, lain = '') =>
  dinas.read<TargetJawaban>(`/api/target?wilayah=${wilayah}&tahun=${tahun}${lain}`)
const berlaku = (jawaban: TargetJawaban) => jawaban.indikator.find((i) => i.kode === 'UJI_CAKUPAN')?.berlaku

test('where nobody has set one, the example of the catalogue holds, and is called one', async () => {
  const harap = { persen: 90, tingkat: 'contoh', sendiri: false, dokumen: 'Contoh uji' }
  assert.deepEqual(berlaku(await baca('99.01')), harap)
})

test('the own row holds, else the nearest above, never one from below', async () => {
  const reply = await kirim([
    ['desa', '99.01.01.2001', null, 70],
    ['puskesmas', satu.kode, null, 80],
    ['provinsi', null, null, 95],
  ])
  assert.deepEqual(
    [reply.status, jsonOf(reply)],
    [201, { versi: await getVersi(db, kab.kabId), berubah: 3, dihapus: 0 }],
  )
  const petik = async (wilayah: string, lain = '') => {
    const isi = berlaku(await baca(wilayah, 2026, lain))
    return isi && [isi.persen, isi.tingkat, isi.sendiri, isi.dokumen]
  }
  assert.deepEqual(await petik('99.01.01.2001'), [70, 'desa', true, 'SK desa 2026'])
  assert.deepEqual(await petik(satu.kode), [80, 'puskesmas', true, 'SK puskesmas 2026'])
  assert.deepEqual(await petik('99.01.01'), [95, 'provinsi', false, 'SK provinsi 2026'])
  assert.deepEqual(await petik('99.01'), [95, 'provinsi', false, 'SK provinsi 2026'])
  await kirim([['desa', '99.01.01.2001', 70, null]])
  assert.deepEqual(await petik('99.01.01.2001'), [80, 'puskesmas', false, 'SK puskesmas 2026'])
  assert.deepEqual(await petik('99.01.01.2001', '&hierarki=administrasi'), [95, 'provinsi', false, 'SK provinsi 2026'])
  const { baris } = await baca('99.01')
  assert.deepEqual(
    baris.map((b) => [b.tingkat, b.wilayah?.nama ?? null, b.persen]),
    [
      ['provinsi', null, 95],
      ['puskesmas', 'Satu', 80],
    ],
  )
})

test('a past year keeps its own targets', async () => {
  assert.equal(berlaku(await baca('99.01', 2025))?.tingkat, 'contoh')
})

test('every change is in the history, what was taken off, too', async () => {
  const { riwayat } = await dinas.read<RiwayatTargetJawaban>('/api/target/riwayat?wilayah=99.01&indikator=UJI_CAKUPAN')
  assert.deepEqual(
    riwayat.map((r) => [r.tahun, r.tingkat, r.wilayah, r.lama, r.baru, r.dokumen, r.oleh]),
    [
      [2026, 'desa', 'Suka', 70, null, 'SK desa 2026', 'dinas'],
      [2026, 'provinsi', null, null, 95, 'SK provinsi 2026', 'dinas'],
      [2026, 'puskesmas', 'Satu', null, 80, 'SK puskesmas 2026', 'dinas'],
      [2026, 'desa', 'Suka', null, 70, 'SK desa 2026', 'dinas'],
    ],
  )
})

for (const [apa, status, target, lain] of [
  ['a target without its document', 400, ['kabupaten', null, null, 80], { dokumen: '' }],
  ['one that somebody else has changed', 409, ['provinsi', null, 90, 80], {}],
  ['a target of the kabupaten that names a place', 422, ['kabupaten', '99.01', null, 80], {}],
  ['a target of a place that is not there', 422, ['desa', '99.01.01.2999', null, 80], {}],
  ['a target below zero', 400, ['kabupaten', null, null, -1], {}],
  ['an indikator that nobody knows', 422, ['kabupaten', null, null, 80], { indikator: 'ENTAH' }],
] as const satisfies readonly (readonly [string, number, Target, object])[]) {
  test(`${apa} is refused, and nothing is written`, async () => {
    const versi = await getVersi(db, kab.kabId)
    assert.equal((await kirim([target], lain)).status, status)
    assert.equal(await getVersi(db, kab.kabId), versi)
  })
}

test('a file of targets says first what it would do, then does it', async () => {
  const berkas = 'indikator,tingkat,wilayah,persen,dokumen\nUJI_DS,kabupaten,,85,Renstra\n'
  const unggah = async (kering: string) => {
    const jalur = `/api/target/impor?wilayah=99.01&tahun=2026&nama=t.csv&kering=${kering}`
    return jsonOf(await dinas.post(jalur, berkas, { 'Content-Type': 'application/octet-stream' })) as JawabanBerkas
  }
  const petik = ({ diterapkan, baru, ditolak }: JawabanBerkas) => [diterapkan, baru, ditolak]
  assert.deepEqual(petik(await unggah('1')), [false, 1, []])
  assert.deepEqual(petik(await unggah('0')), [true, 1, []])
  const { indikator } = await baca('99.01')
  assert.deepEqual(indikator.find((i) => i.kode === 'UJI_DS')?.berlaku, {
    ...{ persen: 85, tingkat: 'kabupaten', sendiri: true, dokumen: 'Renstra' },
  })
})
