import type { JenisUnit } from '#domain/indikator.ts'

/** What a unit is to the model: its kind, schools told apart by what they teach. */
export type Peran = 'puskesmas' | 'pustu' | 'posyandu' | 'klinik' | 'sd' | 'smp' | 'bpjs' | 'rekap-desa'

export const PERAN_LAIN: Readonly<Record<string, Peran>> = {
  'faskes-lain': 'klinik',
  puskesmas: 'puskesmas',
  pustu: 'pustu',
  posyandu: 'posyandu',
  bpjs: 'bpjs',
  'rekap-desa': 'rekap-desa',
}

export const peranDari = (jenis: JenisUnit, nama: string): Peran =>
  PERAN_LAIN[jenis] ?? (nama.startsWith('SMP') ? 'smp' : 'sd')
