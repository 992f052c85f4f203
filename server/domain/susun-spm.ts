/** The minimum service standards out of a catalogue: which indikator is one, which stand beside it, which are parts of it. */
import type { Indikator } from './indikator.ts'

type BernomorSpm = Pick<Indikator, 'kode' | 'spm'>

type SusunanSpm<T extends BernomorSpm> = {
  readonly nomor: number
  readonly utama: T
  /** Others that bear the number alone. */
  readonly pendamping: readonly T[]
  /** Those that bear it with a star: a part of the service. */
  readonly bagian: readonly T[]
}

const nomorDari = (spm: string): number => Number.parseInt(spm, 10)
/** Whether it is only a part of the service. */
export const adalahBagian = (spm: string): boolean => spm.endsWith('*')

/**
 * By number. Where several bear a number alone, the one that the arrangement names is the SPM, else the first of the catalogue;
 * a number that only parts bear is left out, since parts do not add up to it.
 */
export function susunSpm<T extends BernomorSpm>(katalog: readonly T[], susunan: readonly string[]): SusunanSpm<T>[] {
  const bernomor = katalog.flatMap((indikator) => {
    const { spm } = indikator
    return spm === null ? [] : [{ indikator, nomor: nomorDari(spm), bagian: adalahBagian(spm) }]
  })
  const semua = [...new Set(bernomor.map(({ nomor }) => nomor))].sort((a, b) => a - b)
  return semua.flatMap((nomor) => {
    const milik = bernomor.filter((satu) => satu.nomor === nomor)
    const utuh = milik.filter(({ bagian }) => !bagian).map(({ indikator }) => indikator)
    const utama = utuh.find(({ kode }) => susunan.includes(kode)) ?? utuh[0]
    if (!utama) return []
    const bagian = milik.filter((satu) => satu.bagian).map(({ indikator }) => indikator)
    return [{ nomor, utama, pendamping: utuh.filter((satu) => satu !== utama), bagian }]
  })
}
