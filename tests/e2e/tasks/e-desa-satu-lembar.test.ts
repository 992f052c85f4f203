// Kepala puskesmas: a desa on one A4 for its kepala desa.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { bukaTugas } from '#e2e/tugas.ts'
import { bacaPdf } from '#support/baca-pdf.ts'

const { mulai, tanya } = await bukaTugas()

const DESA = { kode: '99.01.04.2008', nama: 'Tanjung Harapan' }

type Hitungan = {
  readonly k6: number
  readonly ibuHamil: number
  readonly penduduk: number
  readonly bidan: string
}

// From the cells of its laporan since January, and from what was set for the year.
const [hitungan] = await tanya<Hitungan>(
  `with tempat as (select distinct desa_id from desa_identitas where kode = $1),
  orang as (
    select j.kode, s.jumlah from tempat join sasaran s using (desa_id) join jenis_sasaran j using (jenis_sasaran_id)
    where s.tahun = 2026 and s.dasar = 'proyeksi'
  )
  select
    (select sum(i.jumlah) from tempat join isian i using (desa_id) join elemen e using (elemen_id)
      join unit u on u.unit_id = i.unit_id where e.kode = 'K6' and i.bulan between 202601 and 202603
      and u.jenis_unit_id in (1, 2, 4))::int as k6,
    (select jumlah from orang where kode = 'ibu-hamil') as "ibuHamil",
    (select jumlah from orang where kode = 'penduduk') as penduduk,
    (select p.nama from tempat join penanggung_jawab p using (desa_id) where p.mulai <= 202603
      order by p.mulai desc limit 1) as bidan`,
  [DESA.kode],
)
const sensitif = await tanya<{ readonly nama: string }>('select nama from indikator where sensitif')

test('one sheet of A4, two sides, with the name of the desa and its figures, without what is not for everybody', async () => {
  assert(hitungan)
  const { page, tekan, unduh } = await mulai('kepala puskesmas')
  await tekan(page.getByRole('link', { name: 'Profil Desa', exact: true }))
  await tekan(page.getByRole('link', { name: DESA.nama, exact: true }))
  await tekan(page.getByRole('button', { name: 'Ambil', exact: true }))
  const { jalur } = await unduh(page.getByRole('button', { name: /^PDF/ }))
  const halaman = bacaPdf(readFileSync(jalur))
  assert.deepEqual(
    halaman.map(({ lebar, tinggi }) => [Math.round(lebar), Math.round(tinggi)]),
    [
      [595, 842],
      [595, 842],
    ],
  )
  const teks = halaman.flatMap((sisi) => sisi.teks.map((satu) => satu.trim()))
  const { k6, ibuHamil, penduduk, bidan } = hitungan
  const persen = `${((k6 / ibuHamil) * 100).toFixed(1).replace('.', ',')} %`
  assert.deepEqual(teks.slice(teks.indexOf('K6'), teks.indexOf('K6') + 3), ['K6', `${k6}/${ibuHamil}`, persen])
  const semua = teks.join(' ')
  for (const isi of [
    `Profil Kesehatan Desa ${DESA.nama}, Maret 2026`,
    `Penanggung jawab: ${bidan}, `,
    `Penduduk ${penduduk.toLocaleString('id-ID')} orang`,
  ])
    assert.ok(semua.includes(isi), `${isi}: ${semua}`)
  assert.ok(sensitif.length > 0)
  assert.deepEqual(
    sensitif.map(({ nama }) => nama.replace(/ *\(.*$/, '')).filter((nama) => teks.includes(nama)),
    [],
  )
})
