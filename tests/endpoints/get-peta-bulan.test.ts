import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Lembar, PetaBulanJawaban } from '#contract/peta.ts'
import { openAplikasi } from '#support/aplikasi.ts'
import { buatIndikatorUji, buatLimaDesa } from '#support/kisah-lembar.ts'
import { freshDatabase } from '#support/postgres.ts'

const { db } = await freshDatabase()
await buatIndikatorUji(db)
await buatLimaDesa(db)
const app = await openAplikasi(db)

const KUERI = 'wilayah=99.01&indikator=UJI_CAKUPAN'
const KOLOM = [
  ...(['sel', 'bulanIni', 'sdBulan', 'status', 'sementara', 'kedaluwarsa', 'pembilang', 'penyebut'] as const),
  ...(['persen', 'laju', 'target', 'tren', 'laporanMasuk', 'laporanWajib'] as const),
]

for (const rincian of ['desa', 'kecamatan'] as const) {
  test(`each of several months in one answer is what that month alone answers, by ${rincian}`, async () => {
    const { bulan, baris, total, targetTahun } = await app.read<PetaBulanJawaban>(
      `/api/peta-bulan?${KUERI}&bulan=2025-06&panjang=4&rincian=${rincian}`,
    )
    assert.deepEqual(bulan, ['2025-03', '2025-04', '2025-05', '2025-06'])
    for (const [ke, satu] of bulan.entries()) {
      const sendiri = await app.read<Lembar>(`/api/peta?${KUERI}&bulan=${satu}&rincian=${rincian}`)
      assert.deepEqual(
        baris.map((b) => [b.kode, b.nama, b.induk, ...KOLOM.map((kolom) => b[kolom][ke])]),
        sendiri.baris.map((b) => [b.kode, b.nama, b.induk, ...KOLOM.map((kolom) => b[kolom])]),
      )
      assert.deepEqual([total[ke], targetTahun[ke]], [sendiri.total, sendiri.targetTahun])
    }
    assert.ok(baris.length > 0)
  })
}

test('a year unless told otherwise', async () => {
  const { bulan } = await app.read<PetaBulanJawaban>(`/api/peta-bulan?${KUERI}&bulan=2025-06`)
  assert.deepEqual([bulan.length, bulan[0], bulan.at(-1)], [12, '2024-07', '2025-06'])
})
