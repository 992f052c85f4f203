// The import commands as an operator types them: what they print and the code they end with.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { test } from 'node:test'
import { tulisCsv } from '#fixtures/berkas-uji.ts'
import { freshDatabase } from '#support/postgres.ts'

const { url, ownerUrl } = await freshDatabase()

async function pws(...args: string[]): Promise<{ kode: unknown; out: string; err: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/cli/pws.ts', ...args], {
    env: { PATH: process.env.PATH ?? '', HOME: '/tmp', DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl },
  })
  let [out, err] = ['', '']
  child.stdout.on('data', (potong) => {
    out += potong
  })
  child.stderr.on('data', (potong) => {
    err += potong
  })
  const [kode] = await once(child, 'close')
  return { kode, out, err }
}

const UNIT = tulisCsv('unit.csv', [
  ['Puskesmas', 'Kelurahan'],
  ['WAODE BURI', 'LABUKO'],
  ['WAODE BURI', 'ENTAH'],
])

test('a kabupaten of the national list comes in by its code', async () => {
  const { kode, out } = await pws('import', 'wilayah', '74.10')
  assert.deepEqual([kode, out.split('\n')[1]], [0, '  baru 90 · berubah 0 · sama 0 · ditolak 0 baris'])
})

test('a refused row ends with 2 and says that nothing was written; with leave to skip it ends with 0', async () => {
  const ditolak = await pws('import', 'unit', UNIT, '--rekap-desa')
  assert.equal(ditolak.kode, 2)
  assert.match(ditolak.out, /baris 3, kolom B Kelurahan: "ENTAH"[\s\S]*Tidak ada yang ditulis/)
  const { kode, out } = await pws('import', 'unit', UNIT, '--rekap-desa', '--lewati-yang-ditolak', '--json')
  const { jenis, berkas, baru, berubah, sama, ditolak: tolakan, kering } = JSON.parse(out)
  assert.deepEqual(
    { kode, jenis, berkas, baru, berubah, sama, kering, baris: tolakan[0].baris },
    {
      kode: 0,
      jenis: 'unit',
      berkas: 'unit.csv',
      baru: 1,
      berubah: 0,
      sama: 0,
      kering: false,
      baris: 3,
    },
  )
})

for (const [apa, args, pesan] of [
  [
    'an option that is not there',
    ['import', 'unit', UNIT, '--cepat'],
    /^Pilihan --cepat tidak dikenal.*Pemakaian: npm run pws -- import unit/,
  ],
  ['a missing argument', ['import', 'batas'], /^Pemakaian: npm run pws -- import batas/],
  ['a file that is not there', ['import', 'batas', '/tidak/ada.geojson'], /^Berkas \/tidak\/ada\.geojson tidak ada/],
  ['a code that is not there', ['import', 'wilayah', '99.99'], /^Tidak ada kabupaten\/kota berkode 99\.99/],
  ['a format that is not there', ['import', 'laporan', UNIT, '--format', 'entah'], /^Format entah tidak dikenal/],
  ['an import that is not there', ['batalkan', 'impor', '77'], /^Tidak ada impor nomor 77/],
  ['a move without a month', ['pindahkan', 'desa', 'Labuko', '--ke', 'X', '--dokumen', 'SK'], /^Tambahkan --sejak/],
  [
    'a move to two places',
    ['pindahkan', 'desa', 'Labuko', '--ke', 'X', '--ke-kecamatan', 'Y', '--sejak', '2025-07', '--dokumen', 'SK'],
    /^Tulis satu tujuan/,
  ],
  [
    'a split without a name',
    ['mekarkan', 'desa', 'Labuko', '--bagian', '74.10.01.2099', '--sejak', '2025-07', '--dokumen', 'SK'],
    /^--bagian "74\.10\.01\.2099" belum lengkap/,
  ],
] as const) {
  test(`${apa} ends with 1 and one sentence`, async () => {
    const { kode, out, err } = await pws(...args)
    assert.deepEqual([kode, out, err.trim().split('\n').length], [1, '', 1])
    assert.match(err, pesan)
  })
}

test('a desa moves and splits by what is typed; --kering writes nothing', async () => {
  const daftar = tulisCsv('dua.csv', [
    ['Puskesmas', 'Kode desa', 'Desa', 'Jenis', 'Nama'],
    ['WAODE BURI', '74.10.02.2001', '', '', ''],
    ['BARU', '74.10.02.2002', '', '', ''],
    ['WAODE BURI', '74.10.02.2001', '', 'posyandu', 'Melati 1'],
  ])
  assert.equal((await pws('import', 'unit', daftar)).kode, 0)
  const ketetapan = ['--sejak', '2025-07', '--dokumen', 'SK 1']
  const pindah = ['pindahkan', 'desa', '74.10.02.2002', '--ke', 'Waode Buri', ...ketetapan]
  assert.match(
    (await pws(...pindah, '--kering')).out,
    /puskesmas sejak 2025-07: Baru menjadi Waode Buri[\s\S]*tidak ada yang ditulis/,
  )
  const { kode, out } = await pws(...pindah)
  assert.deepEqual([kode, /^Pindah desa: .* \(catatan nomor \d+\)/.test(out)], [0, true])
  const mekar = ['mekarkan', 'desa', '74.10.02.2001', '--bagian', '74.10.02.2099 Suka Maju', ...ketetapan]
  const hasil = await pws(...mekar, '--unit', 'Melati 1 = 74.10.02.2099', '--json')
  const { jenis, baru, berubah, perubahan } = JSON.parse(hasil.out)
  assert.deepEqual(
    { kode: hasil.kode, jenis, baru, berubah, ke: perubahan[0].baru },
    { kode: 0, jenis: 'pemekaran', baru: 1, berubah: 1, ke: 'Suka Maju (74.10.02.2099)' },
  )
})
