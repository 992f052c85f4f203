// The dinas: which puskesmas measure too few balita for their stunting figure to be trusted.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bukaTugas } from '#e2e/tugas.ts'

const { mulai, tanya } = await bukaTugas()

type Ukur = {
  readonly nama: string
  /** Measured, and of these in desa whose number of balita is known. */
  readonly diukur: number
  readonly terbanding: number
  readonly semua: number
}

// Of each desa the newest of February and March that classified stunting, the desa's own recap before the puskesmas, that before
// the pustu: who was measured then, of the balita there are. How many there are is known where every posyandu said so.
const ukur = await tanya<Ukur>(`
  with milik as (
    select distinct on (dp.desa_id) dp.desa_id, dp.unit_id from desa_puskesmas dp
    where dp.mulai <= 202603 order by dp.desa_id, dp.mulai desc
  ), cell as (
    select i.desa_id, i.bulan, e.kode, u.jenis_unit_id::int as jenis, sum(i.jumlah)::int as jumlah
    from isian i join elemen e using (elemen_id) join unit u using (kab_id, unit_id)
    where e.kode in ('STUNTING', 'BALITA_UKUR', 'S') and i.bulan in (202602, 202603)
    group by 1, 2, 3, 4
  ), bulan as (
    select desa_id, max(bulan) as bulan from cell where kode = 'STUNTING' and jenis in (8, 1, 2) group by 1
  ), kurang as (
    select distinct b.desa_id
    from bulan b join wajib_lapor w on w.desa_id = b.desa_id and b.bulan between w.mulai and coalesce(w.akhir, b.bulan)
    join elemen e on e.kelompok_id = w.kelompok_id and e.kode = 'S'
    join unit u on u.unit_id = w.unit_id and u.jenis_unit_id = 3
    where not exists (select from isian i where i.elemen_id = e.elemen_id and i.bulan = b.bulan
      and i.desa_id = b.desa_id and i.unit_id = w.unit_id)
  ), satu as (
    select b.desa_id,
      (select c.jumlah from cell c where c.desa_id = b.desa_id and c.bulan = b.bulan and c.kode = 'BALITA_UKUR'
        and c.jenis in (8, 1, 2) order by array_position(array[8, 1, 2], c.jenis) limit 1) as diukur,
      (select c.jumlah from cell c where c.desa_id = b.desa_id and c.bulan = b.bulan and c.kode = 'S'
        and (c.jenis = 8 or c.jenis = 3 and b.desa_id not in (select desa_id from kurang))
        order by c.jenis desc limit 1) as semua
    from bulan b
  )
  select p.nama, sum(s.diukur)::int as diukur,
    coalesce(sum(s.diukur) filter (where s.semua is not null), 0)::int as terbanding,
    coalesce(sum(s.semua), 0)::int as semua
  from milik m join unit p on p.unit_id = m.unit_id join satu s on s.desa_id = m.desa_id
  where s.diukur is not null
  group by p.nama order by p.nama`)

const diketahui = ukur.filter(({ diukur, terbanding }) => terbanding * 2 >= diukur)
const takTahu = ukur.filter((satu) => !diketahui.includes(satu)).map(({ nama }) => nama)
const bagian = ({ terbanding, semua }: Ukur) => terbanding / semua
const kurang = diketahui.filter((satu) => bagian(satu) < 0.8).sort((a, b) => bagian(a) - bagian(b))

test('the sentence names the puskesmas that measured under 80 % with their share, and does not judge them', async () => {
  assert.ok(kurang.length > 0, 'some measure too few')
  const { page, tekan } = await mulai('dinas')
  await tekan(page.locator('[data-kunci="GIZI_STUNTING"]').getByRole('link'))
  await tekan(page.getByRole('link', { name: 'Bandingkan', exact: true }))
  const kalimat = page.locator('.bandingkan .say').first()
  const teks = ((await kalimat.textContent()) ?? '').replaceAll('\u00a0', ' ')
  const nama = kurang.map((satu) => `${satu.nama} (${Math.round(bagian(satu) * 100)} %)`).join(', ')
  assert.ok(
    teks.startsWith(
      `${kurang.length} dari ${diketahui.length} puskesmas mengukur kurang dari 80 % dari yang semestinya diukur, ` +
        `jadi angka prevalensi stunting di sana belum dapat dipercaya: ${nama}. ` +
        `Di ${takTahu.length} puskesmas belum diketahui berapa yang semestinya diukur, ` +
        `karena laporan yang memuatnya belum lengkap: ${takTahu.join(', ')}.`,
    ),
    teks,
  )
  const taksiran = [
    ...kurang.map((satu) => [satu.nama, 'tidak dinilai: kurang diukur'] as const),
    ...takTahu.map((satu) => [satu, 'tidak dinilai: belum diketahui berapa yang semestinya diukur'] as const),
  ]
  for (const [puskesmas, kata] of taksiran) {
    const baris = page.locator('.peringkat-baris', { has: page.getByText(puskesmas, { exact: true }) })
    assert.deepEqual(
      [await baris.locator('.peringkat-tempat').textContent(), await baris.locator('.peringkat-kata').textContent()],
      ['', kata],
    )
  }
})
