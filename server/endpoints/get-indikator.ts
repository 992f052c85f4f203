import type { getIndikator } from '#contract/indikator.ts'
import { mayReadKatalog } from '#domain/izin.ts'
import type { Handler } from '#http/mount.ts'
import { listIndikatorLengkap } from '#store/katalog.ts'
import { findKabupatenDari } from '#store/pohon.ts'

export const handleGetIndikator: Handler<
  typeof getIndikator.kueri,
  typeof getIndikator.isi,
  typeof getIndikator.keluaran
> = async ({ db, sekarang }, { kueri, aktor }) => {
  const kab = kueri.wilayah === undefined ? undefined : await findKabupatenDari(db, kueri.wilayah)
  const milik = kab && mayReadKatalog(aktor, { kabId: kab.kab_id, kode: kab.kode }) ? { kabId: kab.kab_id } : null
  return {
    indikator: await listIndikatorLengkap(db, { kab: milik, tahun: kueri.tahun ?? sekarang().getUTCFullYear() }),
  }
}
