// The register of kader: by code and skills, in the version that was seen, by whoever keeps the posyandu; from a sheet, all or none.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Kader, KaderJawaban, PosyanduJawaban, PosyanduUnitJawaban } from '#contract/kader.ts'
import type { PenghargaanJawaban } from '#contract/penghargaan.ts'
import type { JawabanBerkas } from '#contract/sasaran.ts'
import type { TempatTugas } from '#domain/peran.ts'
import { aktorUji } from '#support/aktor.ts'
import { openAplikasi } from '#support/aplikasi.ts'
import { contohDatabase, SEKARANG_CONTOH } from '#support/contoh.ts'
import { buatOrang } from '#support/dunia-izin.ts'
import { jsonOf } from '#support/http.ts'

const { db } = await contohDatabase()
const kabId = 1
const dinas = await openAplikasi(db, SEKARANG_CONTOH)
const WILAYAH = '99.01-puskesmas-teluk-kenari'
const daftar = await dinas.read<PosyanduJawaban>(`/api/posyandu?wilayah=${WILAYAH}&bulan=2026-03`)
const [pertama, kedua] = daftar.posyandu
assert(pertama && kedua)
const UNIT = { wilayah: pertama.desa.kode, unit: pertama.kode }
const buka = (app = dinas) =>
  app.read<PosyanduUnitJawaban>(`/api/posyandu/unit?wilayah=${UNIT.wilayah}&unit=${UNIT.unit}&bulan=2026-03`)
const tulis = async (langkah: object, app = dinas) => {
  const jawaban = await app.post('/api/kader', { ...UNIT, langkah })
  return [jawaban.status, jsonOf(jawaban)] as const
}
const KOSONG = { akhir: null, skNomor: null, skTanggal: null, dilatihPada: null, namaPengguna: null }

test('kader of the example are counted by level, and none of them has a name', async () => {
  const { kader, rekap, bolehUbah } = await buka()
  assert.deepEqual(rekap, pertama.kader)
  assert.equal(rekap.purwa + rekap.madya + rekap.utama + rekap.belum, rekap.aktif)
  assert.deepEqual([bolehUbah, kader.filter((k) => k.akun !== null)], [true, []])
  assert.ok(new Set(daftar.posyandu.map((p) => p.kader.aktif)).size > 2)
})

test('three months of laporan make nobody active, and a criterion names what is missing', async () => {
  const jawaban = new Set(daftar.posyandu.flatMap((p) => p.penilaian))
  assert.deepEqual([...jawaban].toSorted(), ['belum-tahu', 'tidak'])
  assert.deepEqual(new Set(daftar.posyandu.map((p) => p.strata.strata ?? p.strata.setidaknya)), new Set(['pratama']))
  const { penilaian } = await buka()
  const [hariBuka] = penilaian[0]?.kriteria ?? []
  assert.deepEqual(
    [hariBuka?.kode, hariBuka?.putusan, hariBuka?.nilai, hariBuka?.ambang, hariBuka?.kosong.length],
    ['buka-8', 'belum-tahu', 3, 8, 9],
  )
})

test('a kader is written down by code, ticked by skill, and not over what somebody else wrote', async () => {
  const sebelum = (await buka()).kader
  const nomor = Math.max(0, ...sebelum.map((k) => k.nomor)) + 1
  const [status, jawaban] = await tulis({ jenis: 'tambah', mulai: '2026-01', ...KOSONG, skNomor: '400/9/2026' })
  assert.deepEqual([status, (jawaban as { nomor: number }).nomor], [201, nomor])
  const keterampilan = (await buka()).keterampilan.filter((k) => ['pengelolaan', 'bayi-balita'].includes(k.kelompok))
  const nilai = { jenis: 'nilai', nomor, versi: 1, keterampilan: keterampilan.map((k) => k.kode) }
  assert.equal((await tulis(nilai))[0], 201)
  const kini = (await buka()).kader.find((k) => k.nomor === nomor)
  assert.deepEqual([kini?.kode, kini?.tingkat, kini?.latihan, kini?.versi], [`K${nomor}`, 'purwa', true, 2])
  const [lama, masalah] = await tulis({ ...nilai, keterampilan: [] })
  assert.deepEqual([lama, (masalah as { kini: Kader }).kini], [409, kini])
  const jejak = await db.selectFrom('jejak').select(['objek']).where('tindakan', '=', 'ubah-kader').execute()
  assert.deepEqual(jejak, [{ objek: `kader ${UNIT.unit} K${nomor}` }, { objek: `kader ${UNIT.unit} K${nomor}` }])
})

const TOLAK: readonly (readonly [string, object, string])[] = [
  ['a month that has not come', { mulai: '2026-05' }, 'mulai'],
  ['an end before its beginning', { mulai: '2026-02', akhir: '2026-01' }, 'akhir'],
  ['a training yet to be held', { mulai: '2026-01', dilatihPada: '2026-12-01' }, 'dilatihPada'],
  ['a name in the decree', { mulai: '2026-01', skNomor: 'Ny. Siti' }, 'skNomor'],
  ['a date without its decree', { mulai: '2026-01', skTanggal: '2026-01-02' }, 'skNomor'],
  ['an account of nobody here', { mulai: '2026-01', namaPengguna: 'dinas' }, 'namaPengguna'],
]
for (const [judul, isi, kolom] of TOLAK) {
  test(`a kader is refused: ${judul}`, async () => {
    const [status, masalah] = await tulis({ jenis: 'tambah', ...KOSONG, ...isi })
    assert.deepEqual([status, (masalah as { galat: { kolom: string }[] }).galat.map((g) => g.kolom)], [400, [kolom]])
  })
}

test('only an account that works there gives a kader a name', async () => {
  const { unit_id } = await db
    .selectFrom('unit')
    .select('unit_id')
    .where('kode', '=', UNIT.unit)
    .executeTakeFirstOrThrow()
  await buatOrang(db, 'kader-uji', { peran: 'kader', tempat: [{ jenis: 'unit', kabId, id: unit_id }] })
  const { kader, akun } = await buka()
  const [satu, dua] = kader
  assert(satu && dua)
  assert.ok(akun.some((a) => a.namaPengguna === 'kader-uji'))
  const ubah = ({ nomor, versi, mulai }: Kader) =>
    tulis({ jenis: 'ubah', nomor, versi, ...KOSONG, mulai, namaPengguna: 'kader-uji' })
  assert.equal((await ubah(satu))[0], 201)
  assert.deepEqual((await buka()).kader[0]?.akun, { namaPengguna: 'kader-uji', nama: 'kader-uji' })
  assert.equal((await ubah(dua))[0], 400, 'taken')
})

test('the bidan of another desa neither reads nor writes it', async () => {
  const lain = daftar.posyandu.find((p) => p.desa.kode !== UNIT.wilayah)
  const { desa_id } = await db
    .selectFrom('desa_identitas')
    .select('desa_id')
    .where('kode', '=', lain?.desa.kode ?? '')
    .executeTakeFirstOrThrow()
  const tempat: TempatTugas = { jenis: 'desa', kabId, id: desa_id }
  const bidan = await openAplikasi(db, SEKARANG_CONTOH, aktorUji({ peran: 'bidan-desa', tempat: [tempat] }))
  assert.equal((await tulis({ jenis: 'tambah', mulai: '2026-01', ...KOSONG }, bidan))[0], 403)
  const { posyandu } = await bidan.read<PosyanduJawaban>('/api/posyandu?wilayah=99.01&bulan=2026-03')
  assert.deepEqual(new Set(posyandu.map((p) => p.desa.kode)), new Set([lain?.desa.kode]))
})

test('who may not see the register may not take it along as a file', async () => {
  const tempat: TempatTugas = { jenis: 'kabupaten', kabId }
  const bupati = await openAplikasi(db, SEKARANG_CONTOH, aktorUji({ peran: 'pimpinan', tempat: [tempat] }))
  const kueri = { wilayah: '99.01', bulan: '2026-03' }
  const minta = { tampilan: 'kader', bentuk: 'csv', bahasa: 'id', kueri }
  assert.equal((await bupati.post('/api/berkas', minta)).status, 403)
  assert.equal((await dinas.post('/api/berkas', minta)).status, 200)
})

test('how a unit is equipped holds from a month on, over the version that was seen', async () => {
  const simpan = async (mulai: string, versi: number, isi: object) =>
    (await dinas.post('/api/posyandu/keadaan', { ...UNIT, mulai, versi, isi })).status
  assert.equal(await simpan('2026-03', 0, { kk: 100, kkDanaSehat: 60 }), 201)
  assert.equal(await simpan('2026-03', 0, { kk: 100, kkDanaSehat: 20 }), 409)
  assert.equal(await simpan('2026-03', 1, { kk: 10, kkDanaSehat: 20 }), 400)
  assert.equal(await simpan('2026-05', 0, { kk: 10 }), 400, 'a month that has not come')
  const { keadaan, strata } = await buka()
  assert.deepEqual(keadaan, { mulai: '2026-03', isi: { kk: 100, kkDanaSehat: 60 }, versi: 1 })
  const dana = strata?.tingkat.at(-1)?.kriteria[0]
  assert.deepEqual([dana?.kode, dana?.putusan, dana?.nilai], ['dana-sehat-50', 'ya', 0.6])
})

test('a skill that the kabupaten leaves out is asked of nobody any more', async () => {
  const [satu] = (await buka()).keterampilan
  assert(satu)
  const { kode, nama, kelompok } = satu
  const atur = (versi: number, aktif: boolean) =>
    dinas.post('/api/kader/keterampilan', { wilayah: '99.01', kode, nama, kelompok, aktif, versi })
  assert.equal((await atur(0, false)).status, 201)
  assert.equal((await atur(0, true)).status, 409)
  assert.deepEqual(
    (await buka()).keterampilan.filter((k) => !k.aktif).map((k) => [k.kode, k.versi]),
    [[kode, 1]],
  )
  assert.equal((await atur(1, true)).status, 201)
})

const unggah = async (isi: string, kering: '0' | '1') => {
  const jalur = `/api/kader/impor?wilayah=${WILAYAH}&nama=kader.csv&kering=${kering}`
  const jawaban = await dinas.post(jalur, isi, { 'Content-Type': 'application/octet-stream' })
  assert.equal(jawaban.status, 201, String(jawaban.body))
  return jsonOf(jawaban) as JawabanBerkas
}

test('the register as it is taken along comes back without a change', async () => {
  const kueri = { wilayah: WILAYAH, bulan: '2026-03' }
  const { body } = await dinas.post('/api/berkas', { tampilan: 'kader', bentuk: 'csv', bahasa: 'id', kueri })
  const hasil = await unggah(String(body), '1')
  const { baris } = await dinas.read<KaderJawaban>(`/api/kader?wilayah=${WILAYAH}&bulan=2026-03`)
  const banyak = baris.filter((b) => b.kader).length
  assert.deepEqual([hasil.baru, hasil.berubah, hasil.sama, hasil.ditolak], [0, 0, banyak, []])
})

test('one wrong row refuses the whole sheet and says where and how to mend it', async () => {
  const kepala = 'kode posyandu,posyandu,kader,mulai,dilatih,keterampilan\n'
  const baik = `${kedua.kode},${kedua.nama},K40,2025-02,2025-06-01,catat-lapor; timbang-ukur\n`
  const salah = [
    `entah,,K1,2025-02,,\n`,
    `${kedua.kode},Posyandu Lain,K41,2025-02,,\n`,
    `${kedua.kode},,Siti,2025-02,,\n`,
    `${kedua.kode},,K42,Februari,,\n`,
    `${kedua.kode},,K43,2025-02,,menyanyi\n`,
  ]
  const hasil = await unggah(kepala + baik + salah.join(''), '0')
  assert.deepEqual(
    [hasil.diterapkan, hasil.ditolak.map((t) => [t.baris, t.kolom?.replace(/^[A-Z] /, '')])],
    [
      false,
      [
        [3, 'kode posyandu'],
        [4, 'posyandu'],
        [5, 'kader'],
        [6, 'mulai'],
        [7, 'keterampilan'],
      ],
    ],
  )
  assert.ok(hasil.ditolak.every((t) => t.saran))
  const jadi = await unggah(kepala + baik, '0')
  assert.deepEqual([jadi.diterapkan, jadi.baru], [true, 1])
  const { baris } = await dinas.read<KaderJawaban>(`/api/kader?wilayah=${WILAYAH}&bulan=2026-03`)
  const k40 = baris.find((b) => b.kodePosyandu === kedua.kode && b.kader?.kode === 'K40')?.kader
  assert.deepEqual([k40?.keterampilan, k40?.dilatihPada], [['catat-lapor', 'timbang-ukur'], '2025-06-01'])
})

test('a shortlist stands by the alphabet; only who is on it is decided on, once by each version, and in the trail', async () => {
  const baca = () => dinas.read<PenghargaanJawaban>(`/api/penghargaan?wilayah=${WILAYAH}&tahun=2026`)
  const { posyandu, tidak, utuh, bulan } = await baca()
  const [calon] = posyandu
  const luar = tidak.find((t) => t.letak === 'tidak')
  assert(calon && luar)
  assert.deepEqual([utuh, bulan], [false, '2026-03'])
  const nama = posyandu.map((p) => p.nama)
  assert.deepEqual(
    nama,
    nama.toSorted((a, b) => a.localeCompare(b, 'id')),
  )
  assert.equal(posyandu.length + tidak.length, daftar.posyandu.length)
  assert.ok(calon.kriteria.every((k) => k.putusan === 'ya'))
  assert.ok(luar.sebab.some((s) => s.putusan === 'tidak'))
  const tetapkan = async (unit: string, lain: object = {}) => {
    const isi = {
      sebutan: 'Posyandu teladan',
      alasan: 'Buka setiap bulan dan rajin',
      ditetapkan: true,
      versi: 0,
      ...lain,
    }
    const minta = { wilayah: WILAYAH, tahun: 2026, perihal: 'posyandu', unit, nomor: 0, ...isi }
    return (await dinas.post('/api/penghargaan', minta)).status
  }
  assert.equal(await tetapkan(luar.kode), 422)
  assert.equal(await tetapkan(calon.kode, { alasan: 'Kerja keras Ny. Siti Aminah' }), 400)
  assert.equal(await tetapkan(calon.kode), 201)
  assert.equal(await tetapkan(calon.kode), 409)
  const kini = (await baca()).posyandu.find((p) => p.kode === calon.kode)?.keputusan
  assert.deepEqual([kini?.sebutan, kini?.ditetapkan, kini?.versi], ['Posyandu teladan', true, 1])
  assert.equal(await tetapkan(calon.kode, { ditetapkan: false, versi: 1 }), 201)
  const jejak = await db.selectFrom('jejak').select('objek').where('tindakan', '=', 'tetapkan-penghargaan').execute()
  assert.deepEqual(new Set(jejak.map((j) => j.objek)), new Set([`penghargaan 2026 posyandu ${calon.kode} 0`]))
})
