// The file of an upload: kept in the database, where every process finds it, with a copy in the folder of whoever reads it.
import { randomUUID } from 'node:crypto'
import { open, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Db } from '#db/connection.ts'
import { ImporGagal } from '#domain/impor.ts'
import { clearBerkas, type Unggahan } from '#store/impor-unggahan.ts'
import { deleteIsi, findIsi, insertIsi } from '#store/unggahan-isi.ts'

const POTONGAN_BITA = 1_000_000

/** Keeps a file that has come in, piece by piece. */
export async function simpanBerkas(
  trx: Db,
  { kabId, imporId }: Pick<Unggahan, 'kabId' | 'imporId'>,
  jalur: string,
): Promise<void> {
  const berkas = await open(jalur)
  try {
    const wadah = Buffer.alloc(POTONGAN_BITA)
    for (let nomor = 1; ; nomor += 1) {
      const { bytesRead } = await berkas.read(wadah, 0, POTONGAN_BITA)
      if (bytesRead === 0) return
      await insertIsi(trx, { kabId, imporId, nomor, isi: wadah.subarray(0, bytesRead) })
    }
  } finally {
    await berkas.close()
  }
}

type Milik = Pick<Unggahan, 'kabId' | 'imporId' | 'bita' | 'berkasTersimpan'>

/**
 * The path of an upload's file in this folder, fetched from the database where it came in at another process.
 * @throws ImporGagal where it is kept no more.
 */
export async function hadirkanBerkas(db: Db, milik: Milik, folder: string): Promise<string> {
  if (!milik.berkasTersimpan) throw sudahTiada()
  const jalur = join(folder, milik.berkasTersimpan)
  if ((await stat(jalur).catch(() => null))?.size === milik.bita) return jalur
  const draf = `${jalur}.${randomUUID()}`
  try {
    await tulisSemua(db, milik, draf)
    await rename(draf, jalur)
    return jalur
  } finally {
    await rm(draf, { force: true })
  }
}

async function tulisSemua(db: Db, { kabId, imporId, bita }: Milik, jalur: string): Promise<void> {
  const berkas = await open(jalur, 'wx', 0o600)
  let ditulis = 0
  try {
    for (let nomor = 1; ; nomor += 1) {
      const isi = await findIsi(db, { kabId, imporId, nomor })
      if (!isi) break
      await berkas.write(isi)
      ditulis += isi.length
    }
  } finally {
    await berkas.close()
  }
  if (ditulis === 0 || ditulis !== bita) throw sudahTiada()
}

const sudahTiada = (): ImporGagal => new ImporGagal('Berkasnya sudah tidak disimpan; unggah lagi.')

/** Deletes the file of an import that needs it no more; copies of other processes go when they tidy up. */
export async function buangBerkas(
  db: Db,
  { kabId, imporId, berkasTersimpan }: Pick<Unggahan, 'kabId' | 'imporId' | 'berkasTersimpan'>,
  folder: string,
): Promise<void> {
  if (!berkasTersimpan) return
  await rm(join(folder, berkasTersimpan), { force: true })
  await deleteIsi(db, { kabId, imporId })
  await clearBerkas(db, kabId, imporId)
}
