// The forms in which other systems export, as they come with the program: seeds/format/*.json names their columns.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { FormatLaporan, KolomFormat, KolomTempat } from '#domain/format-impor.ts'
import { ImporGagal } from '#domain/impor.ts'

export type FormatBawaan = FormatLaporan & {
  /** Whether it has read a real file of its system. */
  readonly teruji: boolean
}

/** Our own form has columns by the codes of elemen, whatever they are: nothing to list. */
export const BAKU: FormatBawaan = {
  ...{ nama: 'baku', judul: 'Bentuk baku (templat kita)', unit: 'kolom', lembar: null, barisJudul: null, teruji: true },
  keterangan:
    'Satu baris per unit dan desa dengan satu kolom per elemen (kodenya sebagai judul), atau satu baris per angka dengan kolom elemen dan jumlah.',
  ...{ kolom: {}, isian: [] },
}

const FOLDER = fileURLToPath(new URL('../../seeds/format/', import.meta.url))

const listBerkas = (): string[] =>
  readdirSync(FOLDER)
    .filter((berkas) => berkas.endsWith('.json'))
    .toSorted()

/** Every format of the program, ours first. */
export const listFormatBawaan = (): FormatBawaan[] => [
  BAKU,
  ...listBerkas().map((berkas) => bacaFormat(berkas.replace('.json', ''))),
]

/** @throws ImporGagal naming the formats there are. */
export function readFormat(nama: string): FormatBawaan {
  const ada = listBerkas()
  if (nama === BAKU.nama) return BAKU
  if (!ada.includes(`${nama}.json`)) {
    const semua = ['baku', ...ada.map((berkas) => berkas.replace('.json', ''))]
    throw new ImporGagal(`Format ${nama} tidak dikenal; pakai --format ${semua.join(' atau --format ')}.`)
  }
  return bacaFormat(nama)
}

function bacaFormat(nama: string): FormatBawaan {
  // Ours, and checked by its own test.
  const mentah = JSON.parse(readFileSync(`${FOLDER}${nama}.json`, 'utf8')) as FormatMentah
  const { judul, keterangan = '', teruji = true, unit, lembar = null, barisJudul = null } = mentah
  const kolom = Object.entries(mentah.kolom).map(([kunci, satu]) => [kunci, susunKolom(satu)] as const)
  return {
    ...{ nama, judul, keterangan, teruji, unit: unit.jenis, lembar, barisJudul, kolom: Object.fromEntries(kolom) },
    isian: mentah.isian.map(({ kolom: satu, elemen, pilah = null, sampaiBulanIni = false }) => ({
      ...{ kolom: susunKolom(satu), elemen: daftar(elemen), pilah, sampaiBulanIni },
    })),
  }
}

type Judul = string | readonly string[]
type FormatMentah = Pick<FormatLaporan, 'judul'> &
  Partial<Pick<FormatBawaan, 'keterangan' | 'teruji' | 'lembar' | 'barisJudul'>> & {
    readonly unit: { readonly jenis: FormatLaporan['unit'] }
    readonly kolom: Readonly<Partial<Record<KolomTempat, Judul>>>
    readonly isian: readonly {
      readonly kolom: Judul
      readonly elemen: Judul
      readonly pilah?: string
      readonly sampaiBulanIni?: boolean
    }[]
  }

const daftar = (judul: Judul): readonly string[] => (typeof judul === 'string' ? [judul] : judul)
const susunKolom = (judul: Judul): KolomFormat => ({ judul: daftar(judul), huruf: null })
