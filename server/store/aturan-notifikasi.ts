/** What a kabupaten puts in the place of the program's rules, with its version. */
import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import type { AturanNotifikasi } from '#domain/aturan-notifikasi.ts'
import { namaOrang } from './nama-orang.ts'

export type VersiAturan = { readonly kode: string; readonly versi: number; readonly oleh: string; readonly pada: Date }

/** Versions of the rules that a kabupaten has set, by kode. */
export async function listVersiAturan(db: Db, kabId: number): Promise<ReadonlyMap<string, VersiAturan>> {
  const { rows } = await sql<VersiAturan>`
    select kode, versi, ${namaOrang('r.oleh')} as oleh, pada from aturan_notifikasi_kab r
    where kab_id = ${kabId} order by kode`.execute(db)
  return new Map(rows.map((satu) => [satu.kode, satu]))
}

/** Holds the rules of a kabupaten against another change until the transaction ends. */
export async function lockAturan(trx: Db, kabId: number): Promise<void> {
  await sql`select from versi_data where kab_id = ${kabId} for no key update`.execute(trx)
}

/** Writes the next version of a rule of a kabupaten; answers it. */
export async function saveAturan(
  trx: Db,
  kabId: number,
  { aturan, oleh, pada }: { readonly aturan: AturanNotifikasi; readonly oleh: string; readonly pada: Date },
): Promise<number> {
  const { kode, jenis, nama, namaEn, indikator, ambang, aktif } = aturan
  const { rows } = await sql<{ versi: number }>`
    insert into aturan_notifikasi_kab as k (kab_id, kode, jenis, nama, nama_en, indikator, ambang, aktif, oleh, pada)
    values (${kabId}, ${kode}, ${jenis}, ${nama}, ${namaEn}, ${[...indikator]}::text[], ${JSON.stringify(ambang)}::jsonb,
      ${aktif}, ${oleh}, ${pada})
    on conflict (kab_id, kode) do update set indikator = excluded.indikator, ambang = excluded.ambang,
      aktif = excluded.aktif, versi = k.versi + 1, oleh = excluded.oleh, pada = excluded.pada
    returning versi`.execute(trx)
  const [baris] = rows
  if (!baris) throw new Error('upsert returned no row')
  return baris.versi
}
