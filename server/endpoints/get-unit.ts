import { type getUnit, jenisUnitTempat } from '#contract/unit.ts'
import { cakupanRinci } from '#domain/izin.ts'
import type { PasanganLapor } from '#domain/kelengkapan.ts'
import { laporUnit } from '#domain/lapor-unit.ts'
import type { Handler } from '#http/mount.ts'
import { listUnitTempat } from '#store/rincian.ts'
import { bacaPasangan } from '#usecases/baca-pasangan.ts'
import { bukaKabupaten } from '#usecases/buka-wilayah.ts'
import { bulanDari, masalahTidakAda } from './sajikan.ts'

export const handleGetUnit: Handler<typeof getUnit.kueri, typeof getUnit.isi, typeof getUnit.keluaran> = async (
  { db, sekarang },
  { kueri, aktor },
) => {
  const bulan = bulanDari(kueri.bulan)
  const terbuka = await bukaKabupaten(db, { wilayah: kueri.wilayah, bulan, pembaca: { aktor, sekarang: sekarang() } })
  if ('tidakAda' in terbuka) return masalahTidakAda(terbuka)
  const { kab, pohon, izin } = terbuka
  const desaId = pohon.desa.map((d) => d.desaId)
  // Where a unit stands is no secret; whether it has reported is told of one's own desa.
  const lingkup = { kabId: kab.kab_id, cakupan: cakupanRinci(izin, desaId), desaId }
  const [unit, { pasangan, tenggat }] = await Promise.all([
    listUnitTempat(db, kab.kab_id, { jenis: jenisUnitTempat.options, bulan }),
    bacaPasangan(db, lingkup, { dari: bulan, sampai: bulan }),
  ])
  const perUnit = kelompokkan(pasangan)
  return {
    bulan: kueri.bulan,
    unit: unit.flatMap(({ unitId, jenis, ...satu }) => {
      const kenal = jenisUnitTempat.options.find((j) => j === jenis)
      return kenal ? [{ ...satu, jenis: kenal, ...laporUnit(perUnit.get(unitId) ?? [], kab.zona_waktu, tenggat) }] : []
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
