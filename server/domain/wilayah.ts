import type { Bulan } from './bulan.ts'

/** Later than every month: the tree as it will have become. */
export const BULAN_TERAKHIR: Bulan = 299912

export type ZonaWaktu = 'Asia/Jakarta' | 'Asia/Makassar' | 'Asia/Jayapura'

/** Places as they are brought in: codes of the Ministry of Home Affairs, names without the words for their level. */
export type SimpulBaru = { readonly kode: string; readonly nama: string }
export type DesaBaru = SimpulBaru & { readonly kecamatanKode: string; readonly jenis: 'desa' | 'kelurahan' }
export type KabupatenBaru = SimpulBaru & {
  readonly provinsi: string
  readonly jenis: 'kabupaten' | 'kota'
  readonly zonaWaktu: ZonaWaktu
}

export type WilayahBaru = {
  readonly kabupaten: KabupatenBaru
  readonly kecamatan: readonly SimpulBaru[]
  readonly desa: readonly DesaBaru[]
}

/**
 * Time zone of a provinsi: Sumatra, Java, Kalimantan Barat and Tengah keep WIB; Maluku and Papua WIT; the others WITA
 * (Keppres 41/1987, and the provinsi made since then lie wholly within one zone).
 */
export function zonaWaktu(kodeProvinsi: string): ZonaWaktu {
  const kode = Number(kodeProvinsi)
  if (kode < 40 || kode === 61 || kode === 62) return 'Asia/Jakarta'
  return kode > 80 ? 'Asia/Jayapura' : 'Asia/Makassar'
}

/** 'Kabupaten Malang' and 'Kota Administrasi Jakarta Selatan' without their level, and the level. */
export function namaKabupaten(lengkap: string): { nama: string; jenis: 'kabupaten' | 'kota' } {
  const m = /^(Kabupaten|Kota)( Administrasi)? (.+)$/.exec(lengkap)
  return { nama: m?.[3] ?? lengkap, jenis: m?.[1] === 'Kota' ? 'kota' : 'kabupaten' }
}

/** The last part of a code tells kelurahan (1xxx) from desa (2xxx, and 3xxx for desa adat). */
export const jenisDesa = (kode: string): 'desa' | 'kelurahan' =>
  kode.split('.')[3]?.[0] === '1' ? 'kelurahan' : 'desa'

/** The month that it is in a time zone at a moment: a month begins two hours earlier in WIT than in WIB. */
export function bulanDi(zona: string, saat: Date): Bulan {
  const bagian = new Intl.DateTimeFormat('en-CA', { timeZone: zona, year: 'numeric', month: '2-digit' }).formatToParts(
    saat,
  )
  const ambil = (jenis: string): number => Number(bagian.find(({ type }) => type === jenis)?.value)
  return ambil('year') * 100 + ambil('month')
}

/** The day that it is in a time zone at a moment, 'YYYY-MM-DD'. */
export const hariDi = (zona: string, saat: Date): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: zona, year: 'numeric', month: '2-digit', day: '2-digit' }).format(saat)
