/** A desa's posyandu side by side: what each counted this month for the indikator of the board "posyandu". */
import type { Db } from '#db/connection.ts'
import type { Bulan } from '#domain/bulan.ts'
import type { JenisUnit } from '#domain/indikator.ts'
import { sumbanganDesa } from '#domain/rincian.ts'
import type { Lingkup } from '#store/angka.ts'
import { listPrioritas } from '#store/papan.ts'
import { listUnitDesa, type UnitDesa } from '#store/rincian.ts'
import { ambilUnit } from './ambil-bahan.ts'
import { type AngkaTerbuka, bukaBanyak, type PermintaanWilayah } from './buka-angka.ts'

export type Hitungan = { readonly pembilang: number | null; readonly penyebut: number | null }

export type PosyanduTerbuka = {
  readonly indikator: readonly AngkaTerbuka['indikator'][]
  /** Cells in the order of `indikator`. */
  readonly unit: readonly (UnitDesa & { readonly sel: readonly Hitungan[] })[]
}

const TANPA: Hitungan = { pembilang: null, penyebut: null }
const POSYANDU: JenisUnit = 'posyandu'

export async function bukaPosyandu(
  db: Db,
  minta: PermintaanWilayah,
  { lingkup, unitId }: { lingkup: Lingkup & { readonly desaId: readonly number[] }; unitId: readonly number[] },
): Promise<PosyanduTerbuka> {
  const { bulan } = minta
  const kode = (await listPrioritas(db, lingkup.kabId, 'posyandu')).map((p) => p.kode)
  const terbuka = await bukaBanyak(db, { ...minta, mulai: bulan, mulaiBanding: bulan }, (i) => kode.includes(i.kode))
  const milik = 'tidakAda' in terbuka ? [] : terbuka.angka
  const angka = kode.flatMap((satu) => milik.find((a) => a.indikator.kode === satu) ?? [])
  const [unit, hitungan] = await Promise.all([
    listUnitDesa(db, lingkup, { unitId, bulan }),
    Promise.all(angka.map((satu) => hitungPerUnit(db, satu, lingkup, bulan))),
  ])
  return {
    indikator: angka.map((a) => a.indikator),
    unit: unit
      .filter((u) => u.jenis === POSYANDU)
      .map((u) => ({ ...u, sel: hitungan.map((h) => h.get(u.unitId) ?? TANPA) })),
  }
}

/** What each unit counted in one month for one indikator. */
async function hitungPerUnit(
  db: Db,
  terbuka: AngkaTerbuka,
  lingkup: Lingkup & { readonly desaId: readonly number[] },
  bulan: Bulan,
): Promise<ReadonlyMap<number, Hitungan>> {
  const bahan = await ambilUnit(db, terbuka.bahan, { lingkup, pecahan: terbuka.pecahan, bulan: [bulan] })
  const semua = lingkup.desaId.flatMap((d) => sumbanganDesa(bahan, d, [bulan]))
  return new Map(semua.map((s) => [s.unitId, s.bulan[0] ?? TANPA]))
}
