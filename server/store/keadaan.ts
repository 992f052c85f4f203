// Everything that deciding about laporan needs, in one question: each further one would cost as much as this whole.
import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import type { Bulan } from '#domain/bulan.ts'
import { kunciSel } from '#domain/isian.ts'
import type { BarisRekap, BarisRekapLapor, Rekap } from '#domain/rekap.ts'
import type { LaporanSekarang, UnitLaporan } from './laporan.ts'

export type LingkupKeadaan = {
  readonly desaId: readonly number[]
  readonly bulan: readonly Bulan[]
  /** Units asked for, whether or not they have reported. */
  readonly unitId: readonly number[]
}

export type Keadaan = {
  readonly unit: ReadonlyMap<number, UnitLaporan>
  /** Every laporan of these desa in these months, drafts too, with its cells. */
  readonly laporan: readonly LaporanSekarang[]
  /** The rekap of these desa and months as it is stored. */
  readonly rekap: Rekap
}

type Larik = Readonly<Record<'e' | 'p' | 'j', readonly number[] | null>>

type Terbaca = {
  unit: (UnitLaporan & { unitId: number })[] | null
  laporan: (Omit<LaporanSekarang, 'isian'> & Larik)[] | null
  rekap: (Pick<BarisRekap, 'desaId' | 'bulan' | 'sumber'> & Larik & { u: number[]; v: number[] })[] | null
  lapor: BarisRekapLapor[] | null
}

/**
 * The present state of whole (desa, bulan). Subqueries that name their row keep to the indexes even where a young table
 * has no statistics yet; the month as a value is what picks the partition.
 */
export async function readKeadaan(trx: Db, kabId: number, lingkup: LingkupKeadaan): Promise<Keadaan> {
  const { desaId, bulan, unitId } = lingkup
  const diLingkup = sql`kab_id = ${kabId} and bulan = any(${bulan}::int[]) and desa_id = any(${desaId}::int[])`
  const { rows } = await sql<Terbaca>`
    select (
      select json_agg(json_build_object('unitId', u.unit_id, 'nama', u.nama, 'jenisUnitId', u.jenis_unit_id,
        'jenis', (select kode from jenis_unit j where j.jenis_unit_id = u.jenis_unit_id), 'mulai', u.mulai,
        'akhir', u.akhir))
      from unit u where u.kab_id = ${kabId} and u.unit_id = any(${unitId}::int[])
    ) as unit, (
      select json_agg(json_build_object('desaId', l.desa_id, 'bulan', l.bulan, 'unitId', l.unit_id, 'minggu', l.minggu,
        'versi', l.versi, 'status', l.status, 'tidakBuka', l.tidak_buka, 'e', s.e, 'p', s.p, 'j', s.j, 'jenisUnitId',
        (select jenis_unit_id from unit u where u.kab_id = ${kabId} and u.unit_id = l.unit_id)))
      from (select * from laporan where ${diLingkup}) l
      cross join lateral (
        select array_agg(elemen_id) as e, array_agg(pilah_id) as p, array_agg(jumlah) as j
        from isian i
        where i.kab_id = ${kabId} and i.bulan = any(${bulan}::int[]) and i.bulan = l.bulan and i.desa_id = l.desa_id
          and i.unit_id = l.unit_id and i.minggu = l.minggu
      ) s
    ) as laporan, (
      select json_agg(r) from (
        select desa_id as "desaId", bulan, sumber, array_agg(elemen_id) as e, array_agg(pilah_id) as p,
          array_agg(jumlah) as j, array_agg(unit) as u, array_agg(jumlah_valid) as v
        from rekap where ${diLingkup} group by 1, 2, 3
      ) r
    ) as rekap, (
      select json_agg(json_build_object('kelompokId', kelompok_id, 'bulan', bulan, 'desaId', desa_id, 'sumber', sumber,
        'unit', unit, 'unitKurang', unit_kurang, 'tervalidasi', tervalidasi))
      from rekap_lapor where ${diLingkup}
    ) as lapor`.execute(trx)
  const { unit, laporan, rekap, lapor } = rows[0] ?? { unit: null, laporan: null, rekap: null, lapor: null }
  return {
    unit: new Map((unit ?? []).map((u) => [u.unitId, u])),
    laporan: (laporan ?? []).map(readLaporan),
    rekap: { rekap: (rekap ?? []).flatMap(readRekap), lapor: lapor ?? [] },
  }
}

const readLaporan = ({ e, p, j, ...laporan }: NonNullable<Terbaca['laporan']>[number]): LaporanSekarang => ({
  ...laporan,
  isian: new Map((e ?? []).map((id, i) => [kunciSel(id, p?.[i] ?? 0), j?.[i] ?? 0])),
})

const readRekap = ({ desaId, bulan, sumber, e, p, j, u, v }: NonNullable<Terbaca['rekap']>[number]): BarisRekap[] =>
  (e ?? []).map((elemenId, i) => {
    const pilahId = p?.[i] ?? 0
    return { elemenId, bulan, desaId, sumber, pilahId, jumlah: j?.[i] ?? 0, unit: u[i] ?? 0, jumlahValid: v[i] ?? 0 }
  })
