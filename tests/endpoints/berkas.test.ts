// A view that is taken along says what the screen says, to whoever may see the screen, and leaves a row in the trail.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MatriksJawaban } from '#contract/matriks.ts'
import type { Lembar } from '#contract/peta.ts'
import { openAplikasi } from '#support/aplikasi.ts'
import { bacaCsv, bacaXlsx, type Isi, menurutKode } from '#support/baca-berkas.ts'
import { contohDatabase, SEKARANG_CONTOH } from '#support/contoh.ts'
import { jsonOf } from '#support/http.ts'

const { db } = await contohDatabase()
const app = await openAplikasi(db, SEKARANG_CONTOH)

const TELUK = { wilayah: '99.01-puskesmas-teluk-kenari', hierarki: 'kerja', bulan: '2026-03' }
const alamat = (kueri: Readonly<Record<string, string>>) => new URLSearchParams(kueri).toString()

async function ambil(tampilan: string, bentuk: string, kueri: Readonly<Record<string, string>>, bahasa = 'id') {
  const reply = await app.post('/api/berkas', { tampilan, bentuk, bahasa, kueri })
  assert.equal(reply.status, 200, reply.body.toString().slice(0, 300))
  return reply
}

const KATA = {
  'belum-lapor': 'belum lapor',
  'tidak-dijadwalkan': 'tidak dijadwalkan',
  'tanpa-sasaran': 'tanpa sasaran',
}

const nilaiDari = ({ persen, laju, pembilang, penyebut }: Lembar['baris'][number]): Isi =>
  penyebut === 0 ? 'penyebut 0' : (persen ?? laju ?? pembilang)

/** What a file is to say of a row of the screen: counts, and the value or which kind of nothing. */
function harusnya({ baris }: Lembar): readonly (readonly [string, readonly Isi[]])[] {
  return baris.map((b) => {
    const nilai = b.kedaluwarsa ? 'kedaluwarsa' : b.sel === 'nilai' ? nilaiDari(b) : KATA[b.sel]
    return [b.kode, [b.pembilang, b.penyebut, nilai, b.target, b.laporanMasuk, b.laporanWajib]]
  })
}

const tanpaTanda = (isi: Isi): Isi => (typeof isi === 'string' ? isi.replace(/^[^\p{L}\d]+ /u, '') : isi)

test('the sheet as CSV and as a workbook has the figures of the screen, unrounded, in its order', async () => {
  for (const indikator of ['BUMIL_K6', 'BALITA_DS', 'IMUN_IDL', 'KEMATIAN_IBU', 'SPM01']) {
    const kueri = { ...TELUK, indikator }
    const reply = await app.get(`/api/pws?${alamat(kueri)}`)
    if (reply.status === 404) continue
    // The server held it against the contract.
    const layar = harusnya(jsonOf(reply) as Lembar)
    const csv = bacaCsv((await ambil('pws', 'csv', kueri)).body)
    const xlsx = await bacaXlsx((await ambil('pws', 'xlsx', kueri)).body, 'Lembar PWS', 'Kode')
    const kolom = [3, 4, 5, 6, csv.kepala.indexOf('Laporan masuk'), csv.kepala.indexOf('Laporan wajib')]
    const pilih = (baris: readonly Isi[]) => [String(baris[0]), kolom.map((i) => tanpaTanda(baris[i] ?? null))] as const
    assert.deepEqual(csv.baris.map(pilih), layar, `${indikator} CSV`)
    assert.deepEqual(xlsx.baris.slice(0, layar.length).map(pilih), layar, `${indikator} XLSX`)
  }
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

for (const tampilan of ['pws', 'peta', 'tren'])
  test(`${tampilan} comes as a picture`, async () => {
    const { body } = await ambil(tampilan, 'png', { ...TELUK, indikator: 'BUMIL_K6' })
    assert.equal(body.subarray(1, 4).toString(), 'PNG')
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
    [{ tampilan: 'kelengkapan', bentuk: 'png', kueri: TELUK }, 422, 'tanpa-gambar'],
    [{ tampilan: 'profil', bentuk: 'csv', kueri: TELUK }, 404, 'tidak-ditemukan'],
  ] as const) {
    const reply = await app.post('/api/berkas', isi)
    const { type, detail } = jsonOf(reply) as { type: string; detail?: string }
    assert.deepEqual([reply.status, type.split(':').at(-1)], [status, kode], detail)
  }
  assert.deepEqual(await hitung(), sebelum)
})

// Last: reading so much holds this process up, and a connection that waits meanwhile is closed.
test('every indikator of a month says the same on screen, in the CSV and in the workbook of the matrix', async () => {
  const kueri = { ...TELUK, rincian: 'desa' }
  const layar = jsonOf(await app.get(`/api/matriks?${alamat(kueri)}`)) as MatriksJawaban
  const csv = menurutKode(bacaCsv((await ambil('matriks', 'csv', kueri)).body))
  const xlsx = (await ambil('matriks', 'xlsx', kueri)).body
  const lembar = await Promise.all(['Matriks', 'Pembilang', 'Penyebut'].map((nama) => bacaXlsx(xlsx, nama, 'Kode')))
  const [nilai, pembilang, penyebut] = lembar.map(menurutKode)
  const TEMPAT = 3
  assert(layar.kolom.length > 100)
  for (const [k, kolom] of layar.kolom.entries()) {
    let letak = 0
    for (const [i, { kode }] of layar.baris.entries()) {
      const ada = kolom.sel[i] === 'n' && (Number.parseInt(kolom.tanda[i] ?? '0', 32) & 2) === 0
      const atas = kolom.sel[i] === 'n' ? (kolom.pembilang[letak] ?? null) : null
      const bawah = kolom.sel[i] === 'n' ? (kolom.penyebut?.[letak] ?? null) : null
      const laju = kolom.sel[i] === 'n' ? (kolom.laju?.[letak] ?? null) : null
      if (kolom.sel[i] === 'n') letak += 1
      const harus =
        bawah === 0 ? 'penyebut 0' : (laju ?? (atas !== null && bawah !== null ? (atas / bawah) * 100 : atas))
      const [dariCsv, ...hitunganCsv] = (csv.get(kode) ?? []).slice(TEMPAT + k * 4, TEMPAT + k * 4 + 3)
      const dariXlsx = nilai?.get(kode)?.[TEMPAT + k]
      const tentang = `${kolom.indikator.kode} ${kode}`
      if (ada) {
        assert.deepEqual([dariCsv, dariXlsx], [harus, harus], tentang)
        assert.deepEqual(hitunganCsv, [atas, bawah], tentang)
        const hitungan = [pembilang?.get(kode)?.[TEMPAT + k], penyebut?.get(kode)?.[TEMPAT + k]]
        assert.deepEqual(hitungan, [atas, bawah], tentang)
      } else {
        assert.equal(typeof dariCsv, 'string', tentang)
        assert.equal(tanpaTanda(dariXlsx ?? null), dariCsv, tentang)
      }
    }
  }
})
