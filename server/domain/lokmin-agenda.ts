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
  readonly desa: { readonly kurang: number; readonly dinilai: number } | null
}

export type BahanAgenda = {
  readonly bulan: Bulan
  /** Counted of laporan that are not validated. */
  readonly sementara: boolean
  readonly indikator: readonly IndikatorAgenda[]
  readonly lapor: { readonly wajib: number; readonly masuk: number }
  readonly rtl: { readonly terbuka: number; readonly lewat: number }
  readonly notifikasi: readonly { readonly nama: string; readonly desa: number }[]
  /** Different desa among these notifications. */
  readonly desaNotifikasi: number
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
  const { kode, nama, status: _s, statusLalu: _l, sementara: _, ...hitungan } = satu
  return {
    asal,
    judul: `${nama}: ${keadaan(asal, satu)}`,
    masalah: asal === 'memburuk' ? masalah(satu) : '',
    acuan: { jenis: 'indikator', indikator: kode, nama, bulan: bahan.bulan, ...hitungan, sementara: bahan.sementara },
  }
}

function keadaan(asal: 'memburuk' | 'membaik', { status, statusLalu }: IndikatorAgenda): string {
  if (asal === 'membaik') return status === 'cukup' ? 'naik, belum mencapai target' : 'kembali mencapai target'
  if (status === 'kurang') return 'masih mencapai target, tetapi turun'
  return MEMENUHI.includes(statusLalu) ? 'turun di bawah target' : 'di bawah target'
}

const angka = (n: number): string => new Intl.NumberFormat('id-ID').format(n)

function masalah({ selisih, satuan, desa }: IndikatorAgenda): string {
  const kurang =
    selisih !== null && selisih > 0 ? [`kurang ${angka(selisih)} ${satuan} dari target sampai bulan ini`] : []
  const bagian = desa && desa.kurang > 0 ? [`${desa.kurang} dari ${desa.dinilai} desa/kelurahan di bawah target`] : []
  const kalimat = [...kurang, ...bagian].join('; ')
  return kalimat === '' ? '' : `${kalimat[0]?.toUpperCase() ?? ''}${kalimat.slice(1)}.`
}

function butirLapor({ bulan, lapor: { wajib, masuk } }: BahanAgenda): ButirAgenda[] {
  if (masuk >= wajib) return []
  const judul = `Laporan yang belum masuk: ${angka(wajib - masuk)} dari ${angka(wajib)}`
  return [{ asal: 'belum-lapor', judul, masalah: '', acuan: { jenis: 'laporan', bulan, masuk, wajib } }]
}

function butirRtl({ rtl }: BahanAgenda): ButirAgenda[] {
  if (rtl.terbuka === 0) return []
  const lewat = rtl.lewat > 0 ? `, ${angka(rtl.lewat)} lewat tenggat` : ''
  const judul = `RTL yang masih terbuka: ${angka(rtl.terbuka)}${lewat}`
  return [{ asal: 'rtl', judul, masalah: '', acuan: { jenis: 'rtl', ...rtl } }]
}

function butirNotifikasi({ notifikasi, desaNotifikasi }: BahanAgenda): ButirAgenda[] {
  const terbuka = notifikasi.reduce((jumlah, { desa }) => jumlah + desa, 0)
  if (terbuka === 0) return []
  const judul = `Notifikasi yang belum ditutup: ${angka(terbuka)} di ${angka(desaNotifikasi)} desa/kelurahan`
  const acuan = { jenis: 'notifikasi', terbuka, desa: desaNotifikasi, perihal: notifikasi } as const
  return [{ asal: 'notifikasi', judul, masalah: '', acuan }]
}
