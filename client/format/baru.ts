// What is new on the home since last month: verdicts of the area that changed, and desa that fell behind or caught up.
import type { Status } from '#contract/angka.ts'
import type { BagianPapan, Prioritas } from './papan.ts'

export type Baru = {
  readonly satu: Prioritas
  /** The area's own verdict then and now, where it changed. */
  readonly dari: Status | null
  readonly ke: Status | null
  readonly jelekBaru: number
  readonly pulih: number
}

/** How much somebody has to hear of it: first verdicts that changed, then how many desa changed sides. */
const bobot = ({ dari, jelekBaru, pulih }: Baru): number => (dari ? 1_000_000 : 0) + jelekBaru + pulih

/** Rows of the board with news, most first; the SPM, which mostly repeat the others, are left out. */
export function listBaru(bagian: readonly BagianPapan[], { desa }: { readonly desa: boolean }): readonly Baru[] {
  return bagian
    .filter(({ spm }) => !spm)
    .flatMap(({ baris }) => baris)
    .map((satu): Baru => {
      const { statusLalu: lalu, angka, jelekBaru, pulih } = satu
      const berubah = lalu !== null && angka.status !== null && lalu !== angka.status
      // Of one desa the counts would only repeat its own verdict.
      const hitung = desa ? { jelekBaru: 0, pulih: 0 } : { jelekBaru, pulih }
      return { satu, dari: berubah ? lalu : null, ke: berubah ? angka.status : null, ...hitung }
    })
    .filter((satu) => bobot(satu) > 0)
    .sort((a, b) => bobot(b) - bobot(a))
}
