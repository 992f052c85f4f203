import type { getTemplat } from '#contract/impor.ts'
import { BerkasKeluar, type Handler } from '#http/mount.ts'
import { Problem, tidakDitemukan } from '#http/problem.ts'
import { susunTemplat } from '#usecases/import/templat.ts'
import { bukaKab } from './impor.ts'
import { bulanDari } from './sajikan.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const handleGetTemplat: Handler<
  typeof getTemplat.kueri,
  typeof getTemplat.isi,
  typeof getTemplat.keluaran
> = async (deps, minta) => {
  const { wilayah, jenis, bulan } = minta.kueri
  const kab = await bukaKab(deps, minta, wilayah)
  if (kab instanceof Problem) return kab
  const templat = await susunTemplat(deps.db, {
    ...{ kabId: kab.kabId, puskesmas: wilayah, jenis, bulan: bulanDari(bulan) },
    boleh: (puskesmasId) => kab.cakupan === 'semua' || kab.cakupan.includes(puskesmasId),
  })
  if (!templat) return tidakDitemukan('Puskesmas ini tidak ada, atau bukan wilayah kerja Anda.')
  if (templat === 'kosong') return tanpaUnit
  return new BerkasKeluar({ nama: `templat-${jenis}-${wilayah}-${bulan}.xlsx`, jenis: XLSX, isi: templat })
}

const tanpaUnit = new Problem({
  status: 422,
  kode: 'tanpa-unit',
  judul: 'Tidak ada unit jenis ini di puskesmas itu pada bulan ini',
  rincian: 'Pilih jenis unit atau bulan lain.',
})
