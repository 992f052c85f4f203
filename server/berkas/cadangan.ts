// A backup as one file: records, compressed, then enciphered. Written under another name until it is whole.
import { createReadStream, createWriteStream } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { CadanganGagal, type PembukaCadangan, type PenutupCadangan } from '#domain/cadangan.ts'
import { bacaRekam, type IsiCadangan, type PenerimaCadangan, tulisRekam } from './cadangan-rekam.ts'
import { bukaSandi, type KunciCadangan, sandikan } from './cadangan-sandi.ts'

/** Three quarters of what the best level saves, in a third of its time. */
const TINGKAT_MAMPAT = 4
const SEKALI_BACA = 262_144

/** The name under which a backup is written; whoever finds one may delete it. */
export const AKHIRAN_SEMENTARA = '.sementara'

export type CadanganJadi = {
  readonly pembuka: PembukaCadangan
  readonly penutup: PenutupCadangan
  readonly bita: number
}

/**
 * Writes a backup, reads it again from its beginning to its end, and only then gives it its name.
 * @throws CadanganGagal where a file of that name is there already.
 */
export async function tulisCadangan(jalur: string, isi: IsiCadangan, kunci: KunciCadangan): Promise<CadanganJadi> {
  await refuseAda(jalur)
  const sementara = `${jalur}.${process.pid}${AKHIRAN_SEMENTARA}`
  try {
    let ditulis: PenutupCadangan | null = null
    const rekam = tulisRekam(isi, (penutup) => {
      ditulis = penutup
    })
    // Only its owner reads it: what is in it, is everything.
    const keluar = createWriteStream(sementara, { flags: 'w', mode: 0o600, flush: true, highWaterMark: SEKALI_BACA })
    await pipeline(rekam, createGzip({ level: TINGKAT_MAMPAT }), (mampat) => sandikan(mampat, kunci), keluar)
    const jadi = await bacaCadangan(sementara, kunci, hanyaPeriksa)
    if (JSON.stringify(jadi.penutup) !== JSON.stringify(ditulis)) throw berubah()
    await refuseAda(jalur)
    await rename(sementara, jalur)
    await kekalkanFolder(dirname(jalur))
    return jadi
  } finally {
    await rm(sementara, { force: true })
  }
}

const berubah = (): CadanganGagal =>
  new CadanganGagal('Cadangan yang baru ditulis tidak terbaca sama; periksa penyimpanannya. Berkasnya dihapus lagi.')

async function refuseAda(jalur: string): Promise<void> {
  const ada = await stat(jalur).catch(() => null)
  if (ada) throw new CadanganGagal(`${jalur} sudah ada dan tidak ditimpa; pilih nama lain.`)
}

// A name that only stands in memory would be lost with the power.
async function kekalkanFolder(folder: string): Promise<void> {
  try {
    const pegangan = await open(folder, 'r')
    await pegangan.sync().finally(() => pegangan.close())
  } catch {
    // Windows opens no folders.
  }
}

/** Takes all and keeps nothing. */
const hanyaPeriksa: PenerimaCadangan = {
  pembuka: async () => undefined,
  tabel: async (_tabel, isi) => {
    for await (const _bita of isi);
  },
}

/** Reads a backup to its end without restoring it. */
export const periksaCadangan = (jalur: string, kunci: KunciCadangan): Promise<CadanganJadi> =>
  bacaCadangan(jalur, kunci, hanyaPeriksa)

/**
 * Hands the content of a backup on, piece by piece, each after it proved itself.
 * @throws CadanganGagal where the file is not there, not a backup, cut, changed, or of another key.
 */
export async function bacaCadangan(
  jalur: string,
  kunci: KunciCadangan,
  penerima: PenerimaCadangan,
): Promise<CadanganJadi> {
  const berkas = await stat(jalur).catch(() => null)
  if (!berkas?.isFile()) throw new CadanganGagal(`Berkas ${jalur} tidak ada atau tidak dapat dibaca.`)
  let pembuka: PembukaCadangan | null = null
  const arus = createReadStream(jalur, { highWaterMark: SEKALI_BACA })
  try {
    const penutup = await bacaRekam(kembangkan(bukaSandi(arus, kunci)), {
      ...penerima,
      pembuka: async (satu) => {
        pembuka = satu
        await penerima.pembuka(satu)
      },
    })
    // Nothing is read before the opening record.
    return { pembuka: pembuka as unknown as PembukaCadangan, penutup, bita: berkas.size }
  } finally {
    arus.destroy()
  }
}

async function* kembangkan(mampat: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const gunzip = createGunzip()
  const alir = pipeline(mampat, gunzip)
  // It is told below, as the end of what it feeds.
  alir.catch(() => undefined)
  try {
    for await (const bita of gunzip) yield bita
    await alir
  } catch (error) {
    const kode = error instanceof Error && 'code' in error ? String(error.code) : ''
    throw kode.startsWith('Z_') ? new CadanganGagal('Isi cadangan tidak dapat dimekarkan; pakai cadangan lain.') : error
  } finally {
    gunzip.destroy()
  }
}
