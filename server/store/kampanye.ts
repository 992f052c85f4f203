import type { Db } from '#db/connection.ts'

/** Records the days of a campaign; one that began on the same day gets its new end. */
export async function saveKampanye(
  db: Db,
  kabId: number,
  { indikator, mulai, selesai }: { readonly indikator: string; readonly mulai: string; readonly selesai: string },
): Promise<void> {
  await db
    .insertInto('kampanye')
    .values({ kab_id: kabId, indikator_kode: indikator, mulai, selesai })
    .onConflict((oc) =>
      oc.columns(['kab_id', 'indikator_kode', 'mulai']).doUpdateSet((eb) => ({ selesai: eb.ref('excluded.selesai') })),
    )
    .execute()
}
