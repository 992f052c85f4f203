// The dinas: a desa moved in July; nothing before is broken.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import type { Lembar } from '#contract/peta.ts'
import { bukaSaksi, jumlahTeks } from '#e2e/saksi.ts'
import { bukaTugas } from '#e2e/tugas.ts'

const { mulai, tanya, database, origin } = await bukaTugas()
const saksi = await bukaSaksi(database)
const DESA = { kode: '99.01.07.2006', nama: 'Kebun Durian' }
const LAMA = { kode: '99.01-puskesmas-muara-selasih', nama: 'Muara Selasih' }
const BARU = { kode: '99.01-puskesmas-pasar-selasih', nama: 'Pasar Selasih' }
const INDIKATOR = 'BUMIL_K1'
const [JUNI, JULI] = [202506, 202507] as const

test('the history of the desa leads to the sheets before and after: each month as it was then', async () => {
  const { page, tekan, ketik } = await mulai('dinas')
  await tekan(page.getByRole('link', { name: 'Wilayah & Unit' }))
  await ketik(
    page.getByRole('searchbox', { name: /^Cari desa/ }),
    DESA.nama,
    page.getByRole('button', { name: DESA.nama, exact: true }),
  )
  const riwayat = page.locator('.kelola-riwayat li', { hasText: `Di wilayah kerja Puskesmas ${BARU.nama}` })
  assert.match((await riwayat.textContent()) ?? '', /sejak Juli 2025/)
  await tekan(page.getByRole('link', { name: `Lembar ${LAMA.nama}, Juni 2025` }))
  const juni = await bacaLembar(page, 'Juni 2025')
  await tekan(page.getByRole('button', { name: 'Bulan berikutnya' }))
  const juli = await bacaLembar(page, 'Juli 2025')

  assert.deepEqual(juni, await harapan(LAMA.kode, JUNI))
  assert.deepEqual(juli, await harapan(LAMA.kode, JULI))
  assert.ok(DESA.nama in juni)
  assert.ok(!(DESA.nama in juli))

  // What the sheets do not show at once: the new puskesmas has the desa with its whole year, and no month before July.
  const lembar = async (wilayah: string, bulan: string): Promise<Lembar> => {
    const kueri = new URLSearchParams({ wilayah, hierarki: 'kerja', indikator: INDIKATOR, bulan, rincian: 'desa' })
    const jawaban = await page.request.get(`${origin}/api/pws?${kueri}`)
    // The contract of getPws.
    return (await jawaban.json()) as Lembar
  }
  const milik = ({ baris }: Lembar) => baris.find(({ kode }) => kode === DESA.kode)
  const [lama, baru] = [await lembar(LAMA.kode, '2025-06'), await lembar(BARU.kode, '2025-07')]
  assert.equal(milik(await lembar(BARU.kode, '2025-06')), undefined)
  // Those reached from January to June under the old puskesmas are still reached under the new one.
  const [desaJuni, desaJuli] = [milik(lama), milik(baru)]
  assert(desaJuni && desaJuli)
  assert.equal(desaJuni.pembilang, saksi(INDIKATOR, JUNI, { tingkat: 'desa', kode: DESA.kode }).atas)
  assert.equal(desaJuli.pembilang, saksi(INDIKATOR, JULI, { tingkat: 'desa', kode: DESA.kode }).atas)
  assert.ok((desaJuli.pembilang ?? 0) >= (desaJuni.pembilang ?? 0) && (desaJuni.pembilang ?? 0) > 0)
  // June stands as if nobody had moved: its figure is that of the desa that the puskesmas then had.
  const seandainya = saksi(
    INDIKATOR,
    JUNI,
    { tingkat: 'puskesmas', kode: LAMA.kode },
    { hierarki: 'kerja', pohon: 202501 },
  )
  assert.deepEqual([lama.total.pembilang, lama.total.penyebut], [seandainya.atas, seandainya.bawah])
  // And its laporan are still where they were.
  const [laporan] = await tanya<{ n: number }>(
    `select count(*)::int as n from laporan join desa_identitas i using (kab_id, desa_id)
     where i.kode = $1 and bulan between 202501 and $2 and status in ('tervalidasi', 'terkunci')`,
    [DESA.kode, JUNI],
  )
  assert.ok((laporan?.n ?? 0) >= 6)
})

/** Each desa on the sheet and what it counts of how many. */
async function bacaLembar(page: Page, bulan: string): Promise<Record<string, string>> {
  await page.locator('.say', { hasText: bulan }).waitFor()
  const tabel = page.locator('.lembar-halaman[aria-busy="false"] table', { hasText: 'Belum dilayani' }).last()
  await tabel.waitFor()
  const baris = await tabel
    .locator('tbody tr')
    .evaluateAll((semua) => semua.map((satu) => [...satu.children].map((sel) => sel.textContent ?? '')))
  return Object.fromEntries(baris.map(([nama = '', , hitungan = '']) => [nama.split('. Uraikan angka')[0], hitungan]))
}

/** The desa of a puskesmas in a month by the membership alone, and what the witness counts in each. */
async function harapan(puskesmas: string, bulan: number): Promise<Record<string, string>> {
  const desa = await tanya<{ kode: string; nama: string }>(
    `select i.kode, i.nama from desa_puskesmas p join unit u using (kab_id, unit_id)
     join desa_identitas i on (i.kab_id, i.desa_id) = (p.kab_id, p.desa_id)
     where u.kode = $1 and p.mulai = (select max(mulai) from desa_puskesmas l
       where (l.kab_id, l.desa_id) = (p.kab_id, p.desa_id) and l.mulai <= $2)`,
    [puskesmas, bulan],
  )
  return Object.fromEntries(
    desa.map(({ kode, nama }) => {
      const { atas, bawah } = saksi(INDIKATOR, bulan, { tingkat: 'desa', kode })
      return [nama, `${jumlahTeks(atas)}/${jumlahTeks(bawah)}`]
    }),
  )
}
