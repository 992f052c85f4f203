/** People with all of their roles, for whoever administers them. */
import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import type { Penugasan } from '#domain/peran.ts'
import { bacaPenugasan, PENUGASAN_JSON, type PenugasanTerbaca } from './penugasan.ts'

export type PenggunaTerdaftar = {
  readonly penggunaId: number
  readonly namaPengguna: string
  readonly nama: string
  readonly keadaan: 'aktif' | 'diundang' | 'ditangguhkan'
  readonly faktorKedua: boolean
  readonly terakhirMasuk: Date | null
  /** Of all times, the earliest first. */
  readonly penugasan: readonly Penugasan[]
}

type Baris = Omit<PenggunaTerdaftar, 'penugasan'> & { readonly penugasan: readonly PenugasanTerbaca[] | null }

/** Everybody, or the one asked for, by name. */
export async function listPenggunaTerdaftar(db: Db, penggunaId: number | null = null): Promise<PenggunaTerdaftar[]> {
  const { rows } = await sql<Baris>`
    select g.pengguna_id as "penggunaId", nama_pengguna as "namaPengguna", nama, totp_sejak is not null as "faktorKedua",
      case when ditangguhkan_pada is not null then 'ditangguhkan' when sandi is null then 'diundang' else 'aktif' end as keadaan,
      (select max(terakhir_pada) from alamat_dikenal a where a.pengguna_id = g.pengguna_id) as "terakhirMasuk",
      (select json_agg(${PENUGASAN_JSON} order by p.penugasan_id) from penugasan p
        where p.pengguna_id = g.pengguna_id) as penugasan
    from pengguna g
    where ${penggunaId}::int is null or g.pengguna_id = ${penggunaId}
    order by nama, nama_pengguna`.execute(db)
  return rows.map(({ penugasan, ...pengguna }) => ({ ...pengguna, penugasan: (penugasan ?? []).map(bacaPenugasan) }))
}

/** Whose role it is, and the role; undefined where there is none of this number. */
export async function findPenugasan(
  db: Db,
  penugasanId: number,
): Promise<{ readonly penggunaId: number; readonly penugasan: Penugasan } | undefined> {
  const { rows } = await sql<{ penggunaId: number; isi: PenugasanTerbaca }>`
    select p.pengguna_id as "penggunaId", ${PENUGASAN_JSON} as isi from penugasan p
    where p.penugasan_id = ${penugasanId}`.execute(db)
  const [baris] = rows
  return baris && { penggunaId: baris.penggunaId, penugasan: bacaPenugasan(baris.isi) }
}

export async function saveAkhirPenugasan(db: Db, penugasanId: number, akhir: string): Promise<void> {
  await sql`update penugasan set akhir = ${akhir}::date where penugasan_id = ${penugasanId}`.execute(db)
}

/** null lets the person in again. */
export async function saveTangguhan(db: Db, penggunaId: number, pada: Date | null): Promise<void> {
  await db.updateTable('pengguna').set({ ditangguhkan_pada: pada }).where('pengguna_id', '=', penggunaId).execute()
}
