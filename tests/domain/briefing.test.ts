import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  type BarisBriefing,
  bulanBanding,
  jelasDiBawah,
  type LaporBriefing,
  membaik,
  turunDiBawah,
} from '#domain/briefing.ts'
import { type Fakta, faktaBriefing, kurangDisebut, lajuPerlu } from '#domain/briefing-fakta.ts'
import { type AturanSektor, tandaiAsal, usulanSektor } from '#domain/briefing-sektor.ts'

type Angka = BarisBriefing['angka']

/** An indikator at 1,000 persons unless a row says otherwise. */
const baris = (kode: string, angka: Partial<Angka> = {}, lain: Partial<BarisBriefing> = {}): BarisBriefing => {
  const { pembilang = 500, penyebut = 1000, target = 50 } = angka
  const [p, q, t] = [pembilang ?? 0, penyebut ?? 0, target ?? 0]
  return {
    ...{ kode, arah: 'naik', spm: null, kejadian: false, setahun: null, laju: null, lalu: null, jumlahTahun: null },
    ...lain,
    angka: {
      ...{ sel: 'nilai', persen: (p / q) * 100, pembilang, penyebut, target, sementara: false },
      ...{ status: p * 100 >= t * q ? 'baik' : 'cukup', selisihKeTarget: Math.max(0, Math.ceil((t / 100) * q) - p) },
      ...angka,
    },
  }
}

const lalu = (pembilang: number, target = 50, lain: Partial<NonNullable<BarisBriefing['lalu']>> = {}) => ({
  ...{ bulan: '2026-03', persen: pembilang / 10, pembilang, penyebut: 1000, target, sebanding: true },
  selisihKeTarget: Math.max(0, target * 10 - pembilang),
  ...lain,
})

const lengkap: LaporBriefing = {
  ...{ wajib: 100, masuk: 90, terkirim: 90, sah: 90, ambang: 80, bulanLengkap: '2026-05' },
  bagian: [
    { kode: '99.01.01', nama: 'Satu', wajib: 60, masuk: 55, terkirim: 55 },
    { kode: '99.01.02', nama: 'Dua', wajib: 40, masuk: 35, terkirim: 35 },
  ],
}
const kurang: LaporBriefing = {
  ...{ ...lengkap, masuk: 30, terkirim: 30, sah: 6 },
  bagian: [
    { kode: '99.01.01', nama: 'Satu', wajib: 60, masuk: 10, terkirim: 10 },
    { kode: '99.01.02', nama: 'Dua', wajib: 30, masuk: 10, terkirim: 10 },
    { kode: '99.01.03', nama: 'Tiga', wajib: 10, masuk: 10, terkirim: 10 },
  ],
}
const jenis = (fakta: readonly Fakta[]) => fakta.map((f) => ('kode' in f ? `${f.jenis} ${f.kode}` : f.jenis))
const tanpaStatus = { status: null } as const

test('three months back within a year, the same month a year before across New Year', () => {
  const tabel = [
    [202606, 202603],
    [202604, 202601],
    [202603, 202503],
    [202601, 202501],
  ] as const
  for (const [bulan, dengan] of tabel) assert.equal(bulanBanding(bulan), dengan, String(bulan))
})

test('at most five facts are told, the state first and deaths last, each of another indikator', () => {
  const kematian = (kode: string, kini: number | null, dulu: number | null) =>
    baris(kode, { ...tanpaStatus, penyebut: null, persen: null }, { kejadian: true, jumlahTahun: { kini, lalu: dulu } })
  const semua = [
    baris('NAIK', { pembilang: 480 }, { lalu: lalu(300) }),
    baris('TURUN', { pembilang: 300 }, { lalu: lalu(520) }),
    baris('KURANG', { pembilang: 200 }),
    baris('JUGA', { pembilang: 250 }),
    baris('BAIK', { pembilang: 700 }),
    baris('KOSONG', { ...tanpaStatus }),
    kematian('MATI', 3, 5),
    kematian('MATI_LAIN', null, 2),
  ]
  const fakta = faktaBriefing(semua, lengkap)
  assert.deepEqual(jenis(fakta), ['keadaan', 'membaik NAIK', 'turun-di-bawah TURUN', 'selisih KURANG', 'kejadian'])
  assert.deepEqual(fakta[0], { jenis: 'keadaan', memenuhi: 1, dinilai: 5, tanpa: 1 })
  assert.deepEqual(fakta[1], { jenis: 'membaik', kode: 'NAIK', bulan: '2026-03', lalu: 200, kini: 20 })
  assert.deepEqual(fakta[4], { jenis: 'kejadian', butir: [{ kode: 'MATI', kini: 3, lalu: 5 }] })
})

test('where nothing improved or fell, what meets its target and the next gaps take the places', () => {
  const tabel: readonly (readonly [string, readonly BarisBriefing[], readonly string[]])[] = [
    [
      'all meet',
      [baris('A', { pembilang: 600 }), baris('B', { pembilang: 700 })],
      ['keadaan', 'memenuhi B', 'memenuhi A'],
    ],
    [
      'three short',
      [baris('A', { pembilang: 300 }), baris('B', { pembilang: 100 }), baris('C', { pembilang: 200 })],
      ['keadaan', 'selisih B', 'selisih C', 'selisih A'],
    ],
    ['none judged', [baris('A', tanpaStatus)], ['keadaan']],
    [
      'a prevalence over its target',
      [baris('P', { pembilang: 300, target: 20, status: 'jelek', selisihKeTarget: null }, { arah: 'turun' })],
      ['keadaan', 'belum-memenuhi P'],
    ],
  ]
  for (const [apa, isi, harap] of tabel) assert.deepEqual(jenis(faktaBriefing(isi, lengkap)), harap, apa)
})

test('under 80 % of the laporan nothing is said of any indikator, but how much is there and what would make it enough', () => {
  const fakta = faktaBriefing([baris('A', { pembilang: 100 }), baris('B', tanpaStatus)], kurang)
  assert.deepEqual(fakta, [
    { jenis: 'kelengkapan', masuk: 30, divalidasi: null, wajib: 100 },
    { jenis: 'tak-dinilai', tanpa: 1, semua: 2 },
    { jenis: 'lapor-teratasi', bagian: ['Satu'], laporan: 50, menunggu: 0, masuk: 80, wajib: 100 },
    { jenis: 'validasi', sah: 6, terkirim: 30 },
    { jenis: 'bulan-lengkap', bulan: '2026-05' },
  ])
})

test('where validated laporan alone count, what waits to be validated is told as having come in', () => {
  const bagian = (satu: number, dua: number): LaporBriefing['bagian'] => [
    { kode: '99.01.01', nama: 'Satu', wajib: 60, masuk: satu, terkirim: 60 },
    { kode: '99.01.02', nama: 'Dua', wajib: 40, masuk: dua, terkirim: 30 },
  ]
  const tabel: readonly (readonly [string, Partial<LaporBriefing>, readonly Fakta[]])[] = [
    [
      'none is validated',
      { masuk: 0, sah: 0, bagian: bagian(0, 0) },
      [
        { jenis: 'kelengkapan', masuk: 90, divalidasi: 0, wajib: 100 },
        { jenis: 'lapor-teratasi', bagian: ['Satu', 'Dua'], laporan: 100, menunggu: 90, masuk: 100, wajib: 100 },
      ],
    ],
    [
      'some are',
      { masuk: 50, sah: 50, bagian: bagian(20, 30) },
      [
        { jenis: 'kelengkapan', masuk: 90, divalidasi: 50, wajib: 100 },
        { jenis: 'lapor-teratasi', bagian: ['Satu'], laporan: 40, menunggu: 40, masuk: 90, wajib: 100 },
      ],
    ],
  ]
  for (const [apa, lain, harap] of tabel) {
    const [masuk, , teratasi, ...sisa] = faktaBriefing([], { ...lengkap, ...lain })
    assert.deepEqual([masuk, teratasi], harap, apa)
    assert.deepEqual(jenis(sisa), ['bulan-lengkap'], apa)
  }
})

test('a month without any laporan says so, and divides by nothing', () => {
  const kosong: LaporBriefing = { ...kurang, wajib: 0, masuk: 0, terkirim: 0, sah: 0, bagian: [], bulanLengkap: null }
  assert.deepEqual(jenis(faktaBriefing([], kosong)), ['kelengkapan', 'tak-dinilai', 'bulan-lengkap'])
})

test('a gap is told of only beyond what chance explains', () => {
  const tabel: readonly (readonly [string, Partial<Angka>, boolean])[] = [
    ['far below', { pembilang: 400 }, true],
    ['one standard error below', { pembilang: 485 }, false],
    ['met', { pembilang: 520 }, false],
    ['not judged', { pembilang: 100, ...tanpaStatus }, false],
    ['a small area', { pembilang: 4, penyebut: 10 }, false],
  ]
  for (const [apa, angka, harap] of tabel) assert.equal(jelasDiBawah(baris('A', angka)), harap, apa)
})

test('improvement is fewer persons short, on figures that may be compared', () => {
  const tabel: readonly (readonly [string, BarisBriefing, ReturnType<typeof membaik>])[] = [
    ['fewer short', baris('A', { pembilang: 480 }, { lalu: lalu(300) }), { lalu: 200, kini: 20 }],
    ['hardly fewer', baris('A', { pembilang: 305 }, { lalu: lalu(300) }), null],
    ['more short', baris('A', { pembilang: 200 }, { lalu: lalu(300) }), null],
    ['then incomplete', baris('A', { pembilang: 480 }, { lalu: lalu(300, 50, { sebanding: false }) }), null],
    ['now not judged', baris('A', { pembilang: 480, ...tanpaStatus }, { lalu: lalu(300) }), null],
    ['no target then', baris('A', { pembilang: 480 }, { lalu: lalu(300, 50, { target: null }) }), null],
    ['nothing to compare', baris('A', { pembilang: 480 }), null],
  ]
  for (const [apa, isi, harap] of tabel) assert.deepEqual(membaik(isi), harap, apa)
})

test('only what stood at its target fell below it', () => {
  const kini = { pembilang: 300 }
  assert.notEqual(turunDiBawah(baris('A', kini, { lalu: lalu(520) })), null)
  assert.equal(turunDiBawah(baris('A', kini, { lalu: lalu(420) })), null)
  assert.equal(turunDiBawah(baris('A', kini, { lalu: lalu(520, 50, { sebanding: false }) })), null)
  assert.equal(turunDiBawah(baris('A', { pembilang: 495 }, { lalu: lalu(520) })), null)
})

test('the pace until December is what is left over the months left; in December there is none', () => {
  const { angka } = baris('A', { pembilang: 500 })
  const tabel = [
    [
      { semestinya: 1000, sisaBulan: 6 },
      { perlu: 84, sisaBulan: 6, kini: 40 },
    ],
    [
      { semestinya: 400, sisaBulan: 6 },
      { perlu: 0, sisaBulan: 6, kini: 40 },
    ],
    [{ semestinya: 1000, sisaBulan: 0 }, null],
    [null, null],
  ] as const
  for (const [setahun, harap] of tabel) assert.deepEqual(lajuPerlu({ setahun, angka, laju: 40 }), harap)
})

const aturan: readonly AturanSektor[] = [
  { urutan: 1, sektor: 'Camat', indikator: null, teks: 'Lapor', teksEn: 'Report' },
  { urutan: 2, sektor: 'Camat', indikator: 'A', teks: 'Camat A', teksEn: 'Camat A' },
  { urutan: 3, sektor: 'Camat', indikator: 'B', teks: 'Camat B', teksEn: 'Camat B' },
  { urutan: 4, sektor: 'Camat', indikator: 'C', teks: 'Camat C', teksEn: 'Camat C' },
  { urutan: 5, sektor: 'Dinsos', indikator: 'C', teks: 'Dinsos C', teksEn: 'Dinsos C' },
  { urutan: 6, sektor: 'DPMD', indikator: 'D', teks: 'DPMD D', teksEn: 'DPMD D' },
]
const bawah = [
  baris('A', { pembilang: 400 }),
  baris('B', { pembilang: 100 }),
  baris('C', { pembilang: 200 }),
  baris('D', { pembilang: 600 }),
]

test('requests follow from what is below its target, two of a sector at most, the largest gaps first', () => {
  const teks = (lapor: LaporBriefing, isi = bawah) =>
    usulanSektor(aturan, isi, { lapor, disebut: [] }).map((p) => p.teks)
  assert.deepEqual(teks(lengkap), ['Camat B', 'Camat C', 'Dinsos C'])
  assert.deepEqual(teks(kurang), ['Lapor', 'Camat B', 'Dinsos C'])
  assert.deepEqual(teks(kurang, []), ['Lapor'])
  assert.deepEqual(teks(lengkap, []), [])
})

test('every gap that the sentences name is answered, each sector is asked once before any is asked twice', () => {
  const satu = (urutan: number, sektor: string, indikator: string): AturanSektor => {
    return { urutan, sektor, indikator, teks: `${sektor} ${indikator}`, teksEn: '' }
  }
  const sektor = ['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8', 'S9']
  const banyak = [...sektor.map((nama, i) => satu(i, nama, 'A')), satu(20, 'S1', 'B'), satu(21, 'S9', 'C')]
  const tabel: readonly (readonly [string, readonly AturanSektor[], readonly string[], readonly string[]])[] = [
    [
      'nothing named: the page is full before the last sector',
      banyak,
      [],
      ['S1 B', 'S2 A', 'S3 A', 'S4 A', 'S5 A', 'S6 A', 'S7 A', 'S8 A'],
    ],
    [
      'a named gap that only the last sector answers',
      banyak,
      ['C'],
      ['S1 B', 'S2 A', 'S3 A', 'S4 A', 'S5 A', 'S6 A', 'S7 A', 'S9 C'],
    ],
    [
      'two named gaps go to two sectors',
      [satu(1, 'S1', 'A'), satu(2, 'S1', 'B'), satu(3, 'S2', 'B')],
      ['A', 'B'],
      ['S1 A', 'S1 B', 'S2 B'],
    ],
    ['named, but met', [satu(1, 'S1', 'D')], ['D'], []],
  ]
  for (const [apa, baris, disebut, harap] of tabel)
    assert.deepEqual(
      usulanSektor(baris, bawah, { lapor: lengkap, disebut }).map((p) => p.teks),
      harap,
      apa,
    )
})

test('the gaps of a page are those of its sentences, not what went well', () => {
  const semua = [
    baris('TURUN', { pembilang: 300 }, { lalu: lalu(520) }),
    baris('KURANG', { pembilang: 200 }),
    baris('BAIK', { pembilang: 700 }),
    baris('P', { pembilang: 300, target: 20, status: 'jelek', selisihKeTarget: null }, { arah: 'turun' }),
  ]
  assert.deepEqual(kurangDisebut(faktaBriefing(semua, lengkap)), ['TURUN', 'KURANG', 'P'])
})

test('a line that was left as proposed stays one of the figures, any other is the dinas’ own', () => {
  const usulan = usulanSektor(aturan, bawah, { lapor: lengkap, disebut: [] })
  const ditulis = [
    { sektor: 'Camat', indikator: 'B', teks: 'Camat B' },
    { sektor: 'Camat', indikator: 'C', teks: 'Camat C, lebih cepat' },
  ]
  assert.deepEqual(
    tandaiAsal(ditulis, usulan).map(({ teks, asal, teksEn }) => [teks, asal, teksEn]),
    [
      ['Camat B', 'angka', 'Camat B'],
      ['Camat C, lebih cepat', 'dinas', null],
    ],
  )
})
