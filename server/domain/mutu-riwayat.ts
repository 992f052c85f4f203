/** All questions over the history of a desa's units: pure, from its laporan and the rows of the catalogue. */
import type { KatalogIsian } from './isian.ts'
import { type AturanRiwayat, elemenDilihat, type JenisRiwayat, type TemuanRiwayat } from './mutu-aturan.ts'
import type { DesaRiwayat, UnitRiwayat } from './mutu-deret.ts'
import { melebihiSasaran, type SisiKohort, type TargetDesa, tepatTarget, urutanKohort } from './mutu-kumulatif.ts'
import { nol } from './mutu-nol.ts'
import { lonjakan, pencilan } from './mutu-pencilan.ts'
import { type Dilihat, diamTerus, samaBulanLalu, samaJumlahLain, samaUnitLain } from './mutu-sama.ts'
import type { Temuan } from './temuan.ts'

/** A rule with what it looks at, found once per catalogue. */
type AturanSiap = {
  readonly aturan: AturanRiwayat
  readonly dilihat: Dilihat
  /** The same by code of their group. */
  readonly kelompok: ReadonlyMap<string, Dilihat>
  readonly kohort: SisiKohort
}

export type Pemeriksaan = readonly AturanSiap[]

/** Makes rules ready for a catalogue; those that compare what it does not know are left out. */
export function siapkanPemeriksaan(katalog: KatalogIsian, aturan: readonly AturanRiwayat[]): Pemeriksaan {
  return aturan.flatMap((satu) => {
    const dilihat = new Map<number, string>()
    const kelompok = new Map<string, Map<number, string>>()
    for (const elemenId of elemenDilihat(katalog, satu)) {
      const elemen = katalog.elemenMenurutId.get(elemenId)
      const milik = elemen && katalog.kelompok.get(elemen.kelompokId)
      if (!elemen || !milik) continue
      dilihat.set(elemenId, elemen.kode)
      kelompok.set(milik.kode, (kelompok.get(milik.kode) ?? new Map<number, string>()).set(elemenId, elemen.kode))
    }
    const kohort = { kiri: cari(katalog, satu.kiri), kanan: cari(katalog, satu.kanan) }
    const kurang = kohort.kiri.length < satu.kiri.length || kohort.kanan.length < satu.kanan.length
    return kurang ? [] : [{ aturan: satu, dilihat, kelompok, kohort }]
  })
}

const cari = (katalog: KatalogIsian, kode: readonly string[]) =>
  kode.flatMap((satu) => {
    const elemen = katalog.elemen.get(satu)
    return elemen ? [{ elemenId: elemen.elemenId, kode: satu }] : []
  })

export type PermintaanRiwayat = {
  readonly desa: DesaRiwayat
  readonly target: readonly TargetDesa[]
  /** Months asked about, by their place in the series: from `dari` to `sampai`, both included. */
  readonly dari: number
  readonly sampai: number
}

/** Findings of these months; of one cell the first kind of question that applies, in the order of `URUTAN`. */
export function temuanRiwayat(pemeriksaan: Pemeriksaan, { desa, target, dari, sampai }: PermintaanRiwayat) {
  const hasil: TemuanRiwayat[] = []
  const urut = pemeriksaan.toSorted((a, b) => URUTAN.indexOf(a.aturan.jenis) - URUTAN.indexOf(b.aturan.jenis))
  for (let letak = dari; letak <= sampai; letak++) {
    const ditanya = new Set<string>()
    for (const satu of urut) {
      for (const temuan of temuanAturan(satu, { desa, target, letak })) {
        if (isDitanya(ditanya, satu.aturan.jenis, temuan)) continue
        hasil.push(temuan)
      }
    }
  }
  return hasil
}

const URUTAN: readonly JenisRiwayat[] = [
  'sama-bulan-lalu',
  'sama-unit-lain',
  'nol',
  'pencilan',
  'lonjakan',
  'urutan-kohort',
  'melebihi-sasaran',
  'tepat-target',
]

/** Kinds that ask about one cell or all cells of a laporan, of which one question is enough. */
const SATU_SEL: readonly JenisRiwayat[] = ['sama-bulan-lalu', 'sama-unit-lain', 'nol', 'pencilan', 'lonjakan']

/** Whether every cell of a finding is asked about already; if not, they are from now on. */
function isDitanya(ditanya: Set<string>, jenis: JenisRiwayat, { unitId, temuan }: TemuanRiwayat): boolean {
  if (!SATU_SEL.includes(jenis)) return false
  const sel = temuan.elemen.map((kode) => `${unitId} ${kode}`)
  if (sel.every((satu) => ditanya.has(satu))) return true
  for (const satu of sel) ditanya.add(satu)
  return false
}

type PadaBulan = { readonly desa: DesaRiwayat; readonly target: readonly TargetDesa[]; readonly letak: number }

function temuanAturan(siap: AturanSiap, { desa, target, letak }: PadaBulan): readonly TemuanRiwayat[] {
  const { aturan, dilihat, kelompok, kohort } = siap
  switch (aturan.jenis) {
    case 'urutan-kohort':
      return urutanKohort(aturan, kohort, desa, letak)
    case 'melebihi-sasaran':
      return target.flatMap((satu) => melebihiSasaran(aturan, satu, desa, letak))
    case 'tepat-target':
      return target.flatMap((satu) => tepatTarget(aturan, satu, desa, letak))
    case 'sama-unit-lain':
      return 'bulan' in aturan.ambang
        ? samaJumlahLain(aturan, kelompok, desa, letak)
        : samaUnitLain(aturan, dilihat, desa, letak)
    default:
      return desa.unit
        .filter((unit) => unit.ada[letak] && isDilihat(aturan, unit))
        .flatMap((unit) => temuanUnit(siap, unit, letak).map((temuan) => ({ unitId: unit.unitId, letak, temuan })))
  }
}

const isDilihat = ({ jenisUnit }: AturanRiwayat, { jenisUnitId }: UnitRiwayat): boolean =>
  jenisUnit.length === 0 || jenisUnit.includes(jenisUnitId)

function temuanUnit({ aturan, dilihat, kelompok }: AturanSiap, unit: UnitRiwayat, letak: number): readonly Temuan[] {
  if (aturan.jenis === 'nol') return nol(aturan, kelompok, unit, letak)
  if (aturan.jenis === 'sama-bulan-lalu' && 'sel' in aturan.ambang) return samaBulanLalu(aturan, dilihat, unit, letak)
  const hasil: Temuan[] = []
  for (const [elemenId, deret] of unit.deret) {
    const kode = dilihat.get(elemenId)
    if (kode === undefined) continue
    const temuan = tanyaSel(aturan, kode, { deret, letak })
    if (temuan) hasil.push(temuan)
  }
  return hasil
}

function tanyaSel(
  aturan: AturanRiwayat,
  kode: string,
  { deret, letak }: { deret: readonly (number | null)[]; letak: number },
): Temuan | null {
  if (aturan.jenis === 'pencilan') return pencilan(aturan, { kode, deret, letak })
  if (aturan.jenis === 'lonjakan') return lonjakan(aturan, { kode, deret, letak })
  return diamTerus(aturan, kode, deret, letak)
}
