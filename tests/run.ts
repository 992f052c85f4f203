// Runs test files: `tests/run.ts [group or file ...]`, a group being a folder of tests/. Without arguments all groups
// except those that have a command of their own. One Postgres for the whole run; PWS_TEST_PG=15 takes Debian's.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { groupFiles, TASKS } from './support/kelompok.ts'
import { startTestServer } from './support/server.ts'

const VERBOSE = process.argv.includes('--verbose')
const APART = ['lama', 'e2e']

function listFiles(arguments_: readonly string[]): string[] {
  const paths = arguments_.map((name) => (existsSync(join('tests', name)) ? join('tests', name) : name))
  const files = (paths.length > 0 ? paths : ['tests']).flatMap(listTests)
  const tasks = paths.some((path) => path.startsWith(TASKS))
  const wanted = (file: string) =>
    paths.length > 0 ? tasks || !file.startsWith(TASKS) : !APART.includes(file.split(/[\\/]/)[1] ?? '')
  return files.filter(wanted).sort()
}

function listTests(path: string): string[] {
  if (!statSync(path, { throwIfNoEntry: false })) return []
  if (!statSync(path).isDirectory()) return [path]
  const entries = readdirSync(path, { recursive: true, encoding: 'utf8' })
  return entries.filter((entry) => /\.test\.tsx?$/.test(entry)).map((entry) => join(path, entry))
}

const files = listFiles(process.argv.slice(2).filter((argument) => argument !== '--verbose'))
if (files.length === 0) {
  console.error(`Tidak ada berkas uji untuk: ${process.argv.slice(2).join(' ')}`)
  process.exit(1)
}
const server = await startTestServer()
// As `npm start` gives the program: answers live longer than the room that V8 sets aside for what is new.
const flags = ['--max-semi-space-size=64', '--import', 'tsx', '--test', '--test-concurrency=2', '--test-reporter=spec']
const folder = mkdtempSync(join(tmpdir(), 'pws-kelompok-'))
const child = spawn(process.execPath, [...flags, ...groupFiles(files, folder)], {
  stdio: ['ignore', 'pipe', 'inherit'],
  env: { ...process.env, PWS_TEST_SERVER: server.url },
})
// What passed needs no line; failures and node's closing lines are shown.
createInterface({ input: child.stdout }).on('line', (line) => {
  if (VERBOSE || !/^\s*[✔▶]/u.test(line)) console.log(line)
})
// Ctrl-C goes to the child as well; staying alive is what lets Postgres be stopped.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
const [code] = await once(child, 'close')
rmSync(folder, { recursive: true })
await server.stop()
process.exitCode = typeof code === 'number' ? code : 1
