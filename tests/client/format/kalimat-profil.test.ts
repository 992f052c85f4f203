import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'
import { kalimatProfil } from '#client/format/kalimat-profil.ts'
import { setBahasa } from '#client/messages/t.ts'
import type { ProfilJawaban } from '#contract/profil.ts'
import { tanpaNilai } from '../contoh-lembar.ts'
import { contohBarisProfil, contohProfil, contohUnit } from '../contoh-profil.ts'
import '#support/teks.ts'

afterEach(() => setBahasa('id'))

const SISI = { namaKiri: ['D'], namaKanan: ['S'], kiri: 12, kanan: 10 }
const temuan: ProfilJawaban['temuan'] = [
  { unit: 'Melati', bulan: '2025-06', keparahan: 'lunak', pesan: 'D lebih dari S.', ...SISI },
]

const kasus: readonly { judul: string; profil: ProfilJawaban; id: string; en: string }[] = [
  {
    judul: 'what is below its target is counted, and where most people are missing is named',
    profil: contohProfil({
      indikator: [
        contohBarisProfil('A', { status: 'baik' }),
        contohBarisProfil('B (kunjungan)', { status: 'jelek', selisihKeTarget: 4 }),
        contohBarisProfil('C', { status: 'cukup', selisihKeTarget: 12 }),
        contohBarisProfil('D', { status: 'di-bawah-target', selisihKeTarget: 3 }),
      ],
    }),
    id: 'Pada Juni 2025, **3 dari 4 indikator** Desa Bonegunu yang dapat dinilai **belum memenuhi target**; 1 di antaranya tidak membaik bulan ini. Selisih ke target terbesar: C (12 orang), B (4 orang).',
    en: 'In June 2025, **3 of 4 indicators** of Desa Bonegunu that can be judged **miss the target**; 1 of them did not improve this month. Furthest from the target: C (12 people), B (4 people).',
  },
  {
    judul: 'what is sensitive is counted but not named',
    profil: contohProfil({
      indikator: [contohBarisProfil('Rahasia', { status: 'cukup', selisihKeTarget: 9 }, { sensitif: true })],
    }),
    id: 'Pada Juni 2025, **1 dari 1 indikator** Desa Bonegunu yang dapat dinilai **belum memenuhi target**.',
    en: 'In June 2025, **1 of 1 indicators** of Desa Bonegunu that can be judged **miss the target**.',
  },
  {
    judul: 'a desa that meets every target is told so',
    profil: contohProfil({
      indikator: [contohBarisProfil('A', { status: 'baik' }), contohBarisProfil('B', { status: 'kurang' })],
    }),
    id: 'Pada Juni 2025, **semua 2 indikator Desa Bonegunu yang dapat dinilai memenuhi target**.',
    en: 'In June 2025, **all 2 indicators of Desa Bonegunu that can be judged meet the target**.',
  },
  {
    judul: 'values without a verdict are not called good or poor; what is missing stands beside them',
    profil: contohProfil({
      desa: { ...contohProfil().desa, jenis: 'kelurahan' },
      unit: [contohUnit('Melati', 'belum'), contohUnit('Mawar', 'tepat'), contohUnit('BPJS', 'tidak-wajib')],
      indikator: [
        contohBarisProfil('A', { status: null, sementara: true }),
        contohBarisProfil('B', tanpaNilai('belum-lapor')),
        contohBarisProfil('C', tanpaNilai('tanpa-sasaran')),
      ],
      temuan,
    }),
    id: 'Kelurahan Bonegunu punya **1 angka** pada Juni 2025; belum ada yang dapat dinilai terhadap target. | 1 dari 2 unit belum lapor bulan ini. 1 indikator belum lapor. 1 tanpa sasaran. 1 masih sementara. 1 hal perlu dicek.',
    en: 'Kelurahan Bonegunu has **1 figures** in June 2025; none can be judged against a target yet. | 1 of 2 units have not reported this month. 1 indicators not reported. 1 without sasaran. 1 still provisional. 1 things to be checked.',
  },
  {
    judul: 'a desa that never reported has no figure to speak of',
    profil: contohProfil({ indikator: [contohBarisProfil('A', tanpaNilai('belum-lapor'))] }),
    id: '**Belum ada laporan dari Desa Bonegunu** sampai Juni 2025. | 1 indikator belum lapor.',
    en: '**No report from Desa Bonegunu yet** by June 2025. | 1 indicators not reported.',
  },
]

const tulis = ({ kalimat, catatan }: ReturnType<typeof kalimatProfil>) => [kalimat, catatan].filter(Boolean).join(' | ')

for (const { judul, profil, id, en } of kasus) {
  test(judul, async () => {
    await setBahasa('id')
    assert.equal(tulis(kalimatProfil(profil)), id)
    await setBahasa('en')
    assert.equal(tulis(kalimatProfil(profil)), en)
  })
}
