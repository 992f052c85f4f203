import type { Db } from '#db/connection.ts'
import type { Kunci } from '#domain/masuk.ts'
import type { CadanganConfig } from '#server/config-cadangan.ts'

export type Konteks = {
  readonly db: Db
  /** What stands after the command's name on the line. */
  readonly args: readonly string[]
  readonly sekarang: Date
  /** The keys of this installation; throws StartupError where the secret has to be given and is not. */
  readonly openKunci: () => Promise<Kunci>
  /** What the file beside the data remembers of the audit trail's seals; empty where there is none. */
  readonly readKepala: () => string
}

/** One command of `npm run pws`: a thin face of a use case. */
export type Perintah = {
  /** As typed, with its arguments: 'import wilayah KODE'. */
  readonly pakai: string
  readonly arti: string
  /** Answers the exit code: 0 done, 1 failed, 2 refused by the rules of the data. */
  run(konteks: Konteks): Promise<number>
}

/** Where the database is, for a command that takes it as it stands or makes it: nothing was migrated or filled before. */
export type KonteksBasis = {
  readonly appUrl: string
  /** Absent where the operator gave none; only what makes tables needs it. */
  readonly ownerUrl: string | undefined
  readonly args: readonly string[]
  readonly sekarang: Date
  readonly aplikasi: string
  readonly cadangan: CadanganConfig
}

/** A command over the database as a whole. */
export type PerintahBasis = {
  readonly pakai: string
  readonly arti: string
  runBasis(konteks: KonteksBasis): Promise<number>
}
