// Codes of areas that the program gave itself, as of a puskesmas: they tie rows of a CSV together, and tell a reader nothing.
import { t } from '#client/messages/t.ts'
import type { SelDokumen, TabelDokumen } from './tabel.ts'

/** '99.01-puskesmas-teluk-kenari', '74.10-posyandu-melati-1'. */
const KODE_PROGRAM = /^\d\d\.\d\d-[a-z]/

/** Without the column of codes where rows bear such ones; out of a total below official ones the code alone goes. */
export function tanpaKodeProgram(tabel: TabelDokumen): TabelDokumen {
  const ke = letakKode(tabel)
  if (ke < 0) return tabel
  if (tabel.baris.some((baris) => isKodeProgram(baris[ke]))) return pilihKolom(tabel, (satu) => satu !== ke)
  if (!isKodeProgram(tabel.kaki?.[ke])) return tabel
  return { ...tabel, kaki: tabel.kaki?.map((sel, i) => (i === ke ? { ...sel, teks: '' } : sel)) ?? null }
}

/** On paper no codes but official ones: an indikator is read by its name. */
export function tanpaKode(tabel: TabelDokumen): TabelDokumen {
  const ke = letakKode(tabel)
  const resmi = tabel.baris.every((baris) => /^[\d.]*$/.test(baris[ke]?.teks ?? ''))
  return ke < 0 || resmi ? tanpaKodeProgram(tabel) : pilihKolom(tabel, (satu) => satu !== ke)
}

const letakKode = ({ kepala }: TabelDokumen): number => kepala.findIndex(({ teks }) => teks === t('berkas.kode'))

const isKodeProgram = (sel: SelDokumen | undefined): boolean => KODE_PROGRAM.test(sel?.teks ?? '')

/** The columns that may stay, in head, rows and total. */
export const pilihKolom = (tabel: TabelDokumen, boleh: (ke: number) => boolean): TabelDokumen => {
  const pilih = (baris: readonly SelDokumen[]) => baris.filter((_, ke) => boleh(ke))
  return {
    ...tabel,
    kepala: tabel.kepala.filter((_, ke) => boleh(ke)),
    baris: tabel.baris.map(pilih),
    kaki: tabel.kaki && pilih(tabel.kaki),
  }
}
