// Tokens of programs that act as somebody. What the program holds is never here: only its SHA-256.
import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import type { TokenTersimpan } from '#domain/masuk.ts'
import { bacaPenugasan, berlakuPada, PENUGASAN_JSON, type PenugasanTerbaca } from './penugasan.ts'

type TokenTerbaca = Omit<TokenTersimpan, 'aktor'> & {
  readonly penggunaId: number
  readonly namaPengguna: string
  readonly nama: string
  readonly penugasan: PenugasanTerbaca
}

/** The token of this hash, unless it is over: too old, withdrawn, its person suspended or its role at an end. */
export async function findToken(db: Db, sidik: Buffer, pada: Date): Promise<TokenTersimpan | undefined> {
  const { rows } = await sql<TokenTerbaca>`
    select a.token_id as "tokenId", a.boleh_lapor as "bolehLapor", a.terakhir_pada as "terakhirPada",
      a.berakhir_pada as "berakhirPada", u.pengguna_id as "penggunaId", u.nama_pengguna as "namaPengguna", u.nama,
      ${PENUGASAN_JSON} as penugasan
    from token_api a
    join pengguna u on u.pengguna_id = a.pengguna_id
    join penugasan p on p.penugasan_id = a.penugasan_id and p.pengguna_id = a.pengguna_id
    where a.sidik = ${sidik} and a.berakhir_pada > ${pada} and a.dicabut_pada is null and u.ditangguhkan_pada is null
      and ${berlakuPada(pada)}`.execute(db)
  const baris = rows[0]
  if (!baris) return undefined
  const { penggunaId, namaPengguna, nama, penugasan, ...token } = baris
  return { ...token, aktor: { penggunaId, namaPengguna, nama, penugasan: bacaPenugasan(penugasan) } }
}

export type TokenBaru = {
  readonly sidik: Buffer
  readonly penggunaId: number
  readonly penugasanId: number
  readonly nama: string
  readonly bolehLapor: boolean
  readonly pada: Date
  readonly berakhirPada: Date
}

export async function insertToken(db: Db, baru: TokenBaru): Promise<number> {
  const { token_id } = await db
    .insertInto('token_api')
    .values({
      sidik: baru.sidik,
      pengguna_id: baru.penggunaId,
      penugasan_id: baru.penugasanId,
      nama: baru.nama,
      boleh_lapor: baru.bolehLapor,
      dibuat_pada: baru.pada,
      berakhir_pada: baru.berakhirPada,
    })
    .returning('token_id')
    .executeTakeFirstOrThrow()
  return token_id
}

/** Notes that a token was used; whoever calls keeps it to once a minute. */
export async function touchToken(db: Db, tokenId: number, pada: Date): Promise<void> {
  await db.updateTable('token_api').set({ terakhir_pada: pada }).where('token_id', '=', tokenId).execute()
}

/** Withdraws a token of a person; false where it is not theirs, or withdrawn already. */
export async function revokeToken(db: Db, penggunaId: number, tokenId: number, pada: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('token_api')
    .set({ dicabut_pada: pada })
    .where('pengguna_id', '=', penggunaId)
    .where('token_id', '=', tokenId)
    .where('dicabut_pada', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export type TokenDaftar = {
  readonly tokenId: number
  readonly nama: string
  readonly penugasanId: number
  readonly bolehLapor: boolean
  readonly dibuatPada: Date
  readonly berakhirPada: Date
  readonly terakhirPada: Date | null
}

/** A person's tokens that were not withdrawn, expired ones too, the newest first. */
export async function listToken(db: Db, penggunaId: number): Promise<TokenDaftar[]> {
  return db
    .selectFrom('token_api')
    .select(['token_id as tokenId', 'nama', 'penugasan_id as penugasanId', 'boleh_lapor as bolehLapor'])
    .select(['dibuat_pada as dibuatPada', 'berakhir_pada as berakhirPada', 'terakhir_pada as terakhirPada'])
    .where('pengguna_id', '=', penggunaId)
    .where('dicabut_pada', 'is', null)
    .orderBy('token_id', 'desc')
    .execute()
}
