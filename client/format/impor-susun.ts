// From the roles of a sheet's columns to a format, and from a format that was saved back to the columns of a sheet.
import type { FormatBaris, FormatIsi, KolomFormat } from '#contract/impor.ts'
import {
  ABAIKAN,
  hurufKolom,
  type KolomBerkas,
  type LembarBerkas,
  type PeranKolom,
  rapat,
  TEMPAT,
  type Tempat,
} from './impor-kolom.ts'
import { ratakan } from './saring.ts'

export type SusunanFormat = Pick<FormatIsi, 'judul' | 'keterangan' | 'unit' | 'lembar' | 'barisJudul' | 'judulKode'> & {
  readonly kolom: readonly KolomBerkas[]
  readonly peran: readonly PeranKolom[]
  /** What a format that was opened knows of columns: by their letters here, and those that are not here. */
  readonly asal: FormatDibuka | null
  /** The short name of the one that was opened. */
  readonly nama: string | null
}

/**
 * The format that these roles make. A column is told as the opened format told it; else by its title, and by its letter where
 * that is not enough.
 */
export function susunFormat({ kolom, peran, asal, nama, ...kepala }: SusunanFormat): FormatIsi {
  const banyak = new Map<string, number>()
  for (const { judul } of kolom) banyak.set(rapat(judul), (banyak.get(rapat(judul)) ?? 0) + 1)
  const keKolom = ({ judul, huruf }: KolomBerkas): KolomFormat =>
    judul !== '' && banyak.get(rapat(judul)) === 1
      ? { judul: [judul], huruf: null, bolehTiada: false }
      : { judul: judul === '' ? [] : [judul], huruf, bolehTiada: false }
  const pasangan = [
    ...kolom.map((satu, i) => ({ kolom: asal?.kolom.get(satu.huruf) ?? keKolom(satu), peran: peran[i] ?? ABAIKAN })),
    ...(asal?.sisa ?? []),
  ]
  return {
    ...{ ...kepala, nama: nama ?? namaFormatDari(kepala.judul) },
    kolom: Object.fromEntries(pasangan.flatMap((p) => (p.peran.jenis === 'tempat' ? [[p.peran.tempat, p.kolom]] : []))),
    isian: pasangan.flatMap((p) =>
      p.peran.jenis === 'isian'
        ? [
            {
              kolom: p.kolom,
              elemen: [...p.peran.elemen],
              pilah: p.peran.pilah,
              sampaiBulanIni: p.peran.sampaiBulanIni,
            },
          ]
        : [],
    ),
  }
}

/** 'Rekap KIA Kab. Contoh' as 'rekap-kia-kab-contoh': the short name that a file or a command asks for it by. */
export const namaFormatDari = (judul: string): string => {
  const nama = ratakan(judul)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
  return nama.length < 2 ? `format-${nama || 'baru'}` : nama
}

export type KurangFormat = 'isian' | 'desa' | 'unit' | 'puskesmas' | 'induk'

/** What is still missing before a file can be tried on it. */
export function kurangFormat(
  unit: FormatIsi['unit'],
  peran: readonly PeranKolom[],
  judulKode = false,
): readonly KurangFormat[] {
  const ada = (tempat: Tempat) => peran.some((satu) => satu.jenis === 'tempat' && satu.tempat === tempat)
  const kurang: KurangFormat[] = []
  if (unit === 'kolom' && !ada('unit')) kurang.push('unit')
  if (unit !== 'kolom' && !ada('desa') && !ada('kodeDesa')) kurang.push('desa')
  if (unit === 'puskesmas' && !ada('puskesmas')) kurang.push('puskesmas')
  if (unit === 'rekap-desa' && !ada('puskesmas') && !ada('kecamatan') && !ada('kodeDesa')) kurang.push('induk')
  if (!judulKode && !(ada('elemen') && ada('jumlah')) && !peran.some(({ jenis }) => jenis === 'isian'))
    kurang.push('isian')
  return kurang
}

/** A column of a format, and what it is in it. */
export type KolomDibuka = { readonly kolom: KolomFormat; readonly peran: PeranKolom }

export type FormatDibuka = {
  /** By the letters of the sheet. */
  readonly kolom: ReadonlyMap<string, KolomFormat>
  readonly peran: ReadonlyMap<string, PeranKolom>
  /** Columns of the format that the sheet has not. */
  readonly sisa: readonly KolomDibuka[]
}

type FormatTersimpan = Pick<FormatBaris, 'kolom' | 'isian' | 'barisJudul'>

function semuaKolom({ kolom, isian }: FormatTersimpan): readonly KolomDibuka[] {
  const bernama = TEMPAT.flatMap((tempat) => {
    const satu = kolom[tempat]
    return satu ? [{ kolom: satu, peran: { jenis: 'tempat', tempat } as const }] : []
  })
  return [
    ...bernama,
    ...isian.map(({ kolom: satu, ...isi }) => ({ kolom: satu, peran: { jenis: 'isian', ...isi } as const })),
  ]
}

/** Lays a format that was saved over the columns of a sheet. */
export function bukaFormat(format: FormatTersimpan, kolom: readonly KolomBerkas[]): FormatDibuka {
  const hasil = { kolom: new Map<string, KolomFormat>(), peran: new Map<string, PeranKolom>() }
  const sisa = semuaKolom(format).filter(({ kolom: milik, peran }) => {
    const letak = findKolom(
      milik,
      kolom.filter(({ huruf }) => !hasil.kolom.has(huruf)),
    )
    if (!letak) return true
    hasil.kolom.set(letak.huruf, milik)
    hasil.peran.set(letak.huruf, peran)
    return false
  })
  return { ...hasil, sisa }
}

function findKolom({ judul, huruf }: KolomFormat, kolom: readonly KolomBerkas[]): KolomBerkas | undefined {
  const dicari = judul.map(rapat)
  const ada = (satu: KolomBerkas, cocok: (milik: string, judul: string) => boolean) =>
    dicari.some((teks) => cocok(rapat(satu.judul), teks))
  const dihuruf = kolom.find((satu) => satu.huruf === huruf && (dicari.length === 0 || ada(satu, sama)))
  // The last row of a header alone may be the title, too.
  const diakhir = kolom.filter((satu) => ada(satu, (milik, teks) => teks !== '' && milik.endsWith(teks)))
  return dihuruf ?? kolom.find((satu) => ada(satu, sama)) ?? (diakhir.length === 1 ? diakhir[0] : undefined)
}
const sama = (a: string, b: string): boolean => a === b

/** A sheet of nothing but the header that a format looks for: to open it without a file. */
export function lembarDari(format: FormatTersimpan): LembarBerkas {
  const letak = new Map<number, string>()
  const semua = semuaKolom(format).map(({ kolom }) => kolom)
  for (const { judul, huruf } of semua) if (huruf !== null) letak.set(indeksKolom(huruf), judul[0] ?? '')
  for (const { judul, huruf } of semua) {
    let ke = 0
    if (huruf !== null) continue
    while (letak.has(ke)) ke += 1
    letak.set(ke, judul[0] ?? '')
  }
  const lebar = Math.max(0, ...letak.keys()) + 1
  const sel = Array.from({ length: lebar }, (_, i) => letak.get(i) ?? '')
  return { nama: null, tersembunyi: false, baris: [{ nomor: format.barisJudul?.sampai ?? 1, sel }] }
}

/** 'A' as 0: the other way round than `hurufKolom`. */
function indeksKolom(huruf: string): number {
  for (let ke = 0; ; ke += 1) if (hurufKolom(ke) === huruf) return ke
}
