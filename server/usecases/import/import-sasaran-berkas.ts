/** A small file that comes in through the browser and is decided about at once: read, used, and gone again. */
import { rm } from 'node:fs/promises'
import { type BerkasMasuk, periksaBerkas } from '#berkas/periksa.ts'
import type { Db } from '#db/connection.ts'
import { ImporGagal, type PilihanImpor } from '#domain/impor.ts'
import { checkTeksBebas } from '#domain/teks-bebas.ts'
import { findContoh } from '#store/basis-data.ts'

export type BerkasDiterima = { readonly jalur: string; readonly bita: number }

/**
 * Lends a received file to what reads it; nothing of it stays on disk.
 * @throws ImporGagal where it is empty, unreadable or named after a person.
 */
export async function denganBerkasMasuk<T>(
  { jalur, bita }: BerkasDiterima,
  nama: string,
  pakai: (berkas: BerkasMasuk) => Promise<T>,
): Promise<T> {
  try {
    if (bita === 0) throw new ImporGagal(`${nama} kosong.`)
    if (checkTeksBebas(nama) === 'nomor-orang')
      throw new ImporGagal('Nama berkas memuat nomor 16 angka seperti NIK; ganti namanya, lalu unggah lagi.')
    return await pakai(await periksaBerkas(jalur, nama))
  } finally {
    await rm(jalur, { force: true })
  }
}

/** How a file of the browser is brought in: into the database that it finds, the example's, too. */
export async function pilihanPeramban(
  db: Db,
  { kering, lewati, oleh }: { readonly kering: '0' | '1'; readonly lewati: '0' | '1'; readonly oleh: string },
): Promise<PilihanImpor> {
  const sebagaiContoh = (await findContoh(db)) ?? false
  return { kering: kering === '1', lewatiYangDitolak: lewati === '1', oleh, sebagaiContoh }
}
