// Notifikasi as they are read: those of some desa, one of them, how many there are. What raises them writes elsewhere.
import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import type { Notifikasi, Perihal, TahapNotifikasi } from '#domain/notifikasi.ts'
import { type Lingkup, syaratDesa } from './angka.ts'

export type NotifikasiTersimpan = Notifikasi & {
  readonly kodeDesa: string
  readonly desa: string
  readonly kodeUnit: string
  readonly unit: string
  readonly jenisUnit: string
}

export type SaringNotifikasi = {
  /** Which of them: those that call for attention, those that have become quiet, those closed. */
  readonly keadaan: readonly KeadaanNotifikasi[]
  /** false leaves out those of sensitive indikator. */
  readonly sensitif: boolean
  /** Only those that these units follow up; absent: of every unit. */
  readonly unitId?: readonly number[] | undefined
  readonly tahap?: readonly TahapNotifikasi[] | undefined
  readonly perihal?: readonly Perihal[] | undefined
  readonly indikator?: string | undefined
  /** Only those raised at least so far. */
  readonly dinaikkan?: 1 | 2 | undefined
  readonly mulai?: number
  readonly banyak?: number
}

export type KeadaanNotifikasi = 'bersuara' | 'tenang' | 'ditutup'

const KOLOM = sql`n.notifikasi_id as "notifikasiId", n.desa_id as "desaId", n.perihal, n.indikator_kode as indikator,
  n.unit_id as "unitId", n.alasan, n.angka, n.bulan_mulai as "bulanMulai", n.bulan, n.muncul_pada as "munculPada",
  n.berubah_pada as "berubahPada", n.tahap, n.diterima_pada as "diterimaPada", n.diterima_oleh as "diterimaOleh",
  n.tenang_sejak as "tenangSejak", n.tenang_bulan as "tenangBulan", n.ditutup_pada as "ditutupPada",
  n.ditutup_oleh as "ditutupOleh", n.hasil, n.catatan, n.angka_tutup as "angkaTutup", n.dinaikkan,
  n.dinaikkan_pada as "dinaikkanPada", n.versi`

const KEADAAN = sql`case when ditutup_pada is not null then 'ditutup' when tenang_sejak is not null then 'tenang'
  else 'bersuara' end`

const NAMA = sql`i.kode as "kodeDesa", i.nama as desa, u.kode as "kodeUnit", u.nama as unit, j.kode as "jenisUnit"`

/** With the names that hold in the month reviewed last. */
const TEMPAT = sql`
  cross join lateral (
    select kode, nama from desa_identitas d
    where d.kab_id = n.kab_id and d.desa_id = n.desa_id and d.mulai <= n.bulan order by d.mulai desc limit 1
  ) i
  join unit u on u.kab_id = n.kab_id and u.unit_id = n.unit_id
  join jenis_unit j using (jenis_unit_id)`

const sensitif = sql`(
  exists (select from indikator k where k.kode = indikator_kode and k.sensitif)
  or exists (select from indikator_kab k where k.kab_id = notifikasi.kab_id and k.kode = indikator_kode and k.sensitif))`

function syarat(lingkup: Lingkup, saring: SaringNotifikasi) {
  const { keadaan, unitId, tahap, perihal, indikator, dinaikkan } = saring
  const semua = [sql`kab_id = ${lingkup.kabId}`, syaratDesa(lingkup), sql`${KEADAAN} = any(${[...keadaan]}::text[])`]
  // Said outright so that the index of those not closed serves.
  if (!keadaan.includes('ditutup')) semua.push(sql`ditutup_pada is null`)
  if (!saring.sensitif) semua.push(sql`not ${sensitif}`)
  if (unitId) semua.push(sql`unit_id = any(${[...unitId]}::int[])`)
  if (tahap) semua.push(sql`tahap = any(${[...tahap]}::text[])`)
  if (perihal) semua.push(sql`perihal = any(${[...perihal]}::text[])`)
  if (indikator !== undefined) semua.push(sql`indikator_kode = ${indikator}`)
  if (dinaikkan !== undefined) semua.push(sql`dinaikkan >= ${dinaikkan}`)
  return sql.join(semua, sql` and `)
}

/** Those in scope: raised furthest first, then the newest. */
export async function listNotifikasi(
  db: Db,
  lingkup: Lingkup,
  saring: SaringNotifikasi,
): Promise<NotifikasiTersimpan[]> {
  const { mulai = 0, banyak = null } = saring
  const { rows } = await sql<NotifikasiTersimpan>`
    select ${KOLOM}, ${NAMA}
    from (select * from notifikasi where ${syarat(lingkup, saring)}) n ${TEMPAT}
    order by n.ditutup_pada desc nulls first, n.tenang_sejak desc nulls first, n.dinaikkan desc, n.muncul_pada desc,
      n.notifikasi_id desc
    limit ${banyak} offset ${mulai}`.execute(db)
  return rows
}

/** One of them, whatever became of it; undefined where it is not there or not in scope. */
export async function findNotifikasi(
  db: Db,
  lingkup: Lingkup,
  { notifikasiId, ...baca }: { readonly notifikasiId: number; readonly sensitif: boolean },
): Promise<NotifikasiTersimpan | undefined> {
  const saring: SaringNotifikasi = { ...baca, keadaan: ['bersuara', 'tenang', 'ditutup'] }
  const { rows } = await sql<NotifikasiTersimpan>`
    select ${KOLOM}, ${NAMA}
    from (select * from notifikasi where ${syarat(lingkup, saring)} and notifikasi_id = ${notifikasiId}) n
    ${TEMPAT}`.execute(db)
  return rows[0]
}

export type HitungNotifikasi = {
  /** Those that call for attention, by how far they have come. */
  readonly tahap: Readonly<Record<Exclude<TahapNotifikasi, 'ditutup'>, number>>
  readonly bersuara: number
  readonly tenang: number
  /** Of those that call for attention, raised to the head of the puskesmas or further. */
  readonly dinaikkan: number
}

/** How many are open in scope. */
export async function countNotifikasi(
  db: Db,
  lingkup: Lingkup,
  saring: Omit<SaringNotifikasi, 'keadaan' | 'mulai' | 'banyak'>,
): Promise<HitungNotifikasi> {
  const { rows } = await sql<{ tahap: keyof HitungNotifikasi['tahap']; tenang: boolean; n: number; naik: number }>`
    select tahap, tenang_sejak is not null as tenang, count(*)::int as n, (count(*) filter (where dinaikkan > 0))::int as naik
    from notifikasi where ${syarat(lingkup, { ...saring, keadaan: ['bersuara', 'tenang'] })}
    group by 1, 2 order by 1, 2`.execute(db)
  const bersuara = rows.filter((r) => !r.tenang)
  const jumlah = (bilangan: readonly number[]) => bilangan.reduce((a, b) => a + b, 0)
  const tahap = (satu: keyof HitungNotifikasi['tahap']) => bersuara.find((r) => r.tahap === satu)?.n ?? 0
  return {
    tahap: {
      ...{ baru: tahap('baru'), diterima: tahap('diterima') },
      ...{ direncanakan: tahap('direncanakan'), dikerjakan: tahap('dikerjakan') },
    },
    bersuara: jumlah(bersuara.map((r) => r.n)),
    tenang: jumlah(rows.filter((r) => r.tenang).map((r) => r.n)),
    dinaikkan: jumlah(bersuara.map((r) => r.naik)),
  }
}

export type RiwayatNotifikasi = {
  readonly pada: Date
  /** 'sistem' where nobody did it. */
  readonly oleh: string
  readonly peran: string | null
  readonly tindakan: string
  readonly sebelum: unknown
  readonly sesudah: unknown
}

/** What became of one of them, from the audit trail, oldest first. */
export async function listRiwayatNotifikasi(db: Db, kabId: number, notifikasiId: number): Promise<RiwayatNotifikasi[]> {
  const { rows } = await sql<RiwayatNotifikasi>`
    select pada, nama_pengguna as oleh, peran, tindakan, sebelum, sesudah from jejak
    where kab_id = ${kabId} and objek like 'notifikasi %' and objek like ${`notifikasi ${notifikasiId} %`}
    order by jejak_id`.execute(db)
  return rows
}
