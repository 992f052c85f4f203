import { AWALAN_LOKMIN } from './lokmin-penulis.ts'

/** Whether this device holds something of this account, in any lokmin, that was not sent. */
export function isAdaDraf(akun: string): boolean {
  try {
    return Object.keys(localStorage).some((kunci) => kunci.startsWith(`${AWALAN_LOKMIN}${akun}.`))
  } catch {
    return false
  }
}
