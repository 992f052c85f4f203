// Kepala puskesmas: the sheets of klaster 2 on paper for tomorrow's lokmin.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { MatriksJawaban } from '#contract/matriks.ts'
import { bukaTugas } from '#e2e/tugas.ts'
import { bacaPdf } from '#support/baca-pdf.ts'

const { mulai, tanya } = await bukaTugas()

type Desa = { readonly nama: string; readonly sasaran: number; readonly terlayani: number }

// K6 of each desa since January, straight from the cells of the laporan.
const k6 = await tanya<Desa>(`
  with milik as (
    select distinct on (dp.desa_id) dp.desa_id, dp.unit_id, di.nama
    from desa_puskesmas dp
    join desa_identitas di on di.desa_id = dp.desa_id and di.mulai <= 202603
    where dp.mulai <= 202603
    order by dp.desa_id, dp.mulai desc, di.mulai desc
  )
  select m.nama,
    (select s.jumlah from sasaran s join jenis_sasaran using (jenis_sasaran_id) where s.desa_id = m.desa_id
      and s.tahun = 2026 and s.dasar = 'proyeksi' and kode = 'ibu-hamil') as sasaran,
    (select sum(i.jumlah) from isian i join elemen e using (elemen_id) join unit u using (kab_id, unit_id)
      where i.desa_id = m.desa_id and e.kode = 'K6' and i.bulan between 202601 and 202603
      and u.jenis_unit_id in (1, 2, 4))::int as terlayani
  from milik m join unit p using (unit_id)
  where p.kode = '99.01-puskesmas-muara-selasih'`)

/** Of what a cell of the matrix says besides its value: too old to be shown. */
const KEDALUWARSA = 2
const KUERI = 'wilayah=99.01-puskesmas-muara-selasih&hierarki=kerja&bulan=2026-03&rincian=desa&klaster=2'

test('every indikator of klaster 2 that has a figure is a page, and the sheet of K6 says what the laporan say', async () => {
  const { page, tekan, unduh } = await mulai('kepala puskesmas')
  await tekan(page.locator('.nav').getByRole('link', { name: 'Lembar PWS', exact: true }))
  await tekan(page.getByRole('button', { name: 'Ambil', exact: true }))
  const { jalur } = await unduh(page.getByRole('button', { name: /^Semua lembar klaster 2 \(PDF\)/ }))
  const halaman = bacaPdf(readFileSync(jalur))
  // Another way to the same figures: which columns of the matrix have any, of a desa or of the puskesmas as a whole.
  const matriks = await page.evaluate(
    async (kueri): Promise<MatriksJawaban> => (await fetch(`/api/matriks?${kueri}`)).json(),
    KUERI,
  )
  const berangka = matriks.kolom.filter(
    ({ sel, tanda, total }) =>
      (total.sel === 'nilai' && !total.kedaluwarsa) ||
      [...sel].some((huruf, i) => huruf === 'n' && (Number.parseInt(tanda[i] ?? '0', 32) & KEDALUWARSA) === 0),
  )
  assert.equal(halaman.length, berangka.length)
  for (const { lebar, tinggi } of halaman) assert.deepEqual([Math.round(lebar), Math.round(tinggi)], [842, 595])
  const lembar = halaman.find(({ teks }) => teks.join(' ').includes('Lembar PWS K6, '))
  assert(lembar, 'K6 has its sheet')
  const kumulatif = lembar.teks.indexOf('kumulatif') + 1
  const jumlah = (ambil: (desa: Desa) => number) => k6.reduce((n, desa) => n + ambil(desa), 0)
  assert.deepEqual(lembar.teks.slice(kumulatif, kumulatif + k6.length + 1), [
    ...k6
      .map(({ terlayani, sasaran }) => terlayani / sasaran)
      .sort((a, b) => b - a)
      .map(tulis),
    tulis(jumlah(({ terlayani }) => terlayani) / jumlah(({ sasaran }) => sasaran)),
  ])
})

const tulis = (bagian: number): string => (bagian * 100).toFixed(1).replace('.', ',')
