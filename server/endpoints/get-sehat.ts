import type { getSehat } from '#contract/sehat.ts'
import type { Handler } from '#http/mount.ts'
import { findBasisData } from '#store/basis-data.ts'

export const handleGetSehat: Handler<typeof getSehat.kueri, typeof getSehat.isi, typeof getSehat.keluaran> = async ({
  db,
  versiAplikasi,
}) => {
  const basis = await findBasisData(db)
  const ada = basis?.contoh ?? false
  const selesai = ada && (basis?.selesai ?? false)
  return { status: ada && !selesai ? 'menyiapkan' : 'sehat', versi: versiAplikasi, contoh: { ada, selesai } }
}
