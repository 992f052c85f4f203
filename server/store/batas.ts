import { sql } from 'kysely'
import type { Topology } from 'topojson-specification'
import type { Db } from '#db/connection.ts'
import type { Geometri } from '#domain/batas.ts'
import type { Bulan } from '#domain/bulan.ts'

/** The boundary of each desa as it holds in `bulan`. */
export async function listBatas(
  db: Db,
  kabId: number,
  bulan: Bulan,
): Promise<{ desaId: number; mulai: Bulan; geometri: Geometri }[]> {
  const { rows } = await sql<{ desaId: number; mulai: Bulan; geometri: Geometri }>`
    select distinct on (desa_id) desa_id as "desaId", mulai, geometri
    from batas where kab_id = ${kabId} and mulai <= ${bulan}
    order by desa_id, mulai desc`.execute(db)
  return rows
}

/** Keeps a desa's boundary since a month; the same desa and month again replaces it. */
export async function saveBatas(
  db: Db,
  kabId: number,
  { desaId, mulai, geometri, asal }: { desaId: number; mulai: Bulan; geometri: Geometri; asal: string },
): Promise<void> {
  const isi = JSON.stringify(geometri)
  await db
    .insertInto('batas')
    .values({ kab_id: kabId, desa_id: desaId, mulai, geometri: isi, asal })
    .onConflict((oc) => oc.columns(['kab_id', 'desa_id', 'mulai']).doUpdateSet({ geometri: isi, asal }))
    .execute()
}

/**
 * Months from which the simplified boundaries must be made again: this one and every later one that has its own, or in which
 * a desa begins, ends or changes its code.
 */
export async function listMulaiRingkas(db: Db, kabId: number, mulai: Bulan): Promise<Bulan[]> {
  const { rows } = await sql<{ mulai: Bulan }>`
    select mulai from batas_ringkas where kab_id = ${kabId} and mulai > ${mulai}
    union select mulai from desa_identitas where kab_id = ${kabId} and mulai > ${mulai}
    union select akhir + case when akhir % 100 = 12 then 89 else 1 end from desa
      where kab_id = ${kabId} and akhir >= ${mulai}
    order by mulai`.execute(db)
  return [mulai, ...rows.map((row) => row.mulai)]
}

export async function saveBatasRingkas(db: Db, kabId: number, mulai: Bulan, topologi: Topology): Promise<void> {
  const isi = JSON.stringify(topologi)
  await db
    .insertInto('batas_ringkas')
    .values({ kab_id: kabId, mulai, topologi: isi })
    .onConflict((oc) => oc.columns(['kab_id', 'mulai']).doUpdateSet({ topologi: isi }))
    .execute()
}

/** The simplified boundaries that hold in a month, with where they came from; undefined where there are none. */
export async function findTopologi(
  db: Db,
  kabId: number,
  bulan: Bulan,
): Promise<{ topologi: Record<string, unknown>; atribusi: string[] } | undefined> {
  const { rows } = await sql<{ topologi: Record<string, unknown>; atribusi: string[] }>`
    select r.topologi,
      array(select distinct asal from batas b where b.kab_id = r.kab_id and b.mulai <= ${bulan} order by asal) as atribusi
    from batas_ringkas r where r.kab_id = ${kabId} and r.mulai <= ${bulan}
    order by r.mulai desc limit 1`.execute(db)
  return rows[0]
}
