/** Who reports when: most do, some late, a few rarely, one never. */
import { type Bulan, bulanKe } from '#domain/bulan.ts'
import { acak } from './acak.ts'
import type { Sengaja } from './data.ts'
import type { DesaContoh, UnitContoh } from './tempat.ts'

export type Lapor =
  | { readonly cara: 'tepat' | 'terlambat' }
  | { readonly cara: 'tidak-buka'; readonly alasan: string }
  | { readonly cara: 'tidak-lapor' }

const JARANG = 0.45
const LUPA = 0.008
const TUTUP = 0.012
const TERLAMBAT = 0.08

const ALASAN_HUJAN = 'Hujan lebat, jalan ke posyandu tergenang.'
const ALASAN = ['Kader mengikuti pelatihan di puskesmas.', 'Balai desa dipakai kegiatan lain.']

/** What one unit does with one month's laporan for one desa, the same in every run. */
export function kebiasaan(sengaja: Sengaja, unit: UnitContoh, desa: DesaContoh, bulan: Bulan): Lapor {
  if (sengaja.tidakPernahBuka.includes(unit.kode)) return { cara: 'tidak-lapor' }
  const a = acak('lapor', unit.kode, desa.kode, bulan)
  const lupa = sengaja.jarangLapor.includes(unit.kode) ? JARANG : unit.peran === 'puskesmas' ? 0 : LUPA
  if (a() < lupa) return { cara: 'tidak-lapor' }
  if (unit.peran === 'posyandu' && a() < TUTUP) return { cara: 'tidak-buka', alasan: pilihAlasan(a(), bulan) }
  const terlambat = TERLAMBAT + Math.max(0, 1 - desa.mutu) * 0.8
  return { cara: a() < terlambat ? 'terlambat' : 'tepat' }
}

function pilihAlasan(u: number, bulan: Bulan): string {
  if ([11, 12, 1, 2].includes(bulanKe(bulan))) return ALASAN_HUJAN
  return ALASAN[Math.floor(u * ALASAN.length)] ?? ALASAN_HUJAN
}
