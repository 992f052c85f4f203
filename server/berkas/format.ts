// The forms in which other systems export: seeds/format/*.json is the only place that names their columns.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ImporGagal } from '#domain/impor.ts'

export type FormatLaporan = {
  readonly nama: string
  /** Kind of the unit whose laporan a row is: the desa's recap, or the puskesmas itself. */
  readonly unit: 'rekap-desa' | 'puskesmas'
  /** What their columns for place and time are called, by our names. */
  readonly kolom: Readonly<Record<string, readonly string[]>>
  /** Their columns of counts, each with the elemen that it feeds. */
  readonly isian: readonly {
    readonly kolom: readonly string[]
    readonly elemen: readonly string[]
    readonly pilah: string | null
  }[]
}

const FOLDER = fileURLToPath(new URL('../../seeds/format/', import.meta.url))

/** @throws ImporGagal naming the formats there are. */
export function readFormat(nama: string): FormatLaporan {
  const ada = readdirSync(FOLDER).filter((berkas) => berkas.endsWith('.json'))
  if (!ada.includes(`${nama}.json`)) {
    const semua = ['baku', ...ada.map((berkas) => berkas.replace('.json', ''))]
    throw new ImporGagal(`Format ${nama} tidak dikenal; pakai --format ${semua.join(' atau --format ')}.`)
  }
  // Ours, and checked by its own test.
  const mentah = JSON.parse(readFileSync(`${FOLDER}${nama}.json`, 'utf8')) as FormatMentah
  return {
    nama,
    unit: mentah.unit.jenis,
    kolom: Object.fromEntries(Object.entries(mentah.kolom).map(([kunci, judul]) => [kunci, daftar(judul)])),
    isian: mentah.isian.map(({ kolom, elemen, pilah = null }) => ({
      kolom: daftar(kolom),
      elemen: daftar(elemen),
      pilah,
    })),
  }
}

type Judul = string | readonly string[]
type FormatMentah = {
  readonly unit: { readonly jenis: 'rekap-desa' | 'puskesmas' }
  readonly kolom: Readonly<Record<string, Judul>>
  readonly isian: readonly { readonly kolom: Judul; readonly elemen: Judul; readonly pilah?: string }[]
}

const daftar = (judul: Judul): readonly string[] => (typeof judul === 'string' ? [judul] : judul)
