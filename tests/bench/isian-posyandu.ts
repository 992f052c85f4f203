// The cells of a long form of a posyandu.
import type { Db } from '#db/connection.ts'
import { JENIS_UNIT } from '#domain/indikator.ts'
import { loadKatalogIsian } from '#store/katalog-isian.ts'

export type Elemen = { readonly elemen: string; readonly elemenId: number }

export const ISIAN = 60

export async function listElemenPosyandu(db: Db): Promise<Elemen[]> {
  const { elemen } = await loadKatalogIsian(db)
  const milik = [...elemen.values()].filter((e) => e.pelapor.has(JENIS_UNIT.posyandu)).slice(0, ISIAN)
  if (milik.length < ISIAN) throw new Error(`a posyandu has only ${milik.length} elemen`)
  return milik.map((e) => ({ elemen: e.kode, elemenId: e.elemenId }))
}
