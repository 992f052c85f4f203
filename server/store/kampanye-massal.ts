/** Campaigns of a kabupaten, their sasaran, and what units did each day, with every version of it. */
import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import type { Bulan } from '#domain/bulan.ts'
import type { IsiKampanye, PelaporKampanye } from '#domain/kampanye.ts'
import { namaOrang } from './nama-orang.ts'

export type KampanyeMassal = IsiKampanye & { readonly kampanyeId: number; readonly versi: number }
type Penulis = { readonly oleh: string; readonly pada: Date }
type Kunci = { readonly kabId: number; readonly kampanyeId: number }

const KOLOM = sql`kampanye_id as "kampanyeId", nama, satuan, mulai, selesai, target::float8 as target, pelapor, batal, versi`

/** The youngest first. */
export async function listKampanyeMassal(db: Db, kabId: number): Promise<readonly KampanyeMassal[]> {
  const { rows } = await sql<KampanyeMassal>`
    select ${KOLOM} from kampanye_massal where kab_id = ${kabId} order by mulai desc, kampanye_id desc`.execute(db)
  return rows
}

/** One, held until the end of the transaction: what is written of its days comes one after the other. */
export async function lockKampanye(trx: Db, { kabId, kampanyeId }: Kunci): Promise<KampanyeMassal | undefined> {
  const { rows } = await sql<KampanyeMassal>`
    select ${KOLOM} from kampanye_massal where kab_id = ${kabId} and kampanye_id = ${kampanyeId}
    for no key update`.execute(trx)
  return rows[0]
}

/** Null where another campaign has this name. */
export async function insertKampanye(trx: Db, kabId: number, isi: IsiKampanye & Penulis): Promise<number | null> {
  const { nama, satuan, mulai, selesai, target, pelapor, batal, oleh, pada } = isi
  const { rows } = await sql<{ kampanyeId: number }>`
    insert into kampanye_massal (kab_id, nama, satuan, mulai, selesai, target, pelapor, batal, oleh, pada)
    values (${kabId}, ${nama}, ${satuan}, ${mulai}::date, ${selesai}::date, ${target}, ${[...pelapor]}, ${batal}, ${oleh},
      ${pada})
    on conflict (kab_id, nama) do nothing returning kampanye_id as "kampanyeId"`.execute(trx)
  return rows[0]?.kampanyeId ?? null
}

/** False where another campaign has this name. */
export async function updateKampanye(
  trx: Db,
  { kabId, kampanyeId }: Kunci,
  { nama, satuan, mulai, selesai, target, pelapor, batal, oleh, pada }: IsiKampanye & Penulis,
): Promise<boolean> {
  const { rows } = await sql`
    update kampanye_massal k set nama = ${nama}, satuan = ${satuan}, mulai = ${mulai}::date, selesai = ${selesai}::date,
      target = ${target}, pelapor = ${[...pelapor]}, batal = ${batal}, versi = versi + 1, oleh = ${oleh}, pada = ${pada}
    where kab_id = ${kabId} and kampanye_id = ${kampanyeId}
      and not exists (select from kampanye_massal lain
        where lain.kab_id = k.kab_id and lain.nama = ${nama} and lain.kampanye_id <> k.kampanye_id)
    returning versi`.execute(trx)
  return rows.length > 0
}

/** Whether a day outside of these has been reported on already. */
export async function isLaporanDiLuar(
  trx: Db,
  { kabId, kampanyeId }: Kunci,
  { mulai, selesai }: Pick<IsiKampanye, 'mulai' | 'selesai'>,
): Promise<boolean> {
  const { rows } = await sql`
    select from kampanye_harian where kab_id = ${kabId} and kampanye_id = ${kampanyeId}
      and (tanggal < ${mulai}::date or tanggal > ${selesai}::date) limit 1`.execute(trx)
  return rows.length > 0
}

export type SasaranKampanye = { readonly desaId: number; readonly sasaran: number }

export async function listSasaranKampanye(db: Db, { kabId, kampanyeId }: Kunci): Promise<readonly SasaranKampanye[]> {
  const { rows } = await sql<SasaranKampanye>`
    select desa_id as "desaId", sasaran from kampanye_sasaran
    where kab_id = ${kabId} and kampanye_id = ${kampanyeId} order by desa_id`.execute(db)
  return rows
}

/** Writes how many persons are to be reached in each desa. */
export async function saveSasaranKampanye(
  trx: Db,
  { kabId, kampanyeId }: Kunci,
  { baris, oleh, pada }: Penulis & { readonly baris: readonly SasaranKampanye[] },
): Promise<void> {
  await sql`
    insert into kampanye_sasaran (kab_id, kampanye_id, desa_id, sasaran, oleh, pada)
    select ${kabId}, ${kampanyeId}, desa_id, sasaran, ${oleh}, ${pada}::timestamptz
    from unnest(${baris.map((b) => b.desaId)}::int[], ${baris.map((b) => b.sasaran)}::int[]) as m (desa_id, sasaran)
    on conflict (kab_id, kampanye_id, desa_id)
      do update set sasaran = excluded.sasaran, oleh = excluded.oleh, pada = excluded.pada`.execute(trx)
}

export type HarianRingkas = {
  readonly desaId: number
  readonly unitId: number
  readonly tanggal: string
  readonly dilayani: number
}

/** All that was reported of a campaign. */
export async function listHarian(db: Db, { kabId, kampanyeId }: Kunci): Promise<readonly HarianRingkas[]> {
  const { rows } = await sql<HarianRingkas>`
    select desa_id as "desaId", unit_id as "unitId", tanggal, dilayani from kampanye_harian
    where kab_id = ${kabId} and kampanye_id = ${kampanyeId} order by tanggal, desa_id, unit_id`.execute(db)
  return rows
}

export type Harian = HarianRingkas & Penulis & { readonly alasan: string; readonly versi: number }

/** What was reported of one day, with who wrote it last. */
export async function listHarianHari(
  db: Db,
  { kabId, kampanyeId }: Kunci,
  tanggal: string,
): Promise<readonly Harian[]> {
  const { rows } = await sql<Harian>`
    select desa_id as "desaId", unit_id as "unitId", tanggal, dilayani, alasan, versi, ${namaOrang('d.oleh')} as oleh, pada
    from kampanye_harian d where kab_id = ${kabId} and kampanye_id = ${kampanyeId} and tanggal = ${tanggal}::date
    order by desa_id, unit_id`.execute(db)
  return rows
}

/** Writes what units did on days, each as the next version of its row; the earlier ones stay. */
export async function saveHarian(
  trx: Db,
  { kabId, kampanyeId }: Kunci,
  { baris, alasan, oleh, pada }: Penulis & { readonly baris: readonly HarianRingkas[]; readonly alasan: string },
): Promise<void> {
  if (baris.length === 0) return
  await sql`
    with masuk as (
      select * from unnest(${baris.map((b) => b.desaId)}::int[], ${baris.map((b) => b.unitId)}::int[],
        ${baris.map((b) => b.tanggal)}::date[], ${baris.map((b) => b.dilayani)}::int[])
        as m (desa_id, unit_id, tanggal, dilayani)
    ), tulis as (
      insert into kampanye_harian as d (kab_id, kampanye_id, desa_id, unit_id, tanggal, dilayani, alasan, oleh, pada)
      select ${kabId}, ${kampanyeId}, desa_id, unit_id, tanggal, dilayani, ${alasan}, ${oleh}, ${pada}::timestamptz from masuk
      on conflict (kab_id, kampanye_id, tanggal, desa_id, unit_id) do update set dilayani = excluded.dilayani,
        alasan = excluded.alasan, versi = d.versi + 1, oleh = excluded.oleh, pada = excluded.pada
      returning *
    )
    insert into kampanye_harian_versi (kab_id, kampanye_id, desa_id, unit_id, tanggal, versi, dilayani, alasan, oleh, pada)
    select kab_id, kampanye_id, desa_id, unit_id, tanggal, versi, dilayani, alasan, oleh, pada from tulis`.execute(trx)
}

export type PosKampanye = {
  readonly unitId: number
  readonly desaId: number
  readonly kode: string
  readonly nama: string
  readonly jenis: PelaporKampanye
  readonly jenisUnitId: number
}

/** Which units of these kinds serve which desa in a month: those that owe laporan for them. */
export async function listPosKampanye(
  db: Db,
  kabId: number,
  { pelapor, bulan }: { readonly pelapor: readonly PelaporKampanye[]; readonly bulan: Bulan },
): Promise<readonly PosKampanye[]> {
  const { rows } = await sql<PosKampanye>`
    select distinct w.unit_id as "unitId", w.desa_id as "desaId", u.kode, u.nama, j.kode as jenis,
      u.jenis_unit_id as "jenisUnitId"
    from wajib_lapor w
    join unit u using (kab_id, unit_id)
    join jenis_unit j using (jenis_unit_id)
    where w.kab_id = ${kabId} and w.mulai <= ${bulan} and (w.akhir is null or w.akhir >= ${bulan})
      and u.mulai <= ${bulan} and (u.akhir is null or u.akhir >= ${bulan}) and j.kode = any(${[...pelapor]}::text[])
    order by u.kode, w.desa_id`.execute(db)
  return rows
}
