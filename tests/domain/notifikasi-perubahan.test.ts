import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AngkaIndikator } from '#domain/notifikasi.ts'
import type { HasilTinjau } from '#domain/notifikasi-indikator.ts'
import { type NotifikasiDitutup, type NotifikasiTerbuka, susunPerubahan } from '#domain/notifikasi-perubahan.ts'

const PADA = new Date('2025-06-10T00:00:00Z')
const ANGKA: AngkaIndikator = { pembilang: 30, penyebut: 100, target: 50, status: 'jelek', selisih: 20, kecil: false }
const HAL = { desaId: 1, perihal: 'indikator', indikator: 'A' } as const
const ALASAN = [{ aturan: 'j', sejakBulan: 202505 }]

const TERBUKA: NotifikasiTerbuka = {
  ...{ ...HAL, notifikasiId: 5, unitId: 7, alasan: ALASAN, angka: ANGKA, bulanMulai: 202505, bulan: 202505 },
  ...{ tahap: 'baru', tenangSejak: null, munculPada: PADA, dinaikkan: 0 },
}
const berlaku = (isi: Partial<AngkaIndikator> = {}, bulan = 202506): HasilTinjau<AngkaIndikator> => ({
  ...{ hasil: 'berlaku', alasan: ALASAN, bulan },
  angka: { ...ANGKA, ...isi },
})
const TENANG: HasilTinjau<AngkaIndikator> = {
  ...{ hasil: 'tenang', alasan: [], bulan: 202506 },
  angka: { ...ANGKA, status: 'cukup' },
}

const jadi = (
  hasil: HasilTinjau<AngkaIndikator>,
  {
    terbuka,
    ditutup,
    unitId = 7,
  }: { terbuka?: Partial<NotifikasiTerbuka>; ditutup?: Partial<NotifikasiDitutup>; unitId?: number | null } = {},
): string => {
  const lama = { ...HAL, bulan: 202506, ditutupPada: PADA, angka: ANGKA, ...ditutup }
  const { muncul, berubah } = susunPerubahan(
    [{ ...HAL, hasil, unitId }],
    terbuka ? [{ ...TERBUKA, ...terbuka }] : [],
    ditutup ? [lama] : [],
  )
  const teks = [
    ...muncul.map((m) => `muncul ${m.unitId} ${m.bulan}`),
    ...berubah.map((b) => `${b.jenis} ${b.unitId} ${b.bulan} ${b.alasan.map((a) => a.aturan)}`),
  ]
  return teks.join() || 'tetap'
}

const kasus: readonly [string, string, string][] = [
  ['a rule holds where nothing is open', jadi(berlaku()), 'muncul 7 202506'],
  ['no rule holds where nothing is open', jadi(TENANG), 'tetap'],
  ['nobody is there to follow it up', jadi(berlaku(), { unitId: null }), 'tetap'],
  ['it goes on with another figure', jadi(berlaku(), { terbuka: {} }), 'ubah 7 202506 j'],
  ['it goes on unchanged', jadi(berlaku({}, 202505), { terbuka: {} }), 'tetap'],
  ['another unit answers for the desa now', jadi(berlaku({}, 202505), { terbuka: {}, unitId: 8 }), 'ubah 8 202505 j'],
  ['nothing is known of it', jadi({ hasil: 'tidak-tahu' }, { terbuka: {} }), 'tetap'],
  [
    'nothing is known of it and another unit answers',
    jadi({ hasil: 'tidak-tahu' }, { terbuka: {}, unitId: 8 }),
    'ubah 8 202505 j',
  ],
  ['nobody had taken it and no rule holds', jadi(TENANG, { terbuka: {} }), 'tutup 7 202506 j'],
  ['somebody had taken it and no rule holds', jadi(TENANG, { terbuka: { tahap: 'diterima' } }), 'tenang 7 202506 j'],
  [
    'it is quiet and stays so',
    jadi(TENANG, {
      terbuka: { tahap: 'diterima', tenangSejak: PADA, bulan: 202506, angka: { ...ANGKA, status: 'cukup' } },
    }),
    'tetap',
  ],
  [
    'it was quiet and holds again',
    jadi(berlaku(), { terbuka: { tahap: 'dikerjakan', tenangSejak: PADA } }),
    'bersuara 7 202506 j',
  ],
  ['it was closed on this very month', jadi(berlaku(), { ditutup: {} }), 'tetap'],
  ['it was closed on the month before', jadi(berlaku(), { ditutup: { bulan: 202505 } }), 'muncul 7 202506'],
  [
    'there are more deaths than when it was closed',
    jadi(berlaku({ pembilang: 2, penyebut: null }), { ditutup: { angka: { ...ANGKA, pembilang: 1, penyebut: null } } }),
    'muncul 7 202506',
  ],
  [
    'there are as many deaths as when it was closed',
    jadi(berlaku({ pembilang: 1, penyebut: null }), { ditutup: { angka: { ...ANGKA, pembilang: 1, penyebut: null } } }),
    'tetap',
  ],
]

for (const [nama, hasil, semestinya] of kasus) test(`${nama}: ${semestinya}`, () => assert.equal(hasil, semestinya))

test('what is counted in days does not change from day to day once it is quiet', () => {
  const hal = { desaId: 1, perihal: 'tanda-bahaya', indikator: '' } as const
  const terbuka: NotifikasiTerbuka = {
    ...{ ...TERBUKA, ...hal, tahap: 'diterima', tenangSejak: PADA },
    angka: { orang: 0, kunjungan: 0, sejak: '2025-06-10' },
  }
  const hasil = {
    hasil: 'tenang',
    alasan: [],
    bulan: 202506,
    angka: { orang: 0, kunjungan: 0, sejak: '2025-06-11' },
  } as const
  assert.deepEqual(susunPerubahan([{ ...hal, hasil, unitId: 7 }], [terbuka], []), { muncul: [], berubah: [] })
})

test('equal figures are equal in whatever order their names are stored', () => {
  const { kecil, ...lain } = ANGKA
  assert.equal(jadi(berlaku({}, 202505), { terbuka: { angka: { kecil, ...lain } } }), 'tetap')
})
