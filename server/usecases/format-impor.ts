// Formats of files by name: those of the program, and those that a kabupaten has taught.
import { listFormatBawaan, readFormat } from '#berkas/format.ts'
import type { Db } from '#db/connection.ts'
import { checkFormat, type FormatLaporan, type GalatFormat } from '#domain/format-impor.ts'
import type { Aktor } from '#domain/peran.ts'
import { checkTeksBebas } from '#domain/teks-bebas.ts'
import { findFormatKab, listFormatKab, saveFormat } from '#store/format-impor.ts'
import { loadKatalogIsian } from '#store/katalog-isian.ts'
import { catat } from './catat-jejak.ts'

export type FormatTerdaftar = {
  readonly format: FormatLaporan
  readonly bawaan: boolean
  readonly teruji: boolean
  readonly oleh: string | null
  readonly diubahPada: Date | null
}

export async function listFormat(db: Db, kabId: number): Promise<FormatTerdaftar[]> {
  const bawaan = listFormatBawaan().map(({ teruji, ...format }) => ({
    ...{ format, bawaan: true, teruji, oleh: null, diubahPada: null },
  }))
  const milik = (await listFormatKab(db, kabId)).map((satu) => ({ ...satu, bawaan: false, teruji: true }))
  return [...bawaan, ...milik]
}

/**
 * A format by its name.
 * @throws ImporGagal where nobody knows it.
 */
export async function getFormat(db: Db, kabId: number, nama: string): Promise<FormatLaporan> {
  return (await findFormatKab(db, kabId, nama)) ?? readFormat(nama)
}

/** Keeps a format of a kabupaten, or answers what is wrong with it. */
export async function simpanFormat(
  db: Db,
  { kabId, format, aktor, alamat }: { kabId: number; format: FormatLaporan; aktor: Aktor; alamat: string },
): Promise<GalatFormat[]> {
  const galat = checkFormat(format, await loadKatalogIsian(db))
  if (listFormatBawaan().some(({ nama }) => nama === format.nama))
    galat.push({ kolom: 'nama', pesan: `${format.nama} adalah format bawaan; pakai nama lain.` })
  for (const kolom of ['judul', 'keterangan'] as const)
    if (checkTeksBebas(format[kolom]) === 'nomor-orang')
      galat.push({ kolom, pesan: 'Teks ini memuat nomor 16 angka; hapus nomor identitas.' })
  if (galat.length > 0) return galat
  await db.transaction().execute(async (trx) => {
    const sebelum = (await findFormatKab(trx, kabId, format.nama)) ?? null
    await saveFormat(trx, { kabId, format, oleh: aktor.namaPengguna })
    await catat(trx, {
      ...{ pada: null, aktor, namaPengguna: aktor.namaPengguna, alamat, tindakan: 'simpan-format', kabId },
      ...{ objek: `format ${format.nama}`, sebelum, sesudah: format },
    })
  })
  return []
}
