/** Findings, "Perlu dicek" on screen: nothing here refuses or deletes a number, it asks. */
import { type Bulan, bulanKe, formatBulan } from './bulan.ts'
import { elemenDari, type Isian, type KatalogIsian, kunciSel, PILAH_JUMLAH, pilahDari } from './isian.ts'

/** A comparison of two sums of one laporan's totals; codes are those of elemen. */
export type AturanCek = {
  readonly kode: string
  readonly keparahan: 'jelaskan' | 'lunak'
  readonly kiri: readonly string[]
  readonly kanan: readonly string[]
  readonly pembanding: '<=' | '='
  /** Month 1..12 in which alone it is checked. */
  readonly hanyaBulan: number | null
  readonly pesan: string
}

export type Temuan = {
  readonly aturan: string
  readonly keparahan: 'jelaskan' | 'lunak'
  readonly elemen: readonly string[]
  /** The two values that do not go together: `kiri` should not be more than (or unlike) `kanan`. */
  readonly kiri: number
  readonly kanan: number
  readonly pesan: string
}

/** Prefix of the rule "a year-to-date has fallen"; what follows is the elemen. */
export const ATURAN_TURUN = 'sampai-bulan-ini-turun'

const TERBESAR = 2_147_483_647

/** The findings of one laporan by itself. */
export function temuanLaporan(
  katalog: KatalogIsian,
  aturan: readonly AturanCek[],
  isian: Isian,
  bulan: Bulan,
): readonly Temuan[] {
  return aturan.flatMap((satu) => {
    if (satu.hanyaBulan !== null && satu.hanyaBulan !== bulanKe(bulan)) return []
    const kiri = jumlahSisi(katalog, satu.kiri, isian)
    const kanan = jumlahSisi(katalog, satu.kanan, isian)
    if (kanan === null || !kanan.penuh || kiri === null) return []
    // A left side that is partly empty is at least what is there: enough to be too much, not enough to be unlike.
    const salah = satu.pembanding === '<=' ? kiri.jumlah > kanan.jumlah : kiri.penuh && kiri.jumlah !== kanan.jumlah
    if (!salah) return []
    const { kode, keparahan, pesan } = satu
    const elemen = [...satu.kiri, ...satu.kanan]
    return [{ aturan: kode, keparahan, elemen, kiri: muat(kiri.jumlah), kanan: muat(kanan.jumlah), pesan }]
  })
}

function jumlahSisi(
  katalog: KatalogIsian,
  kode: readonly string[],
  isian: Isian,
): { jumlah: number; penuh: boolean } | null {
  const ada = kode.flatMap((satu) => {
    const elemen = katalog.elemen.get(satu)
    const jumlah = elemen && isian.get(kunciSel(elemen.elemenId, PILAH_JUMLAH))
    return jumlah === undefined ? [] : [jumlah]
  })
  if (ada.length === 0) return null
  return { jumlah: ada.reduce((a, b) => a + b, 0), penuh: ada.length === kode.length }
}

const muat = (n: number): number => Math.min(n, TERBESAR)

/** One month of a unit's year-to-date cells. */
export type BulanBerjalan = { readonly bulan: Bulan; readonly isian: Isian }

/**
 * Where a year-to-date is below the last one reported before it in the same year, by month. `deret` is one unit's and
 * one desa's months of one year, in order.
 */
export function temuanTurun(katalog: KatalogIsian, deret: readonly BulanBerjalan[]): ReadonlyMap<Bulan, Temuan[]> {
  const terakhir = new Map<number, { bulan: Bulan; jumlah: number }>()
  const hasil = new Map<Bulan, Temuan[]>()
  for (const { bulan, isian } of deret) {
    const temuan: Temuan[] = []
    for (const [kunci, jumlah] of isian) {
      const elemen = katalog.elemenMenurutId.get(elemenDari(kunci))
      if (elemen?.sifat !== 'sampai-bulan-ini' || pilahDari(kunci) !== PILAH_JUMLAH) continue
      const lalu = terakhir.get(kunci)
      if (lalu && jumlah < lalu.jumlah) temuan.push(turun(elemen.kode, elemen.nama, lalu, jumlah))
      terakhir.set(kunci, { bulan, jumlah })
    }
    hasil.set(bulan, temuan)
  }
  return hasil
}

function turun(kode: string, nama: string, lalu: { bulan: Bulan; jumlah: number }, jumlah: number): Temuan {
  return {
    aturan: `${ATURAN_TURUN}:${kode}`,
    keparahan: 'jelaskan',
    elemen: [kode],
    kiri: lalu.jumlah,
    kanan: jumlah,
    pesan: pesanTurun(nama, formatBulan(lalu.bulan)),
  }
}

/** The sentence of that finding; readers of stored findings do not know the month and leave it out. */
export const pesanTurun = (nama: string, bulanLalu?: string): string =>
  `${nama}: jumlah sampai bulan ini lebih kecil daripada yang dilaporkan sebelumnya${bulanLalu ? ` (${bulanLalu})` : ''}.`
