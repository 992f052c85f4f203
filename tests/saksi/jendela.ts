/** The months that one figure counts, and what they add up to (domain.md 4.1). */
import type { Indikator, Mentah } from './baris.ts'
import { aturan, elemenDari, maksimum, type Sumbangan, semuaSumbangan, sukuElemen, yangDihitung } from './rumus.ts'
import { deret, hariTerakhir, mundur, nomor, tahun } from './waktu.ts'

export type Kampanye = { readonly mulai: number; readonly selesai: number }

/** Months of the upper side at month m; a round comes with the month for late additions. Empty: not scheduled. */
export function jendela(mentah: Mentah, i: Indikator, m: number): number[] {
  const januari = tahun(m) * 100 + 1
  switch (i.periode) {
    case 'kumulatif':
    case 'rasio-kumulatif':
      return deret(januari, m)
    case 'potret':
      return deret(mundur(m, i.umurMaks), m)
    case 'terjadwal': {
      const putaran = putaranTerakhir(i, m)
      return putaran === null ? [] : [putaran, mundur(putaran, -1)].filter((b) => b <= m)
    }
    case 'kampanye': {
      const kampanye = kampanyePada(mentah, i, m)
      return kampanye ? deret(bulanDari(kampanye.mulai), Math.min(m, bulanDari(kampanye.selesai))) : []
    }
    case 'tahun-ajaran':
    case 'tahun-ajaran-rasio':
      return deret(nomor(m) >= 7 ? tahun(m) * 100 + 7 : tahun(m) * 100 - 93, m)
    case 'kumulatif-3-tahun':
      return deret(mundur(m, 35), m)
    case '12-bulan':
      return deret(mundur(m, 11), m)
    case 'kohort-triwulan': {
      const akhir = mundur(m, nomor(m) % 3)
      return deret(mundur(akhir, 2), akhir)
    }
    default:
      return [m]
  }
}

/** The round of this year at or before the month; before the first there is none. */
export function putaranTerakhir(i: Indikator, m: number): number | null {
  const putaran = i.jadwal.map((b) => tahun(m) * 100 + b).filter((b) => b <= m)
  return putaran.length === 0 ? null : Math.max(...putaran)
}

/** The round before a round, last year's last one before the first. */
export function putaranSebelum(i: Indikator, putaran: number): number {
  const calon = [tahun(putaran), tahun(putaran) - 1].flatMap((t) => i.jadwal.map((b) => t * 100 + b))
  return Math.max(...calon.filter((b) => b < putaran))
}

/** Days since 1970; the last campaign that has begun by the end of the month, shown to the end of its year. */
export function kampanyePada(mentah: Mentah, i: Indikator, m: number): Kampanye | undefined {
  const milik = mentah.kampanye.filter((k) => k.indikator === i.kode)
  return milik.filter((k) => k.mulai <= hariTerakhir(m) && tahun(bulanDari(k.selesai)) >= tahun(m)).at(-1)
}

function bulanDari(hari: number): number {
  const tanggal = new Date(hari * 86_400_000)
  return tanggal.getUTCFullYear() * 100 + tanggal.getUTCMonth() + 1
}

export type Isi = {
  readonly atas: number
  readonly bawah: number
  /** The last month that is in it. */
  readonly sd: number
  readonly dari: readonly Sumbangan[]
}

/** What the desa (several only where one has split) report in these months, combined; null where nothing came. */
export function isiBulan(mentah: Mentah, i: Indikator, desa: readonly number[], bulan: readonly number[]): Isi | null {
  const dipakai = bulan.flatMap((b) => desa.flatMap((d) => yangDihitung(i, semuaSumbangan(mentah, i, d, b))))
  const dari = aturan(i).nama === 'maksimum' ? maksimum(i, dipakai) : dipakai
  if (dari.length === 0) return null
  return {
    atas: himpun(mentah, i, 'pembilang', dari),
    bawah: himpun(mentah, i, 'penyebut', dari),
    sd: Math.max(...dari.map((s) => s.bulan)),
    dari,
  }
}

/** Services add up over the months; a state, and a year to date, is what each unit said last. */
function himpun(mentah: Mentah, i: Indikator, sisi: 'pembilang' | 'penyebut', dari: readonly Sumbangan[]): number {
  const ambil = (s: Sumbangan) => (sisi === 'pembilang' ? s.atas : s.bawah)
  const keadaan = sukuElemen(i, sisi).some((s) =>
    ['posisi', 'sampai-bulan-ini'].includes(elemenDari(mentah, s.rujukan).sifat),
  )
  const dihitung = keadaan ? palingAkhir(dari) : dari
  return dihitung.reduce((n, s) => n + ambil(s), 0)
}

/** All that each unit said in the last month in which it said something; of a split desa about every part. */
function palingAkhir(dari: readonly Sumbangan[]): Sumbangan[] {
  const bulan = new Map<number, number>()
  for (const s of dari) bulan.set(s.unit.id, Math.max(bulan.get(s.unit.id) ?? 0, s.bulan))
  return dari.filter((s) => bulan.get(s.unit.id) === s.bulan)
}

/** A round with its late additions: those bring their lower side only if the unit had not reported in the round itself. */
export function isiPutaran(
  mentah: Mentah,
  i: Indikator,
  { desa, putaran, m }: { readonly desa: readonly number[]; readonly putaran: number; readonly m: number },
): Isi | null {
  const utama = isiBulan(mentah, i, desa, [putaran])
  const susulan = mundur(putaran, -1)
  const lewat = susulan <= m ? isiBulan(mentah, i, desa, [susulan]) : null
  if (!lewat) return utama
  if (!utama) return lewat
  const sudah = (s: Sumbangan) => utama.dari.some((u) => u.unit.id === s.unit.id && u.desa === s.desa)
  return {
    atas: utama.atas + lewat.atas,
    bawah: utama.bawah + lewat.dari.filter((s) => !sudah(s)).reduce((n, s) => n + s.bawah, 0),
    sd: lewat.sd,
    dari: [...utama.dari, ...lewat.dari],
  }
}

/** A quarter's outcomes against those registered in the same quarter a year before. */
export function isiKohort(mentah: Mentah, i: Indikator, desa: readonly number[], bulan: readonly number[]): Isi | null {
  const satuSisi = (sisi: 'pembilang' | 'penyebut'): Indikator => ({
    ...i,
    suku: i.suku.filter((s) => s.sisi === sisi).map((s) => ({ ...s, sisi: 'pembilang' as const })),
  })
  const hasil = isiBulan(mentah, satuSisi('pembilang'), desa, bulan)
  const daftar = isiBulan(
    mentah,
    satuSisi('penyebut'),
    desa,
    bulan.map((b) => mundur(b, 12)),
  )
  // a quarter is a figure only when both were reported whole
  const banyak = (isi: Isi | null) => new Set(isi?.dari.map((s) => s.bulan)).size
  if (!hasil || !daftar || banyak(hasil) < bulan.length || banyak(daftar) < bulan.length) return null
  return { ...hasil, bawah: daftar.atas, dari: hasil.dari }
}

/** The month's own part of a year to date: only of units that also reported the month before (January stands alone). */
export function bagianBulan(mentah: Mentah, i: Indikator, desa: readonly number[], m: number): Isi | null {
  const kini = isiBulan(mentah, i, desa, [m])
  const sd = sukuElemen(i, 'pembilang').some((s) => elemenDari(mentah, s.rujukan).sifat === 'sampai-bulan-ini')
  if (!kini || !sd || nomor(m) === 1) return kini
  const lalu = isiBulan(mentah, i, desa, [mundur(m, 1)])
  const dari = kini.dari.flatMap((s) => {
    const dulu = lalu?.dari.find((l) => l.unit.id === s.unit.id && l.desa === s.desa)
    return dulu ? [{ ...s, atas: s.atas - dulu.atas, bawah: s.bawah - dulu.bawah }] : []
  })
  if (dari.length === 0) return null
  return {
    atas: dari.reduce((n, s) => n + s.atas, 0),
    bawah: dari.reduce((n, s) => n + s.bawah, 0),
    sd: m,
    dari,
  }
}
