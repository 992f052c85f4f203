// The words for a field that the contract refuses without words of its own.
import type { z } from 'zod'

type Issue = Parameters<z.core.$ZodErrorMap>[0]

const JENIS: Readonly<Record<string, string>> = {
  string: 'teks',
  number: 'bilangan',
  int: 'bilangan bulat',
  boolean: 'true atau false',
  array: 'daftar',
  object: 'objek',
}
const SATUAN: Readonly<Record<string, string>> = { string: ' huruf', array: ' butir' }

/** What to write there, in Indonesian; undefined leaves the library's own words. */
export function pesanGalat(issue: Issue): string | undefined {
  switch (issue.code) {
    case 'invalid_type': {
      const jenis = JENIS[issue.expected] ?? issue.expected
      return issue.input === undefined ? `Wajib diisi, berupa ${jenis}.` : `Isi dengan ${jenis}.`
    }
    case 'too_big':
      return `Paling banyak ${issue.maximum}${SATUAN[issue.origin] ?? ''}.`
    case 'too_small':
      return `Paling sedikit ${issue.minimum}${SATUAN[issue.origin] ?? ''}.`
    case 'invalid_value':
      return `Isi dengan salah satu dari: ${issue.values.join(', ')}.`
    case 'invalid_format':
      return 'Bentuk tulisannya belum benar.'
    default:
      return undefined
  }
}
