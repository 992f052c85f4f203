// The dinas: the matrix with its statuses as a workbook for Bappeda.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type ExcelJS from 'exceljs'
import { bukaSaksi } from '#e2e/saksi.ts'
import { bukaTugas } from '#e2e/tugas.ts'
import { bukaXlsx } from '#support/baca-berkas.ts'

const { mulai, tanya, database } = await bukaTugas()
const saksi = await bukaSaksi(database)
const BULAN = 202603

/** Of different kinds: over the year, month by month, measured, scheduled. */
const INDIKATOR = [
  ['BUMIL_K6', 'K6'],
  ['GIZI_DS', 'D/S'],
  ['GIZI_STUNTING', 'Prevalensi stunting'],
  ['SPM10', 'Pelayanan kesehatan ODGJ berat'],
] as const
/** Filling and mark of each status, as its legend names them. */
const STATUS: Readonly<Record<string, string>> = {
  ...{ baik: '▲', kurang: '▽', cukup: '△', jelek: '▼', 'di-atas-target': '■', 'di-bawah-target': '□' },
}

test('the workbook has every desa with value, status and the four kinds of cell', async () => {
  const { page, tekan, unduh } = await mulai('dinas')
  await tekan(page.getByRole('link', { name: 'Matriks' }))
  // The first to ask has every figure of the month worked out.
  await page.getByRole('grid').waitFor({ timeout: 240_000 })
  await tekan(page.getByRole('button', { name: 'Ambil' }))
  const { nama, jalur } = await unduh(page.getByRole('button', { name: /^Excel/ }))
  assert.match(nama, /^matriks-.*-2026-03\.xlsx$/)

  const lembar = (await bukaXlsx(readFileSync(jalur))).worksheets[0]
  assert(lembar)
  const { kepala, baris } = bacaLembar(lembar)
  const desa = await tanya<{ kode: string }>(
    `select distinct kode from desa_identitas join desa using (kab_id, desa_id)
     where not luar_wilayah and desa.mulai <= $1 and desa_identitas.mulai <= $1 order by kode`,
    [BULAN],
  )
  assert.deepEqual(
    baris.map((satu) => String(satu.getCell(1).value)).sort(),
    desa.map(({ kode }) => kode),
  )

  const rupa = new Map<string, Set<string>>()
  for (const [indikator, judul] of INDIKATOR) {
    const kolom = kepala.indexOf(judul)
    assert.ok(kolom > 0, judul)
    for (const satu of baris) {
      const kode = String(satu.getCell(1).value)
      const sel = satu.getCell(kolom)
      const angka = saksi(indikator, BULAN, { tingkat: 'desa', kode }, { hierarki: 'kerja' })
      // Counted together with the desa that it came of.
      if (String(sel.value).includes('dihitung')) continue
      if (angka.sel !== 'nilai' || angka.kedaluwarsa) assert.equal(typeof sel.value, 'string', `${indikator} ${kode}`)
      else assert.ok(Math.abs(Number(sel.value) - (angka.persen ?? Number.NaN)) < 1e-9, `${indikator} ${kode}`)
      const tanda = angka.status === null ? '' : (STATUS[angka.status] ?? '?')
      const ada = Object.values(STATUS).filter((satu) => sel.numFmt.includes(satu))
      assert.equal(ada.join(''), tanda, `${indikator} ${kode}`)
      if (angka.status) tambah(rupa, angka.status, isian(sel))
    }
  }
  // One filling a status, and no two alike.
  assert.ok(rupa.size >= 4, [...rupa.keys()].join(', '))
  for (const [status, isi] of rupa) assert.equal(isi.size, 1, status)
  assert.equal(new Set([...rupa.values()].flatMap((isi) => [...isi])).size, rupa.size)

  const semua = baris.flatMap((satu) => kepala.flatMap((_, k) => (k > 3 ? [satu.getCell(k)] : [])))
  for (const [kata, pola] of [
    ['╱ belum lapor', 'lightUp'],
    ['· tidak dijadwalkan', 'gray125'],
  ] as const) {
    const ada = semua.filter(({ value }) => value === kata)
    assert.ok(ada.length > 0, kata)
    for (const { fill } of ada) assert.equal(fill.type === 'pattern' && fill.pattern, pola, kata)
  }
  const tanpaSasaran = semua.filter(({ value }) => value === '▭ tanpa sasaran')
  assert.ok(tanpaSasaran.length > 0)
  for (const { border } of tanpaSasaran) assert.equal(border?.top?.style, 'dashed')
  assert.ok(
    semua.some(({ value }) => value === 0),
    'a zero is a number',
  )
})

/** The heads by column number, and the rows of areas beneath them. */
function bacaLembar(lembar: ExcelJS.Worksheet) {
  const ke = Array.from({ length: 20 }, (_, i) => i + 1).find((n) => lembar.getRow(n).getCell(1).value === 'Kode')
  assert(ke)
  const kepala: string[] = []
  lembar.getRow(ke).eachCell((sel, k) => {
    kepala[k] = String(sel.value)
  })
  const baris = lembar.getRows(ke + 1, lembar.rowCount - ke) ?? []
  return { kepala, baris: baris.filter((satu) => /^99\.01\.\d\d\.\d{4}$/.test(String(satu.getCell(1).value))) }
}

const isian = ({ fill }: ExcelJS.Cell): string => (fill.type === 'pattern' ? (fill.fgColor?.argb ?? '') : '')

function tambah(rupa: Map<string, Set<string>>, status: string, isi: string): void {
  rupa.set(status, (rupa.get(status) ?? new Set()).add(isi))
}
