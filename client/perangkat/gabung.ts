// Two versions of one laporan: which fields differ, what speaks for either side, and the laporan after the choice.
import { angkaDari, selBeda, type Teks, teksDari } from './angka.ts'
import type { Bentrok, Laporan } from './laporan.ts'

export type Sisi = 'saya' | 'server'

export type BedaBentrok = {
  readonly sel: string
  readonly saya: number | null
  readonly server: number | null
  /** What both began from. */
  readonly awal: number | null
  /** The one side that changed it; null where both did, so that only the person can tell. */
  readonly usul: Sisi | null
}

/** Every field in which the two differ. */
export function pilihanBentrok(laporan: Laporan, bentrok: Bentrok): readonly BedaBentrok[] {
  const saya = angkaDari(laporan.teks)
  const semula = laporan.server.angka
  return selBeda(saya, bentrok.angka).map((sel) => ({
    sel,
    saya: saya[sel] ?? null,
    server: bentrok.angka[sel] ?? null,
    awal: semula[sel] ?? null,
    usul: usul(saya[sel], bentrok.angka[sel], semula[sel]),
  }))
}

function usul(saya: number | undefined, server: number | undefined, semula: number | undefined): Sisi | null {
  if (saya === semula) return 'server'
  return server === semula ? 'saya' : null
}

/** All fields after the choice; those in which the two agree stay. */
export function teksGabungan(
  laporan: Laporan,
  bentrok: Bentrok,
  pilih: (sel: string, usul: Sisi | null) => Sisi,
): Teks {
  const saya = angkaDari(laporan.teks)
  const hasil: Record<string, number> = { ...bentrok.angka }
  for (const { sel, usul: satu } of pilihanBentrok(laporan, bentrok)) {
    const nilai = pilih(sel, satu) === 'saya' ? saya[sel] : bentrok.angka[sel]
    if (nilai === undefined) delete hasil[sel]
    else hasil[sel] = nilai
  }
  return teksDari(hasil)
}
