import type { getSehat } from '#contract/sehat.ts'
import { formatBulan } from '#domain/bulan.ts'
import type { Handler } from '#http/mount.ts'
import { findBasisData } from '#store/basis-data.ts'

export const handleGetSehat: Handler<typeof getSehat.kueri, typeof getSehat.isi, typeof getSehat.keluaran> = async ({
  db,
  versiAplikasi,
  majuContoh,
}) => {
  const basis = await findBasisData(db)
  const ada = basis?.contoh ?? false
  const selesai = ada && (basis?.selesai ?? false)
  const sampai = selesai ? null : majuContoh?.()
  const maju = sampai && { ...sampai, bulan: formatBulan(sampai.bulan) }
  return {
    status: ada && !selesai ? 'menyiapkan' : 'sehat',
    versi: versiAplikasi,
    contoh: { ada, selesai, ...(maju && { maju }) },
  }
}
