/** How a sheet of another system is read: which column is a place, a time, or counts of which elemen. */
import { PILAH_JUMLAH } from './isian.ts'

const KOLOM_TEMPAT = ['unit', 'puskesmas', 'kecamatan', 'desa', 'kodeDesa', 'tahun', 'bulan', 'minggu'] as const
/** Of a sheet with one count per row: of which elemen, in which breakdown, how many. */
const KOLOM_ANGKA = ['elemen', 'pilah', 'jumlah'] as const
/** A column that means one thing, by our words; all others are counts. */
export type KolomBernama = (typeof KOLOM_TEMPAT)[number] | (typeof KOLOM_ANGKA)[number]

/** A column by any of its titles; its letter decides where two bear one title, or it has none. */
export type KolomFormat = {
  readonly judul: readonly string[]
  readonly huruf: string | null
  /** A sheet without it can be read all the same. */
  readonly bolehTiada?: boolean
}

export type IsianFormat = {
  readonly kolom: KolomFormat
  readonly elemen: readonly string[]
  readonly pilah: string | null
  /** Counted from January on: only what the month adds is kept. */
  readonly sampaiBulanIni: boolean
}

export type FormatLaporan = {
  readonly nama: string
  readonly judul: string
  readonly keterangan: string
  /** Whose laporan a row is: the desa's recap, the puskesmas of the row, or the unit that a column names. */
  readonly unit: 'rekap-desa' | 'puskesmas' | 'kolom'
  /** null: every sheet with such a header. */
  readonly lembar: string | null
  /** The last row of the header and how many rows it has; null: found by itself. */
  readonly barisJudul: { readonly sampai: number; readonly banyak: number } | null
  readonly kolom: Readonly<Partial<Record<KolomBernama, KolomFormat>>>
  readonly isian: readonly IsianFormat[]
  /** Further columns whose title is the code of an elemen are its counts: 'D', of a breakdown 'D (L)'. */
  readonly judulKode?: boolean
}

/** Whether the rows of a sheet hold one count each: which one, a column says. */
export const isPanjang = (kolom: { has(kunci: KolomBernama): boolean }): boolean =>
  KOLOM_WAJIB_PANJANG.every((kunci) => kolom.has(kunci))
const KOLOM_WAJIB_PANJANG = ['elemen', 'jumlah'] as const

/** What of a format decides how a file is read, with nothing left unsaid: two that read alike are equal. */
export const readingOf = ({ unit, lembar, barisJudul, kolom, isian, judulKode = false }: FormatLaporan) => ({
  ...{ unit, lembar, barisJudul, judulKode },
  kolom: Object.fromEntries(Object.entries(kolom).map(([kunci, satu]) => [kunci, lengkapi(satu)])),
  isian: isian.map((satu) => ({ ...satu, kolom: lengkapi(satu.kolom) })),
})
const lengkapi = ({ judul, huruf, bolehTiada = false }: KolomFormat) => ({ judul, huruf, bolehTiada })

/** One mistake in a format, at its place in it. */
export type GalatFormat = { readonly kolom: string; readonly pesan: string }

type KatalogFormat = {
  readonly elemen: ReadonlyMap<string, { readonly elemenId: number }>
  readonly pilah: ReadonlyMap<string, { readonly pilahId: number }>
}

/** Everything that is wrong with a format; empty where it can be kept. */
export function checkFormat(format: FormatLaporan, katalog: KatalogFormat): GalatFormat[] {
  return [...checkTempat(format), ...checkAngka(format), ...checkKolomGanda(format), ...checkElemen(format, katalog)]
}

function checkAngka({ kolom, isian, judulKode = false }: FormatLaporan): GalatFormat[] {
  const ada = new Set(KOLOM_ANGKA.filter((kunci) => kolom[kunci]))
  if (ada.size > 0 && !isPanjang(ada))
    return [{ kolom: 'kolom.elemen', pesan: 'Satu angka per baris perlu kolom kode isian dan kolom jumlah.' }]
  if (isian.length > 0 || judulKode || ada.size > 0) return []
  return [{ kolom: 'isian', pesan: 'Tunjuk sedikitnya satu kolom isian.' }]
}

function checkTempat({ unit, kolom }: FormatLaporan): GalatFormat[] {
  const galat: GalatFormat[] = []
  const adaDesa = kolom.desa || kolom.kodeDesa
  if (unit !== 'kolom' && !adaDesa) galat.push({ kolom: 'kolom.desa', pesan: 'Tunjuk kolom nama atau kode desa.' })
  if (unit === 'kolom' && !kolom.unit) galat.push({ kolom: 'kolom.unit', pesan: 'Tunjuk kolom nama atau kode unit.' })
  if (unit === 'puskesmas' && !kolom.puskesmas) {
    galat.push({ kolom: 'kolom.puskesmas', pesan: 'Tunjuk kolom puskesmas; laporannya milik puskesmas itu.' })
  }
  if (unit === 'rekap-desa' && !kolom.puskesmas && !kolom.kecamatan && !kolom.kodeDesa) {
    const pesan = 'Tunjuk kolom puskesmas, kecamatan atau kode desa; nama desa saja dapat dipakai banyak desa.'
    galat.push({ kolom: 'kolom.puskesmas', pesan })
  }
  for (const [nama, satu] of Object.entries(kolom)) {
    if (satu.judul.length === 0 && satu.huruf === null)
      galat.push({ kolom: `kolom.${nama}`, pesan: 'Tunjuk kolomnya: judul, huruf, atau keduanya.' })
  }
  return galat
}

function checkKolomGanda({ kolom, isian }: FormatLaporan): GalatFormat[] {
  const pemakai = new Map<string, string>()
  const semua: [string, KolomFormat][] = [
    ...Object.entries(kolom).map(([nama, satu]): [string, KolomFormat] => [`kolom.${nama}`, satu]),
    ...isian.map((satu, i): [string, KolomFormat] => [`isian.${i}`, satu.kolom]),
  ]
  return semua.flatMap(([letak, satu]) => {
    if (satu.judul.length === 0 && satu.huruf === null && letak.startsWith('isian'))
      return [{ kolom: letak, pesan: 'Tunjuk kolomnya: judul, huruf, atau keduanya.' }]
    // The same title twice is one column, unless each names its letter.
    const kunci = satu.huruf !== null ? [satu.huruf] : satu.judul.map(kunciJudul)
    const ganda = kunci.find((k) => pemakai.has(k))
    for (const k of kunci) if (!pemakai.has(k)) pemakai.set(k, letak)
    if (ganda === undefined) return []
    return [{ kolom: letak, pesan: `Kolom ${satu.huruf ?? satu.judul[0]} sudah dipakai di ${pemakai.get(ganda)}.` }]
  })
}

const kunciJudul = (judul: string): string =>
  `judul ${judul
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')}`

function checkElemen({ isian }: FormatLaporan, { elemen, pilah }: KatalogFormat): GalatFormat[] {
  const pemakai = new Map<string, number>()
  return isian.flatMap((satu, i) => {
    const galat: GalatFormat[] = []
    const tolak = (pesan: string) => galat.push({ kolom: `isian.${i}`, pesan })
    if (satu.pilah !== null && !pilah.has(satu.pilah)) tolak(`Pilahan "${satu.pilah}" tidak dikenal.`)
    for (const kode of satu.elemen) {
      if (!elemen.has(kode)) tolak(`Elemen "${kode}" tidak ada di katalog.`)
      const kunci = `${kode} ${satu.pilah === null ? PILAH_JUMLAH : satu.pilah}`
      const dulu = pemakai.get(kunci)
      if (dulu !== undefined) tolak(`Elemen ${kode} sudah diisi dari kolom isian ke-${dulu + 1}.`)
      else pemakai.set(kunci, i)
    }
    return galat
  })
}
