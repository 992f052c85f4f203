/** What single units counted in one month for a formula: their own cells, before any rule says whose count stands. */
import type { Bahan, IsianUnit } from './bahan.ts'
import { pasanganSumber } from './bulan-desa.ts'
import { cabang } from './cabang.ts'
import type { Pasangan } from './gabung.ts'
import type { Elemen } from './indikator.ts'
import type { IsiElemen } from './isi-rekap.ts'
import { rumusDari } from './rumus.ts'

/** One unit's cells of one desa and month, "di luar posyandu" twins also under the elemen that they belong to. */
export type IsiUnit = {
  readonly desaId: number
  readonly unitId: number
  readonly sumber: number
  readonly isi: ReadonlyMap<number, IsiElemen>
}

/** The cells of one month, unit by unit; made once for any number of formulas. */
export function susunIsiUnit(isian: readonly IsianUnit[], elemen: Iterable<Elemen>): readonly IsiUnit[] {
  const kembar = new Map<number, number>()
  for (const e of elemen) if (e.luarElemenId !== null) kembar.set(e.luarElemenId, e.elemenId)
  const semua = new Map<string, Omit<IsiUnit, 'isi'> & { readonly isi: Map<number, IsiElemen> }>()
  for (const { desaId, unitId, sumber, elemenId, jumlah } of isian) {
    const satu = cabang(semua, `${desaId}/${unitId}`, () => ({ desaId, unitId, sumber, isi: new Map() }))
    satu.isi.set(elemenId, { jumlah, unit: 1 })
  }
  for (const { isi } of semua.values()) {
    for (const [elemenId, milik] of [...isi]) {
      const pasangan = kembar.get(elemenId)
      if (pasangan !== undefined && !isi.has(pasangan)) isi.set(pasangan, milik)
    }
  }
  return [...semua.values()]
}

/** Both sides of the formula as the unit counted them; null where it did not fill one of them. */
export const hitunganUnit = (bahan: Bahan, { isi, sumber }: IsiUnit): Pasangan | null =>
  pasanganSumber(bahan, sumber, (elemenId) => isi.get(elemenId)) ?? null

/** Whether a kind of unit counts what the formula reads, or its twin. */
export function dihitungOleh(bahan: Bahan, sumber: number): boolean {
  const { pembilang, pelapor } = rumusDari(bahan)
  const luar = pembilang.alternatif.flat().flatMap(({ luarId }) => (luarId === null ? [] : [luarId]))
  return pelapor.has(sumber) || luar.some((id) => bahan.elemenNomor.get(id)?.pelapor.has(sumber))
}
