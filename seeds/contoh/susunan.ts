/** Which unit reports for which desa in a month: work areas as they were then, a desa that has split still in one. */
import type { Bulan } from '#domain/bulan.ts'
import { acak, benih } from './acak.ts'
import type { Sengaja } from './sengaja.ts'
import type { DesaContoh, Tempat, UnitContoh } from './tempat.ts'

/** A desa as it stands for a while. */
export type Desa = {
  readonly milik: DesaContoh
  readonly benih: number
  /** Itself, and what has not yet left it. */
  readonly bagian: readonly DesaContoh[]
  readonly adaPustu: boolean
  /** How many pustu are its own. */
  readonly banyakPustu: number
  /** Whether another system's recap stands for what its units would report of those groups. */
  readonly adaRekap: boolean
  readonly pasangan: ReadonlyMap<string, Pasangan>
}

/** A unit and a desa that it reports for. */
export type Pasangan = {
  /** The same for whichever puskesmas it is. */
  readonly kunci: string
  readonly kodeUnit: string
  readonly unit: UnitContoh
  readonly benih: number
  readonly desa: Desa
  /** Of a posyandu: which share of the desa's people are its own. */
  readonly porsi: number
}

export type Susunan = (bulan: Bulan) => ReadonlyMap<string, Desa>

type Bahan = Tempat & { readonly sengaja: Sengaja; readonly undian?: string | undefined }

/** Names the draws of a unit or desa; another `undian` draws all of it anew. */
const namai = ({ undian }: Bahan, kode: string): number => benih(undian === undefined ? kode : `${kode} ${undian}`)

export function createSusunan(bahan: Bahan): Susunan {
  const ingatan = new Map<string, ReadonlyMap<string, Desa>>()
  const { pindah, pemekaran } = bahan.sengaja
  return (bulan) => {
    const kunci = [...pindah, ...pemekaran].map(({ sejak }) => (sejak <= bulan ? '1' : '0')).join('')
    const ada = ingatan.get(kunci) ?? susunPada(bahan, bulan)
    ingatan.set(kunci, ada)
    return ada
  }
}

function susunPada(bahan: Bahan, bulan: Bulan): ReadonlyMap<string, Desa> {
  const masihBersama = new Map(
    bahan.sengaja.pemekaran.filter(({ sejak }) => sejak > bulan).map((p) => [p.desa, p.asal]),
  )
  const milikUnit = new Map<string, UnitContoh[]>()
  for (const unit of bahan.unit) {
    for (const kode of new Set(unit.desa.map((satu) => masihBersama.get(satu) ?? satu))) {
      milikUnit.set(kode, [...(milikUnit.get(kode) ?? []), unit])
    }
  }
  const berdiri = bahan.desa.filter(({ kode }) => !masihBersama.has(kode))
  return new Map(
    berdiri.map((milik) => {
      const bagian = bahan.desa.filter((d) => d === milik || masihBersama.get(d.kode) === milik.kode)
      return [milik.kode, susunDesa(bahan, bulan, { milik, bagian, unit: milikUnit.get(milik.kode) ?? [] })] as const
    }),
  )
}

type IsiDesa = {
  readonly milik: DesaContoh
  readonly bagian: readonly DesaContoh[]
  readonly unit: readonly UnitContoh[]
}

function susunDesa(bahan: Bahan, bulan: Bulan, { milik, bagian, unit }: IsiDesa): Desa {
  const { sengaja, unit: semua } = bahan
  const pasangan = new Map<string, Pasangan>()
  const bobot = (u: UnitContoh) =>
    sengaja.tidakPernahBuka.includes(u.kode) ? 0 : 0.85 + 0.3 * acak(PORSI, namai(bahan, u.kode))()
  const seluruh = unit.filter(({ peran }) => peran === 'posyandu').reduce((n, u) => n + bobot(u), 0)
  const pustu = unit.filter(({ peran }) => peran === 'pustu')
  const kode = bagian.map((d) => d.kode)
  const desa: Desa = {
    milik,
    benih: namai(bahan, milik.kode),
    bagian,
    adaPustu: pustu.length > 0,
    banyakPustu: pustu.filter((u) => kode.includes(u.desa[0] ?? '')).length,
    adaRekap: unit.some(({ peran }) => peran === 'rekap-desa'),
    pasangan,
  }
  const pindah = sengaja.pindah.find((p) => p.desa === milik.kode && p.sejak <= bulan)
  const tujuan = semua.find((u) => u.kode === pindah?.puskesmas)?.kode
  for (const satu of unit) {
    const kunci = satu.peran === 'puskesmas' ? 'puskesmas' : satu.kode
    const kodeUnit = satu.peran === 'puskesmas' ? (tujuan ?? satu.kode) : satu.kode
    const porsi = satu.peran === 'posyandu' && seluruh > 0 ? bobot(satu) / seluruh : 1
    pasangan.set(kunci, { kunci, kodeUnit, unit: satu, benih: namai(bahan, kunci), desa, porsi })
  }
  return desa
}

const PORSI = benih('porsi')
