import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { buatKatalogUji } from '#support/katalog-uji.ts'
import {
  BULAN_INI,
  buatDesa,
  buatKabupaten,
  buatUnit,
  type Desa,
  kirim,
  type LaporanKisah,
  lapor,
  laporanMasuk,
  PADA,
  type Unit,
} from '#support/kisah.ts'
import { freshDatabase } from '#support/postgres.ts'
import { rekapDari } from '#support/rekap.ts'
import { checkRekap } from '#usecases/check-rekap.ts'
import { type LangkahImpor, revertLaporan } from '#usecases/revert-laporan.ts'
import { type HasilBernomor, submitLaporanSemua } from '#usecases/submit-laporan.ts'

const { db } = await freshDatabase()
await buatKatalogUji(db)
const kab = await buatKabupaten(db)
let nomor = 0

async function posyanduBaru(): Promise<{ desa: Desa; unit: Unit }> {
  nomor += 1
  const desa = await buatDesa(db, kab, { kode: `99.01.01.${2000 + nomor}` })
  return { desa, unit: await buatUnit(db, kab, { jenis: 'posyandu', nama: `Melati ${nomor}`, desa }) }
}

const PENUH = { UJI_S: 60, UJI_D: 48, UJI_N: 30 }
const rekap = async (desa: Desa, bulan = 202501) => (await rekapDari(db, kab, desa.desaId, bulan)).rekap

async function kirimSemua(laporan: readonly LaporanKisah[], catat?: (hasil: readonly HasilBernomor[]) => void) {
  return submitLaporanSemua(db, {
    kabId: kab.kabId,
    laporan: laporan.map(laporanMasuk),
    oleh: 'impor',
    pada: PADA,
    bulanIni: BULAN_INI,
    inTransaction: async (_, hasil) => catat?.(hasil),
  })
}

test('many laporan are answered in the order given, the refused among them', async () => {
  const satu = await posyanduBaru()
  const dua = await posyanduBaru()
  const tercatat: number[] = []
  const hasil = await kirimSemua(
    [
      { ...dua, bulan: 202502, isian: PENUH },
      { ...satu, bulan: 202501, isian: { UJI_D: -1 } },
      { ...dua, bulan: 202501, isian: PENUH },
      // The second half of the same laporan, as files have them.
      { ...dua, bulan: 202502, isian: { UJI_K: 55 } },
    ],
    (bagian) => tercatat.push(...bagian.map(({ urutan }) => urutan)),
  )
  assert.deepEqual(
    hasil.map((h) => h.hasil),
    ['baru', 'ditolak', 'baru', 'berubah'],
  )
  assert.deepEqual(tercatat.toSorted(), [0, 1, 2, 3])
  assert.deepEqual(await rekap(dua.desa, 202502), [
    'UJI_D posyandu 48 dari 1',
    'UJI_K posyandu 55 dari 1',
    'UJI_N posyandu 30 dari 1',
    'UJI_S posyandu 60 dari 1',
  ])
})

test('the same again changes nothing, and more laporan than one transaction holds all arrive', async () => {
  const banyak: LaporanKisah[] = []
  for (let i = 0; i < 30; i += 1) {
    const milik = await posyanduBaru()
    for (let bulan = 202501; bulan <= 202512; bulan += 1) {
      banyak.push({ ...milik, bulan, isian: { ...PENUH, 'UJI_D:UJI_L': 20, 'UJI_D:UJI_P': 28, 'UJI_S:UJI_L': 30 } })
    }
  }
  const pertama = await kirimSemua(banyak)
  const kedua = await kirimSemua(banyak)
  assert.deepEqual(new Set(pertama.map((h) => h.hasil)), new Set(['baru']))
  assert.deepEqual(new Set(kedua.map((h) => h.hasil)), new Set(['sama']))
  assert.deepEqual((await checkRekap(db, null))?.selisih, [])
})

test('one laporan too large for its desa does not take its neighbours along', async () => {
  const satu = await posyanduBaru()
  const lain = await buatUnit(db, kab, { jenis: 'posyandu', nama: 'Besar', desa: satu.desa })
  const dua = await posyanduBaru()
  const besar = { UJI_S: 2_147_483_647, UJI_D: 1, UJI_N: 1 }
  const hasil = await kirimSemua([
    { ...satu, bulan: 202501, isian: besar },
    { unit: lain, desa: satu.desa, bulan: 202501, isian: besar },
    { ...dua, bulan: 202501, isian: PENUH },
  ])
  assert.deepEqual(
    hasil.map((h) => h.hasil),
    ['baru', 'ditolak', 'baru'],
  )
})

const MASUK = new Date('2025-02-03T03:00:00Z')
const SAH = { oleh: 'puskesmas', pada: new Date('2025-02-20T03:00:00Z') }

async function kirimSah(laporan: readonly LaporanKisah[], sah = SAH) {
  const semua = laporan.map((l) => ({ ...laporanMasuk(l), pada: MASUK, sah }))
  const hasil = await submitLaporanSemua(db, {
    kabId: kab.kabId,
    laporan: semua,
    oleh: 'impor',
    pada: PADA,
    bulanIni: BULAN_INI,
  })
  return hasil.map((h) => (h.hasil === 'ditolak' || h.hasil === 'bentrok' ? h.hasil : `${h.hasil} ${h.versiLaporan}`))
}

async function riwayat({ desaId }: Desa) {
  const { rows } = await sql<{ teks: string }>`
    select l.status || ' ' || v.versi || ' ' || v.status || ' ' || v.oleh || ' ' || to_char(v.pada, 'MM-DD') || ' '
      || jsonb_array_length(v.isi) || ' ' || to_char(l.terkirim_pada, 'MM-DD') || ' ' || to_char(l.diubah_pada, 'MM-DD')
      as teks
    from laporan l join laporan_versi v using (kab_id, desa_id, bulan, unit_id, minggu)
    where l.desa_id = ${desaId} order by v.versi`.execute(db)
  return rows.map(({ teks }) => teks)
}

test('a laporan that was validated since has both versions, each with its own time', async () => {
  const milik = await posyanduBaru()
  assert.deepEqual(await kirimSah([{ ...milik, bulan: 202501, isian: PENUH }]), ['baru 2'])
  assert.deepEqual(await riwayat(milik.desa), [
    'tervalidasi 1 terkirim impor 02-03 3 02-03 02-20',
    'tervalidasi 2 tervalidasi puskesmas 02-20 3 02-03 02-20',
  ])
  assert.ok((await rekap(milik.desa)).includes('UJI_D posyandu 48 dari 1, 48 valid'))
  assert.deepEqual(await kirimSah([{ ...milik, bulan: 202501, isian: PENUH }]), ['sama 2'])
  assert.deepEqual((await checkRekap(db, null))?.selisih, [])
})

test('one that was there already is only validated; a draft and what is refused are not', async () => {
  const ada = await posyanduBaru()
  const draf = await posyanduBaru()
  const salah = await posyanduBaru()
  await kirimSemua([{ ...ada, bulan: 202501, isian: PENUH }])
  const laporan: LaporanKisah[] = [
    { ...ada, bulan: 202501, isian: PENUH },
    { ...draf, bulan: 202501, status: 'draf', isian: PENUH },
    { ...salah, bulan: 202501, isian: { UJI_D: -1 } },
  ]
  assert.deepEqual(await kirimSah(laporan), ['berubah 2', 'baru 1', 'ditolak'])
  assert.equal((await riwayat(ada.desa)).at(-1)?.slice(0, 42), 'tervalidasi 2 tervalidasi puskesmas 02-20 ')
  assert.deepEqual(await rekap(draf.desa), [])
  assert.deepEqual(await kirimSah(laporan), ['sama 2', 'sama 1', 'ditolak'])
  assert.deepEqual((await checkRekap(db, null))?.selisih, [])
})

const langkah = ({ desa, unit }: { desa: Desa; unit: Unit }, versi: [number | null, number]): LangkahImpor => ({
  ...{ desaId: desa.desaId, unitId: unit.unitId, bulan: 202501, minggu: 0 },
  ...{ versiSebelum: versi[0], versiSesudah: versi[1] },
})
const batalkan = async (semua: LangkahImpor[]) =>
  (
    await revertLaporan(db, { kabId: kab.kabId, langkah: semua, oleh: 'operator', pada: PADA, alasan: 'salah berkas' })
  ).map(({ hasil }) => hasil)

test('undoing an import puts each laporan back as a new version, and empties those that it made', async () => {
  const lama = await posyanduBaru()
  const baru = await posyanduBaru()
  await lapor(db, kab, { ...lama, bulan: 202501, isian: PENUH })
  await kirimSemua([
    { ...lama, bulan: 202501, isian: { UJI_D: 50 } },
    { ...baru, bulan: 202501, isian: PENUH },
    { ...lama, bulan: 202501, isian: { UJI_K: 55 } },
  ])
  // The laporan of two rows: back to before the first, from after the last.
  const hasil = await batalkan([langkah(lama, [1, 2]), langkah(baru, [null, 1]), langkah(lama, [2, 3])])
  assert.deepEqual(hasil, ['dibatalkan', 'dibatalkan'])
  assert.deepEqual(await rekap(lama.desa), [
    'UJI_D posyandu 48 dari 1',
    'UJI_N posyandu 30 dari 1',
    'UJI_S posyandu 60 dari 1',
  ])
  assert.deepEqual(await rekap(baru.desa), [])
  const { rows } = await sql<object>`
    select versi, status, terkirim_pada as terkirim from laporan
    where desa_id in (${lama.desa.desaId}, ${baru.desa.desaId}) order by desa_id`.execute(db)
  assert.deepEqual(rows, [
    { versi: 4, status: 'terkirim', terkirim: PADA },
    { versi: 2, status: 'draf', terkirim: null },
  ])
  assert.deepEqual((await checkRekap(db, null))?.selisih, [])
})

test('undoing leaves alone what somebody corrected since, and what is sealed', async () => {
  const diubah = await posyanduBaru()
  const terkunci = await posyanduBaru()
  await kirimSemua([diubah, terkunci].map((milik) => ({ ...milik, bulan: 202501, isian: PENUH })))
  await kirim(db, kab, { ...diubah, bulan: 202501, isian: { UJI_D: 47 } })
  await sql`update laporan set status = 'terkunci' where desa_id = ${terkunci.desa.desaId}`.execute(db)
  assert.deepEqual(await batalkan([langkah(diubah, [null, 1]), langkah(terkunci, [null, 1])]), [
    'sudah-berubah',
    'terkunci',
  ])
  assert.ok((await rekap(diubah.desa)).includes('UJI_D posyandu 47 dari 1'))
})
