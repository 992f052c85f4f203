// The forms in which files come, as they come with the program: seeds/format/*.json names their columns.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { FormatLaporan, KolomBernama, KolomFormat } from '#domain/format-impor.ts'
import { ImporGagal } from '#domain/impor.ts'

export type FormatBawaan = FormatLaporan & {
  /** Whether it has read a real file of its system. */
  readonly teruji: boolean
}

type FormatBerkas = FormatBawaan & {
  /** The one in which our own templates go out and come back. */
  readonly templat: boolean
}

const FOLDER = fileURLToPath(new URL('../../seeds/format/', import.meta.url))

/** Every format of the program, that of our own templates first. */
export function listFormatBawaan(): FormatBawaan[] {
  const semua = bacaSemua()
  const depan = semua.filter(({ templat }) => templat)
  return [...depan, ...semua.filter(({ templat }) => !templat)].map(tanpaTanda)
}

/** The format of our own templates: what a file is taken for where nobody says anything else. */
export function readFormatTemplat(): FormatBawaan {
  const milik = bacaSemua().find(({ templat }) => templat)
  if (!milik) throw new Error('no format in seeds/format is the one of our templates')
  return tanpaTanda(milik)
}

/** @throws ImporGagal naming the formats there are. */
export function readFormat(nama: string): FormatBawaan {
  const ada = listFormatBawaan()
  const milik = ada.find((satu) => satu.nama === nama)
  if (milik) return milik
  const semua = ada.map((satu) => satu.nama).join(' atau --format ')
  throw new ImporGagal(`Format ${nama} tidak dikenal; pakai --format ${semua}.`)
}

const tanpaTanda = ({ templat: _, ...format }: FormatBerkas): FormatBawaan => format

const bacaSemua = (): FormatBerkas[] =>
  readdirSync(FOLDER)
    .filter((berkas) => berkas.endsWith('.json'))
    .toSorted()
    .map((berkas) => bacaFormat(berkas.replace('.json', '')))

function bacaFormat(nama: string): FormatBerkas {
  // Ours, and checked by its own test.
  const mentah = JSON.parse(readFileSync(`${FOLDER}${nama}.json`, 'utf8')) as FormatMentah
  const { judul, keterangan = '', teruji = true, unit, lembar = null, barisJudul = null } = mentah
  const { judulKode = false, templat = false } = mentah
  return {
    ...{ nama, judul, keterangan, teruji, templat, unit: unit.jenis, lembar, barisJudul, judulKode },
    kolom: { ...susunSemua(mentah.kolom, false), ...susunSemua(mentah.kolomPilihan ?? {}, true) },
    isian: mentah.isian.map(({ kolom: satu, elemen, pilah = null, sampaiBulanIni = false }) => ({
      ...{ kolom: susunKolom(satu), elemen: daftar(elemen), pilah, sampaiBulanIni },
    })),
  }
}

type Judul = string | readonly string[]
type KolomMentah = Readonly<Partial<Record<KolomBernama, Judul>>>
type FormatMentah = Pick<FormatLaporan, 'judul'> &
  Partial<Pick<FormatBerkas, 'keterangan' | 'teruji' | 'templat' | 'judulKode' | 'lembar' | 'barisJudul'>> & {
    readonly unit: { readonly jenis: FormatLaporan['unit'] }
    readonly kolom: KolomMentah
    /** Columns that a file may have or not. */
    readonly kolomPilihan?: KolomMentah
    readonly isian: readonly {
      readonly kolom: Judul
      readonly elemen: Judul
      readonly pilah?: string
      readonly sampaiBulanIni?: boolean
    }[]
  }

const daftar = (judul: Judul): readonly string[] => (typeof judul === 'string' ? [judul] : judul)
const susunKolom = (judul: Judul): KolomFormat => ({ judul: daftar(judul), huruf: null })

const susunSemua = (kolom: KolomMentah, bolehTiada: boolean): Record<string, KolomFormat> =>
  Object.fromEntries(
    Object.entries(kolom).map(([kunci, satu]) => [kunci, { ...susunKolom(satu), ...(bolehTiada && { bolehTiada }) }]),
  )
