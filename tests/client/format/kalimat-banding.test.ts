import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'
import { kalimatBanding, uraianBanding } from '#client/format/kalimat-banding.ts'
import { setBahasa } from '#client/messages/t.ts'
import type { TitikTren, TrenJawaban } from '#contract/tren.ts'
import { contohTitik, contohTren, tanpaNilai } from '../contoh-lembar.ts'
import '#support/teks.ts'

const di = (nama: string, ...titik: TitikTren[]): TrenJawaban =>
  contohTren(titik, { wilayah: { kode: nama, nama, tingkat: 'puskesmas' } })

const A = di(
  'Puskesmas A',
  contohTitik('2024-06', { persen: 70, status: 'cukup' }),
  contohTitik('2025-06', { persen: 83.2, status: 'baik' }),
)
const B = di(
  'Puskesmas B',
  contohTitik('2024-06', { persen: 62 }),
  contohTitik('2025-06', { persen: 71, status: 'jelek' }),
)

const kasus: readonly (readonly [judul: string, semua: readonly TrenJawaban[], id: string, en: string])[] = [
  [
    'two areas: who meets the target, how far apart, and a year before',
    [A, B],
    'Layanan contoh, Juni 2025: Puskesmas A **83,2 %**, Puskesmas B **71,0 %**. 1 dari 2 yang dinilai memenuhi target. Selisih **12,2 poin**, setahun sebelumnya 8,0 poin.',
    'Layanan contoh, June 2025: Puskesmas A **83.2%**, Puskesmas B **71.0%**. 1 of 2 with a status meet the target. **12.2 points** apart, 8.0 points a year before.',
  ],
  [
    'what is provisional is neither counted nor set against anything',
    [A, di('Puskesmas C', contohTitik('2025-06', { persen: 90, sementara: true, status: null }))],
    'Layanan contoh, Juni 2025: Puskesmas A **83,2 %**, Puskesmas C 90,0 % (sementara). 1 dari 1 yang dinilai memenuhi target.',
    'Layanan contoh, June 2025: Puskesmas A **83.2%**, Puskesmas C 90.0% (provisional). 1 of 1 with a status meet the target.',
  ],
  [
    'who did not report is named with the others; of three nobody is ranked',
    [A, B, di('Puskesmas D', contohTitik('2025-06', tanpaNilai('belum-lapor')))],
    'Layanan contoh, Juni 2025: Puskesmas A **83,2 %**, Puskesmas B **71,0 %**, Puskesmas D belum lapor. 1 dari 2 yang dinilai memenuhi target.',
    'Layanan contoh, June 2025: Puskesmas A **83.2%**, Puskesmas B **71.0%**, Puskesmas D not reported. 1 of 2 with a status meet the target.',
  ],
]

afterEach(() => setBahasa('id'))

for (const [judul, semua, id, en] of kasus)
  test(judul, async () => {
    await setBahasa('id')
    const indonesia = kalimatBanding(semua).replaceAll('\u00a0', ' ')
    await setBahasa('en')
    assert.deepEqual({ id: indonesia, en: kalimatBanding(semua) }, { id, en })
  })

test('who cannot see the picture hears where each line came from', async () => {
  await setBahasa('id')
  assert.equal(
    uraianBanding([A, B]).replaceAll('\u00a0', ' '),
    'Layanan contoh, Juni 2025: Puskesmas A 83,2 %, Puskesmas B 71,0 %. 1 dari 2 yang dinilai memenuhi target. Selisih 12,2 poin, setahun sebelumnya 8,0 poin. ' +
      'Puskesmas A dari 70,0 % (Juni 2024) menjadi 83,2 % (Juni 2025). Puskesmas B dari 62,0 % (Juni 2024) menjadi 71,0 % (Juni 2025).',
  )
})
