// Writes of the reference catalogue. Rows are matched by key and replaced; none is removed that anything may refer to.
import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'

type BarisTabel = Readonly<Record<string, unknown>>

export type TabelKatalog =
  | 'siklus'
  | 'jenis_unit'
  | 'jenis_sasaran'
  | 'pilah'
  | 'kelompok_isian'
  | 'elemen'
  | 'elemen_pelapor'
  | 'indikator'
  | 'suku'
  | 'aturan_cek'
  | 'aturan_riwayat'
  | 'usulan_sektor'
  | 'aturan_notifikasi'
  | 'keterampilan'
  | 'aturan_posyandu'

const KUNCI: Readonly<Record<TabelKatalog, readonly string[]>> = {
  siklus: ['nama'],
  jenis_unit: ['jenis_unit_id'],
  jenis_sasaran: ['jenis_sasaran_id'],
  pilah: ['pilah_id'],
  kelompok_isian: ['kelompok_id'],
  elemen: ['elemen_id'],
  elemen_pelapor: ['elemen_id', 'jenis_unit_id'],
  indikator: ['kode', 'berlaku_dari'],
  suku: ['indikator_kode', 'berlaku_dari', 'sisi', 'alternatif', 'urutan'],
  aturan_cek: ['kode'],
  aturan_riwayat: ['kode'],
  usulan_sektor: ['urutan'],
  aturan_notifikasi: ['kode'],
  keterampilan: ['kode'],
  aturan_posyandu: ['kode'],
}

/** Inserts rows or brings those with the same key up to date; every row has the same columns, named as the table's. */
export async function saveKatalog(db: Db, tabel: TabelKatalog, baris: readonly BarisTabel[]): Promise<void> {
  const kolom = Object.keys(baris[0] ?? {})
  if (kolom.length === 0) return
  const kunci = KUNCI[tabel]
  const isi = kolom.filter((nama) => !kunci.includes(nama))
  const daftar = (nama: readonly string[]) => sql.join(nama.map((satu) => sql.ref(satu)))
  const pembaruan = sql.join(isi.map((satu) => sql`${sql.ref(satu)} = ${sql.ref(`excluded.${satu}`)}`))
  await sql`
    insert into ${sql.table(tabel)} (${daftar(kolom)})
    select ${daftar(kolom)} from jsonb_populate_recordset(null::${sql.table(tabel)}, ${JSON.stringify(baris)}::jsonb)
    on conflict (${daftar(kunci)}) do update set ${pembaruan}`.execute(db)
}

/** Takes away who reports these elemen, before the catalogue's own list is written. */
export async function clearPelapor(db: Db): Promise<void> {
  await db.deleteFrom('elemen_pelapor').execute()
}

/** Takes away the terms of these versions of indikator, since a new formula may have fewer. */
export async function clearSuku(db: Db, versi: readonly { kode: string; berlakuDari: number }[]): Promise<void> {
  await sql`
    delete from suku using unnest(
      ${versi.map((v) => v.kode)}::text[], ${versi.map((v) => v.berlakuDari)}::int[]) as v (kode, berlaku_dari)
    where suku.indikator_kode = v.kode and suku.berlaku_dari = v.berlaku_dari`.execute(db)
}

// Any constant will do, as long as nothing else locks on it.
const KUNCI_MUAT = 350_708

/** Lets one process at a time load the catalogue, until its transaction ends. */
export async function lockKatalog(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(${KUNCI_MUAT})`.execute(db)
}

/** The sidik of the catalogue that the tables hold; undefined before the first. */
export async function findSidikKatalog(db: Db): Promise<string | undefined> {
  const baris = await db.selectFrom('katalog_termuat').select('sidik').executeTakeFirst()
  return baris?.sidik
}

export async function saveSidikKatalog(db: Db, sidik: string): Promise<void> {
  await db
    .insertInto('katalog_termuat')
    .values({ sidik })
    .onConflict((ada) => ada.column('satu').doUpdateSet({ sidik, dimuat_pada: sql`now()` }))
    .execute()
}
