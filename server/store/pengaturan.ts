import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import { PENGATURAN_BAWAAN, type PengaturanHitung } from '#domain/bahan.ts'
import { PEMBINAAN_BAWAAN, PERAN, type Peran } from '#domain/peran.ts'

const AWALAN_AMBANG = 'ambang-'

/** Settings of a kabupaten that figures depend on; what it has not set is as by default. */
export async function getPengaturanHitung(db: Db, kabId: number): Promise<PengaturanHitung> {
  const baris = await db
    .selectFrom('pengaturan')
    .select(['kunci', 'nilai'])
    .where('kab_id', '=', kabId)
    .orderBy('kunci')
    .execute()
  const nilai = new Map(baris.map((b) => [b.kunci, b.nilai]))
  const kelengkapan = Number(nilai.get('kelengkapan-minimal'))
  return {
    statusTetap: nilai.get('status-tetap') === 'cukup' ? 'cukup' : PENGATURAN_BAWAAN.statusTetap,
    ambangKelengkapan: kelengkapan > 0 ? kelengkapan : PENGATURAN_BAWAAN.ambangKelengkapan,
    ambang: Object.fromEntries(
      baris.filter((b) => b.kunci.startsWith(AWALAN_AMBANG)).map((b) => [b.kunci, Number(b.nilai)]),
    ),
  }
}

/** Whether those of one puskesmas may see the totals of the others and of the kabupaten; yes unless it was set otherwise. */
export async function getTotalLain(db: Db, kabId: number): Promise<boolean> {
  const baris = await db
    .selectFrom('pengaturan')
    .select('nilai')
    .where('kab_id', '=', kabId)
    .where('kunci', '=', 'total-lain')
    .executeTakeFirst()
  return baris?.nilai !== false
}

const KUNCI_PEMBINAAN = 'prioritas-pembinaan'

/** Roles whose screens call the status jelek "prioritas pembinaan". */
export async function getPembinaan(db: Db, kabId: number): Promise<readonly Peran[]> {
  const baris = await db
    .selectFrom('pengaturan')
    .select('nilai')
    .where('kab_id', '=', kabId)
    .where('kunci', '=', KUNCI_PEMBINAAN)
    .executeTakeFirst()
  const nilai: unknown = baris?.nilai
  return Array.isArray(nilai) ? PERAN.filter((peran) => nilai.includes(peran)) : PEMBINAAN_BAWAAN
}

export async function savePembinaan(db: Db, kabId: number, pembinaan: readonly Peran[]): Promise<void> {
  await sql`insert into pengaturan (kab_id, kunci, nilai)
    values (${kabId}, ${KUNCI_PEMBINAAN}, ${JSON.stringify(pembinaan)}::jsonb)
    on conflict (kab_id, kunci) do update set nilai = excluded.nilai`.execute(db)
}
