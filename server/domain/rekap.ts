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
  const rekap = new Map<string, BarisRekap & { pelapor: Set<number> }>()
  const lapor = new Map<string, LaporKelompok>()
  for (const satu of laporan) {
    if (satu.status === 'draf') continue
    const valid = satu.status === 'tervalidasi' || satu.status === 'terkunci'
    const lengkap = groupsOf(katalog, wajib, satu)
    for (const [kelompokId, penuh] of lengkap) noteGroup(lapor, satu, { kelompokId, penuh, valid })
    for (const [kunci, jumlah] of satu.isian) {
      const kelompokId = katalog.elemenMenurutId.get(elemenDari(kunci))?.kelompokId
      if (kelompokId !== undefined && lengkap.get(kelompokId)) addSel(rekap, satu, { kunci, jumlah, valid })
    }
  }
  return {
    rekap: [...rekap.values()].map(({ pelapor, ...baris }) => baris),
    lapor: [...lapor.values()].map(closeGroup),
  }
}

function listWajib(katalog: KatalogIsian): Wajib {
  const wajib = new Map<string, number[]>()
  for (const { elemenId, kelompokId, pelapor } of katalog.elemen.values()) {
    for (const [jenis, harus] of pelapor) {
      if (!harus) continue
      const kunci = `${kelompokId}:${jenis}`
      const ada = wajib.get(kunci)
      if (ada) ada.push(kunciSel(elemenId, PILAH_JUMLAH))
      else wajib.set(kunci, [kunciSel(elemenId, PILAH_JUMLAH)])
    }
  }
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

function addSel(
  rekap: Map<string, BarisRekap & { pelapor: Set<number> }>,
  { desaId, bulan, unitId, jenisUnitId: sumber }: LaporanDihitung,
  { kunci, jumlah, valid }: Sel,
): void {
  const nama = `${desaId}:${bulan}:${sumber}:${kunci}`
  const ada = rekap.get(nama)
  const pelapor = ada?.pelapor.add(unitId) ?? new Set([unitId])
  rekap.set(nama, {
    ...{ elemenId: elemenDari(kunci), bulan, desaId, sumber, pilahId: pilahDari(kunci) },
    jumlah: (ada?.jumlah ?? 0) + jumlah,
    unit: pelapor.size,
    jumlahValid: (ada?.jumlahValid ?? 0) + (valid ? jumlah : 0),
    pelapor,
  })
}

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
