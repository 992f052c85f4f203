// What stands beside a figure: its distances, who reported, what it waits for, and what it is held against.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rentang } from '#domain/bulan.ts'
import type { Suku } from '#domain/indikator.ts'
import { hasilDesa } from '#domain/sel-desa.ts'
import { areaPada, desaPada, indikatorKisah, indikatorTimbang, petik, sukuElemen, susun } from '#support/susun.ts'

const LAPOR = { 202501: { X: 40 } }

for (const [periode, jarak] of [
  ['kumulatif', { belumDilayani: 60, selisihKeTarget: 0 }],
  ['bulanan', { belumDilayani: 60, selisihKeTarget: 50 }],
  ['potret', { belumDilayani: 60, selisihKeTarget: 50 }],
] as const) {
  test(`a ${periode} figure over a sasaran says how many are not served, and how many the target is short of`, () => {
    const bentuk = periode === 'kumulatif' ? 'linear' : 'datar'
    const indikator = indikatorKisah({ periode, umurMaks: 3, bentukTarget: { bentuk } })
    const bahan = susun({ indikator, desa: [{ sasaran: { orang: 100 }, unit: [{ jenis: 'pustu', lapor: LAPOR }] }] })
    assert.deepEqual(petik(desaPada(bahan, 1, 202501, 90), 'belumDilayani', 'selisihKeTarget'), jarak)
  })
}

test('the desa behind a round are those in the round, whatever the month looked at', () => {
  const lapor = { 202502: { S: 50, D: 40 } }
  const bahan = susun({
    indikator: indikatorTimbang({ periode: 'terjadwal', jadwal: [2, 8], gabung: { aturan: 'jumlah' } }),
    desa: [{ unit: [{ jenis: 'posyandu', lapor }] }, { unit: [{ jenis: 'posyandu', lapor: {} }] }],
  })
  const lihat = (bulan: number) => petik(areaPada(bahan, [1, 2], bulan), 'sel', 'desaLapor', 'desaSemua')
  assert.deepEqual(lihat(202502), { sel: 'nilai', desaLapor: 1, desaSemua: 2 })
  assert.deepEqual(lihat(202505), { sel: 'nilai', desaLapor: 1, desaSemua: 2 })
})

test('a desa without sasaran is not among those that reported for the figure', () => {
  const unit = [{ jenis: 'pustu' as const, lapor: LAPOR }]
  const bahan = susun({ indikator: indikatorKisah(), desa: [{ sasaran: { orang: 100 }, unit }, { unit }] })
  assert.deepEqual(petik(areaPada(bahan, [1, 2], 202501), 'desaLapor', 'desaSemua', 'desaTanpaSasaran'), {
    ...{ desaLapor: 1, desaSemua: 2, desaTanpaSasaran: 1 },
  })
})

test('between the months in which a potret is due nobody is late', () => {
  const bahan = susun({
    indikator: indikatorKisah({ periode: 'potret', umurMaks: 6, bentukTarget: { bentuk: 'datar' } }),
    desa: [{ sasaran: { orang: 100 }, unit: [{ jenis: 'bpjs', lapor: { 202503: { X: 60 } } }] }],
    jadwalLapor: [3, 6, 9, 12],
  })
  assert.deepEqual(
    [202503, 202505, 202506].map((bulan) => petik(desaPada(bahan, 1, bulan), 'sel', 'bulanIni', 'sdBulan')),
    [
      { sel: 'nilai', bulanIni: 'nilai', sdBulan: 202503 },
      { sel: 'nilai', bulanIni: 'tidak-dijadwalkan', sdBulan: 202503 },
      { sel: 'nilai', bulanIni: 'belum-lapor', sdBulan: 202503 },
    ],
  )
})

test('units that are to meet conditions are waited for, like any other', () => {
  const syarat = {
    jenis: 'unit-memenuhi' as const,
    kriteria: [{ ukur: 'jumlah' as const, elemen: 'BUKA', minimal: 1 }],
  }
  const posyandu: Suku = { ...sukuElemen('posyandu'), sumber: 'unit' }
  const indikator = indikatorKisah({
    periode: '12-bulan',
    pembilang: [[{ ...posyandu, syarat }]],
    penyebut: [[posyandu]],
    bentukTarget: { bentuk: 'datar' },
  })
  const buka = { jenis: 'posyandu' as const, lapor: { 202501: { BUKA: 1 } } }
  const bahan = susun({ indikator, desa: [{ unit: [buka, { jenis: 'posyandu', lapor: {} }] }] })
  assert.deepEqual(petik(desaPada(bahan, 1, 202501, 50), 'laporanMasuk', 'laporanWajib'), {
    laporanMasuk: 1,
    laporanWajib: 2,
  })
})

test('a count of desa waits for the laporan of the figure that it looks at', () => {
  const dilihat = susun({
    indikator: indikatorKisah(),
    desa: [
      {
        sasaran: { orang: 10 },
        unit: [
          { jenis: 'pustu', lapor: LAPOR },
          { jenis: 'pustu', lapor: {} },
        ],
      },
    ],
  })
  const desa: Suku = { ...sukuElemen('DILIHAT'), sumber: 'desa' }
  const syarat = { jenis: 'desa-di-jalur' as const, indikator: 'DILIHAT', ambang: 80 }
  const indikator = indikatorKisah({ pembilang: [[{ ...desa, syarat }]], penyebut: [[desa]] })
  const rujukan = new Map([['DILIHAT', (desaId: number, bulan: number) => hasilDesa(dilihat, desaId, bulan)]])
  const bahan = { ...susun({ indikator, desa: [{ unit: [] }] }), rujukan }
  assert.deepEqual(
    petik(desaPada(bahan, 1, 202501), 'pembilang', 'jumlahIni', 'laporanMasuk', 'laporanWajib', 'sementara'),
    {
      pembilang: 1,
      jumlahIni: 1,
      laporanMasuk: 1,
      laporanWajib: 2,
      sementara: true,
    },
  )
})

test('a cohort waits for the laporan of its quarter, not of the months after it', () => {
  const bulan = [...rentang(202401, 202403), ...rentang(202501, 202503)]
  const lapor = Object.fromEntries(bulan.map((b) => [b, { SEMBUH: 8, OBAT: 10 }]))
  const indikator = indikatorKisah({
    periode: 'kohort-triwulan',
    pembilang: [[sukuElemen('SEMBUH')]],
    penyebut: [[sukuElemen('OBAT')]],
    bentukTarget: { bentuk: 'datar' },
    gabung: { aturan: 'tunggal', urutan: ['puskesmas'] },
  })
  const bahan = susun({ indikator, desa: [{ unit: [{ jenis: 'puskesmas', lapor }] }] })
  const angka = areaPada(bahan, [1], 202505, 90)
  assert.deepEqual(petik(angka, 'persen', 'laporanMasuk', 'laporanWajib', 'sementara', 'status'), {
    ...{ persen: 80, laporanMasuk: 3, laporanWajib: 3, sementara: false, status: 'di-bawah-target' },
  })
})

test('a rate is over the people of the desa that reported', () => {
  const kasus = { jenis: 'pustu' as const, lapor: { 202501: { X: 4 } } }
  const indikator = indikatorKisah({
    periode: 'kejadian',
    bentukTarget: { bentuk: 'tanpa' },
    arah: 'netral',
    skala: 1000,
  })
  const bahan = susun({
    indikator,
    desa: [
      { sasaran: { orang: 2000 }, unit: [kasus] },
      { sasaran: { orang: 6000 }, unit: [{ jenis: 'pustu', lapor: {} }] },
    ],
  })
  assert.deepEqual(petik(areaPada(bahan, [1, 2], 202501), 'pembilang', 'laju'), { pembilang: 4, laju: 2 })
})

test('beside a potret stands the whole laporan before it, though the arrow compares only units in both', () => {
  const tiap = { jenis: 'posyandu' as const, lapor: { 202501: { X: 10 }, 202502: { X: 12 } } }
  const sekali = { jenis: 'posyandu' as const, lapor: { 202501: { X: 9 } } }
  const indikator = indikatorKisah({ periode: 'potret', umurMaks: 3, bentukTarget: { bentuk: 'datar' } })
  const desa = [{ sasaran: { orang: 100 }, unit: [tiap, tiap, tiap, tiap, sekali] }]
  const angka = desaPada(susun({ indikator, desa }), 1, 202502)
  assert.deepEqual(petik(angka, 'jumlahIni', 'jumlahLalu', 'persenLalu', 'tren'), {
    ...{ jumlahIni: 48, jumlahLalu: 49, persenLalu: 49, tren: 'naik' },
  })
})

test('a state in the penyebut stands as each source said it last, though another reported after it', () => {
  const pustu = { jenis: 'pustu' as const, lapor: { 202501: { D: 2, S: 3 } } }
  const puskesmas = { jenis: 'puskesmas' as const, lapor: { 202501: { D: 1, S: 2 }, 202502: { D: 1, S: 4 } } }
  const indikator = indikatorTimbang({ periode: 'kumulatif', gabung: { aturan: 'jumlah' } })
  const angka = desaPada(susun({ indikator, desa: [{ unit: [pustu, puskesmas] }] }), 1, 202502)
  assert.deepEqual(petik(angka, 'pembilang', 'penyebut'), { pembilang: 4, penyebut: 7 })
})

test('a month over a sasaran is compared with December over the sasaran of its own year', () => {
  const riil = (mulai: number, jumlah: number) => ({ jenis: 'orang', mulai, jumlah })
  const bahan = susun({
    indikator: indikatorKisah({ periode: 'bulanan', bentukTarget: { bentuk: 'datar' } }),
    desa: [
      {
        sasaranRiil: [riil(202401, 100), riil(202501, 200)],
        unit: [{ jenis: 'pustu', lapor: { 202412: { X: 60 }, 202501: { X: 80 } } }],
      },
    ],
    dasar: 'riil',
  })
  assert.deepEqual(petik(desaPada(bahan, 1, 202501), 'persenIni', 'persenLalu', 'tren'), {
    ...{ persenIni: 40, persenLalu: 60, tren: 'turun' },
  })
})

test('a count of desa is of the month of the figure that it looks at', () => {
  const dilihat = susun({
    indikator: indikatorKisah(),
    desa: [{ sasaran: { orang: 10 }, unit: [{ jenis: 'pustu', lapor: LAPOR }] }],
  })
  const desa: Suku = { ...sukuElemen('DILIHAT'), sumber: 'desa' }
  const syarat = { jenis: 'desa-di-jalur' as const, indikator: 'DILIHAT', ambang: 80 }
  const indikator = indikatorKisah({ pembilang: [[{ ...desa, syarat }]], penyebut: [[desa]] })
  const rujukan = new Map([['DILIHAT', (desaId: number, bulan: number) => hasilDesa(dilihat, desaId, bulan)]])
  const bahan = { ...susun({ indikator, desa: [{ unit: [] }] }), rujukan }
  assert.deepEqual(petik(desaPada(bahan, 1, 202502), 'sel', 'bulanIni', 'sdBulan', 'desaLapor'), {
    ...{ sel: 'nilai', bulanIni: 'belum-lapor', sdBulan: 202501, desaLapor: 0 },
  })
})
