import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import { type Bulan, geser } from '#domain/bulan.ts'

/** What a kabupaten holds at all: for the frame around every screen. */
export type Ringkasan = {
  readonly versi: number
  readonly bulanPertama: Bulan | null
  readonly bulanTerakhir: Bulan | null
  readonly terakhirDiubah: Date | null
  /** Months from which boundaries hold, oldest first. */
  readonly batasSejak: readonly Bulan[]
}

const BANYAK_BULAN = 13

/**
 * The latest of a year's months of which nearly all that came in is validated, so that whoever reads only that has a whole
 * month in front of them; null where there is none.
 */
export async function findBulanSah(db: Db, kabId: number, sampai: Bulan): Promise<Bulan | null> {
  const { rows } = await sql<{ bulan: Bulan }>`
    select bulan from laporan
    where kab_id = ${kabId} and bulan between ${geser(sampai, 1 - BANYAK_BULAN)} and ${sampai} and status <> 'draf'
    group by bulan
    having count(*) filter (where status in ('tervalidasi', 'terkunci')) >= 0.8 * count(*)
    order by bulan desc
    limit 1`.execute(db)
  return rows[0]?.bulan ?? null
}

export async function getRingkasan(db: Db, kabId: number): Promise<Ringkasan> {
  const { rows } = await sql<Ringkasan>`
    select v.versi, l.pertama as "bulanPertama", l.terakhir as "bulanTerakhir", l.diubah as "terakhirDiubah",
      array(select mulai::int from batas_ringkas b where b.kab_id = v.kab_id order by mulai) as "batasSejak"
    from versi_data v
    cross join lateral (select min(bulan) as pertama, max(bulan) as terakhir, max(diubah_pada) as diubah
      from laporan where kab_id = v.kab_id and status <> 'draf') l
    where v.kab_id = ${kabId}`.execute(db)
  return rows[0] ?? { versi: 0, bulanPertama: null, bulanTerakhir: null, terakhirDiubah: null, batasSejak: [] }
}
