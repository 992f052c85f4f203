import { type Bulan, bulanKe, tahunDari } from './bulan.ts'
import type { BentukTarget, Indikator } from './indikator.ts'

/** A share of the yearly target as an exact fraction, so that 80 % to September is 60 % and never 59.4 %. */
export type Pecahan = { readonly atas: number; readonly bawah: number }

export type TingkatTarget = 'nasional' | 'provinsi' | 'kabupaten' | 'kecamatan' | 'puskesmas' | 'desa'

export type BarisTarget = {
  readonly tingkat: TingkatTarget
  /** 0 for kabupaten and above. */
  readonly wilayahId: number
  readonly persen: number
  readonly dokumen: string
}

export type TargetTahun = {
  readonly persen: number
  readonly tingkat: TingkatTarget | 'contoh'
  readonly dokumen: string
}

/** The area itself and those above it, nearest first; kabupaten and above have wilayahId 0. */
export type Jalur = readonly { readonly tingkat: TingkatTarget; readonly wilayahId: number }[]

/**
 * The yearly target that holds for an area: its own row, else the nearest level up, never from below (domain.md 7).
 * Where nobody has set one, the catalogue's example, marked as such; null without even that.
 */
export function targetBerlaku(indikator: Indikator, baris: readonly BarisTarget[], jalur: Jalur): TargetTahun | null {
  for (const { tingkat, wilayahId } of jalur) {
    const sendiri = baris.find((b) => b.tingkat === tingkat && b.wilayahId === wilayahId)
    if (sendiri) return { persen: sendiri.persen, tingkat, dokumen: sendiri.dokumen }
  }
  const { targetContoh, dokumenTarget } = indikator
  return targetContoh === null ? null : { persen: targetContoh, tingkat: 'contoh', dokumen: dokumenTarget ?? '' }
}

/** Ordinal of a month within the indikator's year: January is 1, for the school year July is 1. */
export const bulanPeriode = (indikator: Pick<Indikator, 'periode'>, bulan: Bulan): number =>
  indikator.periode.startsWith('tahun-ajaran') ? ((bulanKe(bulan) + 5) % 12) + 1 : bulanKe(bulan)

function bagianJadwal(persen: Readonly<Record<number, number>>, indikator: Pick<Indikator, 'periode'>, ke: number) {
  let bagian: number | null = null
  let terdekat = 0
  for (const [bulan, nilai] of Object.entries(persen)) {
    const letak = bulanPeriode(indikator, 200000 + Number(bulan))
    if (letak <= ke && letak > terdekat) {
      terdekat = letak
      bagian = nilai
    }
  }
  return bagian === null ? null : { atas: bagian, bawah: 100 }
}

/** Share of the yearly target that is due by month m (domain.md 4.1); null where no target holds yet. */
export function bagianTarget(
  indikator: { readonly bentukTarget: BentukTarget; readonly periode: Indikator['periode'] },
  bulan: Bulan,
  kampanye: { readonly mulai: string; readonly selesai: string } | null = null,
): Pecahan | null {
  const bentuk = indikator.bentukTarget
  if (indikator.periode === 'kampanye') return kampanye ? bagianHari(kampanye, bulan) : null
  const ke = bulanPeriode(indikator, bulan)
  switch (bentuk.bentuk) {
    case 'linear':
      return { atas: ke, bawah: 12 }
    case 'datar':
      return { atas: 1, bawah: 1 }
    case 'tanpa':
      return null
    case 'mulai':
      return ke < bentuk.bulan ? null : { atas: ke - bentuk.bulan + 1, bawah: 13 - bentuk.bulan }
    case 'jadwal':
      return bagianJadwal(bentuk.persen, indikator, ke)
  }
}

const HARI = 86_400_000

/** Days of a campaign gone by at the end of a month, over all its days. */
function bagianHari(kampanye: { readonly mulai: string; readonly selesai: string }, bulan: Bulan): Pecahan | null {
  const mulai = Date.parse(`${kampanye.mulai}T00:00:00Z`)
  const selesai = Date.parse(`${kampanye.selesai}T00:00:00Z`) + HARI
  const akhirBulan = Date.UTC(tahunDari(bulan), bulanKe(bulan), 1)
  const lewat = Math.min(selesai, akhirBulan) - mulai
  return lewat <= 0 ? null : { atas: lewat / HARI, bawah: (selesai - mulai) / HARI }
}

/** Target to date in percent: `targetSampai(80, {atas: 9, bawah: 12})` is 60. */
export const targetSampai = (persen: number, bagian: Pecahan): number => (persen * bagian.atas) / bagian.bawah
