import type { DampakIndikator, getDampak } from '#contract/formulir.ts'
import { elemenDibutuhkan } from '#domain/bahan.ts'
import type { Handler } from '#http/mount.ts'
import { Problem } from '#http/problem.ts'
import { loadKatalogIsian } from '#store/katalog-isian.ts'
import { getVersi } from '#store/versi-data.ts'
import { type AngkaTerbuka, bukaBanyak } from '#usecases/buka-angka.ts'
import { bukaLaporan } from './buka-laporan.ts'
import { angkaWilayah, bulanDari, masalahTidakAda, sajikanWilayah } from './sajikan.ts'

export const handleGetDampak: Handler<typeof getDampak.kueri, typeof getDampak.isi, typeof getDampak.keluaran> = async (
  { db, sekarang },
  { kueri, aktor },
) => {
  const bulan = bulanDari(kueri.bulan)
  const dibuka = await bukaLaporan(db, aktor, kueri)
  if (dibuka instanceof Problem) return dibuka
  const { jenisUnitId, kabId } = dibuka.tempat
  // Read before the counts: those are of this version or a newer one.
  const [versi, katalog] = await Promise.all([getVersi(db, kabId), loadKatalogIsian(db)])
  const milik = (kode: string) => katalog.elemen.get(kode)?.pelapor.has(jenisUnitId) ?? false
  const minta = { wilayah: kueri.desa, hierarki: 'administrasi', bulan, dasar: kueri.dasar } as const
  const terbuka = await bukaBanyak(db, { ...minta, pembaca: { aktor, sekarang: sekarang() } }, (indikator) =>
    elemenDibutuhkan(indikator).some(milik),
  )
  if ('tidakAda' in terbuka) return masalahTidakAda(terbuka)
  return {
    desa: sajikanWilayah(terbuka.wilayah),
    bulan: kueri.bulan,
    dasar: kueri.dasar,
    versi,
    indikator: terbuka.angka.map((satu) => sajikan(satu, bulan)),
  }
}

function sajikan(terbuka: AngkaTerbuka, bulan: number): DampakIndikator {
  const { kode, nama, periode, satuan, skala, arah } = terbuka.indikator
  const { sel, pembilang, penyebut, persen, laju, status, target, sementara } = angkaWilayah(
    terbuka,
    terbuka.wilayah,
    bulan,
  )
  return {
    ...{ kode, nama, periode, satuan, skala, arah },
    ...{ sel, pembilang, penyebut, persen, laju, status, target, sementara },
  }
}
