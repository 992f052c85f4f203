import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import type { KelengkapanJawaban } from '#contract/kelengkapan.ts'
import type { JawabanPerubahan } from '#contract/kelola-perubahan.ts'
import type { LangkahUnit } from '#contract/kelola-unit.ts'
import type { KelolaDesaJawaban, KelolaWilayahJawaban, LangkahWilayah } from '#contract/kelola-wilayah.ts'
import { openAplikasi } from '#support/aplikasi.ts'
import { jsonOf } from '#support/http.ts'
import { kirim } from '#support/kisah.ts'
import { buatIndikatorUji, buatLimaDesa, timbang } from '#support/kisah-lembar.ts'
import { freshDatabase } from '#support/postgres.ts'
import { susunWajibPuskesmas } from '#usecases/susun-wajib.ts'

const { db } = await freshDatabase()
await buatIndikatorUji(db)
const { kab, desa } = await buatLimaDesa(db)
await susunWajibPuskesmas(db, kab.kabId)
const app = await openAplikasi(db)

const versi = async () => Number((await db.selectFrom('versi_data').select('versi').executeTakeFirstOrThrow()).versi)

const wilayah = (langkah: LangkahWilayah, { sejak = '2025-09', kering = false } = {}) =>
  app.post('/api/kelola-wilayah', { wilayah: kab.kode, kering, sejak, dokumen: 'SK uji 1/2025', langkah })
const unit = (langkah: LangkahUnit, kering = false) =>
  app.post('/api/kelola-unit', { wilayah: kab.kode, kering, dokumen: 'SK uji 2/2025', langkah })

async function jadi(jawaban: ReturnType<typeof wilayah>): Promise<JawabanPerubahan> {
  const { status, body } = await jawaban
  assert.equal(status, 201, String(body))
  // The server holds its answer against the contract before it sends it.
  return jsonOf(await jawaban) as JawabanPerubahan
}

async function ditolak(jawaban: ReturnType<typeof wilayah>): Promise<string> {
  const sebelum = await versi()
  const { status, body } = await jawaban
  assert.equal(status, 422, String(body))
  assert.equal(await versi(), sebelum)
  return (jsonOf(await jawaban) as { detail: string }).detail
}

const lihat = (kode: string, bulan = '2025-10') =>
  app.read<KelolaDesaJawaban>(`/api/kelola-wilayah/desa?wilayah=${kode}&bulan=${bulan}`)
const jejakTerakhir = () =>
  db
    .selectFrom('jejak')
    .select(['tindakan', 'nama_pengguna', 'sebelum', 'sesudah'])
    .orderBy('jejak_id', 'desc')
    .executeTakeFirstOrThrow()

const [A, B, C] = [desa.A.desa.kode, desa.B.desa.kode, desa.C.desa.kode]
const rincian = {
  nama: 'Mawar',
  ragam: null,
  dusun: 'Krajan',
  rw: '3',
  nomorRegistrasi: null,
  strata: 'madya',
  lintang: -8.1,
  bujur: 112.5,
}
const MAWAR = `${A}-posyandu-mawar`

test('the list tells where each desa belongs, who answers for it and how many units stand there', async () => {
  const { ringkas, bolehUbah } = await app
    .read<KelolaWilayahJawaban>(`/api/kelola-wilayah?wilayah=${kab.kode}&bulan=2025-10`)
    .then((j) => ({
      bolehUbah: j.bolehUbah,
      ringkas: j.desa.map((d) => `${d.nama} ${d.kecamatan?.nama} ${d.puskesmas?.nama} ${d.penanggungJawab} ${d.unit}`),
    }))
  assert.equal(bolehUbah, true)
  assert.deepEqual(ringkas, [
    'Desa A Kecamatan 01 Satu null 2',
    'Desa B Kecamatan 01 Satu null 2',
    'Desa C Kecamatan 01 Dua null 2',
    'Desa D Kecamatan 02 Satu null 2',
    'Desa E Kecamatan 02 Satu null 2',
  ])
})

test('a look writes nothing; doing it says the same, leaves a trace with both sides and raises the version', async () => {
  const langkah: LangkahWilayah = { jenis: 'pindah-puskesmas', desa: B, puskesmas: '99.01-puskesmas-dua' }
  const sebelum = await versi()
  const kering = await jadi(wilayah(langkah, { kering: true }))
  assert.deepEqual([kering.diterapkan, await versi()], [false, sebelum])
  const hasil = await jadi(wilayah(langkah))
  assert.deepEqual([hasil.diterapkan, hasil.versi], [true, sebelum + 1])
  assert.deepEqual(hasil.perubahan, kering.perubahan)
  assert.deepEqual(hasil.perubahan[0], {
    apa: `Desa Desa B (${B})`,
    kolom: 'puskesmas sejak 2025-09',
    lama: 'Satu',
    baru: 'Dua',
  })
  const { tindakan, nama_pengguna, sebelum: lama, sesudah } = await jejakTerakhir()
  assert.equal(tindakan, 'impor')
  assert.notEqual(nama_pengguna, '')
  assert.deepEqual(lama, { [`Desa Desa B (${B}): puskesmas sejak 2025-09`]: 'Satu' })
  assert.deepEqual(sesudah, { [`Desa Desa B (${B}): puskesmas sejak 2025-09`]: 'Dua' })
  const { riwayat } = await lihat(B)
  assert.deepEqual(
    riwayat.filter((r) => r.apa === 'puskesmas'),
    [
      { sejak: '2025-09', apa: 'puskesmas', isi: 'Dua' },
      { sejak: null, apa: 'puskesmas', isi: 'Satu' },
    ],
  )
})

test('a posyandu opens, owes laporan from its month on, changes its details and goes to another desa', async () => {
  const buka = await jadi(unit({ jenis: 'buka', jenisUnit: 'posyandu', desa: A, mulai: '2025-08', ...rincian }))
  assert.deepEqual(buka.perubahan, [
    { apa: `Unit Mawar (${MAWAR})`, kolom: 'buka sejak 2025-08', lama: null, baru: 'Mawar, Desa A' },
    { apa: `Desa Desa A (${A})`, kolom: 'unit wajib lapor sejak 2025-08', lama: 3, baru: 4 },
  ])
  assert.match(
    await ditolak(unit({ jenis: 'buka', jenisUnit: 'posyandu', desa: A, mulai: '2025-08', ...rincian })),
    /sudah ada; pakai nama lain/,
  )
  const ubah = await jadi(unit({ jenis: 'ubah', unit: MAWAR, strata: 'mandiri' }))
  assert.deepEqual(ubah.perubahan, [{ apa: `Unit Mawar (${MAWAR})`, kolom: 'strata', lama: 'madya', baru: 'mandiri' }])
  assert.match(await ditolak(unit({ jenis: 'ubah', unit: MAWAR, strata: 'mandiri' })), /Tidak ada yang berubah/)
  assert.match(await ditolak(unit({ jenis: 'ubah', unit: MAWAR, lintang: null })), /dua-duanya/)
  const pindah = await jadi(unit({ jenis: 'pindah', unit: MAWAR, desa: C, mulai: '2025-10' }))
  assert.deepEqual(pindah.perubahan.slice(1), [
    { apa: `Desa Desa A (${A})`, kolom: 'unit wajib lapor sejak 2025-10', lama: 4, baru: 3 },
    { apa: `Desa Desa C (${C})`, kolom: 'unit wajib lapor sejak 2025-10', lama: 3, baru: 4 },
  ])
  const ada = async (kode: string, bulan: string) => (await lihat(kode, bulan)).unit.some((u) => u.kode === MAWAR)
  assert.deepEqual(await Promise.all([ada(A, '2025-09'), ada(A, '2025-10'), ada(C, '2025-10')]), [true, false, true])
})

test('a posyandu closes after its last laporan, is no longer waited for, and goes on when the closing is taken back', async () => {
  const { posyandu, desa: diE } = desa.E
  await kirim(db, kab, { unit: posyandu, desa: diE, bulan: 202507, isian: timbang(10, 8) })
  assert.match(
    await ditolak(unit({ jenis: 'tutup', unit: posyandu.kode, akhir: '2025-06' })),
    /masih mengirim 1 laporan sesudah 2025-06, terakhir 2025-07\. Pakai bulan itu/,
  )
  const ditunggu = async () => {
    const { unit: daftar } = await app.read<KelengkapanJawaban>(`/api/kelengkapan?wilayah=${diE.kode}&bulan=2025-09`)
    return daftar.find((u) => u.kode === posyandu.kode)?.keadaan.at(-1) === 'belum'
  }
  assert.equal(await ditunggu(), true)
  await jadi(unit({ jenis: 'tutup', unit: posyandu.kode, akhir: '2025-08' }))
  assert.equal(await ditunggu(), false)
  assert.match(await ditolak(unit({ jenis: 'tutup', unit: posyandu.kode, akhir: '2025-08' })), /sudah tutup/)
  await jadi(unit({ jenis: 'lanjutkan', unit: posyandu.kode }))
  assert.equal(await ditunggu(), true)
})

test('a name, a code and who answers for a desa hold from a month on', async () => {
  await jadi(wilayah({ jenis: 'identitas', desa: C, nama: 'Sukamaju', kode: null }))
  await jadi(
    wilayah({ jenis: 'penanggung-jawab', desa: C, unit: desa.C.pustu.kode, jabatan: 'Bidan desa', nama: 'Siti Rahma' }),
  )
  const [dulu, kini] = await Promise.all([lihat(C, '2025-08'), lihat(C, '2025-09')])
  assert.deepEqual([dulu.desa.nama, kini.desa.nama], ['Desa C', 'Sukamaju'])
  assert.deepEqual(kini.desa.penanggungJawab, {
    unit: desa.C.pustu.kode,
    namaUnit: desa.C.pustu.nama,
    jabatan: 'Bidan desa',
    nama: 'Siti Rahma',
  })
  assert.deepEqual(
    kini.riwayat.filter((r) => r.apa === 'penanggung-jawab'),
    [{ sejak: '2025-09', apa: 'penanggung-jawab', isi: `Siti Rahma, Bidan desa, ${desa.C.pustu.nama}` }],
  )
  assert.equal(dulu.desa.penanggungJawab, null)
})

for (const [apa, langkah, sejak, pesan] of [
  [
    'a move before one on record',
    { jenis: 'pindah-puskesmas', desa: B, puskesmas: '99.01-puskesmas-dua' },
    '2025-07',
    /sudah tercatat .* sejak 2025-09\. Pakai bulan itu/,
  ],
  [
    'a move to where it is',
    { jenis: 'pindah-puskesmas', desa: A, puskesmas: '99.01-puskesmas-satu' },
    '2025-09',
    /tidak ada yang perlu dipindahkan/,
  ],
  [
    'a desa of another kabupaten',
    { jenis: 'pindah-puskesmas', desa: '88.01.01.2001', puskesmas: '99.01-puskesmas-satu' },
    '2025-09',
    /bukan bagian/,
  ],
  [
    'a name before one on record',
    { jenis: 'identitas', desa: C, nama: 'Lain', kode: null },
    '2025-08',
    /sudah tercatat bernama Sukamaju/,
  ],
  ['a code that is taken', { jenis: 'identitas', desa: A, nama: null, kode: B }, '2025-09', /sudah dipakai/],
  [
    'one desa merged with itself',
    { jenis: 'gabung', desa: [A, A], menjadi: { tetap: A } },
    '2025-09',
    /dua desa yang berbeda/,
  ],
  [
    'a merger into a third',
    { jenis: 'gabung', desa: [A, B], menjadi: { tetap: C } },
    '2025-11',
    /tidak termasuk desa yang digabung/,
  ],
  [
    'a unit of elsewhere that should answer',
    { jenis: 'penanggung-jawab', desa: A, unit: desa.C.pustu.kode, jabatan: 'Bidan', nama: null },
    '2025-09',
    /tidak melayani/,
  ],
] as const) {
  test(`${apa} is refused with the way out, and nothing is written`, async () => {
    const langkahUji: LangkahWilayah = langkah.jenis === 'gabung' ? { ...langkah, desa: [...langkah.desa] } : langkah
    assert.match(await ditolak(wilayah(langkahUji, { sejak })), pesan)
  })
}

test('a merger into a new desa ends both, takes their units and adds the sasaran of years to come', async () => {
  const baru = '99.01.01.2010'
  await sql`insert into sasaran (kab_id, tahun, jenis_sasaran_id, dasar, desa_id, mulai, jumlah, dokumen)
    select ${kab.kabId}::int, 2026::smallint, jenis_sasaran_id, 'proyeksi', d, 202601, n, 'SK uji'
    from jenis_sasaran, (values (${desa.A.desa.desaId}::int, 30), (${desa.B.desa.desaId}::int, 12)) v (d, n)
    where kode = 'ibu-hamil'`.execute(db)
  const hasil = await jadi(
    wilayah({ jenis: 'gabung', desa: [A, B], menjadi: { kode: baru, nama: 'Desa Bersama' } }, { sejak: '2025-11' }),
  )
  assert.ok(hasil.perubahan.some((p) => p.apa === `Sasaran Desa Bersama (${baru})` && p.lama === null && p.baru === 42))
  const { desa: gabungan, riwayat, unit: daftar } = await lihat(baru, '2025-11')
  assert.equal(gabungan.puskesmas?.nama, 'Satu')
  assert.deepEqual(
    riwayat.find((r) => r.apa === 'gabung-dari'),
    { sejak: '2025-11', apa: 'gabung-dari', isi: 'Desa A, Desa B' },
  )
  assert.deepEqual(daftar.map((u) => u.nama).toSorted(), ['Posyandu A', 'Posyandu B', 'Pustu A', 'Pustu B'])
  const { riwayat: akhir } = await lihat(A, '2025-10')
  assert.deepEqual(akhir.slice(0, 2), [
    { sejak: '2025-11', apa: 'gabung-menjadi', isi: 'Desa Bersama' },
    { sejak: '2025-10', apa: 'berakhir', isi: null },
  ])
  assert.match(
    await ditolak(
      wilayah({ jenis: 'pindah-puskesmas', desa: baru, puskesmas: '99.01-puskesmas-dua' }, { sejak: '2025-12' }),
    ),
    /Desa Bersama \(.*\) bergabung sejak 2025-11; angka tahun itu masih bersama sampai Desember\. Catat mulai 2026-01/,
  )
})

test('a number of a person has no place in a document', async () => {
  const { status } = await app.post('/api/kelola-wilayah', {
    ...{ wilayah: kab.kode, kering: true, sejak: '2025-09', dokumen: 'NIK 3507012345678901' },
    langkah: { jenis: 'identitas', desa: C, nama: 'Makmur', kode: null },
  })
  assert.equal(status, 400)
})
