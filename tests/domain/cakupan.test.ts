import assert from 'node:assert/strict'
import { test } from 'node:test'
import { geser, rentang } from '#domain/bulan.ts'
import { areaPada, desaPada, indikatorKisah, indikatorTimbang, petik, sukuElemen, susun } from '#support/susun.ts'

/** Jan-Apr share out what is left of `sampai`, then May and June as given. */
function bulanan(sampai: number, mei: number, juni: number): Record<number, { X: number }> {
  const awal = sampai - mei - juni
  const per = Math.floor(awal / 4)
  return {
    202501: { X: awal - 3 * per },
    202502: { X: per },
    202503: { X: per },
    202504: { X: per },
    202505: { X: mei },
    202506: { X: juni },
  }
}

const contoh = (sasaran: number, sampai: number, juni: number, mei: number) => ({
  sasaran: { orang: sasaran },
  unit: [{ jenis: 'pustu' as const, lapor: bulanan(sampai, mei, juni) }],
})

const LIMA = susun({
  indikator: indikatorKisah(),
  desa: [
    contoh(120, 60, 12, 10),
    contoh(80, 38, 5, 8),
    contoh(100, 40, 9, 6),
    contoh(60, 20, 2, 4),
    contoh(50, 22, 4, 4),
  ],
})

// Annual target 90 %, June: 45 % to date. D and E expect fewer than five persons a month.
for (const [desaId, nama, persen, status] of [
  [1, 'A', 50, 'baik'],
  [2, 'B', 47.5, 'kurang'],
  [3, 'C', 40, 'cukup'],
  [4, 'D', 33.3, 'di-bawah-target'],
  [5, 'E', 44, 'di-bawah-target'],
] as const) {
  test(`desa ${nama} of the worked example is ${status}`, () => {
    const angka = desaPada(LIMA, desaId, 202506, 90)
    assert.equal(Number(angka.persen?.toFixed(1)), persen)
    assert.equal(angka.target, 45)
    assert.equal(angka.status, status)
  })
}

for (const [sasaran, sampai, juni, mei, status] of [
  [60 * 4, 20 * 4, 2 * 4, 4 * 4, 'jelek'],
  [50 * 4, 22 * 4, 4 * 4, 4 * 4, 'jelek'],
] as const) {
  test(`the same shares in a larger desa (${sasaran}) are judged ${status}`, () => {
    const bahan = susun({ indikator: indikatorKisah(), desa: [contoh(sasaran, sampai, juni, mei)] })
    assert.equal(desaPada(bahan, 1, 202506, 90).status, status)
  })
}

test('below target and same as last month follows the setting', () => {
  const desa = [contoh(200, 88, 16, 16)]
  const bahan = susun({ indikator: indikatorKisah(), desa, pengaturan: { statusTetap: 'cukup' } })
  assert.equal(desaPada(bahan, 1, 202506, 90).status, 'cukup')
})

test('an area is the ratio of sums, never the mean of its desa', () => {
  const angka = areaPada(LIMA, [1, 2, 3, 4, 5], 202506, 90)
  assert.deepEqual(petik(angka, 'pembilang', 'penyebut', 'jumlahIni', 'jumlahLalu', 'tren', 'status'), {
    pembilang: 180,
    penyebut: 410,
    jumlahIni: 32,
    jumlahLalu: 32,
    tren: 'tetap',
    status: 'jelek',
  })
  assert.equal(angka.persen?.toFixed(1), '43.9')
})

test('the target to date comes from the annual target, so 80 % to September is exactly 60 %', () => {
  const lapor = Object.fromEntries(rentang(202501, 202509).map((b) => [b, { X: 10 }]))
  const bahan = susun({
    indikator: indikatorKisah(),
    desa: [{ sasaran: { orang: 150 }, unit: [{ jenis: 'pustu', lapor }] }],
  })
  const angka = desaPada(bahan, 1, 202509, 80)
  assert.equal(angka.target, 60)
  assert.equal(angka.status, 'baik', '90 of 150 is at the target, not below it')
})

const posyandu = (bulan: readonly number[]) => ({
  jenis: 'posyandu' as const,
  lapor: Object.fromEntries(bulan.map((b) => [b, { S: 60, D: 48 }])),
})
const duaBulan = [202501, 202502]

test('five posyandu of which three report stay at 80 %, without a verdict', () => {
  const bahan = susun({
    indikator: indikatorTimbang(),
    desa: [
      { unit: [posyandu(duaBulan), posyandu(duaBulan), posyandu(duaBulan), posyandu([202501]), posyandu([202501])] },
    ],
  })
  const angka = desaPada(bahan, 1, 202502, 80)
  assert.deepEqual(petik(angka, 'pembilang', 'penyebut', 'persen', 'laporanMasuk', 'laporanWajib', 'tren', 'status'), {
    pembilang: 144,
    penyebut: 180,
    persen: 80,
    laporanMasuk: 3,
    laporanWajib: 5,
    tren: null,
    status: null,
  })
})

test('the arrow compares only the posyandu present in both months', () => {
  const naik = { jenis: 'posyandu' as const, lapor: { 202501: { S: 60, D: 30 }, 202502: { S: 60, D: 36 } } }
  const berhenti = { jenis: 'posyandu' as const, lapor: { 202501: { S: 60, D: 60 } } }
  const bahan = susun({ indikator: indikatorTimbang(), desa: [{ unit: [naik, naik, naik, naik, berhenti] }] })
  const angka = desaPada(bahan, 1, 202502, 80)
  assert.deepEqual(petik(angka, 'persen', 'tren', 'status'), { persen: 60, tren: 'naik', status: 'cukup' })
})

test('over a sasaran a missing unit makes the value sementara, without status', () => {
  const penuh = { jenis: 'pustu' as const, lapor: { 202501: { X: 5 }, 202502: { X: 5 } } }
  const hilang = { jenis: 'pustu' as const, lapor: { 202501: { X: 5 } } }
  const bahan = susun({
    indikator: indikatorKisah(),
    desa: [{ sasaran: { orang: 120 }, unit: [penuh, penuh, penuh, penuh, penuh, penuh, hilang] }],
  })
  assert.deepEqual(petik(desaPada(bahan, 1, 202502, 90), 'pembilang', 'sementara', 'status'), {
    pembilang: 65,
    sementara: true,
    status: null,
  })
  assert.deepEqual(petik(desaPada(bahan, 1, 202501, 90), 'pembilang', 'sementara', 'status'), {
    pembilang: 35,
    sementara: false,
    status: 'di-atas-target',
  })
})

test('a month without laporan leaves January..m-1 standing, without status', () => {
  const bahan = susun({
    indikator: indikatorKisah(),
    desa: [{ sasaran: { orang: 600 }, unit: [{ jenis: 'pustu', lapor: { 202501: { X: 40 }, 202502: { X: 40 } } }] }],
  })
  assert.deepEqual(petik(desaPada(bahan, 1, 202503, 90), 'sel', 'bulanIni', 'sdBulan', 'pembilang', 'status'), {
    sel: 'nilai',
    bulanIni: 'belum-lapor',
    sdBulan: 202502,
    pembilang: 80,
    status: null,
  })
})

test('an area under 80 % kelengkapan has a value and no status', () => {
  const lapor = {
    sasaran: { orang: 200 },
    unit: [{ jenis: 'pustu' as const, lapor: { 202502: { X: 30 }, 202501: { X: 20 } } }],
  }
  const diam = { sasaran: { orang: 200 }, unit: [{ jenis: 'pustu' as const, lapor: {} }] }
  const bahan = susun({ indikator: indikatorKisah(), desa: [lapor, lapor, lapor, diam, lapor, lapor] })
  const tiga = areaPada(bahan, [1, 2, 3, 4], 202502, 90)
  assert.deepEqual(petik(tiga, 'pembilang', 'penyebut', 'sementara', 'status', 'desaLapor', 'desaSemua'), {
    pembilang: 150,
    penyebut: 800,
    sementara: true,
    status: null,
    desaLapor: 3,
    desaSemua: 4,
  })
  assert.equal(areaPada(bahan, [1, 2, 3, 4, 5, 6], 202502, 90).status, 'baik', 'five of six report')
})

test('a desa without sasaran enters neither sum and is counted aloud', () => {
  const bahan = susun({
    indikator: indikatorKisah(),
    desa: [
      { sasaran: { orang: 100 }, unit: [{ jenis: 'pustu', lapor: { 202501: { X: 10 } } }] },
      { unit: [{ jenis: 'pustu', lapor: { 202501: { X: 7 } } }] },
    ],
  })
  assert.deepEqual(petik(desaPada(bahan, 2, 202501), 'sel', 'pembilang', 'penyebut', 'persen'), {
    sel: 'tanpa-sasaran',
    pembilang: null,
    penyebut: null,
    persen: null,
  })
  assert.deepEqual(petik(areaPada(bahan, [1, 2], 202501), 'pembilang', 'penyebut', 'desaTanpaSasaran'), {
    pembilang: 10,
    penyebut: 100,
    desaTanpaSasaran: 1,
  })
})

test('more than 100 % is shown, never clamped; nought is a value; nought of nought has none', () => {
  const bahan = susun({
    indikator: indikatorTimbang(),
    desa: [
      { unit: [{ jenis: 'posyandu', lapor: { 202501: { S: 10, D: 12 } } }] },
      { unit: [{ jenis: 'posyandu', lapor: { 202501: { S: 10, D: 0 } } }] },
      { unit: [{ jenis: 'posyandu', lapor: { 202501: { S: 0, D: 0 } } }] },
      { unit: [{ jenis: 'posyandu', lapor: {} }] },
    ],
  })
  assert.deepEqual(
    [1, 2, 3, 4].map((d) => petik(desaPada(bahan, d, 202501), 'sel', 'persen')),
    [
      { sel: 'nilai', persen: 120 },
      { sel: 'nilai', persen: 0 },
      { sel: 'nilai', persen: null },
      { sel: 'belum-lapor', persen: null },
    ],
  )
})

test('a desa that moves takes its whole year along', () => {
  const pindah = {
    sasaran: { orang: 60 },
    unit: [{ jenis: 'pustu' as const, lapor: { 202503: { X: 20 }, 202507: { X: 3 } } }],
  }
  const a = { sasaran: { orang: 340 }, unit: [{ jenis: 'pustu' as const, lapor: { 202506: { X: 160 } } }] }
  const b = { sasaran: { orang: 240 }, unit: [{ jenis: 'pustu' as const, lapor: { 202506: { X: 140 } } }] }
  const bahan = susun({ indikator: indikatorKisah(), desa: [pindah, a, b] })
  const pasangan = (desaId: number[], bulan: number) => petik(areaPada(bahan, desaId, bulan), 'pembilang', 'penyebut')
  assert.deepEqual(pasangan([1, 2], 202506), { pembilang: 180, penyebut: 400 })
  assert.deepEqual(pasangan([2], 202507), { pembilang: 160, penyebut: 340 })
  assert.deepEqual(pasangan([3, 1], 202507), { pembilang: 163, penyebut: 300 })
})

test('a potret shows its latest laporan until it is too old', () => {
  const bahan = susun({
    indikator: indikatorTimbang({
      periode: 'potret',
      umurMaks: 1,
      gabung: { aturan: 'tunggal', urutan: ['puskesmas'] },
    }),
    desa: [{ unit: [{ jenis: 'puskesmas', lapor: { 202412: { S: 100, D: 20 } } }] }],
  })
  const lihat = (bulan: number) => petik(desaPada(bahan, 1, bulan), 'sel', 'persen', 'sdBulan', 'kedaluwarsa')
  assert.deepEqual(lihat(202501), { sel: 'nilai', persen: 20, sdBulan: 202412, kedaluwarsa: false })
  assert.deepEqual(lihat(202502), { sel: 'belum-lapor', persen: null, sdBulan: 202412, kedaluwarsa: true })
})

test('a scheduled round stands until the next, with late additions for one month, and is judged in its own month', () => {
  const bahan = susun({
    indikator: indikatorTimbang({ periode: 'terjadwal', jadwal: [2, 8], gabung: { aturan: 'jumlah' } }),
    desa: [
      {
        unit: [
          {
            jenis: 'posyandu',
            lapor: {
              202408: { S: 50, D: 40 },
              202502: { S: 50, D: 40 },
              202503: { S: 50, D: 5 },
              202504: { S: 50, D: 3 },
            },
          },
          { jenis: 'posyandu', lapor: { 202408: { S: 50, D: 40 }, 202502: { S: 50, D: 45 } } },
        ],
      },
    ],
  })
  const lihat = (bulan: number) => petik(desaPada(bahan, 1, bulan, 80), 'sel', 'pembilang', 'penyebut', 'status')
  assert.deepEqual(lihat(202501), { sel: 'tidak-dijadwalkan', pembilang: null, penyebut: null, status: null })
  assert.deepEqual(lihat(202502), { sel: 'nilai', pembilang: 85, penyebut: 100, status: 'baik' })
  assert.deepEqual(lihat(202503), { sel: 'nilai', pembilang: 90, penyebut: 100, status: null })
  assert.deepEqual(lihat(202507), { sel: 'nilai', pembilang: 90, penyebut: 100, status: null })
})

test('year-to-date counts end at the latest reported, and give a month only where the month before is there', () => {
  const bahan = susun({
    indikator: indikatorKisah({ pembilang: [[sukuElemen('X_YTD')]] }),
    desa: [
      {
        sasaran: { orang: 100 },
        unit: [{ jenis: 'rekap-desa', lapor: { 202501: { X_YTD: 4 }, 202503: { X_YTD: 9 }, 202504: { X_YTD: 12 } } }],
      },
    ],
  })
  const lihat = (bulan: number) => petik(desaPada(bahan, 1, bulan), 'pembilang', 'jumlahIni')
  assert.deepEqual([202501, 202502, 202503, 202504].map(lihat), [
    { pembilang: 4, jumlahIni: 4 },
    { pembilang: 4, jumlahIni: null },
    { pembilang: 9, jumlahIni: null },
    { pembilang: 12, jumlahIni: 3 },
  ])
})

test('a prevalence of which too few were measured has no verdict', () => {
  const indikator = indikatorTimbang({
    jenis: 'prevalensi',
    arah: 'turun',
    periode: 'potret',
    umurMaks: 1,
    pembilang: [[sukuElemen('PENDEK')]],
    penyebut: [[sukuElemen('UKUR')]],
    gabung: { aturan: 'tunggal', urutan: ['rekap-desa'] },
    ukur: { elemen: 'UKUR', penyebut: 'S' },
  })
  const desa = (ukur: number) => ({
    unit: [{ jenis: 'rekap-desa' as const, lapor: { 202501: { S: 285, UKUR: ukur, PENDEK: 1 } } }],
  })
  const bahan = susun({ indikator, desa: [desa(125), desa(280)] })
  assert.deepEqual(petik(desaPada(bahan, 1, 202501, 18.8), 'status', 'ukur'), {
    status: null,
    ukur: { pembilang: 125, penyebut: 285 },
  })
  assert.equal(desaPada(bahan, 2, 202501, 18.8).status, 'di-atas-target')
})

test('how many should have been measured is known only where all posyandu have reported, and of an area where it is of half at least', () => {
  const indikator = indikatorTimbang({
    jenis: 'prevalensi',
    arah: 'turun',
    periode: 'potret',
    umurMaks: 1,
    pembilang: [[sukuElemen('PENDEK')]],
    penyebut: [[sukuElemen('UKUR')]],
    gabung: { aturan: 'tunggal', urutan: ['puskesmas'] },
    ukur: { elemen: 'UKUR', penyebut: 'S' },
  })
  const desa = (banyak: number, ...posyandu: readonly number[]) => ({
    unit: [
      { jenis: 'puskesmas' as const, lapor: { 202501: { UKUR: banyak, PENDEK: 0 } } },
      ...[0, 1].map((ke) => ({
        jenis: 'posyandu' as const,
        lapor: posyandu[ke] ? { 202501: { S: posyandu[ke] } } : {},
      })),
    ],
  })
  const bahan = susun({ indikator, desa: [desa(90, 50, 50), desa(100, 50), desa(10, 50)] })
  assert.deepEqual(petik(desaPada(bahan, 1, 202501, 14), 'status', 'ukur'), {
    ...{ status: 'di-atas-target', ukur: { pembilang: 90, penyebut: 100 } },
  })
  const takTahu = { status: null, ukur: { pembilang: 0, penyebut: 0 } }
  assert.deepEqual(petik(desaPada(bahan, 2, 202501, 14), 'status', 'ukur'), takTahu)
  assert.deepEqual(petik(areaPada(bahan, [1, 2], 202501, 14), 'status', 'ukur'), takTahu)
  assert.deepEqual(areaPada(bahan, [1, 3], 202501, 14).ukur, { pembilang: 90, penyebut: 100 })
})

test('two distances to two ends: not yet served, and short of the target', () => {
  const angka = desaPada(LIMA, 3, 202506, 90)
  assert.deepEqual(petik(angka, 'belumDilayani', 'selisihKeTarget'), { belumDilayani: 60, selisihKeTarget: 5 })
})

test('January compares with December, and without it says only the side of the target', () => {
  const desember = {
    sasaran: { orang: 240 },
    unit: [{ jenis: 'pustu' as const, lapor: { 202412: { X: 30 }, 202501: { X: 20 } } }],
  }
  const tanpa = { sasaran: { orang: 240 }, unit: [{ jenis: 'pustu' as const, lapor: { 202501: { X: 20 } } }] }
  const bahan = susun({ indikator: indikatorKisah(), desa: [desember, tanpa] })
  assert.equal(desaPada(bahan, 1, 202501, 90).status, 'kurang')
  assert.equal(desaPada(bahan, 2, 202501, 90).status, 'di-atas-target')
})

test('riil sasaran hold from their month, earlier months keep theirs', () => {
  const bahan = susun({
    indikator: indikatorKisah(),
    dasar: 'riil',
    desa: [
      {
        sasaranRiil: [
          { jenis: 'orang', mulai: 202501, jumlah: 100 },
          { jenis: 'orang', mulai: 202503, jumlah: 80 },
        ],
        unit: [{ jenis: 'pustu', lapor: Object.fromEntries([202501, 202502, 202503].map((b) => [b, { X: 4 }])) }],
      },
    ],
  })
  assert.deepEqual(
    [202502, 202503].map((b) => desaPada(bahan, 1, b).penyebut),
    [100, 80],
  )
})

test('a campaign runs over its days and is shown until its year ends', () => {
  const bahan = susun({
    indikator: indikatorKisah({ periode: 'kampanye', penyebut: [[sukuElemen('POSISI')]] }),
    kampanye: [{ mulai: '2025-03-16', selesai: '2025-04-15' }],
    desa: [
      { unit: [{ jenis: 'posyandu', lapor: { 202503: { X: 30, POSISI: 100 }, 202504: { X: 60, POSISI: 100 } } }] },
    ],
  })
  const lihat = (bulan: number) => {
    const { target, ...angka } = petik(desaPada(bahan, 1, bulan, 95), 'sel', 'pembilang', 'penyebut', 'target')
    return { ...angka, target: target === null ? null : Number(target.toFixed(2)) }
  }
  assert.deepEqual(lihat(202502), { sel: 'tidak-dijadwalkan', pembilang: null, penyebut: null, target: null })
  assert.deepEqual(lihat(202503), { sel: 'nilai', pembilang: 30, penyebut: 100, target: 49.03 })
  assert.deepEqual(lihat(202506), { sel: 'nilai', pembilang: 90, penyebut: 100, target: 95 })
  assert.equal(lihat(202601).sel, 'tidak-dijadwalkan')
})

test('the rows of an area always sum to its total', () => {
  for (const bulan of rentang(202501, geser(202501, 5))) {
    const baris = [1, 2, 3, 4, 5].map((d) => desaPada(LIMA, d, bulan).pembilang ?? 0)
    assert.equal(
      baris.reduce((a, n) => a + n, 0),
      areaPada(LIMA, [1, 2, 3, 4, 5], bulan).pembilang,
    )
  }
})

const prevalensi = indikatorKisah({
  periode: 'potret',
  umurMaks: 1,
  arah: 'turun',
  bentukTarget: { bentuk: 'datar' },
  pembilang: [[sukuElemen('ST')]],
  penyebut: [[sukuElemen('UK')]],
})

test('a potret is judged by the laporan it shows: who reported another month does not make them complete', () => {
  const unit = [
    { jenis: 'posyandu' as const, lapor: { 202501: { ST: 1, UK: 100 }, 202502: { ST: 1, UK: 100 } } },
    { jenis: 'posyandu' as const, lapor: { 202501: { ST: 30, UK: 100 } } },
  ]
  const angka = desaPada(susun({ indikator: prevalensi, desa: [{ unit }] }), 1, 202502, 14)
  assert.deepEqual(petik(angka, 'pembilang', 'laporanMasuk', 'laporanWajib', 'sementara', 'tren', 'status'), {
    pembilang: 1,
    laporanMasuk: 1,
    laporanWajib: 2,
    sementara: true,
    tren: null,
    status: null,
  })
})

test('the arrow of a potret compares the units in both of its laporan, beside the whole of the one before', () => {
  const unit = [
    ...Array.from({ length: 6 }, () => ({
      jenis: 'posyandu' as const,
      lapor: { 202501: { ST: 1, UK: 100 }, 202502: { ST: 1, UK: 100 } },
    })),
    { jenis: 'posyandu' as const, lapor: { 202501: { ST: 60, UK: 100 } } },
  ]
  const angka = desaPada(susun({ indikator: prevalensi, desa: [{ unit }] }), 1, 202502, 14)
  assert.deepEqual(petik(angka, 'tren', 'status', 'jumlahIni', 'jumlahLalu'), {
    tren: 'tetap',
    status: 'baik',
    jumlahIni: 6,
    jumlahLalu: 66,
  })
})

test('the arrow of a potret does not lead from one source to another', () => {
  const indikator = { ...prevalensi, gabung: { aturan: 'tunggal' as const, urutan: ['puskesmas', 'pustu'] as const } }
  const unit = [
    { jenis: 'pustu' as const, lapor: { 202501: { ST: 20, UK: 100 } } },
    { jenis: 'puskesmas' as const, lapor: { 202502: { ST: 3, UK: 60 } } },
  ]
  const angka = desaPada(susun({ indikator, desa: [{ unit }] }), 1, 202502, 14)
  assert.deepEqual(petik(angka, 'tren', 'status'), { tren: null, status: 'di-atas-target' })
})

test('a potret over a sasaran keeps the sasaran of its own report across New Year', () => {
  const indikator = indikatorKisah({
    periode: 'potret',
    umurMaks: 3,
    bentukTarget: { bentuk: 'datar' },
    pembilang: [[sukuElemen('POSISI')]],
  })
  const sasaranRiil = [
    { jenis: 'orang', mulai: 202501, jumlah: 100 },
    { jenis: 'orang', mulai: 202601, jumlah: 140 },
  ]
  const desa = [{ sasaranRiil, unit: [{ jenis: 'pustu' as const, lapor: { 202512: { POSISI: 70 } } }] }]
  const angka = desaPada(susun({ indikator, desa, dasar: 'riil' }), 1, 202601)
  assert.deepEqual(petik(angka, 'sdBulan', 'penyebut', 'persen'), { sdBulan: 202512, penyebut: 100, persen: 70 })
})

test('an area of which too few have reported this month has no arrow', () => {
  const desa = Array.from({ length: 10 }, (_, i) => ({
    unit: [
      {
        jenis: 'posyandu' as const,
        lapor: { 202501: { D: 40, S: 60 }, ...(i === 0 ? { 202502: { D: 50, S: 60 } } : {}) },
      },
    ],
  }))
  const angka = areaPada(
    susun({ indikator: indikatorTimbang(), desa }),
    rentang(202501, 202510).map((b) => b % 100),
    202502,
    80,
  )
  assert.deepEqual(petik(angka, 'persen', 'tren', 'status'), { persen: (50 / 60) * 100, tren: null, status: null })
})
