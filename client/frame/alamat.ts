// The state of a screen is its address. Reading is forgiving: what is missing or wrong is filled in by the frame.
import type { SaringProfil } from '#client/format/kelompok-profil.ts'
import { LAPISAN, type Lapisan } from '#client/map/lapisan.ts'
import type { Dasar, Hierarki, Rincian } from '#contract/konteks.ts'

export type Konteks = {
  readonly wilayah: string
  readonly hierarki: Hierarki
  readonly indikator: string
  /** 'YYYY-MM' */
  readonly bulan: string
  readonly dasar: Dasar
  /** One row per desa, kecamatan or puskesmas; null leaves it to the screen. */
  readonly rincian: Rincian | null
  /** Code of the area whose figure is taken apart. */
  readonly buka: string | null
  /** Month of that figure, where it is not the screen's own: a point of a trend. */
  readonly bukaBulan: string | null
  /** How many months a trend shows. */
  readonly panjang: Panjang
  /** A trend as this year over the years before. */
  readonly banding: boolean
  /** Codes of the areas whose trend stands beside that of `wilayah`. */
  readonly dengan: readonly string[]
  /** The second of two maps: another month ('YYYY-MM') or the code of another indikator. */
  readonly kedua: string | null
  /** How values are classed on the map, as format/kelas reads it; null colours by status where there is one. */
  readonly kelas: string | null
  /** Which rows of a profile are shown. */
  readonly saring: SaringProfil
  /** Kind of unit that a list of units is narrowed to; null shows all. */
  readonly jenis: string | null
  /** Only units that have not reported in the month shown. */
  readonly hanyaBelum: boolean
  /** Layers switched on over the map; null leaves them to place and zoom. */
  readonly lapisan: readonly Lapisan[] | null
  /** The map as twelve small ones, a month each. */
  readonly duaBelas: boolean
  /** Code of the unit whose card is open on the map. */
  readonly unit: string | null
  /** What lists of laporan and of findings are narrowed to. */
  readonly cek: Cek
  /** How the reader arranged a matrix or what is to be printed: each screen knows the values of its own. */
  readonly susunan: Susunan
}

/** Names of those filters in the address; each list knows the values of its own. */
export const CEK = ['tahap', 'dicek', 'tanya', 'keparahan', 'keadaan', 'mundur', 'susun'] as const
export type Cek = Readonly<Partial<Record<(typeof CEK)[number], string>>>

/** Names of what is arranged, in the address. */
export const SUSUNAN = ['cetak', 'tampil', 'urut', 'hanya', 'semat', 'sematBaris', 'lipat', 'cari', 'papan'] as const
export type Susunan = Readonly<Partial<Record<(typeof SUSUNAN)[number], string>>>

export const PANJANG = [13, 25, 37] as const
export type Panjang = (typeof PANJANG)[number]

export const SARING = ['semua', 'bawah', 'lapor'] as const satisfies readonly SaringProfil[]

const WILAYAH = /^\d{2}\.\d{2}[.0-9a-z-]*$/
const INDIKATOR = /^[A-Z0-9_]{2,40}$/
// Codes of units come from many lists; what none of them bears is left out.
const UNIT = /^[\w.:/ -]{1,120}$/
const TANPA_LAPISAN = 'tanpa'
const JENIS = /^[a-z-]{2,20}$/
const KELAS = /^((kuantil|rata)-[3-7]|\d{1,7}(\.\d{1,2})?(_\d{1,7}(\.\d{1,2})?){0,5})$/
/** With the area itself as many as one picture can keep apart. */
export const DENGAN_TERBANYAK = 5
const NILAI_CEK = /^[a-z0-9-]{1,30}$/
const NILAI_SUSUNAN = /^[\p{L}\p{N}_.,' /-]{1,600}$/u
const BULAN = /^(19|2\d)\d\d-(0[1-9]|1[0-2])$/

/** What the address says, as far as it can be understood. */
export function readAlamat(kueri: string): Partial<Konteks> {
  const isi = new URLSearchParams(kueri)
  const ambil = (nama: string, pola: RegExp) => {
    const nilai = isi.get(nama) ?? ''
    return pola.test(nilai) ? nilai : undefined
  }
  const wilayah = ambil('wilayah', WILAYAH)
  const indikator = ambil('indikator', INDIKATOR)
  const bulan = ambil('bulan', BULAN)
  const rincian = isi.get('rincian')
  return {
    ...(wilayah && { wilayah }),
    ...(indikator && { indikator }),
    ...(bulan && { bulan }),
    // Left out where nothing is chosen yet, it is what the reader's role thinks in.
    ...((isi.has('hierarki') || isi.has('wilayah')) && {
      hierarki: isi.get('hierarki') === 'kerja' ? 'kerja' : 'administrasi',
    }),
    dasar: isi.get('dasar') === 'riil' ? 'riil' : 'proyeksi',
    rincian: rincian === 'desa' || rincian === 'kecamatan' || rincian === 'puskesmas' ? rincian : null,
    buka: ambil('buka', WILAYAH) ?? null,
    bukaBulan: ambil('bukaBulan', BULAN) ?? null,
    panjang: PANJANG.find((n) => String(n) === isi.get('panjang')) ?? 13,
    banding: isi.get('banding') === 'ya',
    dengan: readDengan(isi.get('dengan'), wilayah),
    kedua: ambil('kedua', BULAN) ?? ambil('kedua', INDIKATOR) ?? null,
    kelas: ambil('kelas', KELAS) ?? null,
    saring: SARING.find((satu) => satu === isi.get('saring')) ?? 'semua',
    jenis: ambil('jenis', JENIS) ?? null,
    hanyaBelum: isi.get('belum') === 'ya',
    lapisan: readLapisan(isi.get('lapisan')),
    duaBelas: isi.get('gambar') === '12',
    unit: ambil('unit', UNIT) ?? null,
    cek: readBernama(CEK, (nama) => ambil(nama, NILAI_CEK)),
    susunan: readBernama(SUSUNAN, (nama) => ambil(nama, NILAI_SUSUNAN)),
  }
}

/** Those of the names that the address gives a value. */
const readBernama = (nama: readonly string[], ambil: (nama: string) => string | undefined) =>
  Object.fromEntries(nama.map((satu) => [satu, ambil(satu)] as const).filter(([, nilai]) => nilai !== undefined))

const readDengan = (teks: string | null, wilayah: string | undefined): readonly string[] =>
  [...new Set(teks?.split(','))]
    .filter((kode) => WILAYAH.test(kode) && kode !== wilayah && kode.slice(0, 5) === (wilayah ?? kode).slice(0, 5))
    .slice(0, DENGAN_TERBANYAK)

function readLapisan(teks: string | null): readonly Lapisan[] | null {
  if (teks === TANPA_LAPISAN) return []
  const dipilih = LAPISAN.filter((satu) => teks?.split(',').includes(satu))
  return dipilih.length > 0 ? dipilih : null
}

/** The address of a screen; what is as by default is left out. */
export function tulisAlamat(halaman: string, konteks: Partial<Konteks>): string {
  const { wilayah, hierarki, indikator, bulan, dasar, rincian, buka, bukaBulan, panjang, banding, saring } = konteks
  const { jenis, hanyaBelum, lapisan, duaBelas, unit, dengan, kedua, kelas, cek = {}, susunan = {} } = konteks
  const isi = new URLSearchParams()
  if (wilayah) isi.set('wilayah', wilayah)
  if (hierarki === 'kerja') isi.set('hierarki', hierarki)
  if (indikator) isi.set('indikator', indikator)
  if (bulan) isi.set('bulan', bulan)
  if (dasar === 'riil') isi.set('dasar', dasar)
  if (rincian) isi.set('rincian', rincian)
  if (panjang && panjang !== 13) isi.set('panjang', String(panjang))
  if (banding) isi.set('banding', 'ya')
  if (dengan && dengan.length > 0) isi.set('dengan', dengan.join(','))
  if (kedua) isi.set('kedua', kedua)
  if (kelas) isi.set('kelas', kelas)
  if (saring && saring !== 'semua') isi.set('saring', saring)
  if (jenis) isi.set('jenis', jenis)
  if (hanyaBelum) isi.set('belum', 'ya')
  if (lapisan) isi.set('lapisan', lapisan.join(',') || TANPA_LAPISAN)
  if (duaBelas) isi.set('gambar', '12')
  if (unit) isi.set('unit', unit)
  for (const nama of CEK) if (cek[nama]) isi.set(nama, cek[nama])
  for (const nama of SUSUNAN) if (susunan[nama]) isi.set(nama, susunan[nama])
  if (buka) isi.set('buka', buka)
  if (buka && bukaBulan) isi.set('bukaBulan', bukaBulan)
  const teks = isi.toString()
  return teks ? `${halaman}?${teks}` : halaman
}
