// Demos with draws of their own, in memory, as the questions over history read them.
import { type Bulan, geser, rentang, tahunDari } from '#domain/bulan.ts'
import type { KatalogIsian } from '#domain/isian.ts'
import type { LaporanRiwayat } from '#domain/mutu-deret.ts'
import { readModel, readPenduga } from '#seeds/contoh/data.ts'
import { createBahan } from '#seeds/contoh/hitungan.ts'
import { laporanBulan } from '#seeds/contoh/laporan.ts'
import { susunBuku } from '#seeds/contoh/resep.ts'
import { readSengaja } from '#seeds/contoh/sengaja.ts'
import { readTempat } from '#seeds/contoh/tempat.ts'

export type DesaUji = {
  readonly kode: string
  /** Of every month; a unit's number is its own in the whole kabupaten. */
  readonly laporan: LaporanRiwayat[]
  readonly sasaran: (jenis: string, tahun: number) => number
}

export type KabupatenUji = { readonly awal: Bulan; readonly panjang: number; readonly desa: readonly DesaUji[] }

type Permintaan = {
  readonly undian: string
  readonly sampai: Bulan
  readonly banyakBulan: number
  readonly puskesmas?: readonly string[]
}

/** A kabupaten where units forget, are late and make mistakes of chance, but nothing was planted. */
export function kabupatenUji(katalog: KatalogIsian, permintaan: Permintaan): KabupatenUji {
  const { undian, sampai, banyakBulan, puskesmas } = permintaan
  const polos = { ubah: [], catatGanda: [], tepat: [], harusDijelaskan: [] }
  const bahan = createBahan({
    ...readTempat(puskesmas),
    ...{ buku: susunBuku(katalog, readModel()), penduga: readPenduga(), katalog, undian },
    sengaja: { ...readSengaja(), ...polos },
  })
  const awal = geser(sampai, 1 - banyakBulan)
  const nomor = new Map<string, number>()
  const desa = new Map<string, DesaUji>()
  const jenis = new Map(bahan.unit.map((u) => [u.kode, u.jenisUnitId]))
  for (const bulan of rentang(awal, sampai)) {
    const pada = bahan.susunan(bulan)
    for (const satu of laporanBulan(bahan, { bulan, terakhir: false })) {
      if (satu.minggu > 0) continue
      const milik = pada.get(satu.kodeDesa)
      const lama = desa.get(satu.kodeDesa)
      const sini: DesaUji = lama ?? {
        ...{ kode: satu.kodeDesa, laporan: [] },
        sasaran: (apa, tahun) => (milik ? bahan.sasaran(milik, apa, tahun, 'resmi') : 0),
      }
      desa.set(satu.kodeDesa, sini)
      const unitId = nomor.get(satu.kodeUnit) ?? nomor.size + 1
      nomor.set(satu.kodeUnit, unitId)
      const jumlah = new Map(
        satu.isian.flatMap(({ elemen, jumlah: n }) => {
          const milikElemen = katalog.elemen.get(elemen)
          return milikElemen && n !== null ? [[milikElemen.elemenId, n] as const] : []
        }),
      )
      const jenisUnitId = jenis.get(satu.kodeUnit) ?? 0
      sini.laporan.push({ unitId, jenisUnitId, bulan, tidakBuka: satu.tidakBuka !== null, jumlah })
    }
  }
  return { awal, panjang: banyakBulan, desa: [...desa.values()] }
}

/** The years that the months lie in. */
export const tahunUji = ({ awal, panjang }: KabupatenUji): readonly number[] => [
  ...new Set(rentang(awal, geser(awal, panjang - 1)).map(tahunDari)),
]
