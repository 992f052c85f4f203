/** The cells of one laporan: what they are called, how a kiriman changes them, when a group of them is complete. */
import { type Bulan, bulanKe } from './bulan.ts'
import type { Elemen } from './indikator.ts'

/** Counts by `kunciSel`. An absent key is an empty cell, which is not zero. */
export type Isian = ReadonlyMap<number, number>

export type KelompokIsian = {
  readonly kelompokId: number
  readonly kode: string
  readonly nama: string
  readonly mingguan: boolean
  /** Months 1..12 in which this group is reported; null: every month. */
  readonly bulanJadwal: readonly number[] | null
}

export type Pilah = {
  readonly pilahId: number
  readonly kode: string
  readonly jenisKelamin: 'L' | 'P' | null
  readonly umur: string | null
  readonly disabilitas: boolean | null
}

/** Reference data that a laporan is read by. */
export type KatalogIsian = {
  readonly elemen: ReadonlyMap<string, Elemen>
  readonly elemenMenurutId: ReadonlyMap<number, Elemen>
  readonly kelompok: ReadonlyMap<number, KelompokIsian>
  readonly pilah: ReadonlyMap<string, Pilah>
  readonly pilahMenurutId: ReadonlyMap<number, Pilah>
}

/** One cell as sent; `pilah` absent means the total, `jumlah` null empties it. */
export type SelKirim = { readonly elemen: string; readonly pilah?: string | undefined; readonly jumlah: number | null }

export const PILAH_JUMLAH = 0
// Both ids are smallint, so a key has 30 bits: the integers that Node handles fastest.
const BIT_PILAH = 15

export const kunciSel = (elemenId: number, pilahId: number): number => (elemenId << BIT_PILAH) | pilahId
export const elemenDari = (kunci: number): number => kunci >> BIT_PILAH
export const pilahDari = (kunci: number): number => kunci & ((1 << BIT_PILAH) - 1)

/** [elemen_id, pilah_id, jumlah], in order of ids: the form in which a version keeps its cells. */
export type BarisIsian = readonly [elemenId: number, pilahId: number, jumlah: number]

export const barisIsian = (isian: Isian): BarisIsian[] =>
  [...isian].sort(([a], [b]) => a - b).map(([kunci, jumlah]) => [elemenDari(kunci), pilahDari(kunci), jumlah])

export const isianDari = (baris: readonly BarisIsian[]): Isian =>
  new Map(baris.map(([elemenId, pilahId, jumlah]) => [kunciSel(elemenId, pilahId), jumlah]))

export function samaIsian(a: Isian, b: Isian): boolean {
  if (a.size !== b.size) return false
  for (const [kunci, jumlah] of a) if (b.get(kunci) !== jumlah) return false
  return true
}

/**
 * The cells after a kiriman: those sent replace or empty theirs, the rest stay, since files arrive group by group.
 * Where only details of an elemen are sent, its total follows them. Cells must have passed `checkIsian`.
 */
export function mergeIsian(katalog: KatalogIsian, sekarang: Isian, kirim: readonly SelKirim[]): Isian {
  const hasil = new Map(sekarang)
  const dirinci = new Set<number>()
  for (const sel of kirim) {
    const kunci = kunciKirim(katalog, sel)
    if (kunci === undefined) continue
    if (pilahDari(kunci) !== PILAH_JUMLAH) dirinci.add(elemenDari(kunci))
    if (sel.jumlah === null) hasil.delete(kunci)
    else hasil.set(kunci, sel.jumlah)
  }
  if (dirinci.size === 0) return hasil
  const disebut = new Set(kirim.map((sel) => kunciKirim(katalog, sel)))
  for (const elemenId of dirinci) {
    if (!disebut.has(kunciSel(elemenId, PILAH_JUMLAH))) followDetails(katalog, elemenId, sekarang, hasil)
  }
  return hasil
}

function kunciKirim(katalog: KatalogIsian, { elemen, pilah }: SelKirim): number | undefined {
  const elemenId = katalog.elemen.get(elemen)?.elemenId
  const pilahId = pilah === undefined ? PILAH_JUMLAH : katalog.pilah.get(pilah)?.pilahId
  return elemenId === undefined || pilahId === undefined ? undefined : kunciSel(elemenId, pilahId)
}

// A total that somebody counted stays as counted; one that came from its details goes on following them.
function followDetails(katalog: KatalogIsian, elemenId: number, sebelum: Isian, hasil: Map<number, number>): void {
  const kunci = kunciSel(elemenId, PILAH_JUMLAH)
  const lama = sebelum.get(kunci)
  if (lama !== undefined && lama !== jumlahRincian(katalog, elemenId, sebelum)) return
  const jumlah = jumlahRincian(katalog, elemenId, hasil)
  if (jumlah === null) hasil.delete(kunci)
  else hasil.set(kunci, jumlah)
}

/**
 * The sum of an elemen's details along the one dimension (sex, age, or both crossed) that holds most of them; null
 * without any. People with a disability are a part, never the whole.
 */
export function jumlahRincian(katalog: KatalogIsian, elemenId: number, isian: Isian): number | null {
  const menurutSumbu = new Map<string, number>()
  for (const pilah of katalog.pilahMenurutId.values()) {
    const jumlah = isian.get(kunciSel(elemenId, pilah.pilahId))
    const sumbu = `${pilah.jenisKelamin ? 'kelamin' : ''}${pilah.umur ? 'umur' : ''}`
    if (jumlah === undefined || sumbu === '' || pilah.disabilitas !== null) continue
    menurutSumbu.set(sumbu, (menurutSumbu.get(sumbu) ?? 0) + jumlah)
  }
  return menurutSumbu.size === 0 ? null : Math.max(...menurutSumbu.values())
}

/** Whether a group is reported in this month at all. */
export const dijadwalkan = (kelompok: KelompokIsian, bulan: Bulan): boolean =>
  kelompok.bulanJadwal === null || kelompok.bulanJadwal.includes(bulanKe(bulan))

export type TidakBuka = {
  readonly jenisUnitId: number
  readonly bulan: Bulan
  readonly minggu: number
  /** Groups that the unit owes for this desa and month. */
  readonly wajib: readonly number[]
  /** Cells of the laporan so far, with those sent. */
  readonly isian: Isian
  /** The unit's last known totals of what is a state or a year-to-date. */
  readonly terakhir: Isian
}

/**
 * The cells of a laporan "tidak buka": nothing was given and nothing happened, so services and events are 0; what is
 * a state (or counted up to now) stands as last known, and stays empty where it never was.
 */
export function isianTidakBuka(katalog: KatalogIsian, tutup: TidakBuka): Isian {
  const hasil = new Map(tutup.isian)
  for (const elemen of katalog.elemen.values()) {
    const kelompok = katalog.kelompok.get(elemen.kelompokId)
    if (!kelompok || !tutup.wajib.includes(kelompok.kelompokId) || !dijadwalkan(kelompok, tutup.bulan)) continue
    if (!elemen.pelapor.has(tutup.jenisUnitId) || kelompok.mingguan !== tutup.minggu > 0) continue
    const kunci = kunciSel(elemen.elemenId, PILAH_JUMLAH)
    if (elemen.sifat === 'layanan' || elemen.sifat === 'kejadian') {
      dropDetails(hasil, elemen.elemenId)
      hasil.set(kunci, 0)
    } else if (!hasil.has(kunci)) {
      const lalu = elemen.sifat === 'posisi' || bulanKe(tutup.bulan) > 1 ? tutup.terakhir.get(kunci) : 0
      if (lalu !== undefined) hasil.set(kunci, lalu)
    }
  }
  return hasil
}

function dropDetails(isian: Map<number, number>, elemenId: number): void {
  for (const kunci of isian.keys()) if (elemenDari(kunci) === elemenId) isian.delete(kunci)
}

export type BelumLengkap = { readonly kelompok: string; readonly kosong: readonly string[] }

/** Groups of a laporan that have cells but lack some required ones: kept, but not counted. */
export function belumLengkap(katalog: KatalogIsian, jenisUnitId: number, isian: Isian): BelumLengkap[] {
  const dilapor = new Set<number | undefined>()
  for (const kunci of isian.keys()) dilapor.add(katalog.elemenMenurutId.get(elemenDari(kunci))?.kelompokId)
  const hasil: BelumLengkap[] = []
  for (const [kelompokId, wajib] of selWajib(katalog, jenisUnitId)) {
    if (!dilapor.has(kelompokId) || wajib.every((sel) => isian.has(sel))) continue
    const kosong = wajib.filter((sel) => !isian.has(sel))
    hasil.push({
      kelompok: katalog.kelompok.get(kelompokId)?.kode ?? String(kelompokId),
      kosong: kosong.map((sel) => katalog.elemenMenurutId.get(elemenDari(sel))?.kode ?? String(elemenDari(sel))),
    })
  }
  return hasil
}

type SelWajib = ReadonlyMap<number, readonly number[]>

const wajibMenurutKatalog = new WeakMap<KatalogIsian, Map<number, SelWajib>>()

/** The totals that a kind of unit has to fill, by group: the same for every laporan, so found once per catalogue. */
export function selWajib(katalog: KatalogIsian, jenisUnitId: number): SelWajib {
  const menurutJenis = wajibMenurutKatalog.get(katalog) ?? new Map<number, SelWajib>()
  wajibMenurutKatalog.set(katalog, menurutJenis)
  const ada = menurutJenis.get(jenisUnitId)
  if (ada) return ada
  const wajib = new Map<number, number[]>()
  for (const { elemenId, kelompokId, pelapor } of katalog.elemen.values()) {
    if (!pelapor.get(jenisUnitId)) continue
    wajib.set(kelompokId, [...(wajib.get(kelompokId) ?? []), kunciSel(elemenId, PILAH_JUMLAH)])
  }
  menurutJenis.set(jenisUnitId, wajib)
  return wajib
}
