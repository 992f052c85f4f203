/** Whose a laporan is and where it belongs: what every decision about it begins with. */
import type { Db } from '#db/connection.ts'
import type { Bulan } from '#domain/bulan.ts'
import type { DesaUnit, TempatLaporan } from '#domain/izin.ts'
import type { Aktor } from '#domain/peran.ts'
import { type AlamatLaporan, findAlamat, listAlamat } from '#store/alamat-laporan.ts'
import { listDesaUnit } from '#store/unit.ts'

/** Desa that those units serve in a month to which somebody is bound. */
export async function desaUnitAktor(db: Db, kabId: number, { penugasan }: Aktor, bulan: Bulan): Promise<DesaUnit> {
  const unitId = penugasan.tempat.flatMap((t) => (t.jenis === 'unit' && t.kabId === kabId ? [t.id] : []))
  return unitId.length === 0 ? new Map() : listDesaUnit(db, kabId, { unitId, bulan })
}

export type LaporanDitemukan = {
  readonly alamat: AlamatLaporan
  /** null where the desa or the unit is not known. */
  readonly tempat: TempatLaporan | null
}

/** Finds a laporan's place by the codes written on it; null where the desa's kabupaten is unknown. */
export async function bukaTempatLaporan(
  db: Db,
  aktor: Aktor,
  kode: { readonly desa: string; readonly unit: string; readonly bulan: Bulan },
): Promise<LaporanDitemukan | null> {
  const alamat = await findAlamat(db, kode)
  if (!alamat) return null
  const { kabId, desaId, unitId, jenisUnitId, puskesmasId } = alamat
  if (desaId === null || unitId === null || jenisUnitId === null) return { alamat, tempat: null }
  const desaUnit = await desaUnitAktor(db, kabId, aktor, kode.bulan)
  return { alamat, tempat: { kabId, desaId, unitId, jenisUnitId, puskesmasId, desaUnit } }
}

export type KodeLaporan = { readonly desa: string; readonly unit: string; readonly bulan: Bulan }

/** The same for several laporan of one kabupaten: a function that says each one's place, null where desa or unit is not known. */
export async function bukaTempatBanyak(
  db: Db,
  aktor: Aktor,
  kabId: number,
  kode: readonly KodeLaporan[],
): Promise<(kode: KodeLaporan) => TempatLaporan | null> {
  const bulan = [...new Set(kode.map((k) => k.bulan))]
  const [alamat, desaUnit] = await Promise.all([
    kode.length === 0 ? [] : listAlamat(db, kabId, kode),
    Promise.all(bulan.map(async (b) => [b, await desaUnitAktor(db, kabId, aktor, b)] as const)),
  ])
  const menurutBulan = new Map(desaUnit)
  const kunci = (k: KodeLaporan) => [k.desa, k.unit, k.bulan].join(' ')
  const tempat = new Map(
    alamat.map((a) => [kunci(a), { ...a, kabId, desaUnit: menurutBulan.get(a.bulan) ?? new Map() }]),
  )
  return (k) => tempat.get(kunci(k)) ?? null
}
