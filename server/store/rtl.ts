/** RTL over all lokmin, with the meeting that each was agreed in. */
import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import type { JenisLokmin, KeadaanLokmin, StatusRtl } from '#domain/lokmin.ts'
import type { Cap, Penulis } from './lokmin.ts'

export type Rtl = Penulis & {
  readonly kunci: string
  readonly lokminId: number
  readonly butir: string | null
  readonly apa: string
  readonly siapa: string
  readonly sektor: string
  readonly tenggat: string | null
  readonly perlu: string
  readonly desaId: number | null
  readonly status: StatusRtl
  readonly hasil: string
  readonly selesaiPada: string | null
  readonly lokmin: {
    readonly jenis: JenisLokmin
    readonly unitId: number | null
    readonly kecamatanId: number | null
    readonly tanggal: string
    readonly keadaan: KeadaanLokmin
  }
}

const KOLOM = sql`r.kunci, r.lokmin_id as "lokminId", r.butir, r.apa, r.siapa, r.sektor, r.tenggat, r.perlu, r.desa_id as "desaId",
  r.status, r.hasil, r.selesai_pada as "selesaiPada", r.versi, r.oleh, r.pada, json_build_object('jenis', l.jenis,
    'unitId', l.unit_id, 'kecamatanId', l.kecamatan_id, 'tanggal', l.tanggal::text, 'keadaan', l.keadaan) as lokmin`

/** Those agreed since a day, and every open one; by day. A meeting that was called off agreed nothing. */
export async function listRtl(db: Db, kabId: number, sejak: string): Promise<readonly Rtl[]> {
  const { rows } = await sql<Rtl>`
    select ${KOLOM} from rtl r join lokmin l on l.kab_id = r.kab_id and l.lokmin_id = r.lokmin_id
    where r.kab_id = ${kabId} and not r.dihapus and l.keadaan <> 'batal'
      and (r.status in ('belum', 'berjalan') or l.tanggal >= ${sejak}::date)
    order by r.tenggat nulls last, r.apa, r.kunci`.execute(db)
  return rows
}

/** One, held until the end of the transaction. */
export async function findRtl(db: Db, kabId: number, kunci: string): Promise<Rtl | undefined> {
  const { rows } = await sql<Rtl>`
    select ${KOLOM} from rtl r join lokmin l on l.kab_id = r.kab_id and l.lokmin_id = r.lokmin_id
    where r.kab_id = ${kabId} and r.kunci = ${kunci}::uuid and not r.dihapus for update of r`.execute(db)
  return rows[0]
}

export type KemajuanRtl = { readonly status: StatusRtl; readonly hasil: string; readonly selesaiPada: string | null }

/** How far one is; the next version of one that `findRtl` holds. */
export async function updateKemajuanRtl(
  db: Db,
  kabId: number,
  { kunci, status, hasil, selesaiPada, oleh, pada }: KemajuanRtl & Cap & { readonly kunci: string },
): Promise<number> {
  const { rows } = await sql<{ versi: number }>`
    update rtl set status = ${status}, hasil = ${hasil}, selesai_pada = ${selesaiPada}::date, versi = versi + 1, oleh = ${oleh},
      pada = ${pada}
    where kab_id = ${kabId} and kunci = ${kunci}::uuid returning versi`.execute(db)
  return rows[0]?.versi ?? 0
}
