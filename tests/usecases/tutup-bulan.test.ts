import assert from 'node:assert/strict'
import { test } from 'node:test'
import { TENGGAT_BAWAAN } from '#domain/kelengkapan.ts'
import { listJejak } from '#store/jejak.ts'
import { saveJadwalLapor } from '#store/tahap.ts'
import { getVersi } from '#store/versi-data.ts'
import { buatDesa, buatKabupaten, buatUnit, kirim, type Unit } from '#support/kisah.ts'
import { buatIndikatorUji, timbang } from '#support/kisah-lembar.ts'
import { freshDatabase } from '#support/postgres.ts'
import { checkRekap } from '#usecases/check-rekap.ts'
import { liftLaporan } from '#usecases/tahap-laporan.ts'
import { tutupBulan } from '#usecases/tutup-bulan.ts'

const { db } = await freshDatabase()
await buatIndikatorUji(db)
const kab = await buatKabupaten(db)
const desa = await buatDesa(db, kab, { kode: '99.01.01.2001' })
const posyandu: Unit[] = []
for (const nama of ['Satu', 'Dua', 'Tiga']) posyandu.push(await buatUnit(db, kab, { jenis: 'posyandu', nama, desa }))
const [satu, dua, tiga] = posyandu as [Unit, Unit, Unit]
const BULAN = [202412, 202501, 202502]
for (const unit of [satu, dua])
  for (const bulan of BULAN) await kirim(db, kab, { unit, desa, bulan, isian: timbang(60, 48) })
await kirim(db, kab, { unit: tiga, desa, bulan: 202501, status: 'draf', isian: timbang(60, 48) })
await lift('tervalidasi', satu, BULAN)

async function lift(tahap: 'tervalidasi' | 'dibuka', { unitId }: Unit, bulan: readonly number[], versi = 1) {
  const { laporan } = await liftLaporan(db, {
    ...{ kabId: kab.kabId, tahap, alasan: 'uji', oleh: 'kepala', pada: new Date('2025-02-10T02:00:00Z') },
    laporan: bulan.map((b) => ({ desaId: desa.desaId, unitId, bulan: b, minggu: 0, versi })),
    boleh: () => null,
    jejak: (l) => ({
      ...{ pada: null, aktor: null, namaPengguna: 'kepala', alamat: 'uji', tindakan: tahap, kabId: kab.kabId },
      ...{ objek: String(l.bulan), sebelum: null, sesudah: null },
    }),
  })
  return laporan.map(({ hasil }) => hasil)
}

const status = async () => {
  const baris = await db
    .selectFrom('laporan')
    .innerJoin('unit', 'unit.unit_id', 'laporan.unit_id')
    .select(['unit.nama', 'laporan.bulan', 'laporan.status', 'laporan.versi'])
    .orderBy('unit.unit_id')
    .orderBy('laporan.bulan')
    .execute()
  return baris.map((b) => `${b.nama} ${b.bulan} ${b.status} ${b.versi}`)
}

const wib = (waktu: string) => new Date(`${waktu}+07:00`)

test('nothing locks by itself where nobody has set a tanggal tutup', async () => {
  assert.equal(await tutupBulan(db, wib('2025-06-01T00:00')), 0)
})

test('what is validated locks when the day is over; what nobody has seen, and months before, stay', async () => {
  await saveJadwalLapor(db, kab.kabId, { tenggat: TENGGAT_BAWAAN, tutup: { hari: 15, sejak: 202501 } })
  const versi = await getVersi(db, kab.kabId)
  assert.equal(await tutupBulan(db, wib('2025-02-15T23:59')), 0)
  assert.equal(await getVersi(db, kab.kabId), versi)
  assert.equal(await tutupBulan(db, wib('2025-02-16T00:00')), 1)
  assert.equal(await getVersi(db, kab.kabId), versi + 1)
  assert.deepEqual(await status(), [
    'Satu 202412 tervalidasi 2',
    'Satu 202501 terkunci 3',
    'Satu 202502 tervalidasi 2',
    'Dua 202412 terkirim 1',
    'Dua 202501 terkirim 1',
    'Dua 202502 terkirim 1',
    'Tiga 202501 draf 1',
  ])
  const [jejak] = await listJejak(db, {
    ...{
      kabId: [kab.kabId],
      dari: null,
      sampai: null,
      zona: 'Asia/Jakarta',
      namaPengguna: 'sistem',
      tindakan: null,
      objek: null,
    },
    ...{ sebelumId: null, banyak: 10 },
  })
  assert.deepEqual(
    [jejak?.tindakan, jejak?.peran, jejak?.objek, jejak?.sebelum, jejak?.sesudah],
    [
      'tutup-bulan',
      null,
      'laporan 99.01.01.2001 2025-01 99.01-posyandu-satu',
      { versi: 2, status: 'tervalidasi' },
      { versi: 3, status: 'terkunci' },
    ],
  )
})

test('what is validated late locks within the hour', async () => {
  assert.deepEqual(await lift('tervalidasi', dua, [202501]), ['berubah'])
  assert.equal(await tutupBulan(db, wib('2025-02-20T08:00')), 1)
  assert.equal(await tutupBulan(db, wib('2025-02-20T09:00')), 0)
})

test('what was opened again stays open, also once it is validated anew', async () => {
  assert.deepEqual(await lift('dibuka', satu, [202501], 3), ['berubah'])
  assert.equal(await tutupBulan(db, wib('2025-02-20T10:00')), 0)
  await kirim(db, kab, { unit: satu, desa, bulan: 202501, isian: timbang(60, 50) })
  assert.deepEqual(await lift('tervalidasi', satu, [202501], 5), ['berubah'])
  assert.equal(await tutupBulan(db, wib('2025-02-20T11:00')), 0)
})

test('the rekap says what is validated through all of it', async () => {
  assert.deepEqual((await checkRekap(db, null))?.selisih, [])
})
