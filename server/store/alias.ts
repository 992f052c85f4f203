import type { Db } from '#db/connection.ts'

export type AliasDesa = { readonly lingkupKode: string; readonly nama: string; readonly desaId: number }

/** Every remembered spelling of a kabupaten; `nama` is normalised, `lingkupKode` a kecamatan or a puskesmas. */
export async function listAlias(db: Db, kabId: number): Promise<AliasDesa[]> {
  return db
    .selectFrom('alias_desa')
    .select(['lingkup_kode as lingkupKode', 'nama', 'desa_id as desaId'])
    .where('kab_id', '=', kabId)
    .orderBy('lingkup_kode')
    .orderBy('nama')
    .execute()
}

/** Remembers a spelling; the same spelling in the same scope then means the new desa. */
export async function saveAlias(db: Db, kabId: number, { lingkupKode, nama, desaId }: AliasDesa): Promise<void> {
  await db
    .insertInto('alias_desa')
    .values({ kab_id: kabId, lingkup_kode: lingkupKode, nama, desa_id: desaId })
    .onConflict((oc) => oc.columns(['kab_id', 'lingkup_kode', 'nama']).doUpdateSet({ desa_id: desaId }))
    .execute()
}
