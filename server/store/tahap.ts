/** When laporan are due and months lock, by kabupaten; and which laporan wait for their lock. */
import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import type { Bulan } from '#domain/bulan.ts'
import { TENGGAT_BAWAAN, type Tenggat } from '#domain/kelengkapan.ts'
import type { TanggalTutup } from '#domain/tahap.ts'
import { tulisLarik } from './bagian.ts'
import type { KunciLaporan } from './laporan.ts'

export type JadwalLapor = { readonly tenggat: Tenggat; readonly tutup: TanggalTutup | null }

const KUNCI_TENGGAT = 'tenggat'
const KUNCI_TUTUP = 'tanggal-tutup'

/** The deadlines of a kabupaten, what it has not set as by default, and its tanggal tutup if it has one. */
export async function getJadwalLapor(db: Db, kabId: number): Promise<JadwalLapor> {
  const baris = await db
    .selectFrom('pengaturan')
    .select(['kunci', 'nilai'])
    .where('kab_id', '=', kabId)
    .where('kunci', 'in', [KUNCI_TENGGAT, KUNCI_TUTUP])
    .orderBy('kunci')
    .execute()
  // Written by saveJadwalLapor in these very shapes.
  const nilai = new Map<string, unknown>(baris.map((b) => [b.kunci, b.nilai]))
  const sendiri = nilai.get(KUNCI_TENGGAT) as Partial<Tenggat> | undefined
  return {
    tenggat: { ...TENGGAT_BAWAAN, ...sendiri },
    tutup: (nilai.get(KUNCI_TUTUP) as TanggalTutup | undefined) ?? null,
  }
}

export const getTenggat = async (db: Db, kabId: number): Promise<Tenggat> => (await getJadwalLapor(db, kabId)).tenggat

export async function saveJadwalLapor(db: Db, kabId: number, { tenggat, tutup }: JadwalLapor): Promise<void> {
  await sql`insert into pengaturan (kab_id, kunci, nilai) values (${kabId}, ${KUNCI_TENGGAT}, ${JSON.stringify(tenggat)}::jsonb)
    on conflict (kab_id, kunci) do update set nilai = excluded.nilai`.execute(db)
  if (tutup) {
    await sql`insert into pengaturan (kab_id, kunci, nilai) values (${kabId}, ${KUNCI_TUTUP}, ${JSON.stringify(tutup)}::jsonb)
      on conflict (kab_id, kunci) do update set nilai = excluded.nilai`.execute(db)
    return
  }
  await db.deleteFrom('pengaturan').where('kab_id', '=', kabId).where('kunci', '=', KUNCI_TUTUP).execute()
}

/** Kabupaten that have a tanggal tutup. */
export async function listKabupatenTutup(db: Db): Promise<{ kabId: number; kode: string; zonaWaktu: string }[]> {
  const { rows } = await sql<{ kabId: number; kode: string; zonaWaktu: string }>`
    select kab_id as "kabId", kode, zona_waktu as "zonaWaktu" from kabupaten
    where kab_id in (select kab_id from pengaturan where kunci = ${KUNCI_TUTUP}) order by kab_id`.execute(db)
  return rows
}

/** Validated laporan of some months that nobody has unlocked, with the codes that they bear. */
export async function listMenungguKunci(
  db: Db,
  kabId: number,
  { bulan, banyak }: { readonly bulan: readonly Bulan[]; readonly banyak: number },
): Promise<(KunciLaporan & { versi: number; unit: string; desa: string })[]> {
  const { rows } = await sql<KunciLaporan & { versi: number; unit: string; desa: string }>`
    select l.desa_id as "desaId", l.bulan, l.unit_id as "unitId", l.minggu, l.versi, u.kode as unit, d.kode as desa
    from laporan l
    join unit u on u.kab_id = l.kab_id and u.unit_id = l.unit_id
    join lateral (select kode from desa_identitas i where i.kab_id = l.kab_id and i.desa_id = l.desa_id
      and i.mulai <= l.bulan order by i.mulai desc limit 1) d on true
    where l.kab_id = ${kabId} and l.bulan = any(${tulisLarik(bulan)}::int[]) and l.status = 'tervalidasi'
      and l.dibuka_pada is null
    order by l.desa_id, l.bulan, l.unit_id, l.minggu limit ${banyak}`.execute(db)
  return rows
}

/** Notes that laporan were unlocked at a moment, or (null) that they are under the tanggal tutup again. */
export async function setDibuka(
  trx: Db,
  kabId: number,
  laporan: readonly KunciLaporan[],
  pada: Date | null,
): Promise<void> {
  if (laporan.length === 0) return
  await sql`
    update laporan l set dibuka_pada = ${pada}::timestamptz
    from unnest(${tulisLarik(laporan.map((k) => k.desaId))}::int[], ${tulisLarik(laporan.map((k) => k.bulan))}::int[],
      ${tulisLarik(laporan.map((k) => k.unitId))}::int[], ${tulisLarik(laporan.map((k) => k.minggu))}::smallint[])
      k(desa_id, bulan, unit_id, minggu)
    where l.kab_id = ${kabId} and l.desa_id = k.desa_id and l.bulan = k.bulan and l.unit_id = k.unit_id
      and l.minggu = k.minggu and l.dibuka_pada is distinct from ${pada}::timestamptz`.execute(trx)
}
