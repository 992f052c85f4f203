// Kepala puskesmas: which five desa to visit this week for K6, why, and what to tell their bidan.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bukaTugas } from '#e2e/tugas.ts'

const { mulai, tanya } = await bukaTugas()

type Desa = {
  readonly nama: string
  readonly bidan: string | null
  readonly sasaran: number
  readonly terlayani: number
  readonly bulanLalu: number
  readonly bulanIni: number
  readonly belumLapor: number
}

// What pustu, puskesmas and others reported since January, straight from the cells of their laporan.
const semua = await tanya<Desa>(`
  with milik as (
    select distinct on (dp.desa_id) dp.desa_id, dp.unit_id, di.nama
    from desa_puskesmas dp
    join desa_identitas di on di.desa_id = dp.desa_id and di.mulai <= 202603
    where dp.mulai <= 202603
    order by dp.desa_id, dp.mulai desc, di.mulai desc
  ), k6 as (
    select i.desa_id, i.bulan, sum(i.jumlah) as jumlah
    from isian i join elemen e using (elemen_id) join unit u using (kab_id, unit_id)
    where e.kode = 'K6' and i.bulan between 202601 and 202603 and u.jenis_unit_id in (1, 2, 4)
    group by i.desa_id, i.bulan
  )
  select m.nama,
    (select p.nama from penanggung_jawab p where p.desa_id = m.desa_id and p.mulai <= 202603
      order by p.mulai desc limit 1) as bidan,
    (select s.jumlah from sasaran s join jenis_sasaran using (jenis_sasaran_id) where s.desa_id = m.desa_id
      and s.tahun = 2026 and s.dasar = 'proyeksi' and kode = 'ibu-hamil') as sasaran,
    coalesce((select sum(jumlah) from k6 where k6.desa_id = m.desa_id), 0)::int as terlayani,
    coalesce((select jumlah from k6 where k6.desa_id = m.desa_id and bulan = 202602), 0)::int as "bulanLalu",
    coalesce((select jumlah from k6 where k6.desa_id = m.desa_id and bulan = 202603), 0)::int as "bulanIni",
    (select count(*) from wajib_lapor w join elemen e using (kelompok_id) where e.kode = 'K6' and w.desa_id = m.desa_id
      and 202603 between w.mulai and coalesce(w.akhir, 202603) and not exists (select from laporan l
      where l.desa_id = w.desa_id and l.unit_id = w.unit_id and l.bulan = 202603))::int as "belumLapor"
  from milik m join unit p using (unit_id)
  where p.kode = '99.01-puskesmas-muara-selasih'`)

const kurang = ({ sasaran, terlayani }: Desa) => sasaran - terlayani
const lima = semua
  .filter((desa) => desa.belumLapor === 0 && kurang(desa) > 0)
  .sort((a, b) => kurang(b) - kurang(a) || a.nama.localeCompare(b.nama, 'id'))
  .slice(0, 5)

test('the five desa with most mothers not yet served, what their month shows, and a message that names each bidan', async () => {
  const { page, tekan, salinan } = await mulai('kepala puskesmas')
  await tekan(page.getByRole('link', { name: 'Perlu dukungan', exact: true }))
  await tekan(page.locator('.perlu-prioritas').getByRole('link', { name: 'K6', exact: true }))
  await tekan(page.getByRole('radio', { name: 'Belum dilayani' }))
  await tekan(page.getByRole('button', { name: 'Salin pesan untuk 5 desa teratas' }))
  const pesan = (await salinan()).replaceAll('\u00a0', ' ')
  assert.match(pesan, /^\*5 desa untuk dikunjungi minggu ini: K6, Puskesmas Muara Selasih, s\.d\. Maret 2026\*/)
  const butir = pesan.split('\n\n').slice(1, -1)
  assert.deepEqual(
    butir.map((satu) => satu.split(' (')[0]),
    lima.map((desa, i) => `${i + 1}. *${desa.nama}*: ${kurang(desa)} ibu hamil belum dilayani`),
  )
  lima.forEach((desa, i) => {
    assert.ok(butir[i]?.includes(`(${desa.terlayani} dari ${desa.sasaran}, `), butir[i])
    assert.ok(butir[i]?.includes(`bulan ini ${desa.bulanIni}, bulan lalu ${desa.bulanLalu}`), butir[i])
    assert.ok(desa.bidan && butir[i]?.includes(`Penanggung jawab: ${desa.bidan} (`), butir[i])
  })
})
