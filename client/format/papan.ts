// The priority board as a reader sees it: its parts in order, and which of them is the twelve services of the SPM.
import type { IndikatorLengkap } from '#contract/indikator.ts'
import type { RingkasanJawaban } from '#contract/ringkasan.ts'

export type Prioritas = RingkasanJawaban['prioritas'][number]

/** What a row of figures shows of an indikator, on whatever papan. */
export type AngkaPapan = Pick<Prioritas, 'indikator' | 'angka' | 'targetTahun' | 'garis'>

export type BagianPapan = {
  readonly judul: string
  readonly baris: readonly Prioritas[]
  /** Every row is one of the numbered services themselves, not merely a part of one. */
  readonly spm: boolean
}

/** The rows under their parts, the SPM last. */
export function bagiPapan(
  prioritas: readonly Prioritas[],
  katalog: readonly Pick<IndikatorLengkap, 'kode' | 'spm'>[],
): readonly BagianPapan[] {
  const spm = new Map(katalog.map(({ kode, spm }) => [kode, spm]))
  const bagian = new Map<string, Prioritas[]>()
  for (const satu of prioritas) bagian.set(satu.bagian, [...(bagian.get(satu.bagian) ?? []), satu])
  return [...bagian]
    .map(([judul, baris]) => ({
      judul,
      baris,
      // '4*' marks a part of service 4.
      spm: baris.every(({ indikator }) => /^\d+$/.test(spm.get(indikator.kode) ?? '')),
    }))
    .sort((a, b) => Number(a.spm) - Number(b.spm))
}

const jumlah = ({ status }: Prioritas, ...mana: readonly (keyof Prioritas['status'])[]): number =>
  mana.reduce((semua, satu) => semua + (status[satu] ?? 0), 0)

export const hitungJelek = (satu: Prioritas): number => jumlah(satu, 'jelek')
export const hitungBawah = (satu: Prioritas): number => jumlah(satu, 'jelek', 'cukup', 'di-bawah-target')
export const hitungDinilai = (satu: Prioritas): number =>
  hitungBawah(satu) + jumlah(satu, 'baik', 'kurang', 'di-atas-target')

/**
 * The one to speak of first: of those that this month's laporan speak of and whose area may be judged, that with most desa jelek, then most below the target,
 * then the first of the board. The SPM, which mostly repeat the others, only where nothing else may be judged.
 */
export function pilihUtama(bagian: readonly BagianPapan[]): Prioritas | null {
  const dinilai = (spm: boolean) =>
    bagian
      .filter((satu) => satu.spm === spm)
      .flatMap(({ baris }) => baris)
      .filter((satu) => satu.angka.status !== null && satu.angka.bulanIni === 'nilai' && hitungDinilai(satu) > 0)
  const calon = dinilai(false).length > 0 ? dinilai(false) : dinilai(true)
  const [utama] = [...calon].sort((a, b) => hitungJelek(b) - hitungJelek(a) || hitungBawah(b) - hitungBawah(a))
  return utama ?? null
}
