/** Kelengkapan (received / due) and ketepatan (received by the deadline), domain.md 8. */
import { type Bulan, bulanKe, geser, tahunDari } from './bulan.ts'
import { JENIS_UNIT, type JenisUnit } from './indikator.ts'

/** One (unit, desa) pair that owes a laporan in a month: groups due, complete, and begun but not complete. */
export type PasanganLapor = {
  readonly bulan: Bulan
  readonly desaId: number
  readonly unitId: number
  readonly sumber: number
  readonly kelompokWajib: number
  readonly kelompokLengkap: number
  readonly kelompokKurang: number
  readonly terkirimPada: Date | null
}

export type HitungLapor = { readonly wajib: number; readonly masuk: number; readonly tepat: number }

/** Day of the next month by which a kind of unit reports; 0 is the last day of the month itself (domain.md 8, a setting). */
export type Tenggat = Readonly<Record<JenisUnit, number>>

export const TENGGAT_BAWAAN: Tenggat = {
  posyandu: 0,
  pustu: 2,
  puskesmas: 5,
  'faskes-lain': 5,
  sekolah: 5,
  'rekap-desa': 5,
  bpjs: 10,
  dinas: 10,
}

const JAM = 3_600_000
const GESER_ZONA: Readonly<Record<string, number>> = { 'Asia/Jakarta': 7, 'Asia/Makassar': 8, 'Asia/Jayapura': 9 }

/** The instant at which the deadline of a month has passed: midnight after its day, in the kabupaten's own time. */
export function akhirTenggat(bulan: Bulan, hari: number, zonaWaktu: string): number {
  const berikut = geser(bulan, 1)
  const tengahMalam = Date.UTC(tahunDari(berikut), bulanKe(berikut) - 1, hari + 1)
  return tengahMalam - (GESER_ZONA[zonaWaktu] ?? 7) * JAM
}

const KODE_JENIS = new Map(Object.entries(JENIS_UNIT).map(([kode, nomor]) => [nomor, kode as JenisUnit])) // keys of JENIS_UNIT

/** A pair's laporan is in when every group due of it is complete. */
export const masuk = (p: PasanganLapor): boolean => p.kelompokLengkap >= p.kelompokWajib

export function tepat(p: PasanganLapor, tenggat: Tenggat, zonaWaktu: string): boolean {
  const hari = tenggat[KODE_JENIS.get(p.sumber) ?? 'puskesmas']
  return masuk(p) && p.terkirimPada !== null && p.terkirimPada.getTime() < akhirTenggat(p.bulan, hari, zonaWaktu)
}

export function hitungLapor(pasangan: readonly PasanganLapor[], tenggat: Tenggat, zonaWaktu: string): HitungLapor {
  return {
    wajib: pasangan.length,
    masuk: pasangan.filter(masuk).length,
    tepat: pasangan.filter((p) => tepat(p, tenggat, zonaWaktu)).length,
  }
}
