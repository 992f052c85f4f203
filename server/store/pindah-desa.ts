// Dated rows of one desa: a row holds until the desa's next.
import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import type { Bulan } from '#domain/bulan.ts'
import { JENIS_UNIT } from '#domain/indikator.ts'

type Sejak = { readonly desaId: number; readonly mulai: Bulan }

/** Puts a desa into a kecamatan since a month; the same month again replaces it. */
export async function saveDesaKecamatan(
  db: Db,
  kabId: number,
  { desaId, mulai, kecamatanId }: Sejak & { readonly kecamatanId: number },
): Promise<void> {
  await db
    .insertInto('desa_kecamatan')
    .values({ kab_id: kabId, desa_id: desaId, mulai, kecamatan_id: kecamatanId })
    .onConflict((oc) => oc.columns(['kab_id', 'desa_id', 'mulai']).doUpdateSet({ kecamatan_id: kecamatanId }))
    .execute()
}

/** Gives a desa another code since a month; name and kind stay. BPS numbers follow the kecamatan, so the old one ends. */
export async function saveKodeDesa(
  db: Db,
  kabId: number,
  { desaId, mulai, kode }: Sejak & { readonly kode: string },
): Promise<void> {
  await sql`
    insert into desa_identitas (kab_id, desa_id, mulai, kode, nama, jenis)
    select kab_id, desa_id, ${mulai}::int, ${kode}, nama, jenis from desa_identitas
    where kab_id = ${kabId} and desa_id = ${desaId} and mulai <= ${mulai} order by mulai desc limit 1
    on conflict (kab_id, desa_id, mulai) do update set kode = excluded.kode`.execute(db)
}

/** Gives a desa another name since a month; code and kind stay. */
export async function saveNamaDesa(
  db: Db,
  kabId: number,
  { desaId, mulai, nama }: Sejak & { readonly nama: string },
): Promise<void> {
  await sql`
    insert into desa_identitas (kab_id, desa_id, mulai, kode, nama, jenis, kode_bps)
    select kab_id, desa_id, ${mulai}::int, kode, ${nama}, jenis, kode_bps from desa_identitas
    where kab_id = ${kabId} and desa_id = ${desaId} and mulai <= ${mulai} order by mulai desc limit 1
    on conflict (kab_id, desa_id, mulai) do update set nama = excluded.nama`.execute(db)
}

export type PenanggungJawab = {
  readonly desaId: number
  readonly mulai: Bulan
  readonly unitId: number
  readonly kodeUnit: string
  readonly namaUnit: string
  readonly jabatan: string
  /** null: only the post was recorded. */
  readonly nama: string | null
}

export type PenanggungJawabBaru = Pick<PenanggungJawab, 'desaId' | 'mulai' | 'unitId' | 'jabatan' | 'nama'>

/** What a unit is called where people work: a puskesmas bears only the name of its place. */
export const namaTempat = sql<string>`case when u.jenis_unit_id = ${JENIS_UNIT.puskesmas} and u.nama not ilike 'puskesmas%'
  then 'Puskesmas ' || u.nama else u.nama end`

/** Who answers for each desa, and since when: all rows of all times. */
export async function listPenanggungJawab(db: Db, kabId: number): Promise<PenanggungJawab[]> {
  const { rows } = await sql<PenanggungJawab>`
    select p.desa_id as "desaId", p.mulai, p.unit_id as "unitId", u.kode as "kodeUnit", ${namaTempat} as "namaUnit", p.jabatan,
      p.nama
    from penanggung_jawab p join unit u using (kab_id, unit_id)
    where p.kab_id = ${kabId} order by p.desa_id, p.mulai`.execute(db)
  return rows
}

/** Lets people of units answer for desa since a month; the same desa and month again replaces who it was. */
export async function savePenanggungJawab(db: Db, kabId: number, baris: readonly PenanggungJawabBaru[]): Promise<void> {
  if (baris.length === 0) return
  await db
    .insertInto('penanggung_jawab')
    .values(
      baris.map(({ desaId, mulai, unitId, jabatan, nama }) => ({
        ...{ kab_id: kabId, desa_id: desaId, mulai, unit_id: unitId, jabatan, nama },
      })),
    )
    .onConflict((oc) =>
      oc.columns(['kab_id', 'desa_id', 'mulai']).doUpdateSet((eb) => ({
        unit_id: eb.ref('excluded.unit_id'),
        jabatan: eb.ref('excluded.jabatan'),
        nama: eb.ref('excluded.nama'),
      })),
    )
    .execute()
}
