import { type getUnit, jenisUnitTempat } from '#contract/unit.ts'
import type { PasanganLapor } from '#domain/kelengkapan.ts'
import { laporUnit } from '#domain/lapor-unit.ts'
import { pohonPada } from '#domain/pohon.ts'
import type { Handler } from '#http/mount.ts'
import { findKabupatenDari, loadPohon } from '#store/pohon.ts'
import { listUnitTempat } from '#store/rincian.ts'
import { bacaPasangan } from '#usecases/baca-pasangan.ts'
import { bulanDari, masalahTidakAda } from './sajikan.ts'

export const handleGetUnit: Handler<typeof getUnit.kueri, typeof getUnit.isi, typeof getUnit.keluaran> = async (
  { db },
  { kueri, cakupanWilayah },
) => {
  const kab = await findKabupatenDari(db, kueri.wilayah)
  if (!kab) return masalahTidakAda({ tidakAda: 'wilayah' })
  const bulan = bulanDari(kueri.bulan)
  const { desa } = pohonPada(await loadPohon(db, kab), bulan)
  const lingkup = { kabId: kab.kab_id, cakupan: cakupanWilayah, desaId: desa.map(({ desaId }) => desaId) }
  const [unit, { pasangan }] = await Promise.all([
    listUnitTempat(db, kab.kab_id, { jenis: jenisUnitTempat.options, bulan }),
    bacaPasangan(db, lingkup, { dari: bulan, sampai: bulan }),
  ])
  const perUnit = kelompokkan(pasangan)
  return {
    bulan: kueri.bulan,
    unit: unit.flatMap(({ unitId, jenis, ...satu }) => {
      const kenal = jenisUnitTempat.options.find((j) => j === jenis)
      return kenal ? [{ ...satu, jenis: kenal, ...laporUnit(perUnit.get(unitId) ?? [], kab.zona_waktu) }] : []
    }),
  }
}

function kelompokkan(pasangan: readonly PasanganLapor[]): ReadonlyMap<number, readonly PasanganLapor[]> {
  const perUnit = new Map<number, PasanganLapor[]>()
  for (const satu of pasangan) {
    const milik = perUnit.get(satu.unitId)
    if (milik) milik.push(satu)
    else perUnit.set(satu.unitId, [satu])
  }
  return perUnit
}
