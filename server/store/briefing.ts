// Pages issued to the head of a kabupaten, and the rows that requests of sectors are proposed by.
import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import type { AturanSektor } from '#domain/briefing-sektor.ts'
import type { Bulan } from '#domain/bulan.ts'

export type Terbitan = {
  readonly bulan: Bulan
  readonly revisi: number
  readonly dibuatPada: Date
  readonly oleh: string
  readonly versiData: number
  readonly sementara: boolean
  readonly catatan: string
}

const KOLOM = sql`bulan, revisi, dibuat_pada as "dibuatPada", oleh, versi_data as "versiData", sementara, catatan`

/** Every one of a kabupaten, the latest month and revision first. */
export async function listTerbitan(db: Db, kabId: number): Promise<readonly Terbitan[]> {
  const { rows } = await sql<Terbitan>`
    select ${KOLOM} from ringkasan_pimpinan where kab_id = ${kabId} order by bulan desc, revisi desc`.execute(db)
  return rows
}

/** One of them with what it says, in the shape in which it was issued. */
export async function findTerbitan(
  db: Db,
  kabId: number,
  { bulan, revisi }: { readonly bulan: Bulan; readonly revisi: number },
): Promise<(Terbitan & { readonly isi: unknown }) | undefined> {
  const { rows } = await sql<Terbitan & { isi: unknown }>`
    select ${KOLOM}, isi from ringkasan_pimpinan
    where kab_id = ${kabId} and bulan = ${bulan} and revisi = ${revisi}`.execute(db)
  return rows[0]
}

export type TerbitanBaru = Omit<Terbitan, 'revisi'> & {
  readonly kabId: number
  /** The last revision that its maker saw. */
  readonly revisiTerakhir: number
  readonly penggunaId: number
  readonly isi: unknown
}

/** Adds the next revision and answers its number; null where somebody else issued one meanwhile. */
export async function insertTerbitan(db: Db, baru: TerbitanBaru): Promise<number | null> {
  const { rows } = await sql<{ revisi: number }>`
    insert into ringkasan_pimpinan (kab_id, bulan, revisi, dibuat_pada, pengguna_id, oleh, versi_data, sementara, isi, catatan)
    select ${baru.kabId}, ${baru.bulan}, ${baru.revisiTerakhir + 1}, ${baru.dibuatPada}, ${baru.penggunaId}, ${baru.oleh},
      ${baru.versiData}, ${baru.sementara}, ${JSON.stringify(baru.isi)}::jsonb, ${baru.catatan}
    where ${baru.revisiTerakhir} = coalesce((select max(revisi) from ringkasan_pimpinan
      where kab_id = ${baru.kabId} and bulan = ${baru.bulan}), 0)
    on conflict do nothing
    returning revisi`.execute(db)
  return rows[0]?.revisi ?? null
}

/** Which indikator below its target leads to which request of which sector. */
export async function listUsulanSektor(db: Db): Promise<readonly AturanSektor[]> {
  return db
    .selectFrom('usulan_sektor')
    .select(['urutan', 'sektor', 'sektor_en as sektorEn', 'indikator_kode as indikator', 'teks', 'teks_en as teksEn'])
    .orderBy('urutan')
    .execute()
}
