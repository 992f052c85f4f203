// Two desa of the example that become one, worked out a second time from the raw rows: the month in which they do, with
// laporan of its own, and the month before, which is as it was.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { bacaMentah } from '#saksi/mentah.ts'
import { bagianKab, periksaLembar, type Saksi } from '#saksi/periksa.ts'
import { PILIHAN } from '#seeds/contoh/isi-tempat.ts'
import { openAplikasi } from '#support/aplikasi.ts'
import { contohDatabase } from '#support/contoh.ts'
import { gabungkanDesa } from '#usecases/gabungkan-desa.ts'
import { submitLaporanSemua } from '#usecases/submit-laporan.ts'

const SEKARANG = new Date('2026-07-28T02:00:00Z')
const [SEBELUM, SEJAK] = [202606, 202607]
const [TETAP, HILANG] = ['99.01.06.2011', '99.01.06.2015']

const { db } = await contohDatabase({
  ...{ sampai: 202606, banyakBulan: 14, sekarang: new Date('2026-07-15T02:00:00Z') },
  puskesmas: ['99.01-puskesmas-sumber-makmur'],
})
const jawaban = await gabungkanDesa(db, {
  ...{ kodeKab: '99.01', asal: [TETAP, HILANG], menjadi: { tetap: TETAP } },
  ...{ sejak: SEJAK, dokumen: 'Perda uji', pilihan: PILIHAN },
})
assert.equal(jawaban.diterapkan, true)
await laporkanLagi()

/** What the units of both said in June they say in July about the one that is left, where it is due then. */
async function laporkanLagi(): Promise<void> {
  const { rows } = await sql<{ kab: number; desa: number; unit: number; minggu: number; isi: Record<string, number> }>`
    select kab_id as kab, t.desa_id as desa, unit_id as unit, minggu, jsonb_object_agg(elemen, jumlah) as isi from (
      select kab_id, unit_id, minggu, e.kode as elemen, sum(jumlah)::int as jumlah
      from isian join elemen e using (elemen_id) join kelompok_isian k using (kelompok_id) join desa_identitas d using (kab_id, desa_id)
      where bulan = ${SEBELUM} and pilah_id = 0 and ${SEJAK % 100} = any(coalesce(bulan_jadwal, '{7}')) and d.kode in (${TETAP}, ${HILANG}) group by 1, 2, 3, 4) i
    join desa_identitas t using (kab_id) where t.kode = ${TETAP} and minggu < 5 group by 1, 2, 3, 4 order by 3, 4`.execute(
    db,
  )
  const hasil = await submitLaporanSemua(db, {
    ...{ kabId: rows[0]?.kab ?? 0, oleh: 'uji', pada: SEKARANG, bulanIni: SEJAK },
    laporan: rows.map(({ desa, unit, minggu, isi }) => ({
      ...{ desaId: desa, unitId: unit, bulan: SEJAK, minggu, pada: SEKARANG, sah: null, status: 'terkirim' as const },
      ...{ tidakBuka: null, versiDasar: null, alasan: null },
      isian: Object.entries(isi).map(([elemen, jumlah]) => ({ elemen, jumlah })),
    })),
  })
  assert.ok(hasil.length > 5)
  assert.deepEqual(
    hasil.filter((satu) => satu.hasil === 'ditolak'),
    [],
  )
}

const { read } = await openAplikasi(db, SEKARANG)
const mentah = await bacaMentah(db, '99.01', 2026)

async function beda(m: number, dasar: 'proyeksi' | 'riil'): Promise<string[]> {
  const saksi: Saksi = { baca: read, mentah, kab: '99.01', m }
  const semua: string[] = []
  for (const i of mentah.indikator) {
    // What June did not say, July does not: a campaign that began since.
    if (i.periode === 'kampanye') continue
    if (dasar === 'riil' && !i.suku.some((s) => s.sumber === 'sasaran')) continue
    const pilihan = { dasar, hierarki: 'administrasi', jalur: 'peta', rincian: 'desa' } as const
    semua.push(...(await periksaLembar(saksi, i, bagianKab(saksi, i, dasar), pilihan)))
  }
  // Nobody else has reported the month yet: what the merged desa shows is what is asked for.
  return m === SEJAK ? semua.filter((b) => b.includes(` ${TETAP} `)) : semua
}

test('the month before two desa became one is as it was', async () => {
  assert.deepEqual(await beda(SEBELUM, 'proyeksi'), [])
})

for (const dasar of ['proyeksi', 'riil'] as const) {
  test(`from then on one bears what all of them were served, over the sum of their people (${dasar})`, async () => {
    assert.deepEqual(await beda(SEJAK, dasar), [])
  })
}
