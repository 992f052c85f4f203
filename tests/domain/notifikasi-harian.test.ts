import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AturanNotifikasi } from '#domain/aturan-notifikasi.ts'
import { type PasanganLapor, TENGGAT_BAWAAN } from '#domain/kelengkapan.ts'
import {
  bulanKini,
  NAIK_BAWAAN,
  tingkatNaik,
  tinjauBahaya,
  tinjauDicek,
  tinjauLaporan,
} from '#domain/notifikasi-harian.ts'

const umum = { nama: '', namaEn: '', indikator: [], aktif: true }
const BELUM: AturanNotifikasi = { ...umum, kode: 'b', jenis: 'belum-lapor', ambang: { hari: 2 } }
const BAHAYA: AturanNotifikasi = { ...umum, kode: 't', jenis: 'tanda-bahaya', ambang: { hari: 7 } }
const DICEK: AturanNotifikasi = { ...umum, kode: 'd', jenis: 'perlu-dicek', ambang: { hari: 30 } }

const pada = (sekarang: string, zonaWaktu = 'Asia/Jakarta') => ({ sekarang: new Date(sekarang), zonaWaktu })

/** A pustu (by the 2nd of the next month) that owes two groups. */
const pasangan = (isi: Partial<PasanganLapor>): PasanganLapor => ({
  ...{ bulan: 202505, desaId: 1, unitId: 7, sumber: 2, kelompokWajib: 2, kelompokLengkap: 0, kelompokKurang: 0 },
  ...{ terkirimPada: null, status: null },
  ...isi,
})

const lapor: readonly [string, readonly PasanganLapor[], string, number | null, string][] = [
  ['on the last day before it is told', [pasangan({})], '2025-06-04T16:59:00Z', null, 'tenang'],
  ['two days past the deadline', [pasangan({})], '2025-06-04T17:00:00Z', null, 'berlaku 202505 b:202505 7/202505'],
  ['in when it is whole', [pasangan({ kelompokLengkap: 2 })], '2025-06-20T00:00:00Z', null, 'tenang'],
  [
    'begun but not whole',
    [pasangan({ kelompokLengkap: 1 })],
    '2025-06-20T00:00:00Z',
    null,
    'berlaku 202505 b:202505 7/202505',
  ],
  [
    'of two months and units',
    [pasangan({ unitId: 9 }), pasangan({ bulan: 202504 }), pasangan({})],
    '2025-06-20T00:00:00Z',
    null,
    'berlaku 202505 b:202504 7/202504 7/202505 9/202505',
  ],
  ['of a month that was closed', [pasangan({ bulan: 202504 }), pasangan({})], '2025-06-20T00:00:00Z', 202505, 'tenang'],
  [
    'of a month after one that was closed',
    [pasangan({ bulan: 202504 }), pasangan({})],
    '2025-06-20T00:00:00Z',
    202504,
    'berlaku 202505 b:202505 7/202505',
  ],
]

for (const [nama, milik, saat, sampaiDitutup, hasil] of lapor) {
  test(`a laporan ${nama}: ${hasil}`, () => {
    const satu = tinjauLaporan([BELUM], { pasangan: milik, tenggat: TENGGAT_BAWAAN, sampaiDitutup }, pada(saat))
    assert.ok(satu.hasil !== 'tidak-tahu')
    const teks = satu.angka.belum.map((b) => ` ${b.unitId}/${b.bulan}`)
    const alasan = satu.alasan.map((a) => ` ${a.aturan}:${a.sejakBulan}`)
    assert.equal(
      [satu.hasil, ...(satu.hasil === 'berlaku' ? [` ${satu.bulan}`, ...alasan, ...teks] : [])].join(''),
      hasil,
    )
  })
}

test('the day begins in the time zone of the kabupaten', () => {
  const saat = '2025-06-04T15:00:00Z'
  const di = (zona: string) =>
    tinjauLaporan([BELUM], { pasangan: [pasangan({})], tenggat: TENGGAT_BAWAAN, sampaiDitutup: null }, pada(saat, zona))
      .hasil
  assert.deepEqual([di('Asia/Jakarta'), di('Asia/Jayapura')], ['tenang', 'berlaku'])
  assert.deepEqual(
    [bulanKini(pada('2025-05-31T16:30:00Z')), bulanKini(pada('2025-05-31T16:30:00Z', 'Asia/Makassar'))],
    [202505, 202506],
  )
})

test('a danger sign is told of on the eighth day, with all that are as old', () => {
  const kunjungan = [
    { tanggal: '2025-06-01', ditemukan: 2 },
    { tanggal: '2025-05-30', ditemukan: 1 },
    { tanggal: '2025-06-05', ditemukan: 4 },
  ]
  const di = (hari: string) => tinjauBahaya([BAHAYA], kunjungan, pada(`${hari}T03:00:00Z`))
  assert.equal(di('2025-06-06').hasil, 'tenang')
  assert.deepEqual(di('2025-06-09'), {
    ...{ hasil: 'berlaku', alasan: [{ aturan: 't', sejakBulan: 202505 }], bulan: 202506 },
    angka: { orang: 3, kunjungan: 2, sejak: '2025-05-30' },
  })
})

test('a finding is told of once it has stood for more than its days', () => {
  const temuan = [{ pada: new Date('2025-05-01T20:00:00Z') }, { pada: new Date('2025-05-20T03:00:00Z') }]
  const di = (hari: string) => tinjauDicek([DICEK], temuan, pada(`${hari}T03:00:00Z`))
  assert.equal(di('2025-06-01').hasil, 'tenang')
  assert.deepEqual(di('2025-06-02'), {
    ...{ hasil: 'berlaku', alasan: [{ aturan: 'd', sejakBulan: 202505 }], bulan: 202505 },
    angka: { temuan: 1, sejak: '2025-05-02' },
  })
})

test('without a rule of their kind, days tell nothing', () => {
  assert.equal(
    tinjauBahaya([DICEK], [{ tanggal: '2020-01-01', ditemukan: 1 }], pada('2025-06-01T00:00:00Z')).hasil,
    'tenang',
  )
})

const naik: readonly [string, string, number][] = [
  ['baru', '2025-06-07', 0],
  ['baru', '2025-06-08', 1],
  ['diterima', '2025-06-14', 1],
  ['diterima', '2025-06-15', 2],
  ['direncanakan', '2025-07-15', 0],
]

for (const [tahap, hari, ke] of naik) {
  test(`what came on 1 June and is ${tahap} on ${hari} stands at ${ke}`, () => {
    const satu = { tahap, munculPada: new Date('2025-06-01T10:00:00Z') }
    assert.equal(tingkatNaik(satu, NAIK_BAWAAN, pada(`${hari}T03:00:00Z`)), ke)
  })
}
