// Findings kept with the last version of a laporan.
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import { ATURAN_TURUN, type Temuan } from '#domain/temuan.ts'
import { type Bagian, bagianHapus, bagianTulis, tulisLarik } from './bagian.ts'
import type { KunciLaporan } from './laporan.ts'

export type TemuanLaporan = {
  readonly laporan: KunciLaporan
  readonly temuan: readonly Temuan[]
  /** Whether these are all findings of the laporan, or only those of year-to-dates that fell. */
  readonly semua: boolean
  readonly pada: Date
}

/** A finding as it is stored, with or without its klarifikasi. */
export type TemuanTersimpan = KunciLaporan & Omit<Temuan, 'pesan'>

type TemuanBaru = TemuanTersimpan & { readonly pada: Date }

/**
 * Makes the stored findings those given. One that stands as it was keeps its klarifikasi; one with other values asks
 * anew. `tersimpan`: the findings of these laporan as they stand.
 */
export function writeTemuan(
  kabId: number,
  laporan: readonly TemuanLaporan[],
  tersimpan: readonly TemuanTersimpan[],
): Bagian[] {
  const ada = new Map(tersimpan.map((satu) => [teksTemuan(satu, satu.aturan), satu]))
  const baru: TemuanBaru[] = []
  const perlu = new Set<string>()
  const milik = new Map<string, TemuanLaporan>()
  for (const satu of laporan) {
    milik.set(teksTemuan(satu.laporan, ''), satu)
    for (const temuan of satu.temuan) {
      const teks = teksTemuan(satu.laporan, temuan.aturan)
      perlu.add(teks)
      if (!isSama(ada.get(teks), temuan)) baru.push(susunTemuan(satu, temuan))
    }
  }
  const padaMilik = (satu: KunciLaporan): Date => milik.get(teksTemuan(satu, ''))?.pada ?? new Date(0)
  const usang = tersimpan.filter((satu) => {
    const pemilik = milik.get(teksTemuan(satu, ''))
    if (!pemilik || perlu.has(teksTemuan(satu, satu.aturan))) return false
    return pemilik.semua || satu.aturan.startsWith(ATURAN_TURUN)
  })
  return [
    ...(usang.length > 0
      ? [
          retireTemuan(
            kabId,
            usang.map((satu) => ({ ...satu, pada: padaMilik(satu) })),
          ),
        ]
      : []),
    ...(baru.length > 0 ? [upsertTemuan(kabId, baru)] : []),
  ]
}

const susunTemuan = ({ laporan, pada }: TemuanLaporan, temuan: Temuan): TemuanBaru => {
  const { desaId, bulan, unitId, minggu } = laporan
  const { aturan, keparahan, elemen, kiri, kanan } = temuan
  return { desaId, bulan, unitId, minggu, aturan, keparahan, elemen, kiri, kanan, pada }
}

const teksTemuan = ({ desaId, bulan, unitId, minggu }: KunciLaporan, aturan: string): string =>
  `${desaId}:${bulan}:${unitId}:${minggu}:${aturan}`

const isSama = (ada: TemuanTersimpan | undefined, temuan: Temuan): boolean =>
  ada !== undefined &&
  ada.keparahan === temuan.keparahan &&
  ada.kiri === temuan.kiri &&
  ada.kanan === temuan.kanan &&
  ada.elemen.join() === temuan.elemen.join()

const upsertTemuan = (kabId: number, temuan: readonly TemuanBaru[]): Bagian =>
  bagianTulis(sql`temuan_kini as (
  insert into temuan as t (kab_id, desa_id, bulan, unit_id, minggu, aturan, keparahan, elemen, kiri, kanan, pada)
  select ${kabId}::int, b.*
  from jsonb_to_recordset(${JSON.stringify(temuan)}::jsonb) b("desaId" int, bulan int, "unitId" int, minggu smallint,
    aturan text, keparahan text, elemen text[], kiri int, kanan int, pada timestamptz)
  on conflict (kab_id, desa_id, bulan, unit_id, minggu, aturan) do update set keparahan = excluded.keparahan,
    elemen = excluded.elemen, kiri = excluded.kiri, kanan = excluded.kanan, penjelasan = null,
    dijelaskan_pada = null, dijelaskan_oleh = null, pada = excluded.pada
)`)

/** Takes away what stands no longer, and keeps what it was: a correction is an answer too. */
const retireTemuan = (kabId: number, temuan: readonly (TemuanTersimpan & { readonly pada: Date })[]): Bagian =>
  bagianHapus(sql`temuan_hilang as (
  delete from temuan t
  using unnest(${tulisLarik(temuan.map((t) => t.desaId))}::int[], ${tulisLarik(temuan.map((t) => t.bulan))}::int[],
    ${tulisLarik(temuan.map((t) => t.unitId))}::int[], ${tulisLarik(temuan.map((t) => t.minggu))}::smallint[],
    ${temuan.map((t) => t.aturan)}::text[], ${temuan.map((t) => t.pada)}::timestamptz[])
    k(desa_id, bulan, unit_id, minggu, aturan, saat)
  where t.kab_id = ${kabId} and t.desa_id = k.desa_id and t.bulan = k.bulan and t.unit_id = k.unit_id
    and t.minggu = k.minggu and t.aturan = k.aturan
  returning t.*, k.saat
), temuan_lalu as (${keepDiperbaiki(sql`temuan_hilang`, sql`saat`)})`)

/** Keeps findings that were taken away as corrected at a moment; of the same question the last one. */
export const keepDiperbaiki = (hilang: RawBuilder<unknown>, saat: RawBuilder<unknown>) => sql`
  insert into temuan_diperbaiki (kab_id, desa_id, bulan, unit_id, minggu, aturan, keparahan, elemen, kiri, kanan,
    penjelasan, dijelaskan_pada, dijelaskan_oleh, pada, diperbaiki_pada)
  select kab_id, desa_id, bulan, unit_id, minggu, aturan, keparahan, elemen, kiri, kanan, penjelasan, dijelaskan_pada,
    dijelaskan_oleh, pada, ${saat}
  from ${hilang}
  on conflict (kab_id, desa_id, bulan, unit_id, minggu, aturan) do update set keparahan = excluded.keparahan,
    elemen = excluded.elemen, kiri = excluded.kiri, kanan = excluded.kanan, penjelasan = excluded.penjelasan,
    dijelaskan_pada = excluded.dijelaskan_pada, dijelaskan_oleh = excluded.dijelaskan_oleh, pada = excluded.pada,
    diperbaiki_pada = excluded.diperbaiki_pada`

/** A finding that stands, as whoever answers it needs it. */
export type TemuanDijawab = {
  readonly asal: 'laporan' | 'riwayat'
  readonly kiri: number
  readonly kanan: number
  readonly penjelasan: string | null
  readonly dijelaskanOleh: string | null
  readonly dijelaskanPada: Date | null
  /** Whether its laporan is validated or locked. */
  readonly disahkan: boolean
}

/** The finding as it stands, held until the transaction ends; undefined where it does not (any more). */
export async function lockTemuan(
  trx: Db,
  kabId: number,
  { desaId, bulan, unitId, minggu }: KunciLaporan,
  aturan: string,
): Promise<TemuanDijawab | undefined> {
  const { rows } = await sql<TemuanDijawab>`
    select t.asal, t.kiri, t.kanan, t.penjelasan, t.dijelaskan_oleh as "dijelaskanOleh",
      t.dijelaskan_pada as "dijelaskanPada", l.status in ('tervalidasi', 'terkunci') as disahkan
    from temuan t join laporan l using (kab_id, desa_id, bulan, unit_id, minggu)
    where t.kab_id = ${kabId} and t.desa_id = ${desaId} and t.bulan = ${bulan} and t.unit_id = ${unitId}
      and t.minggu = ${minggu} and t.aturan = ${aturan} and l.status <> 'draf'
    for no key update of t`.execute(trx)
  return rows[0]
}

export type KlarifikasiBaru = Pick<TemuanDijawab, 'penjelasan' | 'dijelaskanOleh' | 'dijelaskanPada'> & {
  readonly laporan: KunciLaporan
  readonly aturan: string
}

/** Puts the answer to a finding in the place of the one before. */
export async function saveKlarifikasi(trx: Db, kabId: number, jawaban: KlarifikasiBaru): Promise<void> {
  const { laporan, aturan, penjelasan, dijelaskanOleh, dijelaskanPada } = jawaban
  await trx
    .updateTable('temuan')
    .set({ penjelasan, dijelaskan_oleh: dijelaskanOleh, dijelaskan_pada: dijelaskanPada })
    .where('kab_id', '=', kabId)
    .where('desa_id', '=', laporan.desaId)
    .where('bulan', '=', laporan.bulan)
    .where('unit_id', '=', laporan.unitId)
    .where('minggu', '=', laporan.minggu)
    .where('aturan', '=', aturan)
    .execute()
}
