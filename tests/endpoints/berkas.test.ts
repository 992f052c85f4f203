// A view that is taken along says what the screen says, to whoever may see the screen, and leaves a row in the trail.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { urutBanding } from '#client/format/urut-banding.ts'
import { t } from '#client/messages/t.ts'
import type { BandingkanJawaban } from '#contract/bandingkan.ts'
import type { DukunganJawaban } from '#contract/dukungan.ts'
import type { Lembar } from '#contract/peta.ts'
import type { SpmJawaban } from '#contract/spm.ts'
import type { TrenJawaban } from '#contract/tren.ts'
import { dalamBahasa } from '#dokumen/bahasa.ts'
import { openAplikasi } from '#support/aplikasi.ts'
import { bacaCsv, bacaXlsx, type Isi, type Terbaca } from '#support/baca-berkas.ts'
import { bacaPdf } from '#support/baca-pdf.ts'
import { contohDatabase, SEKARANG_CONTOH } from '#support/contoh.ts'
import { jsonOf } from '#support/http.ts'
import { assertLembar, assertLembarPdf } from '#support/lembar-berkas.ts'

const { db } = await contohDatabase()
const app = await openAplikasi(db, SEKARANG_CONTOH)

const TELUK = { wilayah: '99.01-puskesmas-teluk-kenari', hierarki: 'kerja', bulan: '2026-03' }
const alamat = (kueri: Readonly<Record<string, string>>) => new URLSearchParams(kueri).toString()

async function ambil(tampilan: string, bentuk: string, kueri: Readonly<Record<string, string>>, bahasa = 'id') {
  const reply = await app.post('/api/berkas', { tampilan, bentuk, bahasa, kueri })
  assert.equal(reply.status, 200, reply.body.toString().slice(0, 300))
  return reply
}

test('the sheet in its files has the figures of the screen, in its order', async () => {
  for (const indikator of ['BUMIL_K6', 'GIZI_DS', 'IMUN_IDL', 'MATI_IBU', 'SPM01']) {
    const kueri = { ...TELUK, indikator }
    const layar = await app.read<Lembar>(`/api/pws?${alamat(kueri)}`)
    assertLembar(layar, bacaCsv((await ambil('pws', 'csv', kueri)).body), `${indikator} CSV`)
    const xlsx = await bacaXlsx((await ambil('pws', 'xlsx', kueri)).body, 'Lembar PWS', 'Kode')
    assertLembar(layar, xlsx, `${indikator} XLSX`)
    assertLembarPdf(layar, (await ambil('pws', 'pdf', kueri)).body, `${indikator} PDF`)
  }
})

const kata = (tulis: () => string): string => dalamBahasa({ bahasa: 'id', pembinaan: false }, tulis)

/** Rows of a file with these columns alone. */
const pilihKolom = ({ kepala, baris }: Terbaca, kolom: readonly string[]): readonly (readonly Isi[])[] => {
  const letak = kolom.map((nama) => kepala.indexOf(nama))
  assert.ok(!letak.includes(-1), `${kolom} of ${kepala}`)
  return baris.map((satu) => letak.map((i) => satu[i] ?? null))
}

test('the SPM have in both files the persons, paces and figures of the screen', async () => {
  const { spm } = await app.read<SpmJawaban>(`/api/spm?${alamat(TELUK)}`)
  const layar = spm.map(({ nomor, angka, selisih, sisa, jalur }) => [
    ...[nomor, angka.pembilang, angka.penyebut, selisih, sisa, jalur?.perBulan ?? null],
  ])
  const kolom = ['SPM', 'Pembilang', 'Penyebut', 'Selisih ke target s.d. bulan ini', 'Menuju target setahun']
  const semua = [...kolom, 'Butuh per bulan']
  assert.deepEqual(pilihKolom(bacaCsv((await ambil('spm', 'csv', TELUK)).body), semua), layar)
  const { body } = await ambil('spm', 'xlsx', TELUK)
  const kosong = (satu: readonly Isi[]) => satu.map((isi) => (isi === '–' ? null : isi))
  const lembar = await bacaXlsx(body, 'SPM 12', 'SPM')
  assert.deepEqual(pilihKolom(lembar, semua).slice(0, layar.length).map(kosong), layar)
  const bagian = await bacaXlsx(body, 'SPM menurut wilayah', 'SPM')
  assert.deepEqual(
    pilihKolom(bagian, ['SPM', 'Kode', 'Pembilang', 'Menuju target setahun'])
      .slice(0, spm.flatMap(({ baris }) => baris).length)
      .map(kosong),
    spm.flatMap(({ nomor, baris }) => baris.map((b) => [nomor, b.kode, b.pembilang, b.sisa])),
  )
})

for (const jarak of ['selisih', 'belum'] as const)
  test(`desa that need support come in their order by ${jarak}, those in none without a place and with why`, async () => {
    const kueri = { ...TELUK, indikator: 'BUMIL_K6' }
    const urutan = (await app.read<DukunganJawaban>(`/api/dukungan?${alamat(kueri)}`))[jarak]
    assert.ok(urutan)
    const orang = ({ angka }: (typeof urutan.pisah)[number]) =>
      (jarak === 'selisih' ? angka.selisihKeTarget : angka.belumDilayani) ?? 0
    const csv = bacaCsv((await ambil('dukungan', 'csv', { ...kueri, jarak })).body)
    const kepala = jarak === 'selisih' ? 'Orang menuju target' : 'Orang belum dilayani'
    assert.deepEqual(pilihKolom(csv, ['Urutan', 'Kode', kepala, 'Tidak diurutkan karena']), [
      ...urutan.baris.map((b, i) => [i + 1, b.kode, orang({ ...b, alasan: 'kebetulan' }), null]),
      ...urutan.pisah
        .toSorted((a, b) => a.nama.localeCompare(b.nama, 'id'))
        .map((b) => [null, b.kode, orang(b), kata(() => t(`dukungan.pisah.${b.alasan}`))]),
    ])
  })

test('areas beside each other keep their places and verdicts, and those within chance of the target have no place', async () => {
  const kueri = { ...TELUK, indikator: 'BUMIL_K6', rincian: 'desa' }
  const [satu] = (await app.read<BandingkanJawaban>(`/api/bandingkan?${alamat(kueri)}`)).banding
  assert.ok(satu)
  const csv = bacaCsv((await ambil('bandingkan', 'csv', kueri)).body)
  const baris = pilihKolom(csv, ['Urutan', 'Kode', 'Pembilang', 'Penyebut', 'Terhadap target'])
  assert.deepEqual(
    baris,
    urutBanding(satu.baris).map(({ peringkat, kode, angka: { pembilang, penyebut }, nilai }) => [
      ...[peringkat, kode, pembilang, penyebut, kata(() => t(`bandingkan.nilai.${nilai}`))],
    ]),
  )
  const kebetulan = baris.filter((b) => b[4] === 'tidak berbeda dari target di luar kebetulan')
  assert.ok(kebetulan.length > 0)
  assert.deepEqual([...new Set(kebetulan.map(([urutan]) => urutan))], [null])
})

test('a trend is taken along with the areas beside it, each as it would be alone, and none that may not be read', async () => {
  const kueri = { ...TELUK, indikator: 'BUMIL_K6' }
  const desa = ['99.01.01.2001', '99.01.01.2002']
  const csv = bacaCsv((await ambil('tren', 'csv', { ...kueri, dengan: desa.join(',') })).body)
  for (const [i, wilayah] of [TELUK.wilayah, ...desa].entries()) {
    const layar = await app.read<TrenJawaban>(`/api/tren?${alamat({ ...kueri, wilayah })}`)
    const kepala = csv.kepala.filter((nama) => nama.startsWith(`${i + 1} `) && /: (Pembilang|Penyebut)$/.test(nama))
    assert.equal(kepala.length, 2)
    assert.deepEqual(
      pilihKolom(csv, kepala),
      layar.titik.map(({ pembilang, penyebut }) => [pembilang, penyebut]),
    )
  }
  for (const bentuk of ['pdf', 'png', 'xlsx']) await ambil('tren', bentuk, { ...kueri, dengan: desa.join(',') })
  const isi = { tampilan: 'tren', bentuk: 'csv', bahasa: 'id', kueri: { ...kueri, dengan: '99.02.01.2001' } }
  assert.equal((await app.post('/api/berkas', isi)).status, 404)
})

test('a funnel is taken along where the screen shows it, with its points as columns', async () => {
  const kueri = { ...TELUK, indikator: 'BUMIL_K6', rincian: 'desa', tampil: 'corong' }
  const { tampil: _, ...layar } = kueri
  const [satu] = (await app.read<BandingkanJawaban>(`/api/bandingkan?${alamat(layar)}`)).banding
  assert.ok(satu?.corong)
  const csv = bacaCsv((await ambil('bandingkan', 'csv', kueri)).body)
  assert.deepEqual(
    pilihKolom(csv, ['Kode', 'Penyebut', 'Target (%)']),
    urutBanding(satu.baris).map(({ kode, angka }) => [kode, angka.penyebut, satu.corong?.target ?? null]),
  )
  for (const bentuk of ['pdf', 'png', 'xlsx']) await ambil('bandingkan', bentuk, kueri)
})

test('a file is kept nowhere, bears a name that says what it is, and its taking is written down', async () => {
  const reply = await ambil('pws', 'xlsx', { ...TELUK, indikator: 'BUMIL_K6' }, 'en')
  assert.deepEqual(
    {
      nama: reply.headers['content-disposition'],
      simpan: reply.headers['cache-control'],
      jenis: reply.headers['content-type'],
    },
    {
      nama: 'attachment; filename="pws-bumil-k6-puskesmas-teluk-kenari-2026-03.xlsx"',
      simpan: 'no-store',
      jenis: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    },
  )
  const jejak = await db
    .selectFrom('jejak')
    .select(['nama_pengguna', 'tindakan', 'objek', 'sesudah'])
    .where('tindakan', '=', 'ambil-berkas')
    .orderBy('jejak_id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  assert.deepEqual(
    { tindakan: jejak.tindakan, objek: jejak.objek, sesudah: jejak.sesudah },
    {
      tindakan: 'ambil-berkas',
      objek: 'pws 99.01-puskesmas-teluk-kenari 2026-03',
      sesudah: {
        nama: 'pws-bumil-k6-puskesmas-teluk-kenari-2026-03.xlsx',
        bentuk: 'xlsx',
        kueri: { ...TELUK, indikator: 'BUMIL_K6' },
      },
    },
  )
})

const DESA = { ...TELUK, wilayah: '99.01.01.2001' }
for (const [tampilan, kueri] of [
  ['ringkasan', TELUK],
  ['peta', { ...TELUK, indikator: 'BUMIL_K6' }],
  ['tren', { ...TELUK, indikator: 'BUMIL_K6' }],
  ['profil', DESA],
  ['kelengkapan', TELUK],
  ['matriks', { ...TELUK, rincian: 'desa' }],
  ['spm', TELUK],
  ['dukungan', { ...TELUK, indikator: 'BUMIL_K6' }],
  ['bandingkan', { ...TELUK, indikator: 'BUMIL_K6', lingkup: 'kelompok' }],
] as const) {
  for (const [bentuk, awal] of [
    ['csv', '\uFEFF'],
    ['xlsx', 'PK'],
    ['pdf', '%PDF-'],
  ] as const) {
    test(`${tampilan} comes as ${bentuk}`, async () => {
      const { body } = await ambil(tampilan, bentuk, kueri)
      assert.equal(body.toString('utf8').slice(0, awal.length), awal)
    })
  }
}

for (const tampilan of ['pws', 'peta', 'tren', 'bandingkan', 'ringkasan', 'spm', 'dukungan', 'kelengkapan'])
  test(`${tampilan} comes as a picture`, async () => {
    const { body } = await ambil(tampilan, 'png', { ...TELUK, indikator: 'BUMIL_K6' })
    assert.equal(body.subarray(1, 4).toString(), 'PNG')
  })

test('the sheets of one kelompok are fewer than those of its klaster', async () => {
  const kueri = { ...TELUK, klaster: '2' }
  const kelompok = 'ibu hamil-bersalin-nifas'
  const [semua, satu] = await Promise.all([
    ambil('lembar-klaster', 'pdf', kueri),
    ambil('lembar-klaster', 'pdf', { ...kueri, kelompok }),
  ])
  const [banyak, sedikit] = [bacaPdf(semua.body).length, bacaPdf(satu.body).length]
  assert.ok(sedikit > 0 && sedikit < banyak, `${sedikit} of ${banyak}`)
})

test('what cannot be made is said in words, and nothing is written down', async () => {
  const hitung = () =>
    db
      .selectFrom('jejak')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
  const sebelum = await hitung()
  for (const [isi, status, kode] of [
    [{ tampilan: 'pws', bentuk: 'csv', kueri: TELUK }, 400, 'permintaan-tidak-sah'],
    [{ tampilan: 'pws', bentuk: 'docx', kueri: TELUK }, 400, 'permintaan-tidak-sah'],
    [{ tampilan: 'pws', bentuk: 'csv', kueri: { ...TELUK, indikator: 'TIDAK_ADA' } }, 404, 'tidak-ditemukan'],
    [{ tampilan: 'matriks', bentuk: 'png', kueri: TELUK }, 422, 'tanpa-gambar'],
    [
      { tampilan: 'dukungan', bentuk: 'csv', kueri: { ...TELUK, indikator: 'BUMIL_K6', jarak: 'jauh' } },
      ...([400, 'permintaan-tidak-sah'] as const),
    ],
    [{ tampilan: 'profil', bentuk: 'csv', kueri: TELUK }, 404, 'tidak-ditemukan'],
  ] as const) {
    const reply = await app.post('/api/berkas', isi)
    const { type, detail } = jsonOf(reply) as { type: string; detail?: string }
    assert.deepEqual([reply.status, type.split(':').at(-1)], [status, kode], detail)
  }
  assert.deepEqual(await hitung(), sebelum)
})
