/** What is asked of each sector: rows say which indikator below its target leads to which request; people decide. */
import { type BarisBriefing, jelasDiBawah, kurangLapor, type LaporBriefing, urutSelisih } from './briefing.ts'

/** A row of the catalogue. Without an indikator it holds where too few laporan came in. */
export type AturanSektor = {
  readonly urutan: number
  readonly sektor: string
  readonly sektorEn?: string | null | undefined
  readonly indikator: string | null
  readonly teks: string
  readonly teksEn: string
}

/** One request; `asal` says whether it follows from the figures alone or somebody wrote it. */
export type PermintaanSektor = {
  readonly sektor: string
  readonly sektorEn?: string | null | undefined
  readonly indikator: string | null
  readonly teks: string
  readonly teksEn: string | null
  readonly asal: 'angka' | 'dinas'
}

const SATU_SEKTOR_TERBANYAK = 2
const TERBANYAK = 8

/**
 * The requests that follow from the figures, sector by sector in the order of the rows, the largest gaps first in each. Every gap
 * that a sentence names (`disebut`) is answered by somebody, then every sector is asked once before any is asked twice.
 */
export function usulanSektor(
  aturan: readonly AturanSektor[],
  baris: readonly BarisBriefing[],
  { lapor, disebut }: { readonly lapor: LaporBriefing; readonly disebut: readonly string[] },
): readonly PermintaanSektor[] {
  const bawah = baris.filter(jelasDiBawah).toSorted(urutSelisih)
  const urutan = [...new Set([...disebut, ...bawah.map(({ kode }) => kode)])]
  const giliran = (a: AturanSektor) => (a.indikator === null ? -1 : urutan.indexOf(a.indikator))
  const berlaku = aturan
    .filter(({ indikator }) => (indikator === null ? kurangLapor(lapor) : bawah.some(({ kode }) => kode === indikator)))
    .toSorted((a, b) => giliran(a) - giliran(b) || a.urutan - b.urutan)
  const sektor = [...new Set(aturan.toSorted((a, b) => a.urutan - b.urutan).map((a) => a.sektor))]
  const perSektor = sektor.map((satu) => berlaku.filter((a) => a.sektor === satu))
  const bergiliran = Array.from({ length: SATU_SEKTOR_TERBANYAK }, (_, ke) =>
    perSektor.flatMap((milik) => milik[ke] ?? []),
  )
  const dipilih = pilih([...jawabanDisebut(berlaku, disebut), ...bergiliran.flat()])
  return perSektor
    .flat()
    .filter((a) => dipilih.has(a))
    .map(({ indikator, teks, teksEn, ...milik }) => ({ ...namaSektor(milik), indikator, teks, teksEn, asal: 'angka' }))
}

/** One row for each gap that is named, of a sector that answers no other one where there is such a sector. */
function jawabanDisebut(berlaku: readonly AturanSektor[], disebut: readonly string[]): readonly AturanSektor[] {
  const jawaban: AturanSektor[] = []
  for (const kode of disebut) {
    const milik = berlaku.filter(({ indikator }) => indikator === kode)
    const satu = milik.find(({ sektor }) => !jawaban.some((j) => j.sektor === sektor)) ?? milik[0]
    if (satu) jawaban.push(satu)
  }
  return jawaban
}

/** From the first on, until a sector or the page has enough. */
function pilih(urut: readonly AturanSektor[]): ReadonlySet<AturanSektor> {
  const dipilih = new Set<AturanSektor>()
  for (const satu of urut) {
    const sama = [...dipilih].filter(({ sektor }) => sektor === satu.sektor).length
    if (dipilih.size < TERBANYAK && sama < SATU_SEKTOR_TERBANYAK) dipilih.add(satu)
  }
  return dipilih
}

const namaSektor = ({ sektor, sektorEn }: Pick<AturanSektor, 'sektor' | 'sektorEn'>) => ({ sektor, sektorEn })

/** What the dinas issues: a line as it was proposed, in either language, stays one of the figures', any other is its own. */
export function tandaiAsal(
  ditulis: readonly Omit<PermintaanSektor, 'asal' | 'sektorEn' | 'teksEn'>[],
  usulan: readonly PermintaanSektor[],
): readonly PermintaanSektor[] {
  return ditulis.map((satu) => {
    const sama = usulan.find(
      (u) => [u.sektor, u.sektorEn].includes(satu.sektor) && [u.teks, u.teksEn].includes(satu.teks),
    )
    return sama ?? { ...satu, teksEn: null, asal: 'dinas' }
  })
}
