import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'
import { kalimatTren, uraianTren } from '#client/format/kalimat-tren.ts'
import { setBahasa } from '#client/messages/t.ts'
import type { TrenJawaban } from '#contract/tren.ts'
import { contohIndikator, contohTitik, contohTren, tanpaNilai } from '../contoh-lembar.ts'
import '#support/teks.ts'

const bulanan = { indikator: contohIndikator({ periode: 'bulanan' }) }
const jumlah = { persen: null, penyebut: null, target: null, status: null }

const kasus: readonly { judul: string; tren: TrenJawaban; id: string; en: string }[] = [
  {
    judul: 'a cumulative is compared with the same month of last year',
    tren: contohTren([
      contohTitik('2024-06', { persen: 40.7 }),
      contohTitik('2025-05', { persen: 38 }),
      contohTitik('2025-06', { persen: 43.9, status: 'jelek' }),
    ]),
    id: 'Juni 2025: Kecamatan Bonegunu **43,9 %**, di bawah target 45 %. **3,2 poin lebih tinggi** daripada Juni 2024 (40,7 %).',
    en: 'June 2025: Kecamatan Bonegunu **43.9%**, below the target of 45%. **3.2 points higher** than June 2024 (40.7%).',
  },
  {
    judul: 'a cumulative is never said to have risen since last month, which it cannot help',
    tren: contohTren([
      contohTitik('2025-05', { persen: 38 }),
      contohTitik('2025-06', { persen: 43.9, status: 'jelek' }),
    ]),
    id: 'Juni 2025: Kecamatan Bonegunu **43,9 %**, di bawah target 45 %. Belum ada bulan lain untuk dibandingkan.',
    en: 'June 2025: Kecamatan Bonegunu **43.9%**, below the target of 45%. No other month to compare with yet.',
  },
  {
    judul: 'a cumulative whose last year is incomplete says so instead of comparing',
    tren: contohTren([
      contohTitik('2024-06', { persen: 12, sementara: true, status: null }),
      contohTitik('2025-06', { persen: 43.9, status: 'jelek' }),
    ]),
    id: 'Juni 2025: Kecamatan Bonegunu **43,9 %**, di bawah target 45 %. Angka Juni 2024 tidak lengkap, jadi belum dapat dibandingkan.',
    en: 'June 2025: Kecamatan Bonegunu **43.9%**, below the target of 45%. The figure of June 2024 is not complete, so there is no comparison.',
  },
  {
    judul: 'a monthly figure without last year is compared with the month before',
    tren: contohTren([contohTitik('2025-05', { persen: 52 }), contohTitik('2025-06', { persen: 50 })], bulanan),
    id: 'Juni 2025: Kecamatan Bonegunu **50,0 %**, memenuhi target 45 %. **2,0 poin lebih rendah** daripada Mei 2025 (52,0 %).',
    en: 'June 2025: Kecamatan Bonegunu **50.0%**, meeting the target of 45%. **2.0 points lower** than May 2025 (52.0%).',
  },
  {
    judul: 'a provisional month is neither judged nor compared',
    tren: contohTren(
      [
        contohTitik('2024-06', { persen: 40 }),
        contohTitik('2025-06', { persen: 83.4, status: null, sementara: true, desaLapor: 116, desaSemua: 390 }),
      ],
      bulanan,
    ),
    id: 'Juni 2025: Kecamatan Bonegunu **83,4 %**, target 45 %. Baru 116 dari 390 desa melapor, jadi Kecamatan Bonegunu belum diberi status.',
    en: 'June 2025: Kecamatan Bonegunu **83.4%**, target 45%. Only 116 of 390 desa have reported, so Kecamatan Bonegunu has no status yet.',
  },
  {
    judul: 'a prevalence that still holds says of which month it is, also where others reported this month',
    tren: contohTren([contohTitik('2025-06', { persen: 15.4, target: 14, status: 'jelek', sdBulan: '2025-05' })], {
      indikator: contohIndikator({ periode: 'potret', arah: 'turun' }),
    }),
    id: 'Juni 2025: Kecamatan Bonegunu **15,4 %** per Mei 2025, melewati batas target 14 %. Belum ada bulan lain untuk dibandingkan.',
    en: 'June 2025: Kecamatan Bonegunu **15.4%** as of May 2025, over the limit of 14%. No other month to compare with yet.',
  },
  {
    judul: 'months without laporan are named',
    tren: contohTren(
      [
        contohTitik('2025-03', tanpaNilai('belum-lapor')),
        contohTitik('2025-04', { bulanIni: 'belum-lapor' }),
        contohTitik('2025-05', { persen: 50 }),
        contohTitik('2025-06', { persen: 50 }),
      ],
      bulanan,
    ),
    id: 'Juni 2025: Kecamatan Bonegunu **50,0 %**, memenuhi target 45 %. Sama dengan Mei 2025 (50,0 %). Belum lapor: Maret, April.',
    en: 'June 2025: Kecamatan Bonegunu **50.0%**, meeting the target of 45%. The same as May 2025 (50.0%). Not reported: March, April.',
  },
  {
    judul: 'a last month without laporan falls back on the last figure by name',
    tren: contohTren(
      [contohTitik('2025-05', { persen: 51 }), contohTitik('2025-06', tanpaNilai('belum-lapor'))],
      bulanan,
    ),
    id: '**Belum ada laporan Layanan contoh** dari Kecamatan Bonegunu untuk Juni 2025. Angka terakhir Mei 2025: 51,0 %.',
    en: '**No report of Layanan contoh yet** from Kecamatan Bonegunu for June 2025. Last figure, May 2025: 51.0%.',
  },
  {
    judul: 'events differ by a number, not by points',
    tren: contohTren(
      [contohTitik('2024-06', { ...jumlah, pembilang: 1 }), contohTitik('2025-06', { ...jumlah, pembilang: 3 })],
      { indikator: contohIndikator({ jenis: 'kejadian', periode: 'kejadian', arah: 'netral', satuan: 'orang' }) },
    ),
    id: 'Juni 2025: **3 orang** di Kecamatan Bonegunu. **2 lebih banyak** daripada Juni 2024 (1).',
    en: 'June 2025: **3 people** in Kecamatan Bonegunu. **2 more** than June 2024 (1).',
  },
]

afterEach(() => setBahasa('id'))

for (const { judul, tren, id, en } of kasus)
  test(judul, async () => {
    await setBahasa('id')
    const indonesia = kalimatTren(tren).replaceAll('\u00a0', ' ')
    await setBahasa('en')
    assert.deepEqual({ id: indonesia, en: kalimatTren(tren) }, { id, en })
  })

test('who cannot see the picture hears the highest and the lowest month', async () => {
  await setBahasa('id')
  const tren = contohTren([contohTitik('2025-05', { persen: 52 }), contohTitik('2025-06', { persen: 50 })], bulanan)
  assert.equal(
    uraianTren(tren).replaceAll('\u00a0', ' '),
    'Juni 2025: Kecamatan Bonegunu 50,0 %, memenuhi target 45 %. 2,0 poin lebih rendah daripada Mei 2025 (52,0 %). Tertinggi 52,0 % pada Mei 2025, terendah 50,0 % pada Juni 2025.',
  )
})
