/** What is owed of a month, laporan by laporan: one per (unit, desa), and one per week for what is reported by week. */
import type { WajibLapor } from './bahan.ts'
import type { Bulan } from './bulan.ts'
import { type KatalogIsian, kunciSel, PILAH_JUMLAH, selWajib } from './isian.ts'
import { wajibBulan } from './kelengkapan.ts'

export type TugasLapor = {
  readonly desaId: number
  readonly unitId: number
  readonly jenisUnitId: number
  /** 0 for the monthly laporan. */
  readonly minggu: number
  /** Groups due; empty where nothing is owed and something came in all the same. */
  readonly kelompok: readonly number[]
}

/** A laporan that is there, with the elemen whose total has a value. */
export type LaporanTugas = Omit<TugasLapor, 'kelompok'> & { readonly elemen: readonly number[] }

export type BulanTugas = {
  readonly bulan: Bulan
  /** Weeks that have begun. */
  readonly minggu: readonly number[]
  readonly wajib: readonly WajibLapor[]
  readonly laporan: readonly Omit<TugasLapor, 'kelompok'>[]
}

/** Every laporan due of a month and every one that is there, each once. */
export function tugasBulan(katalog: KatalogIsian, { bulan, minggu, wajib, laporan }: BulanTugas): TugasLapor[] {
  const bulanJadwal = new Map([...katalog.kelompok.values()].map((k) => [k.kelompokId, k.bulanJadwal]))
  const tugas = new Map<string, Omit<TugasLapor, 'kelompok'> & { kelompok: number[] }>()
  const add = ({ desaId, unitId, jenisUnitId, minggu: ke }: Omit<TugasLapor, 'kelompok'>, kelompok: number[]) => {
    const kunci = `${desaId}:${unitId}:${ke}`
    const ada = tugas.get(kunci)
    if (ada) ada.kelompok.push(...kelompok)
    else tugas.set(kunci, { desaId, unitId, jenisUnitId, minggu: ke, kelompok })
  }
  for (const { desaId, unitId, sumber, kelompokId } of wajibBulan({ wajib, bulanJadwal }, bulan)) {
    const mingguan = katalog.kelompok.get(kelompokId)?.mingguan ?? false
    for (const ke of mingguan ? minggu : [0]) add({ desaId, unitId, jenisUnitId: sumber, minggu: ke }, [kelompokId])
  }
  for (const satu of laporan) add(satu, [])
  return [...tugas.values()].map((satu) => ({ ...satu, kelompok: [...new Set(satu.kelompok)] }))
}

/** How many of the groups due are complete: all required totals filled. */
export function kelompokLengkap(katalog: KatalogIsian, tugas: TugasLapor, elemen: readonly number[]): number {
  const terisi = new Set(elemen.map((elemenId) => kunciSel(elemenId, PILAH_JUMLAH)))
  const wajib = selWajib(katalog, tugas.jenisUnitId)
  return tugas.kelompok.filter((id) => (wajib.get(id) ?? []).every((sel) => terisi.has(sel))).length
}

/** Groups that are begun and lack a required total. */
export function kelompokKurang(
  katalog: KatalogIsian,
  { jenisUnitId, elemen }: Pick<LaporanTugas, 'jenisUnitId' | 'elemen'>,
): readonly number[] {
  const terisi = new Set(elemen.map((elemenId) => kunciSel(elemenId, PILAH_JUMLAH)))
  const dimulai = new Set(elemen.map((id) => katalog.elemenMenurutId.get(id)?.kelompokId))
  return [...selWajib(katalog, jenisUnitId)]
    .filter(([id, sel]) => dimulai.has(id) && !sel.every((satu) => terisi.has(satu)))
    .map(([id]) => id)
}
