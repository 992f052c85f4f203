// Kabupaten in which something that screens count on is missing, or of which there is very much. Over the whole catalogue.
import type { Db } from '#db/connection.ts'
import type { Bulan } from '#domain/bulan.ts'
import {
  buatDesa,
  buatKabupaten,
  buatUnit,
  type Desa,
  type IsianKisah,
  type Kab,
  kirim,
  type Unit,
  wajibkan,
} from './kisah.ts'
import { sasarankan } from './kisah-lembar.ts'

export type Keadaan = {
  readonly kode: string
  readonly nama: string
  readonly banyakDesa: number
  readonly sasaran: boolean
  /** Months of 2025 in which everybody reports; none: nobody ever did. */
  readonly bulan: readonly Bulan[]
}

/** Groups of isian of the catalogue: examinations of pregnant women, and the weighing. */
const ANC = 1
const SKDN = 16
const PER_KECAMATAN = 12

/** Every desa has a puskesmas (one for each kecamatan), a pustu that owes ANC, and a posyandu that owes the weighing. */
export async function buatKeadaan(db: Db, keadaan: Keadaan): Promise<Kab> {
  const { kode, nama, banyakDesa } = keadaan
  const kab = await buatKabupaten(db, { kode, nama })
  const kecamatan = Array.from({ length: Math.ceil(banyakDesa / PER_KECAMATAN) }, (_, i) => i + 1)
  await Promise.all(kecamatan.map((nomor) => buatKecamatan(db, kab, keadaan, nomor)))
  return kab
}

async function buatKecamatan(db: Db, kab: Kab, keadaan: Keadaan, nomor: number): Promise<void> {
  const puskesmas = await buatUnit(db, kab, { jenis: 'puskesmas', nama: `Rawat ${nomor}` })
  const sisa = Math.min(PER_KECAMATAN, keadaan.banyakDesa - (nomor - 1) * PER_KECAMATAN)
  for (let ke = 1; ke <= sisa; ke += 1) {
    const kode = `${kab.kode}.${String(nomor).padStart(2, '0')}.${2000 + ke}`
    const desa = await buatDesa(db, kab, { kode, nama: `Sukamaju ${nomor}-${ke}`, puskesmas })
    await isiDesa(db, kab, keadaan, { desa, nomor: nomor * PER_KECAMATAN + ke })
  }
}

type Tempat = { readonly desa: Desa; readonly nomor: number }

async function isiDesa(db: Db, kab: Kab, { sasaran, bulan }: Keadaan, { desa, nomor }: Tempat): Promise<void> {
  const pustu = await buatUnit(db, kab, { jenis: 'pustu', nama: `Pustu ${desa.kode}`, desa })
  const posyandu = await buatUnit(db, kab, { jenis: 'posyandu', nama: `Posyandu ${desa.kode}`, desa })
  await wajibkan(db, kab, { unit: pustu, desa, kelompok: ANC })
  await wajibkan(db, kab, { unit: posyandu, desa, kelompok: SKDN })
  if (sasaran) {
    await sasarankan(db, kab, { desa, jenis: 'ibu-hamil', jumlah: 100 })
    await sasarankan(db, kab, { desa, jenis: 'balita', jumlah: 120 })
  }
  for (const satu of bulan) {
    const laporan = (unit: Unit, isian: IsianKisah) => ({ unit, desa, bulan: satu, isian })
    await kirim(db, kab, [laporan(pustu, anc(nomor + satu)), laporan(posyandu, timbang(nomor + satu))])
  }
}

/** Counts that differ from desa to desa and from month to month, the same on every run. */
const anc = (n: number): IsianKisah => ({ K1: 8, K1M: 6, K4: 5, K6: 3 + (n % 9), T2PLUS: 5, TRIPEL: 5 })
const timbang = (n: number): IsianKisah => ({ S: 100, K: 90, D: 70 + (n % 20), N: 40, T: 10, '2T': 2, BGM: 1 })
