import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import type { FormulirJawaban, TugasLaporJawaban } from '#contract/formulir.ts'
import type { PeriksaJawaban, TahapJawaban, TenggatJawaban, VersiLaporanJawaban } from '#contract/tahap.ts'
import type { Aktor } from '#domain/peran.ts'
import { listJejak } from '#store/jejak.ts'
import { getVersi } from '#store/versi-data.ts'
import { aktorUji } from '#support/aktor.ts'
import { openAplikasi } from '#support/aplikasi.ts'
import { jsonOf } from '#support/http.ts'
import { TIMBANG } from '#support/katalog-uji.ts'
import { buatDesa, buatKabupaten, buatUnit, kirim, selKirim, type Unit, wajibkan } from '#support/kisah.ts'
import { buatIndikatorUji, timbang } from '#support/kisah-lembar.ts'
import { freshDatabase } from '#support/postgres.ts'
import { checkRekap } from '#usecases/check-rekap.ts'

/** January 2025 of one desa of each of two puskesmas, told on 10 February. */
const SEKARANG = new Date('2025-02-10T02:00:00Z')
const { db } = await freshDatabase()
await buatIndikatorUji(db)
const kab = await buatKabupaten(db)
const induk = await buatUnit(db, kab, { jenis: 'puskesmas', nama: 'Induk' })
const lain = await buatUnit(db, kab, { jenis: 'puskesmas', nama: 'Lain' })
const desa = await buatDesa(db, kab, { kode: '99.01.01.2001', nama: 'Suka', puskesmas: induk })
const tetangga = await buatDesa(db, kab, { kode: '99.01.01.2002', nama: 'Maju', puskesmas: lain })
let nomor = 0

const di = (jenis: 'puskesmas' | 'desa', id: number) => ({ jenis, kabId: kab.kabId, id }) as const
const ORANG = {
  dinas: aktorUji({ peran: 'dinas', tempat: [{ jenis: 'kabupaten', kabId: kab.kabId }] }),
  kepala: aktorUji({ peran: 'kepala-puskesmas', namaPengguna: 'kepala', tempat: [di('puskesmas', induk.unitId)] }),
  petugas: aktorUji({ peran: 'petugas-puskesmas', namaPengguna: 'petugas', tempat: [di('puskesmas', induk.unitId)] }),
  bidan: aktorUji({ peran: 'bidan-desa', namaPengguna: 'bidan', tempat: [di('desa', desa.desaId)] }),
} satisfies Record<string, Aktor>
type Siapa = keyof typeof ORANG
const app = {
  dinas: await openAplikasi(db, SEKARANG, ORANG.dinas),
  kepala: await openAplikasi(db, SEKARANG, ORANG.kepala),
  petugas: await openAplikasi(db, SEKARANG, ORANG.petugas),
  bidan: await openAplikasi(db, SEKARANG, ORANG.bidan),
}

/** A posyandu that reported January. */
async function posyandu(di: typeof desa = desa, isi = timbang(60, 48)): Promise<Unit> {
  nomor += 1
  const unit = await buatUnit(db, kab, { jenis: 'posyandu', nama: `Melati ${nomor}`, desa: di })
  await wajibkan(db, kab, { unit, desa: di, kelompok: TIMBANG })
  await kirim(db, kab, { unit, desa: di, bulan: 202501, isian: isi }, { pada: new Date('2025-01-30T02:00:00Z') })
  return unit
}

const baris = (unit: Unit, versi: number, di = desa) => ({ unit: unit.kode, desa: di.kode, bulan: '2025-01', versi })

async function lift(
  siapa: Siapa,
  tahap: string,
  laporan: readonly ReturnType<typeof baris>[],
  alasan?: string,
): Promise<TahapJawaban> {
  const reply = await app[siapa].post('/api/laporan/tahap', { tahap, laporan, ...(alasan && { alasan }) })
  assert(reply.status < 300, reply.body.toString())
  return jsonOf(reply) as TahapJawaban
}

const ringkas = ({ laporan }: TahapJawaban) => laporan.map((l) => `${l.hasil} ${l.keadaan} ${l.versi}`)

const ubah = (siapa: Siapa, unit: Unit, versiDasar: number, alasan?: string) =>
  app[siapa].post('/api/laporan', {
    ...{ unit: unit.kode, desa: desa.kode, bulan: '2025-01', versiDasar, isian: selKirim({ UJI_D: 40 }) },
    ...(alasan !== undefined && { alasan }),
  })

test('a laporan goes from sent to locked, each step by those whose it is', async () => {
  const unit = await posyandu()
  const versi = await getVersi(db, kab.kabId)
  assert.deepEqual(ringkas(await lift('bidan', 'terverifikasi', [baris(unit, 1)])), ['berubah terverifikasi 2'])
  assert.deepEqual(ringkas(await lift('kepala', 'tervalidasi', [baris(unit, 2)])), ['berubah tervalidasi 3'])
  const terkunci = await lift('dinas', 'terkunci', [baris(unit, 3)])
  assert.deepEqual(ringkas(terkunci), ['berubah terkunci 4'])
  assert.equal(terkunci.versi, versi + 3)
  const jejak = await listJejak(db, {
    ...{
      kabId: [kab.kabId],
      dari: null,
      sampai: null,
      zona: 'Asia/Jakarta',
      namaPengguna: null,
      tindakan: null,
      objek: unit.kode,
    },
    ...{ sebelumId: null, banyak: 10 },
  })
  assert.deepEqual(
    jejak.toReversed().map((j) => [j.namaPengguna, j.peran, j.tindakan, j.sebelum, j.sesudah]),
    [
      [
        'bidan',
        'bidan-desa',
        'verifikasi-laporan',
        { versi: 1, status: 'terkirim' },
        { versi: 2, status: 'terverifikasi' },
      ],
      [
        ...['kepala', 'kepala-puskesmas', 'validasi-laporan'],
        ...[
          { versi: 2, status: 'terverifikasi' },
          { versi: 3, status: 'tervalidasi' },
        ],
      ],
      ['dinas', 'dinas', 'kunci-laporan', { versi: 3, status: 'tervalidasi' }, { versi: 4, status: 'terkunci' }],
    ],
  )
})

test('many at once stand or fall by themselves', async () => {
  const [baik, sudah, berubah] = [await posyandu(), await posyandu(), await posyandu()]
  await lift('kepala', 'tervalidasi', [baris(sudah, 1)])
  await ubah('bidan', berubah, 1)
  const asing = await posyandu(tetangga)
  const { laporan, ...jumlah } = await lift('kepala', 'tervalidasi', [
    ...[baris(berubah, 1), baris(baik, 1), baris(sudah, 1), baris(asing, 1, tetangga)],
    { ...baris(baik, 1), unit: '99.01-posyandu-entah' },
  ])
  assert.deepEqual([jumlah.berubah, jumlah.sama, jumlah.ditolak], [1, 1, 3])
  assert.deepEqual(
    laporan.map((l) => [l.hasil, l.keadaan, l.versi, l.tanpaVerifikasi, l.alasan?.slice(0, 22) ?? null]),
    [
      ['ditolak', 'terkirim', 2, false, 'Laporan ini sudah beru'],
      ['berubah', 'tervalidasi', 2, true, null],
      ['sama', 'tervalidasi', 2, false, null],
      ['ditolak', null, null, false, 'Laporan ini tidak dike'],
      ['ditolak', null, null, false, 'Laporan ini tidak dike'],
    ],
  )
})

test('who may not do it is told who may', async () => {
  const unit = await posyandu()
  const alasan = async (siapa: Siapa, tahap: string, versi: number) =>
    (await lift(siapa, tahap, [baris(unit, versi)], 'salah ketik')).laporan[0]?.alasan
  assert.equal(await alasan('petugas', 'tervalidasi', 1), 'Validasi dilakukan kepala puskesmas.')
  assert.equal(await alasan('dinas', 'tervalidasi', 1), 'Validasi dilakukan kepala puskesmas.')
  assert.match((await alasan('kepala', 'terkunci', 1)) ?? '', /belum divalidasi/)
  await lift('kepala', 'tervalidasi', [baris(unit, 1)])
  await lift('kepala', 'terkunci', [baris(unit, 2)])
  assert.match((await alasan('kepala', 'dibuka', 3)) ?? '', /terkunci oleh dinas kesehatan/)
  assert.equal(await alasan('dinas', 'dibuka', 3), null)
})

test('a correction by hand of what was validated says why, and is sent again', async () => {
  const unit = await posyandu()
  await lift('kepala', 'tervalidasi', [baris(unit, 1)])
  for (const alasan of [undefined, '  ']) {
    const ditolak = await ubah('bidan', unit, 2, alasan)
    assert.equal(ditolak.status, 422)
    assert.match(ditolak.body.toString(), /sudah diverifikasi atau divalidasi.*Tulis mengapa diubah/)
  }
  assert.equal((await ubah('bidan', unit, 2, 'balita pindahan terhitung dua kali')).status, 201)
  const { versi, keadaan } = await app.kepala.read<VersiLaporanJawaban>(
    `/api/laporan/versi?unit=${unit.kode}&desa=${desa.kode}&bulan=2025-01`,
  )
  assert.equal(keadaan, 'terkirim')
  const sel = (nama: string, elemen: string, lama: number | null, baru: number | null) => ({
    ...{ elemen, nama, pilah: null, lama, baru },
  })
  const pada = SEKARANG.toISOString()
  const kosong = { tidakBuka: null, alasan: null, berkas: null }
  assert.deepEqual(versi, [
    {
      ...{ ...kosong, versi: 3, status: 'terkirim', oleh: 'bidan', pada, alasan: 'balita pindahan terhitung dua kali' },
      beda: [sel('Balita ditimbang', 'UJI_D', 48, 40)],
    },
    { ...kosong, versi: 2, status: 'tervalidasi', oleh: 'kepala', pada, beda: [] },
    {
      ...{ ...kosong, versi: 1, status: 'terkirim', oleh: 'bidan', pada: '2025-01-30T02:00:00.000Z' },
      beda: [
        sel('Balita yang ada', 'UJI_S', null, 60),
        sel('Balita ditimbang', 'UJI_D', null, 48),
        sel('Balita naik', 'UJI_N', null, 10),
      ],
    },
  ])
})

test('a locked laporan refuses and says who opens it; opened, it takes a correction', async () => {
  const unit = await posyandu()
  await lift('kepala', 'tervalidasi', [baris(unit, 1)])
  await lift('kepala', 'terkunci', [baris(unit, 2)])
  const ditolak = await ubah('bidan', unit, 3, 'salah ketik')
  assert.equal(ditolak.status, 422)
  assert.match(ditolak.body.toString(), /minta dinas kesehatan kabupaten\/kota membukanya kembali/)
  const tanpa = await app.dinas.post('/api/laporan/tahap', { tahap: 'dibuka', laporan: [baris(unit, 3)] })
  assert.equal(tanpa.status, 422)
  assert.deepEqual(ringkas(await lift('dinas', 'dibuka', [baris(unit, 3)], 'hasil audit')), ['berubah terkirim 4'])
  assert.equal((await ubah('bidan', unit, 4)).status, 201)
})

test('whoever fills it in is told who opened it again and why, until it is sent or checked again', async () => {
  await sql`insert into pengguna (nama_pengguna, nama) values ('kepala', 'Kepala Puskesmas Induk')`.execute(db)
  const [unit, benar] = [await posyandu(), await posyandu()]
  const dibuka = async (di: Unit) => {
    const alamat = `bulan=2025-01&unit=${di.kode}&desa=${desa.kode}`
    const { tugas } = await app.bidan.read<TugasLaporJawaban>('/api/tugas-lapor?bulan=2025-01')
    const formulir = await app.bidan.read<FormulirJawaban>(`/api/formulir?${alamat}`)
    return [tugas.find((satu) => satu.unit.kode === di.kode)?.dibuka, formulir.dibuka]
  }
  for (const satu of [unit, benar]) {
    await lift('kepala', 'tervalidasi', [baris(satu, 1)])
    assert.deepEqual(await dibuka(satu), [null, null])
    await lift('kepala', 'dibuka', [baris(satu, 2)], 'D salah salin')
  }
  const diminta = { oleh: 'Kepala Puskesmas Induk', alasan: 'D salah salin', pada: SEKARANG.toISOString() }
  assert.deepEqual([await dibuka(unit), await dibuka(benar)], [Array(2).fill(diminta), Array(2).fill(diminta)])
  assert.equal((await ubah('bidan', unit, 3)).status, 201)
  await lift('bidan', 'terverifikasi', [baris(benar, 3)])
  assert.deepEqual([await dibuka(unit), await dibuka(benar)], [Array(2).fill(null), Array(2).fill(null)])
  // A change that says why is none of it, though it makes what was validated terkirim again.
  await lift('kepala', 'tervalidasi', [baris(unit, 4)])
  const isi = {
    ...{ unit: unit.kode, desa: desa.kode, bulan: '2025-01', versiDasar: 5 },
    isian: selKirim({ UJI_D: 39 }),
  }
  assert.equal((await app.bidan.post('/api/laporan', { ...isi, alasan: 'hitung ulang' })).status, 201)
  assert.deepEqual(await dibuka(unit), [null, null])
})

test('one request speaks of one kabupaten, names a laporan once, and no persons', async () => {
  const unit = await posyandu()
  const status = async (isi: object) =>
    (await app.dinas.post('/api/laporan/tahap', { tahap: 'terkunci', ...isi })).status
  const satu = baris(unit, 1)
  assert.equal(await status({ laporan: [satu, satu] }), 422)
  assert.equal(await status({ laporan: [satu, { ...satu, desa: '88.01.01.2001' }] }), 422)
  assert.equal(await status({ laporan: [satu], alasan: 'atas nama 3507011234567890' }), 422)
  assert.equal(await status({ laporan: [] }), 400)
  assert.equal(await status({ laporan: Array.from({ length: 501 }, () => satu) }), 400)
})

test('the list to check tells each laporan with what one may do, drafts left out', async () => {
  const bulan = 202412
  const [salah, kurang, draf] = [await posyandu(), await posyandu(), await posyandu()]
  const pada = new Date('2025-01-02T02:00:00Z')
  await kirim(db, kab, { unit: salah, desa, bulan, isian: timbang(60, 70) }, { pada })
  await kirim(db, kab, { unit: kurang, desa, bulan, isian: { UJI_S: 60 } }, { pada: new Date('2024-12-31T02:00:00Z') })
  await kirim(db, kab, { unit: draf, desa, bulan, status: 'draf', isian: timbang(60, 40) })
  const baca = (siapa: Siapa, lagi = '', wilayah: string = induk.kode) =>
    app[siapa].read<PeriksaJawaban>(`/api/periksa?wilayah=${wilayah}&bulan=2024-12${lagi}`)
  const isi = await baca('kepala')
  assert.deepEqual(
    isi.laporan.map((l) => [l.unit.nama, l.keadaan, l.terlambat, l.temuan, l.temuanJelaskan, l.belumLengkap, l.boleh]),
    [
      [salah.nama, 'terkirim', true, 1, 1, [], ['terverifikasi', 'tervalidasi']],
      [kurang.nama, 'terkirim', false, 0, 0, ['Penimbangan'], ['terverifikasi', 'tervalidasi']],
    ],
  )
  assert.deepEqual(isi.jumlah, { terkirim: 2, terverifikasi: 0, tervalidasi: 0, terkunci: 0, denganTemuan: 1 })
  assert.deepEqual(isi.perluDicek, { terkirim: 1, terverifikasi: 0, tervalidasi: 0, terkunci: 0 })
  assert.deepEqual([isi.banyak, isi.bolehTahap], [2, ['terverifikasi', 'tervalidasi', 'terkunci', 'dibuka']])
  const saring = await baca('bidan', '&temuan=1', desa.kode)
  assert.deepEqual(
    [saring.banyak, saring.laporan.map((l) => [l.unit.nama, l.boleh])],
    [1, [[salah.nama, ['terverifikasi']]]],
  )
  assert.deepEqual((await baca('kepala', '&keadaan=tervalidasi')).laporan, [])
  assert.deepEqual(
    (await baca('dinas')).laporan.flatMap((l) => l.boleh),
    [],
  )
  assert.deepEqual(
    (await baca('kepala', '', kab.kode)).laporan.map((l) => l.unit.nama),
    [salah.nama, kurang.nama],
  )
})

test('the dinas sets deadlines and tanggal tutup; lateness is told by them from then on', async () => {
  const unit = await posyandu()
  const terlambat = async () => {
    const { laporan } = await app.kepala.read<PeriksaJawaban>(`/api/periksa?wilayah=${induk.kode}&bulan=2025-01`)
    return laporan.find((l) => l.unit.kode === unit.kode)?.terlambat
  }
  assert.equal(await terlambat(), false)
  const { tenggat, bawaan, tutup } = await app.bidan.read<TenggatJawaban>('/api/tenggat?wilayah=99.01')
  assert.deepEqual([tenggat, tutup], [bawaan, null])
  // Sent on the 3rd: late by default, in time by a deadline of the 4th.
  await kirim(
    db,
    kab,
    { unit, desa, bulan: 202412, isian: timbang(60, 48) },
    { pada: new Date('2025-01-03T02:00:00Z') },
  )
  const tepat = async () => {
    const { laporan } = await app.kepala.read<PeriksaJawaban>(`/api/periksa?wilayah=${induk.kode}&bulan=2024-12`)
    return laporan.find((l) => l.unit.kode === unit.kode)?.terlambat === false
  }
  assert.equal(await tepat(), false)
  const isi = { wilayah: '99.01', tenggat: { ...tenggat, posyandu: 4 }, tutup: { hari: 15, sejak: '2025-01' } }
  assert.equal((await app.kepala.post('/api/tenggat', isi)).status, 403)
  const versi = await getVersi(db, kab.kabId)
  assert.equal((await app.dinas.post('/api/tenggat', isi)).status, 201)
  assert.equal(await getVersi(db, kab.kabId), versi + 1)
  assert.equal(await tepat(), true)
  const sesudah = await app.bidan.read<TenggatJawaban>('/api/tenggat?wilayah=99.01')
  assert.deepEqual(sesudah, { bawaan, bolehUbah: false, tenggat: isi.tenggat, tutup: isi.tutup })
  const { tanggalTutup } = await app.kepala.read<PeriksaJawaban>(`/api/periksa?wilayah=${induk.kode}&bulan=2025-01`)
  assert.equal(tanggalTutup, '2025-02-15')
})

test('the rekap says what is validated through all of it', async () => {
  assert.deepEqual((await checkRekap(db, null))?.selisih, [])
})
