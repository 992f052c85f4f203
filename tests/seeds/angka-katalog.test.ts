import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { before, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { hitungWilayah } from '#domain/cakupan.ts'
import type { Indikator } from '#domain/indikator.ts'
import type { KatalogIsian } from '#domain/isian.ts'
import { listIndikator } from '#store/katalog.ts'
import { loadKatalogIsian } from '#store/katalog-isian.ts'
import { parseKisah, susunKisah } from '#support/kisah-katalog.ts'
import { freshDatabase } from '#support/postgres.ts'
import { seedKatalog } from '#usecases/seed-katalog.ts'

// Every row of the catalogue against a figure worked out by hand; `hitungan` shows the arithmetic.
type BarisAngka = Readonly<
  Record<'kode' | 'bulan' | 'fixture' | 'harap_pembilang' | 'harap_penyebut' | 'harap_persen' | 'harap_laju', string>
> & { readonly sel: string; readonly hitungan: string }

const TABEL: BarisAngka[] = parse(readFileSync(new URL('./angka-katalog.csv', import.meta.url)), { columns: true })

let katalog: KatalogIsian
let indikator: ReadonlyMap<string, Indikator>

before(async () => {
  const { db } = await freshDatabase()
  await seedKatalog(db)
  katalog = await loadKatalogIsian(db)
  indikator = new Map((await listIndikator(db, { kab: null, tahun: 2025 })).map((i) => [i.kode, i]))
})

function cariIndikator(kode: string): Indikator {
  const ada = indikator.get(kode)
  assert.ok(ada, `${kode} ada di katalog`)
  return ada
}

const angkaAtauNull = (teks: string): number | null => (teks === '' ? null : Number(teks))
const bulatkan = (n: number | null): number | null => (n === null ? null : Number(n.toFixed(4)))

test('the reviewed table has every row of the catalogue', () => {
  assert.deepEqual([...new Set(TABEL.map((b) => b.kode))].sort(), [...indikator.keys()].sort())
})

for (const baris of TABEL) {
  test(`${baris.kode} of ${baris.bulan}: ${baris.hitungan}`, () => {
    const kisah = parseKisah(baris.fixture)
    const bahan = susunKisah({ katalog, indikator: cariIndikator }, baris.kode, kisah)
    const wilayah = { tingkat: kisah.lihat, desaId: kisah.desaId, target: null }
    const { sel, pembilang, penyebut, persen, laju } = hitungWilayah(bahan, wilayah, Number(baris.bulan))
    assert.deepEqual(
      { sel, pembilang, penyebut, persen: bulatkan(persen), laju: bulatkan(laju) },
      {
        sel: baris.sel,
        pembilang: angkaAtauNull(baris.harap_pembilang),
        penyebut: angkaAtauNull(baris.harap_penyebut),
        persen: angkaAtauNull(baris.harap_persen),
        laju: angkaAtauNull(baris.harap_laju),
      },
    )
  })
}
