import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from 'kysely'
import type { BarisIsian } from '#domain/isian.ts'
import { getVersi } from '#store/versi-data.ts'
import { buatKatalogUji, KIA, TIMBANG, VITAMIN } from '#support/katalog-uji.ts'
import {
  buatDesa,
  buatKabupaten,
  buatUnit,
  type Desa,
  dijawab,
  kirim,
  lapor,
  PADA,
  type Unit,
  wajibkan,
} from '#support/kisah.ts'
import { freshDatabase } from '#support/postgres.ts'
import { rekapDari } from '#support/rekap.ts'

const { db } = await freshDatabase()
await buatKatalogUji(db)
const kab = await buatKabupaten(db)
let nomor = 0

async function desaBaru(): Promise<{ desa: Desa; posyandu: Unit; pustu: Unit }> {
  nomor += 1
  const desa = await buatDesa(db, kab, { kode: `99.01.01.${2000 + nomor}` })
  const posyandu = await buatUnit(db, kab, { jenis: 'posyandu', nama: `Melati ${nomor}`, desa })
  const pustu = await buatUnit(db, kab, { jenis: 'pustu', nama: `Pustu ${nomor}`, desa })
  return { desa, posyandu, pustu }
}

const PENUH = { UJI_S: 60, UJI_D: 48, UJI_N: 30 }
const rekap = (desa: { desaId: number }, bulan = 202501) => rekapDari(db, kab, desa.desaId, bulan)

async function versiTersimpan(desaId: number) {
  const { rows } = await sql<{ versi: number; status: string; oleh: string; alasan: string | null; isi: BarisIsian[] }>`
    select versi, status, oleh, alasan, isi from laporan_versi where desa_id = ${desaId} order by versi`.execute(db)
  return rows
}

describe('a laporan', () => {
  it('is counted, keeps its version and raises the data version', async () => {
    const { desa, posyandu } = await desaBaru()
    const sebelum = await getVersi(db, kab.kabId)
    const hasil = dijawab(await kirim(db, kab, { unit: posyandu, desa, bulan: 202501, isian: PENUH }))
    assert.deepEqual(hasil, {
      hasil: 'dijawab',
      versi: sebelum + 1,
      laporan: [{ hasil: 'baru', versiLaporan: 1, versiSebelum: null, belumLengkap: [], temuan: [] }],
      ulang: false,
    })
    assert.deepEqual(await rekap(desa), {
      rekap: ['UJI_D posyandu 48 dari 1', 'UJI_N posyandu 30 dari 1', 'UJI_S posyandu 60 dari 1'],
      lapor: [{ kelompok: 'uji-timbang', unit: [posyandu.unitId], kurang: [], tervalidasi: [] }],
    })
    assert.deepEqual(await versiTersimpan(desa.desaId), [
      {
        versi: 1,
        status: 'terkirim',
        oleh: 'bidan',
        alasan: null,
        isi: [
          [30001, 0, 60],
          [30003, 0, 48],
          [30004, 0, 30],
        ],
      },
    ])
  })

  it('sent again as it is changes nothing', async () => {
    const { desa, posyandu } = await desaBaru()
    const laporan = { unit: posyandu, desa, bulan: 202501, isian: PENUH }
    const pertama = dijawab(await kirim(db, kab, laporan))
    const kedua = dijawab(await kirim(db, kab, { ...laporan, versiDasar: 0 }))
    assert.deepEqual(kedua, {
      ...pertama,
      laporan: [{ hasil: 'sama', versiLaporan: 1, versiSebelum: 1, belumLengkap: [], temuan: [] }],
    })
    assert.equal((await versiTersimpan(desa.desaId)).length, 1)
  })

  it('corrected replaces the cells it mentions and leaves the others', async () => {
    const { desa, posyandu } = await desaBaru()
    await lapor(db, kab, { unit: posyandu, desa, bulan: 202501, isian: { ...PENUH, UJI_K: 58 } })
    const perbaikan = { unit: posyandu, desa, bulan: 202501, isian: { UJI_D: 50, UJI_K: null }, alasan: 'salah ketik' }
    const hasil = await lapor(db, kab, perbaikan)
    assert.deepEqual(hasil, { hasil: 'berubah', versiLaporan: 2, versiSebelum: 1, belumLengkap: [], temuan: [] })
    assert.deepEqual((await rekap(desa)).rekap, [
      'UJI_D posyandu 50 dari 1',
      'UJI_N posyandu 30 dari 1',
      'UJI_S posyandu 60 dari 1',
    ])
    const { alasan, isi } = (await versiTersimpan(desa.desaId))[1] ?? {}
    assert.deepEqual(
      { alasan, isi },
      {
        alasan: 'salah ketik',
        isi: [
          [30001, 0, 60],
          [30003, 0, 50],
          [30004, 0, 30],
        ],
      },
    )
  })

  it('with a required cell empty is kept and not counted', async () => {
    const { desa, posyandu } = await desaBaru()
    const hasil = await lapor(db, kab, { unit: posyandu, desa, bulan: 202501, isian: { UJI_S: 60, UJI_D: 48 } })
    assert.deepEqual(hasil, {
      hasil: 'baru',
      versiLaporan: 1,
      versiSebelum: null,
      belumLengkap: [{ kelompok: 'uji-timbang', kosong: ['UJI_N'] }],
      temuan: [],
    })
    assert.deepEqual(await rekap(desa), {
      rekap: [],
      lapor: [{ kelompok: 'uji-timbang', unit: [], kurang: [posyandu.unitId], tervalidasi: [] }],
    })
  })

  it('that is a draft is not counted until it is sent', async () => {
    const { desa, posyandu } = await desaBaru()
    const laporan = { unit: posyandu, desa, bulan: 202501, isian: PENUH }
    await lapor(db, kab, { ...laporan, status: 'draf' })
    assert.deepEqual(await rekap(desa), { rekap: [], lapor: [] })
    const hasil = await lapor(db, kab, { ...laporan, isian: {} })
    assert.equal(hasil.hasil, 'berubah')
    assert.equal((await rekap(desa)).rekap.length, 3)
  })

  it('keeps the time when it was first sent', async () => {
    const { desa, posyandu } = await desaBaru()
    const laporan = { unit: posyandu, desa, bulan: 202501, isian: PENUH }
    await lapor(db, kab, laporan, { pada: PADA })
    await lapor(db, kab, { ...laporan, isian: { UJI_D: 40 } }, { pada: new Date('2026-12-09T00:00:00Z') })
    const { rows } = await sql<{ terkirim: Date; diubah: Date }>`
      select terkirim_pada as terkirim, diubah_pada as diubah from laporan where desa_id = ${desa.desaId}`.execute(db)
    assert.deepEqual(rows, [{ terkirim: PADA, diubah: new Date('2026-12-09T00:00:00Z') }])
  })

  it('takes the total from its details, along the dimension that holds most, and goes on following them', async () => {
    const { desa, posyandu } = await desaBaru()
    const rincian = { 'UJI_D:UJI_L': 20, 'UJI_D:UJI_P': 25, 'UJI_D:UJI_0-5': 10, 'UJI_D:UJI_DIS': 90 }
    await lapor(db, kab, { unit: posyandu, desa, bulan: 202501, isian: { UJI_S: 60, UJI_N: 30, ...rincian } })
    assert.ok((await rekap(desa)).rekap.includes('UJI_D posyandu 45 dari 1'))
    await lapor(db, kab, { unit: posyandu, desa, bulan: 202501, isian: { 'UJI_D:UJI_L': 22 } })
    assert.ok((await rekap(desa)).rekap.includes('UJI_D posyandu 47 dari 1'))
    await lapor(db, kab, { unit: posyandu, desa, bulan: 202501, isian: { UJI_D: 50 } })
    await lapor(db, kab, { unit: posyandu, desa, bulan: 202501, isian: { 'UJI_D:UJI_L': 23 } })
    assert.ok((await rekap(desa)).rekap.includes('UJI_D posyandu 50 dari 1'))
  })

  it('of each unit counts by its kind of source, and weeks are added up', async () => {
    const { desa, posyandu, pustu } = await desaBaru()
    const lain = await buatUnit(db, kab, { jenis: 'posyandu', nama: `Mawar ${nomor}`, desa })
    await lapor(db, kab, { unit: posyandu, desa, bulan: 202501, isian: PENUH })
    await lapor(db, kab, { unit: lain, desa, bulan: 202501, isian: PENUH })
    await lapor(db, kab, { unit: pustu, desa, bulan: 202501, isian: { UJI_K1: 4 } })
    await lapor(db, kab, { unit: pustu, desa, bulan: 202501, minggu: 1, isian: { UJI_DIARE: 2 } })
    await lapor(db, kab, { unit: pustu, desa, bulan: 202501, minggu: 4, isian: { UJI_DIARE: 5 } })
    assert.deepEqual(await rekap(desa), {
      rekap: [
        'UJI_D posyandu 96 dari 2',
        'UJI_DIARE pustu 7 dari 1',
        'UJI_K1 pustu 4 dari 1',
        'UJI_N posyandu 60 dari 2',
        'UJI_S posyandu 120 dari 2',
      ],
      lapor: [
        { kelompok: 'uji-timbang', unit: [posyandu.unitId, lain.unitId], kurang: [], tervalidasi: [] },
        { kelompok: 'uji-kia', unit: [pustu.unitId], kurang: [], tervalidasi: [] },
        { kelompok: 'uji-mingguan', unit: [pustu.unitId], kurang: [], tervalidasi: [] },
      ],
    })
  })

  it('for people from outside is kept and never in the rekap of a desa', async () => {
    const { desa, pustu } = await desaBaru()
    const luar = { desaId: kab.luarWilayah }
    await lapor(db, kab, { unit: pustu, desa, bulan: 202501, isian: { UJI_K1: 4 } })
    assert.equal((await lapor(db, kab, { unit: pustu, desa: luar, bulan: 202501, isian: { UJI_K1: 9 } })).hasil, 'baru')
    assert.deepEqual((await rekap(desa)).rekap, ['UJI_K1 pustu 4 dari 1'])
    assert.equal((await versiTersimpan(luar.desaId)).length, 1)
  })
})

describe('a laporan that the unit was not open', () => {
  it('counts as reported: services 0, what is a state as last known', async () => {
    const { desa, posyandu } = await desaBaru()
    for (const kelompok of [TIMBANG, VITAMIN]) await wajibkan(db, kab, { unit: posyandu, desa, kelompok })
    await lapor(db, kab, { unit: posyandu, desa, bulan: 202412, isian: { ...PENUH, UJI_K: 55 } })
    const tutup = { unit: posyandu, desa, bulan: 202501, tidakBuka: 'banjir' }
    assert.equal((await lapor(db, kab, tutup)).hasil, 'baru')
    assert.deepEqual((await rekap(desa)).rekap, [
      'UJI_D posyandu 0 dari 1',
      'UJI_K posyandu 55 dari 1',
      'UJI_N posyandu 0 dari 1',
      'UJI_S posyandu 60 dari 1',
    ])
    assert.equal((await lapor(db, kab, tutup)).hasil, 'sama')
  })

  it('includes a group in its months only, and leaves the year-to-date where it was', async () => {
    const { desa, posyandu, pustu } = await desaBaru()
    await wajibkan(db, kab, { unit: posyandu, desa, kelompok: VITAMIN })
    await wajibkan(db, kab, { unit: pustu, desa, kelompok: KIA })
    await lapor(db, kab, { unit: pustu, desa, bulan: 202501, isian: { UJI_K1: 4, UJI_K1_SBI: 4 } })
    await lapor(db, kab, { unit: pustu, desa, bulan: 202502, tidakBuka: 'cuti' })
    await lapor(db, kab, { unit: posyandu, desa, bulan: 202502, tidakBuka: 'banjir' })
    assert.deepEqual((await rekap(desa, 202502)).rekap, [
      'UJI_K1 pustu 0 dari 1',
      'UJI_K1_SBI pustu 4 dari 1',
      'UJI_VITA posyandu 0 dari 1',
    ])
  })

  it('cannot have served anybody', async () => {
    const { desa, posyandu } = await desaBaru()
    const hasil = await lapor(db, kab, {
      unit: posyandu,
      desa,
      bulan: 202501,
      tidakBuka: 'banjir',
      isian: { UJI_D: 3 },
    })
    assert.equal(hasil.hasil, 'ditolak')
  })
})

describe('what is refused', () => {
  it('is answered cell by cell and nothing is written', async () => {
    const { desa, posyandu } = await desaBaru()
    const isian = { UJI_S: 60, UJI_D: -3, UJI_TIDAK_ADA: 1 }
    const hasil = await lapor(db, kab, { unit: posyandu, desa, bulan: 202501, isian })
    assert.deepEqual(hasil, {
      hasil: 'ditolak',
      penolakan: [
        {
          kolom: 'UJI_D',
          nilai: '-3',
          alasan: 'Nilainya kurang dari nol.',
          saran: 'Isi UJI_D (Balita ditimbang) dengan bilangan bulat 0 atau lebih, atau kosongkan.',
        },
        {
          kolom: 'UJI_TIDAK_ADA',
          nilai: '1',
          alasan: 'Isian ini tidak dikenal.',
          saran: 'Periksa kode isian menurut katalog elemen.',
        },
      ],
    })
    assert.deepEqual(await versiTersimpan(desa.desaId), [])
  })

  it('does not keep the other laporan of its kiriman from being written', async () => {
    const { desa, posyandu, pustu } = await desaBaru()
    const buruk = { unit: posyandu, desa, bulan: 202501, isian: { UJI_D: 1.5 } }
    const baik = { unit: pustu, desa, bulan: 202501, isian: { UJI_K1: 4 } }
    const { laporan } = dijawab(await kirim(db, kab, [buruk, baik]))
    assert.deepEqual(
      laporan.map(({ hasil }) => hasil),
      ['ditolak', 'baru'],
    )
    assert.deepEqual((await rekap(desa)).rekap, ['UJI_K1 pustu 4 dari 1'])
  })

  it('includes a desa whose units together would not fit', async () => {
    const { desa, posyandu } = await desaBaru()
    const lain = await buatUnit(db, kab, { jenis: 'posyandu', nama: `Anggrek ${nomor}`, desa })
    const besar = { desa, bulan: 202501, isian: { UJI_S: 2_147_483_647, UJI_D: 1, UJI_N: 1 } }
    assert.equal((await lapor(db, kab, { ...besar, unit: posyandu })).hasil, 'baru')
    assert.equal((await lapor(db, kab, { ...besar, unit: lain })).hasil, 'ditolak')
    assert.ok((await rekap(desa)).rekap.includes('UJI_S posyandu 2147483647 dari 1'))
  })
})

describe('a laporan written on an old version', () => {
  it('is answered with both versions', async () => {
    const { desa, posyandu } = await desaBaru()
    const laporan = { unit: posyandu, desa, bulan: 202501 }
    await lapor(db, kab, { ...laporan, isian: PENUH })
    await lapor(db, kab, { ...laporan, isian: { UJI_D: 50 }, versiDasar: 1, alasan: 'hitung ulang' }, { oleh: 'kader' })
    const hasil = await lapor(db, kab, { ...laporan, isian: { UJI_D: 44 }, versiDasar: 1 })
    assert.deepEqual(hasil, {
      hasil: 'bentrok',
      versiAnda: {
        versi: 1,
        isi: [
          [30001, 0, 60],
          [30003, 0, 44],
          [30004, 0, 30],
        ],
      },
      versiSekarang: {
        versi: 2,
        status: 'terkirim',
        tidakBuka: null,
        isi: [
          [30001, 0, 60],
          [30003, 0, 50],
          [30004, 0, 30],
        ],
        oleh: 'kader',
        alasan: 'hitung ulang',
        pada: PADA,
      },
    })
    assert.equal((await versiTersimpan(desa.desaId)).length, 2)
  })
})

describe('a kiriman with a key', () => {
  it('sent twice is one version and one answer', async () => {
    const { desa, posyandu } = await desaBaru()
    const laporan = { unit: posyandu, desa, bulan: 202501, isian: PENUH }
    const pertama = dijawab(await kirim(db, kab, laporan, { kunci: 'kunci-satu' }))
    const kedua = dijawab(await kirim(db, kab, laporan, { kunci: 'kunci-satu' }))
    assert.deepEqual(kedua, { ...pertama, ulang: true })
    assert.equal((await versiTersimpan(desa.desaId)).length, 1)
  })

  it('sent twice at once is one version and one answer', async () => {
    const { desa, posyandu } = await desaBaru()
    const laporan = { unit: posyandu, desa, bulan: 202501, isian: PENUH, versiDasar: 0 }
    const semua = await Promise.all([1, 2, 3, 4].map(() => kirim(db, kab, laporan, { kunci: 'kunci-serentak' })))
    const hasil = semua.map(dijawab)
    assert.deepEqual(hasil.map(({ ulang }) => ulang).sort(), [false, true, true, true])
    for (const { laporan: satu } of hasil) assert.deepEqual(satu, hasil[0]?.laporan)
    assert.equal((await versiTersimpan(desa.desaId)).length, 1)
  })

  it('cannot be used for something else, even at the same time for another desa', async () => {
    const satu = await desaBaru()
    const dua = await desaBaru()
    const hasil = await Promise.all(
      [satu, dua].map(({ desa, posyandu }) =>
        kirim(db, kab, { unit: posyandu, desa, bulan: 202501, isian: PENUH }, { kunci: 'kunci-dua' }),
      ),
    )
    assert.deepEqual(hasil.map(({ hasil: h }) => h).sort(), ['dijawab', 'kunci-terpakai'])
    const banyak = await Promise.all([satu, dua].map(({ desa }) => versiTersimpan(desa.desaId)))
    assert.equal(banyak.flat().length, 1)
  })
})

describe('laporan sent at once', () => {
  it('all count: fifty in one kabupaten, two of them for the same desa', async () => {
    const desa: Desa[] = []
    for (let i = 0; i < 49; i += 1) desa.push((await desaBaru()).desa)
    const bersama = desa[0]
    assert.ok(bersama)
    const pasangan = await Promise.all(
      [...desa, bersama].map(async (d, i) => ({
        desa: d,
        unit: await buatUnit(db, kab, { jenis: 'posyandu', nama: `Serentak ${i}`, desa: d }),
      })),
    )
    const sebelum = await getVersi(db, kab.kabId)
    const hasil = await Promise.all(pasangan.map((p) => kirim(db, kab, { ...p, bulan: 202503, isian: PENUH })))
    assert.deepEqual(
      hasil.map((h) => dijawab(h).versi).sort((a, b) => a - b),
      pasangan.map((_, i) => sebelum + i + 1),
    )
    const { rows } = await sql<{ jumlah: number; unit: number; desa: number }>`
      select sum(jumlah) as jumlah, sum(unit) as unit, count(*) as desa from rekap
      where kab_id = ${kab.kabId} and bulan = 202503 and elemen_id = 30003 and pilah_id = 0`.execute(db)
    assert.deepEqual(rows, [{ jumlah: 48 * 50, unit: 50, desa: 49 }])
  })
})

describe('a catalogue that changes while the process runs', () => {
  it('holds for the next laporan', async () => {
    const { desa, posyandu } = await desaBaru()
    const laporan = { unit: posyandu, desa, bulan: 202501, isian: { UJI_S: 60, UJI_D: 48 } }
    await lapor(db, kab, laporan)
    await sql`update elemen_pelapor set wajib = false where elemen_id = 30004`.execute(db)
    await sql`update katalog_termuat set dimuat_pada = dimuat_pada + interval '1 second'`.execute(db)
    const hasil = await lapor(db, kab, { ...laporan, bulan: 202502 })
    assert.deepEqual(hasil, { hasil: 'baru', versiLaporan: 1, versiSebelum: null, belumLengkap: [], temuan: [] })
    assert.deepEqual((await rekap(desa, 202502)).rekap, ['UJI_D posyandu 48 dari 1', 'UJI_S posyandu 60 dari 1'])
  })
})
