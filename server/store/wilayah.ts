import { type Insertable, sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import type { DesaIdentitas } from '#db/types.ts'
import { type Bulan, SEJAK_SEMULA } from '#domain/bulan.ts'
import type { DesaBernama } from '#domain/nama-desa.ts'
import type { DesaBaru, KabupatenBaru, SimpulBaru } from '#domain/wilayah.ts'

export type Kabupaten = { readonly kabId: number; readonly kode: string; readonly nama: string }

/** The kabupaten of a code PP.KK, if it has been imported. */
export async function findKabupaten(db: Db, kode: string): Promise<Kabupaten | undefined> {
  return db
    .selectFrom('kabupaten')
    .select(['kab_id as kabId', 'kode', 'nama'])
    .where('kode', '=', kode)
    .executeTakeFirst()
}

export async function listKabupaten(db: Db): Promise<Kabupaten[]> {
  return db.selectFrom('kabupaten').select(['kab_id as kabId', 'kode', 'nama']).orderBy('kode').execute()
}

/** Adds a kabupaten with its data version and its one pseudo desa for people from outside; answers its number. */
export async function insertKabupaten(db: Db, baru: KabupatenBaru): Promise<number> {
  const { kab_id } = await db
    .insertInto('kabupaten')
    .values({
      kode: baru.kode,
      nama: baru.nama,
      provinsi: baru.provinsi,
      jenis: baru.jenis,
      zona_waktu: baru.zonaWaktu,
    })
    .returning('kab_id')
    .executeTakeFirstOrThrow()
  await db.insertInto('versi_data').values({ kab_id }).execute()
  const { desa_id } = await db
    .insertInto('desa')
    .values({ kab_id, luar_wilayah: true })
    .returning('desa_id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('desa_identitas')
    .values({ kab_id, desa_id, kode: `${baru.kode}.luar`, nama: 'Luar wilayah', jenis: 'luar-wilayah' })
    .execute()
  return kab_id
}

export async function listKecamatan(db: Db, kabId: number): Promise<{ id: number; kode: string; nama: string }[]> {
  return db
    .selectFrom('kecamatan')
    .select(['kecamatan_id as id', 'kode', 'nama'])
    .where('kab_id', '=', kabId)
    .orderBy('kode')
    .execute()
}

export async function insertKecamatan(db: Db, kabId: number, baru: readonly SimpulBaru[]): Promise<void> {
  if (baru.length === 0) return
  await db
    .insertInto('kecamatan')
    .values(baru.map(({ kode, nama }) => ({ kab_id: kabId, kode, nama })))
    .execute()
}

export async function renameKecamatan(db: Db, kabId: number, { kode, nama }: SimpulBaru): Promise<void> {
  await db.updateTable('kecamatan').set({ nama }).where('kab_id', '=', kabId).where('kode', '=', kode).execute()
}

/** Adds desa that exist since ever, each in the kecamatan of its code. */
export async function insertDesa(db: Db, kabId: number, baru: readonly DesaBaru[]): Promise<void> {
  if (baru.length === 0) return
  const kecamatan = new Map((await listKecamatan(db, kabId)).map(({ kode, id }) => [kode, id]))
  const nomor = await db
    .insertInto('desa')
    .values(baru.map(() => ({ kab_id: kabId })))
    .returning('desa_id')
    .execute()
  const identitas: Insertable<DesaIdentitas>[] = []
  const letak: { kab_id: number; desa_id: number; kecamatan_id: number }[] = []
  for (const [i, { desa_id }] of nomor.entries()) {
    const desa = baru[i]
    const kecamatan_id = desa && kecamatan.get(desa.kecamatanKode)
    if (!desa || kecamatan_id === undefined) throw new Error(`Kecamatan ${desa?.kecamatanKode} belum ada`)
    identitas.push({ kab_id: kabId, desa_id, kode: desa.kode, nama: desa.nama, jenis: desa.jenis })
    letak.push({ kab_id: kabId, desa_id, kecamatan_id })
  }
  await db.insertInto('desa_identitas').values(identitas).execute()
  await db.insertInto('desa_kecamatan').values(letak).execute()
}

/** Corrects the spelling of a desa's name in its latest identity. */
export async function renameDesa(db: Db, kabId: number, desaId: number, nama: string): Promise<void> {
  await sql`
    update desa_identitas set nama = ${nama}
    where (kab_id, desa_id, mulai) = (
      select kab_id, desa_id, max(mulai) from desa_identitas
      where kab_id = ${kabId} and desa_id = ${desaId} group by kab_id, desa_id)`.execute(db)
}

/** Every real desa with its name and kecamatan as they are in `bulan`, without the pseudo desa from outside. */
export async function listDesaBernama(db: Db, kabId: number, bulan: Bulan): Promise<DesaBernama[]> {
  const { rows } = await sql<DesaBernama>`
    select d.desa_id as "desaId", i.kode, i.nama, k.kode as "kecamatanKode", k.nama as "kecamatanNama"
    from desa d
    cross join lateral (
      select kode, nama from desa_identitas i
      where i.kab_id = d.kab_id and i.desa_id = d.desa_id and i.mulai <= ${bulan} order by i.mulai desc limit 1) i
    cross join lateral (
      select kecamatan_id from desa_kecamatan m
      where m.kab_id = d.kab_id and m.desa_id = d.desa_id and m.mulai <= ${bulan} order by m.mulai desc limit 1) m
    join kecamatan k on k.kab_id = d.kab_id and k.kecamatan_id = m.kecamatan_id
    where d.kab_id = ${kabId} and not d.luar_wilayah and (d.akhir is null or d.akhir >= ${bulan})
    order by i.kode`.execute(db)
  return rows
}

/** Every code that a desa of the kabupaten bears or has borne. */
export async function listKodeDesa(db: Db, kabId: number): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('desa_identitas')
    .select('kode')
    .where('kab_id', '=', kabId)
    .orderBy('kode')
    .execute()
  return new Set(rows.map(({ kode }) => kode))
}

/** The pseudo desa that holds people from outside. */
export async function getLuarWilayahOrThrow(db: Db, kabId: number): Promise<number> {
  const { desa_id } = await db
    .selectFrom('desa')
    .select('desa_id')
    .where('kab_id', '=', kabId)
    .where('luar_wilayah', '=', true)
    .executeTakeFirstOrThrow()
  return desa_id
}

/** A puskesmas' desa as dated rows: a row holds until the desa's next. */
export async function listDesaPuskesmas(
  db: Db,
  kabId: number,
): Promise<{ desaId: number; mulai: Bulan; unitId: number }[]> {
  return db
    .selectFrom('desa_puskesmas')
    .select(['desa_id as desaId', 'mulai', 'unit_id as unitId'])
    .where('kab_id', '=', kabId)
    .orderBy('desa_id')
    .orderBy('mulai')
    .execute()
}

/** Puts desa into the work area of a puskesmas since a month (default: since ever). */
export async function saveDesaPuskesmas(
  db: Db,
  kabId: number,
  rows: readonly { desaId: number; unitId: number; mulai?: Bulan }[],
): Promise<void> {
  if (rows.length === 0) return
  await db
    .insertInto('desa_puskesmas')
    .values(
      rows.map(({ desaId, unitId, mulai }) => ({
        kab_id: kabId,
        desa_id: desaId,
        unit_id: unitId,
        mulai: mulai ?? SEJAK_SEMULA,
      })),
    )
    .onConflict((oc) =>
      oc.columns(['kab_id', 'desa_id', 'mulai']).doUpdateSet((eb) => ({ unit_id: eb.ref('excluded.unit_id') })),
    )
    .execute()
}

/** The time zone of a kabupaten, as an IANA name. */
export async function getZonaWaktu(db: Db, kabId: number): Promise<string> {
  const { zona_waktu } = await db
    .selectFrom('kabupaten')
    .select('zona_waktu')
    .where('kab_id', '=', kabId)
    .executeTakeFirstOrThrow()
  return zona_waktu
}
