/**
 * An agenda drafted from the figures by rules: what worsened, what improved, who has not reported, what was agreed and is
 * open, what is notified and not closed. People order it, mend it and throw out; nothing here ranks areas.
 */
import type { Bulan } from './bulan.ts'
import type { AcuanButir, AsalButir } from './lokmin.ts'
import type { Status } from './status.ts'

/** An indikator of the area as it stands, and as it stood a month before. */
export type IndikatorAgenda = {
  readonly kode: string
  readonly nama: string
  /** What its counts count: orang, KK, kunjungan. */
  readonly satuan: string
  readonly pembilang: number | null
  readonly penyebut: number | null
  readonly persen: number | null
  readonly target: number | null
  readonly status: Status | null
  readonly selisih: number | null
  readonly sementara: boolean
  readonly statusLalu: Status | null
  readonly persenLalu: number | null
  /** Those below target, by name; null where the meeting hears of counts alone. */
  readonly desa: { readonly kurang: number; readonly dinilai: number; readonly nama: readonly string[] } | null
}

export type BahanAgenda = {
  readonly bulan: Bulan
  /** Counted of laporan that are not validated. */
  readonly sementara: boolean
  readonly indikator: readonly IndikatorAgenda[]
  /** `desa`: names of those from which something is missing; empty where the meeting hears of counts alone. */
  readonly lapor: { readonly wajib: number; readonly masuk: number; readonly desa: readonly string[] }
  readonly rtl: { readonly terbuka: number; readonly lewat: number }
  readonly notifikasi: readonly { readonly nama: string; readonly desa: number }[]
  /** Different desa among these notifications. */
  readonly desaNotifikasi: number
  /** Names of those of them that may be told: none of whom only a sensitive indikator is notified across sectors. */
  readonly namaDesaNotifikasi: readonly string[]
}

export type ButirAgenda = {
  readonly asal: AsalButir
  readonly judul: string
  readonly masalah: string
  readonly acuan: AcuanButir
}

const MEMENUHI: readonly (Status | null)[] = ['baik', 'kurang', 'di-atas-target']
const DI_BAWAH: readonly (Status | null)[] = ['jelek', 'cukup', 'di-bawah-target']

/** As many as a meeting can talk about. */
const MEMBURUK_TERBANYAK = 5
const MEMBAIK_TERBANYAK = 3
/** And as many names as a sentence carries. */
const NAMA_TERBANYAK = 5

/** What fell: from its target, further below it, or still above it but slipping. */
const isMemburuk = ({ status, sementara }: IndikatorAgenda): boolean =>
  !sementara && (status === 'jelek' || status === 'kurang' || status === 'di-bawah-target')

/** What came back to its target, or is on the way up below it. */
const isMembaik = ({ status, statusLalu, sementara }: IndikatorAgenda): boolean =>
  !sementara && (status === 'cukup' || (MEMENUHI.includes(status) && DI_BAWAH.includes(statusLalu)))

/** Fallen below just now, then below, then slipping; among equals most persons first. */
const giliran = ({ status, statusLalu }: IndikatorAgenda): number =>
  status === 'kurang' ? 2 : MEMENUHI.includes(statusLalu) ? 0 : 1

const urutMemburuk = (a: IndikatorAgenda, b: IndikatorAgenda): number =>
  giliran(a) - giliran(b) || (b.selisih ?? 0) - (a.selisih ?? 0) || a.kode.localeCompare(b.kode)

const urutMembaik = (a: IndikatorAgenda, b: IndikatorAgenda): number =>
  Number(a.status === 'cukup') - Number(b.status === 'cukup') || a.kode.localeCompare(b.kode)

/** The points in the order in which a meeting takes them: what was agreed before first. */
export function susunAgenda(bahan: BahanAgenda): readonly ButirAgenda[] {
  const memburuk = bahan.indikator.filter(isMemburuk).toSorted(urutMemburuk).slice(0, MEMBURUK_TERBANYAK)
  const membaik = bahan.indikator.filter(isMembaik).toSorted(urutMembaik).slice(0, MEMBAIK_TERBANYAK)
  return [
    ...butirRtl(bahan),
    ...memburuk.map((satu) => butirIndikator('memburuk', satu, bahan)),
    ...butirLapor(bahan),
    ...butirNotifikasi(bahan),
    ...membaik.map((satu) => butirIndikator('membaik', satu, bahan)),
  ]
}

function butirIndikator(asal: 'memburuk' | 'membaik', satu: IndikatorAgenda, bahan: BahanAgenda): ButirAgenda {
  const { kode, nama, status: _s, statusLalu: _l, sementara: _, desa, ...hitungan } = satu
  return {
    asal,
    judul: `${nama}: ${keadaan(asal, satu)}`,
    masalah: asal === 'memburuk' ? masalah(satu) : '',
    acuan: {
      ...{ jenis: 'indikator', indikator: kode, nama, bulan: bahan.bulan, ...hitungan, sementara: bahan.sementara },
      desa: desa && { kurang: desa.kurang, dinilai: desa.dinilai },
    },
  }
}

function keadaan(asal: 'memburuk' | 'membaik', { status, statusLalu }: IndikatorAgenda): string {
  if (asal === 'membaik') return status === 'cukup' ? 'naik, belum mencapai target' : 'kembali mencapai target'
  if (status === 'kurang') return 'masih mencapai target, tetapi turun'
  return MEMENUHI.includes(statusLalu) ? 'turun di bawah target' : 'di bawah target'
}

const angka = (n: number): string => new Intl.NumberFormat('id-ID').format(n)

/** Some names out of `semua`, by the alphabet: no order of better and worse. '' where none may be told. */
function sebut(nama: readonly string[], semua: number): string {
  if (nama.length === 0) return ''
  const urut = nama.toSorted((a, b) => a.localeCompare(b, 'id')).slice(0, NAMA_TERBANYAK)
  if (semua > urut.length) return `${urut.join(', ')} dan ${angka(semua - urut.length)} lainnya`
  return new Intl.ListFormat('id-ID').format(urut).replace(', dan ', ' dan ')
}

function masalah({ selisih, satuan, desa }: IndikatorAgenda): string {
  const kurang =
    selisih !== null && selisih > 0 ? [`kurang ${angka(selisih)} ${satuan} dari target sampai bulan ini`] : []
  const kalimat = [...kurang, ...(desa && desa.kurang > 0 ? [bagian(desa)] : [])].join('; ')
  return kalimat === '' ? '' : `${kalimat[0]?.toUpperCase() ?? ''}${kalimat.slice(1)}.`
}

function bagian({ kurang, dinilai, nama }: NonNullable<IndikatorAgenda['desa']>): string {
  const mana = sebut(nama, kurang)
  return `${kurang} dari ${dinilai} desa/kelurahan di bawah target${mana && `: ${mana}`}`
}

function butirLapor({ bulan, lapor: { wajib, masuk, desa } }: BahanAgenda): ButirAgenda[] {
  if (masuk >= wajib) return []
  const judul = `Laporan yang belum masuk: ${angka(wajib - masuk)} dari ${angka(wajib)}`
  const mana = sebut(desa, desa.length)
  const masalah = mana && `Ada yang belum masuk dari ${angka(desa.length)} desa/kelurahan: ${mana}.`
  return [{ asal: 'belum-lapor', judul, masalah, acuan: { jenis: 'laporan', bulan, masuk, wajib } }]
}

function butirRtl({ rtl }: BahanAgenda): ButirAgenda[] {
  if (rtl.terbuka === 0) return []
  const lewat = rtl.lewat > 0 ? `, ${angka(rtl.lewat)} lewat tenggat` : ''
  const judul = `RTL yang masih terbuka: ${angka(rtl.terbuka)}${lewat}`
  return [{ asal: 'rtl', judul, masalah: '', acuan: { jenis: 'rtl', ...rtl } }]
}

function butirNotifikasi({ notifikasi, desaNotifikasi, namaDesaNotifikasi }: BahanAgenda): ButirAgenda[] {
  const terbuka = notifikasi.reduce((jumlah, { desa }) => jumlah + desa, 0)
  if (terbuka === 0) return []
  const judul = `Notifikasi yang belum ditutup: ${angka(terbuka)} di ${angka(desaNotifikasi)} desa/kelurahan`
  const acuan = { jenis: 'notifikasi', terbuka, desa: desaNotifikasi, perihal: notifikasi } as const
  const mana = sebut(namaDesaNotifikasi, desaNotifikasi)
  return [{ asal: 'notifikasi', judul, masalah: mana && `Di ${mana}.`, acuan }]
}
