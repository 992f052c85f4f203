// A catalogue in memory for the pure rules of laporan: S, K posisi; D, N layanan; BUKA yes or no; SBI year-to-date; DIARE weekly.
import type { Elemen, SifatElemen } from '#domain/indikator.ts'
import type { KatalogIsian, KelompokIsian, Pilah } from '#domain/isian.ts'

export const POSYANDU = 3
export const PUSTU = 2

const elemen = (
  elemenId: number,
  kode: string,
  kelompokId: number,
  sifat: SifatElemen,
  pelapor: readonly [number, boolean][],
): Elemen => ({
  ...{ elemenId, kode, nama: `Isian ${kode}`, kelompokId, sifat, pelapor: new Map(pelapor) },
  ...{ luarElemenId: null, pasanganElemenId: null, terbesar: null },
})

const ELEMEN: readonly Elemen[] = [
  elemen(1, 'S', 1, 'posisi', [[POSYANDU, true]]),
  elemen(2, 'K', 1, 'posisi', [[POSYANDU, false]]),
  elemen(3, 'D', 1, 'layanan', [[POSYANDU, true]]),
  elemen(4, 'N', 1, 'layanan', [[POSYANDU, true]]),
  elemen(5, 'SBI', 2, 'sampai-bulan-ini', [[PUSTU, true]]),
  elemen(6, 'MATI', 2, 'kejadian', [[PUSTU, false]]),
  elemen(7, 'DIARE', 3, 'kejadian', [[PUSTU, true]]),
  elemen(8, 'VITA', 4, 'layanan', [[POSYANDU, true]]),
  { ...elemen(9, 'BUKA', 1, 'layanan', [[POSYANDU, false]]), terbesar: 1 },
]

const kelompok = (kelompokId: number, kode: string, lain: Partial<KelompokIsian> = {}): KelompokIsian => ({
  ...{ kelompokId, kode, nama: kode, mingguan: false, bulanJadwal: null },
  ...lain,
})

const KELOMPOK = [
  kelompok(1, 'timbang'),
  kelompok(2, 'ibu'),
  kelompok(3, 'mingguan', { mingguan: true }),
  kelompok(4, 'vitamin', { bulanJadwal: [2, 8] }),
]

const pilah = (pilahId: number, kode: string, lain: Partial<Pilah> = {}): Pilah => ({
  ...{ pilahId, kode, jenisKelamin: null, umur: null, disabilitas: null },
  ...lain,
})

const PILAH = [
  pilah(0, 'semua'),
  pilah(1, 'L', { jenisKelamin: 'L' }),
  pilah(2, 'P', { jenisKelamin: 'P' }),
  pilah(3, '0-5', { umur: '0-5-bulan' }),
  pilah(4, 'L:0-5', { jenisKelamin: 'L', umur: '0-5-bulan' }),
  pilah(5, 'disabilitas', { disabilitas: true }),
]

export const KATALOG: KatalogIsian = {
  elemen: new Map(ELEMEN.map((e) => [e.kode, e])),
  elemenMenurutId: new Map(ELEMEN.map((e) => [e.elemenId, e])),
  kelompok: new Map(KELOMPOK.map((k) => [k.kelompokId, k])),
  pilah: new Map(PILAH.map((p) => [p.kode, p])),
  pilahMenurutId: new Map(PILAH.map((p) => [p.pilahId, p])),
}
