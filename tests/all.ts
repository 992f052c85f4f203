// `npm test`: every step, each in a time zone of its own, so that nothing depends on where the computer stands.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findDebianBinaries } from './support/server.ts'

type Step = {
  readonly name: string
  readonly command: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

const OLDEST_POSTGRES = '15'
const tests = ['node', '--import', 'tsx', 'tests/run.ts']

function listSteps(): Step[] {
  return [
    { name: 'types', command: ['npx', '--no', '--', 'tsc', '-p', '.'] },
    { name: 'lint', command: ['npx', '--no', '--', 'biome', 'check', '--reporter=summary', '.'] },
    { name: 'unused', command: ['npx', '--no', '--', 'knip', '--no-progress'] },
    { name: 'client build', command: ['npm', 'run', '-s', 'build'] },
    { name: 'tests on the embedded Postgres', command: tests, env: { TZ: 'Asia/Jayapura' } },
    ...oldestPostgres(),
    ...(existsSync('tests/e2e') ? [{ name: 'screens', command: [...tests, 'e2e'], env: { TZ: 'Asia/Jakarta' } }] : []),
  ]
}

function oldestPostgres(): Step[] {
  if (!findDebianBinaries(OLDEST_POSTGRES) && !process.env.CI) {
    console.log(`Postgres ${OLDEST_POSTGRES} is not installed: its tests are left out.`)
    return []
  }
  const env = { TZ: 'America/New_York', PWS_TEST_PG: OLDEST_POSTGRES }
  return [
    {
      name: `tests on Postgres ${OLDEST_POSTGRES}`,
      command: [...tests, 'tests/db/migrate.test.ts', 'tests/db/types.test.ts', 'store', 'usecases'],
      env,
    },
  ]
}

function runStep({ name, command: [program = '', ...args], env }: Step): boolean {
  const started = performance.now()
  console.log(`\n== ${name}`)
  const { status, error } = spawnSync(program, args, { stdio: 'inherit', env: { ...process.env, ...env } })
  if (error) console.error(error.message)
  const seconds = Math.round((performance.now() - started) / 1000)
  console.log(`== ${name}: ${status === 0 ? 'ok' : 'FAILED'} (${seconds} s)`)
  return status === 0
}

const failed = listSteps().filter((step) => !runStep(step))
console.log(failed.length === 0 ? '\nAll steps passed.' : `\nFailed: ${failed.map(({ name }) => name).join(', ')}`)
process.exitCode = failed.length === 0 ? 0 : 1
