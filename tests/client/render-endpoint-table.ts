// Prints client/api/endpoint-table.ts from the contract:
//   node --import tsx tests/client/render-endpoint-table.ts > client/api/endpoint-table.ts
import { readdir } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import type { Endpoint } from '#contract/endpoint.ts'

const CONTRACT = new URL('../../server/contract/', import.meta.url)

const isEndpoint = (nilai: unknown): nilai is Endpoint =>
  typeof nilai === 'object' && nilai !== null && 'jalur' in nilai && 'metode' in nilai && 'nama' in nilai

/** Every endpoint that any file of the contract exports, by name. */
export async function listEndpoint(): Promise<Endpoint[]> {
  const berkas = (await readdir(CONTRACT)).filter((nama) => nama.endsWith('.ts')).sort()
  const modul = await Promise.all(berkas.map((nama) => import(new URL(nama, CONTRACT).href)))
  return modul
    .flatMap((m: Record<string, unknown>) => Object.values(m).filter(isEndpoint))
    .sort((a, b) => (a.nama < b.nama ? -1 : 1))
}

/** The method stands in the name, and the first view carries this table: it says only what cannot be told otherwise. */
export function renderEndpointTable(endpoint: readonly Endpoint[]): string {
  const baris = endpoint.map(({ nama, metode, jalur, simpan }) => {
    if (!nama.startsWith(metode.toLowerCase())) throw new Error(`${nama} is asked by ${metode}`)
    return `  ${nama}: { jalur: '${jalur}'${simpan === 'versi' ? ", simpan: 'versi'" : ''} },`
  })
  return [
    '// Written by tests/client/render-endpoint-table.ts from server/contract; a test keeps the two alike.',
    "import type { NamaEndpoint } from './types.ts'",
    '',
    "export type Baris = { readonly jalur: string; readonly simpan?: 'versi' }",
    '',
    'export const endpointTable = {',
    ...baris,
    '} as const satisfies Record<NamaEndpoint, Baris>',
    '',
  ].join('\n')
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  process.stdout.write(renderEndpointTable(await listEndpoint()))
