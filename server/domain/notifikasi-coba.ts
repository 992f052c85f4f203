/** A rule on trial: in which months of the past it would have come to hold, as figures and laporan stand today. */
import type { AturanBerjenis, AturanNotifikasi } from './aturan-notifikasi.ts'
import { type Bulan, geser, rentang } from './bulan.ts'
import { JENIS_UNIT, type JenisUnit } from './indikator.ts'
import { akhirTenggat, masuk, type PasanganLapor, type Tenggat } from './kelengkapan.ts'
import type { Alasan } from './notifikasi.ts'
import type { SaatTinjau } from './notifikasi-harian.ts'
import { type IndikatorDitinjau, tinjauIndikator } from './notifikasi-indikator.ts'
import { adalahKejadian } from './periode.ts'

/** Months that a trial looks through. */
export const BULAN_COBA = 12

export type JangkaCoba = { readonly dari: Bulan; readonly sampai: Bulan }

/** First month of each time that it would have come to hold, oldest first: from one that begins to hold, not while it lasts. */
export function cobaIndikator(
  aturan: AturanNotifikasi,
  { indikator, baca }: Pick<IndikatorDitinjau, 'indikator' | 'baca'>,
  { dari, sampai }: JangkaCoba,
): readonly Bulan[] {
  const muncul: Bulan[] = []
  let lama: readonly Alasan[] = []
  // What held before the first month is no news in it.
  for (const bulan of rentang(geser(dari, -1), sampai)) {
    const satu = { indikator, baca, terakhir: bulan, pertama: bulan, sebelumnya: lama }
    const hasil = tinjauIndikator([aturan], satu)
    if (hasil.hasil === 'tidak-tahu') continue
    const baru = lama.length === 0 || adalahKejadian(indikator)
    if (hasil.hasil === 'berlaku' && baru && bulan >= dari) muncul.push(bulan)
    lama = hasil.alasan
  }
  return muncul
}

const NAMA_JENIS = new Map(Object.entries(JENIS_UNIT).map(([kode, nomor]) => [nomor, kode as JenisUnit])) // keys of JENIS_UNIT

/** Months whose laporan came, or have not come yet, later than so many days after their deadline. */
export function cobaLaporan(
  { ambang }: AturanBerjenis<'belum-lapor'>,
  { pasangan, tenggat }: { readonly pasangan: readonly PasanganLapor[]; readonly tenggat: Tenggat },
  { sekarang, zonaWaktu }: SaatTinjau,
): readonly Bulan[] {
  const lewat = pasangan.filter((p) => {
    const hari = tenggat[NAMA_JENIS.get(p.sumber) ?? 'puskesmas'] + ambang.hari
    const masukPada = masuk(p) ? p.terkirimPada : null
    return (masukPada ?? sekarang).getTime() >= akhirTenggat(p.bulan, hari, zonaWaktu)
  })
  return [...new Set(lewat.map((p) => p.bulan))].toSorted((a, b) => a - b)
}
