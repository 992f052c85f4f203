import type { getUnit } from '#contract/unit.ts'
import type { Handler } from '#http/mount.ts'
import { findKabupatenDari } from '#store/pohon.ts'
import { listUnitTitik } from '#store/rincian.ts'
import { bulanDari, masalahTidakAda } from './sajikan.ts'

export const handleGetUnit: Handler<typeof getUnit.kueri, typeof getUnit.isi, typeof getUnit.keluaran> = async (
  { db },
  { kueri },
) => {
  const kab = await findKabupatenDari(db, kueri.wilayah)
  if (!kab) return masalahTidakAda({ tidakAda: 'wilayah' })
  return { unit: [...(await listUnitTitik(db, kab.kab_id, bulanDari(kueri.bulan)))] }
}
