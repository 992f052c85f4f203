// Formats of files by name: those of the program, and those that a kabupaten or a puskesmas has taught.
import { listFormatBawaan, readFormat } from '#berkas/format.ts'
import { type AwalLembar, skorJudul } from '#berkas/lembar.ts'
import type { Db } from '#db/connection.ts'
import type { FormatLaporan } from '#domain/format-impor.ts'
import { ImporGagal } from '#domain/impor.ts'
import { type CakupanImpor, mayReadFormat } from '#domain/izin.ts'
import { type FormatTersimpan, listFormatKab } from '#store/format-impor.ts'
import { loadKatalogIsian } from '#store/katalog-isian.ts'
import { banyakIsian, bentukFormat } from './import-laporan-bentuk.ts'

/** A format as a file is read by it; the version is null for those of the program. */
export type FormatDipakai = { readonly format: FormatLaporan; readonly versi: number | null }

export type FormatTerdaftar = FormatDipakai &
  Pick<FormatTersimpan, 'puskesmasId' | 'dipakai'> & {
    readonly bawaan: boolean
    readonly teruji: boolean
    readonly oleh: string | null
    readonly diubahPada: Date | null
  }

/** Those of the program, and those of a kabupaten that this person may read by. */
export async function listFormat(db: Db, kabId: number, pembaca: CakupanImpor): Promise<FormatTerdaftar[]> {
  const bawaan = listFormatBawaan().map(({ teruji, ...format }) => ({
    ...{ format, versi: null, puskesmasId: null, dipakai: true, bawaan: true, teruji, oleh: null, diubahPada: null },
  }))
  const milik = (await listFormatKab(db, kabId)).filter(({ puskesmasId }) => mayReadFormat(pembaca, puskesmasId))
  return [...bawaan, ...milik.map((satu) => ({ ...satu, bawaan: false, teruji: true }))]
}

/**
 * A format by its name, for whoever brings the file in.
 * @throws ImporGagal where nobody knows it, or it is out of use.
 */
export async function findFormat(
  db: Db,
  { kabId, nama, pembaca }: { kabId: number; nama: string; pembaca: CakupanImpor },
): Promise<FormatDipakai> {
  const milik = (await listFormatKab(db, kabId)).find(
    ({ format, puskesmasId }) => format.nama === nama && mayReadFormat(pembaca, puskesmasId),
  )
  if (!milik) return { format: readFormat(nama), versi: null }
  if (!milik.dipakai) throw new ImporGagal(`Format ${milik.format.judul} sudah tidak dipakai; pilih format lain.`)
  return milik
}

/** As many first rows of each sheet are enough to know a file by. */
export const BARIS_DICOBA = 30

/** The format that knows most columns of a file, by its first rows; null where none knows those that it cannot do without. */
export async function kenaliFormat(
  db: Db,
  {
    kabId,
    lembar,
    puskesmasId,
  }: { kabId: number; lembar: readonly AwalLembar[]; puskesmasId: readonly number[] | null },
): Promise<FormatDipakai | null> {
  const katalog = await loadKatalogIsian(db)
  let terbaik: { format: FormatDipakai | null; skor: number } = { format: null, skor: 0 }
  for (const satu of await listCalon(db, kabId, puskesmasId)) {
    const skor = skorJudul(lembar, bentukFormat(satu.format, { katalog, tanpaBulan: true }), banyakIsian)
    if (skor > terbaik.skor) terbaik = { format: satu, skor }
  }
  return terbaik.format
}

// One's own first: where two know as much, the nearer decides. Those of a single puskesmas are tried for its own files alone.
async function listCalon(db: Db, kabId: number, milik: readonly number[] | null): Promise<FormatDipakai[]> {
  const pembaca = milik ?? []
  const diajarkan = (await listFormatKab(db, kabId)).filter(
    ({ dipakai, puskesmasId }) => dipakai && mayReadFormat(pembaca, puskesmasId),
  )
  const dekat = diajarkan.filter(({ puskesmasId }) => puskesmasId !== null)
  const bawaan = listFormatBawaan().map((format) => ({ format, versi: null }))
  return [...dekat, ...diajarkan.filter(({ puskesmasId }) => puskesmasId === null), ...bawaan]
}
