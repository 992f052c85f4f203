import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { sql } from 'kysely'
import type { DaftarRtlJawaban, IsiLokmin, RtlSektorJawaban } from '#contract/lokmin.ts'
import type { Peran, TempatTugas } from '#domain/peran.ts'
import { aktorUji } from '#support/aktor.ts'
import { openAplikasi } from '#support/aplikasi.ts'
import { jsonOf } from '#support/http.ts'
import { buatIndikatorUji, buatLimaDesa, insertIndikator } from '#support/kisah-lembar.ts'
import { buatLokmin, buatRtl } from '#support/kisah-lokmin.ts'
import { beritahukan } from '#support/kisah-notifikasi.ts'
import { freshDatabase } from '#support/postgres.ts'

const { db } = await freshDatabase()
await buatIndikatorUji(db)
const { kab, satu, desa } = await buatLimaDesa(db)
const { kabId } = kab
const di = (jenis: 'puskesmas' | 'desa', id: number): TempatTugas => ({ jenis, kabId, id })
const kabupaten: TempatTugas = { jenis: 'kabupaten', kabId }
const masuk = (peran: Peran, tempat: TempatTugas) => openAplikasi(db, undefined, aktorUji({ peran, tempat: [tempat] }))

const kepala = await masuk('kepala-puskesmas', di('puskesmas', satu.unitId))
const bidan = await masuk('bidan-desa', di('desa', desa.A.desa.desaId))
const dinas = await masuk('dinas', kabupaten)
const lokminId = await buatLokmin(db, { kabId, jenis: 'lintas-sektor', unitId: satu.unitId })
const wilayah = '99.01'

const baca = (app = kepala) => app.read<IsiLokmin>(`/api/lokmin?wilayah=${wilayah}&lokmin=${lokminId}`)
async function tulis(kunci: string, versi: number, baris: object, app = kepala) {
  const { status, ...reply } = await app.post('/api/lokmin/tulis', { wilayah, lokmin: lokminId, kunci, versi, baris })
  return [status, jsonOf({ status, ...reply })] as const
}
const isi = (teks: string) => ({ jenis: 'isi', medan: 'keputusan', teks })

test('a field is written over the version that was seen; an older one is told the newer and changes nothing', async () => {
  const kunci = randomUUID()
  assert.equal((await tulis(kunci, 0, { jenis: 'butir', urutan: 1 }))[0], 201)
  assert.deepEqual(await tulis(kunci, 0, isi('satu')), [201, { versi: 1, mungkinNama: false }])
  assert.deepEqual(await tulis(kunci, 0, isi('satu')), [201, { versi: 1, mungkinNama: false }], 'said again')
  const [status, masalah] = await tulis(kunci, 0, isi('dua'))
  // A problem with the version that stands.
  const { kini } = masalah as { kini: { versi: number; baris: object } }
  assert.deepEqual([status, kini.versi, kini.baris], [409, 1, isi('satu')])
  assert.deepEqual(
    (await baca()).butir.find((b) => b.kunci === kunci)?.isi.map(({ teks }) => teks),
    ['satu'],
  )
})

test('two fields of one point are written at once without a conflict', async () => {
  const kunci = randomUUID()
  await tulis(kunci, 0, { jenis: 'butir', urutan: 2 })
  const hasil = await Promise.all([
    tulis(kunci, 0, { jenis: 'isi', medan: 'masalah', teks: 'a' }),
    tulis(kunci, 0, { jenis: 'isi', medan: 'manusia', teks: 'b' }),
  ])
  assert.deepEqual(
    hasil.map(([status]) => status),
    [201, 201],
  )
})

test('of two who begin one field at once one is told of the other', async () => {
  const kunci = randomUUID()
  await tulis(kunci, 0, { jenis: 'butir', urutan: 3 })
  const hasil = await Promise.all([tulis(kunci, 0, isi('punyaku')), tulis(kunci, 0, isi('punyanya'))])
  assert.deepEqual(hasil.map(([status]) => status).toSorted(), [201, 409])
})

test('numbers of persons are refused, names warned about, and every change is in the trail', async () => {
  const kunci = randomUUID()
  await tulis(kunci, 0, { jenis: 'butir', urutan: 4 })
  assert.equal((await tulis(kunci, 0, isi('NIK 3507010101900001')))[0], 422)
  assert.deepEqual((await tulis(kunci, 0, isi('Kunjungi Ny. Siti')))[1], { versi: 1, mungkinNama: true })
  const { rows } = await sql<{ tindakan: string; sesudah: { teks?: string } }>`
    select tindakan, sesudah from jejak where objek like ${`%isi ${kunci}%`}`.execute(db)
  assert.deepEqual(
    rows.map((r) => [r.tindakan, r.sesudah.teks]),
    [['tulis-lokmin', 'Kunjungi Ny. Siti']],
  )
})

test('a lokmin that is over is read only, and what was refused may be sent once it is open again', async () => {
  const nomor = await buatLokmin(db, { kabId, jenis: 'bulanan', unitId: satu.unitId })
  const ubah = async (versi: number, keadaan: string) =>
    (
      await kepala.post('/api/lokmin/ubah', {
        ...{ wilayah, lokmin: nomor, versi, keadaan, bulan: '2026-10', tanggal: '2026-11-05', jam: '', ruang: '' },
      })
    ).status
  const kirim = async () =>
    (
      await kepala.post('/api/lokmin/tulis', {
        ...{ wilayah, lokmin: nomor, kunci: randomUUID(), versi: 0, baris: { jenis: 'butir', urutan: 1 } },
      })
    ).status
  assert.deepEqual([await ubah(1, 'selesai'), await kirim(), await ubah(1, 'berlangsung')], [201, 409, 409])
  assert.deepEqual([await ubah(2, 'berlangsung'), await kirim()], [201, 201])
})

test('a bidan says how far the RTL of her desa is, and no other; sectors are told what was kept', async () => {
  const milik = await buatRtl(db, { kabId, lokminId, sektor: 'Desa/kelurahan', desaId: desa.A.desa.desaId })
  const lain = await buatRtl(db, {
    kabId,
    lokminId,
    sektor: 'Kecamatan',
    desaId: desa.B.desa.desaId,
    tenggat: '2026-12-01',
  })
  const perbarui = async (kunci: string) =>
    (await bidan.post('/api/lokmin/rtl', { wilayah, kunci, versi: 1, status: 'selesai', hasil: 'jalan' })).status
  assert.deepEqual([await perbarui(milik), await perbarui(lain)], [201, 403])
  const { rekap, rtl } = await dinas.read<DaftarRtlJawaban>(`/api/lokmin/rtl?wilayah=${wilayah}`)
  assert.deepEqual(rekap, { disepakati: 2, selesai: 1, tepat: 1, terbuka: 1, lewat: 1 })
  const hitung = await dinas.read<DaftarRtlJawaban>(`/api/lokmin/rtl?wilayah=${wilayah}&hitung=true`)
  assert.deepEqual([hitung.rekap, hitung.rtl], [rekap, []])
  assert.deepEqual(
    rtl.map(({ kunci, lewat }) => [kunci === lain, lewat]),
    [
      [true, true],
      [false, false],
    ],
  )
  const { sektor } = await dinas.read<RtlSektorJawaban>(`/api/briefing/sektor?wilayah=${wilayah}`)
  assert.deepEqual(
    sektor.map((s) => [s.sektor, s.disepakati, s.tepat, s.lewat]),
    [
      ['Desa/kelurahan', 1, 1, 0],
      ['Kecamatan', 1, 0, 1],
    ],
  )
})

test('what stays open is carried over into the next lokmin of the same kind', async () => {
  const berikut = await buatLokmin(db, {
    ...{ kabId, jenis: 'lintas-sektor', unitId: satu.unitId, bulan: 202611, tanggal: '2026-12-04' },
  })
  const { lanjutan } = await kepala.read<IsiLokmin>(`/api/lokmin?wilayah=${wilayah}&lokmin=${berikut}`)
  assert.deepEqual(
    lanjutan.map(({ sektor, lewat }) => [sektor, lewat]),
    [['Kecamatan', true]],
  )
})

for (const bentuk of ['docx', 'pdf', 'pptx', 'komitmen'] as const) {
  test(`the minutes are a file: ${bentuk}`, async () => {
    const reply = await kepala.get(`/api/lokmin/berkas?wilayah=${wilayah}&lokmin=${lokminId}&bentuk=${bentuk}`)
    assert.equal(reply.status, 200)
    assert.match(reply.body.toString('latin1', 0, 4), /^(PK|%PDF)/)
  })
}

test('a drafted agenda names desa, but across sectors none of whom only a sensitive indikator tells', async () => {
  await insertIndikator(db, {
    ...{ kode: 'UJI_PEKA', nama: 'Peka uji', periode: 'kumulatif', bentukTarget: 'linear', jadwal: null },
    ...{ gabung: 'jumlah-nakes', target: 90, atas: ['elemen', 'UJI_K1'], bawah: ['sasaran', 'ibu-hamil'] },
  })
  await sql`update indikator set sensitif = true where kode = 'UJI_PEKA'`.execute(db)
  const papan = JSON.stringify([{ indikator: ['UJI_CAKUPAN', 'UJI_PEKA'] }])
  await sql`update papan set potongan = ${papan}::jsonb where kode = 'ringkasan'`.execute(db)
  const peristiwa = [
    [1, 'A', 'UJI_CAKUPAN'],
    [2, 'B', 'UJI_PEKA'],
  ] as const
  for (const [nomor, huruf, indikator] of peristiwa) {
    const { desa: di, pustu } = desa[huruf]
    await beritahukan(db, kabId, { nomor, desaId: di.desaId, unitId: pustu.unitId, indikator })
  }
  const masalah = async (jenis: 'bulanan' | 'rakor') => {
    const [app, unitId] = jenis === 'rakor' ? [dinas, null] : [kepala, satu.unitId]
    const rapat = await buatLokmin(db, { kabId, jenis, unitId, bulan: 202506, tanggal: '2025-07-04' })
    assert.equal((await app.post('/api/lokmin/agenda', { wilayah, lokmin: rapat })).status, 201)
    const { butir } = await app.read<IsiLokmin>(`/api/lokmin?wilayah=${wilayah}&lokmin=${rapat}`)
    return butir.map(({ asal, isi: medan }) => [asal, medan.find((m) => m.medan === 'masalah')?.teks ?? ''])
  }
  assert.deepEqual(await masalah('bulanan'), [
    ['memburuk', '1 dari 3 desa/kelurahan di bawah target: Desa D.'],
    ['belum-lapor', 'Ada yang belum masuk dari 3 desa/kelurahan: Desa A, Desa B dan Desa D.'],
    ['notifikasi', 'Di Desa A.'],
  ])
  const kurang = 'Kurang 5 orang dari target sampai bulan ini'
  assert.deepEqual(await masalah('rakor'), [
    ['memburuk', `${kurang}; 3 dari 5 desa/kelurahan di bawah target: Desa C, Desa D dan Desa E.`],
    ['memburuk', `${kurang}.`],
    ['belum-lapor', ''],
    ['notifikasi', 'Di Desa A dan 1 lainnya.'],
  ])
})
