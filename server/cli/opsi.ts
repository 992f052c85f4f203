import { parseArgs } from 'node:util'

/** The options on a command's line; null, after saying so, where one is unknown or has no value. */
export function readOpsi(
  args: readonly string[],
  opsi: Readonly<Record<string, 'string' | 'boolean'>>,
  pakai: string,
): Readonly<Record<string, string | boolean | undefined>> | null {
  const options = Object.fromEntries(Object.entries(opsi).map(([nama, type]) => [nama, { type }]))
  try {
    // Without `multiple` every value is one string or boolean.
    return parseArgs({ args: [...args], options, strict: true }).values as Record<string, string | boolean | undefined>
  } catch {
    console.error(`Pilihan tidak dikenal atau tidak lengkap. Pemakaian: npm run pws -- ${pakai}`)
    return null
  }
}

export const teksOpsi = (nilai: string | boolean | undefined): string | null =>
  typeof nilai === 'string' ? nilai : null
