// Share links. What the link holds is never here: only its SHA-256.
import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import type { Bagikan } from '#domain/bagikan.ts'
import type { Tingkat } from '#domain/pohon.ts'
import { berlakuPada } from './penugasan.ts'

type BagikanTerbaca = Omit<Bagikan, 'wilayah'> & {
  readonly kabId: number
  readonly tingkat: Tingkat
  readonly id: number
}

/** The link of this hash, unless it is over: too old, withdrawn, its maker suspended or their role at an end. */
export async function findBagikan(db: Db, sidik: Buffer, pada: Date): Promise<Bagikan | undefined> {
  const { rows } = await sql<BagikanTerbaca>`
    select b.bagikan_id as "bagikanId", b.jalur, b.kueri, b.catatan, b.kab_id as "kabId", b.tingkat, b.wilayah_id as id,
      u.nama as pembuat, b.terakhir_pada as "terakhirPada", b.berakhir_pada as "berakhirPada"
    from bagikan b
    join pengguna u on u.pengguna_id = b.pengguna_id
    join penugasan p on p.penugasan_id = b.penugasan_id and p.pengguna_id = b.pengguna_id
    where b.sidik = ${sidik} and b.berakhir_pada > ${pada} and b.dicabut_pada is null and u.ditangguhkan_pada is null
      and ${berlakuPada(pada)}`.execute(db)
  const baris = rows[0]
  if (!baris) return undefined
  const { kabId, tingkat, id, ...bagikan } = baris
  return { ...bagikan, wilayah: { kabId, tingkat, id } }
}

export type BagikanBaru = Pick<Bagikan, 'jalur' | 'kueri' | 'catatan' | 'wilayah' | 'berakhirPada'> & {
  readonly sidik: Buffer
  readonly penggunaId: number
  readonly penugasanId: number
  readonly wilayahKode: string
  readonly pada: Date
}

export async function insertBagikan(db: Db, baru: BagikanBaru): Promise<number> {
  const { bagikan_id } = await db
    .insertInto('bagikan')
    .values({
      sidik: baru.sidik,
      kab_id: baru.wilayah.kabId,
      pengguna_id: baru.penggunaId,
      penugasan_id: baru.penugasanId,
      jalur: baru.jalur,
      kueri: baru.kueri,
      wilayah_kode: baru.wilayahKode,
      tingkat: baru.wilayah.tingkat,
      wilayah_id: baru.wilayah.id,
      catatan: baru.catatan,
      dibuat_pada: baru.pada,
      berakhir_pada: baru.berakhirPada,
    })
    .returning('bagikan_id')
    .executeTakeFirstOrThrow()
  return bagikan_id
}

/** Notes that a link was opened; whoever calls keeps it to once a minute. */
export async function touchBagikan(db: Db, bagikanId: number, pada: Date): Promise<void> {
  await db.updateTable('bagikan').set({ terakhir_pada: pada }).where('bagikan_id', '=', bagikanId).execute()
}

/** Whose links: one's own, or all of these kabupaten. */
export type MilikBagikan = { readonly penggunaId: number } | { readonly kabId: readonly number[] }

const milik = (m: MilikBagikan) =>
  'kabId' in m
    ? sql<boolean>`b.kab_id = any(${[...m.kabId]}::integer[])`
    : sql<boolean>`b.pengguna_id = ${m.penggunaId}`

/** Withdraws a link; the kabupaten that it showed, undefined where it is none of theirs or over already. */
export async function revokeBagikan(
  db: Db,
  dari: MilikBagikan,
  { bagikanId, pada }: { readonly bagikanId: number; readonly pada: Date },
): Promise<number | undefined> {
  const { rows } = await sql<{ kabId: number }>`
    update bagikan b set dicabut_pada = ${pada}
    where bagikan_id = ${bagikanId} and dicabut_pada is null and ${milik(dari)}
    returning kab_id as "kabId"`.execute(db)
  return rows[0]?.kabId
}

export type BagikanDaftar = Pick<Bagikan, 'bagikanId' | 'jalur' | 'kueri' | 'catatan' | 'pembuat' | 'terakhirPada'> & {
  readonly dibuatPada: Date
  readonly berakhirPada: Date
}

/** Links that hold, the newest first. */
export async function listBagikan(db: Db, dari: MilikBagikan, pada: Date): Promise<readonly BagikanDaftar[]> {
  const { rows } = await sql<BagikanDaftar>`
    select b.bagikan_id as "bagikanId", b.jalur, b.kueri, b.catatan, u.nama as pembuat, b.dibuat_pada as "dibuatPada",
      b.berakhir_pada as "berakhirPada", b.terakhir_pada as "terakhirPada"
    from bagikan b
    join pengguna u on u.pengguna_id = b.pengguna_id
    where b.dicabut_pada is null and b.berakhir_pada > ${pada} and ${milik(dari)}
    order by b.bagikan_id desc`.execute(db)
  return rows
}
