import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import type { PilahJawaban } from '#contract/papan.ts'
import { openAplikasi } from '#support/aplikasi.ts'
import { contohDatabase, SEKARANG_CONTOH } from '#support/contoh.ts'

const { db } = await contohDatabase()
const app = await openAplikasi(db, SEKARANG_CONTOH)
const baca = (indikator: string) =>
  app.read<PilahJawaban>(`/api/pilah?wilayah=99.01&bulan=2026-03&indikator=${indikator}`)
const jumlah = (rinci: PilahJawaban['rinci']) => rinci.reduce((n, satu) => n + satu.jumlah, 0)

test('new hypertension by sex and age are the figure, taken from the sources that the figure counts', async () => {
  const jawaban = await baca('SAKIT_HT')
  const { rows } = await sql<{ kode: string; jumlah: number }>`
    select p.kode, sum(r.jumlah)::int as jumlah from rekap r join elemen e using (elemen_id) join pilah p using (pilah_id)
    where e.kode = 'HT_BARU' and r.bulan = 202603 and r.sumber in (1, 2, 4) and r.pilah_id > 0
    group by p.pilah_id, p.kode order by p.pilah_id`.execute(db)
  assert.ok(rows.length === 8 && jumlah(jawaban.rinci) > 0)
  assert.deepEqual(
    jawaban.rinci.map((satu) => [`${satu.jenisKelamin}:${satu.umur}`, satu.jumlah]),
    rows.map((satu) => [satu.kode, satu.jumlah]),
  )
  assert.deepEqual([jumlah(jawaban.rinci), jawaban.dari, jawaban.ditahan], [jawaban.semua, '2026-03', false])
})

test('diarrhoea is broken down by sex alone, and what nobody broke down has no groups, which is not zero', async () => {
  const diare = await baca('SAKIT_DIARE')
  assert.deepEqual(
    diare.rinci.map(({ jenisKelamin, umur }) => [jenisKelamin, umur]),
    [
      ['L', null],
      ['P', null],
    ],
  )
  assert.equal(jumlah(diare.rinci), diare.semua)
  const { semua, rinci } = await baca('KUNJ_POSYANDU')
  assert.ok(semua !== null && semua > 0)
  assert.deepEqual(rinci, [])
})
