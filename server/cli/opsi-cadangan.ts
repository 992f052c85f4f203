import { parseArgs } from 'node:util'
import type { KunciCadangan } from '#berkas/cadangan-sandi.ts'
import type { CadanganConfig } from '#server/config-cadangan.ts'
import { openKunciCadangan } from '#server/kunci-cadangan.ts'

export const PILIHAN_KUNCI = '[--kunci BERKAS | --tanpa-sandi]'

/** The one path on the line and the key of the backup; null, after saying so, where the line is not as it should be. */
export function readOpsiCadangan(
  args: readonly string[],
  cadangan: CadanganConfig,
  pakai: string,
): { readonly jalur: string; readonly kunci: () => KunciCadangan } | null {
  const opsi = { kunci: { type: 'string' }, 'tanpa-sandi': { type: 'boolean' } } as const
  try {
    const { positionals, values } = parseArgs({ args: [...args], options: opsi, strict: true, allowPositionals: true })
    const [jalur] = positionals
    if (jalur !== undefined && positionals.length === 1) {
      const pilihan = { kunci: values.kunci ?? null, tanpaSandi: values['tanpa-sandi'] ?? false }
      return { jalur, kunci: () => openKunciCadangan(cadangan, pilihan) }
    }
  } catch {
    // Said below.
  }
  console.error(`Pilihan tidak dikenal atau tidak lengkap. Pemakaian: npm run pws -- ${pakai}`)
  return null
}

/** The sizes that an operator compares: '12,3 MB'. */
export const besarBerkas = (bita: number): string =>
  `${(bita / 1e6).toLocaleString('id-ID', { maximumFractionDigits: 1 })} MB`
