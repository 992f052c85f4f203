// Two ways to do the same work, turn by turn in one run, so that what the machine does meanwhile falls on both.

export type Hasil = {
  readonly nama: string
  readonly apa: string
  /** Ratio of ours to the yardstick. */
  readonly nilai: number
  readonly batas: number
  readonly terpenuhi: boolean
  /** What was measured, in words: ours, and the yardstick. */
  readonly kami: string
  readonly pembanding: string
}

export type Batas = { readonly paling: 'banyak' | 'sedikit'; readonly batas: number }

export function median(nilai: readonly number[]): number {
  const urut = nilai.toSorted((a, b) => a - b)
  const tengah = urut.length >> 1
  const atas = urut[tengah] ?? Number.NaN
  return urut.length % 2 === 1 ? atas : ((urut[tengah - 1] ?? Number.NaN) + atas) / 2
}

/** Milliseconds that something takes. */
export async function timed(kerja: () => Promise<unknown>): Promise<number> {
  const mulai = performance.now()
  await kerja()
  return performance.now() - mulai
}

export type Putaran = { readonly kami: number; readonly pembanding: number }

/** Runs both in every round, the first in turn; each answers one figure for its round. */
export async function alternate(
  putaran: number,
  kami: (ke: number) => Promise<number>,
  pembanding: (ke: number) => Promise<number>,
): Promise<Putaran[]> {
  const hasil: Putaran[] = []
  for (let ke = 0; ke < putaran; ke += 1) {
    if (ke % 2 === 0) {
      const a = await kami(ke)
      hasil.push({ kami: a, pembanding: await pembanding(ke) })
    } else {
      const b = await pembanding(ke)
      hasil.push({ kami: await kami(ke), pembanding: b })
    }
  }
  return hasil
}

/** The median of the rounds' ratios, held against its bar. */
export function judge(
  { nama, apa, satuan }: { readonly nama: string; readonly apa: string; readonly satuan: string },
  { paling, batas }: Batas,
  putaran: readonly Putaran[],
): Hasil {
  const nilai = median(putaran.map(({ kami, pembanding }) => kami / pembanding))
  const tulis = (angka: readonly number[]) => `${median(angka).toFixed(satuan === 'ms' ? 2 : 0)} ${satuan}`
  return {
    nama,
    apa,
    nilai: Math.round(nilai * 1000) / 1000,
    batas,
    terpenuhi: paling === 'banyak' ? nilai <= batas : nilai >= batas,
    kami: tulis(putaran.map((p) => p.kami)),
    pembanding: tulis(putaran.map((p) => p.pembanding)),
  }
}

/** The results as people read them. */
export function table(hasil: readonly Hasil[]): string {
  const baris = hasil.map(({ nama, kami, pembanding, nilai, batas, terpenuhi, apa }) => [
    nama,
    kami,
    pembanding,
    nilai.toFixed(2),
    String(batas),
    terpenuhi ? 'ya' : 'TIDAK',
    apa,
  ])
  return tabel([['nama', 'kami', 'pembanding', 'nilai', 'batas', 'terpenuhi', 'apa'], ...baris])
}

/** Rows of cells, one below the other. */
export function tabel(semua: readonly (readonly string[])[]): string {
  const lebar = semua[0]?.map((_, kolom) => Math.max(...semua.map((b) => b[kolom]?.length ?? 0))) ?? []
  return semua
    .map((b) =>
      b
        .map((sel, kolom) => sel.padEnd(lebar[kolom] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
