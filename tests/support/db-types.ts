// `npm run db:types`: writes server/db/types.ts from a freshly migrated database; with --verify only compares.
import { execFileSync } from 'node:child_process'
import { withDatabase } from './clone.ts'
import { startTestServer, TEMPLATE } from './server.ts'

/** Runs kysely-codegen over a migrated database; throws when `--verify` finds a difference. */
export function generateTypes(url: string, flags: readonly string[]): void {
  const program = 'node_modules/kysely-codegen/dist/cli/bin.js'
  const mapping = JSON.stringify({ int8: 'number', date: 'string' })
  const fixed = [
    '--dialect=postgres',
    '--out-file=server/db/types.ts',
    '--exclude-pattern=migrasi',
    '--date-parser=string',
  ]
  execFileSync('node', [program, `--url=${url}`, ...fixed, `--type-mapping=${mapping}`, ...flags], { stdio: 'pipe' })
}

if (process.argv[1] === import.meta.filename) {
  const server = await startTestServer()
  try {
    generateTypes(withDatabase(server.url, TEMPLATE), process.argv.slice(2))
  } finally {
    await server.stop()
  }
}
