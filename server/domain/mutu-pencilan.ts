/**
 * A count far from what this unit usually reports (pencilan), or that leaps from one month to the next (lonjakan). Both
 * are measured on the scale of `akar`, on which chance alone makes about 1.
 *
 * pencilan: at least `minimal` months of the last `bulan`; from `simpangan` times the unit's own spread (median absolute
 * deviation, never taken as less than chance). lonjakan: one of the two months at `minimal` or more, by more than
 * `persen`, and by `simpangan` beyond what chance explains, both against last month and against the months before it.
 * Neither asks where the unit reported as much in the same season a year before (`musim`: how near on that scale), nor
 * again while a level that was asked about goes on.
 */
import { type AturanRiwayat, ambang, tanyakan } from './mutu-aturan.ts'
import { akar, type Deret, JANGKA, mad, median, sebelum } from './mutu-deret.ts'
import type { Temuan } from './temuan.ts'

type Dinilai = { readonly kode: string; readonly deret: Deret; readonly letak: number }

/** The finding about one count against the unit's own history, or null. */
export function pencilan(aturan: AturanRiwayat, { kode, deret, letak }: Dinilai): Temuan | null {
  const n = deret[letak]
  if (n === null || n === undefined) return null
  const dulu = sebelum(deret, letak, ambang(aturan, 'bulan'))
  if (dulu.length < ambang(aturan, 'minimal')) return null
  const riwayat = dulu.map(akar)
  const tengah = median(riwayat)
  const sebar = Math.max(1, mad(riwayat, tengah))
  const beda = akar(n) - tengah
  if (Math.abs(beda) < ambang(aturan, 'simpangan') * sebar) return null
  if (isMusim(deret, letak, { beda, dekat: ambang(aturan, 'musim') })) return null
  if (isBerlanjut(riwayat, akar(n), Math.sign(beda), { tengah, dekat: ambang(aturan, 'musim') })) return null
  return tanyakan(aturan, { apa: kode, elemen: [kode], kiri: n, kanan: median(dulu) })
}

/** The finding about one count against last month's, or null. */
export function lonjakan(aturan: AturanRiwayat, { kode, deret, letak }: Dinilai): Temuan | null {
  const n = deret[letak]
  const lalu = deret[letak - 1]
  if (n === null || n === undefined || lalu === null || lalu === undefined) return null
  if (Math.max(n, lalu) < ambang(aturan, 'minimal')) return null
  if (Math.abs(n - lalu) * 100 <= ambang(aturan, 'persen') * lalu) return null
  const dulu = sebelum(deret, letak, BULAN_DEKAT).map(akar)
  if (dulu.length < SEDIKITNYA) return null
  const dekat = ambang(aturan, 'musim')
  const beda = akar(n) - median(dulu)
  const sebar = Math.max(1, sebarGeser(deret, letak)) * Math.sqrt(1 + Math.PI / 2 / dulu.length)
  if (Math.abs(beda) < ambang(aturan, 'simpangan') * sebar) return null
  const langkah = akar(n) - akar(lalu)
  // Coming back from a month that was out of the ordinary is no leap of this month.
  if (Math.sign(langkah) !== Math.sign(beda) || Math.abs(langkah) < dekat) return null
  if (isMusim(deret, letak, { beda, dekat })) return null
  return tanyakan(aturan, { apa: kode, elemen: [kode], kiri: n, kanan: lalu })
}

const BULAN_DEKAT = 6
const SEDIKITNYA = 3
const SETAHUN = 12

/** How much this count usually changes from month to month, as the spread of one month. */
function sebarGeser(deret: Deret, letak: number): number {
  const langkah: number[] = []
  for (let i = Math.max(1, letak - JANGKA); i < letak; i++) {
    const [a, b] = [deret[i - 1], deret[i]]
    if (a !== null && a !== undefined && b !== null && b !== undefined) langkah.push(akar(b) - akar(a))
  }
  const ragam = mad(langkah, 0) ** 2 / 2
  // The spread of a few months is itself a matter of chance; it is taken halfway to what chance alone makes.
  return Math.sqrt((langkah.length * ragam + BOBOT_KEBETULAN) / (langkah.length + BOBOT_KEBETULAN))
}

const BOBOT_KEBETULAN = 12

/** Whether the unit was as far off in the same season of the year before. */
function isMusim(deret: Deret, letak: number, { beda, dekat }: { beda: number; dekat: number }): boolean {
  const n = deret[letak]
  if (n === null || n === undefined) return false
  for (let i = letak - SETAHUN - 1; i <= letak - SETAHUN + 1; i++) {
    const dulu = deret[i]
    if (dulu === null || dulu === undefined) continue
    const lebih = beda > 0 ? akar(n) - akar(dulu) : akar(dulu) - akar(n)
    if (lebih < dekat) return true
  }
  return false
}

/** Whether the two reports before stand there already: a new level is asked about where it begins. */
function isBerlanjut(
  riwayat: readonly number[],
  kini: number,
  arah: number,
  { tengah, dekat }: { tengah: number; dekat: number },
): boolean {
  const [satu, dua] = riwayat
  if (satu === undefined || dua === undefined) return false
  return [satu, dua].every((n) => (n - tengah) * arah > dekat && (kini - n) * arah < dekat)
}
