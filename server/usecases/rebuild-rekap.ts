// Mends the stored rekap: after a row was damaged, or the catalogue says anew what a complete group is.
import type { Db } from '#db/connection.ts'
import type { Bulan } from '#domain/bulan.ts'
import { rekapDari } from '#domain/rekap.ts'
import { runBagian } from '#store/bagian.ts'
import { loadKatalogIsian } from '#store/katalog-isian.ts'
import { readKeadaan } from '#store/keadaan.ts'
import { lockDesa } from '#store/kunci.ts'
import { type Iris, listIris, writeRekap } from '#store/rekap.ts'
import { bumpVersi } from '#store/versi-data.ts'

export type LingkupRebuild = {
  readonly kabId: number
  /** null: every desa of the kabupaten. */
  readonly desaId: readonly number[] | null
  /** null: every month. */
  readonly bulan: Bulan | null
}

/** `iris`: how many (desa, bulan) were looked at; `baris`: how many rows were missing, surplus or wrong. */
export type HasilRebuild = { readonly iris: number; readonly baris: number }

const IRIS_PER_TRANSAKSI = 40

/** Computes rekap from isian again, a few desa and months at a time, and writes the rows that differ. */
export async function rebuildRekap(db: Db, { kabId, desaId, bulan }: LingkupRebuild): Promise<HasilRebuild> {
  const iris = await listIris(db, kabId, { desaId, bulan })
  let baris = 0
  for (let i = 0; i < iris.length; i += IRIS_PER_TRANSAKSI) {
    baris += await rebuildIris(db, kabId, iris.slice(i, i + IRIS_PER_TRANSAKSI))
  }
  return { iris: iris.length, baris }
}

async function rebuildIris(db: Db, kabId: number, iris: readonly Iris[]): Promise<number> {
  const katalog = await loadKatalogIsian(db)
  const desaId = [...new Set(iris.map((satu) => satu.desaId))]
  const bulan = [...new Set(iris.map((satu) => satu.bulan))]
  return db.transaction().execute(async (trx) => {
    await lockDesa(trx, kabId, desaId)
    // Desa by months holds these slices and perhaps others, which are rebuilt along.
    const { laporan, rekap } = await readKeadaan(trx, kabId, { desaId, bulan, unitId: [] })
    const { bagian, salah } = writeRekap(kabId, rekap, rekapDari(katalog, laporan))
    await runBagian(trx, bagian)
    if (salah > 0) await bumpVersi(trx, kabId, desaId)
    return salah
  })
}
