import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { getIndikator } from '#contract/indikator.ts'
import type { Db } from '#db/connection.ts'
import type { Suku } from '#domain/indikator.ts'
import { handleGetIndikator } from '#endpoints/get-indikator.ts'
import { findIndikatorLengkap, listIndikator } from '#store/katalog.ts'
import { loadKatalogIsian } from '#store/katalog-isian.ts'
import { findSidikKatalog, saveSidikKatalog } from '#store/katalog-simpan.ts'
import { findVersi } from '#store/versi-data.ts'
import { buatKabupaten } from '#support/kisah.ts'
import { freshDatabase } from '#support/postgres.ts'
import { seedKatalog } from '#usecases/seed-katalog.ts'

let db: Db

before(async () => {
  db = (await freshDatabase()).db
  await seedKatalog(db)
})

const findIndikator = async ({ kode, tahun }: { readonly kode: string; readonly tahun: number }) =>
  (await listIndikator(db, { kab: null, tahun })).find((i) => i.kode === kode)

const suku = (isi: Partial<Suku> & Pick<Suku, 'sumber' | 'rujukan'>): Suku => ({
  koefAtas: 1,
  koefBawah: 1,
  jendela: null,
  prorata: false,
  syarat: null,
  ...isi,
})

test('loading the catalogue again writes nothing', async () => {
  assert.equal(await seedKatalog(db), false)
})

test('a changed catalogue is written again, raises every data version and leaves the rows of a dinas', async () => {
  const kab = await buatKabupaten(db, { kode: '99.02' })
  const versi = await findVersi(db, kab.kode)
  const sebelum = await listIndikator(db, { kab: null, tahun: 2025 })
  await insertVersi(db, 'GIZI_DS', 2026)
  await saveSidikKatalog(db, 'katalog lama')
  assert.equal(await seedKatalog(db), true)
  assert.notEqual(await findSidikKatalog(db), 'katalog lama')
  assert.equal(await findVersi(db, kab.kode), (versi ?? 0) + 1)
  assert.deepEqual(await listIndikator(db, { kab: null, tahun: 2025 }), sebelum)
  assert.deepEqual((await findIndikator({ kode: 'GIZI_DS', tahun: 2026 }))?.pembilang, [
    [suku({ sumber: 'elemen', rujukan: 'N' })],
  ])
})

/** The same indikator with another formula from a year on, as a dinas would add it. */
async function insertVersi(db: Db, kode: string, berlakuDari: number): Promise<void> {
  const lama = await db.selectFrom('indikator').selectAll().where('kode', '=', kode).executeTakeFirstOrThrow()
  await db
    .insertInto('indikator')
    .values({ ...lama, berlaku_dari: berlakuDari })
    .execute()
  await db
    .insertInto('suku')
    .values({
      indikator_kode: kode,
      berlaku_dari: berlakuDari,
      sisi: 'pembilang',
      urutan: 1,
      sumber: 'elemen',
      rujukan: 'N',
    })
    .execute()
}

test('a year reads the version that holds in it', async () => {
  const versi = async (tahun: number) => (await findIndikator({ kode: 'GIZI_DS', tahun }))?.berlakuDari
  assert.deepEqual(await Promise.all([2019, 2020, 2025, 2026, 2030].map(versi)), [undefined, 2020, 2020, 2026, 2026])
})

test('a formula comes as terms with sign, window and condition', async () => {
  const nol = await findIndikator({ kode: 'IMUN_ZERO', tahun: 2025 })
  assert.deepEqual(
    { pembilang: nol?.pembilang, penyebut: nol?.penyebut, minimalNol: nol?.minimalNol },
    {
      pembilang: [
        [
          suku({ sumber: 'sasaran', rujukan: 'surviving-infant', prorata: true }),
          suku({ sumber: 'elemen', rujukan: 'DPT1', koefAtas: -1, jendela: 'kumulatif' }),
        ],
      ],
      penyebut: [],
      minimalNol: true,
    },
  )
  const koreksi = await findIndikator({ kode: 'GIZI_ND_KOREKSI', tahun: 2025 })
  assert.deepEqual(koreksi?.penyebut, [
    [suku({ sumber: 'elemen', rujukan: 'D_KOREKSI' })],
    [suku({ sumber: 'elemen', rujukan: 'N' }), suku({ sumber: 'elemen', rujukan: 'T' })],
  ])
})

test('what is absent is null, not an empty text', async () => {
  const lengkap = await findIndikatorLengkap(db, { kab: null, kode: 'KUNJ_PUSTU', tahun: 2025 })
  assert.deepEqual(
    [lengkap?.targetContoh, lengkap?.dokumenTarget, lengkap?.spm, lengkap?.umurMaks, lengkap?.jadwal],
    [null, null, null, null, []],
  )
  assert.equal(await findIndikatorLengkap(db, { kab: null, kode: 'TIDAK_ADA', tahun: 2025 }), undefined)
})

test('elemen know their group, their twin and who must report them', async () => {
  const katalog = await loadKatalogIsian(db)
  const d = katalog.elemen.get('D')
  assert.deepEqual(
    {
      kelompok: katalog.kelompok.get(d?.kelompokId ?? 0)?.kode,
      luar: katalog.elemenMenurutId.get(d?.luarElemenId ?? 0)?.kode,
      pelapor: [...(d?.pelapor ?? [])],
    },
    {
      kelompok: 'skdn',
      luar: 'D_LUAR',
      pelapor: [
        [3, true],
        [8, true],
      ],
    },
  )
  const jadwal = (kode: string) => [...katalog.kelompok.values()].find((k) => k.kode === kode)?.bulanJadwal
  assert.deepEqual([jadwal('skdn'), jadwal('vitamin-a'), jadwal('kampanye')], [null, [2, 8], []])
})

test('the catalogue answers as its contract says, in its order', async () => {
  const jawaban = await handleGetIndikator(
    { db, sekarang: () => new Date('2025-06-01T00:00:00Z') } as never, // the handler asks for nothing else
    { kueri: {} } as never,
  )
  const { indikator } = getIndikator.keluaran.strict().parse(jawaban)
  assert.equal(indikator.length, 183)
  assert.deepEqual([indikator[0]?.kode, indikator.at(-1)?.kode], ['BUMIL_K1', 'KAMPANYE'])
})
