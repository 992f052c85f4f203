/**
 * The one place that decides who may do what: pure, over actor, action, wilayah and bulan. What it allows for reading is
 * a value that every query takes its scope from (domain.md 2, 3 and 11).
 */
import { type Bulan, tahunDari } from './bulan.ts'
import { type Pemekaran, pecahanPada } from './pemekaran.ts'
import { type Aktor, adalahKesehatan, type Peran, type TempatTugas } from './peran.ts'
import type { DesaPohon, Pohon, Tingkat, WilayahPohon } from './pohon.ts'

/** Which desa's rows a query may count; only this file makes one, so a query without a decision does not compile. */
export type CakupanWilayah = { readonly jenis: 'semua' | 'desa'; readonly desaId: readonly number[]; readonly [cap]: true }
declare const cap: unique symbol

const cakupan = (jenis: CakupanWilayah['jenis'], desaId: readonly number[]): CakupanWilayah =>
  // The mark exists for the compiler alone.
  ({ jenis, desaId }) as CakupanWilayah

/** For commands of the operator, who holds the database anyway. */
export const CAKUPAN_OPERATOR: CakupanWilayah = cakupan('semua', [])

/** Of the desa asked for, those in scope. */
export function dalamCakupan(milik: CakupanWilayah, desaId: readonly number[]): readonly number[] {
  if (milik.jenis === 'semua') return desaId
  const boleh = new Set(milik.desaId)
  return desaId.filter((d) => boleh.has(d))
}

/** Who asks, and in which month of the kabupaten they live. */
export type Pembaca = { readonly aktor: Aktor; readonly bulanKini: Bulan }

/** What is known of the kabupaten asked about. */
export type KabupatenIzin = {
  readonly kabId: number
  readonly kode: string
  /** The tree of the month in view, and that of the present month. */
  readonly pohon: Pohon
  readonly pohonKini: Pohon
  readonly pemekaran: readonly Pemekaran[]
  readonly bulan: Bulan
  /** Desa that units serve in the month in view; needed for those bound to a unit. */
  readonly desaUnit: ReadonlyMap<number, readonly number[]>
  /** Whether those of one puskesmas see the totals of the others and of the kabupaten (a setting). */
  readonly totalLain: boolean
}

/** What one may read in the view of one month. */
export type IzinBaca = {
  /** Desa whose own figures may be read. */
  readonly desa: 'semua' | ReadonlySet<number>
  /** Levels whose totals may be read whatever desa they hold. */
  readonly tingkat: ReadonlySet<Tingkat>
  /** Figures that point at few people: everywhere, or from the kabupaten up only. */
  readonly sensitif: 'semua' | 'kabupaten'
  /** Counts of single units: those of the readable desa, only these, or none. */
  readonly unit: 'desa' | ReadonlySet<number> | 'tidak'
  /** Whether what is not validated yet has to be called so. */
  readonly hanyaSah: boolean
}

const SETAHUN_DUA = 2
const SEMUA_TINGKAT: readonly Tingkat[] = ['kabupaten', 'kecamatan', 'puskesmas', 'desa']

/** What this reader may read of a kabupaten in the view of a month; null: nothing at all. */
export function izinBaca({ aktor, bulanKini }: Pembaca, kab: KabupatenIzin): IzinBaca | null {
  const { peran } = aktor.penugasan
  const tempat = aktor.penugasan.tempat.filter((t) => t.jenis !== 'sistem' && diKabupaten(t, kab))
  if (tempat.length === 0) return null
  const seKabupaten = tempat.some((t) => t.jenis === 'kabupaten')
  const milik = seKabupaten && peran !== 'opd' ? 'semua' : desaDipegang(tempat, kab, bulanKini)
  return {
    desa: peran === 'opd' || peran === 'provinsi' ? new Set() : milik,
    tingkat: new Set(tingkatTerbaca(peran, seKabupaten, kab.totalLain)),
    sensitif: adalahKesehatan(peran) ? 'semua' : 'kabupaten',
    unit: unitTerbaca(peran, tempat),
    hanyaSah: peran === 'pimpinan',
  }
}

const diKabupaten = (tempat: TempatTugas, { kabId, kode }: KabupatenIzin): boolean =>
  tempat.jenis === 'provinsi' ? kode.startsWith(`${tempat.kodeProvinsi}.`) : tempat.jenis !== 'sistem' && tempat.kabId === kabId

function tingkatTerbaca(peran: Peran, seKabupaten: boolean, totalLain: boolean): readonly Tingkat[] {
  if (peran === 'provinsi') return ['kabupaten']
  if (peran === 'opd') return ['kabupaten', 'kecamatan']
  if (seKabupaten) return SEMUA_TINGKAT
  return adalahKesehatan(peran) && totalLain ? ['kabupaten', 'puskesmas'] : []
}

function unitTerbaca(peran: Peran, tempat: readonly TempatTugas[]): IzinBaca['unit'] {
  if (adalahKesehatan(peran)) return 'desa'
  return peran === 'kader' ? new Set(tempat.flatMap((t) => (t.jenis === 'unit' ? [t.id] : []))) : 'tidak'
}

/**
 * The desa held: in the tree of the month in view, and, of this and the two years before, those held at present. So a
 * puskesmas keeps what lies before a desa's leaving, and reads the past of one that came.
 */
function desaDipegang(tempat: readonly TempatTugas[], kab: KabupatenIzin, bulanKini: Bulan): ReadonlySet<number> {
  const dulu = kab.bulan <= bulanKini ? kab.pohon.desa.filter((d) => tempat.some((t) => memegang(t, d, kab))) : []
  const dekat = tahunDari(kab.bulan) >= tahunDari(bulanKini) - SETAHUN_DUA
  const kini = dekat ? kab.pohonKini.desa.filter((d) => tempat.some((t) => memegang(t, d, kab))) : []
  const milik = new Set([...dulu, ...kini].map((d) => d.desaId))
  // Parts that are still counted together cannot be read apart.
  const { wakil } = pecahanPada(kab.pemekaran, { periode: 'kumulatif' }, kab.bulan)
  const kelompok = new Set([...milik].flatMap((d) => wakil.get(d) ?? []))
  return new Set([...milik, ...[...wakil].filter(([, w]) => kelompok.has(w)).map(([d]) => d)])
}

function memegang(tempat: TempatTugas, desa: DesaPohon, { desaUnit }: KabupatenIzin): boolean {
  switch (tempat.jenis) {
    case 'kecamatan':
      return desa.kecamatan?.id === tempat.id
    case 'puskesmas':
      return desa.puskesmas?.id === tempat.id
    case 'desa':
      return desa.desaId === tempat.id
    case 'unit':
      return desaUnit.get(tempat.id)?.includes(desa.desaId) ?? false
    default:
      return false
  }
}

/** Whether the figure of an area may be read: count, percent, trend and status alike. */
export function mayRead(izin: IzinBaca, wilayah: WilayahPohon, indikator: { readonly sensitif: boolean }): boolean {
  if (wilayah.tingkat === 'kabupaten' && izin.tingkat.has('kabupaten')) return true
  if (indikator.sensitif && izin.sensitif === 'kabupaten') return false
  return mayReadWilayah(izin, wilayah)
}

/** The same for what is not the figure of an indikator: names, who has reported, sasaran. */
export function mayReadWilayah({ desa, tingkat }: IzinBaca, wilayah: WilayahPohon): boolean {
  if (tingkat.has(wilayah.tingkat) && (wilayah.tingkat !== 'desa' || desa === 'semua')) return true
  return wilayah.desa.length > 0 && wilayah.desa.every((d) => desa === 'semua' || desa.has(d.desaId))
}

/** The scope of a query for an area that may be read; `desaId` are its desa and those counted together with them. */
export function cakupanBaca(izin: IzinBaca, wilayah: WilayahPohon, desaId: readonly number[]): CakupanWilayah | null {
  if (!mayReadWilayah(izin, wilayah)) return null
  return wilayah.tingkat === 'kabupaten' ? cakupan('semua', []) : cakupan('desa', desaId)
}

/** The scope for what is told of desa one by one: names of units, findings, who has not reported. */
export function cakupanRinci({ desa }: IzinBaca, desaId: readonly number[]): CakupanWilayah {
  return cakupan('desa', desa === 'semua' ? desaId : desaId.filter((d) => desa.has(d)))
}

/** What an endpoint lets one do; 'umum' needs no account, 'masuk' any account. */
export type Tindakan = 'umum' | 'masuk' | 'baca' | 'lapor' | 'kelola-pengguna' | 'baca-jejak'

const PERAN_TINDAKAN: Readonly<Record<Exclude<Tindakan, 'umum' | 'masuk'>, readonly Peran[]>> = {
  baca: ['dinas', 'kepala-puskesmas', 'petugas-puskesmas', 'bidan-desa', 'kader', 'pimpinan', 'kepala-desa', 'opd', 'provinsi'],
  lapor: ['dinas', 'kepala-puskesmas', 'petugas-puskesmas', 'bidan-desa', 'kader'],
  'kelola-pengguna': ['admin', 'dinas'],
  'baca-jejak': ['admin', 'dinas'],
}

/** Whether a role may ever do this; where, and for which month, is asked with the wilayah. */
export const mayAct = (peran: Peran, tindakan: Tindakan): boolean =>
  tindakan === 'umum' || tindakan === 'masuk' || PERAN_TINDAKAN[tindakan].includes(peran)
