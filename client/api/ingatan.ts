// Answers that no browser may keep on the disk, remembered while the page is open: asked about again, an unchanged one costs
// a few hundred bytes of the network.
const TERBANYAK = 60

type Teringat = { readonly tanda: string; readonly isi: unknown }

// In the order in which they were last used.
const ingatan = new Map<string, Teringat>()

/** What was answered to this question last, and the tag to ask with. */
export function ingat(pertanyaan: string): Teringat | undefined {
  const teringat = ingatan.get(pertanyaan)
  if (teringat) {
    ingatan.delete(pertanyaan)
    ingatan.set(pertanyaan, teringat)
  }
  return teringat
}

/** Remembers an answer, unless the browser keeps it itself or it has no tag. */
export function simpanIngatan(pertanyaan: string, { headers }: Response, isi: unknown): void {
  const tanda = headers.get('ETag')
  if (!tanda || headers.get('Cache-Control') !== 'no-store') return
  ingatan.delete(pertanyaan)
  ingatan.set(pertanyaan, { tanda, isi })
  const [tertua] = ingatan.keys()
  if (ingatan.size > TERBANYAK && tertua !== undefined) ingatan.delete(tertua)
}
