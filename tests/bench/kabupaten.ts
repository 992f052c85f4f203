// A made-up kabupaten of any size, written straight into the tables: what is measured is what comes after.
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import { type Bulan, geser, rentang } from '#domain/bulan.ts'
import { JENIS_UNIT } from '#domain/indikator.ts'
import { saveWajibLapor } from '#store/unit.ts'
import { susunWajibPuskesmas } from '#usecases/susun-wajib.ts'

export type Ukuran = {
  readonly desa: number
  readonly bulan: number
  readonly indikator: number
  /** The last month with laporan; absent: a December. */
  readonly sampai?: Bulan
}

export type Tiruan = {
  readonly kabId: number
  readonly kode: string
  /** The last month with laporan. */
  readonly bulan: Bulan
  /** (posyandu, desa) pairs, three to a desa, none of which has reported `bulanKosong`; all other units have. */
  readonly posyandu: readonly { readonly desaId: number; readonly unitId: number }[]
  readonly bulanKosong: Bulan
}

/** When everything is measured: in the month after the last one filled, where nobody of the posyandu has reported yet. */
export const SEKARANG_UKUR = new Date('2027-01-31T03:00:00Z')

const KODE = '35.07'
const DESEMBER: Bulan = 202612
const DESA_PER_PUSKESMAS = 10
const POSYANDU_PER_DESA = 3
// One laporan in twenty is missing, as it is in life: comparisons then have to go down to single units.
const ALPA = 20

/** `rapikan` does what autovacuum does in an installation: without statistics the last step would take minutes. */
export async function buatTiruan(db: Db, ukuran: Ukuran, rapikan: () => Promise<unknown>): Promise<Tiruan> {
  const kabId = await buatWilayah(db, ukuran)
  await buatUnit(db, kabId)
  await buatSasaran(db, kabId)
  const sampai = ukuran.sampai ?? DESEMBER
  const bulan = rentang(geser(sampai, 1 - ukuran.bulan), geser(sampai, 1))
  for (const satu of bulan)
    await buatLaporan(db, { kabId, bulan: satu, indikator: ukuran.indikator, tanpaPosyandu: satu > sampai })
  await rapikan()
  await buatRekap(db, kabId)
  await buatLuarWilayah(db, kabId)
  await rapikan()
  const { rows } = await sql<{ desaId: number; unitId: number }>`
    select desa_id as "desaId", unit_id as "unitId" from unit
    where kab_id = ${kabId} and jenis_unit_id = ${JENIS_UNIT.posyandu} order by kode`.execute(db)
  return { kabId, kode: KODE, bulan: sampai, posyandu: rows, bulanKosong: geser(sampai, 1) }
}

async function buatWilayah(db: Db, { desa }: Ukuran): Promise<number> {
  const { rows } = await sql<{ kabId: number }>`
    insert into kabupaten (kode, nama, provinsi, jenis) values (${KODE}, 'Tiruan', 'Tiruan', 'kabupaten')
    returning kab_id as "kabId"`.execute(db)
  const kabId = rows[0]?.kabId ?? 0
  const puskesmas = Math.ceil(desa / DESA_PER_PUSKESMAS)
  await jalankan(db, [
    sql`insert into versi_data (kab_id) values (${kabId})`,
    sql`insert into kecamatan (kab_id, kode, nama)
      select ${kabId}::int, ${KODE}::text || '.' || lpad(k::text, 2, '0'), 'Kecamatan ' || k from generate_series(1, ${puskesmas}::int) k`,
    sql`insert into desa (kab_id) select ${kabId}::int from generate_series(1, ${desa}::int) order by 1`,
    sql`insert into desa_identitas (kab_id, desa_id, kode, nama, jenis)
      select kab_id, desa_id, ${KODE}::text || '.' || lpad(((n - 1) / ${DESA_PER_PUSKESMAS}::int + 1)::text, 2, '0') || '.'
        || (2001 + (n - 1) % ${DESA_PER_PUSKESMAS}::int), 'Desa ' || n, 'desa'
      from (select kab_id, desa_id, row_number() over (order by desa_id)::int as n from desa) d`,
    sql`insert into desa_kecamatan (kab_id, desa_id, kecamatan_id)
      select i.kab_id, i.desa_id, k.kecamatan_id from desa_identitas i join kecamatan k on k.kode = left(i.kode, 8)`,
  ])
  return kabId
}

/** Those from elsewhere, whom imports look for. */
async function buatLuarWilayah(db: Db, kabId: number): Promise<void> {
  await sql`
    with baru as (insert into desa (kab_id, luar_wilayah) values (${kabId}, true) returning kab_id, desa_id)
    insert into desa_identitas (kab_id, desa_id, kode, nama, jenis)
    select kab_id, desa_id, ${`${KODE}.luar`}, 'Luar wilayah', 'luar-wilayah' from baru`.execute(db)
}

async function buatUnit(db: Db, kabId: number): Promise<void> {
  const tambah = (jenis: 'puskesmas' | 'pustu' | 'posyandu', dari: RawBuilder<unknown>) => sql`
    insert into unit (kab_id, jenis_unit_id, kode, nama, desa_id)
    select ${kabId}::int, ${JENIS_UNIT[jenis]}::int, ${`${KODE}-${jenis}-`}::text || u.kode, ${`${jenis} `}::text || u.kode, u.desa_id ${dari}`
  await jalankan(db, [
    tambah('puskesmas', sql`from (select right(kode, 2) as kode, null::int as desa_id from kecamatan) u`),
    tambah('pustu', sql`from (select kode, desa_id from desa_identitas where desa_id % 2 = 0) u`),
    tambah(
      'posyandu',
      sql`from (select kode || '-' || n as kode, desa_id from desa_identitas
        cross join generate_series(1, ${POSYANDU_PER_DESA}::int) n order by 1) u`,
    ),
    sql`insert into desa_puskesmas (kab_id, desa_id, unit_id)
      select i.kab_id, i.desa_id, u.unit_id from desa_identitas i
      join unit u on u.kode = ${`${KODE}-puskesmas-`} || right(left(i.kode, 8), 2)`,
  ])
  const milik = await sql<{ unitId: number; desaId: number }>`
    select unit_id as "unitId", desa_id as "desaId" from unit where desa_id is not null order by unit_id`.execute(db)
  await saveWajibLapor(db, kabId, milik.rows)
  await susunWajibPuskesmas(db, kabId)
}

async function buatSasaran(db: Db, kabId: number): Promise<void> {
  await sql`
    insert into sasaran (kab_id, tahun, jenis_sasaran_id, dasar, desa_id, mulai, jumlah, dokumen)
    select ${kabId}::int, tahun, jenis_sasaran_id, 'proyeksi', desa_id, tahun * 100 + 1, 60 + desa_id % 200, 'Tiruan'
    from desa cross join jenis_sasaran cross join unnest(array[2024, 2025, 2026, 2027]) tahun`.execute(db)
}

/** Laporan of every unit for every desa it serves; in the month after the last only those of pustu and puskesmas. */
async function buatLaporan(
  db: Db,
  {
    kabId,
    bulan,
    indikator,
    tanpaPosyandu,
  }: { kabId: number; bulan: Bulan; indikator: number; tanpaPosyandu: boolean },
): Promise<void> {
  const diam = tanpaPosyandu ? JENIS_UNIT.posyandu : 0
  await jalankan(db, [
    sql`insert into laporan (kab_id, desa_id, bulan, unit_id, versi, status, terkirim_pada)
      select distinct kab_id, w.desa_id, ${bulan}::int, w.unit_id, 1, 'terkirim', now()
      from wajib_lapor w join unit u using (kab_id, unit_id)
      where u.jenis_unit_id <> ${diam} and (w.unit_id + ${bulan}::int) % ${ALPA} <> 0`,
    sql`insert into isian (kab_id, bulan, desa_id, unit_id, minggu, elemen_id, pilah_id, jumlah)
      select l.kab_id, l.bulan, l.desa_id, l.unit_id, 0, p.elemen_id, 0,
        5 + abs(hashint4(l.unit_id * 31 + l.desa_id + l.bulan) % 20)
      from laporan l join unit u using (kab_id, unit_id)
      join elemen_pelapor p on p.jenis_unit_id = u.jenis_unit_id and p.elemen_id in (${elemenDipakai(indikator)})
      where l.bulan = ${bulan}::int and l.kab_id = ${kabId}`,
  ])
}

/** The elemen of the groups that the first indikator of the catalogue need: whole groups, so that all of them count. */
const elemenDipakai = (indikator: number) => sql`
  select e.elemen_id from elemen e where e.kelompok_id in (
    select f.kelompok_id from suku s join elemen f on f.kode = s.rujukan
    where s.sumber = 'elemen' and s.indikator_kode in (
      select kode from indikator where periode in ('kumulatif', 'bulanan', 'potret') order by urutan limit ${indikator}))`

/** What the program would have counted laporan by laporan, in two statements: here every group is complete. */
async function buatRekap(db: Db, kabId: number): Promise<void> {
  await jalankan(db, [
    sql`insert into rekap (kab_id, elemen_id, bulan, desa_id, sumber, pilah_id, jumlah, unit, jumlah_valid)
      select i.kab_id, i.elemen_id, i.bulan, i.desa_id, u.jenis_unit_id, 0, sum(i.jumlah), count(*), 0
      from isian i join unit u using (kab_id, unit_id) where i.kab_id = ${kabId} group by 1, 2, 3, 4, 5`,
    sql`insert into rekap_lapor (kab_id, kelompok_id, bulan, desa_id, sumber, unit, unit_kurang, tervalidasi)
      select kab_id, kelompok_id, bulan, desa_id, jenis_unit_id, array_agg(unit_id order by unit_id), '{}', '{}'
      from (select distinct i.kab_id, e.kelompok_id, i.bulan, i.desa_id, u.jenis_unit_id, i.unit_id
        from isian i join unit u using (kab_id, unit_id) join elemen e using (elemen_id) where i.kab_id = ${kabId}) r
      group by 1, 2, 3, 4, 5`,
  ])
}

async function jalankan(db: Db, perintah: readonly RawBuilder<unknown>[]): Promise<void> {
  for (const satu of perintah) await satu.execute(db)
}
