// Browsers that are signed in. What a browser holds is never here: only its SHA-256.
import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import {
  type AturanMasuk,
  type CaraMasuk,
  type KeadaanMasuk,
  keadaanKini,
  type LamaSesi,
  type SesiTersimpan,
} from '#domain/masuk.ts'
import { bacaPenugasan, berlakuPada, PENUGASAN_JSON, type PenugasanTerbaca } from './penugasan.ts'

type SesiTerbaca = Omit<SesiTersimpan, 'aktor'> & {
  readonly penggunaId: number
  readonly namaPengguna: string
  readonly nama: string
  readonly penugasan: PenugasanTerbaca
  readonly totpAktif: boolean
  readonly wajibTotp: boolean
}

/** The session behind a cookie, unless it is over: too old, unused, its person suspended or its role at an end. */
export async function findSesi(
  db: Db,
  sidik: Buffer,
  { pada, aturan: { lama, wajibTotp } }: { readonly pada: Date; readonly aturan: AturanMasuk },
): Promise<SesiTersimpan | undefined> {
  const { rows } = await sql<SesiTerbaca>`
    select s.sesi_id as "sesiId", s.cara, s.keadaan, s.csrf, s.terakhir_pada as "terakhirPada",
      s.berakhir_pada as "berakhirPada", u.pengguna_id as "penggunaId", u.nama_pengguna as "namaPengguna", u.nama,
      ${PENUGASAN_JSON} as penugasan, u.totp_sejak is not null as "totpAktif",
      exists (select from penugasan p where p.pengguna_id = u.pengguna_id and p.peran = any(${[...wajibTotp]}::text[])
        and ${berlakuPada(pada)}) as "wajibTotp"
    from sesi s
    join pengguna u on u.pengguna_id = s.pengguna_id
    join penugasan p on p.penugasan_id = s.penugasan_id and p.pengguna_id = s.pengguna_id
    where s.sidik = ${sidik} and s.berakhir_pada > ${pada} and s.terakhir_pada > ${batasDiam(pada, lama)}
      and u.ditangguhkan_pada is null and ${berlakuPada(pada)}`.execute(db)
  const baris = rows[0]
  if (!baris) return undefined
  const { penggunaId, namaPengguna, nama, penugasan, totpAktif, wajibTotp: wajib, ...sesi } = baris
  const keadaan = keadaanKini(sesi.keadaan, { cara: sesi.cara, totpAktif, wajibTotp: wajib })
  return { ...sesi, keadaan, aktor: { penggunaId, namaPengguna, nama, penugasan: bacaPenugasan(penugasan) } }
}

const batasDiam = (pada: Date, { diamMs }: LamaSesi): Date => new Date(pada.getTime() - diamMs)

export type SesiBaru = {
  readonly sidik: Buffer
  readonly penggunaId: number
  readonly penugasanId: number
  readonly cara: CaraMasuk
  readonly keadaan: KeadaanMasuk
  readonly csrf: string
  readonly alamat: string
  readonly peramban: string
  readonly pada: Date
  readonly berakhirPada: Date
}

export async function insertSesi(db: Db, baru: SesiBaru): Promise<void> {
  await db
    .insertInto('sesi')
    .values({
      sidik: baru.sidik,
      pengguna_id: baru.penggunaId,
      penugasan_id: baru.penugasanId,
      cara: baru.cara,
      keadaan: baru.keadaan,
      csrf: baru.csrf,
      alamat: baru.alamat,
      peramban: baru.peramban,
      dibuat_pada: baru.pada,
      terakhir_pada: baru.pada,
      berakhir_pada: baru.berakhirPada,
    })
    .execute()
}

export type SesiDiputar = {
  readonly sidik: Buffer
  readonly csrf: string
  readonly keadaan: KeadaanMasuk
  readonly penugasanId: number
  readonly pada: Date
}

/** Gives a session another cookie (its old one is worth nothing from now on) and perhaps another state or role. */
export async function rotateSesi(db: Db, sesiId: number, baru: SesiDiputar): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('sesi')
    .set({
      sidik: baru.sidik,
      csrf: baru.csrf,
      keadaan: baru.keadaan,
      penugasan_id: baru.penugasanId,
      terakhir_pada: baru.pada,
    })
    .where('sesi_id', '=', sesiId)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Notes that a session was used; whoever calls keeps it to once a minute. */
export async function touchSesi(db: Db, sesiId: number, pada: Date): Promise<void> {
  await db
    .updateTable('sesi')
    .set({ terakhir_pada: pada })
    .where('sesi_id', '=', sesiId)
    .where('terakhir_pada', '<', pada)
    .execute()
}

/** Ends one session of a person; false where it is not theirs or gone. */
export async function deleteSesi(db: Db, penggunaId: number, sesiId: number): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('sesi')
    .where('pengguna_id', '=', penggunaId)
    .where('sesi_id', '=', sesiId)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** Ends every session of a person, but for one where given. Answers how many. */
export async function deleteSesiPengguna(db: Db, penggunaId: number, kecuali: number | null = null): Promise<number> {
  let hapus = db.deleteFrom('sesi').where('pengguna_id', '=', penggunaId)
  if (kecuali !== null) hapus = hapus.where('sesi_id', '!=', kecuali)
  return Number((await hapus.executeTakeFirst()).numDeletedRows)
}

/** Removes sessions that are over, whoever's they were. */
export async function clearSesiBerakhir(db: Db, { pada, lama }: { readonly pada: Date; readonly lama: LamaSesi }) {
  await db
    .deleteFrom('sesi')
    .where((eb) => eb.or([eb('berakhir_pada', '<=', pada), eb('terakhir_pada', '<=', batasDiam(pada, lama))]))
    .execute()
}

export type SesiDaftar = {
  readonly sesiId: number
  readonly cara: CaraMasuk
  readonly alamat: string
  readonly peramban: string
  readonly dibuatPada: Date
  readonly terakhirPada: Date
}

/** Where a person is signed in at present, the latest used first. */
export async function listSesi(
  db: Db,
  penggunaId: number,
  { pada, lama }: { readonly pada: Date; readonly lama: LamaSesi },
): Promise<SesiDaftar[]> {
  const { rows } = await sql<SesiDaftar>`
    select sesi_id as "sesiId", cara, alamat, peramban, dibuat_pada as "dibuatPada", terakhir_pada as "terakhirPada"
    from sesi where pengguna_id = ${penggunaId} and berakhir_pada > ${pada} and terakhir_pada > ${batasDiam(pada, lama)}
    order by terakhir_pada desc, sesi_id`.execute(db)
  return rows
}
