/** How one unit stands in a month: its laporan of all desa that it owes one for, taken together. */
import { type KeadaanLapor, keadaanLapor, masuk, type PasanganLapor, type Tenggat } from './kelengkapan.ts'

export type LaporUnit = {
  readonly keadaan: KeadaanLapor
  readonly laporanMasuk: number
  readonly laporanWajib: number
}

/** `pasangan` are those of one unit and month; without any it owes nothing. All in, one late: late. */
export function laporUnit(pasangan: readonly PasanganLapor[], zonaWaktu: string, tenggat: Tenggat): LaporUnit {
  const keadaan = new Set(pasangan.map((p) => keadaanLapor(p, tenggat, zonaWaktu)))
  return {
    keadaan: gabungKeadaan(keadaan),
    laporanMasuk: pasangan.filter(masuk).length,
    laporanWajib: pasangan.length,
  }
}

function gabungKeadaan(keadaan: ReadonlySet<KeadaanLapor>): KeadaanLapor {
  const satu = [...keadaan][0]
  if (!satu) return 'tidak-wajib'
  if (keadaan.size === 1) return satu
  return keadaan.has('belum') || keadaan.has('sebagian') ? 'sebagian' : 'terlambat'
}
