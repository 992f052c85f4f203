/** What was decided from the shortlists of a year. */
import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import { namaOrang } from './nama-orang.ts'

export type PerihalPenghargaan = 'posyandu' | 'kader'

export type KunciPenghargaan = {
  readonly tahun: number
  readonly perihal: PerihalPenghargaan
  readonly unitId: number
  /** Of a kader; 0 for a posyandu. */
  readonly nomor: number
}

export type Penghargaan = KunciPenghargaan & {
  readonly sebutan: string
  readonly alasan: string
  readonly ditetapkan: boolean
  readonly versi: number
  readonly oleh: string
  readonly pada: Date
}

/** Decisions of a year, those taken back included. */
export async function listPenghargaan(db: Db, kabId: number, tahun: number): Promise<readonly Penghargaan[]> {
  const { rows } = await sql<Penghargaan>`
    select tahun, perihal, unit_id as "unitId", nomor, sebutan, alasan, ditetapkan, versi, ${namaOrang('r.oleh')} as oleh, pada
    from penghargaan r where kab_id = ${kabId} and tahun = ${tahun}
    order by perihal, unit_id, nomor`.execute(db)
  return rows
}

/** Holds the decisions of a kabupaten against another until the transaction ends. */
export async function lockPenghargaan(trx: Db, kabId: number): Promise<void> {
  await sql`select from versi_data where kab_id = ${kabId} for no key update`.execute(trx)
}

export type PenghargaanBaru = KunciPenghargaan &
  Pick<Penghargaan, 'sebutan' | 'alasan' | 'ditetapkan' | 'oleh' | 'pada'> & { readonly angka: unknown }

/** Writes a decision; answers its version. */
export async function savePenghargaan(trx: Db, kabId: number, baru: PenghargaanBaru): Promise<number> {
  const { rows } = await sql<{ versi: number }>`
    insert into penghargaan as g (kab_id, tahun, perihal, unit_id, nomor, sebutan, alasan, angka, ditetapkan, oleh, pada)
    values (${kabId}, ${baru.tahun}, ${baru.perihal}, ${baru.unitId}, ${baru.nomor}, ${baru.sebutan}, ${baru.alasan},
      ${JSON.stringify(baru.angka)}::jsonb, ${baru.ditetapkan}, ${baru.oleh}, ${baru.pada})
    on conflict (kab_id, tahun, perihal, unit_id, nomor) do update set sebutan = excluded.sebutan,
      alasan = excluded.alasan, angka = excluded.angka, ditetapkan = excluded.ditetapkan, versi = g.versi + 1,
      oleh = excluded.oleh, pada = excluded.pada
    returning versi`.execute(trx)
  return rows[0]?.versi ?? 1
}
