import type { getBatas } from '#contract/batas.ts'
import type { Handler } from '#http/mount.ts'
import { findTopologi } from '#store/batas.ts'
import { findKabupatenDari } from '#store/pohon.ts'
import { bulanDari, masalahTidakAda } from './sajikan.ts'

export const handleGetBatas: Handler<typeof getBatas.kueri, typeof getBatas.isi, typeof getBatas.keluaran> = async (
  { db },
  { kueri },
) => {
  const kab = await findKabupatenDari(db, kueri.wilayah)
  if (!kab) return masalahTidakAda({ tidakAda: 'wilayah' })
  const ada = await findTopologi(db, kab.kab_id, bulanDari(kueri.bulan))
  return { topologi: ada?.topologi ?? null, atribusi: ada?.atribusi ?? [] }
}
