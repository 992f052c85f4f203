// A short part of `npm run drill`, from fixed seeds: that its faults still strike, and that it would tell of a loss.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { type Buku, catat, periksaSurat, tulisSurat } from '#drill/buku.ts'
import { BULAN_KIRIM, buatDunia } from '#drill/dunia.ts'
import { hitunganKosong, isBersih } from '#drill/hasil.ts'
import { ujiJamMelompat } from '#drill/jam-melompat.ts'
import { ujiMatiLaporan } from '#drill/mati-laporan.ts'
import { bongkarSisa } from '#drill/pemasangan.ts'
import { ujiPostgresHilang } from '#drill/postgres-hilang.ts'
import { ujiSerbuan } from '#drill/serbuan.ts'
import { lapor } from '#support/kisah.ts'
import { freshDatabase } from '#support/postgres.ts'

after(bongkarSisa)
const pilihan = { benih: 20261122, cepat: true, kabarkan: () => undefined }

for (const { uji, putaran, diakui } of [
  { uji: ujiMatiLaporan, putaran: 2, diakui: 640 },
  { uji: ujiPostgresHilang, putaran: 1, diakui: 100 },
  { uji: ujiJamMelompat, putaran: 1, diakui: 12 },
  { uji: ujiSerbuan, putaran: 1, diakui: 202 },
]) {
  test(`after ${uji.name} everything that was acknowledged is there once`, async () => {
    const { catatan: _, gangguan: __, ...hasil } = await uji({ ...pilihan, putaran })
    assert.deepEqual(hasil, { putaran, diakui, hilang: 0, ganda: 0, keliru: [] })
  })
}

test('a laporan that is not there, is there twice, or is half there is told', async () => {
  const { db } = await freshDatabase()
  const dunia = await buatDunia(db, { desa: 1, posyandu: 3 })
  const bulan = BULAN_KIRIM[0] ?? 0
  const buku: Buku = new Map()
  const surat = dunia.dikirim.map((milik, i) => tulisSurat(buku, milik, { kunci: `uji-${i}`, bulan, jumlah: 7 }))
  const isian = Object.fromEntries(dunia.elemen.map((elemen) => [elemen, 7]))
  const [, ganda, setengah] = dunia.dikirim
  assert(ganda && setengah)
  for (const versiDasar of [0, 1]) {
    const isi = { ...isian, ...(versiDasar === 1 && { [dunia.elemen[0] ?? '']: 8 }) }
    await lapor(db, dunia.kab, { ...ganda, bulan, isian: isi, versiDasar })
  }
  await lapor(db, dunia.kab, { ...setengah, bulan, isian: { [dunia.elemen[0] ?? '']: 7 } })
  for (const satu of surat) catat(buku, satu, 1)
  const hitungan = hitunganKosong()
  await periksaSurat(db, surat, { elemen: dunia.elemen.length, hitungan, saat: 'uji' })
  assert.deepEqual([hitungan.hilang, hitungan.ganda, hitungan.keliru.length], [1, 1, 3])
  assert.equal(isBersih(hitungan), false)
})
