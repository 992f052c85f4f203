// What an answer of the server means for a kiriman, and what two versions leave to the person.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Problem } from '#client/api/problem.ts'
import { bacaGalat } from '#client/perangkat/antar.ts'
import { pilihanBentrok, teksGabungan } from '#client/perangkat/gabung.ts'
import { denganSewa } from '#client/perangkat/giliran.ts'
import { langkah } from '#client/perangkat/langkah.ts'
import { laporanBaru } from '#client/perangkat/laporan.ts'

const problem = (status: number, medan: Record<string, unknown> = {}): Problem =>
  new Problem('Tidak dapat', { status, medan: new Map(Object.entries(medan)) })
const versiSekarang = {
  ...{ versi: 4, status: 'terkirim', oleh: 'wati', diubahPada: '2026-04-01T00:00:00Z' },
  isian: [
    { elemen: 'D', pilah: 'semua', jumlah: 41 },
    { elemen: 'K', pilah: 'L', jumlah: 3 },
  ],
}

for (const [nama, galat, hasil] of [
  ['no answer', problem(0), { jenis: 'gagal', sebab: 'jaringan', lepas: true }],
  ['a broken program', new TypeError('x'), { jenis: 'gagal', sebab: 'jaringan', lepas: true }],
  ['a server in trouble', problem(500), { jenis: 'gagal', sebab: 'server', lepas: true }],
  ['too often', problem(429), { jenis: 'gagal', sebab: 'server', lepas: true }],
  ['signed out', problem(401), { jenis: 'gagal', sebab: 'masuk', lepas: false }],
  [
    'another session',
    problem(403, { type: 'urn:pws-ilp:masalah:tanda-csrf' }),
    { jenis: 'gagal', sebab: 'masuk', lepas: false },
  ],
  ['not one’s task', problem(403), { jenis: 'ditolak', penolakan: [{ sel: null, pesan: 'Tidak dapat' }] }],
  [
    'refused cells',
    problem(422, {
      galat: [
        { kolom: 'D', pesan: 'kurang dari nol' },
        { kolom: 'K (L)', pesan: 'bukan bulat' },
        { kolom: 'isian.3.jumlah', pesan: 'Isi dengan bilangan' },
      ],
    }),
    {
      jenis: 'ditolak',
      penolakan: [
        { sel: 'D', pesan: 'kurang dari nol' },
        { sel: 'K|L', pesan: 'bukan bulat' },
        { sel: null, pesan: 'Isi dengan bilangan' },
      ],
    },
  ],
  [
    'a newer version',
    problem(409, { versiSekarang }),
    {
      jenis: 'bentrok',
      sekarang: { versi: 4, angka: { D: 41, 'K|L': 3 }, tidakBuka: null, oleh: 'wati', pada: '2026-04-01T00:00:00Z' },
    },
  ],
] as const) {
  test(`${nama}: ${hasil.jenis}`, () => assert.deepEqual(bacaGalat(galat), hasil))
}

const bentrok = { versi: 4, angka: { S: 50, D: 41, N: 9 }, tidakBuka: null, oleh: 'wati', pada: '' }
const awal = laporanBaru(
  { unit: 'u', desa: 'd', bulan: '2026-03', minggu: 0 },
  { versi: 3, angka: { S: 50, D: 40, K: 7 }, tidakBuka: null },
)
const saya = langkah(awal, { jenis: 'isi', teks: { D: '42', T: '2' }, pada: 1 })

test('each field that differs says who changed it; where both did, nobody is preferred', () => {
  assert.deepEqual(pilihanBentrok(saya, bentrok), [
    { sel: 'D', saya: 42, server: 41, awal: 40, usul: null },
    { sel: 'K', saya: 7, server: null, awal: 7, usul: 'server' },
    { sel: 'N', saya: null, server: 9, awal: null, usul: 'server' },
    { sel: 'T', saya: 2, server: null, awal: null, usul: 'saya' },
  ])
})

test('the laporan after the choice holds what was chosen and what both agree on', () => {
  assert.deepEqual(
    teksGabungan(saya, bentrok, (_, usul) => usul ?? 'saya'),
    { S: '50', D: '42', N: '9', T: '2' },
  )
  assert.deepEqual(
    teksGabungan(saya, bentrok, () => 'server'),
    { S: '50', D: '41', N: '9' },
  )
  assert.deepEqual(
    teksGabungan(saya, bentrok, () => 'saya'),
    { S: '50', D: '42', K: '7', T: '2' },
  )
})

test('where a browser has no locks one tab sends at a time, and a tab that died gives its turn up', async () => {
  const isi = new Map<string, string>()
  const simpanan = {
    getItem: (nama: string) => isi.get(nama) ?? null,
    setItem: (nama: string, nilai: string) => void isi.set(nama, nilai),
    removeItem: (nama: string) => void isi.delete(nama),
  }
  let jam = 0
  const alat = { simpanan, jam: () => jam }
  const kerja = async () => (await denganSewa('kirim', async () => 'kedua', alat)) ?? 'ditunda'
  assert.equal(await denganSewa('kirim', kerja, alat), 'ditunda')
  assert.equal(await denganSewa('kirim', kerja, { ...alat }), 'ditunda')
  simpanan.setItem('kirim', '30000')
  assert.equal(await denganSewa('kirim', async () => 'sendiri', alat), null)
  jam = 30_000
  assert.equal(await denganSewa('kirim', async () => 'sendiri', alat), 'sendiri')
})
