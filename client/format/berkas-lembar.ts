/** What became of one sheet asked for: it has values, it has none, it could not be read. */
export type HasilLembar = 'ada' | 'kosong' | 'gagal'

export type KeadaanBerkas<I> = {
  /** Every sheet asked for has its answer. */
  readonly selesai: boolean
  readonly dicatat: number
  /** In the order asked for. */
  readonly dicetak: readonly I[]
  /** Left out because they have no value. */
  readonly kosong: readonly I[]
  readonly tanpaNilai: number
  readonly gagal: readonly I[]
}

/** How far several sheets are that are to be printed together. Those without a value are left out unless asked for. */
export function keadaanBerkas<I extends { readonly kode: string }>(
  diminta: readonly I[],
  hasil: ReadonlyMap<string, HasilLembar>,
  denganKosong: boolean,
): KeadaanBerkas<I> {
  const pada = (satu: HasilLembar) => diminta.filter(({ kode }) => hasil.get(kode) === satu)
  const tanpaNilai = pada('kosong')
  const dicatat = diminta.filter(({ kode }) => hasil.has(kode)).length
  const isDicetak = (satu: HasilLembar | undefined) => satu === 'ada' || (denganKosong && satu === 'kosong')
  return {
    selesai: dicatat === diminta.length,
    dicatat,
    dicetak: diminta.filter(({ kode }) => isDicetak(hasil.get(kode))),
    kosong: denganKosong ? [] : tanpaNilai,
    tanpaNilai: tanpaNilai.length,
    gagal: pada('gagal'),
  }
}
