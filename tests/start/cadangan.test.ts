import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { type LingkunganCadangan, readCadangan } from '#server/config-cadangan.ts'
import { openKunciCadangan } from '#server/kunci-cadangan.ts'

const KOSONG: LingkunganCadangan = {
  CADANGAN_KE: undefined,
  CADANGAN_JAM: undefined,
  CADANGAN_SIMPAN: undefined,
  CADANGAN_SANDI: undefined,
  CADANGAN_KUNCI: undefined,
  CADANGAN_TANPA_SANDI: undefined,
}
const SANDI = 'kalimat sandi yang panjang'

test('nothing said: no backups by schedule, and what they would be kept by', () => {
  assert.deepEqual(readCadangan(KOSONG), {
    ...{ ke: undefined, menit: 120, simpan: { harian: 7, mingguan: 4, bulanan: 12 } },
    ...{ sandi: undefined, kunci: undefined, tanpaSandi: false },
  })
})

test('all said', () => {
  const isi = { CADANGAN_KE: '/srv', CADANGAN_JAM: '23:45', CADANGAN_SIMPAN: '3, 0,24', CADANGAN_SANDI: SANDI }
  assert.deepEqual(readCadangan({ ...KOSONG, ...isi }), {
    ...{ ke: '/srv', menit: 1425, simpan: { harian: 3, mingguan: 0, bulanan: 24 } },
    ...{ sandi: SANDI, kunci: undefined, tanpaSandi: false },
  })
})

const salah: readonly (readonly [Partial<LingkunganCadangan>, RegExp])[] = [
  [{ CADANGAN_KE: '/srv' }, /isi juga CADANGAN_SANDI atau CADANGAN_KUNCI/],
  [{ CADANGAN_SANDI: 'pendek' }, /CADANGAN_SANDI terlalu pendek/],
  [{ CADANGAN_SANDI: SANDI, CADANGAN_KUNCI: '/k' }, /^Isi satu saja/],
  [{ CADANGAN_SANDI: SANDI, CADANGAN_TANPA_SANDI: '1' }, /^Isi satu saja/],
  [{ CADANGAN_JAM: '24:00' }, /CADANGAN_JAM berisi "24:00"/],
  [{ CADANGAN_JAM: 'dua' }, /CADANGAN_JAM berisi "dua"/],
  [{ CADANGAN_SIMPAN: '7' }, /CADANGAN_SIMPAN berisi "7"/],
  [{ CADANGAN_SIMPAN: '7,4,-1' }, /CADANGAN_SIMPAN berisi/],
]
for (const [isi, pesan] of salah) {
  test(`${JSON.stringify(isi)} is refused`, () => {
    assert.throws(() => readCadangan({ ...KOSONG, ...isi }), { name: 'StartupError', message: pesan })
  })
}

const folder = mkdtempSync(join(tmpdir(), 'pws-kunci-'))
after(() => rmSync(folder, { recursive: true }))
const tanpa = { sandi: undefined, kunci: undefined, tanpaSandi: false }

test('a key file is the same with or without a line behind it; what is said on the line comes first', () => {
  const [satu, dua] = [join(folder, 'satu'), join(folder, 'dua')]
  writeFileSync(satu, 'a'.repeat(44))
  writeFileSync(dua, `${'a'.repeat(44)}\n`)
  const kunci = { jenis: 'berkas', isi: Buffer.alloc(44, 'a') }
  assert.deepEqual(openKunciCadangan({ ...tanpa, kunci: satu }), kunci)
  assert.deepEqual(openKunciCadangan({ ...tanpa, sandi: SANDI }, { kunci: dua, tanpaSandi: false }), kunci)
  assert.deepEqual(openKunciCadangan({ ...tanpa, sandi: SANDI }), { jenis: 'sandi', sandi: SANDI })
  assert.deepEqual(openKunciCadangan({ ...tanpa, sandi: SANDI }, { kunci: null, tanpaSandi: true }), { jenis: 'tanpa' })
  assert.deepEqual(openKunciCadangan({ ...tanpa, tanpaSandi: true }), { jenis: 'tanpa' })
})

test('without a key nothing is written in the open by mistake, and a short or missing file is called so', () => {
  const pendek = join(folder, 'pendek')
  writeFileSync(pendek, 'abc')
  assert.throws(() => openKunciCadangan(tanpa), /^StartupError: Cadangan disandikan: isi CADANGAN_SANDI/)
  assert.throws(() => openKunciCadangan({ ...tanpa, kunci: pendek }), /terlalu pendek; buat yang baru/)
  assert.throws(() => openKunciCadangan({ ...tanpa, kunci: join(folder, 'tiada') }), /tidak dapat dibaca/)
  assert.throws(() => openKunciCadangan(tanpa, { kunci: pendek, tanpaSandi: true }), /tidak keduanya/)
})
