// Reads stored rekap in a form that tests can write down.
import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import type { Bulan } from '#domain/bulan.ts'

export type RekapTerbaca = {
  /** 'UJI_D posyandu 48 dari 1', with ' (UJI_L)' for a pilah and ', 20 valid' where a part is validated. */
  readonly rekap: readonly string[]
  readonly lapor: readonly { kelompok: string; unit: number[]; kurang: number[]; tervalidasi: number[] }[]
}

/** Totals and validated parts of one desa and month; details only where `rinci`. */
export async function rekapDari(
  db: Db,
  { kabId }: { kabId: number },
  desaId: number,
  bulan: Bulan,
  rinci = false,
): Promise<RekapTerbaca> {
  const rekap = await sql<{ teks: string }>`
    select e.kode || case when r.pilah_id > 0 then ' (' || p.kode || ')' else '' end || ' ' || j.kode || ' ' || r.jumlah
      || ' dari ' || r.unit || case when r.jumlah_valid > 0 then ', ' || r.jumlah_valid || ' valid' else '' end as teks
    from rekap r
    join elemen e using (elemen_id) join jenis_unit j on j.jenis_unit_id = r.sumber join pilah p using (pilah_id)
    where r.kab_id = ${kabId} and r.desa_id = ${desaId} and r.bulan = ${bulan} and (${rinci} or r.pilah_id = 0)
    order by e.kode, r.sumber, r.pilah_id`.execute(db)
  const lapor = await sql<RekapTerbaca['lapor'][number]>`
    select k.kode as kelompok, r.unit, r.unit_kurang as kurang, r.tervalidasi
    from rekap_lapor r join kelompok_isian k using (kelompok_id)
    where r.kab_id = ${kabId} and r.desa_id = ${desaId} and r.bulan = ${bulan}
    order by r.kelompok_id, r.sumber`.execute(db)
  return { rekap: rekap.rows.map(({ teks }) => teks), lapor: lapor.rows }
}
