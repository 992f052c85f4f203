// The loop from a laporan to the closing: a desa turns jelek, its pustu is told, goes out, and the next laporan makes it quiet.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import type { NotifikasiJawaban } from '#contract/notifikasi.ts'
import type { TindakJawaban, TindakLanjutJawaban } from '#contract/tindak-lanjut.ts'
import type { Peran, TempatTugas } from '#domain/peran.ts'
import { findKabupatenDari } from '#store/pohon.ts'
import { aktorUji } from '#support/aktor.ts'
import { openAplikasi } from '#support/aplikasi.ts'
import { jsonOf } from '#support/http.ts'
import { lapor } from '#support/kisah.ts'
import { buatIndikatorUji, buatLimaDesa } from '#support/kisah-lembar.ts'
import { freshDatabase } from '#support/postgres.ts'
import { tinjauNotifikasi } from '#usecases/tinjau-notifikasi.ts'

const { db } = await freshDatabase()
await buatIndikatorUji(db)
const lima = await buatLimaDesa(db)
const { kab, desa, dua } = lima
const { C } = desa
await sql`delete from aturan_notifikasi`.execute(db)
await sql`insert into aturan_notifikasi (kode, jenis, nama, nama_en, indikator, ambang, aktif, urutan)
  values ('jelek', 'jelek-berturut', 'Di bawah target dua bulan', 'Below target for two months', '{UJI_CAKUPAN}',
    '{"bulan": 2, "bulanKecil": 3, "orangKecil": 3}', true, 1)`.execute(db)

const k1 = (bulan: number, jumlah: number) =>
  lapor(db, kab, { unit: C.pustu, desa: C.desa, bulan, isian: { UJI_K1: jumlah } })

async function tinjau(hari: string): Promise<void> {
  const dibaca = await findKabupatenDari(db, kab.kode)
  assert(dibaca)
  await tinjauNotifikasi(db, dibaca, { pada: new Date(`${hari}T02:00:00Z`), harian: 'semua' })
}

const buka = (hari: string, peran: Peran, tempat: TempatTugas) =>
  openAplikasi(db, new Date(`${hari}T03:00:00Z`), aktorUji({ peran, tempat: [tempat], namaPengguna: peran }))
const { kabId } = kab
const pustu = (hari: string) => buka(hari, 'bidan-desa', { jenis: 'unit', kabId, id: C.pustu.unitId })
const puskesmas = (hari: string) => buka(hari, 'kepala-puskesmas', { jenis: 'puskesmas', kabId, id: dua.unitId })
const dinas = (hari: string) => buka(hari, 'dinas', { jenis: 'kabupaten', kabId })
const kepalaDesa = (hari: string) => buka(hari, 'kepala-desa', { jenis: 'desa', kabId, id: C.desa.desaId })

test('a desa turns jelek by a laporan, is followed up by its pustu, becomes quiet by the next one and is closed', async () => {
  await k1(202507, 4)
  await k1(202508, 3)
  await tinjau('2025-09-05')
  const bidan = await pustu('2025-09-05')
  const { baris } = await bidan.read<NotifikasiJawaban>(`/api/notifikasi?wilayah=${C.desa.kode}`)
  const [satu] = baris.filter(({ indikator }) => indikator?.kode === 'UJI_CAKUPAN')
  assert(satu, 'the pustu is told')
  const hitung = await bidan.read<NotifikasiJawaban>(`/api/notifikasi?wilayah=${C.desa.kode}&hitung=true`)
  assert.deepEqual([hitung.jumlah.baru, hitung.baris], [baris.length, []])
  assert.deepEqual(
    [satu.lajur, satu.bulan, satu.alasan.map((a) => [a.nama, a.sejakBulan]), satu.angka],
    [
      ...['baru', '2025-08', [['Di bawah target dua bulan', '2025-07']]],
      {
        ...{ jenis: 'indikator', pembilang: 47, penyebut: 100, persen: 47, target: 60, status: 'jelek', selisih: 13 },
      },
    ],
  )
  const kisah = async (app: typeof bidan) =>
    app.read<TindakLanjutJawaban>(`/api/tindak-lanjut?wilayah=${C.desa.kode}&notifikasi=${satu.nomor}`)
  const langkah = async (app: typeof bidan, apa: string, isi: object): Promise<string> => {
    const { versi } = await kisah(app)
    const lengkap = { wilayah: C.desa.kode, notifikasi: satu.nomor, versi, ...isi }
    return (jsonOf(await app.post(`/api/tindak-lanjut/${apa}`, lengkap)) as TindakJawaban).hasil
  }
  assert.equal(await langkah(bidan, 'terima', {}), 'disimpan')
  const rencana = { jenis: 'kunjungan-rumah', uraian: 'Ibu hamil yang belum K1', pelaksana: 'Bidan dan kader' }
  assert.equal(await langkah(bidan, 'rencana', { ...rencana, tenggat: '2025-09-26' }), 'disimpan')
  for (const [hari, dikunjungi] of [
    ['2025-09-12', 9],
    ['2025-09-19', 7],
  ] as const) {
    const hitungan = { dikunjungi, ditemukan: 5, dilayani: 5, dirujuk: 0 }
    const isi = { tanggal: hari, temuan: 'belum-dilayani', ...hitungan }
    assert.equal(await langkah(await pustu(hari), 'kunjungan', isi), 'disimpan')
  }
  const evaluasi = { tanggal: '2025-09-20', tingkat: 'desa', sudah: 'Enam belas rumah', berikut: 'Sisanya pekan depan' }
  assert.equal(await langkah(await pustu('2025-09-20'), 'evaluasi', { ...evaluasi, sisa: 3 }), 'disimpan')

  await k1(202509, 30)
  await tinjau('2025-10-03')
  const ketua = await puskesmas('2025-10-04')
  const tenang = await kisah(ketua)
  assert.deepEqual([tenang.lajur, tenang.tenangBulan], ['tenang', '2025-09'])
  assert.equal(await langkah(ketua, 'tutup', { hasil: 'membaik', catatan: 'Target tercapai' }), 'disimpan')

  for (const app of [await pustu('2025-10-05'), await dinas('2025-10-05'), await kepalaDesa('2025-10-05')]) {
    const { lajur, hasil, daftarRencana, daftarKunjungan, daftarEvaluasi } = await kisah(app)
    assert.deepEqual(
      [lajur, hasil, daftarRencana.length, daftarKunjungan.map((k) => k.dikunjungi), daftarEvaluasi.length],
      ['ditutup', 'membaik', 1, [9, 7], 1],
    )
  }
  const { rows } = await sql<{ tindakan: string }>`
    select tindakan from jejak where kab_id = ${kabId} and objek = ${tenang.objek} order by jejak_id`.execute(db)
  assert.deepEqual(
    rows.map(({ tindakan }) => tindakan).filter((apa) => /terima|rencana|kunjungan|evaluasi|tutup/.test(apa)),
    [
      ...['terima-notifikasi', 'rencanakan-tindak', 'catat-kunjungan-rumah', 'catat-kunjungan-rumah'],
      ...['catat-evaluasi-mingguan', 'tutup-notifikasi'],
    ],
  )
})
