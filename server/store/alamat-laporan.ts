import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import type { Bulan } from '#domain/bulan.ts'

export type AlamatLaporan = {
  readonly kabId: number
  readonly zonaWaktu: string
  /** null where the kabupaten has no desa of this code by that month, or no unit of this code. */
  readonly desaId: number | null
  readonly unitId: number | null
  readonly jenisUnitId: number | null
  /** The puskesmas in whose work area the desa lies in that month. */
  readonly puskesmasId: number | null
}

/** Where a laporan belongs, by the codes written on it; null where the desa's kabupaten is unknown. */
export async function findAlamat(
  db: Db,
  { desa, unit, bulan }: { desa: string; unit: string; bulan: Bulan },
): Promise<AlamatLaporan | null> {
  const { rows } = await sql<AlamatLaporan>`
    select k.kab_id as "kabId", k.zona_waktu as "zonaWaktu", d.desa_id as "desaId", u.unit_id as "unitId",
      u.jenis_unit_id as "jenisUnitId",
      (select p.unit_id from desa_puskesmas p where p.kab_id = k.kab_id and p.desa_id = d.desa_id and p.mulai <= ${bulan}
        order by p.mulai desc limit 1) as "puskesmasId"
    from kabupaten k
    left join lateral (select desa_id from desa_identitas i where i.kab_id = k.kab_id and i.kode = ${desa}
      and i.mulai <= ${bulan} order by i.mulai desc limit 1) d on true
    left join unit u on u.kab_id = k.kab_id and u.kode = ${unit}
    where k.kode = ${desa.slice(0, 5)}`.execute(db)
  return rows[0] ?? null
}

type KodeLaporan = { readonly desa: string; readonly unit: string; readonly bulan: Bulan }

/** One of several laporan of a kabupaten: its codes and where it belongs. */
export type AlamatTahap = KodeLaporan & {
  readonly desaId: number
  readonly unitId: number
  readonly jenisUnitId: number
  readonly puskesmasId: number | null
}

/** Where laporan of one kabupaten belong, by the codes written on them; those of unknown desa or units are left out. */
export async function listAlamat(db: Db, kabId: number, kode: readonly KodeLaporan[]): Promise<AlamatTahap[]> {
  const { rows } = await sql<AlamatTahap>`
    select k.desa, k.unit, k.bulan, d.desa_id as "desaId", u.unit_id as "unitId", u.jenis_unit_id as "jenisUnitId",
      (select p.unit_id from desa_puskesmas p where p.kab_id = ${kabId} and p.desa_id = d.desa_id and p.mulai <= k.bulan
        order by p.mulai desc limit 1) as "puskesmasId"
    from (select distinct * from unnest(${kode.map((l) => l.desa)}::text[], ${kode.map((l) => l.unit)}::text[],
      ${kode.map((l) => l.bulan)}::int[]) k(desa, unit, bulan)) k
    join unit u on u.kab_id = ${kabId} and u.kode = k.unit
    join lateral (select desa_id from desa_identitas i where i.kab_id = ${kabId} and i.kode = k.desa and i.mulai <= k.bulan
      order by i.mulai desc limit 1) d on true
    order by k.bulan, k.desa, k.unit`.execute(db)
  return rows
}
