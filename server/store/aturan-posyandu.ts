/** Rules and skills of posyandu, pustu and kader: the program's rows, a kabupaten's own in their place. */
import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import type { BarisAturan } from '#domain/aturan-posyandu.ts'
import type { Keterampilan } from '#domain/kader.ts'
import { namaOrang } from './nama-orang.ts'

export type AturanTersimpan = BarisAturan & {
  /** As the program has it. */
  readonly bawaan: unknown
  /** 0: nobody here has changed it. */
  readonly versi: number
  readonly oleh: string | null
  readonly pada: Date | null
}

/** Rules as they hold in a kabupaten, in their order. */
export async function listAturanPosyandu(db: Db, kabId: number): Promise<readonly AturanTersimpan[]> {
  const { rows } = await sql<AturanTersimpan>`
    select a.kode, a.perihal, a.nama, a.nama_en as "namaEn", coalesce(k.ketentuan, a.ketentuan) as ketentuan, a.sumber,
      a.ketentuan as bawaan, coalesce(k.versi, 0) as versi, ${namaOrang('k.oleh')} as oleh, k.pada
    from aturan_posyandu a left join aturan_posyandu_kab k on k.kab_id = ${kabId} and k.kode = a.kode
    order by a.urutan, a.kode`.execute(db)
  return rows
}

/** Writes the next version of a rule of a kabupaten; answers it. */
export async function saveAturanPosyandu(
  trx: Db,
  kabId: number,
  {
    kode,
    ketentuan,
    oleh,
    pada,
  }: Pick<BarisAturan, 'kode' | 'ketentuan'> & { readonly oleh: string; readonly pada: Date },
): Promise<number> {
  const { rows } = await sql<{ versi: number }>`
    insert into aturan_posyandu_kab as k (kab_id, kode, ketentuan, oleh, pada)
    values (${kabId}, ${kode}, ${JSON.stringify(ketentuan)}::jsonb, ${oleh}, ${pada})
    on conflict (kab_id, kode) do update set ketentuan = excluded.ketentuan, versi = k.versi + 1, oleh = excluded.oleh,
      pada = excluded.pada
    returning versi`.execute(trx)
  return rows[0]?.versi ?? 1
}

/** Skills as a kabupaten asks for them, those that it leaves out included, in their order. */
export async function listKeterampilan(db: Db, kabId: number): Promise<readonly Keterampilan[]> {
  const { rows } = await sql<Keterampilan>`
    select kode, coalesce(k.nama, a.nama) as nama, coalesce(k.nama_en, a.nama_en) as "namaEn",
      coalesce(k.kelompok, a.kelompok) as kelompok, coalesce(k.aktif, true) as aktif, coalesce(k.versi, 0) as versi
    from keterampilan a full join (select * from keterampilan_kab where kab_id = ${kabId}) k using (kode)
    order by coalesce(k.urutan, a.urutan), kode`.execute(db)
  return rows
}

/** Holds the rules and skills of a kabupaten against another change until the transaction ends. */
export async function lockKeterampilan(trx: Db, kabId: number): Promise<void> {
  await sql`select from versi_data where kab_id = ${kabId} for no key update`.execute(trx)
}

export type KeterampilanDisimpan = Pick<Keterampilan, 'kode' | 'nama' | 'namaEn' | 'kelompok' | 'aktif'>

/** Writes a skill of a kabupaten; answers its version. A new one goes to the end. */
export async function saveKeterampilan(
  trx: Db,
  kabId: number,
  { satu, oleh, pada }: { readonly satu: KeterampilanDisimpan; readonly oleh: string; readonly pada: Date },
): Promise<number> {
  const { rows } = await sql<{ versi: number }>`
    insert into keterampilan_kab as k (kab_id, kode, nama, nama_en, kelompok, urutan, aktif, oleh, pada)
    values (${kabId}, ${satu.kode}, ${satu.nama}, ${satu.namaEn}, ${satu.kelompok},
      coalesce((select urutan from keterampilan where kode = ${satu.kode}),
        (select 1 + greatest(coalesce(max(urutan), 0), 100) from keterampilan_kab where kab_id = ${kabId})),
      ${satu.aktif}, ${oleh}, ${pada})
    on conflict (kab_id, kode) do update set nama = excluded.nama, nama_en = excluded.nama_en,
      kelompok = excluded.kelompok, aktif = excluded.aktif, versi = k.versi + 1, oleh = excluded.oleh, pada = excluded.pada
    returning versi`.execute(trx)
  return rows[0]?.versi ?? 1
}

export type NamaElemen = { readonly nama: string; readonly namaEn: string | null }

/** What each elemen is called, by kode. */
export async function listNamaElemen(db: Db): Promise<ReadonlyMap<string, NamaElemen>> {
  const { rows } = await sql<NamaElemen & { kode: string }>`
    select kode, nama, nama_en as "namaEn" from elemen order by elemen_id`.execute(db)
  return new Map(rows.map(({ kode, ...nama }) => [kode, nama]))
}
