import assert from 'node:assert/strict'
import { test } from 'node:test'
import { periksaHenti } from '#domain/henti-indikator.ts'
import { JENIS_UNIT } from '#domain/indikator.ts'
import {
  type ElemenRancangan,
  type IsiRancangan,
  type KonteksRancangan,
  periksaRancangan,
  type SukuRancangan,
  type VersiAda,
} from '#domain/rancangan-indikator.ts'
import { kataSisi, pelaporDari, susunIndikator } from '#domain/susun-indikator.ts'
import { rancanganUji } from '#support/rancangan-uji.ts'

const elemen = (kode: string, isi: Partial<ElemenRancangan> = {}): ElemenRancangan => ({
  ...{
    kode,
    nama: `Nama ${kode}`,
    kelompokId: 1,
    kelompok: 'Ibu',
    definisi: '-',
    sifat: 'layanan',
    sekaliPer: 'tahun',
  },
  ...{ sensitif: false, berkembar: false, pelapor: new Map([[JENIS_UNIT.pustu, true]]) },
  ...isi,
})
const ELEMEN = [
  elemen('UJI_K1', {
    pelapor: new Map([JENIS_UNIT.puskesmas, JENIS_UNIT.pustu, JENIS_UNIT['rekap-desa']].map((j) => [j, true])),
  }),
  elemen('B', { pelapor: new Map([[JENIS_UNIT.pustu, true]]) }),
  elemen('C', { pelapor: new Map([[JENIS_UNIT.pustu, false]]) }),
  elemen('D'),
  elemen('LAIN', { kelompokId: 2, kelompok: 'Anak' }),
  elemen('POSISI', { sifat: 'posisi' }),
  elemen('SD', { sifat: 'sampai-bulan-ini' }),
  elemen('PEKA', { sensitif: true }),
]
const versi = (isi: Partial<VersiAda> & Pick<VersiAda, 'kode'>): VersiAda => ({
  ...{ milik: 'program', berlakuDari: 2020, berakhir: null, nama: `Nama ${isi.kode}`, sensitif: false },
  ...isi,
})
const KONTEKS: KonteksRancangan = {
  elemen: new Map(ELEMEN.map((e) => [e.kode, e])),
  sasaran: new Map([
    ['ibu-hamil', { kode: 'ibu-hamil', nama: 'Ibu hamil', sensitif: false }],
    ['odgj', { kode: 'odgj', nama: 'ODGJ', sensitif: true }],
  ]),
  versi: [
    versi({ kode: 'ADA' }),
    versi({ kode: 'PEKA1', sensitif: true }),
    versi({ kode: 'LOK_ADA', milik: 'kabupaten', berlakuDari: 2026 }),
  ],
  kelompok: ['balita'],
  sekaliPer: ['kehamilan'],
  tahunKini: 2026,
}
const suku = (rujukan: string, koefAtas = 1, sumber: 'elemen' | 'sasaran' = 'elemen'): SukuRancangan => ({
  ...{ sumber, rujukan, koefAtas, koefBawah: 1 },
})
const sasaran = (rujukan: string) => [suku(rujukan, 1, 'sasaran')]

const kolom = (isi: Partial<IsiRancangan>) => [
  ...new Set(periksaRancangan(rancanganUji(isi as never), KONTEKS).galat.map((g) => g.kolom)),
]

test('a complete draft has nothing against it', () => {
  assert.deepEqual(periksaRancangan(rancanganUji(), KONTEKS), { galat: [], peringatan: [] })
})

const RASIO = { periode: 'rasio-kumulatif', bentukTarget: 'datar' }
const KEJADIAN = { periode: 'kejadian', jenis: 'kejadian', bentukTarget: '-', satuan: 'kasus', penyebut: [] }

const DITOLAK: readonly [apa: string, isi: Partial<IsiRancangan>, kolom: readonly string[]][] = [
  ['a code without the prefix of own indikator', { kode: 'UJI' }, ['kode']],
  ['a code of nothing but the prefix', { kode: 'LOK_' }, ['kode']],
  ['small letters in a code', { kode: 'LOK_uji' }, ['kode']],
  ['a new indikator from before there were laporan', { berlakuDari: 2019 }, ['berlakuDari']],
  ['a year too far ahead', { berlakuDari: 2032 }, ['berlakuDari']],
  ['a formula for a year gone by', { kode: 'ADA', berlakuDari: 2025 }, ['berlakuDari']],
  ['a second formula of one year', { kode: 'LOK_ADA', berlakuDari: 2026 }, ['berlakuDari']],
  ['no name', { nama: '' }, ['nama']],
  ['the name of another', { nama: 'nama ada' }, ['nama']],
  ['no meaning', { definisi: 'Singkat.' }, ['definisi']],
  ['the number of a person', { nama: 'Kunjungan 3507012501900001' }, ['nama']],
  ['a life cycle that nobody knows', { kelompok: 'entah' }, ['kelompok']],
  ['a once-per that nobody knows', { sekaliPer: 'entah' }, ['sekaliPer']],
  ['a kind that nobody knows', { jenis: 'constructor' }, ['jenis']],
  ['a periode that nobody knows', { periode: 'toString' }, ['periode']],
  ['a periode that rests on campaign days', { periode: 'kampanye' }, ['periode']],
  ['a way of combining that nobody knows', { gabung: 'tunggal(entah)' }, ['gabung']],
  ['rounds where there are none', { jadwal: [2] }, ['jadwal']],
  ['rounds without months', { periode: 'terjadwal', bentukTarget: 'datar' }, ['jadwal']],
  ['a round twice', { periode: 'terjadwal', bentukTarget: 'datar', jadwal: [2, 2] }, ['jadwal']],
  ['a potret without an age', { periode: 'potret', bentukTarget: 'datar' }, ['umurMaks']],
  ['an age where there is none', { umurMaks: 3 }, ['umurMaks']],
  ['a target that does not fit the periode', { periode: 'bulanan', bentukTarget: 'linear' }, ['bentukTarget']],
  ['a target from a thirteenth month', { bentukTarget: 'mulai:13' }, ['bentukTarget']],
  ['a target that is no text of ours', { bentukTarget: 'jadwal:{' }, ['bentukTarget']],
  [
    'a schedule of a thirteenth month',
    { periode: 'tahun-ajaran', bentukTarget: 'jadwal:{"13":100}' },
    ['bentukTarget'],
  ],
  ['a count that is no kejadian', { satuan: 'orang' }, ['satuan']],
  ['a rate that is no kejadian', { skala: 1000 }, ['skala']],
  ['a kejadian in percent', { ...KEJADIAN, satuan: 'persen' }, ['satuan']],
  ['a rate without a penyebut', { ...KEJADIAN, skala: 1000 }, ['skala']],
  ['an odd scale', { ...KEJADIAN, skala: 50 }, ['skala']],
  ['a kind that is no kejadian', { ...KEJADIAN, jenis: 'cakupan' }, ['jenis']],
  ['nothing that is counted', { pembilang: [] }, ['pembilang']],
  ['an elemen that nobody reports', { pembilang: [suku('ENTAH')] }, ['pembilang.0.rujukan']],
  ['a sasaran that nobody knows', { penyebut: sasaran('entah') }, ['penyebut.0.rujukan']],
  ['a term times nought', { pembilang: [suku('UJI_K1'), suku('B', 0)] }, ['pembilang.1.koefAtas']],
  ['a term twice', { pembilang: [suku('UJI_K1'), suku('UJI_K1')] }, ['pembilang.1.rujukan']],
  ['nothing but what is taken away', { pembilang: [suku('UJI_K1', -1)] }, ['pembilang']],
  ['a sasaran as what is counted', { pembilang: sasaran('ibu-hamil') }, ['pembilang']],
  ['a penyebut of both', { penyebut: [suku('B'), ...sasaran('ibu-hamil')] }, ['penyebut']],
  ['a ratio over a sasaran', { ...RASIO }, ['penyebut']],
  ['a percentage over nothing', { penyebut: [] }, ['penyebut']],
  ['a state added to what is counted by month', { pembilang: [suku('UJI_K1'), suku('POSISI')] }, ['pembilang']],
  ['a year-to-date added to what is counted by month', { pembilang: [suku('UJI_K1'), suku('SD')] }, ['pembilang']],
  [
    'sides from two groups of the form',
    { ...RASIO, penyebut: [suku('LAIN')], gabung: 'tunggal(pustu)' },
    ['penyebut', 'gabung'],
  ],
  ['a source that reports nothing of it', { gabung: 'tunggal(bpjs>dinas)' }, ['gabung']],
  ['a source that reports one side alone', { ...RASIO, penyebut: [suku('B')] }, ['gabung']],
  [
    'a penyebut that need not be filled',
    { ...RASIO, pembilang: [suku('B')], penyebut: [suku('C')], gabung: 'tunggal(pustu)' },
    ['gabung'],
  ],
  ['an open figure over a sensitive elemen', { pembilang: [suku('PEKA')] }, ['sensitif']],
  ['an open figure over a sensitive sasaran', { penyebut: sasaran('odgj') }, ['sensitif']],
  ['an open formula of a sensitive indikator', { kode: 'PEKA1', berlakuDari: 2027 }, ['sensitif']],
]

for (const [apa, isi, harap] of DITOLAK) {
  test(`${apa} is refused at its field`, () => {
    assert.deepEqual(kolom(isi), harap)
  })
}

const DITERIMA: readonly [apa: string, isi: Partial<IsiRancangan>][] = [
  ['a new formula from this year on', { kode: 'ADA', berlakuDari: 2026 }],
  ['another from a later year', { kode: 'LOK_ADA', berlakuDari: 2027 }],
  ['an indikator of the past years', { berlakuDari: 2020 }],
  ['a count of events', KEJADIAN],
  ['a rate over people', { ...KEJADIAN, skala: 1000, penyebut: sasaran('ibu-hamil') }],
  [
    'both sides from one group, all required',
    { ...RASIO, pembilang: [suku('B')], penyebut: [suku('D')], gabung: 'jumlah' },
  ],
  ['a sensitive one over a sensitive sasaran', { sensitif: true, penyebut: sasaran('odgj') }],
  ['rounds in two months', { periode: 'terjadwal', bentukTarget: 'datar', jadwal: [2, 8] }],
  ['a target from the seventh month', { bentukTarget: 'mulai:7' }],
]

for (const [apa, isi] of DITERIMA) {
  test(`${apa} is accepted`, () => {
    assert.deepEqual(kolom(isi), [])
  })
}

test('what is allowed and yet worth a second look is said', () => {
  const peringatan = (isi: Partial<IsiRancangan>) =>
    periksaRancangan(rancanganUji(isi as never), KONTEKS).peringatan.map((p) => p.kolom)
  assert.deepEqual(peringatan({ kode: 'ADA', berlakuDari: 2026 }), ['berlakuDari'])
  assert.deepEqual(peringatan({ kode: 'ADA', berlakuDari: 2027 }), [])
  assert.deepEqual(peringatan({ pembilang: [suku('UJI_K1'), suku('B')] }), ['pembilang'])
  assert.deepEqual(peringatan({ pembilang: [suku('UJI_K1'), suku('B', -1)] }), [])
  assert.deepEqual(peringatan({ gabung: 'jumlah' }), ['gabung'])
})

test('a formula is read in words, with its signs and shares', () => {
  const bagian = { ...suku('ibu-hamil', 20, 'sasaran'), koefBawah: 100 }
  assert.equal(kataSisi([suku('UJI_K1'), suku('B', -2)], KONTEKS), 'Nama UJI_K1 − 2 x Nama B')
  assert.equal(kataSisi([bagian], KONTEKS), '20 % x sasaran Ibu hamil')
  assert.equal(kataSisi([], KONTEKS), '-')
})

test('a draft becomes what the engine reads, and takes over what it does not say', () => {
  const isi = rancanganUji({ kode: 'ADA' })
  const dulu = {
    tempatHitung: 'unit',
    ukur: { elemen: 'X', penyebut: 'Y' },
    spm: null,
    targetContoh: 90,
    dokumenTarget: 'SK',
  } as const
  const baru = susunIndikator(isi, dulu)
  assert.deepEqual(
    [baru.pembilang, baru.penyebut, baru.gabung, baru.bentukTarget, baru.tempatHitung, baru.ukur, baru.targetContoh],
    [
      [[{ ...suku('UJI_K1'), jendela: null, prorata: false, syarat: null }]],
      [[{ ...suku('ibu-hamil', 2, 'sasaran'), jendela: null, prorata: false, syarat: null }]],
      { aturan: 'jumlah-nakes' },
      { bentuk: 'linear' },
      'unit',
      { elemen: 'X', penyebut: 'Y' },
      90,
    ],
  )
  assert.equal(susunIndikator({ ...isi, periode: 'tahun-ajaran' }, null).tempatHitung, 'sekolah')
  assert.deepEqual(pelaporDari(isi, KONTEKS), ['puskesmas', 'pustu', 'rekap-desa'])
})

const program = versi({ kode: 'X' })
const kab = (berlakuDari: number, berakhir: number | null = null) =>
  versi({ kode: 'X', milik: 'kabupaten', berlakuDari, berakhir })
const lokal = (berlakuDari: number) => ({ ...kab(berlakuDari), kode: 'LOK_X' })

const HENTI: readonly [apa: string, versi: readonly VersiAda[], dari: number | null, sejak: number, harap: unknown][] =
  [
    ['the program’s own', [program], null, 2027, 'indikator'],
    ['a formula that there is not', [program, kab(2025)], 2026, 2027, 'berlakuDari'],
    ['a year gone by', [program, kab(2025)], null, 2025, 'sejak'],
    ['a year too far ahead', [program, kab(2025)], null, 2032, 'sejak'],
    ['what has ended already', [program, kab(2025, 2025)], null, 2026, 'sejak'],
    ['a formula of the kabupaten', [program, kab(2025)], null, 2026, [{ berlakuDari: 2025, berakhir: 2025 }]],
    ['a formula before it begins', [program, kab(2028)], null, 2026, [{ berlakuDari: 2028, berakhir: 2027 }]],
    ['one of two formulas', [program, kab(2025), kab(2026)], 2026, 2027, [{ berlakuDari: 2026, berakhir: 2026 }]],
    ['an own indikator, since its beginning', [lokal(2024)], null, 2024, [{ berlakuDari: 2024, berakhir: 2023 }]],
    ['an own indikator before it began', [lokal(2024)], null, 2023, 'sejak'],
    ['the last of two own formulas in the past', [lokal(2024), lokal(2025)], 2025, 2025, 'sejak'],
    [
      'all formulas of an own indikator',
      [lokal(2024), lokal(2026)],
      null,
      2026,
      [
        { berlakuDari: 2024, berakhir: 2025 },
        { berlakuDari: 2026, berakhir: 2025 },
      ],
    ],
  ]

for (const [apa, semua, berlakuDari, sejak, harap] of HENTI) {
  test(`stopping ${apa} ${typeof harap === 'string' ? 'is refused' : 'ends what it should'}`, () => {
    const henti = periksaHenti(semua, { berlakuDari, sejak }, 2026)
    assert.deepEqual(henti.galat.length > 0 ? henti.galat.map((g) => g.kolom).join() : henti.versi, harap)
  })
}
