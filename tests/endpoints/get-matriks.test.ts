import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { bacaKolom, type SelMatriks } from '#client/format/matriks.ts'
import type { MatriksJawaban } from '#contract/matriks.ts'
import type { Lembar } from '#contract/peta.ts'
import type { AngkaJawaban } from '#contract/rincian-angka.ts'
import { openAplikasi } from '#support/aplikasi.ts'
import { contohDatabase, SEKARANG_CONTOH } from '#support/contoh.ts'

const { db } = await contohDatabase()
const app = await openAplikasi(db, SEKARANG_CONTOH)
const WILAYAH = '99.01-puskesmas-teluk-kenari'

const read = (kueri: string, wilayah = WILAYAH) =>
  app.read<MatriksJawaban>(`/api/matriks?wilayah=${wilayah}&bulan=2026-03&hierarki=kerja${kueri}`)
const kodeIndikator = async (): Promise<string[]> => {
  const { rows } = await sql<{ kode: string }>`
    select kode from (select distinct on (kode) kode, urutan from indikator where berlaku_dari <= 2026
      order by kode, berlaku_dari desc) i order by urutan, kode`.execute(db)
  return rows.map(({ kode }) => kode)
}

/** What both the matrix and the map say of a cell. */
const petik = ({ sel, status, sementara, kedaluwarsa, target, persen, laju, pembilang, penyebut, ...satu }: Samar) => ({
  ...{ sel, status, sementara, kedaluwarsa, persen, laju, pembilang, selisih: satu.selisih },
  // Where there is no value the map tells the sasaran too.
  penyebut: sel === 'nilai' ? penyebut : null,
  // One target for all rows stands for those of another kind as well.
  target: sel === 'nilai' ? target : null,
})
type Samar = Omit<SelMatriks, 'tampak' | 'tertinggal' | 'dukungan' | 'gabungan' | 'nilai'>

for (const [ke, rincian] of ['desa', 'kecamatan', 'puskesmas'].entries()) {
  test(`the cells of an indikator are those that its map shows, by ${rincian}`, async () => {
    const matriks = await read(`&rincian=${rincian}`)
    assert.deepEqual(
      matriks.kolom.map((k) => k.indikator.kode),
      await kodeIndikator(),
    )
    // One in six, each time others: every way to count is among them.
    for (const kolom of matriks.kolom.filter((_, i) => i % 6 === ke)) {
      const peta = await app.read<Lembar>(
        `/api/peta?wilayah=${WILAYAH}&bulan=2026-03&hierarki=kerja&rincian=${rincian}&indikator=${kolom.indikator.kode}`,
      )
      assert.deepEqual(
        [matriks.baris.map(({ kode, nama, induk }) => [kode, nama, induk]), bacaKolom(kolom).map(petik)],
        [
          peta.baris.map(({ kode, nama, induk }) => [kode, nama, induk]),
          peta.baris.map((b) => petik({ ...b, selisih: b.sel === 'nilai' ? b.selisihKeTarget : null })),
        ],
        kolom.indikator.kode,
      )
      assert.deepEqual([kolom.total, kolom.targetTahun], [petikTotal(peta.total), peta.targetTahun])
    }
  })
}

function petikTotal({
  persenIni: _,
  persenLalu: __,
  jumlahIni: ___,
  jumlahLalu: ____,
  ukur: _____,
  ...total
}: Lembar['total']) {
  return total
}

test('the example’s matrix has all four kinds of cell, and marks what is provisional', async () => {
  const sel = (await read('')).kolom.flatMap(bacaKolom)
  const jenis = new Set(sel.map((s) => s.sel))
  assert.deepEqual([...jenis].toSorted(), ['belum-lapor', 'nilai', 'tanpa-sasaran', 'tidak-dijadwalkan'])
  for (const marka of ['sementara', 'tertinggal', 'dukungan'] as const)
    assert.ok(
      sel.some((s) => s[marka]),
      marka,
    )
})

test('columns are all indikator, those of a klaster, or those asked for, in the catalogue’s order', async () => {
  const semua = (await read('')).kolom
  const kode = async (kueri: string) => (await read(kueri)).kolom.map((k) => k.indikator.kode)
  assert.deepEqual(
    await kode('&klaster=3'),
    semua.filter((k) => k.indikator.klaster === 3).map((k) => k.indikator.kode),
  )
  const [satu, dua] = semua.slice(5, 7).map((k) => k.indikator.kode)
  assert.deepEqual(await kode(`&indikator=${dua},${satu},TIDAK_ADA`), [satu, dua])
})

for (const rincian of ['posyandu', 'pustu'] as const) {
  test(`each ${rincian} has what it counted itself that month, as the figure of its desa taken apart says`, async () => {
    const desa = '99.01.01.2001'
    const { baris, kolom } = await read(`&rincian=${rincian}`, desa)
    assert.ok(baris.length > 0 && kolom.length > 10)
    for (const satu of kolom.filter((_, i) => i % 6 === 0)) {
      const { sumbangan } = await app.read<AngkaJawaban>(
        `/api/angka?wilayah=${desa}&bulan=2026-03&indikator=${satu.indikator.kode}`,
      )
      const milik = new Map(sumbangan.map((s) => [s.unit.kode, s.bulan.find((b) => b.bulan === '2026-03')]))
      const sel = bacaKolom(satu).map(({ pembilang, penyebut }) => [pembilang, penyebut])
      assert.deepEqual(
        sel,
        baris.map(({ kode }) => [milik.get(kode)?.pembilang ?? null, milik.get(kode)?.penyebut ?? null]),
        satu.indikator.kode,
      )
      assert.match(satu.status, /^-*$/)
    }
  })
}

test('a unit that owes its laporan and one that does not are told apart', async () => {
  const { kolom } = await read('&rincian=posyandu')
  const jenis = new Set(kolom.flatMap(bacaKolom).map((s) => s.sel))
  assert.deepEqual([...jenis].toSorted(), ['belum-lapor', 'nilai', 'tidak-dijadwalkan'])
})
