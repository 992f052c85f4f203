// What reviewing reads and writes: rules, which desa changed, who follows up, and the notifikasi themselves.
import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import { type AturanNotifikasi, type BarisAturan, bacaAturan, gabungkanAturan } from '#domain/aturan-notifikasi.ts'
import type { Bulan } from '#domain/bulan.ts'
import { type BatasNaik, NAIK_BAWAAN } from '#domain/notifikasi-harian.ts'
import type { Hal, NotifikasiDitutup, NotifikasiTerbuka, PerubahanNotifikasi } from '#domain/notifikasi-perubahan.ts'
import { tulisLarik } from './bagian.ts'
import { CAP_KATALOG } from './katalog-isian.ts'

const KOLOM_ATURAN = sql`kode, jenis, nama, nama_en as "namaEn", indikator, ambang, aktif`
const bacaBaris = (baris: readonly BarisAturan[]) => baris.flatMap((satu) => bacaAturan(satu) ?? [])

/** The program's rules, in their order. */
export async function listAturanBawaan(db: Db): Promise<readonly AturanNotifikasi[]> {
  const { rows } = await sql<BarisAturan>`
    select ${KOLOM_ATURAN} from aturan_notifikasi order by urutan, kode`.execute(db)
  return bacaBaris(rows)
}

/** The rules that hold in a kabupaten: the program's, each replaced by its own of the same kode. */
export async function listAturanNotifikasi(db: Db, kabId: number): Promise<readonly AturanNotifikasi[]> {
  const [bawaan, sendiri] = await Promise.all([
    listAturanBawaan(db),
    sql<BarisAturan>`select ${KOLOM_ATURAN} from aturan_notifikasi_kab where kab_id = ${kabId} order by kode`.execute(
      db,
    ),
  ])
  return gabungkanAturan(bawaan, bacaBaris(sendiri.rows))
}

const KUNCI_NAIK = 'notifikasi-naik'

/** `versi` 0: the program's, which nobody here has changed. */
export type BatasNaikTersimpan = BatasNaik & { readonly versi: number }

/** After how many days a kabupaten raises what nobody has made a plan for. */
export async function getBatasNaik(db: Db, kabId: number): Promise<BatasNaikTersimpan> {
  const baris = await db
    .selectFrom('pengaturan')
    .select('nilai')
    .where('kab_id', '=', kabId)
    .where('kunci', '=', KUNCI_NAIK)
    .executeTakeFirst()
  // Written by saveBatasNaik in this form.
  return { ...NAIK_BAWAAN, versi: 0, ...(baris?.nilai as Partial<BatasNaikTersimpan> | undefined) }
}

export async function saveBatasNaik(db: Db, kabId: number, batas: BatasNaikTersimpan): Promise<void> {
  await sql`insert into pengaturan (kab_id, kunci, nilai) values (${kabId}, ${KUNCI_NAIK}, ${JSON.stringify(batas)}::jsonb)
    on conflict (kab_id, kunci) do update set nilai = excluded.nilai`.execute(db)
}

/**
 * What reviewing depends on besides the laporan: rules, catalogue, targets, sasaran, settings, who owes and who is where, and
 * the month that it is.
 */
export async function capTinjau(db: Db, kabId: number, bulan: Bulan): Promise<string> {
  const { rows } = await sql<{ cap: string }>`
    select md5(concat_ws(' ', (${CAP_KATALOG}), ${bulan}::int,
      (select string_agg(kode || pada, ',' order by kode) from aturan_notifikasi_kab where kab_id = ${kabId}),
      (select max(dicatat_pada) from target where kab_id = ${kabId}),
      (select max(dicatat_pada) from sasaran where kab_id = ${kabId}),
      (select max(greatest(pada, henti_pada)) from indikator_kab where kab_id = ${kabId}),
      (select string_agg(kunci || nilai, ',' order by kunci) from pengaturan where kab_id = ${kabId}
        and (kunci in ('status-tetap', 'kelengkapan-minimal') or kunci like 'ambang-%')),
      (select string_agg(mulai || ' ' || selesai, ',' order by mulai) from kampanye where kab_id = ${kabId}),
      (select concat_ws(' ', count(*), sum(mulai), sum(akhir)) from wajib_lapor where kab_id = ${kabId}),
      (select concat_ws(' ', count(*), sum(mulai::bigint * unit_id)) from penanggung_jawab where kab_id = ${kabId}),
      (select concat_ws(' ', count(*), sum(mulai::bigint * unit_id)) from desa_puskesmas where kab_id = ${kabId}))) as cap`.execute(
    db,
  )
  return rows[0]?.cap ?? ''
}

/** A desa to be reviewed: the sum of its laporan's versions, and the last month that anything was handed in of. */
export type DesaTinjau = { readonly desaId: number; readonly versi: number; readonly terakhir: Bulan | null }

/**
 * Desa whose laporan changed since they were reviewed, or which were reviewed by other rules. A laporan only ever gains
 * versions. Read before the figures are, so that what is written meanwhile is found again.
 */
export async function listDesaTinjau(
  db: Db,
  kabId: number,
  { cap, sejak, sampai }: { readonly cap: string; readonly sejak: Bulan; readonly sampai: Bulan },
): Promise<DesaTinjau[]> {
  const { rows } = await sql<DesaTinjau>`
    select desa_id as "desaId", versi, terakhir
    from (
      select desa_id, sum(versi)::int as versi,
        max(bulan) filter (where status <> 'draf' and bulan <= ${sampai}) as terakhir
      from laporan where kab_id = ${kabId} and bulan >= ${sejak} group by desa_id
    ) l
    where not exists (select from notifikasi_ditinjau d
      where d.kab_id = ${kabId} and d.desa_id = l.desa_id and d.versi = l.versi and d.cap = ${cap})
    order by desa_id`.execute(db)
  return rows
}

/** Desa by their codes in any month. */
export async function listDesaBerkode(db: Db, kabId: number, kode: readonly string[]): Promise<number[]> {
  if (kode.length === 0) return []
  const { rows } = await sql<{ desaId: number }>`
    select distinct desa_id as "desaId" from desa_identitas
    where kab_id = ${kabId} and kode = any(${[...kode]}::text[]) order by 1`.execute(db)
  return rows.map(({ desaId }) => desaId)
}

export async function markDitinjau(
  trx: Db,
  kabId: number,
  { desa, cap, pada }: { readonly desa: readonly DesaTinjau[]; readonly cap: string; readonly pada: Date },
): Promise<void> {
  if (desa.length === 0) return
  await sql`
    insert into notifikasi_ditinjau (kab_id, desa_id, versi, cap, pada)
    select ${kabId}::int, d, v, ${cap}, ${pada}::timestamptz
    from unnest(${tulisLarik(desa.map((d) => d.desaId))}::int[], ${tulisLarik(desa.map((d) => d.versi))}::bigint[]) s(d, v)
    on conflict (kab_id, desa_id) do update set versi = excluded.versi, cap = excluded.cap, pada = excluded.pada`.execute(
    trx,
  )
}

// Any constant will do, as long as nothing else locks on it.
const KUNCI_TINJAU = 35_071

/** One process at a time reviews a kabupaten, until its transaction ends; false: another one is at it. */
export async function tryTinjau(trx: Db, kabId: number): Promise<boolean> {
  const { rows } = await sql<{ dapat: boolean }>`
    select pg_try_advisory_xact_lock(${KUNCI_TINJAU}, ${kabId}) as dapat`.execute(trx)
  return rows[0]?.dapat ?? false
}

/** Whether a file of laporan is being applied or taken back: nobody is told of a part of it. */
export async function isImporBerjalan(db: Db, kabId: number): Promise<boolean> {
  const { rows } = await sql<{ ada: boolean }>`
    select exists (select from impor where kab_id = ${kabId} and status in ('diterapkan', 'membatalkan')) as ada`.execute(
    db,
  )
  return rows[0]?.ada ?? false
}

/** What is open at these desa. */
export async function listTerbuka(db: Db, kabId: number, desaId: readonly number[]): Promise<NotifikasiTerbuka[]> {
  const { rows } = await sql<NotifikasiTerbuka>`
    select notifikasi_id as "notifikasiId", desa_id as "desaId", perihal, indikator_kode as indikator, unit_id as "unitId",
      alasan, angka, bulan_mulai as "bulanMulai", bulan, tahap, tenang_sejak as "tenangSejak", muncul_pada as "munculPada",
      dinaikkan
    from notifikasi where kab_id = ${kabId} and ditutup_pada is null and desa_id = any(${tulisLarik(desaId)}::int[])
    order by notifikasi_id`.execute(db)
  return rows
}

/** Says when one came up, where that is not when it was written: of an example that tells of weeks past. */
export async function setMuncul(
  db: Db,
  { kabId, notifikasiId }: { readonly kabId: number; readonly notifikasiId: number },
  pada: Date,
): Promise<void> {
  await sql`
    update notifikasi set muncul_pada = ${pada} where kab_id = ${kabId} and notifikasi_id = ${notifikasiId}`.execute(db)
}

/** Of each matter of these desa the last one that a person closed while it still held. */
export async function listDitutup(db: Db, kabId: number, desaId: readonly number[]): Promise<NotifikasiDitutup[]> {
  const { rows } = await sql<NotifikasiDitutup>`
    select distinct on (desa_id, perihal, indikator_kode) desa_id as "desaId", perihal, indikator_kode as indikator, bulan,
      ditutup_pada as "ditutupPada", coalesce(angka_tutup, angka) as angka
    from notifikasi
    where kab_id = ${kabId} and ditutup_oleh is not null and tenang_sejak is null
      and desa_id = any(${tulisLarik(desaId)}::int[])
    order by desa_id, perihal, indikator_kode, ditutup_pada desc`.execute(db)
  return rows
}

/** Where whoever answers for each desa is at work in a month, failing that its puskesmas. */
export async function listUnitTinjau(
  db: Db,
  kabId: number,
  { desaId, bulan }: { readonly desaId: readonly number[]; readonly bulan: Bulan },
): Promise<ReadonlyMap<number, number>> {
  const { rows } = await sql<{ desaId: number; unitId: number }>`
    select d as "desaId", coalesce(p.unit_id, k.unit_id) as "unitId"
    from unnest(${tulisLarik(desaId)}::int[]) d
    left join lateral (
      select j.unit_id from penanggung_jawab j
      where j.kab_id = ${kabId} and j.desa_id = d and j.mulai <= ${bulan} order by j.mulai desc limit 1
    ) j on true
    left join unit p on p.kab_id = ${kabId} and p.unit_id = j.unit_id and coalesce(p.akhir, ${bulan}) >= ${bulan}
    left join lateral (
      select unit_id from desa_puskesmas k
      where k.kab_id = ${kabId} and k.desa_id = d and k.mulai <= ${bulan} order by k.mulai desc limit 1
    ) k on true
    where coalesce(p.unit_id, k.unit_id) is not null`.execute(db)
  return new Map(rows.map((r) => [r.desaId, r.unitId]))
}

type Desa = { readonly desaId: number }

/** Visits that found danger signs which are not followed up. */
export async function listBahaya(
  db: Db,
  kabId: number,
  desaId: readonly number[],
): Promise<(Desa & { readonly tanggal: string; readonly ditemukan: number })[]> {
  const { rows } = await sql<Desa & { tanggal: string; ditemukan: number }>`
    select n.desa_id as "desaId", k.tanggal::text as tanggal, k.ditemukan
    from kunjungan_rumah k join notifikasi n using (kab_id, notifikasi_id)
    where kab_id = ${kabId} and k.temuan = 'tanda-bahaya' and k.ditindaklanjuti_pada is null
      and k.dibatalkan_pada is null and k.ditemukan > 0 and n.desa_id = any(${tulisLarik(desaId)}::int[])
    order by n.desa_id, k.tanggal, k.kunjungan_id`.execute(db)
  return rows
}

/**
 * Findings that have to be explained and are not. What was validated all the same was looked at by somebody; what is only
 * asked softly may stay unanswered.
 */
export async function listBelumDijelaskan(
  db: Db,
  kabId: number,
  desaId: readonly number[],
): Promise<(Desa & { readonly pada: Date })[]> {
  const { rows } = await sql<Desa & { pada: Date }>`
    select t.desa_id as "desaId", t.pada
    from temuan t join laporan l using (kab_id, desa_id, bulan, unit_id, minggu)
    where t.kab_id = ${kabId} and t.desa_id = any(${tulisLarik(desaId)}::int[]) and t.keparahan = 'jelaskan'
      and t.penjelasan is null and l.status in ('terkirim', 'terverifikasi')
    order by t.desa_id, t.pada`.execute(db)
  return rows
}

export type TertulisNotifikasi = Hal & {
  readonly notifikasiId: number
  readonly kodeDesa: string
  readonly tindakan: 'muncul' | 'ubah' | 'tenang' | 'bersuara' | 'tutup'
  /** What the trail keeps of it. */
  readonly isi: { readonly bulan: Bulan; readonly alasan: unknown; readonly angka: unknown }
}

const KODE_DESA = sql`(select kode from desa_identitas i where i.kab_id = n.kab_id and i.desa_id = n.desa_id
  and i.mulai <= n.bulan order by i.mulai desc limit 1) as "kodeDesa"`

const ISI = sql`jsonb_build_object('bulan', n.bulan, 'alasan', n.alasan, 'angka', n.angka) as isi`

/** Writes what reviewing has changed; one that somebody took or closed meanwhile is left to the next review. */
export async function writePerubahan(
  trx: Db,
  kabId: number,
  { muncul, berubah }: PerubahanNotifikasi,
  pada: Date,
): Promise<TertulisNotifikasi[]> {
  const baru = await sql<TertulisNotifikasi>`
    insert into notifikasi as n (kab_id, desa_id, perihal, indikator_kode, unit_id, alasan, angka, bulan_mulai, bulan,
      muncul_pada, berubah_pada)
    select ${kabId}::int, "desaId", perihal, indikator, "unitId", alasan, angka, bulan, bulan, ${pada}, ${pada}
    from jsonb_to_recordset(${JSON.stringify(muncul)}::jsonb) b("desaId" int, perihal text, indikator text, "unitId" int,
      alasan jsonb, angka jsonb, bulan int)
    on conflict (kab_id, desa_id, perihal, indikator_kode) where ditutup_pada is null do nothing
    returning notifikasi_id as "notifikasiId", desa_id as "desaId", perihal, indikator_kode as indikator,
      'muncul' as tindakan, ${ISI}, ${KODE_DESA}`.execute(trx)
  if (berubah.length === 0) return baru.rows
  const isi = berubah.map(({ notifikasi, ...satu }) => ({ ...satu, id: notifikasi.notifikasiId }))
  const lama = await sql<TertulisNotifikasi>`
    update notifikasi n set unit_id = b."unitId", alasan = b.alasan, angka = b.angka, bulan = b.bulan,
      berubah_pada = ${pada},
      tenang_sejak = case b.jenis when 'bersuara' then null when 'ubah' then n.tenang_sejak
        else coalesce(n.tenang_sejak, ${pada}) end,
      tenang_bulan = case b.jenis when 'bersuara' then null when 'ubah' then n.tenang_bulan else b.bulan end,
      tahap = case b.jenis when 'tutup' then 'ditutup' else n.tahap end,
      ditutup_pada = case b.jenis when 'tutup' then ${pada}::timestamptz end,
      angka_tutup = case b.jenis when 'tutup' then b.angka end,
      versi = n.versi + case b.jenis when 'tutup' then 1 else 0 end
    from jsonb_to_recordset(${JSON.stringify(isi)}::jsonb) b(id int, jenis text, "unitId" int, alasan jsonb, angka jsonb,
      bulan int)
    where n.kab_id = ${kabId} and n.notifikasi_id = b.id and n.ditutup_pada is null
      and (b.jenis <> 'tutup' or n.tahap = 'baru')
    returning n.notifikasi_id as "notifikasiId", n.desa_id as "desaId", n.perihal, n.indikator_kode as indikator,
      b.jenis as tindakan, ${ISI}, ${KODE_DESA}`.execute(trx)
  return [...baru.rows, ...lama.rows]
}

export type CalonNaik = Hal & {
  readonly notifikasiId: number
  readonly kodeDesa: string
  readonly tahap: string
  readonly munculPada: Date
  readonly dinaikkan: number
}

/** Those that call for attention and may have to be raised further. */
export async function listCalonNaik(db: Db, kabId: number): Promise<CalonNaik[]> {
  const { rows } = await sql<CalonNaik>`
    select notifikasi_id as "notifikasiId", desa_id as "desaId", perihal, indikator_kode as indikator, tahap,
      muncul_pada as "munculPada", dinaikkan, ${KODE_DESA}
    from notifikasi n
    where kab_id = ${kabId} and ditutup_pada is null and tenang_sejak is null and dinaikkan < 2
      and tahap in ('baru', 'diterima')
    order by notifikasi_id`.execute(db)
  return rows
}

/** Raises them further; answers which of them still stood lower. */
export async function naikkan(
  trx: Db,
  kabId: number,
  { naik, pada }: { readonly naik: readonly { notifikasiId: number; ke: number }[]; readonly pada: Date },
): Promise<ReadonlySet<number>> {
  const { rows } = await sql<{ id: number }>`
    update notifikasi n set dinaikkan = b.ke, dinaikkan_pada = ${pada}
    from unnest(${tulisLarik(naik.map((b) => b.notifikasiId))}::int[], ${tulisLarik(naik.map((b) => b.ke))}::int[]) b(id, ke)
    where n.kab_id = ${kabId} and n.notifikasi_id = b.id and n.ditutup_pada is null and n.dinaikkan < b.ke
    returning n.notifikasi_id as id`.execute(trx)
  return new Set(rows.map(({ id }) => id))
}
