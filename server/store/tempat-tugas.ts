/** Where a code lies to which a role is to be bound. */
import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import type { JenisTempat, TempatTugas } from '#domain/peran.ts'

/** The place of a code that is of one of these kinds; undefined where there is none. */
export async function findTempatTugas(
  db: Db,
  kode: string,
  jenis: readonly JenisTempat[],
): Promise<TempatTugas | undefined> {
  if (jenis.includes('provinsi')) return /^\d{2}$/.test(kode) ? { jenis: 'provinsi', kodeProvinsi: kode } : undefined
  const { rows } = await sql<{ jenis: JenisTempat; kabId: number; id: number | null }>`
    select * from (
      select 'kabupaten' as jenis, kab_id as "kabId", null::int as id from kabupaten where kode = ${kode}
      union all
      select 'kecamatan', kab_id, kecamatan_id from kecamatan where kode = ${kode} and akhir is null
      union all
      select case u.jenis_unit_id when 1 then 'puskesmas' else 'unit' end, kab_id, unit_id from unit u
        where kode = ${kode} and akhir is null
      union all
      select 'desa', i.kab_id, i.desa_id from desa_identitas i join desa d using (kab_id, desa_id)
        where i.kode = ${kode} and d.akhir is null and not d.luar_wilayah
    ) tempat where jenis = any(${[...jenis]}::text[]) order by jenis limit 1`.execute(db)
  const [tempat] = rows
  if (!tempat) return undefined
  if (tempat.jenis === 'kabupaten') return { jenis: 'kabupaten', kabId: tempat.kabId }
  // The query answers no other kinds.
  return { jenis: tempat.jenis as 'kecamatan' | 'puskesmas' | 'desa' | 'unit', kabId: tempat.kabId, id: tempat.id ?? 0 }
}
