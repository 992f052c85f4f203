import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'
import { judulLapor, kalimatBriefing, kataLaporBagian, kataTanpaDukungan } from '#client/format/kalimat-briefing.ts'
import { setBahasa } from '#client/messages/t.ts'
import type { Fakta, IsiBriefing } from '#contract/briefing.ts'
import '#support/teks.ts'

afterEach(() => setBahasa('id'))

const BAGIAN = { kode: '99.01.01', nama: 'Satu', wajib: 55, masuk: 3, terkirim: 50 }
const isi = (fakta: readonly Fakta[], sah: boolean): IsiBriefing => ({
  wilayah: { kode: '99.01', nama: 'Contoh', jenis: 'kabupaten' },
  ...{ bulan: '2026-10', dihitung: '2026-11-22T03:00:00.000Z', zonaWaktu: 'Asia/Jakarta', sah },
  lapor: { wajib: 581, masuk: 3, terkirim: 527, sah: 3, ambang: 80, bagian: [BAGIAN] },
  ...{ baris: [], fakta: [...fakta], baik: [], dukungan: [], peta: null, tren: null, permintaan: [] },
})

const teratasi = { jenis: 'lapor-teratasi' as const, bagian: ['Satu', 'Dua'], masuk: 328, wajib: 581 }

const kasus: readonly (readonly [judul: string, fakta: Fakta, sah: boolean, id: string, en: string])[] = [
  [
    'nothing came in',
    { jenis: 'kelengkapan', masuk: 0, divalidasi: null, wajib: 581 },
    true,
    'Belum ada laporan Oktober 2026 yang masuk, maka keadaan kabupaten belum dapat dinilai.',
    'No laporan of October 2026 came in yet, so the kabupaten cannot be judged.',
  ],
  [
    'most came in, none is validated',
    { jenis: 'kelengkapan', masuk: 527, divalidasi: 0, wajib: 581 },
    true,
    'Laporan Oktober 2026 sudah masuk **90,7 %** (527 dari 581), belum ada yang divalidasi puskesmas, maka keadaan kabupaten belum dapat dinilai.',
    '**90.7%** of the laporan of October 2026 came in (527 of 581), none is validated by puskesmas yet, so the kabupaten cannot be judged.',
  ],
  [
    'most came in, a third is validated',
    { jenis: 'kelengkapan', masuk: 527, divalidasi: 200, wajib: 581 },
    true,
    'Baru **34,4 %** laporan Oktober 2026 yang sudah divalidasi puskesmas (200 dari 581; 527 sudah masuk), maka keadaan kabupaten belum dapat dinilai secara utuh.',
    'Only **34.4%** of the laporan of October 2026 are validated by puskesmas (200 of 581; 527 came in), so the kabupaten as a whole cannot be judged yet.',
  ],
  [
    'all are counted, few came in',
    { jenis: 'kelengkapan', masuk: 200, divalidasi: null, wajib: 581 },
    false,
    'Baru **34,4 %** laporan Oktober 2026 yang masuk (200 dari 581), maka keadaan kabupaten belum dapat dinilai secara utuh.',
    'Only **34.4%** of the laporan of October 2026 came in (200 of 581), so the kabupaten as a whole cannot be judged yet.',
  ],
  [
    'all that is missing has yet to come in',
    { ...teratasi, laporan: 328, menunggu: 0 },
    false,
    'Bila 328 laporan yang ditunggu dari kecamatan Satu dan Dua masuk, kelengkapan menjadi **56,5 %**.',
    'With the 328 laporan awaited from kecamatan Satu and Dua, completeness would be **56.5%**.',
  ],
  [
    'all that is missing waits to be validated',
    { ...teratasi, laporan: 328, menunggu: 328 },
    true,
    'Bila puskesmas memvalidasi 328 laporan yang sudah masuk dari kecamatan Satu dan Dua, yang divalidasi menjadi **56,5 %**.',
    'With the 328 laporan that came in from kecamatan Satu and Dua validated by puskesmas, **56.5%** would be.',
  ],
  [
    'some of it waits, some has yet to come in',
    { ...teratasi, laporan: 328, menunggu: 300 },
    true,
    'Bila 328 laporan dari kecamatan Satu dan Dua divalidasi (300 sudah masuk, 28 masih ditunggu), yang divalidasi menjadi **56,5 %**.',
    'With 328 laporan of kecamatan Satu and Dua validated (300 came in, 28 are awaited), **56.5%** would be.',
  ],
  [
    'none of it waits',
    { ...teratasi, laporan: 328, menunggu: 0 },
    true,
    'Bila 328 laporan yang ditunggu dari kecamatan Satu dan Dua masuk dan divalidasi, yang divalidasi menjadi **56,5 %**.',
    'With the 328 laporan awaited from kecamatan Satu and Dua received and validated, **56.5%** would be.',
  ],
]

for (const [judul, fakta, sah, id, en] of kasus)
  test(`laporan in words: ${judul}`, async () => {
    const teks = () => kalimatBriefing(isi([fakta], sah)).map((k) => k.teks)
    assert.deepEqual(teks(), [id])
    await setBahasa('en')
    assert.deepEqual(teks(), [en])
  })

test('laporan by kecamatan are named for what is counted of them', () => {
  const kata = (sah: boolean) => {
    const satu = isi([], sah)
    return [judulLapor(satu), kataLaporBagian(BAGIAN, satu), kataTanpaDukungan(satu)]
  }
  assert.deepEqual(kata(true), [
    'Laporan yang sudah divalidasi per kecamatan',
    '3 dari 55 (50 masuk)',
    'Belum dapat diurutkan: laporan yang divalidasi belum cukup lengkap.',
  ])
  assert.deepEqual(kata(false), [
    'Laporan yang masuk per kecamatan',
    '3 dari 55',
    'Belum dapat diurutkan: laporan belum cukup lengkap.',
  ])
})
