import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aturanPeriode, GABUNG_FORMULIR, PERIODE_FORMULIR, SATUAN_FORMULIR } from '#domain/pilihan-indikator.ts'
import { periksaRancangan } from '#domain/rancangan-indikator.ts'
import { kataSisi, susunIndikator, tidakDapatDisalin } from '#domain/susun-indikator.ts'
import { isiDari } from '#endpoints/sajikan-katalog.ts'
import { findKabupatenDari } from '#store/pohon.ts'
import { buatKabupaten } from '#support/kisah.ts'
import { freshDatabase } from '#support/postgres.ts'
import { loadKonteksRancangan } from '#usecases/rancangan-indikator.ts'
import { seedKatalog } from '#usecases/seed-katalog.ts'

const { db } = await freshDatabase()
await seedKatalog(db)
await buatKabupaten(db)
const kab = await findKabupatenDari(db, '99.01')
assert.ok(kab)
const konteks = await loadKonteksRancangan(db, kab, new Date('2026-03-05T02:00:00Z'))
const disalin = konteks.versi.filter((v) => tidakDapatDisalin(v.siap, aturanPeriode(v.periode) !== undefined) === null)

const TIDAK_DISALIN = `IMUN_ZERO DESA_UCI GIZI_ND_KOREKSI TB_TSR PSY_BUKA PSY_AKTIF PSY_SIKLUS PSY_LAPOR DATA_LENGKAP
  SDM_PUSTU ALAT_POSYANDU KAMPANYE`.split(/\s+/)

test('the formula of every indikator can be the start of another, except those over units, desa, cohorts and campaigns', () => {
  assert.equal(konteks.versi.length, 183)
  assert.deepEqual(
    konteks.versi.filter((v) => !disalin.includes(v)).map((v) => v.kode),
    TIDAK_DISALIN,
  )
})

test('a copy of any of them from this year on has nothing against it, and counts the same', () => {
  for (const versi of disalin) {
    const isi = { ...isiDari(versi), berlakuDari: 2026 }
    assert.deepEqual(periksaRancangan(isi, konteks).galat, [], versi.kode)
    assert.deepEqual(susunIndikator(isi, versi.siap), { ...versi.siap, berlakuDari: 2026 }, versi.kode)
    assert.notEqual(kataSisi(isi.pembilang, konteks), '-', versi.kode)
  }
})

test('what the form offers covers what those indikator are made of', () => {
  const unik = (teks: readonly string[]) => [...new Set(teks)].toSorted()
  assert.deepEqual(
    unik(disalin.map((v) => v.periode)).filter((p) => !(p in PERIODE_FORMULIR)),
    [],
  )
  assert.deepEqual(
    unik(disalin.map((v) => v.gabung)).filter((g) => !(g in GABUNG_FORMULIR) && !g.startsWith('turunan(')),
    [],
  )
  assert.deepEqual(
    unik(disalin.map((v) => v.satuan)).filter((s) => !SATUAN_FORMULIR.some((satu) => satu === s)),
    [],
  )
})

test('no code of the program is one that a kabupaten could give', () => {
  assert.deepEqual(
    konteks.versi.filter((v) => v.kode.startsWith('LOK_')),
    [],
  )
})
