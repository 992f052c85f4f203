// What an installation remembers of its backups.
import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'

export type CadanganBerhasil = {
  readonly mulaiPada: Date
  readonly selesaiPada: Date
  readonly terjadwal: boolean
  readonly berkas: string
  readonly bita: number
  readonly baris: number
}

export type CadanganTakJadi = { readonly mulaiPada: Date; readonly terjadwal: boolean; readonly sebab: string }

export type CadanganTerakhir = { readonly berhasil: CadanganBerhasil | null; readonly gagal: CadanganTakJadi | null }

/** The last that came to its end and the last that did not; of the scheduled alone where asked for. */
export async function findCadanganTerakhir(
  db: Db,
  { hanyaTerjadwal = false }: { readonly hanyaTerjadwal?: boolean } = {},
): Promise<CadanganTerakhir> {
  const terakhir = (status: 'berhasil' | 'gagal') =>
    db
      .selectFrom('cadangan')
      .where('status', '=', status)
      .$if(hanyaTerjadwal, (qb) => qb.where('terjadwal', '=', true))
      .orderBy('mulai_pada', 'desc')
      .limit(1)
  const [berhasil, gagal] = await Promise.all([
    terakhir('berhasil')
      .select(['mulai_pada', 'selesai_pada', 'terjadwal', 'berkas', 'bita', 'baris'])
      .executeTakeFirst(),
    terakhir('gagal').select(['mulai_pada', 'terjadwal', 'sebab']).executeTakeFirst(),
  ])
  return {
    berhasil: berhasil
      ? {
          ...{ mulaiPada: berhasil.mulai_pada, terjadwal: berhasil.terjadwal, berkas: berhasil.berkas },
          // A constraint says that what succeeded has them.
          ...{ selesaiPada: berhasil.selesai_pada ?? berhasil.mulai_pada },
          ...{ bita: berhasil.bita ?? 0, baris: berhasil.baris ?? 0 },
        }
      : null,
    gagal: gagal ? { mulaiPada: gagal.mulai_pada, terjadwal: gagal.terjadwal, sebab: gagal.sebab } : null,
  }
}

/**
 * Notes that one begins. Only whoever holds the snapshot's lock calls it, so any other that is noted as running was cut
 * short, and is called so.
 */
export async function insertCadangan(
  db: Db,
  { mulaiPada, terjadwal, berkas }: { readonly mulaiPada: Date; readonly terjadwal: boolean; readonly berkas: string },
): Promise<number> {
  await db
    .updateTable('cadangan')
    .set({ status: 'gagal', selesai_pada: mulaiPada, sebab: 'Terputus sebelum selesai.' })
    .where('status', '=', 'berjalan')
    .execute()
  const { cadangan_id } = await db
    .insertInto('cadangan')
    .values({ mulai_pada: mulaiPada, terjadwal, berkas })
    .returning('cadangan_id')
    .executeTakeFirstOrThrow()
  return cadangan_id
}

/** Notes how it ended. */
export async function endCadangan(
  db: Db,
  cadanganId: number,
  hasil: { readonly pada: Date } & ({ readonly bita: number; readonly baris: number } | { readonly sebab: string }),
): Promise<void> {
  const { pada, ...isi } = hasil
  await db
    .updateTable('cadangan')
    .set({ selesai_pada: pada, status: 'sebab' in isi ? 'gagal' : 'berhasil', ...isi })
    .where('cadangan_id', '=', cadanganId)
    .where('status', '=', 'berjalan')
    .execute()
}

/** Whether this database can remember backups: one of an older schema has no table for them. */
export async function hasCadangan(db: Db): Promise<boolean> {
  const { rows } = await sql<{ ada: boolean }>`select to_regclass('public.cadangan') is not null as ada`.execute(db)
  return rows[0]?.ada ?? false
}

/** The clock by which a night is a night: the kabupaten's, or WIB where there are several, or none. */
export async function findZonaCadangan(db: Db): Promise<string> {
  const zona = await db.selectFrom('kabupaten').select('zona_waktu').distinct().orderBy('zona_waktu').limit(2).execute()
  return (zona.length === 1 && zona[0]?.zona_waktu) || 'Asia/Jakarta'
}
