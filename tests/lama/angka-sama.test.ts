// The same numbers everywhere: every indikator of a month of the example, on screen and in every file that is taken along.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MatriksJawaban } from '#contract/matriks.ts'
import type { Lembar } from '#contract/peta.ts'
import { openAplikasi } from '#support/aplikasi.ts'
import { bacaCsv, bacaXlsx, menurutKode } from '#support/baca-berkas.ts'
import { contohDatabase, SEKARANG_CONTOH } from '#support/contoh.ts'
import { assertLembar, assertLembarPdf, tanpaTanda } from '#support/lembar-berkas.ts'

const { db } = await contohDatabase()
const app = await openAplikasi(db, SEKARANG_CONTOH)

const KUERI = { wilayah: '99.01-puskesmas-teluk-kenari', hierarki: 'kerja', bulan: '2026-03', rincian: 'desa' }
const alamat = (kueri: Readonly<Record<string, string>>) => new URLSearchParams(kueri).toString()

async function ambil(tampilan: string, bentuk: string, kueri: Readonly<Record<string, string>>): Promise<Buffer> {
  const reply = await app.post('/api/berkas', { tampilan, bentuk, bahasa: 'id', kueri })
  assert.equal(reply.status, 200, reply.body.toString().slice(0, 300))
  return reply.body
}

test('every indikator says the same on its PWS sheet, in its CSV, its workbook and the text of its PDF', async () => {
  const { kolom } = await app.read<MatriksJawaban>(`/api/matriks?${alamat(KUERI)}`)
  assert.ok(kolom.length > 100)
  for (const { indikator } of kolom) {
    const kueri = { ...KUERI, indikator: indikator.kode }
    const layar = await app.read<Lembar>(`/api/pws?${alamat(kueri)}`)
    assertLembar(layar, bacaCsv(await ambil('pws', 'csv', kueri)), `${indikator.kode} CSV`)
    const xlsx = await bacaXlsx(await ambil('pws', 'xlsx', kueri), 'Lembar PWS', 'Kode')
    assertLembar(layar, xlsx, `${indikator.kode} XLSX`)
    assertLembarPdf(layar, await ambil('pws', 'pdf', kueri), `${indikator.kode} PDF`)
  }
})

test('every indikator of a month says the same on screen, in the CSV and in the workbook of the matrix', async () => {
  const kueri = KUERI
  const layar = await app.read<MatriksJawaban>(`/api/matriks?${alamat(kueri)}`)
  const csv = menurutKode(bacaCsv(await ambil('matriks', 'csv', kueri)))
  const xlsx = await ambil('matriks', 'xlsx', kueri)
  const lembar = await Promise.all(['Matriks', 'Pembilang', 'Penyebut'].map((nama) => bacaXlsx(xlsx, nama, 'Kode')))
  const [nilai, pembilang, penyebut] = lembar.map(menurutKode)
  const TEMPAT = 3
  assert(layar.kolom.length > 100)
  for (const [k, kolom] of layar.kolom.entries()) {
    let letak = 0
    for (const [i, { kode }] of layar.baris.entries()) {
      const ada = kolom.sel[i] === 'n' && (Number.parseInt(kolom.tanda[i] ?? '0', 32) & 2) === 0
      const atas = kolom.sel[i] === 'n' ? (kolom.pembilang[letak] ?? null) : null
      const bawah = kolom.sel[i] === 'n' ? (kolom.penyebut?.[letak] ?? null) : null
      const laju = kolom.sel[i] === 'n' ? (kolom.laju?.[letak] ?? null) : null
      if (kolom.sel[i] === 'n') letak += 1
      const harus =
        bawah === 0 ? 'penyebut 0' : (laju ?? (atas !== null && bawah !== null ? (atas / bawah) * 100 : atas))
      const [dariCsv, ...hitunganCsv] = (csv.get(kode) ?? []).slice(TEMPAT + k * 4, TEMPAT + k * 4 + 3)
      const dariXlsx = nilai?.get(kode)?.[TEMPAT + k]
      const tentang = `${kolom.indikator.kode} ${kode}`
      if (ada) {
        assert.deepEqual([dariCsv, dariXlsx], [harus, harus], tentang)
        assert.deepEqual(hitunganCsv, [atas, bawah], tentang)
        const hitungan = [pembilang?.get(kode)?.[TEMPAT + k], penyebut?.get(kode)?.[TEMPAT + k]]
        assert.deepEqual(hitungan, [atas, bawah], tentang)
      } else {
        assert.equal(typeof dariCsv, 'string', tentang)
        assert.equal(tanpaTanda(dariXlsx ?? null), dariCsv, tentang)
      }
    }
  }
})
