/** The year of meetings: what is due by which day, and whether it took place. */
import type { JenisLokmin, KeadaanLokmin } from './lokmin.ts'

/** A row of the cycle; `bulan` are months of a year, `hari` the last day in them, or the month's end where it has fewer. */
export type BarisSiklus = {
  readonly kode: string
  readonly jenis: JenisLokmin | 'target'
  readonly nama: string
  readonly namaEn: string
  readonly bulan: readonly number[]
  readonly hari: number
}

export type ButirSiklus = {
  readonly kode: string
  readonly jenis: BarisSiklus['jenis']
  readonly nama: string
  readonly namaEn: string
  readonly selambatnya: string
  /** How many of those who owe it have it, and how many owe it. */
  readonly sudah: number
  readonly semua: number
  readonly keadaan: 'sudah' | 'lewat' | 'akan-datang'
}

type LokminSiklus = {
  readonly jenis: JenisLokmin
  readonly keadaan: KeadaanLokmin
  readonly tanggal: string
  readonly unitId: number | null
}

export type BahanSiklus = {
  readonly tahun: number
  readonly hariIni: string
  readonly lokmin: readonly LokminSiklus[]
  /** Puskesmas that owe the meetings of this view. */
  readonly puskesmasId: readonly number[]
  /** Indikator that have a target, and that have one set for this year by the kabupaten. */
  readonly target: { readonly ditetapkan: number; readonly semua: number } | null
}

/** Every dated item of a year that concerns this view, by day. */
export function siklusTahun(siklus: readonly BarisSiklus[], bahan: BahanSiklus): readonly ButirSiklus[] {
  return siklus
    .flatMap((baris) =>
      baris.bulan.toSorted((a, b) => a - b).flatMap((bulan, i) => butir(baris, { bulan, ke: i }, bahan)),
    )
    .toSorted((a, b) => a.selambatnya.localeCompare(b.selambatnya) || a.kode.localeCompare(b.kode))
}

function butir(baris: BarisSiklus, { bulan, ke }: { bulan: number; ke: number }, bahan: BahanSiklus): ButirSiklus[] {
  const hitung = hitungan(baris, { bulan, sejak: (baris.bulan.toSorted((a, b) => a - b)[ke - 1] ?? 0) + 1 }, bahan)
  if (!hitung || hitung.semua === 0) return []
  const selambatnya = hariTerakhir(bahan.tahun, bulan, baris.hari)
  const keadaan = hitung.sudah >= hitung.semua ? 'sudah' : selambatnya < bahan.hariIni ? 'lewat' : 'akan-datang'
  const { kode, jenis, nama, namaEn } = baris
  return [{ kode, jenis, nama, namaEn, selambatnya, ...hitung, keadaan }]
}

/** A meeting counts for the item of the months up to its own: in the month itself, or since the item before. */
function hitungan(
  { jenis }: BarisSiklus,
  { bulan, sejak }: { readonly bulan: number; readonly sejak: number },
  { tahun, lokmin, puskesmasId, target }: BahanSiklus,
): { sudah: number; semua: number } | null {
  if (jenis === 'target') return target && { sudah: target.ditetapkan, semua: target.semua }
  const selesai = lokmin.filter(
    (l) =>
      l.jenis === jenis &&
      l.keadaan === 'selesai' &&
      l.tanggal >= `${tahun}-${dua(sejak)}-01` &&
      l.tanggal <= hariTerakhir(tahun, bulan, 31),
  )
  if (jenis === 'rakor') return { sudah: selesai.length > 0 ? 1 : 0, semua: 1 }
  const sudah = puskesmasId.filter((id) => selesai.some(({ unitId }) => unitId === id))
  return { sudah: sudah.length, semua: puskesmasId.length }
}

const dua = (n: number): string => String(n).padStart(2, '0')

/** '2026-02-28' for the 31st of February. */
export function hariTerakhir(tahun: number, bulan: number, hari: number): string {
  const akhir = new Date(Date.UTC(tahun, bulan, 0)).getUTCDate()
  return `${tahun}-${dua(bulan)}-${dua(Math.min(hari, akhir))}`
}
