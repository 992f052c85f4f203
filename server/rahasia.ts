// The secret of an installation: given by the operator, or made once and kept beside the data.
import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { readSecretFile } from '#db/secret-file.ts'
import { StartupError } from '#db/startup-error.ts'
import type { Kunci } from '#domain/masuk.ts'
import { deriveKunci } from '#usecases/rahasia.ts'
import type { Config } from './config.ts'

const BERKAS = 'rahasia-sesi'

/**
 * The keys of this installation. With the embedded Postgres, and for the example, the secret is a file of `dataDir` that
 * only its owner reads; several processes on one real database have to be given the same one.
 * @throws StartupError where it has to be given and is not.
 */
export function openKunci(
  { rahasia, dataDir, database }: Pick<Config, 'rahasia' | 'dataDir' | 'database'>,
  contoh: boolean,
): Kunci {
  if (rahasia) return deriveKunci(rahasia)
  if (database && !contoh) {
    throw new StartupError(
      'Isi SESSION_SECRET dengan sedikitnya 32 huruf acak, sama di setiap proses; simpan bersama cadangan, tetapi di luar basis data.',
    )
  }
  return deriveKunci(readOrMake(dataDir))
}

function readOrMake(dataDir: string): string {
  const path = join(dataDir, BERKAS)
  mkdirSync(dataDir, { recursive: true })
  try {
    return readSecretFile(path, () => randomBytes(48).toString('base64url'))
  } catch {
    throw new StartupError(`Berkas ${path} tidak dapat ditulis; periksa izin DATA_DIR atau isi SESSION_SECRET.`)
  }
}
