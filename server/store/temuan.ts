// Findings kept with the last version of a laporan.
import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import { ATURAN_TURUN, type Temuan } from '#domain/temuan.ts'
import type { KunciLaporan } from './laporan.ts'

export type TemuanLaporan = { readonly laporan: KunciLaporan; readonly temuan: readonly Temuan[] }

/**
 * Makes the stored findings those given. One that stands as it was keeps its klarifikasi; one with other values asks
 * anew. `bagian` says which: those of the laporan by itself, or those of year-to-dates that fell.
 */
export async function rebuildTemuan(
  trx: Db,
  kabId: number,
  { laporan, bagian, pada }: { laporan: readonly TemuanLaporan[]; bagian: 'laporan' | 'turun'; pada: Date },
): Promise<void> {
  const turun = bagian === 'turun'
  const kunci = laporan.map((l) => l.laporan)
  const baris = laporan.flatMap(({ laporan: l, temuan }) =>
    temuan.map((t) => ({ desa_id: l.desaId, bulan: l.bulan, unit_id: l.unitId, minggu: l.minggu, ...t })),
  )
  await sql`
    with baru as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(baris)}::jsonb) b(desa_id int, bulan int, unit_id int,
        minggu smallint, aturan text, keparahan text, elemen text[], kiri int, kanan int)
    ), hilang as (
      delete from temuan t
      using unnest(${kunci.map((k) => k.desaId)}::int[], ${kunci.map((k) => k.bulan)}::int[],
        ${kunci.map((k) => k.unitId)}::int[], ${kunci.map((k) => k.minggu)}::smallint[])
        k(desa_id, bulan, unit_id, minggu)
      where t.kab_id = ${kabId} and (t.desa_id, t.bulan, t.unit_id, t.minggu) = (k.desa_id, k.bulan, k.unit_id, k.minggu)
        and starts_with(t.aturan, ${ATURAN_TURUN}) = ${turun}
        and not exists (select from baru b where (b.desa_id, b.bulan, b.unit_id, b.minggu, b.aturan)
          = (t.desa_id, t.bulan, t.unit_id, t.minggu, t.aturan))
    )
    insert into temuan as t (kab_id, desa_id, bulan, unit_id, minggu, aturan, keparahan, elemen, kiri, kanan, pada)
    select ${kabId}, desa_id, bulan, unit_id, minggu, aturan, keparahan, elemen, kiri, kanan, ${pada}::timestamptz
    from baru
    on conflict (kab_id, desa_id, bulan, unit_id, minggu, aturan) do update set keparahan = excluded.keparahan,
      elemen = excluded.elemen, kiri = excluded.kiri, kanan = excluded.kanan, penjelasan = null,
      dijelaskan_pada = null, pada = excluded.pada
    where (t.keparahan, t.elemen, t.kiri, t.kanan)
      is distinct from (excluded.keparahan, excluded.elemen, excluded.kiri, excluded.kanan)`.execute(trx)
}
