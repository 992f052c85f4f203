import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type BahanAgenda, type IndikatorAgenda, susunAgenda } from '#domain/lokmin-agenda.ts'
import { type BarisSiklus, hariTerakhir, siklusTahun } from '#domain/lokmin-siklus.ts'
import { isLewat, isTepat, rekapSektor } from '#domain/rtl.ts'
import { samarkanNama } from '#domain/teks-bebas.ts'

const indikator = (kode: string, isi: Partial<IndikatorAgenda>): IndikatorAgenda => ({
  ...{ kode, nama: kode, satuan: 'orang', pembilang: 30, penyebut: 100, persen: 30, target: 60, status: null },
  ...{ selisih: 30, sementara: false, statusLalu: null, persenLalu: null, desa: null, ...isi },
})
const bahan = (isi: Partial<BahanAgenda>): BahanAgenda => ({
  ...{ bulan: 202610, sementara: false, indikator: [], lapor: { wajib: 10, masuk: 10, desa: [] } },
  ...{ rtl: { terbuka: 0, lewat: 0 }, notifikasi: [], desaNotifikasi: 0, namaDesaNotifikasi: [], ...isi },
})

test('an area where nothing is amiss has an empty agenda', () => {
  assert.deepEqual(susunAgenda(bahan({ indikator: [indikator('A', { status: 'baik', statusLalu: 'baik' })] })), [])
})

test('what fell below its target comes before what lay there, and what is provisional not at all', () => {
  const agenda = susunAgenda(
    bahan({
      indikator: [
        indikator('LAMA', { status: 'jelek', statusLalu: 'jelek', selisih: 90 }),
        indikator('BARU', { status: 'jelek', statusLalu: 'baik', selisih: 5 }),
        indikator('TURUN', { status: 'kurang', statusLalu: 'baik', selisih: 0 }),
        indikator('SEMENTARA', { status: 'jelek', sementara: true }),
        indikator('NAIK', { status: 'cukup', statusLalu: 'jelek' }),
        indikator('PULIH', { status: 'baik', statusLalu: 'cukup' }),
      ],
    }),
  )
  assert.deepEqual(
    agenda.map(({ asal, judul }) => `${asal}: ${judul}`),
    [
      'memburuk: BARU: turun di bawah target',
      'memburuk: LAMA: di bawah target',
      'memburuk: TURUN: masih mencapai target, tetapi turun',
      'membaik: PULIH: kembali mencapai target',
      'membaik: NAIK: naik, belum mencapai target',
    ],
  )
})

test('a point says how many are short and in how many desa, and keeps the figure that it came from', () => {
  const [butir] = susunAgenda(
    bahan({
      indikator: [
        indikator('K6', {
          status: 'jelek',
          selisih: 1234,
          desa: { kurang: 3, dinilai: 9, nama: ['Tiga', 'Dua', 'Empat'] },
        }),
      ],
    }),
  )
  assert.equal(
    butir?.masalah,
    'Kurang 1.234 orang dari target sampai bulan ini; 3 dari 9 desa/kelurahan di bawah target: Dua, Empat dan Tiga.',
  )
  assert.deepEqual(butir?.acuan, {
    ...{
      jenis: 'indikator',
      indikator: 'K6',
      nama: 'K6',
      satuan: 'orang',
      bulan: 202610,
      pembilang: 30,
      penyebut: 100,
    },
    ...{ persen: 30, target: 60, selisih: 1234, persenLalu: null, desa: { kurang: 3, dinilai: 9 }, sementara: false },
  })
})

test('what was agreed before opens the agenda; laporan and notifications follow the figures', () => {
  const agenda = susunAgenda(
    bahan({
      indikator: [indikator('K6', { status: 'jelek' })],
      lapor: { wajib: 12, masuk: 9, desa: [] },
      rtl: { terbuka: 3, lewat: 1 },
      notifikasi: [
        { nama: 'K6', desa: 2 },
        { nama: 'MR1', desa: 1 },
      ],
      desaNotifikasi: 2,
    }),
  )
  assert.deepEqual(
    agenda.map(({ judul }) => judul),
    [
      'RTL yang masih terbuka: 3, 1 lewat tenggat',
      'K6: di bawah target',
      'Laporan yang belum masuk: 3 dari 12',
      'Notifikasi yang belum ditutup: 3 di 2 desa/kelurahan',
    ],
  )
})

test('five desa are named by the alphabet, the rest counted, and none where counts alone may be told', () => {
  const tujuh = ['G', 'B', 'F', 'D', 'A', 'C', 'E']
  const masalah = (isi: Partial<BahanAgenda>) => susunAgenda(bahan(isi)).map((butir) => butir.masalah)
  const kurang = (nama: readonly string[]) =>
    masalah({ indikator: [indikator('K6', { status: 'jelek', selisih: 0, desa: { kurang: 7, dinilai: 9, nama } })] })
  assert.deepEqual(kurang(tujuh), ['7 dari 9 desa/kelurahan di bawah target: A, B, C, D, E dan 2 lainnya.'])
  assert.deepEqual(kurang([]), ['7 dari 9 desa/kelurahan di bawah target.'])
  assert.deepEqual(masalah({ lapor: { wajib: 12, masuk: 9, desa: ['B', 'A'] } }), [
    'Ada yang belum masuk dari 2 desa/kelurahan: A dan B.',
  ])
  const notifikasi = { notifikasi: [{ nama: 'K6', desa: 7 }], desaNotifikasi: 7 }
  assert.deepEqual(masalah({ ...notifikasi, namaDesaNotifikasi: tujuh }), ['Di A, B, C, D, E dan 2 lainnya.'])
  // The other six are notified of something sensitive.
  assert.deepEqual(masalah({ ...notifikasi, namaDesaNotifikasi: ['F'] }), ['Di F dan 6 lainnya.'])
  assert.deepEqual(masalah({ ...notifikasi, namaDesaNotifikasi: [] }), [''])
})

const RTL = { status: 'belum', tenggat: '2026-11-10', selesaiPada: null } as const

test('an RTL is overdue the day after its day, and only while it is open', () => {
  assert.equal(isLewat(RTL, '2026-11-10'), false)
  assert.equal(isLewat(RTL, '2026-11-11'), true)
  assert.equal(isLewat({ ...RTL, status: 'berjalan' }, '2026-11-11'), true)
  assert.equal(isLewat({ ...RTL, status: 'batal' }, '2026-11-11'), false)
  assert.equal(isLewat({ ...RTL, tenggat: null }, '2026-11-11'), false)
  assert.equal(isTepat({ ...RTL, status: 'selesai', selesaiPada: '2026-11-10' }), true)
  assert.equal(isTepat({ ...RTL, status: 'selesai', selesaiPada: '2026-11-11' }), false)
})

test('sectors stand by name with what they agreed to and kept; what was given up is no promise', () => {
  const sektor = (nama: string, isi: object = {}) => ({ ...RTL, sektor: nama, ...isi })
  const rekap = rekapSektor(
    [
      sektor('Kecamatan'),
      sektor('DPMD', { status: 'selesai', selesaiPada: '2026-11-12' }),
      sektor('DPMD', { status: 'selesai', selesaiPada: '2026-11-01' }),
      sektor('DPMD', { status: 'batal' }),
    ],
    '2026-11-11',
  )
  assert.deepEqual(rekap, [
    { sektor: 'DPMD', disepakati: 2, selesai: 2, tepat: 1, terbuka: 0, lewat: 0 },
    { sektor: 'Kecamatan', disepakati: 1, selesai: 0, tepat: 0, terbuka: 1, lewat: 1 },
  ])
})

const SIKLUS: readonly BarisSiklus[] = [
  { kode: 'target', jenis: 'target', nama: 'Target', namaEn: 'Targets', bulan: [2], hari: 31 },
  { kode: 'lintas-sektor', jenis: 'lintas-sektor', nama: 'Lintas', namaEn: 'Across', bulan: [2, 5], hari: 31 },
]

test('targets are due on the last day of February, and a meeting counts for the item that follows it', () => {
  const lintas = (unitId: number, tanggal: string) =>
    ({ jenis: 'lintas-sektor', keadaan: 'selesai', tanggal, unitId }) as const
  const butir = siklusTahun(SIKLUS, {
    ...{ tahun: 2026, hariIni: '2026-04-01', puskesmasId: [1, 2], target: { ditetapkan: 3, semua: 5 } },
    lokmin: [lintas(1, '2026-01-20'), lintas(2, '2026-03-02')],
  })
  assert.deepEqual(
    butir.map(({ kode, selambatnya, sudah, semua, keadaan }) => [kode, selambatnya, sudah, semua, keadaan]),
    [
      ['lintas-sektor', '2026-02-28', 1, 2, 'lewat'],
      ['target', '2026-02-28', 3, 5, 'lewat'],
      ['lintas-sektor', '2026-05-31', 1, 2, 'akan-datang'],
    ],
  )
  assert.equal(hariTerakhir(2028, 2, 31), '2028-02-29')
})

test('what looks like a name is not printed beyond the room', () => {
  assert.equal(samarkanNama('Kunjungi Ny. Siti Aminah dan An Budi besok', '(...)'), 'Kunjungi (...) dan (...) besok')
  assert.equal(samarkanNama('Tanggal 5 di Desa Sukamaju', '(...)'), 'Tanggal 5 di Desa Sukamaju')
})
