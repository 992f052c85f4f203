// Uploaded files in tests: read and applied in this process, as soon as they come in; tests wait until all is done.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import type { Db } from '#db/connection.ts'
import type { ImporLatar } from '#http/unggahan.ts'
import { kerjakanImpor } from '#usecases/import/import-unggahan-kerja.ts'

export type ImporUji = ImporLatar & {
  /** Waits until nothing is left to do; throws what the background threw. */
  selesai(): Promise<void>
}

export function imporUji(db: Db, sekarang: () => Date): ImporUji {
  const folder = mkdtempSync(join(tmpdir(), 'pws-unggahan-'))
  after(() => rmSync(folder, { recursive: true, force: true }))
  let antrean = Promise.resolve()
  return {
    folder,
    antrekan: (imporId) => {
      antrean = antrean.then(() => kerjakanImpor(db, { imporId }, { folder, sekarang }))
      antrean.catch(() => undefined)
    },
    selesai: () => antrean,
  }
}
