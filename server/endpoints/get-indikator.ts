import type { getIndikator } from '#contract/indikator.ts'
import type { Handler } from '#http/mount.ts'
import { listIndikatorLengkap } from '#store/katalog.ts'

export const handleGetIndikator: Handler<
  typeof getIndikator.kueri,
  typeof getIndikator.isi,
  typeof getIndikator.keluaran
> = async ({ db, sekarang }, { kueri }) => ({
  indikator: await listIndikatorLengkap(db, kueri.tahun ?? sekarang().getUTCFullYear()),
})
