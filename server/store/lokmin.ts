/** Lokmin: the meetings and what is written in them, row by row with a version each. RTL are in store/rtl.ts. */
import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import type { Bulan } from '#domain/bulan.ts'
import type { AcuanButir, AsalButir, JenisLokmin, KeadaanLokmin, MedanButir, StatusRtl } from '#domain/lokmin.ts'
import type { BarisSiklus } from '#domain/lokmin-siklus.ts'

/** Channel on which every process hears that something was written in a lokmin; the payload is `{"kab":"35.07","lokmin":12}`. */
export const KANAL_LOKMIN = 'pws_lokmin'

export type Lokmin = {
  readonly lokminId: number
  readonly jenis: JenisLokmin
  readonly unitId: number | null
  readonly kecamatanId: number | null
  readonly bulan: Bulan
  readonly tanggal: string
  readonly jam: string
  readonly tempat: string
  readonly keadaan: KeadaanLokmin
  readonly versi: number
}

/** Who wrote something last, and when. */
export type Penulis = { readonly versi: number; readonly oleh: string; readonly pada: Date }

export type ButirLokmin = Penulis & {
  readonly kunci: string
  readonly urutan: number
  readonly asal: AsalButir
  readonly acuan: AcuanButir | null
  readonly dihapus: boolean
}
export type IsiButir = Penulis & { readonly butir: string; readonly medan: MedanButir; readonly teks: string }
export type HadirLokmin = Penulis & {
  readonly kunci: string
  readonly jabatan: string
  readonly instansi: string
  readonly jumlah: number
}
export type KomitmenDesa = Penulis & {
  readonly kunci: string
  readonly lokminId: number
  readonly desaId: number
  readonly isi: string
  readonly angka: number | null
  readonly satuan: string
  readonly tenggat: string | null
  readonly status: StatusRtl
}

const KOLOM = sql`lokmin_id as "lokminId", jenis, unit_id as "unitId", kecamatan_id as "kecamatanId", bulan, tanggal, jam, tempat,
  keadaan, versi`

/** Those that take place from one day to another, both included, by day. */
export async function listLokmin(
  db: Db,
  kabId: number,
  { dari, sampai }: { readonly dari: string; readonly sampai: string },
): Promise<readonly Lokmin[]> {
  const { rows } = await sql<Lokmin>`
    select ${KOLOM} from lokmin where kab_id = ${kabId} and tanggal between ${dari}::date and ${sampai}::date
    order by tanggal, lokmin_id`.execute(db)
  return rows
}

/** `kunci`: 'ubah' holds it for a change of its own row, 'isi' against one while something in it is written. */
export async function findLokmin(
  db: Db,
  kabId: number,
  { lokminId, kunci }: { readonly lokminId: number; readonly kunci?: 'ubah' | 'isi' },
): Promise<Lokmin | undefined> {
  const { rows } = await sql<Lokmin>`
    select ${KOLOM} from lokmin where kab_id = ${kabId} and lokmin_id = ${lokminId}
    ${kunci === 'ubah' ? sql`for update` : kunci === 'isi' ? sql`for share` : sql``}`.execute(db)
  return rows[0]
}

export type LokminBaru = Omit<Lokmin, 'lokminId' | 'versi'>
export type Cap = { readonly oleh: string; readonly pada: Date }

/** The new number, or null where the puskesmas has a monthly one of that month already. */
export async function insertLokmin(db: Db, kabId: number, baru: LokminBaru & Cap): Promise<number | null> {
  const { rows } = await sql<{ lokminId: number }>`
    insert into lokmin (kab_id, jenis, unit_id, kecamatan_id, bulan, tanggal, jam, tempat, keadaan, oleh, pada)
    values (${kabId}, ${baru.jenis}, ${baru.unitId}, ${baru.kecamatanId}, ${baru.bulan}, ${baru.tanggal}::date, ${baru.jam},
      ${baru.tempat}, ${baru.keadaan}, ${baru.oleh}, ${baru.pada})
    on conflict do nothing returning lokmin_id as "lokminId"`.execute(db)
  return rows[0]?.lokminId ?? null
}

export type UbahanLokmin = Pick<Lokmin, 'bulan' | 'tanggal' | 'jam' | 'tempat' | 'keadaan'>

/** The next version of one that `findLokmin` holds; false where another one of that month is in the way. */
export async function updateLokmin(
  db: Db,
  kabId: number,
  { lokminId, bulan, tanggal, jam, tempat, keadaan, oleh, pada }: UbahanLokmin & Cap & { readonly lokminId: number },
): Promise<boolean> {
  const { rows } = await sql`
    update lokmin l set bulan = ${bulan}, tanggal = ${tanggal}::date, jam = ${jam}, tempat = ${tempat}, keadaan = ${keadaan},
      versi = versi + 1, oleh = ${oleh}, pada = ${pada}
    where kab_id = ${kabId} and lokmin_id = ${lokminId} and not (jenis = 'bulanan' and ${keadaan} <> 'batal' and exists (
      select from lokmin s where s.kab_id = l.kab_id and s.unit_id = l.unit_id and s.jenis = 'bulanan' and s.bulan = ${bulan}
        and s.keadaan <> 'batal' and s.lokmin_id <> l.lokmin_id))
    returning versi`.execute(db)
  return rows.length > 0
}

export type IsiLokmin = {
  /** Also those thrown out, which a draft does not bring back. */
  readonly butir: readonly ButirLokmin[]
  readonly isi: readonly IsiButir[]
  readonly hadir: readonly HadirLokmin[]
  readonly komitmen: readonly KomitmenDesa[]
}

/** All that is written in a lokmin but its RTL. */
export async function loadIsiLokmin(db: Db, kabId: number, lokminId: number): Promise<IsiLokmin> {
  const [butir, isi, hadir, komitmen] = await Promise.all([
    sql<ButirLokmin>`select kunci, urutan, asal, acuan, dihapus, versi, oleh, pada from lokmin_butir
      where kab_id = ${kabId} and lokmin_id = ${lokminId} order by urutan, pada, kunci`.execute(db),
    sql<IsiButir>`select butir, medan, teks, i.versi, i.oleh, i.pada from lokmin_isi i
      join lokmin_butir b on b.kab_id = i.kab_id and b.kunci = i.butir
      where i.kab_id = ${kabId} and lokmin_id = ${lokminId} and not dihapus order by butir, medan`.execute(db),
    sql<HadirLokmin>`select kunci, jabatan, instansi, jumlah, versi, oleh, pada from lokmin_hadir
      where kab_id = ${kabId} and lokmin_id = ${lokminId} and not dihapus order by instansi, jabatan, kunci`.execute(
      db,
    ),
    sql<KomitmenDesa>`${KOMITMEN} where kab_id = ${kabId} and lokmin_id = ${lokminId} and not dihapus
      order by desa_id, tenggat nulls last, kunci`.execute(db),
  ])
  return { butir: butir.rows, isi: isi.rows, hadir: hadir.rows, komitmen: komitmen.rows }
}

const KOMITMEN = sql`select kunci, lokmin_id as "lokminId", desa_id as "desaId", isi, angka, satuan, tenggat, status, versi, oleh, pada
  from komitmen_desa`

/** The dated items of a year. */
export async function listSiklusLokmin(db: Db): Promise<readonly BarisSiklus[]> {
  const { rows } = await sql<BarisSiklus>`
    select kode, jenis, nama, nama_en as "namaEn", bulan, hari from siklus_lokmin order by urutan`.execute(db)
  return rows
}

/** Indikator that have a target in the example of the catalogue, and those with one set by the kabupaten for a year. */
export async function countTargetTahun(
  db: Db,
  kabId: number,
  tahun: number,
): Promise<{ readonly ditetapkan: number; readonly semua: number }> {
  const { rows } = await sql<{ ditetapkan: number; semua: number }>`
    with lalu as (select distinct indikator_kode from target where kab_id = ${kabId} and tahun in (${tahun}, ${tahun - 1})),
      kini as (select distinct indikator_kode from target where kab_id = ${kabId} and tahun = ${tahun})
    select (select count(*)::int from kini) as ditetapkan, (select count(*)::int from lalu) as semua`.execute(db)
  return rows[0] ?? { ditetapkan: 0, semua: 0 }
}

/** Tells everyone who listens, on commit, that something was written in a lokmin. */
export async function siarkanLokmin(db: Db, kodeKab: string, lokminId: number): Promise<void> {
  await sql`select pg_notify(${KANAL_LOKMIN}, json_build_object('kab', ${kodeKab}::text, 'lokmin', ${lokminId}::int)::text)`.execute(
    db,
  )
}
