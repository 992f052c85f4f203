/** The register of posyandu and pustu: the units, their kader by number, and what no laporan tells of them. */
import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import type { Bulan } from '#domain/bulan.ts'
import type { Kader } from '#domain/kader.ts'
import type { Keadaan } from '#domain/kriteria-posyandu.ts'

export type UnitRegister = {
  readonly unitId: number
  readonly kode: string
  readonly nama: string
  readonly jenis: 'posyandu' | 'pustu'
  readonly ragam: string | null
  readonly dusun: string | null
  readonly rw: string | null
  readonly nomorRegistrasi: string | null
  readonly strata: string | null
  readonly mulai: Bulan
  readonly desaId: number
}

/** Posyandu and pustu that stand in some desa in a month, by name. */
export async function listUnitRegister(
  db: Db,
  kabId: number,
  { desaId, bulan }: { readonly desaId: readonly number[]; readonly bulan: Bulan },
): Promise<readonly UnitRegister[]> {
  const { rows } = await sql<UnitRegister>`
    select * from (
      select u.unit_id as "unitId", u.kode, u.nama, j.kode as jenis, u.ragam, u.dusun, u.rw,
        u.nomor_registrasi as "nomorRegistrasi", u.strata, u.mulai::int as mulai, coalesce((
          select t.desa_id from unit_desa t where t.kab_id = u.kab_id and t.unit_id = u.unit_id and t.mulai <= ${bulan}
          order by t.mulai desc limit 1), u.desa_id) as "desaId"
      from unit u join jenis_unit j using (jenis_unit_id)
      where u.kab_id = ${kabId} and j.kode in ('posyandu', 'pustu')
        and u.mulai <= ${bulan} and (u.akhir is null or u.akhir >= ${bulan})) unit
    where "desaId" = any(${[...desaId]}::int[])
    order by nama, kode`.execute(db)
  return rows
}

const KOLOM = sql`k.unit_id as "unitId", k.nomor, k.mulai::int as mulai, k.akhir::int as akhir, k.sk_nomor as "skNomor",
  k.sk_tanggal as "skTanggal", k.dilatih_pada as "dilatihPada", k.keterampilan, k.versi,
  case when p.pengguna_id is null then null
    else json_build_object('namaPengguna', p.nama_pengguna, 'nama', p.nama) end as akun`

/** Kader of some units, those who stopped included, by unit and number. */
export async function listKader(db: Db, kabId: number, unitId: readonly number[]): Promise<readonly Kader[]> {
  const { rows } = await sql<Kader>`
    select ${KOLOM} from kader k left join pengguna p using (pengguna_id)
    where k.kab_id = ${kabId} and k.unit_id = any(${[...unitId]}::int[])
    order by k.unit_id, k.nomor`.execute(db)
  return rows
}

/** Holds the kader of a unit against another change until the transaction ends. */
export async function lockUnitKader(trx: Db, kabId: number, unitId: number): Promise<void> {
  await sql`select from unit where kab_id = ${kabId} and unit_id = ${unitId} for no key update`.execute(trx)
}

export type IsiKader = Omit<Kader, 'akun' | 'versi'> & { readonly namaPengguna: string | null }

/** Writes kader as they are from now on, each with the next version. */
export async function saveKader(
  trx: Db,
  kabId: number,
  { kader, oleh, pada }: { readonly kader: readonly IsiKader[]; readonly oleh: string; readonly pada: Date },
): Promise<void> {
  const baris = kader.map((k) => ({ ...k, keterampilan: [...k.keterampilan] }))
  await sql`
    insert into kader as k (kab_id, unit_id, nomor, mulai, akhir, pengguna_id, sk_nomor, sk_tanggal, dilatih_pada,
      keterampilan, oleh, pada)
    select ${kabId}, b."unitId", b.nomor, b.mulai, b.akhir, p.pengguna_id, b."skNomor", b."skTanggal", b."dilatihPada",
      array(select jsonb_array_elements_text(b.keterampilan)), ${oleh}, ${pada}
    from jsonb_to_recordset(${JSON.stringify(baris)}::jsonb) as b ("unitId" int, nomor int, mulai int, akhir int,
      "namaPengguna" text, "skNomor" text, "skTanggal" date, "dilatihPada" date, keterampilan jsonb)
    left join pengguna p on p.nama_pengguna = b."namaPengguna"
    on conflict (kab_id, unit_id, nomor) do update set mulai = excluded.mulai, akhir = excluded.akhir,
      pengguna_id = excluded.pengguna_id, sk_nomor = excluded.sk_nomor, sk_tanggal = excluded.sk_tanggal,
      dilatih_pada = excluded.dilatih_pada, keterampilan = excluded.keterampilan, versi = k.versi + 1,
      oleh = excluded.oleh, pada = excluded.pada`.execute(trx)
}

export type AkunKader = { readonly namaPengguna: string; readonly nama: string }

/** Accounts that work as kader at a unit on a day: the only names that there are to choose from. */
export async function listAkunKader(
  db: Db,
  kabId: number,
  { unitId, hari }: { readonly unitId: number; readonly hari: string },
): Promise<readonly AkunKader[]> {
  const { rows } = await sql<AkunKader>`
    select distinct p.nama_pengguna as "namaPengguna", p.nama from pengguna p
    join penugasan g using (pengguna_id) join penugasan_tempat t using (penugasan_id)
    where g.peran = 'kader' and t.jenis = 'unit' and t.kab_id = ${kabId} and t.tempat_id = ${unitId}
      and g.mulai <= ${hari}::date and (g.akhir is null or g.akhir >= ${hari}::date)
    order by p.nama, p.nama_pengguna`.execute(db)
  return rows
}

export type KeadaanUnit = {
  readonly unitId: number
  readonly mulai: Bulan
  readonly isi: Keadaan
  readonly versi: number
}

/** What was written down of some units up to a month, the oldest first. */
export async function listKeadaanUnit(
  db: Db,
  kabId: number,
  { unitId, bulan }: { readonly unitId: readonly number[]; readonly bulan: Bulan },
): Promise<readonly KeadaanUnit[]> {
  const { rows } = await sql<KeadaanUnit>`
    select unit_id as "unitId", mulai::int as mulai, isi, versi from keadaan_unit
    where kab_id = ${kabId} and unit_id = any(${[...unitId]}::int[]) and mulai <= ${bulan}
    order by unit_id, mulai`.execute(db)
  return rows
}

/** Writes what is known of units from a month on; answers the version of the last. */
export async function saveKeadaanUnit(
  trx: Db,
  kabId: number,
  {
    keadaan,
    oleh,
    pada,
  }: { readonly keadaan: readonly Omit<KeadaanUnit, 'versi'>[]; readonly oleh: string; readonly pada: Date },
): Promise<number> {
  const { rows } = await sql<{ versi: number }>`
    insert into keadaan_unit as k (kab_id, unit_id, mulai, isi, oleh, pada)
    select ${kabId}, b."unitId", b.mulai, b.isi, ${oleh}, ${pada}
    from jsonb_to_recordset(${JSON.stringify(keadaan)}::jsonb) as b ("unitId" int, mulai int, isi jsonb)
    on conflict (kab_id, unit_id, mulai) do update set isi = excluded.isi, versi = k.versi + 1, oleh = excluded.oleh,
      pada = excluded.pada
    returning versi`.execute(trx)
  return rows.at(-1)?.versi ?? 0
}

/** How many questions about laporan of some months nobody has answered, by unit. */
export async function countTemuanTerbuka(
  db: Db,
  kabId: number,
  { unitId, dari, sampai }: { readonly unitId: readonly number[]; readonly dari: Bulan; readonly sampai: Bulan },
): Promise<ReadonlyMap<number, number>> {
  const { rows } = await sql<{ unitId: number; banyak: number }>`
    select unit_id as "unitId", count(*)::int as banyak from temuan
    where kab_id = ${kabId} and unit_id = any(${[...unitId]}::int[]) and bulan between ${dari} and ${sampai}
      and keparahan = 'jelaskan' and dijelaskan_pada is null
    group by unit_id order by unit_id`.execute(db)
  return new Map(rows.map((r) => [r.unitId, r.banyak]))
}
