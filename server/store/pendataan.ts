/** Dinsos's checklist of lists that desa hand in: rounds, and how it stands with each desa. */
import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import type { IsiPendataan } from '#domain/pendataan.ts'
import { namaOrang } from './nama-orang.ts'

export type IsiPutaran = { readonly nama: string; readonly mulai: string; readonly batas: string }
export type Putaran = IsiPutaran & { readonly putaranId: number; readonly versi: number }
type Penulis = { readonly oleh: string; readonly pada: Date }

/** The youngest first. */
export async function listPutaran(db: Db, kabId: number): Promise<readonly Putaran[]> {
  const { rows } = await sql<Putaran>`
    select putaran_id as "putaranId", nama, mulai, batas, versi from pendataan_putaran where kab_id = ${kabId}
    order by batas desc, putaran_id desc`.execute(db)
  return rows
}

/** One, held until the end of the transaction, so that what is marked in it is marked one after the other. */
export async function lockPutaran(trx: Db, kabId: number, putaranId: number): Promise<Putaran | undefined> {
  const { rows } = await sql<Putaran>`
    select putaran_id as "putaranId", nama, mulai, batas, versi from pendataan_putaran
    where kab_id = ${kabId} and putaran_id = ${putaranId} for no key update`.execute(trx)
  return rows[0]
}

/** Null where another round has this name. */
export async function insertPutaran(
  trx: Db,
  kabId: number,
  { nama, mulai, batas, oleh, pada }: IsiPutaran & Penulis,
): Promise<number | null> {
  const { rows } = await sql<{ putaranId: number }>`
    insert into pendataan_putaran (kab_id, nama, mulai, batas, oleh, pada)
    values (${kabId}, ${nama}, ${mulai}::date, ${batas}::date, ${oleh}, ${pada})
    on conflict (kab_id, nama) do nothing returning putaran_id as "putaranId"`.execute(trx)
  return rows[0]?.putaranId ?? null
}

/** False where another round has this name. */
export async function updatePutaran(
  trx: Db,
  kabId: number,
  { putaranId, nama, mulai, batas, oleh, pada }: IsiPutaran & Penulis & { readonly putaranId: number },
): Promise<boolean> {
  const { rows } = await sql`
    update pendataan_putaran p set nama = ${nama}, mulai = ${mulai}::date, batas = ${batas}::date, versi = versi + 1,
      oleh = ${oleh}, pada = ${pada}
    where kab_id = ${kabId} and putaran_id = ${putaranId}
      and not exists (select from pendataan_putaran lain
        where lain.kab_id = p.kab_id and lain.nama = ${nama} and lain.putaran_id <> p.putaran_id)
    returning versi`.execute(trx)
  return rows.length > 0
}

export type PendataanDesa = IsiPendataan & Penulis & { readonly desaId: number; readonly versi: number }

/** The desa of a round that anybody has marked, by number. */
export async function listPendataan(db: Db, kabId: number, putaranId: number): Promise<readonly PendataanDesa[]> {
  const { rows } = await sql<PendataanDesa>`
    select desa_id as "desaId", status, diserahkan_pada as "diserahkanPada", keluarga, alasan, versi,
      ${namaOrang('d.oleh')} as oleh, pada
    from pendataan_desa d where kab_id = ${kabId} and putaran_id = ${putaranId} order by desa_id`.execute(db)
  return rows
}

type Kunci = { readonly kabId: number; readonly putaranId: number; readonly desaId: number }

/** Writes how it stands with a desa, the next version of its row. */
export async function savePendataan(
  trx: Db,
  { kabId, putaranId, desaId }: Kunci,
  { status, diserahkanPada, keluarga, alasan, oleh, pada }: IsiPendataan & Penulis,
): Promise<number> {
  const { rows } = await sql<{ versi: number }>`
    insert into pendataan_desa as d (kab_id, putaran_id, desa_id, status, diserahkan_pada, keluarga, alasan, oleh, pada)
    values (${kabId}, ${putaranId}, ${desaId}, ${status}, ${diserahkanPada}::date, ${keluarga}, ${alasan}, ${oleh}, ${pada})
    on conflict (kab_id, putaran_id, desa_id) do update set status = excluded.status,
      diserahkan_pada = excluded.diserahkan_pada, keluarga = excluded.keluarga, alasan = excluded.alasan,
      versi = d.versi + 1, oleh = excluded.oleh, pada = excluded.pada
    returning versi`.execute(trx)
  return rows[0]?.versi ?? 1
}
