// Kepala puskesmas: who has not reported, as text for WhatsApp.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bukaTugas } from '#e2e/tugas.ts'

const { mulai, tanya } = await bukaTugas()

type Wajib = {
  readonly puskesmas: string
  readonly desa: string
  readonly unit: string
  readonly masuk: boolean
  readonly sebagian: boolean
}

// Each unit that owes a laporan of a desa for March, and whether every group of cells due of it is there.
const semua = await tanya<Wajib>(`
  with milik as (
    select distinct on (dp.desa_id) dp.desa_id, dp.unit_id, di.nama
    from desa_puskesmas dp
    join desa_identitas di on di.desa_id = dp.desa_id and di.mulai <= 202603
    where dp.mulai <= 202603
    order by dp.desa_id, dp.mulai desc, di.mulai desc
  )
  select p.kode as puskesmas, m.nama as desa,
    case when u.nama ilike j.nama || '%' then u.nama else j.nama || ' ' || u.nama end as unit,
    bool_and(exists (select from rekap_lapor r where r.desa_id = w.desa_id and r.kelompok_id = w.kelompok_id
      and r.bulan = 202603 and u.unit_id = any (r.unit))) as masuk,
    bool_or(exists (select from laporan l where l.desa_id = w.desa_id and l.unit_id = w.unit_id
      and l.bulan = 202603 and l.minggu = 0)) as sebagian
  from milik m join unit p using (unit_id)
  join wajib_lapor w on w.desa_id = m.desa_id and 202603 between w.mulai and coalesce(w.akhir, 202603)
  join kelompok_isian k on k.kelompok_id = w.kelompok_id and (k.bulan_jadwal is null or 3 = any (k.bulan_jadwal))
  join unit u on u.unit_id = w.unit_id and u.mulai <= 202603 and coalesce(u.akhir, 202603) >= 202603
  join jenis_unit j on j.jenis_unit_id = u.jenis_unit_id
  group by p.kode, m.desa_id, m.nama, u.unit_id, u.nama, j.nama`)

/** 'Desa: Unit' for each unit that the text asks for. */
const disebut = (pesan: string): readonly string[] =>
  pesan.split('\n').flatMap((baris) => {
    const [, desa = '', unit = ''] = /^- ([^:]+): (.+)$/.exec(baris) ?? []
    return unit ? unit.split(', ').map((satu) => `${desa}: ${satu}`) : []
  })

function assertMenyebut(pesan: string, wajib: readonly Wajib[], wilayah: string): void {
  const belum = wajib.filter(({ masuk }) => !masuk)
  assert.ok(belum.length > 0, 'somebody has not reported')
  assert.deepEqual(
    disebut(pesan).toSorted(),
    belum.map(({ desa, unit, sebagian }) => `${desa}: ${unit}${sebagian ? ' (belum lengkap)' : ''}`).sort(),
  )
  const masuk = wajib.length - belum.length
  assert.ok(pesan.includes(`*Maret 2026* yang sudah masuk dari ${wilayah}: ${masuk} dari ${wajib.length}.`), pesan)
}

test('every unit of the puskesmas that has not reported stands in the text under its desa, and nobody else', async () => {
  const { page, tekan, salinan } = await mulai('kepala puskesmas')
  await tekan(page.getByRole('link', { name: 'Teks untuk WhatsApp' }))
  await tekan(page.getByRole('button', { name: 'Salin teks' }))
  await page.getByText('Tersalin. Tempelkan di WhatsApp.').waitFor()
  const milik = semua.filter(({ puskesmas }) => puskesmas === '99.01-puskesmas-muara-selasih')
  assertMenyebut(await salinan(), milik, 'Puskesmas Muara Selasih')
})

test('the dinas gets the same of all puskesmas', async () => {
  const { page, tekan, salinan } = await mulai('dinas')
  await tekan(page.getByRole('link', { name: 'Kelengkapan & Mutu', exact: true }))
  await tekan(page.getByRole('button', { name: 'Salin teks' }))
  await page.getByText('Tersalin. Tempelkan di WhatsApp.').waitFor()
  assertMenyebut(await salinan(), semua, 'Kabupaten Contoh')
})
