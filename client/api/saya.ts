// Who is signed in here. Leaving, coming in and changing the role load the page anew: nothing of one reader may stay.
import type { UseQueryResult } from '@tanstack/react-query'
import { jalurSendiri } from '#client/format/jalur.ts'
import type { SayaJawaban } from '#contract/saya.ts'
import { call } from './call.ts'
import { setCsrf } from './csrf.ts'
import type { Problem } from './problem.ts'
import { useEndpoint } from './query.ts'

export type Saya = NonNullable<SayaJawaban['saya']>

export function useSaya(): UseQueryResult<SayaJawaban, Problem> {
  const saya = useEndpoint('getSaya', {})
  if (saya.data) setCsrf(saya.data.csrf)
  return saya
}

/** The role that somebody acts in. */
export const penugasanAktif = (saya: Saya): Saya['penugasan'][number] | undefined =>
  saya.penugasan.find(({ penugasan }) => penugasan === saya.aktif)

/** Begins the page anew at an address of this server. */
export const muatUlang = (jalur: string): void => window.location.replace(jalurSendiri(jalur, window.location.origin))

export async function keluar(): Promise<void> {
  await call('postKeluar', {}, { isi: {} })
  muatUlang('/')
}

export async function gantiPeran(penugasan: number): Promise<void> {
  await call('postPeran', {}, { isi: { penugasan } })
  muatUlang('/')
}
