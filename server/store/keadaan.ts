// Everything that deciding about laporan needs, in one question: each further one would cost as much as this whole.
import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import { PREPARED } from '#db/prepared.ts'
import { type Bulan, desember, januari, tahunDari } from '#domain/bulan.ts'
import { type Isian, kunciSel, PILAH_JUMLAH } from '#domain/isian.ts'
import type { BarisRekap, BarisRekapLapor, Rekap } from '#domain/rekap.ts'
import { ATURAN_TURUN } from '#domain/temuan.ts'
import { tulisLarik } from './bagian.ts'
import { type GiliranUnit, pilihGiliran } from './giliran.ts'
import { CAP_KATALOG } from './katalog-isian.ts'
import type { KirimanTersimpan } from './kunci.ts'
import type { LaporanSekarang, UnitLaporan } from './laporan.ts'
import type { TemuanTersimpan } from './temuan.ts'

export type LingkupKeadaan = {
  readonly desaId: readonly number[]
  readonly bulan: readonly Bulan[]
  /** Units asked for, whether or not they have reported. */
  readonly unitId: readonly number[]
  /** Elemen counted up to now, whose other months of the year are needed too. */
  readonly berjalan?: readonly number[]
  /** An idempotency key that may have been answered before. */
  readonly kunci?: string | null
}

export type Keadaan = {
  readonly unit: ReadonlyMap<number, UnitLaporan>
  /** Where somebody else speaks for one of these desa and months in a unit's stead. */
  readonly giliran: readonly GiliranUnit[]
  /** Every laporan of these desa in these months, drafts too, with its cells. */
  readonly laporan: readonly LaporanSekarang[]
  /** The rekap of these desa and months as it is stored. */
  readonly rekap: Rekap
  /** The year-to-dates that these units have sent for these desa, by month, in the years of these months. */
  readonly berjalan: readonly BulanUnit[]
  /** The findings stored of these months, and of other months of their years those of year-to-dates that fell. */
  readonly temuan: readonly TemuanTersimpan[]
  readonly kirim: KirimanTersimpan | null
  /** Stamp of the catalogue that the tables hold. */
  readonly cap: string
}

/** One unit's year-to-dates for one desa and month. */
export type BulanUnit = {
  readonly desaId: number
  readonly unitId: number
  readonly bulan: Bulan
  readonly isian: Isian
}

type Larik = Readonly<Record<'e' | 'p' | 'j', readonly number[] | null>>

type Terbaca = {
  unit: (UnitLaporan & { unitId: number })[] | null
  giliran: GiliranUnit[] | null
  laporan: (Omit<LaporanSekarang, 'isian'> & Larik)[] | null
  rekap: (Pick<BarisRekap, 'desaId' | 'bulan' | 'sumber'> & Larik & { u: number[]; v: number[] })[] | null
  lapor: BarisRekapLapor[] | null
  berjalan: ({ desaId: number; unitId: number; bulan: Bulan } & Record<'e' | 'j', number[]>)[] | null
  temuan: TemuanTersimpan[] | null
  kirim: KirimanTersimpan | null
  cap: string | null
}

/**
 * The present state of whole (desa, bulan). Subqueries that name their row keep to the indexes even where a young table
 * has no statistics yet; the month as a value is what picks the partition.
 */
export async function readKeadaan(trx: Db, kabId: number, lingkup: LingkupKeadaan): Promise<Keadaan> {
  const { desaId, bulan, unitId, berjalan = [], kunci = null } = lingkup
  const [awal, akhir] = tahunPenuh(bulan)
  const diLingkup = sql`kab_id = ${kabId} and bulan = any(${tulisLarik(bulan)}::int[]) and desa_id = any(${tulisLarik(desaId)}::int[])`
  const { rows } = await sql<Terbaca>`${PREPARED}
    select (
      select json_agg(json_build_object('unitId', u.unit_id, 'nama', u.nama, 'jenisUnitId', u.jenis_unit_id,
        'jenis', (select kode from jenis_unit j where j.jenis_unit_id = u.jenis_unit_id), 'mulai', u.mulai,
        'akhir', u.akhir))
      from unit u where u.kab_id = ${kabId} and u.unit_id = any(${tulisLarik(unitId)}::int[])
    ) as unit, ${pilihGiliran(kabId, lingkup)} as giliran, (
      select json_agg(json_build_object('desaId', l.desa_id, 'bulan', l.bulan, 'unitId', l.unit_id, 'minggu', l.minggu,
        'versi', l.versi, 'status', l.status, 'tidakBuka', l.tidak_buka, 'e', s.e, 'p', s.p, 'j', s.j, 'jenisUnitId',
        (select jenis_unit_id from unit u where u.kab_id = ${kabId} and u.unit_id = l.unit_id)))
      from (select * from laporan where ${diLingkup}) l
      cross join lateral (
        select array_agg(elemen_id) as e, array_agg(pilah_id) as p, array_agg(jumlah) as j
        from isian i
        where i.kab_id = ${kabId} and i.bulan = any(${tulisLarik(bulan)}::int[]) and i.bulan = l.bulan and i.desa_id = l.desa_id
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
    ) as lapor, (
      select json_agg(json_build_object('desaId', l.desa_id, 'unitId', l.unit_id, 'bulan', l.bulan, 'e', s.e, 'j', s.j)
        order by l.bulan)
      from laporan l
      cross join lateral (
        select array_agg(elemen_id) as e, array_agg(jumlah) as j
        from isian i
        where i.kab_id = ${kabId} and i.bulan between ${awal} and ${akhir} and i.bulan = l.bulan
          and i.desa_id = l.desa_id and i.unit_id = l.unit_id and i.minggu = 0
          and i.elemen_id = any(${tulisLarik(berjalan)}::smallint[]) and i.pilah_id = 0
      ) s
      where l.kab_id = ${kabId} and l.desa_id = any(${tulisLarik(desaId)}::int[]) and l.unit_id = any(${tulisLarik(unitId)}::int[])
        and l.bulan between ${awal} and ${akhir} and l.minggu = 0 and l.status <> 'draf' and s.e is not null
    ) as berjalan, (
      select json_agg(json_build_object('desaId', desa_id, 'bulan', bulan, 'unitId', unit_id, 'minggu', minggu,
        'aturan', aturan, 'keparahan', keparahan, 'elemen', elemen, 'kiri', kiri, 'kanan', kanan))
      from temuan
      where kab_id = ${kabId} and desa_id = any(${tulisLarik(desaId)}::int[]) and unit_id = any(${tulisLarik(unitId)}::int[])
        and bulan between ${awal} and ${akhir}
        and asal = 'laporan' and (bulan = any(${tulisLarik(bulan)}::int[]) or starts_with(aturan, ${ATURAN_TURUN}))
    ) as temuan, (
      select json_build_object('sidik', sidik, 'jawaban', jawaban)
      from kunci_kirim where kab_id = ${kabId} and kunci = ${kunci}
    ) as kirim, (${CAP_KATALOG}) as cap`.execute(trx)
  const baris = rows[0]
  return {
    unit: new Map((baris?.unit ?? []).map((u) => [u.unitId, u])),
    giliran: baris?.giliran ?? [],
    laporan: (baris?.laporan ?? []).map(readLaporan),
    rekap: { rekap: (baris?.rekap ?? []).flatMap(readRekap), lapor: baris?.lapor ?? [] },
    berjalan: (baris?.berjalan ?? []).map(({ e, j, ...satu }) => ({ ...satu, isian: readJumlah(e, j) })),
    temuan: baris?.temuan ?? [],
    kirim: baris?.kirim ?? null,
    cap: baris?.cap ?? '',
  }
}

/** From the first January to the last December of these months. */
const tahunPenuh = (bulan: readonly Bulan[]): [Bulan, Bulan] => [
  januari(tahunDari(Math.min(...bulan))),
  desember(tahunDari(Math.max(...bulan))),
]

const readJumlah = (elemen: readonly number[], jumlah: readonly number[]): Isian =>
  new Map(elemen.map((id, i) => [kunciSel(id, PILAH_JUMLAH), jumlah[i] ?? 0]))

const readLaporan = ({ e, p, j, ...laporan }: NonNullable<Terbaca['laporan']>[number]): LaporanSekarang => ({
  ...laporan,
  isian: new Map((e ?? []).map((id, i) => [kunciSel(id, p?.[i] ?? 0), j?.[i] ?? 0])),
})

const readRekap = ({ desaId, bulan, sumber, e, p, j, u, v }: NonNullable<Terbaca['rekap']>[number]): BarisRekap[] =>
  (e ?? []).map((elemenId, i) => {
    const pilahId = p?.[i] ?? 0
    return { elemenId, bulan, desaId, sumber, pilahId, jumlah: j?.[i] ?? 0, unit: u[i] ?? 0, jumlahValid: v[i] ?? 0 }
  })
