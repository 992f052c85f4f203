// Roles of people, with the places they are bound to.
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import type { JenisTempat, Penugasan, Peran, TempatTugas } from '#domain/peran.ts'

type TempatTerbaca = {
  readonly jenis: JenisTempat
  readonly kabId: number | null
  readonly id: number | null
  readonly kodeProvinsi: string | null
}

export type PenugasanTerbaca = Omit<Penugasan, 'tempat'> & { readonly tempat: readonly TempatTerbaca[] | null }

/** One penugasan `p` as JSON, with its places. */
export const PENUGASAN_JSON = sql<PenugasanTerbaca>`json_build_object('penugasanId', p.penugasan_id, 'peran', p.peran,
  'klaster', p.klaster, 'mulai', to_char(p.mulai, 'YYYY-MM-DD'), 'akhir', to_char(p.akhir, 'YYYY-MM-DD'), 'tempat', (
    select json_agg(json_build_object('jenis', t.jenis, 'kabId', t.kab_id, 'id', t.tempat_id, 'kodeProvinsi',
      t.kode_provinsi) order by t.urutan)
    from penugasan_tempat t where t.penugasan_id = p.penugasan_id))`

/** Whether penugasan `p` holds on the day that it is then, where its first place is. */
export const berlakuPada = (
  pada: Date | RawBuilder<unknown>,
): RawBuilder<boolean> => sql<boolean>`((${pada}::timestamptz at time zone coalesce(
    (select k.zona_waktu from penugasan_tempat t join kabupaten k on k.kab_id = t.kab_id
     where t.penugasan_id = p.penugasan_id order by t.urutan limit 1), 'Asia/Jakarta'))::date
  between p.mulai and coalesce(p.akhir, 'infinity'::date))`

export function bacaPenugasan({ tempat, ...penugasan }: PenugasanTerbaca): Penugasan {
  return { ...penugasan, tempat: (tempat ?? []).map(bacaTempat) }
}

function bacaTempat({ jenis, kabId, id, kodeProvinsi }: TempatTerbaca): TempatTugas {
  switch (jenis) {
    case 'sistem':
      return { jenis }
    case 'provinsi':
      return { jenis, kodeProvinsi: kodeProvinsi ?? '' }
    case 'kabupaten':
      return { jenis, kabId: kabId ?? 0 }
    default:
      return { jenis, kabId: kabId ?? 0, id: id ?? 0 }
  }
}

/** The roles that a person holds at a moment, the earliest first. */
export async function listPenugasanBerlaku(db: Db, penggunaId: number, pada: Date): Promise<Penugasan[]> {
  const { rows } = await sql<{ isi: PenugasanTerbaca }>`
    select ${PENUGASAN_JSON} as isi from penugasan p
    where p.pengguna_id = ${penggunaId} and ${berlakuPada(pada)}
    order by p.penugasan_id`.execute(db)
  return rows.map(({ isi }) => bacaPenugasan(isi))
}

export type PenugasanBaru = {
  readonly peran: Peran
  readonly tempat: readonly TempatTugas[]
  readonly klaster?: number | null
  readonly mulai: string
  readonly akhir?: string | null
}

/** Gives a person a role; answers its number. */
export async function insertPenugasan(db: Db, penggunaId: number, baru: PenugasanBaru): Promise<number> {
  const { penugasan_id } = await db
    .insertInto('penugasan')
    .values({
      pengguna_id: penggunaId,
      peran: baru.peran,
      klaster: baru.klaster ?? null,
      mulai: baru.mulai,
      akhir: baru.akhir ?? null,
    })
    .returning('penugasan_id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('penugasan_tempat')
    .values(baru.tempat.map((tempat, urutan) => ({ penugasan_id, urutan, ...kolomTempat(tempat) })))
    .execute()
  return penugasan_id
}

function kolomTempat(tempat: TempatTugas) {
  return {
    jenis: tempat.jenis,
    kab_id: 'kabId' in tempat ? tempat.kabId : null,
    tempat_id: 'id' in tempat ? tempat.id : null,
    kode_provinsi: 'kodeProvinsi' in tempat ? tempat.kodeProvinsi : null,
  }
}

export type NamaTempat = {
  readonly jenis: JenisTempat
  readonly kode: string
  readonly nama: string
  readonly kabupaten: string | null
}

/** Codes and names of the places of one person's roles, in their order, by number of the penugasan. */
export async function listNamaTempat(db: Db, penugasanId: readonly number[]): Promise<Map<number, NamaTempat[]>> {
  const { rows } = await sql<NamaTempat & { penugasanId: number }>`
    select t.penugasan_id as "penugasanId", t.jenis, k.kode as kabupaten,
      coalesce(case t.jenis when 'kabupaten' then k.kode when 'kecamatan' then c.kode when 'desa' then d.kode
        when 'provinsi' then t.kode_provinsi else u.kode end, '') as kode,
      coalesce(case t.jenis when 'kabupaten' then k.nama when 'kecamatan' then c.nama when 'desa' then d.nama
        when 'provinsi' then t.kode_provinsi else u.nama end, '') as nama
    from penugasan_tempat t
    left join kabupaten k on k.kab_id = t.kab_id
    left join kecamatan c on t.jenis = 'kecamatan' and c.kab_id = t.kab_id and c.kecamatan_id = t.tempat_id
    left join unit u on t.jenis in ('puskesmas', 'unit') and u.kab_id = t.kab_id and u.unit_id = t.tempat_id
    left join lateral (
      select kode, nama from desa_identitas i
      where t.jenis = 'desa' and i.kab_id = t.kab_id and i.desa_id = t.tempat_id order by i.mulai desc limit 1) d on true
    where t.penugasan_id = any(${penugasanId}::int[])
    order by t.penugasan_id, t.urutan`.execute(db)
  const menurut = new Map<number, NamaTempat[]>()
  for (const { penugasanId: nomor, ...tempat } of rows) menurut.set(nomor, [...(menurut.get(nomor) ?? []), tempat])
  return menurut
}
