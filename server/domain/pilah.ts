/** One count by sex, age group and disability, as laporan broke it down: the same sources as in the figure itself. */
import { type Bulan, januari, tahunDari } from './bulan.ts'
import { gabungkan } from './gabung.ts'
import type { Elemen, Indikator } from './indikator.ts'

/** A row of rekap with the group it counts; pilah 0 is the count of all. */
export type BarisPilah = {
  readonly desaId: number
  readonly bulan: Bulan
  /** Kind of unit. */
  readonly sumber: number
  readonly pilahId: number
  readonly jumlah: number
}

export type Pilahan = {
  /** Of everybody, as the figure counts them; null where nobody reported. */
  readonly semua: number | null
  /** By the number of the group; none where nobody broke it down. Empty is not zero. */
  readonly rinci: ReadonlyMap<number, number>
}

/** Rules under which a source enters a desa's month whole or not at all, so that its groups do, too. */
const DAPAT_DIRINCI: readonly Indikator['gabung']['aturan'][] = ['jumlah', 'jumlah-nakes', 'tunggal']

/** The one elemen that an indikator counts; null where its pembilang is more than that, and no group could be told. */
export function elemenDirinci({ gabung, pembilang }: Pick<Indikator, 'gabung' | 'pembilang'>): string | null {
  const [suku, ...lain] = pembilang.flat()
  const satu = suku?.sumber === 'elemen' && lain.length === 0 && suku.koefAtas === suku.koefBawah && !suku.syarat
  return satu && DAPAT_DIRINCI.includes(gabung.aturan) ? suku.rujukan : null
}

/** From which month on the groups are added: a year's services from January, all else of the month itself. */
export const mulaiRinci = (
  { periode }: Pick<Indikator, 'periode'>,
  { sifat }: Pick<Elemen, 'sifat'>,
  bulan: Bulan,
): Bulan =>
  sifat === 'layanan' && (periode === 'kumulatif' || periode === 'rasio-kumulatif') ? januari(tahunDari(bulan)) : bulan

/** Adds the groups of those sources that entered each desa's month. */
export function pilahkan({ gabung }: Pick<Indikator, 'gabung'>, baris: readonly BarisPilah[]): Pilahan {
  const kunci = ({ desaId, bulan }: BarisPilah) => `${desaId} ${bulan}`
  const total = new Map<string, Map<number, { p: number; q: null }>>()
  for (const b of baris) {
    if (b.pilahId !== 0) continue
    const milik = total.get(kunci(b)) ?? new Map()
    total.set(kunci(b), milik.set(b.sumber, { p: b.jumlah, q: null }))
  }
  const masuk = new Map([...total].map(([desaBulan, isi]) => [desaBulan, gabungkan(gabung, isi)]))
  const rinci = new Map<number, number>()
  let semua: number | null = null
  for (const b of baris) {
    if (!masuk.get(kunci(b))?.sumber.includes(b.sumber)) continue
    if (b.pilahId === 0) semua = (semua ?? 0) + b.jumlah
    else rinci.set(b.pilahId, (rinci.get(b.pilahId) ?? 0) + b.jumlah)
  }
  return { semua, rinci }
}

/** Fewer than this in one group may be somebody whom the neighbours know. */
const TERKECIL = 5

/** Whether a group is so small that only health workers, or a whole kabupaten, may see the breakdown. */
export const adaKelompokKecil = ({ rinci }: Pilahan): boolean => [...rinci.values()].some((n) => n > 0 && n < TERKECIL)
