// Which request a statement belongs to, so that a slow one is found in the log by the number that its reader was told.
import { AsyncLocalStorage } from 'node:async_hooks'

const nomor = new AsyncLocalStorage<string>()

/** Does `kerjakan` in the name of the request with this number. */
export const dalamPermintaan = <T>(id: string, kerjakan: () => T): T => nomor.run(id, kerjakan)

/** The number of the request at work here; undefined in the background. */
export const nomorPermintaan = (): string | undefined => nomor.getStore()
