import type { IndikatorRingkas } from '#contract/angka.ts'

type Sebutan = Pick<IndikatorRingkas, 'kode' | 'nama' | 'klaster' | 'kelompok'>

/** Where an indikator stands among those of its klaster, in the catalogue's order: the fourth of 23, say. */
export type LetakIndikator<I extends Sebutan> = {
  readonly klaster: number
  /** All of that klaster. */
  readonly daftar: readonly I[]
  /** From 1; 0 where the catalogue does not hold it. */
  readonly nomor: number
  readonly sebelum: I | undefined
  readonly sesudah: I | undefined
}

export function letakIndikator<I extends Sebutan>(katalog: readonly I[], indikator: Sebutan): LetakIndikator<I> {
  const daftar = katalog.filter(({ klaster }) => klaster === indikator.klaster)
  const letak = daftar.findIndex(({ kode }) => kode === indikator.kode)
  return {
    klaster: indikator.klaster,
    daftar,
    nomor: letak + 1,
    sebelum: letak > 0 ? daftar[letak - 1] : undefined,
    sesudah: letak >= 0 ? daftar[letak + 1] : undefined,
  }
}

/** The klaster that the catalogue has, each with its first indikator. */
export function klasterKatalog<I extends Sebutan>(katalog: readonly I[]): readonly (readonly [number, I])[] {
  const pertama = new Map<number, I>()
  for (const satu of katalog) if (!pertama.has(satu.klaster)) pertama.set(satu.klaster, satu)
  return [...pertama].sort(([a], [b]) => a - b)
}

/** The same list by kelompok, as a list to jump in shows it. */
export function kelompokIndikator<I extends Sebutan>(
  daftar: readonly I[],
): readonly { readonly judul: string; readonly isi: readonly I[] }[] {
  const kelompok = new Map<string, I[]>()
  for (const satu of daftar) kelompok.set(satu.kelompok, [...(kelompok.get(satu.kelompok) ?? []), satu])
  return [...kelompok].map(([judul, isi]) => ({ judul, isi }))
}
