/** What is asked of each sector: rows say which indikator below its target leads to which request; people decide. */
import { type BarisBriefing, jelasDiBawah, kurangLapor, type LaporBriefing, urutSelisih } from './briefing.ts'

/** A row of the catalogue. Without an indikator it holds where too few laporan came in. */
export type AturanSektor = {
  readonly urutan: number
  readonly sektor: string
  readonly indikator: string | null
  readonly teks: string
  readonly teksEn: string
}

/** One request; `asal` says whether it follows from the figures alone or somebody wrote it. */
export type PermintaanSektor = {
  readonly sektor: string
  readonly indikator: string | null
  readonly teks: string
  readonly teksEn: string | null
  readonly asal: 'angka' | 'dinas'
}

const SATU_SEKTOR_TERBANYAK = 2
const TERBANYAK = 8

/** The requests that follow from the figures, sector by sector in the order of the rows, the largest gaps first in each. */
export function usulanSektor(
  aturan: readonly AturanSektor[],
  baris: readonly BarisBriefing[],
  lapor: LaporBriefing,
): readonly PermintaanSektor[] {
  const bawah = baris.filter(jelasDiBawah).toSorted(urutSelisih)
  const urutan = new Map(bawah.map(({ kode }, i) => [kode, i]))
  const berlaku = aturan.filter(({ indikator }) => (indikator === null ? kurangLapor(lapor) : urutan.has(indikator)))
  const sektor = [...new Set(aturan.toSorted((a, b) => a.urutan - b.urutan).map((a) => a.sektor))]
  const giliran = (a: AturanSektor) => (a.indikator === null ? -1 : (urutan.get(a.indikator) ?? 0))
  return sektor
    .flatMap((satu) =>
      berlaku
        .filter((a) => a.sektor === satu)
        .toSorted((a, b) => giliran(a) - giliran(b) || a.urutan - b.urutan)
        .slice(0, SATU_SEKTOR_TERBANYAK),
    )
    .slice(0, TERBANYAK)
    .map(({ sektor: nama, indikator, teks, teksEn }) => ({ sektor: nama, indikator, teks, teksEn, asal: 'angka' }))
}

/** What the dinas issues: a line as it was proposed stays one of the figures', any other is its own. */
export function tandaiAsal(
  ditulis: readonly Omit<PermintaanSektor, 'asal' | 'teksEn'>[],
  usulan: readonly PermintaanSektor[],
): readonly PermintaanSektor[] {
  return ditulis.map((satu) => {
    const sama = usulan.find(({ sektor, teks }) => sektor === satu.sektor && teks === satu.teks)
    return sama ?? { ...satu, teksEn: null, asal: 'dinas' }
  })
}
