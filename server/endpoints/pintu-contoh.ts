import type { Deps } from '#http/mount.ts'
import type { Sambungan } from '#http/pintu.ts'
import { findContoh } from '#store/basis-data.ts'

/**
 * Whether one comes in without a password: only where the database was made as contoh, and then only from this computer,
 * unless the operator opened the doors to everybody.
 */
export async function adaPintuContoh({ db, pintu }: Deps, { lokal }: Pick<Sambungan, 'lokal'>): Promise<boolean> {
  return (lokal || pintu.demoPublik) && ((await findContoh(db)) ?? false)
}
