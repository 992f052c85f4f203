// The dinas: which desa are over 100 %, and the likely reason.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bukaSaksi, jumlahTeks, persenTeks } from '#e2e/saksi.ts'
import { bukaTugas } from '#e2e/tugas.ts'

const { mulai, tanya, database } = await bukaTugas()
const saksi = await bukaSaksi(database)
const BULAN = 202603
const PALING_SEDIKIT = 5

test('the desa over 100 % stand with how many too many and why', async () => {
  const { page, tekan } = await mulai('dinas')
  await tekan(page.getByRole('link', { name: 'Bandingkan', exact: true }))
  await tekan(page.getByRole('radio', { name: 'Di atas 100 %' }))
  await page.locator('.say', { hasText: 'di atas 100 %' }).waitFor()
  const baris = await page
    .locator('.table tbody tr')
    .evaluateAll((semua) => semua.map((satu) => [...satu.children].map((sel) => sel.textContent ?? '')))

  const harap = await harapan()
  assert.ok(harap.length > 0)
  const dapat = baris.map(([nama = '', ...sisa]) => [nama.split('. Uraikan angka ')[1], ...sisa])
  assert.deepEqual(dapat.map((satu) => satu.slice(0, 4)).sort(), harap.map(({ teks }) => teks).sort())
  for (const [apa, , , , sebab = ''] of dapat) {
    const milik = harap.find(({ teks }) => teks[0] === apa)
    assert.equal(
      sebab.includes('sasaran kurang dari 5 orang'),
      (milik?.sasaran ?? 0) < PALING_SEDIKIT,
      `${apa}: ${sebab}`,
    )
    assert.equal(sebab.includes('sasaran terlalu kecil'), milik?.riilLebih ?? false, `${apa}: ${sebab}`)
  }
  const desa = new Set(harap.map(({ kode }) => kode)).size
  assert.ok((await page.locator('.say').textContent())?.startsWith(`${desa} desa di Kabupaten Contoh di atas 100 %`))
})

/** Every priority indikator in every desa, by the witness. */
async function harapan() {
  const prioritas = await tanya<{ kode: string; nama: string }>(
    `select distinct on (kode) i.kode, i.nama from indikator i
     where skala = 100 and berlaku_dari <= 2026 and (i.kode = 'BUMIL_K1' or i.kode in
       (select jsonb_array_elements_text(p -> 'indikator') from papan, jsonb_array_elements(potongan) p
        where papan.kode = 'ringkasan' and kab_id is null))
     order by kode, berlaku_dari desc`,
  )
  const desa = await tanya<{ kode: string; nama: string }>(
    `select distinct on (desa_id) kode, nama from desa_identitas join desa using (kab_id, desa_id)
     where not luar_wilayah and desa_identitas.mulai <= $1 and desa.mulai <= $1 order by desa_id, desa_identitas.mulai desc`,
    [BULAN],
  )
  return prioritas.flatMap(({ kode: indikator, nama }) =>
    desa.flatMap((satu) => {
      const { persen, atas, bawah } = saksi(indikator, BULAN, { tingkat: 'desa', kode: satu.kode })
      if (persen === null || persen <= 100 || atas === null || bawah === null) return []
      const riil = saksi(indikator, BULAN, { tingkat: 'desa', kode: satu.kode }, { dasar: 'riil' }).bawah
      const pendek = nama.replace(/ \(.*\)$/, '')
      const angka = `${persenTeks(persen)} ${jumlahTeks(atas)}/${jumlahTeks(bawah)}`
      const teks = [`${satu.nama}, ${pendek}`, pendek, angka, jumlahTeks(atas - bawah)]
      return [{ kode: satu.kode, teks, sasaran: bawah, riilLebih: riil !== null && (atas - riil) * 2 <= atas - bawah }]
    }),
  )
}
