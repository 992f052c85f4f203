/** Arrangements of pieces: the program's, a kabupaten's own in their place, and those that people made. */
import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import { LINGKUP_PAPAN, type LingkupPapan, type MilikPapan, type Potongan } from '#domain/papan.ts'

export type PapanTersimpan = MilikPapan & {
  readonly papanId: number
  readonly kode: string | null
  readonly nama: string
  readonly namaEn: string | null
  readonly potongan: readonly Potongan[]
  readonly versi: number
  /** Name of whoever made it. */
  readonly pemilik: string | null
  readonly dihapus: boolean
}

type BarisPapan = Omit<PapanTersimpan, 'lingkup'> & { readonly lingkup: string }

const KOLOM = sql`papan_id as "papanId", kode, p.nama, p.nama_en as "namaEn", potongan, versi, p.pengguna_id as "penggunaId", lingkup,
  puskesmas_id as "puskesmasId", o.nama as pemilik, dihapus_pada is not null as dihapus`

const baca = ({ lingkup, ...baris }: BarisPapan): PapanTersimpan => ({
  ...baris,
  lingkup: LINGKUP_PAPAN.find((satu) => satu === lingkup) ?? 'sendiri',
})

/** Those of a kabupaten's dashboards and all that people of it made and did not remove, in order. */
export async function listPapan(db: Db, kabId: number): Promise<readonly PapanTersimpan[]> {
  const { rows } = await sql<BarisPapan>`
    select ${KOLOM} from papan p left join pengguna o using (pengguna_id)
    where dasbor and dihapus_pada is null and (p.kab_id = ${kabId} or p.kab_id is null and not exists (
      select from papan s where s.kab_id = ${kabId} and s.kode = p.kode))
    order by kode is null, urutan, p.nama, papan_id`.execute(db)
  return rows.map(baca)
}

/** One that somebody of the kabupaten made, also a removed one. */
export async function findPapan(
  db: Db,
  kabId: number,
  { papanId, kunci = false }: { readonly papanId: number; readonly kunci?: boolean },
): Promise<PapanTersimpan | undefined> {
  const { rows } = await sql<BarisPapan>`
    select ${KOLOM} from papan p left join pengguna o using (pengguna_id)
    where p.kab_id = ${kabId} and papan_id = ${papanId} and kode is null
    ${kunci ? sql`for update of p` : sql``}`.execute(db)
  return rows[0] && baca(rows[0])
}

/** How many somebody has in a kabupaten, besides those removed. */
export async function countPapan(db: Db, kabId: number, penggunaId: number): Promise<number> {
  const { n } = await db
    .selectFrom('papan')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('kab_id', '=', kabId)
    .where('pengguna_id', '=', penggunaId)
    .where('dihapus_pada', 'is', null)
    .executeTakeFirstOrThrow()
  return n
}

type PapanBaru = {
  readonly kabId: number
  readonly penggunaId: number
  readonly nama: string
  readonly potongan: readonly Potongan[]
}

export async function insertPapan(db: Db, { kabId, penggunaId, nama, potongan }: PapanBaru): Promise<number> {
  const { rows } = await sql<{ papanId: number }>`
    insert into papan (kab_id, pengguna_id, nama, potongan)
    values (${kabId}, ${penggunaId}, ${nama}, ${JSON.stringify(potongan)}::jsonb)
    returning papan_id as "papanId"`.execute(db)
  const [baris] = rows
  if (!baris) throw new Error('insert returned no row')
  return baris.papanId
}

export type UbahanPapan = {
  readonly nama: string
  readonly potongan: readonly Potongan[]
  readonly lingkup: LingkupPapan
  readonly puskesmasId: number | null
  readonly dihapus: boolean
}

/** Writes the next version of one that `findPapan` has locked. */
export async function updatePapan(db: Db, papanId: number, isi: UbahanPapan): Promise<void> {
  await sql`
    update papan set nama = ${isi.nama}, potongan = ${JSON.stringify(isi.potongan)}::jsonb, lingkup = ${isi.lingkup},
      puskesmas_id = ${isi.puskesmasId}, versi = versi + 1, diubah_pada = now(),
      dihapus_pada = case when ${isi.dihapus} then coalesce(dihapus_pada, now()) end
    where papan_id = ${papanId}`.execute(db)
}

/** Puts the program's arrangements in place of those that it shipped with before. */
export async function savePapanKatalog(
  db: Db,
  papan: readonly (Pick<PapanTersimpan, 'nama' | 'namaEn' | 'potongan'> & {
    readonly kode: string
    readonly urutan: number
    readonly dasbor: boolean
  })[],
): Promise<void> {
  await sql`delete from papan where kab_id is null`.execute(db)
  await sql`
    insert into papan (kode, urutan, dasbor, nama, nama_en, potongan)
    select kode, urutan, dasbor, nama, "namaEn", potongan
    from jsonb_to_recordset(${JSON.stringify(papan)}::jsonb)
      as p (kode text, urutan smallint, dasbor boolean, nama text, "namaEn" text, potongan jsonb)`.execute(db)
}

export type BarisPrioritas = { readonly bagian: string; readonly bagianEn: string | null; readonly kode: string }

/** The indikator of a screen's arrangement under their headings, in order: a kabupaten's own, else the program's. */
export async function listPrioritas(db: Db, kabId: number, kode: string): Promise<readonly BarisPrioritas[]> {
  const { rows } = await sql<{ readonly potongan: readonly Potongan[] }>`
    select potongan from papan where kode = ${kode} and (kab_id = ${kabId} or kab_id is null)
    order by kab_id nulls last limit 1`.execute(db)
  return (rows[0]?.potongan ?? []).flatMap(({ judul, judulEn, indikator }) =>
    indikator.map((satu) => ({ bagian: judul ?? '', bagianEn: judulEn ?? null, kode: satu })),
  )
}
