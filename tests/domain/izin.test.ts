import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  cakupanBaca,
  cakupanLapor,
  izinBaca,
  type KabupatenIzin,
  mayAct,
  mayAdminister,
  mayRead,
  mayReadSusunan,
  mayReadTemuan,
  mayReadUnit,
  mayReopen,
  mayReport,
  maySchedule,
  mayVerify,
  tahapPeran,
} from '#domain/izin.ts'
import type { JenisTempat, Peran, TempatTugas } from '#domain/peran.ts'
import { PERAN, TEMPAT_PERAN } from '#domain/peran.ts'
import { type BarisPohon, cariWilayah, pohonPada } from '#domain/pohon.ts'
import { aktorUji } from '#support/aktor.ts'

// Two kecamatan and two puskesmas that cross: desa 3 lies in kecamatan 1 and belongs to puskesmas 12. Desa 2 moved from
// puskesmas 11 to 12 in July 2026.
const hidup = { mulai: 190001, akhir: null }
const BARIS: BarisPohon = {
  kabupaten: { id: 1, kode: '99.01', nama: 'Uji' },
  kecamatan: [
    { id: 1, kode: '99.01.01', nama: 'Satu', ...hidup },
    { id: 2, kode: '99.01.02', nama: 'Dua', ...hidup },
  ],
  puskesmas: [
    { id: 11, kode: '99.01-puskesmas-a', nama: 'A', ...hidup },
    { id: 12, kode: '99.01-puskesmas-b', nama: 'B', ...hidup },
  ],
  desa: [1, 2, 3, 4].map((desaId) => ({ desaId, ...hidup })),
  identitas: [1, 2, 3, 4].map((n) => ({
    ...{ desaId: n, mulai: 190001, kode: `99.01.0${n < 4 ? 1 : 2}.200${n}`, nama: `Desa ${n}`, jenis: 'desa' as const },
  })),
  kecamatanDesa: [1, 2, 3, 4].map((n) => ({ desaId: n, mulai: 190001, indukId: n < 4 ? 1 : 2 })),
  puskesmasDesa: [
    { desaId: 1, mulai: 190001, indukId: 11 },
    { desaId: 2, mulai: 190001, indukId: 11 },
    { desaId: 2, mulai: 202607, indukId: 12 },
    { desaId: 3, mulai: 190001, indukId: 12 },
    { desaId: 4, mulai: 190001, indukId: 12 },
  ],
  pemekaran: [],
}
const KINI = 202611
const DESA_UNIT = new Map([
  [31, [1]],
  [21, [3, 4]],
])

const kabupaten = (bulan: number, lain: Partial<KabupatenIzin> = {}): KabupatenIzin => ({
  ...{ kabId: 1, kode: '99.01', pohon: pohonPada(BARIS, bulan), pohonKini: pohonPada(BARIS, KINI), bulan },
  ...{ pemekaran: [], desaUnit: DESA_UNIT, desaUnitKini: DESA_UNIT, totalLain: true },
  ...lain,
})

const WILAYAH = {
  kab: '99.01',
  'kec 1': '99.01.01',
  'kec 2': '99.01.02',
  'pkm A': '99.01-puskesmas-a',
  'pkm B': '99.01-puskesmas-b',
  'desa 1': '99.01.01.2001',
  'desa 2': '99.01.01.2002',
  'desa 3': '99.01.01.2003',
  'desa 4': '99.01.02.2004',
} as const

/** The areas that may be read, by the names above. */
function terbaca(
  peran: Peran,
  tempat: TempatTugas,
  {
    bulan = KINI,
    sensitif = false,
    lain = {},
  }: { bulan?: number; sensitif?: boolean; lain?: Partial<KabupatenIzin> } = {},
): string {
  const kab = kabupaten(bulan, lain)
  const izin = izinBaca({ aktor: aktorUji({ peran, tempat: [tempat] }), bulanKini: KINI }, kab)
  if (!izin) return 'tidak ada'
  return Object.entries(WILAYAH)
    .filter(([, kode]) => {
      const wilayah = cariWilayah(kab.pohon, kode)
      return wilayah && mayRead(izin, wilayah, { sensitif })
    })
    .map(([nama]) => nama)
    .join(', ')
}

const di = (jenis: 'kecamatan' | 'puskesmas' | 'desa' | 'unit', id: number): TempatTugas => ({ jenis, kabId: 1, id })
const KAB: TempatTugas = { jenis: 'kabupaten', kabId: 1 }
const SEMUA = Object.keys(WILAYAH).join(', ')

for (const [peran, tempat, biasa, sensitif] of [
  ['dinas', KAB, SEMUA, SEMUA],
  ['pimpinan', KAB, SEMUA, 'kab'],
  ['pimpinan', di('kecamatan', 1), 'kec 1, pkm A, desa 1, desa 2, desa 3', ''],
  ['kepala-puskesmas', di('puskesmas', 11), 'kab, pkm A, pkm B, desa 1', 'kab, pkm A, pkm B, desa 1'],
  [
    'petugas-puskesmas',
    di('puskesmas', 12),
    'kab, kec 2, pkm A, pkm B, desa 2, desa 3, desa 4',
    'kab, kec 2, pkm A, pkm B, desa 2, desa 3, desa 4',
  ],
  ['bidan-desa', di('desa', 2), 'kab, pkm A, pkm B, desa 2', 'kab, pkm A, pkm B, desa 2'],
  [
    'bidan-desa',
    di('unit', 21),
    'kab, kec 2, pkm A, pkm B, desa 3, desa 4',
    'kab, kec 2, pkm A, pkm B, desa 3, desa 4',
  ],
  ['kader', di('unit', 31), 'pkm A, desa 1', ''],
  ['kepala-desa', di('desa', 3), 'desa 3', ''],
  ['opd', KAB, 'kab, kec 1, kec 2', 'kab'],
  ['provinsi', { jenis: 'provinsi', kodeProvinsi: '99' }, 'kab', 'kab'],
  ['provinsi', { jenis: 'provinsi', kodeProvinsi: '35' }, 'tidak ada', 'tidak ada'],
  ['admin', { jenis: 'sistem' }, 'tidak ada', 'tidak ada'],
  ['dinas', { jenis: 'kabupaten', kabId: 2 }, 'tidak ada', 'tidak ada'],
] as const) {
  test(`${peran} bound to ${JSON.stringify(tempat)} reads what is theirs`, () => {
    assert.equal(terbaca(peran, tempat), biasa)
    assert.equal(terbaca(peran, tempat, { sensitif: true }), sensitif)
  })
}

test('where the setting says so, a puskesmas does not see the totals of others', () => {
  assert.equal(terbaca('kepala-puskesmas', di('puskesmas', 11), { lain: { totalLain: false } }), 'pkm A, desa 1')
})

test('a puskesmas keeps the months of a desa that left, until it left', () => {
  assert.equal(terbaca('kepala-puskesmas', di('puskesmas', 11), { bulan: 202606 }), 'kab, pkm A, pkm B, desa 1, desa 2')
  assert.equal(terbaca('kepala-puskesmas', di('puskesmas', 11), { bulan: 202607 }), 'kab, pkm A, pkm B, desa 1')
})

test('a puskesmas reads the past of a desa that came, of this and the two years before', () => {
  const baca = (bulan: number) => terbaca('kepala-puskesmas', di('puskesmas', 12), { bulan }).includes('desa 2')
  assert.deepEqual([202606, 202401, 202312].map(baca), [true, true, false])
})

test('parts of a desa that are still counted together are read together', () => {
  const pemekaran = [
    { desaId: 1, asalDesaId: 1, mulai: 202603 },
    { desaId: 2, asalDesaId: 1, mulai: 202603 },
  ]
  assert.equal(terbaca('kepala-desa', di('desa', 1), { lain: { pemekaran } }), 'pkm A, desa 1, desa 2')
})

test('counts of single units are for health workers, and for a kader of the own posyandu', () => {
  const baca = (peran: Peran, tempat: TempatTugas, desaId: number, unitId: number) => {
    const izin = izinBaca({ aktor: aktorUji({ peran, tempat: [tempat] }), bulanKini: KINI }, kabupaten(KINI))
    return izin !== null && mayReadUnit(izin, { desaId, unitId })
  }
  assert.deepEqual(
    [
      baca('dinas', KAB, 4, 99),
      baca('kepala-puskesmas', di('puskesmas', 11), 1, 99),
      baca('kepala-puskesmas', di('puskesmas', 11), 4, 99),
      baca('kader', di('unit', 31), 1, 31),
      baca('kader', di('unit', 31), 1, 32),
      baca('kepala-desa', di('desa', 1), 1, 31),
      baca('pimpinan', KAB, 1, 31),
    ],
    [true, true, false, true, false, false, false],
  )
})

test('what points at few people is not taken apart for others than health workers, nor told by findings or bases', () => {
  const baca = (peran: Peran, tempat: TempatTugas) => {
    const izin = izinBaca({ aktor: aktorUji({ peran, tempat: [tempat] }), bulanKini: KINI }, kabupaten(KINI))
    assert(izin)
    const temuan = (sensitif: boolean) => mayReadTemuan(izin, { desaId: 1, unitId: 31, sensitif })
    return [
      mayReadSusunan(izin, { sensitif: true }),
      mayReadSusunan(izin, { sensitif: false }),
      temuan(true),
      temuan(false),
    ]
  }
  assert.deepEqual(baca('dinas', KAB), [true, true, true, true])
  assert.deepEqual(baca('bidan-desa', di('desa', 1)), [true, true, true, true])
  assert.deepEqual(baca('kader', di('unit', 31)), [false, true, false, true])
  assert.deepEqual(baca('pimpinan', KAB), [false, true, false, false])
})

test('a query for what may not be read has an empty scope, and only the leaders count validated laporan alone', () => {
  const kab = kabupaten(KINI)
  const cakupan = (peran: Peran, tempat: TempatTugas, kode: string) => {
    const izin = izinBaca({ aktor: aktorUji({ peran, tempat: [tempat] }), bulanKini: KINI }, kab)
    const wilayah = cariWilayah(kab.pohon, kode)
    assert(izin && wilayah)
    const { jenis, desaId, hanyaSah } = cakupanBaca(
      izin,
      wilayah,
      wilayah.desa.map((d) => d.desaId),
    )
    return { jenis, desaId, hanyaSah }
  }
  assert.deepEqual(cakupan('kepala-desa', di('desa', 3), WILAYAH['desa 4']), {
    jenis: 'desa',
    desaId: [],
    hanyaSah: false,
  })
  assert.deepEqual(cakupan('kepala-desa', di('desa', 3), WILAYAH['desa 3']), {
    jenis: 'desa',
    desaId: [3],
    hanyaSah: false,
  })
  assert.deepEqual(cakupan('pimpinan', KAB, WILAYAH.kab), { jenis: 'semua', desaId: [], hanyaSah: true })
})

const LAPORAN = { kabId: 1, desaId: 1, unitId: 31, jenisUnitId: 3, puskesmasId: 11, desaUnit: DESA_UNIT }

for (const [peran, tempat, lapor, sah, buka] of [
  ['dinas', KAB, true, 'terkunci', 'terverifikasi tervalidasi terkunci'],
  ['kepala-puskesmas', di('puskesmas', 11), true, 'terverifikasi tervalidasi terkunci', 'terverifikasi tervalidasi'],
  ['kepala-puskesmas', di('puskesmas', 12), false, '', ''],
  ['petugas-puskesmas', di('puskesmas', 11), true, 'terverifikasi', 'terverifikasi'],
  ['bidan-desa', di('desa', 1), true, 'terverifikasi', 'terverifikasi'],
  ['bidan-desa', di('unit', 21), false, '', ''],
  ['kader', di('unit', 31), true, '', ''],
  ['kader', di('unit', 32), false, '', ''],
  ['kepala-desa', di('desa', 1), false, '', ''],
  ['pimpinan', KAB, false, '', ''],
  ['opd', KAB, false, '', ''],
  ['provinsi', { jenis: 'provinsi', kodeProvinsi: '99' }, false, '', ''],
  ['admin', { jenis: 'sistem' }, false, '', ''],
] as const) {
  test(`${peran} of ${JSON.stringify(tempat)} ${lapor ? 'may' : 'may not'} hand in a posyandu's laporan`, () => {
    const aktor = aktorUji({ peran, tempat: [tempat] })
    const tahap = ['terverifikasi', 'tervalidasi', 'terkunci'] as const
    assert.equal(mayReport(aktor, LAPORAN), lapor)
    assert.equal(tahap.filter((t) => mayVerify(aktor, LAPORAN, t)).join(' '), sah)
    assert.equal(tahap.filter((t) => mayReopen(aktor, LAPORAN, t)).join(' '), buka)
    assert.deepEqual(cakupanLapor(aktor, [LAPORAN]).desaId, lapor ? [1] : [])
  })
}

test('who may do nothing with a laporan has no stage to offer, and only the dinas says when months lock', () => {
  const boleh = PERAN.map((peran) => [
    peran,
    tahapPeran(peran).join(' '),
    maySchedule(aktorUji({ peran, tempat: [KAB] }), 1),
    mayAct(peran, 'verifikasi'),
  ])
  assert.deepEqual(
    boleh.filter(([, ...lain]) => lain.some(Boolean)),
    [
      ['dinas', 'terkunci dibuka', true, true],
      ['kepala-puskesmas', 'terverifikasi tervalidasi terkunci dibuka', false, true],
      ['petugas-puskesmas', 'terverifikasi dibuka', false, true],
      ['bidan-desa', 'terverifikasi dibuka', false, true],
    ],
  )
  assert.equal(maySchedule(aktorUji({ peran: 'dinas', tempat: [KAB] }), 2), false)
})

test('the bidan of a pustu speaks for the posyandu of the desa it serves, a kader for one posyandu', () => {
  const laporan = { ...LAPORAN, desaId: 3, unitId: 33 }
  assert.equal(mayReport(aktorUji({ peran: 'bidan-desa', tempat: [di('unit', 21)] }), laporan), true)
  assert.equal(mayReport(aktorUji({ peran: 'kader', tempat: [di('unit', 21)] }), laporan), false)
})

test('whoever is bound to a unit hands in for the desa that it serves and no other, also its own laporan', () => {
  for (const [peran, unitId] of [
    ['kader', 31],
    ['bidan-desa', 21],
  ] as const) {
    const aktor = aktorUji({ peran, tempat: [di('unit', unitId)] })
    const jenisUnitId = peran === 'kader' ? 3 : 2
    const boleh = [1, 2, 3, 4].filter((desaId) => mayReport(aktor, { ...LAPORAN, unitId, jenisUnitId, desaId }))
    assert.deepEqual(boleh, DESA_UNIT.get(unitId))
  }
})

test('nobody gives a role that reaches beyond their own', () => {
  const admin = aktorUji({ peran: 'admin', tempat: [{ jenis: 'sistem' }] })
  const dinas = aktorUji({ peran: 'dinas', tempat: [KAB] })
  const kepala = aktorUji({ peran: 'kepala-puskesmas', tempat: [di('puskesmas', 11)] })
  const boleh = (peran: Peran, tempat: readonly TempatTugas[]) =>
    [admin, dinas, kepala].map((aktor) => mayAdminister(aktor, { peran, tempat }))
  assert.deepEqual(boleh('kader', [di('unit', 31)]), [true, true, false])
  assert.deepEqual(boleh('admin', [{ jenis: 'sistem' }]), [true, false, false])
  assert.deepEqual(boleh('provinsi', [{ jenis: 'provinsi', kodeProvinsi: '99' }]), [true, false, false])
  assert.deepEqual(boleh('dinas', [{ jenis: 'kabupaten', kabId: 2 }]), [true, false, false])
  assert.deepEqual(boleh('kader', [di('unit', 31), { jenis: 'unit', kabId: 2, id: 1 }]), [true, false, false])
  assert.deepEqual(boleh('kader', []), [true, false, false])
})

test('what a role may ever do', () => {
  const tindakan = ['umum', 'masuk', 'baca', 'lapor', 'kelola-pengguna', 'baca-jejak'] as const
  assert.deepEqual(
    Object.fromEntries(
      PERAN.map((peran) => [
        peran,
        tindakan
          .filter((t) => mayAct(peran, t))
          .slice(2)
          .join(' '),
      ]),
    ),
    {
      admin: 'kelola-pengguna baca-jejak',
      dinas: 'baca lapor kelola-pengguna baca-jejak',
      'kepala-puskesmas': 'baca lapor',
      'petugas-puskesmas': 'baca lapor',
      'bidan-desa': 'baca lapor',
      kader: 'baca lapor',
      pimpinan: 'baca',
      'kepala-desa': 'baca',
      opd: 'baca',
      provinsi: 'baca',
    },
  )
})

test('every role may be bound somewhere', () => {
  const tempat: Record<Peran, readonly JenisTempat[]> = TEMPAT_PERAN
  assert.deepEqual(
    PERAN.filter((peran) => tempat[peran].length === 0),
    [],
  )
})
