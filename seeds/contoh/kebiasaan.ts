/** Who reports when: most do, some late, a few rarely, one never. */
import { type Bulan, bulanKe } from '#domain/bulan.ts'
import { acak, benih } from './acak.ts'
import type { Peran } from './peran.ts'
import { type AturanLapor, dalamMasa, diWilayah, type Sengaja } from './sengaja.ts'
import type { Pasangan } from './susunan.ts'

export type Lapor =
  | { readonly cara: 'tepat' | 'terlambat' }
  | { readonly cara: 'tidak-buka'; readonly alasan: string }
  | { readonly cara: 'tidak-lapor' }

const LAPOR = benih('lapor')
const TERAKHIR = benih('terakhir')

type Kebiasaan = { readonly lupa: number; readonly terlambat: number; readonly tutup: number }

const BIASA: Readonly<Record<Peran, Kebiasaan>> = {
  puskesmas: { lupa: 0.002, terlambat: 0.06, tutup: 0 },
  pustu: { lupa: 0.03, terlambat: 0.08, tutup: 0 },
  posyandu: { lupa: 0.05, terlambat: 0.09, tutup: 0.012 },
  klinik: { lupa: 0.08, terlambat: 0.15, tutup: 0 },
  sd: { lupa: 0.1, terlambat: 0.1, tutup: 0 },
  smp: { lupa: 0.1, terlambat: 0.1, tutup: 0 },
  bpjs: { lupa: 0, terlambat: 0, tutup: 0 },
  'rekap-desa': { lupa: 0.01, terlambat: 0.1, tutup: 0 },
}

const ALASAN_HUJAN = 'Hujan lebat, jalan ke posyandu tergenang.'
const ALASAN = ['Kader mengikuti pelatihan di puskesmas.', 'Balai desa dipakai kegiatan lain.']

/** What one unit does with one month's laporan for one desa, the same in every run. */
export function kebiasaan(sengaja: Sengaja, pasangan: Pasangan, bulan: Bulan): Lapor {
  const { unit, desa } = pasangan
  if (sengaja.tidakPernahBuka.includes(unit.kode)) return { cara: 'tidak-lapor' }
  const { lupa, terlambat, tutup } = kebiasaanPada(sengaja, pasangan, bulan)
  const a = acak(LAPOR, pasangan.benih, desa.benih, bulan)
  if (a() < lupa) return { cara: 'tidak-lapor' }
  if (a() < tutup) return { cara: 'tidak-buka', alasan: pilihAlasan(a(), bulan) }
  return { cara: a() < terlambat + Math.max(0, 1 - desa.milik.mutu) * 0.6 ? 'terlambat' : 'tepat' }
}

/** A rule that names the unit or the area takes the place of what is usual. */
function kebiasaanPada({ lapor }: Sengaja, { unit, desa }: Pasangan, bulan: Bulan): Kebiasaan {
  let hasil = BIASA[unit.peran]
  for (const aturan of lapor) {
    if (!mengenai(aturan, unit.kode, unit.peran) || !dalamMasa(aturan, bulan)) continue
    if (aturan.di && !diWilayah(aturan.di, desa.milik)) continue
    const { lupa, terlambat, tutup } = aturan
    hasil = {
      lupa: lupa ?? hasil.lupa,
      terlambat: terlambat ?? hasil.terlambat,
      tutup: unit.peran === 'posyandu' ? (tutup ?? hasil.tutup) : 0,
    }
  }
  return hasil
}

const mengenai = ({ unit, peran }: AturanLapor, kode: string, milik: Peran): boolean =>
  (unit?.includes(kode) ?? true) && (peran?.includes(milik) ?? true)

function pilihAlasan(u: number, bulan: Bulan): string {
  if ([11, 12, 1, 2].includes(bulanKe(bulan))) return ALASAN_HUJAN
  return ALASAN[Math.floor(u * ALASAN.length)] ?? ALASAN_HUJAN
}

/** Whether the laporan of the last month has not come in yet; the next time it is there. */
export function belumMasuk(sengaja: Sengaja, { unit, desa, benih: siapa }: Pasangan, bulan: Bulan): boolean {
  if (sengaja.belumMasukBulanTerakhir.includes(unit.kode)) return true
  const telat = sengaja.kecamatanBelumMasuk.find(({ kecamatan }) => diWilayah([kecamatan], desa.milik))
  return telat !== undefined && unit.peran !== 'bpjs' && acak(TERAKHIR, siapa, desa.benih, bulan)() < telat.bagian
}
