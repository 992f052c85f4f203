import assert from 'node:assert/strict'
import { mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { periksaCadangan } from '#berkas/cadangan.ts'
import { openPotret } from '#db/salinan.ts'
import { basi } from '#domain/cadangan.ts'
import { findCadanganTerakhir } from '#store/cadangan.ts'
import { jalurBaru, KUNCI_UJI } from '#support/cadangan.ts'
import { buatKabupaten } from '#support/kisah.ts'
import { freshDatabase } from '#support/postgres.ts'
import { cadangkanDenganPerintah } from '#usecases/cadangkan-perintah.ts'
import { cadangkanBilaWaktunya, type PermintaanCadangan } from '#usecases/cadangkan-terjadwal.ts'

const { db, url } = await freshDatabase()
await buatKabupaten(db)
const ke = jalurBaru()
mkdirSync(ke)

/** As one of the processes of an installation asks at this moment. */
const pada = (saat: string, folder = ke): PermintaanCadangan => ({
  ...{ url, aplikasi: '0.1.0', sekarang: () => new Date(saat) },
  jadwal: { ke: folder, menit: 120, simpan: { harian: 2, mingguan: 0, bulanan: 0 }, kunci: KUNCI_UJI },
})

test('one a night, proved, whichever process comes first; of older ones two days stay, and files of others', async () => {
  writeFileSync(join(ke, 'catatan.txt'), 'milik orang')
  writeFileSync(join(ke, 'pws-20261101-190000.cadangan.99.sementara'), 'tidak pernah selesai')
  utimesSync(join(ke, 'pws-20261101-190000.cadangan.99.sementara'), 0, 0)
  const malam = ['2026-11-19T19:00:30Z', '2026-11-20T19:00:30Z', '2026-11-21T19:00:30Z']
  for (const saat of malam) {
    const hasil = await Promise.all([1, 2, 3].map(() => cadangkanBilaWaktunya(db, pada(saat))))
    const keadaan = hasil.map((satu) => satu.keadaan)
    assert.equal(keadaan.filter((satu) => satu === 'berhasil').length, 1, keadaan.join())
    assert.deepEqual((await cadangkanBilaWaktunya(db, pada(saat))).keadaan, 'belum-waktunya')
  }
  assert.deepEqual(readdirSync(ke).sort(), [
    'catatan.txt',
    'pws-20261120-190030.cadangan',
    'pws-20261121-190030.cadangan',
  ])
  const { penutup, bita } = await periksaCadangan(join(ke, 'pws-20261121-190030.cadangan'), KUNCI_UJI)
  const { berhasil, gagal } = await findCadanganTerakhir(db)
  assert.deepEqual(berhasil, {
    ...{ mulaiPada: new Date('2026-11-21T19:00:30Z'), selesaiPada: new Date('2026-11-21T19:00:30Z'), terjadwal: true },
    ...{ berkas: 'pws-20261121-190030.cadangan', bita, baris: penutup.tabel.reduce((n, { baris }) => n + baris, 0) },
  })
  assert.equal(gagal, null)
})

test('where the folder is gone the failure is noted, nothing old is removed, and it is tried again after a while', async () => {
  const hilang = jalurBaru()
  assert.deepEqual(await cadangkanBilaWaktunya(db, pada('2026-11-22T19:01:00Z', hilang)), {
    ...{ keadaan: 'gagal', sebab: `Folder ${hilang} (CADANGAN_KE) tidak ada; pasang disknya atau buat foldernya.` },
  })
  assert.equal((await cadangkanBilaWaktunya(db, pada('2026-11-22T19:02:00Z'))).keadaan, 'belum-waktunya')
  const { berhasil, gagal } = await findCadanganTerakhir(db)
  assert.equal(berhasil?.berkas, 'pws-20261121-190030.cadangan')
  assert.match(gagal?.sebab ?? '', /pasang disknya/)
  assert.equal(readdirSync(ke).length, 3)
  assert.equal((await cadangkanBilaWaktunya(db, pada('2026-11-22T19:17:00Z'))).keadaan, 'berhasil')
})

test('one that was cut short is called so by the next, and one by hand does not stand for the night', async () => {
  await db
    .insertInto('cadangan')
    .values({ mulai_pada: new Date('2026-11-23T10:00:00Z'), terjadwal: true, berkas: 'x' })
    .execute()
  const jalur = jalurBaru()
  const sekarang = () => new Date('2026-11-23T20:00:00Z')
  await cadangkanDenganPerintah(db, { url, aplikasi: '0.1.0', sekarang, jalur, berkas: 'tangan', kunci: KUNCI_UJI })
  const { berhasil, gagal } = await findCadanganTerakhir(db)
  assert.deepEqual(
    [berhasil?.berkas, berhasil?.terjadwal, gagal?.sebab],
    ['tangan', false, 'Terputus sebelum selesai.'],
  )
  assert.equal(basi(new Date('2026-11-24T20:00:00Z'), berhasil?.mulaiPada ?? null), false)
  assert.equal((await cadangkanBilaWaktunya(db, pada('2026-11-23T20:01:00Z'))).keadaan, 'berhasil')
  rmSync(jalur)
})

test('while another process is at it, this one leaves it alone', async () => {
  const potret = await openPotret(url, [])
  assert(potret)
  assert.deepEqual(await cadangkanBilaWaktunya(db, pada('2026-11-24T19:01:00Z')), { keadaan: 'proses-lain' })
  await potret.tutup()
})
