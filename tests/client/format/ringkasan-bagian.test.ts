import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kataBanding, kolomBanding, nilaiBanding } from '#client/format/banding.ts'
import { listBaru } from '#client/format/baru.ts'
import { pesanPustu } from '#client/format/teks-pustu.ts'
import type { RingkasanJawaban, SelBagian } from '#contract/ringkasan.ts'
import { contohBagian, contohPrioritas } from '../contoh-ringkasan.ts'
import '#support/teks.ts'

const sel = (ubah: Partial<SelBagian> = {}): SelBagian => ({
  ...{ sel: 'nilai', bulanIni: 'nilai', status: 'jelek', sementara: false, kedaluwarsa: false },
  ...{ nilai: 61.2, selisih: 12, dukungan: true },
  ...ubah,
})

const prioritas = [contohPrioritas('K6'), contohPrioritas('Meninggal', { indikator: { jenis: 'kejadian' } })]
const bagian = (nama: string, ubah: Partial<RingkasanJawaban['bagian'][number]> = {}) => ({
  ...{ kode: nama, nama, pustu: null, temuan: 0, sel: [sel({ dukungan: false }), sel({ dukungan: false })] },
  ...ubah,
})
const belum = {
  unit: 'Melati 1',
  kodeUnit: 'm',
  jenis: 'posyandu',
  desa: 'Labuan',
  kodeDesa: 'Labuan',
  sebagian: false,
}

test('a message says where persons are short beyond chance, who is waited for and what is to be checked', () => {
  const isi = {
    ...{ bulan: '2025-06', prioritas, belumLapor: [belum] },
    bagian: [
      bagian('Bente', { pustu: 'Bente', sel: [sel(), sel({ dukungan: false })] }),
      bagian('Labuan', { temuan: 2 }),
      bagian('Waode'),
    ],
  }
  assert.deepEqual(pesanPustu(isi), [
    {
      kode: 'Bente',
      kepada: 'Bente: Pustu Bente',
      teks: [
        'Yth. Pustu Bente (Bente), keadaan Juni 2025:',
        '',
        '- Perlu dukungan: K6 (selisih 12 orang).',
        '',
        'Mohon ditindaklanjuti bersama kader, lalu kabari puskesmas.',
      ].join('\n'),
    },
    {
      kode: 'Labuan',
      kepada: 'Labuan: Bidan desa',
      teks: [
        'Yth. Bidan desa (Labuan), keadaan Juni 2025:',
        '',
        '- Belum lapor: Posyandu Melati 1.',
        '- Perlu dicek: 2 angka, lihat Kelengkapan & Mutu.',
        '',
        'Mohon ditindaklanjuti bersama kader, lalu kabari puskesmas.',
      ].join('\n'),
    },
  ])
})

test('a column stands for every indikator that is judged; a cell says value, status and who needs support', () => {
  const kolom = kolomBanding(contohBagian(...prioritas), prioritas)
  assert.deepEqual(
    kolom.map(({ satu, nomor }) => [satu.indikator.nama, nomor]),
    [['K6', 0]],
  )
  const [k6] = kolom
  assert.ok(k6)
  const kasus: readonly [SelBagian, string, string][] = [
    [sel(), '61,2', 'K6, Bente: 61,2\u00a0%, jelek, perlu dukungan'],
    [sel({ nilai: 0, dukungan: false }), '0,0', 'K6, Bente: 0,0\u00a0%, jelek'],
    [sel({ sel: 'belum-lapor', nilai: null, status: null, dukungan: false }), '', 'K6, Bente: belum lapor'],
    [sel({ kedaluwarsa: true, status: null, dukungan: false }), '', 'K6, Bente: kedaluwarsa'],
  ]
  for (const [isi, nilai, kata] of kasus)
    assert.deepEqual([nilaiBanding(isi, 90), kataBanding(isi, k6, 'Bente')], [nilai, kata])
})

for (const [nilai, target, teks] of [
  [79.6, 80, '79,6'],
  [79.97, 80, '79,97'],
  [79.997, 80, '79,997'],
  [80.4, 80, '80,4'],
  [80, 80, '80,0'],
  [83.2, 83.3, '83,2'],
  [0.04, 14, '0,04'],
  [0, 14, '0,0'],
  [79.6, null, '79,6'],
] as const) {
  test(`a cell of ${nilai} beside the target ${target} reads ${teks}, never on the other side of it`, () =>
    assert.equal(nilaiBanding(sel({ nilai }), target), teks))
}

test('news are verdicts that changed, then desa that changed sides; of one desa only its own verdict', () => {
  const tetap = contohPrioritas('Tetap', { statusLalu: 'jelek' })
  const desa = contohPrioritas('Desa', { statusLalu: 'jelek', jelekBaru: 2, pulih: 1 })
  const berubah = contohPrioritas('Berubah', { statusLalu: 'cukup' })
  const belumDinilai = contohPrioritas('Belum', { statusLalu: null })
  const papan = contohBagian(tetap, desa, berubah, belumDinilai)
  const nama = (pilihan: { desa: boolean }) =>
    listBaru(papan, pilihan).map(({ satu, dari, ke, jelekBaru, pulih }) => [
      satu.indikator.nama,
      dari,
      ke,
      jelekBaru,
      pulih,
    ])
  assert.deepEqual(nama({ desa: false }), [
    ['Berubah', 'cukup', 'jelek', 0, 0],
    ['Desa', null, null, 2, 1],
  ])
  assert.deepEqual(nama({ desa: true }), [['Berubah', 'cukup', 'jelek', 0, 0]])
})
