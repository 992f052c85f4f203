import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'
import { kalimatProyeksi } from '#client/format/kalimat-proyeksi.ts'
import { perkirakan } from '#client/format/proyeksi.ts'
import { setBahasa } from '#client/messages/t.ts'
import type { Angka } from '#contract/angka.ts'
import type { TrenJawaban } from '#contract/tren.ts'
import { contohIndikator, contohTitik, contohTren, tanpaNilai } from '../contoh-lembar.ts'
import '#support/teks.ts'

/** January to June of an area of 1,200 to be served: 50 a month, then 60, 70, 80. Target of the year 90 %. */
const setengahTahun = (ubah: Readonly<Record<string, Partial<Angka>>> = {}): TrenJawaban['titik'] => {
  const ini = [50, 50, 50, 60, 70, 80]
  return ini.map((jumlahIni, i) => {
    const pembilang = ini.slice(0, i + 1).reduce((a, b) => a + b)
    const bulan = `2025-0${i + 1}`
    const isi = { pembilang, penyebut: 1200, persen: pembilang / 12, jumlahIni, laporanMasuk: 10, laporanWajib: 10 }
    return contohTitik(bulan, { ...isi, ...ubah[bulan] })
  })
}

const LENGKAP = {
  dari: '2025-06',
  tanpa: null,
  proyeksi: {
    dasar: ['2025-04', '2025-05', '2025-06'],
    laju: 70,
    titik: [
      { bulan: '2025-06', pembilang: 360, persen: 30 },
      { bulan: '2025-07', pembilang: 430, persen: (430 / 1200) * 100 },
      { bulan: '2025-08', pembilang: 500, persen: (500 / 1200) * 100 },
      { bulan: '2025-09', pembilang: 570, persen: 47.5 },
      { bulan: '2025-10', pembilang: 640, persen: (640 / 1200) * 100 },
      { bulan: '2025-11', pembilang: 710, persen: (710 / 1200) * 100 },
      { bulan: '2025-12', pembilang: 780, persen: 65 },
    ],
  },
  kejar: { target: 90, sisa: 720, sisaBulan: 6, perBulan: 120 },
} as const

const kasus: readonly (readonly [judul: string, tren: TrenJawaban, hasil: ReturnType<typeof perkirakan>])[] = [
  ['three complete months lead to December', contohTren(setengahTahun()), LENGKAP],
  [
    'a month that was not reported by enough is skipped, not counted as slow',
    contohTren(setengahTahun({ '2025-05': { laporanMasuk: 7 } })),
    {
      ...LENGKAP,
      proyeksi: {
        dasar: ['2025-03', '2025-04', '2025-06'],
        laju: 190 / 3,
        titik: [360, 423, 487, 550, 613, 677, 740].map((pembilang, i) => ({
          bulan: `2025-${String(6 + i).padStart(2, '0')}`,
          ...{ pembilang, persen: ((360 + (190 / 3) * i) / 1200) * 100 },
        })),
      },
    },
  ],
  [
    'where the month shown is provisional, all is reckoned from the last complete one',
    contohTren(setengahTahun({ '2025-06': { sementara: true } })),
    {
      ...{ dari: '2025-05', tanpa: null },
      proyeksi: {
        dasar: ['2025-03', '2025-04', '2025-05'],
        laju: 60,
        titik: [280, 340, 400, 460, 520, 580, 640, 700].map((pembilang, i) => ({
          bulan: `2025-${String(5 + i).padStart(2, '0')}`,
          ...{ pembilang, persen: (pembilang / 1200) * 100 },
        })),
      },
      kejar: { target: 90, sisa: 800, sisaBulan: 7, perBulan: 115 },
    },
  ],
  [
    'a small area is not projected, and says so; what its target takes is plain arithmetic',
    contohTren(setengahTahun({ '2025-06': { kecil: true } })),
    { ...LENGKAP, proyeksi: null, tanpa: 'kecil' },
  ],
  [
    'two complete months are too few',
    contohTren(setengahTahun().slice(-2)),
    { ...LENGKAP, proyeksi: null, tanpa: 'kurang-bulan' },
  ],
  [
    'nothing is reckoned from a month three months ago',
    contohTren(
      setengahTahun({
        '2025-04': { sementara: true },
        '2025-05': { sementara: true },
        '2025-06': { sementara: true },
      }),
    ),
    { dari: '2025-06', proyeksi: null, tanpa: 'belum-lengkap', kejar: null },
  ],
  [
    'of a desa all its units must have reported',
    contohTren(
      setengahTahun({
        '2025-04': { laporanMasuk: 9 },
        '2025-05': { laporanMasuk: 9 },
        '2025-06': { laporanMasuk: 9 },
      }),
      { wilayah: { kode: '74.10.01.2001', nama: 'Bente', tingkat: 'desa' } },
    ),
    { dari: '2025-06', proyeksi: null, tanpa: 'belum-lengkap', kejar: null },
  ],
  [
    'a target that is met leaves nobody to reach',
    contohTren(setengahTahun(), { targetTahun: { persen: 30, tingkat: 'kabupaten', dokumen: '' } }),
    { ...LENGKAP, kejar: { target: 30, sisa: 0, sisaBulan: 6, perBulan: 0 } },
  ],
  [
    'without a target there is a pace and nothing to reach',
    contohTren(setengahTahun(), { targetTahun: null }),
    { ...LENGKAP, kejar: null },
  ],
  [
    'a state is not projected',
    contohTren(setengahTahun(), { indikator: contohIndikator({ periode: 'potret' }) }),
    null,
  ],
  [
    'what is measured monthly is not projected',
    contohTren(setengahTahun(), { indikator: contohIndikator({ periode: 'bulanan' }) }),
    null,
  ],
  [
    'what should go down is not projected',
    contohTren(setengahTahun(), { indikator: contohIndikator({ arah: 'turun' }) }),
    null,
  ],
  ['a year that has ended is not projected', contohTren([contohTitik('2025-12')]), null],
  ['nobody reported: nothing to say', contohTren([contohTitik('2025-06', tanpaNilai('belum-lapor'))]), null],
]

for (const [judul, tren, hasil] of kasus) test(judul, () => assert.deepEqual(perkirakan(tren), hasil))

afterEach(() => setBahasa('id'))

const kalimat = async (tren: TrenJawaban, bahasa: 'id' | 'en') => {
  await setBahasa(bahasa)
  const perkiraan = perkirakan(tren)
  return (
    perkiraan &&
    kalimatProyeksi(perkiraan, bahasa === 'id' ? 'ibu hamil' : 'pregnant women').map((satu) =>
      satu.replaceAll('\u00a0', ' '),
    )
  )
}

test('the words name the assumption before where it leads', async () => {
  assert.deepEqual(
    {
      id: await kalimat(contohTren(setengahTahun()), 'id'),
      en: await kalimat(contohTren(setengahTahun()), 'en'),
      kecil: await kalimat(contohTren(setengahTahun({ '2025-06': { kecil: true } })), 'id'),
    },
    {
      id: [
        'Bila laju 3 bulan terakhir bertahan (70 ibu hamil per bulan; rata-rata April 2025, Mei 2025, Juni 2025), Desember 2025 mencapai **65,0 %** (780 ibu hamil), di bawah target setahun 90 %.',
        'Target 90 % tercapai bila **120 ibu hamil per bulan** terlayani sampai Desember: sisa 720 ibu hamil dalam 6 bulan sesudah Juni; laju sekarang 70.',
      ],
      en: [
        'If the pace of the last 3 months holds (70 pregnant women a month; mean of April 2025, May 2025, June 2025), December 2025 reaches **65.0%** (780 pregnant women), below the target of the year, 90%.',
        'The target of 90% is met if **120 pregnant women a month** are served until December: 720 pregnant women left in the 6 months after June; present pace 70.',
      ],
      kecil: [
        'Tanpa proyeksi: sasarannya sedikit, laju beberapa bulan di sini lebih banyak ditentukan kebetulan.',
        'Target 90 % tercapai bila **120 ibu hamil per bulan** terlayani sampai Desember: sisa 720 ibu hamil dalam 6 bulan sesudah Juni.',
      ],
    },
  )
})
