import type { Db } from '#db/connection.ts'
import type { Aktor } from '#domain/peran.ts'

export type BarisJejak = {
  readonly pada: Date
  readonly aktor: Aktor | null
  readonly namaPengguna: string
  readonly alamat: string
  readonly tindakan: string
  readonly kabId: number | null
  readonly objek: string
  readonly sebelum: unknown
  readonly sesudah: unknown
}

/** Adds one row to the audit trail. */
export async function insertJejak(db: Db, { aktor, ...baris }: BarisJejak): Promise<void> {
  await db
    .insertInto('jejak')
    .values({
      pada: baris.pada,
      pengguna_id: aktor?.penggunaId ?? null,
      nama_pengguna: baris.namaPengguna,
      peran: aktor?.penugasan.peran ?? null,
      penugasan_id: aktor?.penugasan.penugasanId ?? null,
      alamat: baris.alamat,
      tindakan: baris.tindakan,
      kab_id: baris.kabId,
      objek: baris.objek,
      sebelum: toJson(baris.sebelum),
      sesudah: toJson(baris.sesudah),
    })
    .execute()
}

const toJson = (nilai: unknown): string | null => (nilai === null || nilai === undefined ? null : JSON.stringify(nilai))
