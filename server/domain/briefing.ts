/**
 * What a page for the head of a kabupaten tells, chosen from its figures by rules: facts with their numbers, never words, causes or
 * blame (domain.md 1, 4.3, 11). Nothing is said of a figure that may not be judged.
 */
import { type Bulan, bulanKe, geser } from './bulan.ts'
import type { AngkaWilayah } from './cakupan.ts'
import type { Arah } from './indikator.ts'
import { diLuarKebetulan } from './kebetulan.ts'

/** The same indikator at the month that is looked back to. */
export type AngkaLalu = Pick<AngkaWilayah, 'persen' | 'pembilang' | 'penyebut' | 'target' | 'selisihKeTarget'> & {
  readonly bulan: string
  /** Whether it was complete enough to be held against. */
  readonly sebanding: boolean
}

/** Events since January, and of the same months a year before; null where some month was not reported well enough. */
export type JumlahTahun = { readonly kini: number | null; readonly lalu: number | null }

/** One indikator of the kabupaten. */
export type BarisBriefing = {
  readonly kode: string
  readonly arah: Arah
  /** Which of the twelve minimum services it is. */
  readonly spm: number | null
  readonly kejadian: boolean
  readonly angka: Pick<
    AngkaWilayah,
    'persen' | 'pembilang' | 'penyebut' | 'target' | 'status' | 'sementara' | 'selisihKeTarget' | 'sel'
  >
  /** Whole persons that its target of the year asks for, and months left to them; null where it does not grow over a year. */
  readonly setahun: { readonly semestinya: number; readonly sisaBulan: number } | null
  /** Persons per month over the last three. */
  readonly laju: number | null
  readonly lalu: AngkaLalu | null
  readonly jumlahTahun: JumlahTahun | null
}

/** How the month's laporan came in; counts those validated alone where only these are counted. */
export type LaporBriefing = {
  readonly wajib: number
  readonly masuk: number
  /** Of those that came in at all, how many are validated. */
  readonly terkirim: number
  readonly sah: number
  readonly ambang: number
  /** Kecamatan, in the order of their codes; `terkirim` is what came in, validated or not. */
  readonly bagian: readonly {
    readonly kode: string
    readonly nama: string
    readonly wajib: number
    readonly masuk: number
    readonly terkirim: number
  }[]
  /** The latest month before this one that was reported well enough, as far back as a year. */
  readonly bulanLengkap: string | null
}

export const MEMENUHI: readonly AngkaWilayah['status'][] = ['baik', 'kurang', 'di-atas-target']
export const DI_BAWAH: readonly AngkaWilayah['status'][] = ['jelek', 'cukup', 'di-bawah-target']

/** Whether so little came in that the kabupaten as a whole cannot be judged. */
export const kurangLapor = ({ wajib, masuk, ambang }: Pick<LaporBriefing, 'wajib' | 'masuk' | 'ambang'>): boolean =>
  masuk * 100 < ambang * wajib || wajib === 0

/**
 * The month that figures are held against: three months before, and across New Year, where counting begins anew, the same month a
 * year before.
 */
export const bulanBanding = (bulan: Bulan): Bulan => geser(bulan, bulanKe(bulan) > 3 ? -3 : -12)

type Nilai = { readonly p: number; readonly q: number; readonly target: number }

/** The figure as a share against its target; null where it may not be judged. */
export function nilaiDinilai({ angka }: Pick<BarisBriefing, 'angka'>): Nilai | null {
  const { pembilang: p, penyebut: q, target, status } = angka
  return status === null || p === null || q === null || q <= 0 || target === null ? null : { p, q, target }
}

/** Below its target by more than chance explains. */
export function jelasDiBawah(baris: Pick<BarisBriefing, 'angka' | 'arah'>): boolean {
  const n = nilaiDinilai(baris)
  return n !== null && DI_BAWAH.includes(baris.angka.status) && diLuarKebetulan(baris.arah, n, n.target)
}

/** By persons short, most first; those counted otherwise (a prevalence) after them; by code where nothing else decides. */
export const urutSelisih = (a: Pick<BarisBriefing, 'angka' | 'kode'>, b: typeof a): number =>
  (b.angka.selisihKeTarget ?? 0) - (a.angka.selisihKeTarget ?? 0) || a.kode.localeCompare(b.kode)

/** Fewer persons short of the target than at the month looked back to, beyond what chance explains; null where not. */
export function membaik({ arah, angka, lalu }: BarisBriefing): { readonly lalu: number; readonly kini: number } | null {
  const n = nilaiDinilai({ angka })
  if (!n || arah !== 'naik' || !lalu?.sebanding || lalu.pembilang === null || !lalu.penyebut || lalu.target === null)
    return null
  const { selisihKeTarget: kini } = angka
  if (kini === null || lalu.selisihKeTarget === null || kini >= lalu.selisihKeTarget) return null
  const [jarakKini, jarakLalu] = [n.p / n.q - n.target / 100, lalu.pembilang / lalu.penyebut - lalu.target / 100]
  return jarakKini - jarakLalu > goyangan(n) + goyangan({ p: lalu.pembilang, q: lalu.penyebut })
    ? { lalu: lalu.selisihKeTarget, kini }
    : null
}

/** At its target at the month looked back to, and clearly below it now. */
export function turunDiBawah(baris: BarisBriefing): AngkaLalu | null {
  const { lalu, arah } = baris
  if (!jelasDiBawah(baris) || !lalu?.sebanding || lalu.persen === null || lalu.target === null) return null
  const memenuhi = arah === 'turun' ? lalu.persen <= lalu.target : lalu.persen >= lalu.target
  return memenuhi ? lalu : null
}

/** One standard error of a share: what two figures may differ by for no reason at all. */
function goyangan({ p, q }: { readonly p: number; readonly q: number }): number {
  const bagian = Math.min(1, Math.max(0, p / q))
  return Math.sqrt((bagian * (1 - bagian)) / q)
}
