import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import type { Papan, PapanIsiJawaban, PapanJawaban } from '#contract/papan.ts'
import type { Peran, TempatTugas } from '#domain/peran.ts'
import { insertPengguna } from '#store/pengguna.ts'
import { aktorUji } from '#support/aktor.ts'
import { openAplikasi } from '#support/aplikasi.ts'
import { PEKA, salinPeka } from '#support/dunia-izin.ts'
import { jsonOf } from '#support/http.ts'
import { kirim } from '#support/kisah.ts'
import { buatIndikatorUji, buatLimaDesa, timbang } from '#support/kisah-lembar.ts'
import { freshDatabase } from '#support/postgres.ts'

/** The five desa of the guide's worked example; puskesmas Satu and Dua, and people who belong to them. */
const { db } = await freshDatabase()
await buatIndikatorUji(db)
await salinPeka(db)
const { kab, desa } = await buatLimaDesa(db)
const { rows: puskesmas } = await sql<{ id: number }>`
  select unit_id as id from unit where kab_id = ${kab.kabId} and jenis_unit_id = 1 order by nama desc`.execute(db)
const [satu, dua] = puskesmas.map(({ id }) => ({ jenis: 'puskesmas', kabId: kab.kabId, id }) as const)
assert(satu && dua)
const seKabupaten = { jenis: 'kabupaten', kabId: kab.kabId } as const

async function masuk(nama: string, peran: Peran, tempat: TempatTugas) {
  const penggunaId = await insertPengguna(db, { namaPengguna: nama, nama })
  assert(penggunaId)
  const app = await openAplikasi(db, undefined, { ...aktorUji({ peran, tempat: [tempat] }), penggunaId, nama })
  const papan = async () => (await app.read<PapanJawaban>('/api/papan?wilayah=99.01')).papan.filter(bukanBawaan)
  const kirimkan = async (alamat: string, isi: object) => {
    const reply = await app.post(alamat, { wilayah: '99.01', ...isi })
    // What the contract says of it, or of a problem.
    return [reply.status, jsonOf(reply) as { kunci: string; versi: number; kini?: Papan }] as const
  }
  return { ...app, papan, kirimkan }
}
const bukanBawaan = ({ asal }: Papan) => asal !== 'bawaan'
const ringkas = (papan: readonly Papan[]) => papan.map(({ nama, asal, lingkup }) => `${nama} ${asal} ${lingkup}`)

const dinas = await masuk('dina', 'dinas', seKabupaten)
const kapus = await masuk('kap', 'kepala-puskesmas', satu)
const petugas = await masuk('ugas', 'petugas-puskesmas', satu)
const tetangga = await masuk('tet', 'petugas-puskesmas', dua)
const bidan = await masuk('bid', 'bidan-desa', { jenis: 'desa', kabId: kab.kabId, id: desa.A.desa.desaId })

const ANGKA = { jenis: 'angka', judul: 'Ibu', indikator: ['UJI_CAKUPAN'] } as const
const PENUH = { ...ANGKA, lebar: 'penuh', rincian: null, teks: null }
const baru = (nama: string, potongan: readonly object[] = [ANGKA]) => ({ papan: null, versi: null, nama, potongan })

test('the program brings Utama and Klaster 1 to 4, in this order and for everybody', async () => {
  for (const orang of [dinas, bidan]) {
    const { papan } = await orang.read<PapanJawaban>('/api/papan?wilayah=99.01')
    assert.deepEqual(
      papan.filter(({ asal }) => asal === 'bawaan').map(({ kunci, nama, versi }) => [kunci, nama, versi]),
      [
        ['utama', 'Utama', 0],
        ['klaster-1', 'Klaster 1', 0],
        ['klaster-2', 'Klaster 2', 0],
        ['klaster-3', 'Klaster 3', 0],
        ['klaster-4', 'Klaster 4', 0],
      ],
    )
  }
})

test('a board is its maker’s alone until it is shared, and then that of the puskesmas or of the kabupaten', async () => {
  const [status, { kunci, versi }] = await kapus.kirimkan('/api/papan', baru('Lokmin'))
  assert.deepEqual([status, versi], [201, 1])
  const lihat = async () => Promise.all([petugas, bidan, tetangga, dinas].map(async (o) => ringkas(await o.papan())))
  assert.deepEqual(ringkas(await kapus.papan()), ['Lokmin sendiri sendiri'])
  assert.deepEqual(await lihat(), [[], [], [], []])
  const dilihat = { papan: Number(kunci) }
  await kapus.kirimkan('/api/papan/lingkup', { ...dilihat, versi: 1, lingkup: 'puskesmas' })
  const rekan = 'Lokmin rekan puskesmas'
  assert.deepEqual(await lihat(), [[rekan], [rekan], [], []])
  await kapus.kirimkan('/api/papan/lingkup', { ...dilihat, versi: 2, lingkup: 'kabupaten' })
  const semua = ['Lokmin rekan kabupaten']
  assert.deepEqual(await lihat(), [semua, semua, semua, semua])
  await kapus.kirimkan('/api/papan/lingkup', { ...dilihat, versi: 3, lingkup: 'sendiri' })
  assert.deepEqual(await lihat(), [[], [], [], []])
})

test('nobody shares further than their work reaches', async () => {
  const boleh = async (orang: typeof dinas) => (await orang.read<PapanJawaban>('/api/papan?wilayah=99.01')).bolehLingkup
  assert.deepEqual(await boleh(dinas), ['sendiri', 'kabupaten'])
  assert.deepEqual(await boleh(kapus), ['sendiri', 'puskesmas', 'kabupaten'])
  assert.deepEqual(await boleh(bidan), ['sendiri', 'puskesmas'])
  const [, { kunci }] = await bidan.kirimkan('/api/papan', baru('Desa saya'))
  const isi = { papan: Number(kunci), versi: 1, lingkup: 'kabupaten' }
  assert.equal((await bidan.kirimkan('/api/papan/lingkup', isi))[0], 403)
})

test('of two who save the same version at once one is told what the other saved, and nothing is lost', async () => {
  const [, { kunci }] = await dinas.kirimkan('/api/papan', baru('Rakor'))
  const simpan = (nama: string) =>
    dinas.kirimkan('/api/papan', { papan: Number(kunci), versi: 1, nama, potongan: [ANGKA] })
  const jawaban = await Promise.all([simpan('Pagi'), simpan('Sore')])
  assert.deepEqual(jawaban.map(([status]) => status).sort(), [201, 409])
  const menang = jawaban[0]?.[0] === 201 ? 'Pagi' : 'Sore'
  const tolak = jawaban.find(([status]) => status === 409)?.[1]
  assert.deepEqual(tolak?.kini, {
    ...{
      kunci,
      nama: menang,
      namaEn: null,
      asal: 'sendiri',
      pemilik: 'dina',
      lingkup: 'sendiri',
      versi: 2,
      potongan: [PENUH],
    },
  })
  const milik = (await dinas.papan()).find((satu) => satu.kunci === kunci)
  assert.deepEqual([milik?.nama, milik?.versi], [menang, 2])
})

test('a colleague reads a shared board and copies it, but neither saves nor removes it', async () => {
  const [, { kunci }] = await dinas.kirimkan('/api/papan', baru('Bersama'))
  await dinas.kirimkan('/api/papan/lingkup', { papan: Number(kunci), versi: 1, lingkup: 'kabupaten' })
  const dilihat = { papan: Number(kunci), versi: 2 }
  const simpan = { ...dilihat, nama: 'Milikku', potongan: [ANGKA] }
  assert.equal((await kapus.kirimkan('/api/papan', simpan))[0], 403)
  assert.equal((await kapus.kirimkan('/api/papan/hapus', { ...dilihat, hapus: true }))[0], 403)
  const asal = (await kapus.papan()).find((satu) => satu.kunci === kunci)
  assert.equal((await kapus.kirimkan('/api/papan', baru('Salinan', asal?.potongan)))[0], 201)
})

test('a board that was removed can be brought back, and is gone for everybody meanwhile', async () => {
  const [, { kunci }] = await petugas.kirimkan('/api/papan', baru('Sementara'))
  const dilihat = { papan: Number(kunci), versi: 1 }
  assert.deepEqual(await petugas.kirimkan('/api/papan/hapus', { ...dilihat, hapus: true }), [201, { kunci, versi: 2 }])
  const milik = async () => ringkas((await petugas.papan()).filter(({ asal }) => asal === 'sendiri'))
  assert.deepEqual(await milik(), [])
  const simpan = { ...dilihat, versi: 2, nama: 'x', potongan: [] }
  assert.equal((await petugas.kirimkan('/api/papan', simpan))[0], 404)
  await petugas.kirimkan('/api/papan/hapus', { ...dilihat, versi: 2, hapus: false })
  assert.deepEqual(await milik(), ['Sementara sendiri sendiri'])
})

test('every act on a board leaves what was before and after in the trail', async () => {
  const { rows } = await sql`
    select tindakan, sebelum, sesudah from jejak where objek = (select 'papan 99.01 ' || papan_id from papan where nama = 'Sementara') order by jejak_id`.execute(
    db,
  )
  const isi = { nama: 'Sementara', potongan: [PENUH] }
  assert.deepEqual(rows, [
    { tindakan: 'simpan-papan', sebelum: null, sesudah: isi },
    { tindakan: 'hapus-papan', sebelum: { dihapus: false }, sesudah: { dihapus: true } },
    { tindakan: 'kembalikan-papan', sebelum: { dihapus: true }, sesudah: { dihapus: false } },
  ])
})

test('what cannot be drawn, and what names a person by a number, is refused', async () => {
  const coba = async (potongan: object) => (await dinas.kirimkan('/api/papan', baru('Salah', [potongan])))[0]
  assert.equal(await coba({ jenis: 'tren', indikator: ['UJI_CAKUPAN', 'UJI_DS'] }), 400)
  assert.equal(await coba({ jenis: 'peta' }), 400)
  assert.equal(await coba({ jenis: 'teks', teks: '' }), 400)
  assert.equal(await coba({ jenis: 'entah' }), 400)
  assert.equal(await coba({ jenis: 'teks', teks: 'hubungi 3507012345678901' }), 422)
  assert.equal(await coba({ jenis: 'teks', teks: 'Bahas di lokmin.' }), 201)
})

test('a board’s figures come in one answer, in the order asked, with the cells of the next lower areas', async () => {
  const pada = new Date('2025-06-30T03:00:00Z')
  await kirim(db, kab, { unit: desa.A.posyandu, desa: desa.A.desa, bulan: 202506, isian: timbang(60, 48) }, { pada })
  const isi = await dinas.read<PapanIsiJawaban>(
    `/api/papan-isi?wilayah=99.01.01&bulan=2025-06&indikator=UJI_DS,UJI_CAKUPAN,ENTAH&sel=UJI_CAKUPAN&lapor=true`,
  )
  assert.deepEqual(
    isi.baris.map(({ indikator, garis }) => [indikator.kode, garis.length]),
    [
      ['UJI_DS', 13],
      ['UJI_CAKUPAN', 13],
    ],
  )
  assert.deepEqual(
    isi.bagian.map(({ nama, sel }) => [nama, sel.map(({ indikator, isi: milik }) => [indikator, milik?.nilai])]),
    [
      ['Desa A', [['UJI_CAKUPAN', 50]]],
      ['Desa B', [['UJI_CAKUPAN', 47.5]]],
      ['Desa C', [['UJI_CAKUPAN', 40]]],
    ],
  )
  assert.equal(isi.kelengkapan?.bulanan.length, 13)
})

test('a shared board shows each reader what that reader may read', async () => {
  const baca = (orang: typeof dinas, wilayah: string) =>
    orang.read<PapanIsiJawaban>(`/api/papan-isi?wilayah=${wilayah}&bulan=2025-06&indikator=UJI_CAKUPAN,${PEKA}`)
  const kepalaDesa = await masuk('kades', 'kepala-desa', { jenis: 'desa', kabId: kab.kabId, id: desa.A.desa.desaId })
  const kode = ({ baris, ditahan }: PapanIsiJawaban) => [baris.map(({ indikator }) => indikator.kode), ditahan]
  assert.deepEqual(kode(await baca(bidan, '99.01.01.2001')), [['UJI_CAKUPAN', PEKA], []])
  assert.deepEqual(kode(await baca(kepalaDesa, '99.01.01.2001')), [['UJI_CAKUPAN'], [PEKA]])
  assert.equal((await kepalaDesa.get('/api/papan-isi?wilayah=99.01.02.2001&bulan=2025-06')).status, 403)
})
