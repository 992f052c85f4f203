// A laporan on a device, from typed to sent: every state, and what happens in it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bacaAngka, perubahan } from '#client/perangkat/angka.ts'
import { type Kejadian, langkah, tunda } from '#client/perangkat/langkah.ts'
import { belumTerkirim, keadaan, type Laporan, laporanBaru } from '#client/perangkat/laporan.ts'

const ALAMAT = { unit: 'melati', desa: '99.01.01.2001', bulan: '2026-03', minggu: 0 }
const kosong = laporanBaru(ALAMAT)
const ada = laporanBaru(ALAMAT, { versi: 3, angka: { D: 40, S: 50 }, tidakBuka: null })
const jawaban = { belumLengkap: [], temuan: [] }
const isi = (teks: Record<string, string>): Kejadian => ({ jenis: 'isi', teks, pada: 1 })
const antre = (kunci: string): Kejadian => ({ jenis: 'antre', kunci, pada: 2 })
const mulai: Kejadian = { jenis: 'mulai', pada: 3 }
const gagal = (kunci: string, lepas = true): Kejadian => ({ jenis: 'gagal', kunci, sebab: 'jaringan', lepas, lagi: 9 })
const diterima = (kunci: string, versi: number): Kejadian => ({ jenis: 'diterima', kunci, versi, pada: 4, jawaban })
const sekarang = { versi: 4, angka: { D: 41, S: 50 }, tidakBuka: null, oleh: 'wati', pada: '2026-04-01T00:00:00Z' }
const bentrok = (kunci: string): Kejadian => ({ jenis: 'bentrok', kunci, sekarang })
const ditolak = (kunci: string, sel: string | null): Kejadian => ({
  jenis: 'ditolak',
  kunci,
  penolakan: [{ sel, pesan: 'Nilainya kurang dari nol.' }],
})

const lalui = (awal: Laporan, ...kejadian: readonly Kejadian[]): Laporan => kejadian.reduce(langkah, awal)

// What happened; the state told, key on its way, base version of that kiriman, whether something is unsent.
const KASUS: readonly (readonly [string, Laporan, string, string | null, number | null, boolean])[] = [
  ['nothing', kosong, 'kosong', null, null, false],
  ['what the server has', ada, 'terkirim', null, null, false],
  ['typed', lalui(ada, isi({ D: '42' })), 'tersimpan', null, null, true],
  ['typed and taken back', lalui(ada, isi({ D: '42' }), isi({ D: '40' })), 'terkirim', null, null, false],
  ['no number typed', lalui(kosong, isi({ D: 'x' })), 'tersimpan', null, null, true],
  ['no number queued', lalui(kosong, isi({ D: 'x' }), antre('a')), 'tersimpan', null, null, true],
  ['queued', lalui(ada, isi({ D: '42' }), antre('a')), 'menunggu', 'a', 3, true],
  [
    'closed and queued',
    lalui(kosong, { jenis: 'tutup', tidakBuka: 'banjir', pada: 1 }, antre('a')),
    'menunggu',
    'a',
    0,
    true,
  ],
  ['tried', lalui(ada, isi({ D: '42' }), antre('a'), mulai), 'mengirim', 'a', 3, true],
  ['failed', lalui(ada, isi({ D: '42' }), antre('a'), mulai, gagal('a')), 'menunggu', 'a', 3, true],
  ['the sender died', lalui(ada, isi({ D: '42' }), antre('a'), mulai, { jenis: 'pulih' }), 'menunggu', 'a', 3, true],
  ['never left', lalui(ada, isi({ D: '42' }), antre('a'), mulai, gagal('a', false)), 'menunggu', 'a', 3, true],
  [
    'edited after a try that never left',
    lalui(ada, isi({ D: '42' }), antre('a'), mulai, gagal('a', false), isi({ D: '43' })),
    ...(['tersimpan', null, null, true] as const),
  ],
  [
    'edited during a try that never left',
    lalui(ada, isi({ D: '42' }), antre('a'), mulai, isi({ D: '43' }), gagal('a', false)),
    ...(['tersimpan', null, null, true] as const),
  ],
  [
    'edited and queued during a try that never left',
    lalui(ada, isi({ D: '42' }), antre('a'), mulai, isi({ D: '43' }), antre('b'), gagal('a', false)),
    ...(['menunggu', 'b', 3, true] as const),
  ],
  [
    'edited after a try that may have arrived',
    lalui(ada, isi({ D: '42' }), antre('a'), mulai, gagal('a'), mulai, gagal('a', false), isi({ D: '43' })),
    ...(['tersimpan', 'a', 3, true] as const),
  ],
  ['edited before a try', lalui(ada, isi({ D: '42' }), antre('a'), isi({ D: '43' })), 'tersimpan', null, null, true],
  ['edited, queued', lalui(ada, isi({ D: '42' }), antre('a'), isi({ D: '43' }), antre('b')), 'menunggu', 'b', 3, true],
  ['edited while tried', lalui(ada, isi({ D: '42' }), antre('a'), mulai, isi({ D: '43' })), 'tersimpan', 'a', 3, true],
  [
    'edited while tried, queued',
    lalui(ada, isi({ D: '42' }), antre('a'), mulai, isi({ D: '43' }), antre('b'), gagal('a')),
    ...(['menunggu', 'a', 3, true] as const),
  ],
  [
    'the next goes out on the version of the one before',
    lalui(ada, isi({ D: '42' }), antre('a'), mulai, isi({ D: '43' }), antre('b'), diterima('a', 4)),
    ...(['menunggu', 'b', 4, true] as const),
  ],
  ['accepted', lalui(ada, isi({ D: '42' }), antre('a'), mulai, diterima('a', 4)), 'terkirim', null, null, false],
  [
    'edited while tried, accepted',
    lalui(ada, isi({ D: '42' }), antre('a'), mulai, isi({ D: '43' }), diterima('a', 4)),
    ...(['tersimpan', null, null, true] as const),
  ],
  ['an answer to another', lalui(ada, isi({ D: '42' }), antre('a'), mulai, diterima('z', 9)), 'mengirim', 'a', 3, true],
  ['somebody was first', lalui(ada, isi({ D: '42' }), antre('a'), mulai, bentrok('a')), 'bentrok', null, null, true],
  [
    'queued again without a choice',
    lalui(ada, isi({ D: '42' }), antre('a'), mulai, bentrok('a'), antre('b')),
    ...(['bentrok', null, null, true] as const),
  ],
  [
    'mine chosen',
    lalui(ada, isi({ D: '42' }), antre('a'), mulai, bentrok('a'), gabung({ D: '42', S: '50' })),
    ...(['menunggu', 'b', 4, true] as const),
  ],
  [
    'theirs chosen',
    lalui(ada, isi({ D: '42' }), antre('a'), mulai, bentrok('a'), gabung({ D: '41', S: '50' })),
    ...(['terkirim', null, null, false] as const),
  ],
  ['refused', lalui(ada, isi({ D: '42' }), antre('a'), mulai, ditolak('a', 'D')), 'ditolak', null, null, true],
  [
    'mended',
    lalui(ada, isi({ D: '42' }), antre('a'), mulai, ditolak('a', 'D'), isi({ D: '41' })),
    'tersimpan',
    null,
    null,
    true,
  ],
  [
    'a base that was never there',
    lalui(ada, isi({ D: '42' }), antre('a'), mulai, ditolak('a', 'versiDasar'), antre('b')),
    ...(['menunggu', 'b', 0, true] as const),
  ],
  ['read anew', lalui(ada, { jenis: 'sinkron', server: sekarang }), 'terkirim', null, null, false],
  [
    'read anew while typed',
    lalui(ada, isi({ D: '42' }), { jenis: 'sinkron', server: sekarang }),
    'tersimpan',
    null,
    null,
    true,
  ],
]

function gabung(teks: Record<string, string>): Kejadian {
  return { jenis: 'gabung', teks, kunci: 'b', pada: 5 }
}

for (const [nama, laporan, kata, kunci, versiDasar, tersisa] of KASUS) {
  test(`${nama}: ${kata}`, () => {
    const { kirim } = laporan
    assert.deepEqual(
      [keadaan(laporan), kirim?.kunci ?? null, kirim?.versiDasar ?? null, belumTerkirim(laporan)],
      [kata, kunci, versiDasar, tersisa],
    )
  })
}

test('what is on its way stays as it was queued, whatever is typed since', () => {
  const laporan = lalui(ada, isi({ D: '42' }), antre('a'), mulai, isi({ D: '99', S: '' }))
  assert.deepEqual(laporan.kirim?.isian, [{ elemen: 'D', jumlah: 42 }])
  assert.deepEqual(laporan.teks, { D: '99', S: '' })
})

test('only what differs from the server is sent; an emptied field is told as empty, not as 0', () => {
  assert.deepEqual(perubahan({ D: 40, S: 50, 'K|L': 3 }, { D: 0, S: 50, T: 2 }), [
    { elemen: 'D', jumlah: 0 },
    { elemen: 'K', pilah: 'L', jumlah: null },
    { elemen: 'T', jumlah: 2 },
  ])
})

for (const [teks, terbaca] of [
  ['', 'kosong'],
  ['  ', 'kosong'],
  ['0', 0],
  ['007', 7],
  [' 12 ', 12],
  ['1.234', 1234],
  ['1.23', 'salah'],
  ['-1', 'salah'],
  ['1,5', 'salah'],
  ['dua', 'salah'],
  ['2147483647', 2147483647],
  ['2147483648', 'salah'],
] as const) {
  test(`"${teks}" is read as ${terbaca}`, () => assert.equal(bacaAngka(teks), terbaca))
}

test('waiting doubles up to five minutes, spread by a quarter to either side', () => {
  assert.deepEqual(
    [1, 2, 3, 8, 9, 50].map((n) => tunda(n, 0.5)),
    [2_000, 4_000, 8_000, 256_000, 300_000, 300_000],
  )
  assert.deepEqual([tunda(1, 0), tunda(1, 1)], [1_500, 2_500])
})
