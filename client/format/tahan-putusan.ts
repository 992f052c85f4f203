// Where only few kecamatan or puskesmas can be judged, a verdict would single out those few: "1 dari 1 belum memenuhi".
import type { Lembar } from '#contract/peta.ts'

type Isi = Pick<Lembar, 'rincian' | 'baris'>

/** Under this share of judged rows none is named. */
const BAGIAN_MINIMAL = 0.8

/** Whether some rows are judged, but too few to say so of them. Desa are many, and counted out of those judged. */
export function isSedikitDinilai({ rincian, baris }: Isi): boolean {
  const dinilai = baris.filter(({ status }) => status !== null).length
  return rincian !== 'desa' && dinilai > 0 && dinilai < baris.length * BAGIAN_MINIMAL
}

/** The rows as a picture that is passed on may show them: without verdicts where only few have one. */
export const tahanPutusan = <L extends Isi>(lembar: L): L =>
  isSedikitDinilai(lembar) ? { ...lembar, baris: lembar.baris.map((satu) => ({ ...satu, status: null })) } : lembar
