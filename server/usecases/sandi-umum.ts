import { readFileSync } from 'node:fs'
import { dictionary as umum } from '@zxcvbn-ts/language-common'
import { dictionary as indonesia } from '@zxcvbn-ts/language-id'

let dibaca: ReadonlySet<string> | undefined

/**
 * Passwords that are tried first, in small letters: those most used anywhere, Indonesian words and names, and those of
 * this field (seeds/sandi-umum.txt, where `#` begins a remark). Read when first needed.
 */
export function readSandiUmum(): ReadonlySet<string> {
  dibaca ??= new Set([
    ...umum['passwords-common'],
    ...indonesia['commonWords-id'],
    ...indonesia['names-id'],
    ...readSendiri(),
  ])
  return dibaca
}

function readSendiri(): string[] {
  const baris = readFileSync(new URL('../../seeds/sandi-umum.txt', import.meta.url), 'utf8').split('\n')
  return baris.flatMap((satu) => (satu.startsWith('#') ? [] : satu.trim() || []))
}
