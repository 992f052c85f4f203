/** What is counted of the laporan of whole (desa, bulan): rekap as it has to be stored, built anew every time. */
import type { Bulan } from './bulan.ts'
import { elemenDari, type Isian, type KatalogIsian, pilahDari, selWajib } from './isian.ts'
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

/**
 * Adds up the sent laporan, weeks and units together. Of each only the groups count whose required cells are all
 * filled, so that within a desa no pembilang enters without its penyebut.
 */
export function rekapDari(katalog: KatalogIsian, laporan: readonly LaporanDihitung[]): Rekap {
  const hasil = { rekap: [] as BarisRekap[], lapor: [] as BarisRekapLapor[] }
  // Unit by unit, so that the weeks of one count as one unit.
  for (const milik of groupIris(laporan.toSorted((a, b) => a.unitId - b.unitId))) {
    const jumlahan = new Map<number, Jumlahan>()
    const lapor = new Map<number, LaporKelompok>()
    for (const satu of milik) {
      const lengkap = groupsOf(katalog, satu)
      noteGroups(lapor, satu, lengkap)
      addIsian(katalog, jumlahan, satu, lengkap)
    }
    for (const baris of jumlahan.values()) hasil.rekap.push(baris)
    for (const baris of lapor.values()) hasil.lapor.push(closeGroup(baris))
  }
  return hasil
}

/** The laporan that count, by desa, bulan and kind of unit: rows of rekap never reach further. */
function groupIris(laporan: readonly LaporanDihitung[]): LaporanDihitung[][] {
  const menurutDesa = new Map<number, Map<number, LaporanDihitung[]>>()
  const semua: LaporanDihitung[][] = []
  for (const satu of laporan) {
    if (satu.status === 'draf') continue
    const menurutBulan = menurutDesa.get(satu.desaId) ?? new Map<number, LaporanDihitung[]>()
    menurutDesa.set(satu.desaId, menurutBulan)
    const kunci = satu.bulan * SUMBER_TERBANYAK + satu.jenisUnitId
    const ada = menurutBulan.get(kunci)
    if (ada) ada.push(satu)
    else {
      const baru = [satu]
      menurutBulan.set(kunci, baru)
      semua.push(baru)
    }
  }
  return semua
}

const SUMBER_TERBANYAK = 100

const isSah = ({ status }: LaporanDihitung): boolean => status === 'tervalidasi' || status === 'terkunci'

/** The groups that a laporan has cells of, and whether each is complete. */
function groupsOf(katalog: KatalogIsian, { isian, jenisUnitId }: LaporanDihitung): Map<number, boolean> {
  const wajib = selWajib(katalog, jenisUnitId)
  const hasil = new Map<number, boolean>()
  for (const kunci of isian.keys()) {
    const kelompokId = katalog.elemenMenurutId.get(elemenDari(kunci))?.kelompokId
    if (kelompokId === undefined || hasil.has(kelompokId)) continue
    hasil.set(kelompokId, wajib.get(kelompokId)?.every((sel) => isian.has(sel)) ?? true)
  }
  return hasil
}

type Jumlahan = { -readonly [K in keyof BarisRekap]: BarisRekap[K] } & { unitTerakhir: number }

function addIsian(
  katalog: KatalogIsian,
  jumlahan: Map<number, Jumlahan>,
  laporan: LaporanDihitung,
  lengkap: ReadonlyMap<number, boolean>,
): void {
  const { desaId, bulan, unitId, jenisUnitId: sumber } = laporan
  const sah = isSah(laporan) ? 1 : 0
  for (const [kunci, jumlah] of laporan.isian) {
    const elemenId = elemenDari(kunci)
    const kelompokId = katalog.elemenMenurutId.get(elemenId)?.kelompokId
    if (kelompokId === undefined || !lengkap.get(kelompokId)) continue
    const ada = jumlahan.get(kunci)
    if (!ada) {
      const isi = { jumlah, unit: 1, jumlahValid: jumlah * sah, unitTerakhir: unitId }
      jumlahan.set(kunci, { elemenId, bulan, desaId, sumber, pilahId: pilahDari(kunci), ...isi })
      continue
    }
    ada.jumlah += jumlah
    ada.jumlahValid += jumlah * sah
    if (ada.unitTerakhir !== unitId) ada.unit += 1
    ada.unitTerakhir = unitId
  }
}

type UnitKelompok = { lengkap: boolean; valid: boolean }
type LaporKelompok = Pick<BarisRekapLapor, 'kelompokId' | 'bulan' | 'desaId' | 'sumber'> & {
  /** In order of unit. */
  readonly milik: Map<number, UnitKelompok>
}

// A unit that reports by week has a complete group when one of its weeks has, and is validated when all of those are.
function noteGroups(
  lapor: Map<number, LaporKelompok>,
  laporan: LaporanDihitung,
  lengkap: ReadonlyMap<number, boolean>,
): void {
  const { desaId, bulan, unitId, jenisUnitId: sumber } = laporan
  const valid = isSah(laporan)
  for (const [kelompokId, penuh] of lengkap) {
    let baris = lapor.get(kelompokId)
    if (!baris) {
      baris = { kelompokId, bulan, desaId, sumber, milik: new Map() }
      lapor.set(kelompokId, baris)
    }
    const ada = baris.milik.get(unitId)
    if (!ada) baris.milik.set(unitId, { lengkap: penuh, valid: valid || !penuh })
    else {
      ada.lengkap ||= penuh
      ada.valid &&= valid || !penuh
    }
  }
}

function closeGroup({ milik, kelompokId, bulan, desaId, sumber }: LaporKelompok): BarisRekapLapor {
  const unit: number[] = []
  const unitKurang: number[] = []
  const tervalidasi: number[] = []
  for (const [id, { lengkap, valid }] of milik) {
    if (lengkap) unit.push(id)
    else unitKurang.push(id)
    if (lengkap && valid) tervalidasi.push(id)
  }
  return { kelompokId, bulan, desaId, sumber, unit, unitKurang, tervalidasi }
}
