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

/**
 * What became of a finding: not answered while the laporan is on its way, or validated all the same; explained; taken
 * away by a new version of a laporan.
 */
export type KeadaanTemuan = 'terbuka' | 'dibiarkan' | 'dijelaskan' | 'diperbaiki'

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
  const hasil: Temuan[] = []
  for (const { satu, kiri: selKiri, kanan: selKanan } of prepareAturan(katalog, aturan)) {
    if (satu.hanyaBulan !== null && satu.hanyaBulan !== bulanKe(bulan)) continue
    const kanan = jumlahSisi(selKanan, isian)
    if (!kanan?.penuh) continue
    const kiri = jumlahSisi(selKiri, isian)
    if (kiri === null) continue
    // A left side that is partly empty is at least what is there: enough to be too much, not enough to be unlike.
    const salah = satu.pembanding === '<=' ? kiri.jumlah > kanan.jumlah : kiri.penuh && kiri.jumlah !== kanan.jumlah
    if (!salah) continue
    const { kode, keparahan, pesan } = satu
    const elemen = [...satu.kiri, ...satu.kanan]
    hasil.push({ aturan: kode, keparahan, elemen, kiri: muat(kiri.jumlah), kanan: muat(kanan.jumlah), pesan })
  }
  return hasil
}

/** A rule with the cells that it compares; null stands for an elemen that the catalogue does not know. */
type AturanSiap = {
  readonly satu: AturanCek
  readonly kiri: readonly (number | null)[]
  readonly kanan: readonly (number | null)[]
}

const aturanSiap = new WeakMap<KatalogIsian, { dari: readonly AturanCek[]; siap: readonly AturanSiap[] }>()

/** The same for every laporan, so found once per catalogue. */
function prepareAturan(katalog: KatalogIsian, dari: readonly AturanCek[]): readonly AturanSiap[] {
  const ada = aturanSiap.get(katalog)
  if (ada?.dari === dari) return ada.siap
  const sel = (kode: string): number | null => {
    const elemen = katalog.elemen.get(kode)
    return elemen ? kunciSel(elemen.elemenId, PILAH_JUMLAH) : null
  }
  const siap = dari.map((satu) => ({ satu, kiri: satu.kiri.map(sel), kanan: satu.kanan.map(sel) }))
  aturanSiap.set(katalog, { dari, siap })
  return siap
}

function jumlahSisi(sel: readonly (number | null)[], isian: Isian): { jumlah: number; penuh: boolean } | null {
  let jumlah = 0
  let ada = 0
  for (const kunci of sel) {
    const nilai = kunci === null ? undefined : isian.get(kunci)
    if (nilai === undefined) continue
    jumlah += nilai
    ada += 1
  }
  return ada === 0 ? null : { jumlah, penuh: ada === sel.length }
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
    pesan: pesanTurun(nama, 'id', formatBulan(lalu.bulan)),
  }
}

/** The sentence of that finding; readers of stored findings do not know the month and leave it out. */
export const pesanTurun = (nama: string, bahasa: 'id' | 'en', bulanLalu?: string): string =>
  `${nama}: ${PESAN_TURUN[bahasa]}${bulanLalu ? ` (${bulanLalu})` : ''}.`

const PESAN_TURUN = {
  id: 'jumlah sampai bulan ini lebih kecil daripada yang dilaporkan sebelumnya',
  en: 'the count to this month is smaller than what was reported before',
}
