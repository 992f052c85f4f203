// Passwords as they are kept: argon2id with the least parameters that OWASP's cheat sheet on password storage names.
import { hash, verify } from '@node-rs/argon2'

const PARAMETER = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** The same letters typed on another keyboard may come as other code points. */
const bakukan = (sandi: string): string => sandi.normalize('NFKC')

export const hashSandi = (sandi: string): Promise<string> => hash(bakukan(sandi), PARAMETER)

let tiruan: Promise<string> | undefined

/** Whether a password fits; where there is none to fit the same work is done, so that time tells nothing. */
export async function verifySandi(tersimpan: string | null, sandi: string): Promise<boolean> {
  tiruan ??= hashSandi('tidak pernah dipakai siapa pun')
  const cocok = await verify(tersimpan ?? (await tiruan), bakukan(sandi))
  return tersimpan !== null && cocok
}
