/**
 * Reading one cell of a file as people write it: counts with points for thousands, a dash for "none", months by name.
 * Empty is not zero. What cannot be read is a value that says why and how to mend it.
 */
import { type Bulan, isBulan, isHari } from './bulan.ts'

export type IsiSel = string | number | boolean | Date | null
export type Terbaca<T> = { readonly nilai: T } | { readonly alasan: string; readonly saran: string }

const TERBESAR = 2_147_483_647
const SARAN_BILANGAN = 'Isi bilangan bulat 0 atau lebih, misalnya 1234; kosongkan bila tidak ada laporan.'
const tolak = (alasan: string, saran = SARAN_BILANGAN) => ({ alasan, saran })

/** A whole number of people or events; null for an empty cell or a dash. */
export function bacaBilangan(isi: IsiSel): Terbaca<number | null> {
  if (isi === null) return { nilai: null }
  if (isi instanceof Date)
    return tolak('Terbaca sebagai tanggal.', `Ubah bentuk selnya menjadi angka. ${SARAN_BILANGAN}`)
  if (typeof isi === 'number') return periksaBilangan(isi)
  const teks = String(isi)
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
  if (teks === '' || /^[-–—]+$/.test(teks)) return { nilai: null }
  if (/^#/.test(teks)) return tolak('Rumusnya tidak menghasilkan angka.')
  const angka = bacaAngka(teks)
  if (angka === null) return tolak(/\d/.test(teks) ? 'Bukan bilangan bulat yang jelas.' : 'Berisi teks, bukan angka.')
  return periksaBilangan(angka)
}

function periksaBilangan(angka: number): Terbaca<number> {
  if (!Number.isFinite(angka)) return tolak('Bukan angka.')
  if (angka < 0) return tolak('Kurang dari nol.')
  if (!Number.isInteger(angka)) return tolak('Pecahan, padahal yang dihitung orang atau kejadian.')
  if (angka > TERBESAR) return tolak('Terlalu besar.')
  return { nilai: angka }
}

// '1.234' and '1 234' are thousands; '558.0' and '558,0' an export's decimals; '1,234' may be either and is refused.
function bacaAngka(teks: string): number | null {
  const tanda = /^[-−]/.test(teks) ? -1 : 1
  const t = teks.replace(/^[-−]\s*/, '')
  if (/^\d+$/.test(t)) return tanda * Number(t)
  if (/^[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/.test(t)) return tanda * Number(t.replaceAll('.', '').replace(',', '.'))
  if (/^[1-9]\d{0,2}(,\d{3})+\.\d+$/.test(t)) return tanda * Number(t.replaceAll(',', ''))
  if (/^[1-9]\d{0,2}( \d{3})+$/.test(t)) return tanda * Number(t.replaceAll(' ', ''))
  if (/^[1-9]\d{0,2},\d{3}$/.test(t)) return null
  if (/^\d+[.,]\d+$/.test(t)) return tanda * Number(t.replace(',', '.'))
  return null
}

/** A percentage or a coordinate: a decimal comma or point; null for an empty cell. */
export function bacaDesimal(isi: IsiSel): Terbaca<number | null> {
  if (isi === null || typeof isi === 'number') return { nilai: isi }
  const teks = String(isi).trim().replace(/\s*%$/, '').replace('−', '-')
  if (teks === '' || teks === '-') return { nilai: null }
  if (!/^-?\d+([.,]\d+)?$/.test(teks)) return tolak('Bukan angka.', 'Isi angka, misalnya 87,5.')
  return { nilai: Number(teks.replace(',', '.')) }
}

const NAMA_BULAN = [
  ['januari', 'jan', 'january'],
  ['februari', 'feb', 'pebruari', 'february'],
  ['maret', 'mar', 'march'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'jun', 'june'],
  ['juli', 'jul', 'july'],
  ['agustus', 'agu', 'agt', 'ags', 'aug', 'august'],
  ['september', 'sep', 'sept'],
  ['oktober', 'okt', 'oct', 'october'],
  ['november', 'nov', 'nopember'],
  ['desember', 'des', 'dec', 'december'],
]
/** Why a month is refused that is only waiting for its year. */
export const BULAN_TANPA_TAHUN = 'Bulan ini tanpa tahun.'
const SARAN_TAHUN = 'Sebutkan tahun laporannya, atau tulis bulan sebagai 2025-01.'
/** A month as people write it in Indonesian: 202501 as 'Januari 2025'. */
export function sebutBulan(bulan: Bulan): string {
  const nama = NAMA_BULAN[(bulan % 100) - 1]?.[0] ?? ''
  return `${nama.charAt(0).toUpperCase()}${nama.slice(1)} ${Math.trunc(bulan / 100)}`
}

const SARAN_BULAN = 'Tulis bulan sebagai 1 sampai 12, namanya, atau 2025-01.'

/**
 * The month of a cell: a number 1..12 or a name (in `tahun`), '2025-01', '01/2025', 'Januari 2025', or a date. Null for
 * an empty cell. A month of another year than `tahun` is refused, as is one without a year where none is said.
 */
export function bacaBulan(isi: IsiSel, tahun: number | null): Terbaca<Bulan | null> {
  const bulan = isi instanceof Date ? isi.getUTCFullYear() * 100 + isi.getUTCMonth() + 1 : bulanTeks(isi, tahun)
  if (bulan === null) return { nilai: null }
  if (!isBulan(bulan)) {
    const tanpaTahun = tahun === null && !(isi instanceof Date) && isBulan(bulanTeks(isi, TAHUN_MANA_PUN) ?? 0)
    return tanpaTahun ? tolak(BULAN_TANPA_TAHUN, SARAN_TAHUN) : tolak('Bulan tidak terbaca.', SARAN_BULAN)
  }
  if (tahun !== null && Math.trunc(bulan / 100) !== tahun) {
    return tolak(
      `Bulan ini bukan bulan tahun ${tahun}.`,
      'Periksa tahun yang disebut untuk berkas ini, atau perbaiki bulannya.',
    )
  }
  return { nilai: bulan }
}

const TAHUN_MANA_PUN = 2000

function bulanTeks(isi: Exclude<IsiSel, Date>, tahun: number | null): number | null {
  const teks = String(isi ?? '')
    .trim()
    .toLowerCase()
  if (teks === '') return null
  const angka = /^(\d{1,2})(?:\.0+)?$/.exec(teks)
  if (angka?.[1]) return tahun === null ? 0 : tahun * 100 + Number(angka[1])
  const iso = /^(\d{4})[-/.](\d{1,2})(?:[-/.]\d{1,2}.*)?$/.exec(teks)
  if (iso?.[1]) return Number(iso[1]) * 100 + Number(iso[2])
  const balik = /^(?:\d{1,2}[-/.])?(\d{1,2})[-/.](\d{4})$/.exec(teks)
  if (balik?.[1]) return Number(balik[2]) * 100 + Number(balik[1])
  const rapat = /^(\d{4})(\d{2})$/.exec(teks)
  if (rapat?.[1]) return Number(rapat[1]) * 100 + Number(rapat[2])
  const nama = /^([a-z]+)\.?(?:[\s-]+(\d{4}))?$/.exec(teks)
  const ke = NAMA_BULAN.findIndex((satu) => satu.includes(nama?.[1] ?? ''))
  const milik = nama?.[2] ? Number(nama[2]) : tahun
  return ke < 0 || milik === null ? 0 : milik * 100 + ke + 1
}

/** The year that the name of a file speaks of ('gizi-2025-01.csv'), to be asked about; null where it names none or several. */
export function tahunDiNama(nama: string, tahunIni: number): number | null {
  const tahun = new Set([...nama.matchAll(/(?<!\d)(20\d\d)(?:0[1-9]|1[0-2])?(?!\d)/g)].map(([, satu]) => Number(satu)))
  const [satu] = tahun
  return tahun.size === 1 && satu !== undefined && satu <= tahunIni ? satu : null
}

const SARAN_HARI = 'Tulis tanggal sebagai 2026-11-21 atau 21/11/2026.'

/** A day as people write it: '2026-11-21', '21/11/2026', or a date cell; null for an empty one. */
export function bacaHari(isi: IsiSel): Terbaca<string | null> {
  if (isi === null) return { nilai: null }
  if (isi instanceof Date) return { nilai: isi.toISOString().slice(0, 10) }
  const teks = String(isi).trim()
  if (teks === '' || teks === '-') return { nilai: null }
  const balik = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(teks)
  const hari = balik ? `${balik[3]}-${balik[2]?.padStart(2, '0')}-${balik[1]?.padStart(2, '0')}` : teks
  return isHari(hari) ? { nilai: hari } : tolak('Tanggal tidak terbaca.', SARAN_HARI)
}
