// People who sign in.
import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'

/** What deciding about a sign-in needs. */
export type Pengguna = {
  readonly penggunaId: number
  readonly namaPengguna: string
  readonly nama: string
  /** argon2id; null while no password was made. */
  readonly sandi: string | null
  readonly gantiSandi: boolean
  readonly totpRahasia: Buffer | null
  readonly totpSejak: Date | null
  readonly ditangguhkanPada: Date | null
}

const KOLOM = [
  'pengguna_id as penggunaId',
  'nama_pengguna as namaPengguna',
  'nama',
  'sandi',
  'ganti_sandi as gantiSandi',
  'totp_rahasia as totpRahasia',
  'totp_sejak as totpSejak',
  'ditangguhkan_pada as ditangguhkanPada',
] as const

export async function findPenggunaMenurutNama(db: Db, namaPengguna: string): Promise<Pengguna | undefined> {
  return db.selectFrom('pengguna').select(KOLOM).where('nama_pengguna', '=', namaPengguna).executeTakeFirst()
}

export async function getPenggunaOrThrow(db: Db, penggunaId: number): Promise<Pengguna> {
  return db.selectFrom('pengguna').select(KOLOM).where('pengguna_id', '=', penggunaId).executeTakeFirstOrThrow()
}

/** Everybody, up to so many: enough to see whether there is anybody. */
export async function listPenggunaAwal(db: Db, banyak: number): Promise<Pengguna[]> {
  return db.selectFrom('pengguna').select(KOLOM).orderBy('pengguna_id').limit(banyak).execute()
}

/** Answers the number, or null where somebody has that user name. */
export async function insertPengguna(
  db: Db,
  baru: { readonly namaPengguna: string; readonly nama: string },
): Promise<number | null> {
  const baris = await db
    .insertInto('pengguna')
    .values({ nama_pengguna: baru.namaPengguna, nama: baru.nama })
    .onConflict((oc) => oc.column('nama_pengguna').doNothing())
    .returning('pengguna_id')
    .executeTakeFirst()
  return baris?.pengguna_id ?? null
}

/** Keeps the hash of a password; `ganti`: another one has to be made at the next sign-in. */
export async function saveSandi(db: Db, penggunaId: number, sandi: string | null, ganti: boolean): Promise<void> {
  await db.updateTable('pengguna').set({ sandi, ganti_sandi: ganti }).where('pengguna_id', '=', penggunaId).execute()
}

/** Keeps an encrypted secret that is not in force yet; does nothing, and answers false, where one is. */
export async function saveTotpRahasia(db: Db, penggunaId: number, rahasia: Buffer): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('pengguna')
    .set({ totp_rahasia: rahasia, totp_langkah: null })
    .where('pengguna_id', '=', penggunaId)
    .where('totp_sejak', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function startTotp(db: Db, penggunaId: number, pada: Date): Promise<void> {
  await db.updateTable('pengguna').set({ totp_sejak: pada }).where('pengguna_id', '=', penggunaId).execute()
}

/** Takes the second factor off, with its recovery codes. */
export async function clearTotp(db: Db, penggunaId: number): Promise<void> {
  await db
    .updateTable('pengguna')
    .set({ totp_rahasia: null, totp_sejak: null, totp_langkah: null })
    .where('pengguna_id', '=', penggunaId)
    .execute()
  await db.deleteFrom('kode_pemulihan').where('pengguna_id', '=', penggunaId).execute()
}

/** Uses a step of time up: false where a code of this step or a later one was accepted before. */
export async function takeLangkahTotp(db: Db, penggunaId: number, langkah: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('pengguna')
    .set({ totp_langkah: langkah })
    .where('pengguna_id', '=', penggunaId)
    .where((eb) => eb.or([eb('totp_langkah', 'is', null), eb('totp_langkah', '<', langkah)]))
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Puts new recovery codes (their hashes) in the place of the old ones. */
export async function saveKodePemulihan(db: Db, penggunaId: number, sidik: readonly Buffer[]): Promise<void> {
  await db.deleteFrom('kode_pemulihan').where('pengguna_id', '=', penggunaId).execute()
  await db
    .insertInto('kode_pemulihan')
    .values(sidik.map((satu) => ({ pengguna_id: penggunaId, sidik: satu })))
    .execute()
}

/** Uses a recovery code up: false where there is none such, or it was used. */
export async function takeKodePemulihan(db: Db, penggunaId: number, sidik: Buffer, pada: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('kode_pemulihan')
    .set({ dipakai_pada: pada })
    .where('pengguna_id', '=', penggunaId)
    .where('sidik', '=', sidik)
    .where('dipakai_pada', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function countKodePemulihan(db: Db, penggunaId: number): Promise<number> {
  const { n } = await db
    .selectFrom('kode_pemulihan')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('pengguna_id', '=', penggunaId)
    .where('dipakai_pada', 'is', null)
    .executeTakeFirstOrThrow()
  return n
}

const ALAMAT_TERBANYAK = 20

/** Remembers that somebody came in from this address; of old ones the latest few are kept. */
export async function saveAlamatDikenal(
  db: Db,
  { penggunaId, alamat, pada }: { readonly penggunaId: number; readonly alamat: string; readonly pada: Date },
): Promise<void> {
  await db
    .insertInto('alamat_dikenal')
    .values({ pengguna_id: penggunaId, alamat, terakhir_pada: pada })
    .onConflict((oc) => oc.columns(['pengguna_id', 'alamat']).doUpdateSet({ terakhir_pada: pada }))
    .execute()
  await sql`delete from alamat_dikenal where pengguna_id = ${penggunaId} and alamat in (
    select alamat from alamat_dikenal where pengguna_id = ${penggunaId}
    order by terakhir_pada desc, alamat offset ${ALAMAT_TERBANYAK})`.execute(db)
}

/** Whether the owner of a user name has come in from this address before; false for a name that nobody has. */
export async function isAlamatDikenal(db: Db, namaPengguna: string, alamat: string): Promise<boolean> {
  const baris = await db
    .selectFrom('alamat_dikenal')
    .innerJoin('pengguna', 'pengguna.pengguna_id', 'alamat_dikenal.pengguna_id')
    .select('alamat_dikenal.alamat')
    .where('nama_pengguna', '=', namaPengguna)
    .where('alamat', '=', alamat)
    .executeTakeFirst()
  return baris !== undefined
}

export const KANAL_AKUN = 'pws_akun'

/** Tells every process, on commit, to forget what it holds of this person's sessions and tokens. */
export async function tellAkun(db: Db, penggunaId: number): Promise<void> {
  await sql`select pg_notify(${KANAL_AKUN}, ${String(penggunaId)})`.execute(db)
}
