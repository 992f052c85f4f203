import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import type { Bulan } from '#domain/bulan.ts'

export type AlamatLaporan = {
  readonly kabId: number
  readonly zonaWaktu: string
  /** null where the kabupaten has no desa of this code by that month, or no unit of this code. */
  readonly desaId: number | null
  readonly unitId: number | null
}

/** Where a laporan belongs, by the codes written on it; null where the desa's kabupaten is unknown. */
export async function findAlamat(
  db: Db,
  { desa, unit, bulan }: { desa: string; unit: string; bulan: Bulan },
): Promise<AlamatLaporan | null> {
  const { rows } = await sql<AlamatLaporan>`
    select k.kab_id as "kabId", k.zona_waktu as "zonaWaktu",
      (select desa_id from desa_identitas i where i.kab_id = k.kab_id and i.kode = ${desa} and i.mulai <= ${bulan}
        order by i.mulai desc limit 1) as "desaId",
      (select unit_id from unit u where u.kab_id = k.kab_id and u.kode = ${unit}) as "unitId"
    from kabupaten k where k.kode = ${desa.slice(0, 5)}`.execute(db)
  return rows[0] ?? null
}
