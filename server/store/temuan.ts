// Findings kept with the last version of a laporan.
import { sql } from 'kysely'
import { ATURAN_TURUN, type Temuan } from '#domain/temuan.ts'
import type { Bagian } from './bagian.ts'
import type { KunciLaporan } from './laporan.ts'

export type TemuanLaporan = {
  readonly laporan: KunciLaporan
  readonly temuan: readonly Temuan[]
  /** Whether these are all findings of the laporan, or only those of year-to-dates that fell. */
  readonly semua: boolean
}

/**
 * Makes the stored findings those given. One that stands as it was keeps its klarifikasi; one with other values asks
 * anew.
 */
export function writeTemuan(kabId: number, laporan: readonly TemuanLaporan[], pada: Date): Bagian[] {
  if (laporan.length === 0) return []
  const baris = laporan.flatMap(({ laporan: l, temuan }) =>
    temuan.map((t) => ({ desa_id: l.desaId, bulan: l.bulan, unit_id: l.unitId, minggu: l.minggu, ...t })),
  )
  return [
    sql`temuan_baru as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(baris)}::jsonb) b(desa_id int, bulan int, unit_id int,
        minggu smallint, aturan text, keparahan text, elemen text[], kiri int, kanan int)
    )`,
    sql`temuan_hilang as (
      delete from temuan t
      using unnest(${laporan.map((l) => l.laporan.desaId)}::int[], ${laporan.map((l) => l.laporan.bulan)}::int[],
        ${laporan.map((l) => l.laporan.unitId)}::int[], ${laporan.map((l) => l.laporan.minggu)}::smallint[],
        ${laporan.map((l) => l.semua)}::boolean[]) k(desa_id, bulan, unit_id, minggu, semua)
      where t.kab_id = ${kabId} and t.desa_id = k.desa_id and t.bulan = k.bulan and t.unit_id = k.unit_id
        and t.minggu = k.minggu and (k.semua or starts_with(t.aturan, ${ATURAN_TURUN}))
        and not exists (select from temuan_baru b where (b.desa_id, b.bulan, b.unit_id, b.minggu, b.aturan)
          = (t.desa_id, t.bulan, t.unit_id, t.minggu, t.aturan))
    )`,
    sql`temuan_kini as (
      insert into temuan as t (kab_id, desa_id, bulan, unit_id, minggu, aturan, keparahan, elemen, kiri, kanan, pada)
      select ${kabId}::int, desa_id, bulan, unit_id, minggu, aturan, keparahan, elemen, kiri, kanan,
        ${pada}::timestamptz
      from temuan_baru
      on conflict (kab_id, desa_id, bulan, unit_id, minggu, aturan) do update set keparahan = excluded.keparahan,
        elemen = excluded.elemen, kiri = excluded.kiri, kanan = excluded.kanan, penjelasan = null,
        dijelaskan_pada = null, pada = excluded.pada
      where (t.keparahan, t.elemen, t.kiri, t.kanan)
        is distinct from (excluded.keparahan, excluded.elemen, excluded.kiri, excluded.kanan)
    )`,
  ]
}
