/** Which indikator can be held against the counts of laporan one by one, and what they make of a desa. */
import { sumberBerhak } from './gabung.ts'
import { type Indikator, JENIS_UNIT, type Sisi } from './indikator.ts'
import type { KatalogIsian } from './isian.ts'
import type { TargetDesa } from './mutu-kumulatif.ts'

/** An indikator as such, before a desa's sasaran and target are known. */
export type KerangkaTarget = Omit<TargetDesa, 'sasaran' | 'persen'> & {
  /** Kind of sasaran that it is a share of; null where it is one of another count. */
  readonly jenisSasaran: string | null
}

const SEMUA_JENIS: readonly number[] = Object.values(JENIS_UNIT)

/** Those whose formula is plain: counts over one sasaran of the year, or one count over another of the same laporan. */
export function kerangkaTarget(katalog: KatalogIsian, indikator: readonly Indikator[]): readonly KerangkaTarget[] {
  return indikator.flatMap((satu): KerangkaTarget[] => {
    const elemen = elemenSaja(katalog, satu.pembilang)
    const [penyebut, ...lain] = satu.penyebut[0] ?? []
    if (elemen.length === 0 || !penyebut || lain.length > 0 || penyebut.koefAtas !== penyebut.koefBawah) return []
    const dasar = {
      kode: satu.kode,
      elemen,
      sumber: sumberBerhak(satu.gabung) ?? SEMUA_JENIS,
      mungkinGanda: satu.gabung.aturan === 'jumlah' && satu.arah === 'naik' && satu.skala === PERSEN,
    }
    if (satu.periode === 'kumulatif' && penyebut.sumber === 'sasaran' && satu.bentukTarget.bentuk === 'linear') {
      return [{ ...dasar, bagianDari: null, jenisSasaran: penyebut.rujukan }]
    }
    const [bagianDari] = elemenSaja(katalog, satu.penyebut)
    if (satu.periode !== 'bulanan' || satu.bentukTarget.bentuk !== 'datar' || !bagianDari) return []
    return [{ ...dasar, bagianDari, jenisSasaran: null }]
  })
}

const PERSEN = 100

/** The elemen of a side that is nothing but their sum; empty where it is more. */
function elemenSaja(katalog: KatalogIsian, sisi: Sisi): readonly { elemenId: number; kode: string }[] {
  const suku = sisi.length === 1 ? (sisi[0] ?? []) : []
  const elemen = suku.flatMap((s) => {
    const milik = s.sumber === 'elemen' ? katalog.elemen.get(s.rujukan) : undefined
    const polos = s.koefAtas === 1 && s.koefBawah === 1 && s.syarat === null && !s.prorata && s.jendela === null
    return milik && polos ? [{ elemenId: milik.elemenId, kode: milik.kode }] : []
  })
  return elemen.length === suku.length ? elemen : []
}
