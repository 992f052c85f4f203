import { readFileSync } from 'node:fs'

let dibaca: ReadonlySet<string> | undefined

/** Passwords that are tried first, in small letters; from seeds/sandi-umum.txt, where `#` begins a remark. */
export function readSandiUmum(): ReadonlySet<string> {
  dibaca ??= new Set(
    readFileSync(new URL('../../seeds/sandi-umum.txt', import.meta.url), 'utf8')
      .split('\n')
      .map((baris) => baris.trim())
      .filter((baris) => baris !== '' && !baris.startsWith('#')),
  )
  return dibaca
}
