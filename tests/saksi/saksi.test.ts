// A part of the example, worked out a second time from the raw rows; the whole is in tests/lama/saksi.test.ts. What the
// example does not hold (targets of every level, the rule maksimum) is set here.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { openAplikasi } from '#support/aplikasi.ts'
import { contohDatabase } from '#support/contoh.ts'
import type { Indikator } from './baris.ts'
import { bacaMentah } from './mentah.ts'
import { bagianKab, type Hierarki, periksaLembar, periksaProfil, periksaRingkasan } from './periksa.ts'

const KAB = '99.01'
const SEKARANG = new Date('2026-07-15T02:00:00Z')
/** Six desa, of which one split in March 2026. */
const PUSKESMAS = '99.01-puskesmas-sumber-makmur'

/** Four desa whose nutrition comes in as recaps. */
const PUNYA_REKAP = '99.01-puskesmas-sungai-nilam'

const { db } = await contohDatabase({
  ...{ sampai: 202606, banyakBulan: 14, sekarang: SEKARANG },
  puskesmas: [PUSKESMAS, PUNYA_REKAP],
})
await sql
  .raw(`insert into target (kab_id, tahun, indikator_kode, tingkat, wilayah_id, persen, dokumen)
     select kab_id, 2026, 'BUMIL_K4', 'kabupaten', 0, 90, 'SK uji' from kabupaten
     union all select kab_id, 2026, 'BUMIL_K4', 'kecamatan', kecamatan_id, 80, 'SK uji' from kecamatan
     union all select distinct kab_id, 2026, 'BUMIL_K4', 'puskesmas', unit_id, 70, 'SK uji' from desa_puskesmas
     union all select kab_id, 2026, 'BUMIL_K4', 'desa', min(desa_id), 60, 'SK uji' from desa where not luar_wilayah
       group by kab_id`)
  .execute(db)

const { read } = await openAplikasi(db, SEKARANG)
const mentah = await bacaMentah(db, KAB, 2026)
const saksiPada = (m: number) => ({ baca: read, mentah, kab: KAB, m })

async function bedaLembar(m: number, daftar: readonly Indikator[], dasar: 'proyeksi' | 'riil'): Promise<string[]> {
  const saksi = saksiPada(m)
  const beda: string[] = []
  for (const i of daftar) {
    const bagian = bagianKab(saksi, i, dasar)
    const hierarki: Hierarki = dasar === 'riil' ? 'kerja' : 'administrasi'
    beda.push(...(await periksaLembar(saksi, i, bagian, { dasar, hierarki, jalur: 'peta', rincian: 'desa' })))
  }
  return beda
}

for (const [m, apa] of [
  [202508, 'in a campaign, a round and a new school year'],
  [202601, 'in January'],
  [202603, 'in the month of a split'],
  [202606, 'after it'],
] as const) {
  test(`every indikator of every desa agrees ${apa} (${m})`, async () => {
    assert.deepEqual(await bedaLembar(m, mentah.indikator, 'proyeksi'), [])
  })
}

test('the other dasar agrees', async () => {
  const berSasaran = mentah.indikator.filter((i) => i.suku.some((s) => s.sumber === 'sasaran'))
  assert.deepEqual(await bedaLembar(202606, berSasaran, 'riil'), [])
})

test('sheets by kecamatan and by puskesmas agree where targets differ by level', async () => {
  const saksi = saksiPada(202606)
  const beda: string[] = []
  for (const i of mentah.indikator.filter(({ kode }) => ['BUMIL_K4', 'SKR_DM'].includes(kode))) {
    const bagian = bagianKab(saksi, i, 'proyeksi')
    const jalur = 'pws' as const
    for (const pilihan of [
      { jalur, hierarki: 'administrasi', rincian: 'kecamatan' },
      { jalur, hierarki: 'kerja', rincian: 'puskesmas' },
      { jalur, hierarki: 'kerja', rincian: 'desa' },
    ] as const)
      beda.push(...(await periksaLembar(saksi, i, bagian, { dasar: 'proyeksi', ...pilihan })))
  }
  assert.deepEqual(beda, [])
})

test('the page of a part of the split desa and the home of its puskesmas agree', async () => {
  const saksi = saksiPada(202606)
  const bagian = (i: Indikator) => bagianKab(saksi, i, 'proyeksi')
  const pilihan = { dasar: 'proyeksi', hierarki: 'kerja' } as const
  const area = { kode: PUSKESMAS, tingkat: 'puskesmas' } as const
  assert.deepEqual(await periksaProfil(saksi, '99.01.06.2014', bagian, pilihan), [])
  assert.deepEqual(await periksaRingkasan(saksi, area, bagian, pilihan), [])
})

/** No indikator of the catalogue follows it; it is decided over the window, so that is what is looked at. */
const HIMPUNAN = / (sel|pembilang|penyebut|persen|target|laporanMasuk|laporanWajib): /

test('under maksimum the largest register of the window makes the figure', async () => {
  await sql`update indikator set gabung = 'maksimum' where kode in ('SKR_HT', 'BUMIL_KEK')`.execute(db)
  const lain = await openAplikasi(db, SEKARANG)
  const saksi = { baca: lain.read, mentah: await bacaMentah(db, KAB, 2026), kab: KAB, m: 202606 }
  const daftar = saksi.mentah.indikator.filter(({ gabung }) => gabung === 'maksimum')
  const beda: string[] = []
  for (const i of daftar) {
    const pilihan = { dasar: 'proyeksi', hierarki: 'administrasi', jalur: 'peta', rincian: 'desa' } as const
    beda.push(...(await periksaLembar(saksi, i, bagianKab(saksi, i, 'proyeksi'), pilihan)))
  }
  assert.equal(daftar.length, 2)
  assert.deepEqual(
    beda.filter((b) => HIMPUNAN.test(b)),
    [],
  )
})
