// The key of backups: a passphrase, a file, or in so many words none.
import { readFileSync } from 'node:fs'
import type { KunciCadangan } from '#berkas/cadangan-sandi.ts'
import { StartupError } from '#db/startup-error.ts'
import type { CadanganConfig } from './config-cadangan.ts'

export type PilihanKunci = { readonly kunci: string | null; readonly tanpaSandi: boolean }

const KUNCI_TERPENDEK = 32

/**
 * What is said on the command's line comes before what the environment says.
 * @throws StartupError where nothing is said, or the file cannot serve.
 */
export function openKunciCadangan(
  { sandi, kunci, tanpaSandi }: Pick<CadanganConfig, 'sandi' | 'kunci' | 'tanpaSandi'>,
  pilihan: PilihanKunci = { kunci: null, tanpaSandi: false },
): KunciCadangan {
  if (pilihan.tanpaSandi && pilihan.kunci !== null)
    throw new StartupError('Pilih --kunci atau --tanpa-sandi, tidak keduanya.')
  if (pilihan.tanpaSandi) return { jenis: 'tanpa' }
  if (pilihan.kunci !== null) return readBerkasKunci(pilihan.kunci)
  if (sandi !== undefined) return { jenis: 'sandi', sandi }
  if (kunci !== undefined) return readBerkasKunci(kunci)
  if (tanpaSandi) return { jenis: 'tanpa' }
  throw new StartupError(
    'Cadangan disandikan: isi CADANGAN_SANDI (kalimat sandi) atau CADANGAN_KUNCI (berkas kunci), atau pilih --kunci BERKAS; tanpa sandi hanya dengan --tanpa-sandi.',
  )
}

function readBerkasKunci(jalur: string): KunciCadangan {
  let isi: Buffer
  try {
    // An editor may end the line or not; the key is the same.
    isi = Buffer.from(readFileSync(jalur).toString('latin1').trimEnd(), 'latin1')
  } catch {
    throw new StartupError(`Berkas kunci ${jalur} tidak dapat dibaca.`)
  }
  if (isi.length >= KUNCI_TERPENDEK) return { jenis: 'berkas', isi }
  throw new StartupError(
    `Berkas kunci ${jalur} terlalu pendek; buat yang baru dengan: openssl rand -base64 48 > ${jalur}`,
  )
}
