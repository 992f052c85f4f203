// Findings as they are shown: with their names, their answer and what became of them.
import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import type { Bulan } from '#domain/bulan.ts'
import { dalamCakupan } from '#domain/izin.ts'
import { type BahasaPesan, type JenisRiwayat, pesanRiwayat, sebutanKiri } from '#domain/mutu-aturan.ts'
import { ATURAN_TURUN, type KeadaanTemuan, pesanTurun } from '#domain/temuan.ts'
import type { Lingkup } from './angka.ts'
import { namaOrang } from './nama-orang.ts'

export type TemuanTersimpan = {
  readonly desaId: number
  readonly unitId: number
  readonly unit: string
  readonly kodeUnit: string
  readonly jenisUnit: string
  readonly bulan: Bulan
  readonly minggu: number
  readonly aturan: string
  readonly jenis: JenisRiwayat | 'laporan' | typeof ATURAN_TURUN
  readonly keparahan: 'jelaskan' | 'lunak'
  readonly pesan: string
  readonly elemen: readonly string[]
  /** Whether one of its elemen points at few people. */
  readonly sensitif: boolean
  /** Names of what was compared; null where a count was compared with itself as reported before. */
  readonly namaKiri: readonly string[] | null
  readonly namaKanan: readonly string[] | null
  /** The same words in English; null where a rule has none. */
  readonly inggris: KataTemuan
  readonly kiri: number
  readonly kanan: number
  /** Both are of one kind, so that their difference says something. */
  readonly sebanding: boolean
  readonly keadaan: KeadaanTemuan
  readonly penjelasan: string | null
  readonly dijelaskanOleh: string | null
  readonly dijelaskanPada: Date | null
  readonly diperbaikiPada: Date | null
}

type KataTemuan = {
  readonly pesan: string | null
  readonly namaKiri: readonly string[] | null
  readonly namaKanan: readonly string[] | null
}

type LingkupDesa = Lingkup & { readonly desaId: readonly number[] }

export type SaringTemuan = {
  readonly dari: Bulan
  readonly sampai: Bulan
  /** Absent: those that nobody has answered. */
  readonly keadaan?: readonly KeadaanTemuan[]
  /** Only those that concern one of these elemen. */
  readonly elemen?: readonly string[]
  /** Only of these units; null: of all. */
  readonly unitId?: readonly number[] | null
  readonly kodeUnit?: string | undefined
  /** Code of a rule, or of all of its findings about single elemen. */
  readonly aturan?: string | undefined
  readonly keparahan?: string | undefined
  readonly jenis?: TemuanTersimpan['jenis'] | undefined
  /** false leaves out those that point at few people. */
  readonly sensitif?: boolean
  readonly mulai?: number
  readonly banyak?: number
}

const BELUM_DIJAWAB: readonly KeadaanTemuan[] = ['terbuka', 'dibiarkan']

/** What stands and what was corrected, with what became of it. */
function semuaTemuan({ kabId, cakupan, desaId }: LingkupDesa, { dari, sampai, keadaan = BELUM_DIJAWAB }: SaringTemuan) {
  const desa = sql`${[...dalamCakupan(cakupan, desaId)]}::int[]`
  const kolom = sql`t.kab_id, t.desa_id, t.bulan, t.unit_id, t.minggu, t.aturan, t.keparahan, t.elemen, t.kiri, t.kanan,
    t.penjelasan, t.dijelaskan_oleh, t.dijelaskan_pada`
  const lalu = keadaan.includes('diperbaiki')
    ? sql`union all
      select ${kolom}, t.diperbaiki_pada from temuan_diperbaiki t
      where t.kab_id = ${kabId} and t.desa_id = any(${desa}) and t.bulan between ${dari} and ${sampai}
        and not exists (select from temuan k where k.kab_id = t.kab_id and k.desa_id = t.desa_id and k.bulan = t.bulan
          and k.unit_id = t.unit_id and k.minggu = t.minggu and k.aturan = t.aturan)`
    : sql``
  return sql`(
    select t.*, exists (select from elemen e where e.kode = any(t.elemen) and e.sensitif) as sensitif,
      case when t.diperbaiki_pada is not null then 'diperbaiki' when t.penjelasan is not null then 'dijelaskan'
        when l.status in ('tervalidasi', 'terkunci') then 'dibiarkan' else 'terbuka' end as keadaan
    from (
      select ${kolom}, null::timestamptz as diperbaiki_pada from temuan t
      where t.kab_id = ${kabId} and t.desa_id = any(${desa}) and t.bulan between ${dari} and ${sampai}
      ${lalu}
    ) t
    join laporan l using (kab_id, desa_id, bulan, unit_id, minggu)
    where l.status <> 'draf'
  ) t`
}

/** The kind of question that a finding is, as `namai` tells it. */
const JENIS = sql`coalesce((select r.jenis from aturan_riwayat r where r.kode = split_part(t.aturan, ':', 1)),
  case when starts_with(t.aturan, ${ATURAN_TURUN}) then ${ATURAN_TURUN} else 'laporan' end)`

function syarat(saring: SaringTemuan) {
  const { keadaan = BELUM_DIJAWAB, elemen, unitId, kodeUnit, aturan, keparahan, jenis, sensitif } = saring
  const semua = [sql`t.keadaan = any(${[...keadaan]}::text[])`]
  if (elemen) semua.push(sql`t.elemen && ${[...elemen]}::text[]`)
  if (unitId) semua.push(sql`t.unit_id = any(${[...unitId]}::int[])`)
  if (kodeUnit !== undefined) semua.push(sql`u.kode = ${kodeUnit}`)
  if (aturan !== undefined) semua.push(sql`${aturan} in (t.aturan, split_part(t.aturan, ':', 1))`)
  if (keparahan !== undefined) semua.push(sql`t.keparahan = ${keparahan}`)
  if (jenis !== undefined) semua.push(sql`${jenis} = ${JENIS}`)
  if (sensitif === false) semua.push(sql`not t.sensitif`)
  return sql.join(semua, sql` and `)
}

/** The names of elemen in the order of their codes. */
const nama = (kolom: string, sebutan: 'nama' | 'nama_en' = 'nama') => sql`(
  select array_agg(coalesce(${sql.ref(`e.${sebutan}`)}, e.nama, k.kode) order by k.nomor)
  from unnest(${sql.ref(kolom)}) with ordinality k(kode, nomor) left join elemen e on e.kode = k.kode)`

/** A sentence's parts in one language. */
type BagianKata = KataTemuan & {
  readonly pesanRiwayat: string | null
  readonly lawan: string | null
  readonly namaElemen: string | null
  readonly namaKelompok: string | null
}

type Baris = Omit<TemuanTersimpan, 'jenis' | keyof KataTemuan | 'inggris'> &
  BagianKata & { readonly jenisRiwayat: JenisRiwayat | null; readonly inggris: BagianKata }

/** Findings of some desa, what must be explained first, then the latest. */
export async function listTemuan(
  db: Db,
  lingkup: LingkupDesa,
  saring: SaringTemuan,
): Promise<readonly TemuanTersimpan[]> {
  const { mulai = 0, banyak = null } = saring
  const { rows } = await sql<Baris>`
    select t.desa_id as "desaId", t.unit_id as "unitId", u.nama as unit, u.kode as "kodeUnit", t.bulan, t.minggu, t.aturan,
      (select kode from jenis_unit j where j.jenis_unit_id = u.jenis_unit_id) as "jenisUnit", t.keparahan, t.elemen,
      t.sensitif, t.kiri, t.kanan, t.keadaan, t.penjelasan, ${namaOrang('t.dijelaskan_oleh')} as "dijelaskanOleh",
      t.dijelaskan_pada as "dijelaskanPada", t.diperbaiki_pada as "diperbaikiPada", r.jenis as "jenisRiwayat", coalesce(r.sebanding, true) as sebanding,
      a.pesan, r.pesan as "pesanRiwayat", r.lawan,
      case when a.kode is not null then ${nama('a.kiri')} when r.jenis = 'urutan-kohort' then ${nama('r.kiri')} end as "namaKiri",
      case when a.kode is not null then ${nama('a.kanan')} end as "namaKanan",
      e.nama as "namaElemen", g.nama as "namaKelompok",
      json_build_object('pesan', a.pesan_en, 'pesanRiwayat', r.pesan_en, 'lawan', r.lawan_en,
        'namaKiri', case when a.kode is not null then ${nama('a.kiri', 'nama_en')}
          when r.jenis = 'urutan-kohort' then ${nama('r.kiri', 'nama_en')} end,
        'namaKanan', case when a.kode is not null then ${nama('a.kanan', 'nama_en')} end,
        'namaElemen', coalesce(e.nama_en, e.nama), 'namaKelompok', coalesce(g.nama_en, g.nama)) as inggris
    from ${semuaTemuan(lingkup, saring)}
    join unit u on u.kab_id = t.kab_id and u.unit_id = t.unit_id
    left join aturan_cek a on a.kode = t.aturan
    left join aturan_riwayat r on r.kode = split_part(t.aturan, ':', 1)
    left join elemen e on e.kode = t.elemen[1]
    left join kelompok_isian g on g.kelompok_id = e.kelompok_id
    where ${syarat(saring)}
    order by t.keparahan, t.bulan desc, t.desa_id, t.unit_id, t.minggu, t.aturan
    limit ${banyak} offset ${mulai}`.execute(db)
  return rows.map(namai)
}

/** Puts the sentence of each kind of question together; a year-to-date that fell is found by code, not by a row. */
function namai({
  jenisRiwayat,
  inggris,
  pesan,
  pesanRiwayat,
  lawan,
  namaElemen,
  namaKelompok,
  ...baris
}: Baris): TemuanTersimpan {
  const bagian = { pesan, pesanRiwayat, lawan, namaElemen, namaKelompok, ...baris }
  const turun = baris.aturan.startsWith(ATURAN_TURUN)
  const { pesan: tulisan, ...nama } = kataTemuan(bagian, { aturan: baris.aturan, jenisRiwayat, bahasa: 'id' })
  return {
    ...baris,
    ...nama,
    pesan: tulisan ?? '',
    jenis: jenisRiwayat !== null && pesanRiwayat !== null ? jenisRiwayat : turun ? ATURAN_TURUN : 'laporan',
    inggris: kataTemuan(inggris, { aturan: baris.aturan, jenisRiwayat, bahasa: 'en' }),
  }
}

type Sebab = Pick<Baris, 'aturan' | 'jenisRiwayat'> & { readonly bahasa: BahasaPesan }

function kataTemuan(bagian: BagianKata, { aturan, jenisRiwayat, bahasa }: Sebab): KataTemuan {
  const { pesan, pesanRiwayat: riwayat, lawan, namaElemen, namaKelompok, namaKiri, namaKanan } = bagian
  const elemen = namaElemen ?? ''
  if (jenisRiwayat === null || riwayat === null)
    return {
      pesan: pesan ?? (aturan.startsWith(ATURAN_TURUN) ? pesanTurun(elemen, bahasa) : null),
      namaKiri,
      namaKanan,
    }
  return {
    pesan: pesanRiwayat(riwayat, { nama: elemen, kelompok: namaKelompok ?? '' }),
    namaKiri: namaKiri ?? [sebutanKiri(jenisRiwayat, aturan, bahasa) ?? elemen],
    namaKanan: [lawan ?? ''],
  }
}

export type JumlahTemuan = {
  readonly desaId: number
  readonly unitId: number
  readonly keadaan: KeadaanTemuan
  readonly banyak: number
}

/** How many findings units have, by what became of them. */
export async function countTemuan(
  db: Db,
  lingkup: LingkupDesa,
  saring: SaringTemuan,
): Promise<readonly JumlahTemuan[]> {
  const { rows } = await sql<JumlahTemuan>`
    select t.desa_id as "desaId", t.unit_id as "unitId", t.keadaan, count(*)::int as banyak
    from ${semuaTemuan(lingkup, saring)}
    join unit u on u.kab_id = t.kab_id and u.unit_id = t.unit_id
    where ${syarat(saring)}
    group by 1, 2, 3 order by 1, 2, 3`.execute(db)
  return rows
}
