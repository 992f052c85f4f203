// The bupati: in two minutes, what goes well, what needs support, what is asked of me.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertTenang } from '#e2e/browser.ts'
import { bukaSaksi, jumlahTeks, persenTeks } from '#e2e/saksi.ts'
import { bukaTugas } from '#e2e/tugas.ts'

const { mulai, tanya, database } = await bukaTugas()
const saksi = await bukaSaksi(database)
/** The latest month whose laporan are all validated. */
const BULAN = 202601
/** Words that are read in two minutes by somebody who takes their time. */
const DUA_MENIT = 2 * 200

test('one press opens a page that is read in two minutes: well, support, asked', async () => {
  const layar = await mulai('bupati')
  const { page, tekan } = layar
  await tekan(page.getByRole('link', { name: 'Ringkasan untuk Bupati' }))
  await page.locator('.briefing-kalimat').waitFor()
  const bagian = async (judul: string) =>
    (
      await page
        .locator('section', { has: page.getByRole('heading', { name: judul, exact: true }) })
        .last()
        .innerText()
    ).trim()
  const kalimat = await page.locator('.briefing-kalimat li').allTextContents()
  const [baik, dukungan, diminta] = [
    await bagian('Yang berjalan baik'),
    await bagian('Yang perlu dukungan'),
    await bagian('Yang diminta dari tiap sektor'),
  ]
  const kata = [...kalimat, baik, dukungan, diminta].join(' ').split(/\s+/).length
  assert.ok(kalimat.length > 0 && kalimat.length <= 5)
  assert.ok(kata <= DUA_MENIT, `${kata} words`)

  // Nothing before the month waits for validation, so the witness may count every laporan.
  const belum = await tanya(
    `select from laporan where bulan <= $1 and status not in ('tervalidasi', 'terkunci', 'draf')`,
    [BULAN],
  )
  assert.equal(belum.length, 0)
  assert.match((await page.locator('.briefing-masa').textContent()) ?? '', /Januari 2026/)

  // Well: what meets its target is told, and none that does not and did not come nearer.
  for (const [kode, nama] of [
    ['IMUN_IDL', 'Imunisasi dasar lengkap'],
    ['GIZI_STUNTING', 'Prevalensi stunting'],
  ] as const) {
    const { persen, status } = saksi(kode, BULAN)
    assert.ok(['baik', 'kurang', 'di-atas-target'].includes(status ?? ''), kode)
    assert.ok(baik.includes(nama), baik)
    if (!baik.includes(`${nama}: selisih ke target`)) assert.ok(baik.includes(`${nama}: ${persenTeks(persen)}`), baik)
  }
  // Support: most persons first, and how many.
  const kurang = Array.from({ length: 12 }, (_, i) => saksi(`SPM${String(i + 1).padStart(2, '0')}`, BULAN).selisih ?? 0)
  const terbanyak = Math.max(...kurang)
  assert.equal(kurang.indexOf(terbanyak), 5)
  const [, kepesertaan = '', pertama = ''] = dukungan.split('\n').filter(Boolean)
  // Of all with a target, membership counts everybody: most persons are short there.
  const belumAktif = saksi('JKN_AKTIF_PENDUDUK', BULAN).selisih ?? 0
  assert.ok(belumAktif > terbanyak)
  assert.ok(
    kepesertaan.startsWith(`Peserta JKN aktif terhadap penduduk: selisih ke target ${jumlahTeks(belumAktif)} orang`),
    dukungan,
  )
  assert.ok(
    pertama.startsWith(`Pelayanan kesehatan usia produktif: selisih ke target ${jumlahTeks(terbanyak)} orang`),
    dukungan,
  )
  const kecamatan = saksi('SPM06', BULAN, { tingkat: 'kecamatan', kode: '99.01.01' }).selisih
  assert.ok(pertama.includes(`Teluk Kenari (${jumlahTeks(kecamatan)})`), pertama)
  // Asked: by sector, each with something to do.
  assert.match(diminta, /Camat\n.+\./)
  assert.match(diminta, /DPMD\n.+\./)
  assertTenang(layar)
})
