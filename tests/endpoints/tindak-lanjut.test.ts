// What is done about a notification, over the door: every step, what is refused and where, two at once, and who sees it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { NotifikasiJawaban } from '#contract/notifikasi.ts'
import type { TindakJawaban, TindakLanjutJawaban } from '#contract/tindak-lanjut.ts'
import type { Aktor, Peran, TempatTugas } from '#domain/peran.ts'
import { getVersi } from '#store/versi-data.ts'
import { aktorUji } from '#support/aktor.ts'
import { type Aplikasi, openAplikasi } from '#support/aplikasi.ts'
import { buatDuniaIzin, PEKA } from '#support/dunia-izin.ts'
import { jsonOf, type Reply } from '#support/http.ts'
import { beritahukan } from '#support/kisah-notifikasi.ts'
import { freshDatabase } from '#support/postgres.ts'

const { db } = await freshDatabase()
const { sini } = await buatDuniaIzin(db)
const { kabId } = sini.kab
const { A, B } = sini.desa
const SEKARANG = new Date('2025-09-10T02:00:00Z')
const A_ID = A.desa.desaId

const aktor = (peran: Peran, tempat: TempatTugas): Aktor =>
  aktorUji({ peran, tempat: [tempat], namaPengguna: peran, penggunaId: peran.length })
const buka = (siapa: Aktor, sekarang = SEKARANG): Promise<Aplikasi> => openAplikasi(db, sekarang, siapa)

const bidan = await buka(aktor('bidan-desa', { jenis: 'unit', kabId, id: A.pustu.unitId }))
const puskesmas = await buka(aktor('kepala-puskesmas', { jenis: 'puskesmas', kabId, id: sini.satu.unitId }))
const dinas = await buka(aktor('dinas', { jenis: 'kabupaten', kabId }))
const kepalaDesa = await buka(aktor('kepala-desa', { jenis: 'desa', kabId, id: A_ID }))

let nomor = 500
const baru = (lain: Partial<Parameters<typeof beritahukan>[2]> = {}): Promise<number> => {
  nomor += 1
  return beritahukan(db, kabId, { nomor, desaId: A_ID, unitId: A.pustu.unitId, indikator: `UJI_${nomor}`, ...lain })
}

const kisah = (app: Aplikasi, n: number): Promise<TindakLanjutJawaban> =>
  app.read(`/api/tindak-lanjut?wilayah=99.01&notifikasi=${n}`)
const lakukan = (app: Aplikasi, apa: string, n: number, isi: object): Promise<Reply> =>
  app.post(`/api/tindak-lanjut/${apa}`, { wilayah: '99.01', notifikasi: n, ...isi })
const hasil = (reply: Reply): [number, string, number] => {
  const { hasil: satu, versi } = jsonOf(reply) as TindakJawaban
  return [reply.status, satu, versi]
}
const galat = (reply: Reply): readonly { kolom: string; pesan: string }[] =>
  (jsonOf(reply) as { galat: { kolom: string; pesan: string }[] }).galat

const RENCANA = {
  jenis: 'kunjungan-rumah',
  uraian: 'Mengunjungi ibu hamil',
  pelaksana: 'Bidan desa',
  tenggat: '2025-09-20',
}
const KUNJUNGAN = {
  tanggal: '2025-09-09',
  temuan: 'belum-dilayani',
  dikunjungi: 8,
  ditemukan: 5,
  dilayani: 4,
  dirujuk: 1,
}
const EVALUASI = { tanggal: '2025-09-10', tingkat: 'desa', sudah: 'Delapan rumah', berikut: 'Tiga rumah lagi', sisa: 3 }

test('the whole way: received, planned, visited, evaluated, done and closed, each in the trail and in the data version', async () => {
  const n = await baru()
  const awal = await getVersi(db, kabId)
  assert.deepEqual(hasil(await lakukan(bidan, 'terima', n, { versi: 1 })), [201, 'disimpan', 2])
  assert.deepEqual(hasil(await lakukan(bidan, 'rencana', n, { versi: 2, ...RENCANA })), [201, 'disimpan', 3])
  const rencana = (await kisah(bidan, n)).daftarRencana[0]?.nomor
  assert.deepEqual(hasil(await lakukan(bidan, 'kunjungan', n, { versi: 3, rencana, ...KUNJUNGAN })), [
    201,
    'disimpan',
    4,
  ])
  assert.deepEqual(hasil(await lakukan(bidan, 'evaluasi', n, { versi: 4, ...EVALUASI })), [201, 'disimpan', 5])
  assert.deepEqual(
    hasil(await lakukan(bidan, 'rencana/selesai', n, { versi: 5, rencana, hasil: 'Semua dikunjungi' })),
    [201, 'disimpan', 6],
  )
  const tutup = { versi: 6, hasil: 'membaik', catatan: 'Target tercapai' }
  assert.equal((await lakukan(bidan, 'tutup', n, tutup)).status, 403)
  assert.equal((await lakukan(dinas, 'tutup', n, tutup)).status, 403)
  assert.deepEqual(hasil(await lakukan(puskesmas, 'tutup', n, tutup)), [201, 'disimpan', 7])
  assert.equal(await getVersi(db, kabId), awal + 6)

  const akhir = await kisah(bidan, n)
  assert.deepEqual(
    [akhir.lajur, akhir.hasil, akhir.ditutup?.catatan, akhir.diterima?.oleh, akhir.ditutup?.oleh],
    ['ditutup', 'membaik', 'Target tercapai', 'bidan-desa', 'kepala-puskesmas'],
  )
  assert.deepEqual(akhir.angkaTutup, akhir.angka)
  assert.deepEqual(
    akhir.daftarKunjungan.map(({ unit, dikunjungi, dilayani, rencana: dari }) => [unit, dikunjungi, dilayani, dari]),
    [[A.pustu.nama, 8, 4, rencana]],
  )
  assert.deepEqual(
    akhir.daftarRencana.map(({ keadaan, hasil: isi }) => [keadaan, isi]),
    [['selesai', 'Semua dikunjungi']],
  )
  assert.deepEqual(
    akhir.daftarEvaluasi.map(({ sisa, hambatan }) => [sisa, hambatan]),
    [[3, '']],
  )
  const { rows } = { rows: await jejakDari(akhir.objek) }
  assert.deepEqual(rows, [
    'terima-notifikasi',
    'rencanakan-tindak',
    'catat-kunjungan-rumah',
    'catat-evaluasi-mingguan',
    'selesaikan-rencana-tindak',
    'tutup-notifikasi',
  ])
  assert.equal((await lakukan(bidan, 'rencana', n, { versi: 7, ...RENCANA })).status, 409)
})

async function jejakDari(objek: string): Promise<readonly string[]> {
  const baris = await db.selectFrom('jejak').select('tindakan').where('objek', '=', objek).orderBy('jejak_id').execute()
  return baris.map(({ tindakan }) => tindakan)
}

test('pressed twice it happens once; another person in between gives both a choice and loses nothing', async () => {
  const n = await baru()
  const [satu, dua] = await Promise.all([
    lakukan(bidan, 'terima', n, { versi: 1 }),
    lakukan(bidan, 'terima', n, { versi: 1 }),
  ])
  assert.deepEqual([hasil(satu), hasil(dua)].map(([status, apa]) => `${status} ${apa}`).toSorted(), [
    '200 sama',
    '201 disimpan',
  ])
  assert.deepEqual(hasil(await lakukan(bidan, 'rencana', n, { versi: 2, ...RENCANA })), [201, 'disimpan', 3])
  assert.deepEqual(hasil(await lakukan(bidan, 'rencana', n, { versi: 2, ...RENCANA })), [200, 'sama', 3])
  assert.deepEqual(hasil(await lakukan(bidan, 'kunjungan', n, { versi: 3, ...KUNJUNGAN })), [201, 'disimpan', 4])
  assert.deepEqual(hasil(await lakukan(bidan, 'kunjungan', n, { versi: 3, ...KUNJUNGAN })), [200, 'sama', 4])
  const bentrok = await lakukan(puskesmas, 'rencana', n, { versi: 2, ...RENCANA, jenis: 'kelas' })
  assert.equal(bentrok.status, 409)
  const { kini } = jsonOf(bentrok) as { kini: TindakLanjutJawaban }
  assert.deepEqual([kini.versi, kini.daftarRencana.length, kini.daftarKunjungan.length], [4, 1, 1])
  assert.deepEqual(hasil(await lakukan(puskesmas, 'rencana', n, { versi: kini.versi, ...RENCANA, jenis: 'kelas' })), [
    201,
    'disimpan',
    5,
  ])
})

test('counts that cannot hold, days that have not come and numbers of persons are refused, with the field', async () => {
  const n = await baru()
  const kunjungan = (lain: object) => lakukan(bidan, 'kunjungan', n, { versi: 1, ...KUNJUNGAN, ...lain })
  assert.deepEqual(galat(await kunjungan({ ditemukan: 9, dilayani: 10 })), [
    { kolom: 'ditemukan', pesan: 'Ditemukan tidak dapat lebih dari yang dikunjungi.' },
    { kolom: 'dilayani', pesan: 'Dilayani tidak dapat lebih dari yang ditemukan.' },
  ])
  assert.deepEqual(
    galat(await kunjungan({ tanggal: '2025-09-11' })).map(({ kolom }) => kolom),
    ['tanggal'],
  )
  assert.deepEqual(
    galat(await kunjungan({ catatan: 'NIK 3507 0102 0304 0005' })).map(({ kolom }) => kolom),
    ['catatan'],
  )
  assert.deepEqual(
    galat(await lakukan(bidan, 'rencana', n, { versi: 1, ...RENCANA, tenggat: '2025-09-09' })).map(
      ({ kolom }) => kolom,
    ),
    ['tenggat'],
  )
  assert.equal((await kunjungan({ dikunjungi: -1 })).status, 400)
  const nama = { versi: 1, ...EVALUASI, sudah: 'Mengunjungi Ny. Siti' }
  assert.deepEqual(hasil(await lakukan(bidan, 'evaluasi', n, nama)), [200, 'mungkin-nama', 1])
  assert.deepEqual((await kisah(bidan, n)).versi, 1)
  assert.deepEqual(hasil(await lakukan(bidan, 'evaluasi', n, { ...nama, sudahDiperiksa: true })), [201, 'disimpan', 2])
  const lain = await baru()
  await lakukan(bidan, 'rencana', lain, { versi: 1, ...RENCANA })
  const rencana = (await kisah(bidan, lain)).daftarRencana[0]?.nomor
  assert.equal((await lakukan(bidan, 'kunjungan', n, { versi: 2, rencana, ...KUNJUNGAN })).status, 422)
  assert.equal((await lakukan(bidan, 'rencana/selesai', n, { versi: 2, rencana, hasil: '' })).status, 422)
})

test('danger signs have seven days, and a recap that was wrong is taken back', async () => {
  const n = await baru()
  await lakukan(bidan, 'kunjungan', n, { versi: 1, ...KUNJUNGAN, temuan: 'tanda-bahaya' })
  const [satu] = (await kisah(bidan, n)).daftarKunjungan
  assert.equal(satu?.bahaya, 'menunggu')
  const nanti = await buka(
    aktor('bidan-desa', { jenis: 'unit', kabId, id: A.pustu.unitId }),
    new Date('2025-09-17T02:00:00Z'),
  )
  const lewat = await kisah(nanti, n)
  assert.deepEqual([lewat.daftarKunjungan[0]?.bahaya, lewat.terlambat], ['lewat', ['tanda-bahaya']])
  const tindak = { versi: 2, kunjungan: satu?.nomor, ditindaklanjutiPada: '2025-09-16' }
  assert.deepEqual(hasil(await lakukan(nanti, 'kunjungan/ubah', n, tindak)), [201, 'disimpan', 3])
  const usai = await kisah(nanti, n)
  assert.deepEqual([usai.daftarKunjungan[0]?.bahaya, usai.terlambat], ['tepat', []])
  await lakukan(nanti, 'kunjungan/ubah', n, { versi: 3, kunjungan: satu?.nomor, batal: true })
  const batal = await kisah(nanti, n)
  assert.deepEqual([batal.daftarKunjungan[0]?.dibatalkan, batal.kunjungan], [true, 0])
})

test('a plan past its day makes a notification late, and calling it off ends that', async () => {
  const n = await baru()
  await lakukan(bidan, 'rencana', n, { versi: 1, ...RENCANA })
  const nanti = await buka(
    aktor('bidan-desa', { jenis: 'unit', kabId, id: A.pustu.unitId }),
    new Date('2025-09-21T02:00:00Z'),
  )
  const lewat = await kisah(nanti, n)
  assert.deepEqual([lewat.terlambat, lewat.daftarRencana[0]?.keadaan], [['rencana'], 'lewat'])
  const rencana = lewat.daftarRencana[0]?.nomor
  await lakukan(nanti, 'rencana/selesai', n, { versi: 2, rencana, batal: true, hasil: 'Diganti kelas' })
  const usai = await kisah(nanti, n)
  assert.deepEqual([usai.terlambat, usai.daftarRencana[0]?.keadaan, usai.lajur], [[], 'dibatalkan', 'direncanakan'])
})

test('lanes, counts and filters follow what was done; those that became quiet stand apart', async () => {
  const wilayah = B.desa.kode
  const di = { desaId: B.desa.desaId, unitId: sini.satu.unitId }
  const biasa = await baru({ ...di, indikator: 'UJI_CAKUPAN' })
  const naik = await baru({ ...di, dinaikkan: 1 })
  const tenang = await baru({ ...di, tahap: 'diterima', tenang: SEKARANG })
  const tutup = await baru({ ...di, tahap: 'ditutup' })
  const papan = await puskesmas.read<NotifikasiJawaban>(`/api/notifikasi?wilayah=${wilayah}`)
  assert.deepEqual(
    papan.baris.map(({ nomor: n, lajur, terlambat }) => [n, lajur, ...terlambat]),
    [
      [naik, 'baru', 'dinaikkan'],
      [biasa, 'baru'],
      [tutup, 'ditutup'],
      [tenang, 'tenang'],
    ],
  )
  assert.deepEqual(papan.jumlah, {
    ...{ baru: 2, diterima: 0, direncanakan: 0, dikerjakan: 0, tenang: 1, ditutup: 1, terlambat: 1, dinaikkan: 1 },
  })
  const baca = (kueri: string) => puskesmas.read<NotifikasiJawaban>(`/api/notifikasi?wilayah=${wilayah}&${kueri}`)
  const nomorDari = async (kueri: string) => (await baca(kueri)).baris.map((b) => b.nomor)
  assert.deepEqual(await nomorDari('saring=terlambat'), [naik])
  assert.deepEqual(await nomorDari('lajur=tenang'), [tenang])
  assert.deepEqual(await nomorDari('lajur=baru&indikator=UJI_CAKUPAN'), [biasa])
  assert.deepEqual(await nomorDari('lajur=baru&halaman=2'), [])
  const kabupaten = await dinas.read<NotifikasiJawaban>('/api/notifikasi?wilayah=99.01')
  assert.deepEqual(
    kabupaten.puskesmas.map(({ nama, dinaikkan }) => [nama, dinaikkan]),
    [
      ['Dua', 0],
      ['Satu', 1],
    ],
  )
})

test('a kepala desa reads what points at nobody, and nothing of danger signs; nobody reads another desa', async () => {
  const biasa = await baru({ indikator: 'UJI_DS' })
  const peka = await baru({ indikator: PEKA })
  const bahaya = await baru({ perihal: 'tanda-bahaya', angka: { orang: 1, kunjungan: 1, sejak: '2025-09-01' } })
  const { baris } = await kepalaDesa.read<NotifikasiJawaban>(`/api/notifikasi?wilayah=${A.desa.kode}`)
  const terbaca = new Set(baris.map((b) => b.nomor))
  assert.deepEqual(
    [biasa, peka, bahaya].map((n) => terbaca.has(n)),
    [true, false, false],
  )
  for (const n of [peka, bahaya])
    assert.equal((await kepalaDesa.get(`/api/tindak-lanjut?wilayah=99.01&notifikasi=${n}`)).status, 404)
  const { boleh } = await kisah(kepalaDesa, biasa)
  assert.deepEqual(boleh, { tindak: false, tutup: false })
  assert.equal((await lakukan(kepalaDesa, 'terima', biasa, { versi: 1 })).status, 403)
  const asing = await baru({ desaId: sini.desa.C.desa.desaId })
  assert.equal((await bidan.get(`/api/tindak-lanjut?wilayah=99.01&notifikasi=${asing}`)).status, 404)
  assert.equal((await lakukan(bidan, 'terima', asing, { versi: 1 })).status, 404)
})
