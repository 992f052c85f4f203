// How each person wants to be told of notifikasi, where their mail goes, and who is to be told at all.
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import { type HalKabar, type Irama, PILIHAN_BAWAAN, type PilihanKabar } from '#domain/kabar.ts'
import type { Penugasan } from '#domain/peran.ts'
import { bacaPenugasan, berlakuPada, PENUGASAN_JSON, type PenugasanTerbaca } from './penugasan.ts'

type PilihanTerbaca = {
  readonly bahasa: 'id' | 'en'
  readonly surelAktif: boolean
  readonly surelIrama: Irama
  readonly dorongAktif: boolean
  readonly dorongIrama: Irama
  readonly jam: number
  readonly hari: number
  readonly tenangDari: number | null
  readonly tenangSampai: number | null
  readonly hal: readonly HalKabar[]
  readonly versi: number
}

/** A row `p` of pilihan_kabar as JSON; null where nothing was chosen. */
const PILIHAN_JSON: RawBuilder<PilihanTerbaca | null> = sql`case when p.pengguna_id is not null then json_build_object(
  'bahasa', p.bahasa, 'surelAktif', p.surel_aktif, 'surelIrama', p.surel_irama, 'dorongAktif', p.dorong_aktif,
  'dorongIrama', p.dorong_irama, 'jam', p.jam, 'hari', p.hari, 'tenangDari', p.tenang_dari, 'tenangSampai',
  p.tenang_sampai, 'hal', p.hal, 'versi', p.versi) end`

function bacaPilihan(baris: PilihanTerbaca | null | undefined): PilihanKabar {
  if (!baris) return PILIHAN_BAWAAN
  const { surelAktif, surelIrama, dorongAktif, dorongIrama, tenangDari, tenangSampai, ...lain } = baris
  return {
    ...lain,
    surel: { aktif: surelAktif, irama: surelIrama },
    dorong: { aktif: dorongAktif, irama: dorongIrama },
    tenang: tenangDari === null || tenangSampai === null ? null : { dari: tenangDari, sampai: tenangSampai },
  }
}

export async function findPilihan(db: Db, penggunaId: number): Promise<PilihanKabar> {
  const { rows } = await sql<{ isi: PilihanTerbaca | null }>`
    select ${PILIHAN_JSON} as isi from pilihan_kabar p where p.pengguna_id = ${penggunaId}`.execute(db)
  return bacaPilihan(rows[0]?.isi)
}

/** Keeps a choice made on the version `pilihan.versi`; false where another one holds by now. */
export async function savePilihan(db: Db, penggunaId: number, pilihan: PilihanKabar): Promise<boolean> {
  const { bahasa, surel, dorong, jam, hari, tenang, hal, versi } = pilihan
  const { numAffectedRows } = await sql`
    insert into pilihan_kabar as p (pengguna_id, bahasa, surel_aktif, surel_irama, dorong_aktif, dorong_irama, jam, hari,
      tenang_dari, tenang_sampai, hal, versi)
    select ${penggunaId}::int, ${bahasa}, ${surel.aktif}, ${surel.irama}, ${dorong.aktif}, ${dorong.irama}, ${jam}::int,
      ${hari}::int, ${tenang?.dari ?? null}::int, ${tenang?.sampai ?? null}::int, ${[...hal]}::text[], 1
    where ${versi}::int = 0 or exists (select from pilihan_kabar where pengguna_id = ${penggunaId})
    on conflict (pengguna_id) do update set bahasa = excluded.bahasa, surel_aktif = excluded.surel_aktif,
      surel_irama = excluded.surel_irama, dorong_aktif = excluded.dorong_aktif, dorong_irama = excluded.dorong_irama,
      jam = excluded.jam, hari = excluded.hari, tenang_dari = excluded.tenang_dari, tenang_sampai = excluded.tenang_sampai,
      hal = excluded.hal, versi = p.versi + 1
    where p.versi = ${versi}`.execute(db)
  return numAffectedRows === 1n
}

export type AlamatSurel = { readonly alamat: string; readonly dikonfirmasiPada: Date | null }

export async function findAlamatSurel(db: Db, penggunaId: number): Promise<AlamatSurel | null> {
  const { rows } = await sql<AlamatSurel>`
    select alamat, dikonfirmasi_pada as "dikonfirmasiPada" from alamat_surel
    where pengguna_id = ${penggunaId} and alamat <> ''`.execute(db)
  return rows[0] ?? null
}

export type KodeSurel = {
  readonly alamat: string
  readonly sidik: Buffer
  readonly pada: Date
  readonly sampai: Date
  /** Of codes since this moment no more than so many are sent. */
  readonly sejak: Date
  readonly terbanyak: number
}

/** Keeps an address that is to be confirmed, with its code; false where too many codes were asked for. */
export async function saveKodeSurel(db: Db, penggunaId: number, kode: KodeSurel): Promise<boolean> {
  const { alamat, sidik, pada, sampai, sejak, terbanyak } = kode
  const { numAffectedRows } = await sql`
    insert into alamat_surel as a (pengguna_id, alamat, kode_sidik, kode_sampai, kode_dikirim_pada)
    values (${penggunaId}, ${alamat}, ${sidik}, ${sampai}, array[${pada}::timestamptz])
    on conflict (pengguna_id) do update set alamat = excluded.alamat, dikonfirmasi_pada = null,
      kode_sidik = excluded.kode_sidik, kode_sampai = excluded.kode_sampai, kode_salah = 0,
      kode_dikirim_pada = array(select s from unnest(a.kode_dikirim_pada) s where s > ${sejak}) || excluded.kode_dikirim_pada
    where (select count(*) from unnest(a.kode_dikirim_pada) s where s > ${sejak}) < ${terbanyak}`.execute(db)
  return numAffectedRows === 1n
}

/** Confirms the address by its code; a wrong one is counted, and after `terbanyak` of them none is right any more. */
export async function confirmSurel(
  db: Db,
  penggunaId: number,
  { sidik, pada, terbanyak }: { readonly sidik: Buffer; readonly pada: Date; readonly terbanyak: number },
): Promise<boolean> {
  const { rows } = await sql<{ benar: boolean }>`
    update alamat_surel set
      dikonfirmasi_pada = case when kode_sidik = ${sidik} then ${pada}::timestamptz else dikonfirmasi_pada end,
      kode_salah = kode_salah + case when kode_sidik = ${sidik} then 0 else 1 end,
      kode_sidik = case when kode_sidik = ${sidik} then null else kode_sidik end
    where pengguna_id = ${penggunaId} and kode_sidik is not null and kode_sampai > ${pada} and kode_salah < ${terbanyak}
    returning dikonfirmasi_pada = ${pada}::timestamptz as benar`.execute(db)
  return rows[0]?.benar ?? false
}

export async function deleteSurel(db: Db, penggunaId: number): Promise<boolean> {
  // The row stays, so that asking again does not begin the count of codes anew.
  const { numAffectedRows } = await sql`
    update alamat_surel set alamat = '', dikonfirmasi_pada = null, kode_sidik = null
    where pengguna_id = ${penggunaId}`.execute(db)
  return numAffectedRows === 1n
}

/** Somebody with a channel that is on and reaches somewhere, and the roles that they hold today. */
export type Penerima = {
  readonly penggunaId: number
  readonly namaPengguna: string
  readonly nama: string
  readonly pilihan: PilihanKabar
  /** Confirmed; null: there is none. */
  readonly alamat: string | null
  /** On how many devices. */
  readonly perangkat: number
  readonly penugasan: readonly Penugasan[]
}

type PenerimaTerbaca = Omit<Penerima, 'pilihan' | 'penugasan'> & {
  readonly pilihan: PilihanTerbaca | null
  readonly penugasan: readonly PenugasanTerbaca[] | null
}

/** Everybody, or one, who is not suspended and has an address or a device. */
export async function listPenerima(db: Db, pada: Date, penggunaId: number | null = null): Promise<Penerima[]> {
  const { rows } = await sql<PenerimaTerbaca>`
    select g.pengguna_id as "penggunaId", g.nama_pengguna as "namaPengguna", g.nama, ${PILIHAN_JSON} as pilihan, s.alamat,
      d.n as perangkat, (select json_agg(${PENUGASAN_JSON} order by p.penugasan_id) from penugasan p
        where p.pengguna_id = g.pengguna_id and ${berlakuPada(pada)}) as penugasan
    from pengguna g
    left join pilihan_kabar p on p.pengguna_id = g.pengguna_id
    left join alamat_surel s on s.pengguna_id = g.pengguna_id and s.dikonfirmasi_pada is not null
    cross join lateral (select count(*)::int as n from langganan_dorong l where l.pengguna_id = g.pengguna_id) d
    where g.ditangguhkan_pada is null and (s.alamat is not null or d.n > 0)
      and (${penggunaId}::int is null or g.pengguna_id = ${penggunaId})
    order by g.pengguna_id`.execute(db)
  return rows.map(({ pilihan, penugasan, ...satu }) => ({
    ...satu,
    pilihan: bacaPilihan(pilihan),
    penugasan: (penugasan ?? []).map(bacaPenugasan),
  }))
}
