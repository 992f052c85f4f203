/**
 * The one place that decides who may do what: pure, over actor, action, wilayah and bulan. What it allows for reading is
 * a value that every query takes its scope from (domain.md 2, 3 and 11).
 */
import { type Bulan, tahunDari } from './bulan.ts'
import { JENIS_UNIT, type JenisUnit } from './indikator.ts'
import { isLintas, type JenisLokmin } from './lokmin.ts'
import { LINGKUP_PAPAN, type LingkupPapan, type MilikPapan } from './papan.ts'
import { type Pemekaran, pecahanPada } from './pemekaran.ts'
import { type Aktor, adalahKesehatan, PEMBINAAN_BAWAAN, type Penugasan, type Peran, type TempatTugas } from './peran.ts'
import type { DesaPohon, Pohon, Tingkat, WilayahPohon } from './pohon.ts'

/** Which desa's rows a query may count; only this file makes one, so a query without a decision does not compile. */
export type CakupanWilayah = {
  readonly jenis: 'semua' | 'desa'
  readonly desaId: readonly number[]
  /** Whether only validated laporan count. */
  readonly hanyaSah: boolean
  readonly [cap]: true
}
declare const cap: unique symbol

const cakupan = (isi: Pick<CakupanWilayah, 'jenis' | 'desaId' | 'hanyaSah'>): CakupanWilayah =>
  // The mark exists for the compiler alone.
  isi as CakupanWilayah

/** For the operator's commands and the example, which hold the whole database anyway; no endpoint may use it. */
export const CAKUPAN_OPERATOR: CakupanWilayah = cakupan({ jenis: 'semua', desaId: [], hanyaSah: false })

/** Of the desa asked for, those in scope. */
export function dalamCakupan(milik: CakupanWilayah, desaId: readonly number[]): readonly number[] {
  if (milik.jenis === 'semua') return desaId
  const boleh = new Set(milik.desaId)
  return desaId.filter((d) => boleh.has(d))
}

/** Who asks, and in which month of the kabupaten they live. */
export type Pembaca = { readonly aktor: Aktor; readonly bulanKini: Bulan }

export type DesaUnit = ReadonlyMap<number, readonly number[]>

/** What is known of the kabupaten asked about. */
export type KabupatenIzin = {
  readonly kabId: number
  readonly kode: string
  /** The tree of the month in view, and that of the present month. */
  readonly pohon: Pohon
  readonly pohonKini: Pohon
  readonly pemekaran: readonly Pemekaran[]
  readonly bulan: Bulan
  /** Desa that units serve in the month in view and at present; needed for those bound to a unit. */
  readonly desaUnit: DesaUnit
  readonly desaUnitKini: DesaUnit
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

const DUA_TAHUN = 2
const SEMUA_TINGKAT: readonly Tingkat[] = ['kabupaten', 'kecamatan', 'puskesmas', 'desa']

/** What this reader may read of a kabupaten in the view of a month; null: nothing at all. */
export function izinBaca({ aktor, bulanKini }: Pembaca, kab: KabupatenIzin): IzinBaca | null {
  const { peran } = aktor.penugasan
  const tempat = aktor.penugasan.tempat.filter((t) => t.jenis !== 'sistem' && diKabupaten(t, kab))
  if (tempat.length === 0) return null
  const pandangan = pandanganPeran(peran)
  const seKabupaten = tempat.some((t) => t.jenis === 'kabupaten')
  const milik = seKabupaten && peran !== 'opd' ? 'semua' : desaDipegang(tempat, kab, bulanKini)
  return {
    desa: pandangan.perDesa ? milik : new Set(),
    tingkat: new Set(tingkatTerbaca(peran, seKabupaten, kab.totalLain)),
    sensitif: pandangan.sensitif ? 'semua' : 'kabupaten',
    unit: unitTerbaca(peran, tempat),
    hanyaSah: pandangan.hanyaSah,
  }
}

/** How a role looks at what it may read, wherever that is. */
export type Pandangan = {
  /** Kecamatan or puskesmas side by side; single desa; single laporan. */
  readonly perBagian: boolean
  readonly perDesa: boolean
  readonly perLaporan: boolean
  /** Sensitive figures below the kabupaten, too. */
  readonly sensitif: boolean
  /** Validated figures alone. */
  readonly hanyaSah: boolean
  /** The status jelek is called "prioritas pembinaan". */
  readonly pembinaan: boolean
}

/** `pembinaan`: the roles for which the kabupaten has set that word. */
export function pandanganPeran(peran: Peran, pembinaan: readonly Peran[] = PEMBINAAN_BAWAAN): Pandangan {
  const perBagian = peran !== 'provinsi' && peran !== 'admin'
  const perDesa = perBagian && peran !== 'opd'
  const hanyaSah = peran === 'pimpinan'
  const perLaporan = perDesa && !hanyaSah
  return {
    ...{ perBagian, perDesa, perLaporan, sensitif: adalahKesehatan(peran), hanyaSah },
    pembinaan: pembinaan.includes(peran),
  }
}

const diKabupaten = (tempat: TempatTugas, { kabId, kode }: Pick<KabupatenIzin, 'kabId' | 'kode'>): boolean =>
  tempat.jenis === 'provinsi'
    ? kode.startsWith(`${tempat.kodeProvinsi}.`)
    : tempat.jenis !== 'sistem' && tempat.kabId === kabId

/** Whether this actor learns what a kabupaten has added to the catalogue: whoever has a role there. */
export const mayReadKatalog = ({ penugasan }: Aktor, kab: Pick<KabupatenIzin, 'kabId' | 'kode'>): boolean =>
  penugasan.tempat.some((t) => diKabupaten(t, kab))

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
  const dulu = kab.pohon.desa.filter((d) => tempat.some((t) => memegang(t, d, kab.desaUnit)))
  const dekat = tahunDari(kab.bulan) >= tahunDari(bulanKini) - DUA_TAHUN
  const kini = dekat ? kab.pohonKini.desa.filter((d) => tempat.some((t) => memegang(t, d, kab.desaUnitKini))) : []
  const milik = new Set([...dulu, ...kini].map((d) => d.desaId))
  // Parts that are still counted together cannot be read apart.
  const { wakil } = pecahanPada(kab.pemekaran, { periode: 'kumulatif' }, kab.bulan)
  const kelompok = new Set([...milik].flatMap((d) => wakil.get(d) ?? []))
  return new Set([...milik, ...[...wakil].filter(([, w]) => kelompok.has(w)).map(([d]) => d)])
}

function memegang(tempat: TempatTugas, desa: DesaPohon, desaUnit: DesaUnit): boolean {
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

/**
 * How a page for the head of a kabupaten counts, whoever makes it: what its reader may see and no more, so that the same page goes
 * to every reader. `hanyaSah`: validated laporan alone.
 */
export const izinBriefing = (hanyaSah: boolean): IzinBaca => ({
  ...{ desa: 'semua', tingkat: new Set(SEMUA_TINGKAT), sensitif: 'kabupaten', unit: 'tidak', hanyaSah },
})

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

/** The scope of a query for an area: its desa (`desaId`, with those counted together with them), or nothing where it may not be read. */
export function cakupanBaca(izin: IzinBaca, wilayah: WilayahPohon, desaId: readonly number[]): CakupanWilayah {
  if (!mayReadWilayah(izin, wilayah)) return cakupan({ jenis: 'desa', desaId: [], hanyaSah: izin.hanyaSah })
  const { hanyaSah } = izin
  return wilayah.tingkat === 'kabupaten'
    ? cakupan({ jenis: 'semua', desaId: [], hanyaSah })
    : cakupan({ jenis: 'desa', desaId, hanyaSah })
}

/** The scope for what is told of desa one by one: names of units, findings, who has not reported. */
export function cakupanRinci({ desa, hanyaSah }: IzinBaca, desaId: readonly number[]): CakupanWilayah {
  return cakupan({ jenis: 'desa', desaId: desa === 'semua' ? desaId : desaId.filter((d) => desa.has(d)), hanyaSah })
}

/** Whether the counts of a single unit of a desa may be read. */
export const mayReadUnit = (
  { desa, unit }: IzinBaca,
  { desaId, unitId }: { desaId: number; unitId: number },
): boolean => (unit === 'desa' ? desa === 'semua' || desa.has(desaId) : unit !== 'tidak' && unit.has(unitId))

/** Whether the make-up of a figure may be read: a kind of unit may stand in one desa alone, and be its count. */
export const mayReadSusunan = ({ sensitif }: IzinBaca, indikator: { readonly sensitif: boolean }): boolean =>
  !indikator.sensitif || sensitif === 'semua'

/** Whether groups of few people may be read: by health workers, and of a whole kabupaten by all. */
export const mayReadPilah = ({ sensitif }: IzinBaca, { tingkat }: Pick<WilayahPohon, 'tingkat'>): boolean =>
  sensitif === 'semua' || tingkat === 'kabupaten'

/** Whether a finding of a unit may be read, both of whose counts it tells. */
export const mayReadTemuan = (
  izin: IzinBaca,
  temuan: { readonly desaId: number; readonly unitId: number; readonly sensitif: boolean },
): boolean => mayReadUnit(izin, temuan) && mayReadSusunan(izin, temuan)

/** Whether a desa may be read on its own. */
export const mayReadDesa = ({ desa }: IzinBaca, desaId: number): boolean => desa === 'semua' || desa.has(desaId)

/** Whether every desa of an area may be read on its own, and not only their total. */
export const mayReadSemuaDesa = ({ desa }: IzinBaca, wilayah: WilayahPohon): boolean =>
  desa === 'semua' || wilayah.desa.every((d) => desa.has(d.desaId))

/**
 * What an endpoint lets one do; 'umum' needs no account, 'masuk' any account, 'akun' is about one's own, which no program may
 * touch, 'langkah-masuk' too, even while a step of signing in is still missing.
 */
export type Tindakan = TindakanSemua | TindakanPeran

const SEMUA_PERAN = ['umum', 'langkah-masuk', 'masuk', 'akun'] as const
type TindakanSemua = (typeof SEMUA_PERAN)[number]

const PERAN_TINDAKAN = {
  baca: [
    'dinas',
    'kepala-puskesmas',
    'petugas-puskesmas',
    'bidan-desa',
    'kader',
    'pimpinan',
    'kepala-desa',
    'opd',
    'provinsi',
  ],
  'susun-papan': [
    'dinas',
    'kepala-puskesmas',
    'petugas-puskesmas',
    'bidan-desa',
    'kader',
    'pimpinan',
    'kepala-desa',
    'opd',
    'provinsi',
  ],
  lapor: ['dinas', 'kepala-puskesmas', 'petugas-puskesmas', 'bidan-desa', 'kader'],
  verifikasi: ['dinas', 'kepala-puskesmas', 'petugas-puskesmas', 'bidan-desa'],
  impor: ['dinas', 'kepala-puskesmas', 'petugas-puskesmas'],
  'baca-acuan': ['dinas', 'kepala-puskesmas', 'petugas-puskesmas', 'bidan-desa'],
  bagikan: ['dinas', 'kepala-puskesmas', 'petugas-puskesmas', 'pimpinan'],
  'baca-briefing': ['dinas', 'pimpinan', 'opd'],
  'terbitkan-briefing': ['dinas'],
  'baca-notifikasi': ['dinas', 'kepala-puskesmas', 'petugas-puskesmas', 'bidan-desa', 'kader', 'kepala-desa'],
  'tindak-lanjut': ['dinas', 'kepala-puskesmas', 'petugas-puskesmas', 'bidan-desa'],
  'tutup-tindak-lanjut': ['kepala-puskesmas', 'petugas-puskesmas'],
  'atur-notifikasi': ['dinas'],
  'baca-lokmin': ['dinas', 'kepala-puskesmas', 'petugas-puskesmas', 'bidan-desa', 'pimpinan', 'kepala-desa', 'opd'],
  'kelola-lokmin': ['dinas', 'kepala-puskesmas', 'petugas-puskesmas'],
  'perbarui-rtl': ['dinas', 'kepala-puskesmas', 'petugas-puskesmas', 'bidan-desa'],
  'baca-pendataan': ['dinas', 'kepala-puskesmas', 'petugas-puskesmas', 'bidan-desa', 'pimpinan', 'kepala-desa', 'opd'],
  'ubah-pendataan': ['dinas', 'opd'],
  'baca-kampanye': [
    'dinas',
    'kepala-puskesmas',
    'petugas-puskesmas',
    'bidan-desa',
    'kader',
    'pimpinan',
    'kepala-desa',
    'opd',
  ],
  'kelola-kampanye': ['dinas'],
  'isi-kampanye': ['dinas', 'kepala-puskesmas', 'petugas-puskesmas', 'bidan-desa', 'kader'],
  'baca-kader': ['dinas', 'kepala-puskesmas', 'petugas-puskesmas', 'bidan-desa'],
  'ubah-kader': ['dinas', 'kepala-puskesmas', 'petugas-puskesmas', 'bidan-desa'],
  'atur-keterampilan': ['dinas'],
  'tetapkan-penghargaan': ['dinas'],
  'kelola-acuan': ['dinas'],
  'kelola-pengguna': ['admin', 'dinas'],
  'baca-jejak': ['admin', 'dinas'],
  'lihat-pengiriman': ['admin'],
  'lihat-cadangan': ['admin'],
} as const satisfies Readonly<Record<string, readonly Peran[]>>
/** What only some roles may do. */
export type TindakanPeran = keyof typeof PERAN_TINDAKAN
// Keys of a literal are exactly these; Object.keys only knows that they are strings.
export const TINDAKAN_PERAN = Object.keys(PERAN_TINDAKAN) as readonly TindakanPeran[]

/** Whether a role may ever do this; where, and for which month, is asked with the wilayah. */
export const mayAct = (peran: Peran, tindakan: Tindakan): boolean =>
  isSemuaPeran(tindakan) || PERAN_TINDAKAN[tindakan].some((satu) => satu === peran)

/** Told of a whole kabupaten alone: nothing of them is there for somebody bound to a part of it. */
const SEKABUPATEN: readonly TindakanPeran[] = ['baca-briefing', 'terbitkan-briefing']

/** All that somebody may ever do in a role, beyond what everybody may: what a page offers. */
export const tindakanDari = ({ peran, tempat }: Pick<Penugasan, 'peran' | 'tempat'>): readonly TindakanPeran[] => {
  const sebagian = !tempat.some(({ jenis }) => jenis === 'kabupaten')
  return TINDAKAN_PERAN.filter((tindakan) => mayAct(peran, tindakan) && !(sebagian && SEKABUPATEN.includes(tindakan)))
}

const isSemuaPeran = (tindakan: Tindakan): tindakan is TindakanSemua => SEMUA_PERAN.some((satu) => satu === tindakan)

/** A unit's laporan of a desa and month: whose it is, and in whose work area the desa lies in that month. */
export type TempatLaporan = {
  readonly kabId: number
  readonly desaId: number
  readonly unitId: number
  readonly jenisUnitId: number
  /** Of the month of the laporan. */
  readonly puskesmasId: number | null
  /** Desa that those units serve to which the actor is bound, in that month. */
  readonly desaUnit: DesaUnit
}

/** Kinds of unit that each role may hand in for: the dinas for all, since files of other systems come through it. */
const JENIS_LAPOR: Readonly<Partial<Record<Peran, readonly JenisUnit[]>>> = {
  dinas: ['puskesmas', 'pustu', 'posyandu', 'faskes-lain', 'sekolah', 'bpjs', 'dinas', 'rekap-desa'],
  'kepala-puskesmas': ['puskesmas', 'pustu', 'posyandu', 'faskes-lain', 'sekolah', 'rekap-desa'],
  'petugas-puskesmas': ['puskesmas', 'pustu', 'posyandu', 'faskes-lain', 'sekolah', 'rekap-desa'],
  'bidan-desa': ['pustu', 'posyandu', 'rekap-desa'],
  kader: ['posyandu'],
}

/** Whether this actor may hand in this laporan. Whoever holds the desa in the month of the laporan answers for it. */
export function mayReport({ penugasan: { peran, tempat } }: Aktor, laporan: TempatLaporan): boolean {
  const boleh = (JENIS_LAPOR[peran] ?? []).some((jenis) => JENIS_UNIT[jenis] === laporan.jenisUnitId)
  return boleh && tempat.some((t) => menaungi(t, laporan, peran))
}

/** The scope of a query for what is entered: the desa of those laporan that this actor may hand in. */
export const cakupanLapor = (aktor: Aktor, laporan: readonly TempatLaporan[]): CakupanWilayah => {
  const desaId = laporan.filter((l) => mayReport(aktor, l)).map((l) => l.desaId)
  return cakupan({ jenis: 'desa', desaId: [...new Set(desaId)], hanyaSah: false })
}

/** A desa, and in whose work area it lies. */
export type TempatDesa = Omit<TempatLaporan, 'unitId' | 'jenisUnitId'>

function menaungi(tempat: TempatTugas, laporan: TempatDesa & { readonly unitId?: number }, peran: Peran): boolean {
  if (!('kabId' in tempat) || tempat.kabId !== laporan.kabId) return false
  switch (tempat.jenis) {
    case 'kabupaten':
      return true
    case 'puskesmas':
      return tempat.id === laporan.puskesmasId
    case 'desa':
      return tempat.id === laporan.desaId
    case 'unit':
      // Only for desa that the unit serves. A kader speaks for one posyandu; the bidan of a pustu also for the posyandu there.
      return (
        desaUnitDari(tempat.id, laporan).includes(laporan.desaId) && (peran !== 'kader' || tempat.id === laporan.unitId)
      )
    default:
      return false
  }
}

const desaUnitDari = (unitId: number, { desaUnit }: TempatDesa): readonly number[] => desaUnit.get(unitId) ?? []

/** Stages that each role may lift a laporan to: the bidan verifies, the head of the puskesmas validates and locks, the dinas locks. */
const TAHAP_PERAN: Readonly<Partial<Record<Peran, readonly Tahap[]>>> = {
  'bidan-desa': ['terverifikasi'],
  'petugas-puskesmas': ['terverifikasi'],
  'kepala-puskesmas': ['terverifikasi', 'tervalidasi', 'terkunci'],
  dinas: ['terkunci'],
}
export type Tahap = 'terverifikasi' | 'tervalidasi' | 'terkunci'

/** Stages from which each role may make a laporan terkirim again: whoever may lift to one, and a lock only the dinas. */
const BUKA_PERAN: Readonly<Partial<Record<Peran, readonly Tahap[]>>> = {
  'bidan-desa': ['terverifikasi'],
  'petugas-puskesmas': ['terverifikasi'],
  'kepala-puskesmas': ['terverifikasi', 'tervalidasi'],
  dinas: ['terverifikasi', 'tervalidasi', 'terkunci'],
}

/** Whether this actor may lift this laporan to a stage. */
export const mayVerify = ({ penugasan: { peran, tempat } }: Aktor, laporan: TempatLaporan, tahap: Tahap): boolean =>
  (TAHAP_PERAN[peran] ?? []).includes(tahap) && tempat.some((t) => menaungi(t, laporan, peran))

/** Whether this actor may answer what is asked about this laporan: whoever hands it in, and whoever verifies it. */
export const mayAnswer = (aktor: Aktor, laporan: TempatLaporan): boolean =>
  mayReport(aktor, laporan) || mayVerify(aktor, laporan, 'terverifikasi')

/** Whether this actor may open this laporan again, which stands at a stage. */
export const mayReopen = ({ penugasan: { peran, tempat } }: Aktor, laporan: TempatLaporan, tahap: Tahap): boolean =>
  (BUKA_PERAN[peran] ?? []).includes(tahap) && tempat.some((t) => menaungi(t, laporan, peran))

/** What a role may do with laporan at all. */
export const tahapPeran = (peran: Peran): readonly (Tahap | 'dibuka')[] => [
  ...(TAHAP_PERAN[peran] ?? []),
  ...(BUKA_PERAN[peran] ? (['dibuka'] as const) : []),
]

/** One matter of one desa that somebody is told of. */
export type NotifikasiDibaca = {
  readonly desaId: number
  readonly perihal: 'indikator' | 'laporan' | 'tanda-bahaya' | 'perlu-dicek'
  /** Whether its indikator points at few people. */
  readonly sensitif: boolean
}

/** Whether a single notification may be read: what points at few people, findings and danger signs by health workers alone. */
export const mayReadNotifikasi = (izin: IzinBaca, { desaId, perihal, sensitif }: NotifikasiDibaca): boolean =>
  mayReadDesa(izin, desaId) &&
  !izin.hanyaSah &&
  (izin.sensitif === 'semua' || (!sensitif && (perihal === 'indikator' || perihal === 'laporan')))

/** Whether this actor may receive, plan and record what is done in a desa that they hold at present. */
export const mayFollowUp = ({ penugasan: { peran, tempat } }: Aktor, desa: TempatDesa): boolean =>
  mayAct(peran, 'tindak-lanjut') && tempat.some((t) => menaungi(t, desa, peran))

/** Whether this actor may close it: the puskesmas of that desa, month by month. */
export const mayClose = ({ penugasan: { peran, tempat } }: Aktor, desa: TempatDesa): boolean =>
  mayAct(peran, 'tutup-tindak-lanjut') && tempat.some((t) => menaungi(t, desa, peran))

/** Whether this actor sets for a whole kabupaten what is told. */
export const maySetAturan = ({ penugasan: { peran, tempat } }: Aktor, kabId: number): boolean =>
  mayAct(peran, 'atur-notifikasi') && tempat.some((t) => t.jenis === 'kabupaten' && t.kabId === kabId)

/** Whether this actor keeps the register of the posyandu and pustu of a desa that they hold at present. */
export const mayChangeKader = ({ penugasan: { peran, tempat } }: Aktor, desa: TempatDesa): boolean =>
  mayAct(peran, 'ubah-kader') && tempat.some((t) => menaungi(t, desa, peran))

/** Whether this actor sets for a whole kabupaten which skills its kader are asked for. */
export const maySetKeterampilan = ({ penugasan: { peran, tempat } }: Aktor, kabId: number): boolean =>
  mayAct(peran, 'atur-keterampilan') && tempat.some((t) => t.jenis === 'kabupaten' && t.kabId === kabId)

/** Whether this actor writes down what was decided from a shortlist. */
export const mayHonour = ({ penugasan: { peran, tempat } }: Aktor, kabId: number): boolean =>
  mayAct(peran, 'tetapkan-penghargaan') && tempat.some((t) => t.jenis === 'kabupaten' && t.kabId === kabId)

/** Whether this actor decides for a whole kabupaten when laporan are due and when a month locks. */
export const maySchedule = ({ penugasan: { peran, tempat } }: Aktor, kabId: number): boolean =>
  peran === 'dinas' && tempat.some((t) => t.jenis === 'kabupaten' && t.kabId === kabId)

/** Whether this actor may change what the figures of a whole kabupaten rest on: sasaran, targets, places and units. */
export const mayManageAcuan = ({ penugasan: { peran, tempat } }: Aktor, kabId: number): boolean =>
  mayAct(peran, 'kelola-acuan') && tempat.some((t) => t.jenis === 'kabupaten' && t.kabId === kabId)

/** Whether this actor may give, change or end a role bound to this place: nobody a role that reaches beyond their own. */
export function mayAdminister(
  { penugasan: { peran, tempat } }: Aktor,
  tugas: Pick<Penugasan, 'peran' | 'tempat'>,
): boolean {
  if (peran === 'admin') return true
  if (peran !== 'dinas' || tugas.peran === 'admin' || tugas.peran === 'provinsi') return false
  const kabupaten = new Set(tempat.flatMap((t) => (t.jenis === 'kabupaten' ? [t.kabId] : [])))
  return tugas.tempat.length > 0 && tugas.tempat.every((t) => 'kabId' in t && kabupaten.has(t.kabId))
}

/**
 * Whose imports of a kabupaten somebody looks after: all of them, those of their puskesmas, or none. What each row of a file may
 * be is asked with `mayReport`.
 */
export function cakupanImpor({ penugasan: { peran, tempat } }: Aktor, kabId: number): CakupanImpor | null {
  if (!mayAct(peran, 'impor')) return null
  const milik = tempat.filter((t) => 'kabId' in t && t.kabId === kabId)
  if (milik.some((t) => t.jenis === 'kabupaten')) return 'semua'
  const puskesmas = milik.flatMap((t) => (t.jenis === 'puskesmas' ? [t.id] : []))
  return puskesmas.length > 0 ? puskesmas : null
}

/** All imports of a kabupaten, or those of these puskesmas. */
export type CakupanImpor = 'semua' | readonly number[]

/** Whether files may be read by a format of these puskesmas (null: of the kabupaten): one's own, and the dinas by all. */
export const mayReadFormat = (cakupan: CakupanImpor, milik: readonly number[] | null): boolean =>
  milik === null || cakupan === 'semua' || milik.some((id) => cakupan.includes(id))

/** Whether such a format may be changed: by the dinas, and where it belongs to one's own puskesmas alone. */
export const mayChangeFormat = (cakupan: CakupanImpor, milik: readonly number[] | null): boolean =>
  cakupan === 'semua' || (milik?.every((id) => cakupan.includes(id)) ?? false)

/** Who opens a papan of a kabupaten: whose puskesmas it is at present, as far as they have one. */
export type PembacaPapan = { readonly aktor: Aktor; readonly puskesmasId: readonly number[] }

/** Whether this reader of the kabupaten may open an arrangement. Its figures are read by their own rights, whoever made it. */
export const mayOpenPapan = ({ aktor, puskesmasId }: PembacaPapan, papan: MilikPapan): boolean =>
  papan.penggunaId === null ||
  papan.penggunaId === aktor.penggunaId ||
  papan.lingkup === 'kabupaten' ||
  (papan.lingkup === 'puskesmas' && papan.puskesmasId !== null && puskesmasId.includes(papan.puskesmasId))

/** Only whoever made it changes, shares or removes it; the others make a copy. */
export const mayChangePapan = (aktor: Aktor, papan: Pick<MilikPapan, 'penggunaId'>): boolean =>
  papan.penggunaId === aktor.penggunaId

/** With whom this person may share: with the kabupaten who works for it or leads a puskesmas, with a puskesmas who belongs to it. */
export function lingkupPapan({ aktor, puskesmasId }: PembacaPapan): readonly LingkupPapan[] {
  const { peran, tempat } = aktor.penugasan
  const seKabupaten = tempat.some((t) => t.jenis === 'kabupaten') || peran === 'kepala-puskesmas'
  return LINGKUP_PAPAN.filter(
    (satu) => satu === 'sendiri' || (satu === 'puskesmas' ? puskesmasId.length > 0 : seKabupaten),
  )
}

/** Who opens lokmin of a kabupaten: whose puskesmas and desa they hold at present. */
export type PembacaLokmin = {
  readonly aktor: Aktor
  readonly kabId: number
  readonly puskesmasId: readonly number[]
  readonly desa: 'semua' | ReadonlySet<number>
}

/** Whose lokmin it is, and the desa of its area at present. */
export type MilikLokmin = {
  readonly jenis: JenisLokmin
  readonly unitId: number | null
  readonly desaId: readonly number[]
}

const seKabupaten = ({ penugasan: { tempat } }: Aktor, kabId: number): boolean =>
  tempat.some((t) => t.jenis === 'kabupaten' && t.kabId === kabId)

/**
 * Whether the minutes of a lokmin may be read: of a puskesmas by its own health workers and the dinas, across sectors also by those
 * of the area, of the kabupaten by whoever sits there.
 */
export function mayReadLokmin({ aktor, kabId, puskesmasId, desa }: PembacaLokmin, lokmin: MilikLokmin): boolean {
  const { peran } = aktor.penugasan
  if (!mayAct(peran, 'baca-lokmin')) return false
  if (seKabupaten(aktor, kabId)) return peran === 'dinas' || isLintas(lokmin.jenis)
  if (lokmin.jenis === 'rakor') return peran === 'pimpinan' || mayAct(peran, 'kelola-lokmin')
  if (adalahKesehatan(peran)) return lokmin.unitId !== null && puskesmasId.includes(lokmin.unitId)
  return isLintas(lokmin.jenis) && lokmin.desaId.some((d) => desa === 'semua' || desa.has(d))
}

/** Whether this actor makes and runs such a lokmin: each puskesmas its own, the dinas the kabupaten's. */
export const mayManageLokmin = (aktor: Aktor, kabId: number, lokmin: Pick<MilikLokmin, 'jenis' | 'unitId'>): boolean =>
  lokmin.jenis === 'rakor'
    ? aktor.penugasan.peran === 'dinas' && seKabupaten(aktor, kabId)
    : aktor.penugasan.peran !== 'dinas' &&
      mayAct(aktor.penugasan.peran, 'kelola-lokmin') &&
      aktor.penugasan.tempat.some((t) => t.jenis === 'puskesmas' && t.kabId === kabId && t.id === lokmin.unitId)

/** Of a lokmin that may be read, whether what was promised for one desa (null: for none alone) is told: in a desa only its own. */
export const mayReadMilikDesa = ({ aktor, kabId, desa }: PembacaLokmin, desaId: number | null): boolean =>
  desaId === null ||
  adalahKesehatan(aktor.penugasan.peran) ||
  seKabupaten(aktor, kabId) ||
  desa === 'semua' ||
  desa.has(desaId)

/** Whether this actor may say how far an RTL is: whoever runs its lokmin, and in a desa whoever holds that desa. */
export const mayUpdateRtl = (pembaca: PembacaLokmin, lokmin: MilikLokmin, desaId: number | null): boolean =>
  mayManageLokmin(pembaca.aktor, pembaca.kabId, lokmin) ||
  (pembaca.aktor.penugasan.peran === 'bidan-desa' &&
    mayReadLokmin(pembaca, lokmin) &&
    desaId !== null &&
    (pembaca.desa === 'semua' || pembaca.desa.has(desaId)))

/**
 * Whether somebody learns of a desa whether it has handed in its list: who works for the whole kabupaten (an OPD, too, which reads
 * no figures of single desa: this is its own checklist), and whoever holds the desa.
 */
export const mayReadPendataan = (izin: IzinBaca, aktor: Aktor, desa: Pick<TempatDesa, 'kabId' | 'desaId'>): boolean =>
  mayAct(aktor.penugasan.peran, 'baca-pendataan') && (seKabupaten(aktor, desa.kabId) || mayReadDesa(izin, desa.desaId))

/** Whether this actor keeps the checklist of a kabupaten. */
export const mayMarkPendataan = (aktor: Aktor, kabId: number): boolean =>
  mayAct(aktor.penugasan.peran, 'ubah-pendataan') && seKabupaten(aktor, kabId)

/** Whether this actor sets up the campaigns of a kabupaten: their days, their sasaran. */
export const mayManageKampanye = (aktor: Aktor, kabId: number): boolean =>
  mayAct(aktor.penugasan.peran, 'kelola-kampanye') && seKabupaten(aktor, kabId)

/** Whether this actor says what a unit did on a day of a campaign: whoever hands in its laporan. */
export const mayReportKampanye = (aktor: Aktor, laporan: TempatLaporan): boolean =>
  mayAct(aktor.penugasan.peran, 'isi-kampanye') && mayReport(aktor, laporan)
