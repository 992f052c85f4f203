import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AturanNotifikasi } from '#domain/aturan-notifikasi.ts'
import type { Bulan } from '#domain/bulan.ts'
import type { Indikator } from '#domain/indikator.ts'
import type { Alasan } from '#domain/notifikasi.ts'
import {
  type AngkaDitinjau,
  adaPutaran,
  bulanAwalTinjau,
  mungkinDitinjau,
  tinjauIndikator,
} from '#domain/notifikasi-indikator.ts'

const umum = { nama: '', namaEn: '', indikator: [], aktif: true }
const JELEK: AturanNotifikasi = {
  ...{ ...umum, kode: 'j', jenis: 'jelek-berturut' },
  ambang: { bulan: 2, bulanKecil: 3, orangKecil: 3 },
}
const JATUH: AturanNotifikasi = { ...umum, kode: 't', jenis: 'turun-di-bawah-target', ambang: {} }
const ORANG: AturanNotifikasi = { ...umum, kode: 'o', jenis: 'selisih-orang', ambang: { orang: 10 } }
const MATI: AturanNotifikasi = { ...umum, kode: 'm', jenis: 'kejadian', indikator: ['MATI'], ambang: { orang: 1 } }

/** 100 persons, 50 % due: what each status has in it; far below is beyond chance (40), near below is not (45). */
const DASAR: AngkaDitinjau = {
  ...{ sel: 'nilai', sdBulan: null, pembilang: 55, penyebut: 100, target: 50, status: 'baik', kecil: false },
  selisihKeTarget: 0,
}
const satu = (isi: Partial<AngkaDitinjau>): AngkaDitinjau => ({ ...DASAR, ...isi })
const ANGKA = {
  baik: DASAR,
  kurang: satu({ status: 'kurang' }),
  jelek: satu({ status: 'jelek', pembilang: 35, selisihKeTarget: 15 }),
  cukup: satu({ status: 'cukup', pembilang: 35, selisihKeTarget: 15 }),
  dekat: satu({ status: 'cukup', pembilang: 45, selisihKeTarget: 5 }),
  bawah: satu({ status: 'di-bawah-target', pembilang: 35, selisihKeTarget: 15 }),
  /** A desa of 20, of whom 10 are due. */
  kecil3: satu({ status: 'di-bawah-target', pembilang: 7, penyebut: 20, kecil: true, selisihKeTarget: 3 }),
  kecil2: satu({ status: 'di-bawah-target', pembilang: 8, penyebut: 20, kecil: true, selisihKeTarget: 2 }),
  kecilAtas: satu({ status: 'di-atas-target', pembilang: 12, penyebut: 20, kecil: true }),
  sementara: satu({ status: null }),
  kosong: satu({ sel: 'belum-lapor', status: null, pembilang: null }),
  mati: satu({ status: null, pembilang: 1, penyebut: null, target: null, selisihKeTarget: null }),
  hidup: satu({ status: null, pembilang: 0, penyebut: null, target: null, selisihKeTarget: null }),
} as const
type Nama = keyof typeof ANGKA

const NAIK: Pick<Indikator, 'arah' | 'periode' | 'jadwal'> = { arah: 'naik', periode: 'kumulatif', jadwal: [] }

/** Figures of months, the last one first: June 2025 and back. */
function tinjau(
  aturan: readonly AturanNotifikasi[],
  bulanan: readonly Nama[],
  {
    indikator = NAIK,
    sebelumnya = [],
    pertama = 202504,
  }: {
    indikator?: Pick<Indikator, 'arah' | 'periode' | 'jadwal'>
    sebelumnya?: readonly Alasan[]
    pertama?: Bulan
  } = {},
) {
  const baca = (bulan: Bulan) => {
    const nama = bulanan[202506 - bulan]
    return nama ? ANGKA[nama] : null
  }
  const hasil = tinjauIndikator(aturan, { indikator, baca, terakhir: 202506, pertama, sebelumnya })
  if (hasil.hasil === 'tidak-tahu') return 'tidak-tahu'
  return `${hasil.hasil} ${hasil.bulan}${hasil.alasan.map((a) => ` ${a.aturan}:${a.sejakBulan}`).join('')}`
}

const kasus: readonly [string, readonly AturanNotifikasi[], readonly Nama[], string][] = [
  ['two months jelek', [JELEK], ['jelek', 'jelek', 'baik'], 'berlaku 202506 j:202505'],
  ['one month jelek after a good one', [JELEK], ['jelek', 'baik', 'jelek'], 'tenang 202506'],
  ['jelek, then catching up', [JELEK], ['cukup', 'jelek', 'jelek'], 'tenang 202506'],
  ['jelek after a month that nobody can judge', [JELEK], ['jelek', 'sementara', 'jelek'], 'tenang 202506'],
  [
    'two months jelek before one that is incomplete',
    [JELEK],
    ['sementara', 'jelek', 'jelek'],
    'berlaku 202505 j:202504',
  ],
  ['no month with a verdict', [JELEK, JATUH, ORANG], ['sementara', 'kosong', 'sementara'], 'tidak-tahu'],
  ['a verdict too old to be told', [JELEK], ['kosong', 'kosong', 'kosong', 'jelek', 'jelek'], 'tidak-tahu'],
  ['a month without base after a jelek one', [JELEK], ['bawah', 'jelek'], 'tenang 202506'],
  ['a small area three months below, three short', [JELEK], ['kecil3', 'kecil2', 'kecil3'], 'berlaku 202506 j:202504'],
  ['a small area three months below, two short', [JELEK], ['kecil2', 'kecil3', 'kecil3'], 'tenang 202506'],
  ['a small area two months below', [JELEK], ['kecil3', 'kecil3', 'kecilAtas'], 'tenang 202506'],
  ['a small area of which a month is missing', [JELEK], ['kecil3', 'kecil3', 'kosong', 'kecil3'], 'tenang 202506'],
  ['below after above, beyond chance', [JATUH], ['cukup', 'baik'], 'berlaku 202506 t:202506'],
  ['below after slipping above', [JATUH], ['jelek', 'kurang'], 'berlaku 202506 t:202506'],
  ['below for two months after above', [JATUH], ['cukup', 'jelek', 'baik'], 'berlaku 202506 t:202505'],
  ['below after above, within chance', [JATUH], ['dekat', 'baik'], 'tenang 202506'],
  ['below for longer than it is looked back', [JATUH], ['cukup', 'cukup', 'cukup', 'baik'], 'tenang 202506'],
  ['a small area one person below after above', [JATUH], ['kecil2', 'kecilAtas'], 'tenang 202506'],
  ['fifteen persons short', [ORANG], ['cukup', 'cukup'], 'berlaku 202506 o:202506'],
  ['five persons short', [ORANG], ['dekat', 'baik'], 'tenang 202506'],
  ['all of it at once', [JELEK, JATUH, ORANG], ['jelek', 'jelek', 'baik'], 'berlaku 202506 j:202505 t:202505 o:202506'],
]

for (const [nama, aturan, bulanan, hasil] of kasus) {
  test(`${nama}: ${hasil}`, () => assert.equal(tinjau(aturan, bulanan), hasil))
}

test('persons short within chance are not told, however many the rule asks for', () => {
  const lima: AturanNotifikasi = { ...umum, kode: 'o', jenis: 'selisih-orang', ambang: { orang: 5 } }
  assert.equal(tinjau([lima], ['dekat']), 'tenang 202506')
})

test('where fewer is better, persons above the target are those short', () => {
  const indikator = { ...NAIK, arah: 'turun' as const }
  const lebih = satu({ status: 'di-bawah-target', pembilang: 13, penyebut: 20, kecil: true, selisihKeTarget: null })
  const hasil = (pembilang: number) =>
    tinjauIndikator([JELEK], {
      ...{ indikator, terakhir: 202506, pertama: 202504, sebelumnya: [] },
      baca: () => ({ ...lebih, pembilang }),
    }).hasil
  assert.deepEqual([hasil(13), hasil(12)], ['berlaku', 'tenang'])
})

const LAMA = (aturan: string): readonly Alasan[] => [{ aturan, sejakBulan: 202502 }]

test('what held goes on until something is known against it, and since when it first did', () => {
  assert.deepEqual(
    [
      tinjau([JELEK], ['jelek', 'jelek'], { sebelumnya: LAMA('j') }),
      tinjau([JELEK], ['jelek', 'sementara'], { sebelumnya: LAMA('j') }),
      tinjau([JELEK], ['bawah', 'jelek'], { sebelumnya: LAMA('j') }),
      tinjau([JATUH], ['dekat', 'cukup'], { sebelumnya: LAMA('t') }),
      tinjau([JATUH], ['baik', 'cukup'], { sebelumnya: LAMA('t') }),
      tinjau([JELEK], ['cukup', 'jelek'], { sebelumnya: LAMA('j') }),
      tinjau([ORANG], ['jelek', 'jelek'], { sebelumnya: LAMA('j') }),
    ],
    [
      'berlaku 202506 j:202502',
      'berlaku 202506 j:202502',
      'berlaku 202506 j:202502',
      'berlaku 202506 t:202502',
      'tenang 202506',
      'tenang 202506',
      'berlaku 202506 o:202506',
    ],
  )
})

const PUTARAN = { arah: 'naik', periode: 'terjadwal', jadwal: [2, 5] } as const

test('a terjadwal is told of in its round months, and the month before is the round before', () => {
  const bulanan: readonly Nama[] = ['sementara', 'jelek', 'sementara', 'sementara', 'jelek']
  assert.deepEqual(
    [tinjau([JELEK], bulanan, { indikator: PUTARAN }), tinjau([JELEK], ['sementara', 'jelek'], { indikator: PUTARAN })],
    ['berlaku 202505 j:202502', 'tenang 202505'],
  )
})

test('only months that hold a round are worth reading of a terjadwal', () => {
  const di = (dari: Bulan, sampai: Bulan) => adaPutaran(PUTARAN, dari, sampai)
  assert.deepEqual(
    [di(202503, 202504), di(202503, 202505), di(202512, 202602), di(202506, 202512)],
    [false, true, true, false],
  )
  assert.deepEqual([bulanAwalTinjau('terjadwal', 202504), bulanAwalTinjau('bulanan', 202502)], [202404, 202411])
})

test('a potret that nobody reported again is one verdict, not two', () => {
  const potret = { ...NAIK, periode: 'potret' as const }
  const baca = (bulan: Bulan) => satu({ ...ANGKA.jelek, sdBulan: bulan >= 202504 ? 202504 : 202501 })
  const dari = (pertamaKali: Bulan) =>
    tinjauIndikator([JELEK], {
      ...{ indikator: potret, terakhir: 202506, pertama: 202504, sebelumnya: [] },
      baca: (bulan) => (bulan < pertamaKali ? ANGKA.baik : baca(bulan)),
    })
  assert.equal(dari(202504).hasil, 'tenang')
  assert.deepEqual(dari(202501), {
    ...{ hasil: 'berlaku', alasan: [{ aturan: 'j', sejakBulan: 202503 }], bulan: 202506 },
    angka: { pembilang: 35, penyebut: 100, target: 50, status: 'jelek', selisih: 15, kecil: false },
  })
})

const KEJADIAN = { arah: 'netral', periode: 'kejadian', jadwal: [] } as const

test('a death is told of, does not go by, and goes away by a correction alone', () => {
  const kisah = (bulanan: readonly Nama[], sejakBulan?: Bulan) =>
    tinjau([MATI], bulanan, { indikator: KEJADIAN, sebelumnya: sejakBulan ? [{ aturan: 'm', sejakBulan }] : [] })
  assert.deepEqual(
    [
      kisah(['mati', 'hidup']),
      kisah(['hidup', 'mati']),
      kisah(['hidup', 'hidup']),
      kisah(['hidup', 'hidup', 'hidup', 'mati'], 202503),
      kisah(['hidup', 'hidup', 'hidup'], 202505),
      kisah(['hidup', 'kosong', 'hidup'], 202505),
    ],
    ['berlaku 202506 m:202506', 'berlaku 202505 m:202505', 'tidak-tahu', 'tidak-tahu', 'tenang 202506', 'tidak-tahu'],
  )
})

test('a rule looks at what it may judge', () => {
  const indikator = (kode: string, arah: Indikator['arah'], periode: Indikator['periode']) => ({ kode, arah, periode })
  const lihat = (aturan: AturanNotifikasi) =>
    [
      indikator('A', 'naik', 'kumulatif'),
      indikator('B', 'netral', 'bulanan'),
      indikator('MATI', 'turun', 'kejadian'),
      indikator('KUNJ', 'netral', 'kejadian'),
    ].flatMap((i) => (mungkinDitinjau(aturan, i) ? i.kode : []))
  assert.deepEqual(
    [lihat(JELEK), lihat({ ...JELEK, indikator: ['B'] }), lihat({ ...ORANG, indikator: ['C'] }), lihat(MATI)],
    [['A'], [], [], ['MATI']],
  )
})
