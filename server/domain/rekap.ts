/** What is counted of the laporan of whole (desa, bulan): rekap as it has to be stored, built anew every time. */
import type { Bulan } from './bulan.ts'
import { elemenDari, type Isian, type KatalogIsian, kunciSel, PILAH_JUMLAH, pilahDari } from './isian.ts'
import type { StatusLaporan } from './penolakan.ts'

export type LaporanDihitung = {
  readonly desaId: number
  readonly bulan: Bulan
  readonly unitId: number
  /** The kind of unit is the source of its counts. */
  readonly jenisUnitId: number
  readonly status: StatusLaporan
  readonly isian: Isian
}

export type BarisRekap = {
  readonly elemenId: number
  readonly bulan: Bulan
  readonly desaId: number
  readonly sumber: number
  readonly pilahId: number
  readonly jumlah: number
  /** How many units. */
  readonly unit: number
  /** The part that is validated. */
  readonly jumlahValid: number
}

export type BarisRekapLapor = {
  readonly kelompokId: number
  readonly bulan: Bulan
  readonly desaId: number
  readonly sumber: number
  /** Units whose group is complete, those that have it incomplete, and the complete ones whose laporan are validated. */
  readonly unit: readonly number[]
  readonly unitKurang: readonly number[]
  readonly tervalidasi: readonly number[]
}

export type Rekap = { readonly rekap: readonly BarisRekap[]; readonly lapor: readonly BarisRekapLapor[] }

type Wajib = ReadonlyMap<string, readonly number[]>

/**
 * Adds up the sent laporan, weeks and units together. Of each only the groups count whose required cells are all
 * filled, so that within a desa no pembilang enters without its penyebut.
 */
export function rekapDari(katalog: KatalogIsian, laporan: readonly LaporanDihitung[]): Rekap {
  const wajib = listWajib(katalog)
  const rekap = new Map<string, Jumlahan>()
  const lapor = new Map<string, LaporKelompok>()
  // Unit by unit, so that the weeks of one count as one unit.
  for (const satu of laporan.toSorted((a, b) => a.unitId - b.unitId)) {
    if (satu.status === 'draf') continue
    const { desaId, bulan, jenisUnitId: sumber } = satu
    const valid = satu.status === 'tervalidasi' || satu.status === 'terkunci'
    const lengkap = groupsOf(katalog, wajib, satu)
    for (const [kelompokId, penuh] of lengkap) noteGroup(lapor, satu, { kelompokId, penuh, valid })
    const nama = `${desaId}:${bulan}:${sumber}`
    const jumlahan = rekap.get(nama) ?? { desaId, bulan, sumber, sel: new Map() }
    rekap.set(nama, jumlahan)
    for (const [kunci, jumlah] of satu.isian) {
      const kelompokId = katalog.elemenMenurutId.get(elemenDari(kunci))?.kelompokId
      if (kelompokId !== undefined && lengkap.get(kelompokId)) addSel(jumlahan, satu.unitId, { kunci, jumlah, valid })
    }
  }
  return { rekap: [...rekap.values()].flatMap(closeSel), lapor: [...lapor.values()].map(closeGroup) }
}

const wajibMenurutKatalog = new WeakMap<KatalogIsian, Wajib>()

/** The required totals by group and kind of unit: the same for every laporan, so found once per catalogue. */
function listWajib(katalog: KatalogIsian): Wajib {
  const ada = wajibMenurutKatalog.get(katalog)
  if (ada) return ada
  const wajib = new Map<string, number[]>()
  for (const { elemenId, kelompokId, pelapor } of katalog.elemen.values()) {
    for (const [jenis, harus] of pelapor) {
      if (!harus) continue
      const kunci = `${kelompokId}:${jenis}`
      wajib.set(kunci, [...(wajib.get(kunci) ?? []), kunciSel(elemenId, PILAH_JUMLAH)])
    }
  }
  wajibMenurutKatalog.set(katalog, wajib)
  return wajib
}

/** The groups that a laporan has cells of, and whether each is complete. */
function groupsOf(katalog: KatalogIsian, wajib: Wajib, { isian, jenisUnitId }: LaporanDihitung): Map<number, boolean> {
  const hasil = new Map<number, boolean>()
  for (const kunci of isian.keys()) {
    const kelompokId = katalog.elemenMenurutId.get(elemenDari(kunci))?.kelompokId
    if (kelompokId === undefined || hasil.has(kelompokId)) continue
    const harus = wajib.get(`${kelompokId}:${jenisUnitId}`) ?? []
    hasil.set(
      kelompokId,
      harus.every((sel) => isian.has(sel)),
    )
  }
  return hasil
}

type Sel = { readonly kunci: number; readonly jumlah: number; readonly valid: boolean }
type Jumlahan = Pick<BarisRekap, 'desaId' | 'bulan' | 'sumber'> & {
  sel: Map<number, { jumlah: number; unit: number; jumlahValid: number; unitTerakhir: number }>
}

function addSel({ sel }: Jumlahan, unitId: number, { kunci, jumlah, valid }: Sel): void {
  const sah = valid ? jumlah : 0
  const ada = sel.get(kunci)
  if (!ada) {
    sel.set(kunci, { jumlah, unit: 1, jumlahValid: sah, unitTerakhir: unitId })
    return
  }
  ada.jumlah += jumlah
  ada.jumlahValid += sah
  if (ada.unitTerakhir !== unitId) ada.unit += 1
  ada.unitTerakhir = unitId
}

const closeSel = ({ desaId, bulan, sumber, sel }: Jumlahan): BarisRekap[] =>
  [...sel].map(([kunci, { jumlah, unit, jumlahValid }]) => ({
    ...{ elemenId: elemenDari(kunci), bulan, desaId, sumber, pilahId: pilahDari(kunci) },
    ...{ jumlah, unit, jumlahValid },
  }))

type UnitKelompok = { lengkap: boolean; valid: boolean }
type LaporKelompok = Pick<BarisRekapLapor, 'kelompokId' | 'bulan' | 'desaId' | 'sumber'> & {
  unit: Map<number, UnitKelompok>
}

// A unit that reports by week has a complete group when one of its weeks has, and is validated when all of those are.
function noteGroup(
  lapor: Map<string, LaporKelompok>,
  { desaId, bulan, unitId, jenisUnitId: sumber }: LaporanDihitung,
  { kelompokId, penuh, valid }: { kelompokId: number; penuh: boolean; valid: boolean },
): void {
  const nama = `${desaId}:${bulan}:${sumber}:${kelompokId}`
  const baris = lapor.get(nama) ?? { kelompokId, bulan, desaId, sumber, unit: new Map<number, UnitKelompok>() }
  const ada = baris.unit.get(unitId) ?? { lengkap: false, valid: true }
  baris.unit.set(unitId, { lengkap: ada.lengkap || penuh, valid: ada.valid && (valid || !penuh) })
  lapor.set(nama, baris)
}

function closeGroup({ unit, ...baris }: LaporKelompok): BarisRekapLapor {
  const urut = [...unit].sort(([a], [b]) => a - b)
  const pilih = (syarat: (u: UnitKelompok) => boolean) => urut.filter(([, u]) => syarat(u)).map(([id]) => id)
  return {
    ...baris,
    unit: pilih((u) => u.lengkap),
    unitKurang: pilih((u) => !u.lengkap),
    tervalidasi: pilih((u) => u.lengkap && u.valid),
  }
}
