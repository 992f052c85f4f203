// The documents held against the program: what they point to exists, what they list is what is there.
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { test } from 'node:test'
import { daftar } from '#server/cli/daftar.ts'

const read = (path: string): string => readFileSync(path, 'utf8')
const listFiles = (folder: string, ends: RegExp): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
    .filter((path) => ends.test(path) && !path.startsWith('client/dist'))

const documents = [...readdirSync('.').filter((name) => name.endsWith('.md')), ...listFiles('docs', /\.md$/)]
const readmes = ['README.md', 'README.id.md']

test('every link of a document leads to a file', () => {
  const broken = documents.flatMap((path) =>
    [...read(path).matchAll(/\]\((?!https?:)([^)#]+)/g)]
      .map(([, target = '']) => join(dirname(path), target))
      .filter((target) => !existsSync(target))
      .map((target) => `${path} -> ${target}`),
  )
  assert.deepEqual(broken, [])
})

test('every section of docs/domain.md that the code names exists', () => {
  const sections = new Set(
    [...read('docs/domain.md').matchAll(/^##+ (\d+(?:\.\d+)?)\.? /gm)].map(([, number]) => number),
  )
  const missing = ['server', 'client', 'seeds', 'tests'].flatMap((folder) =>
    listFiles(folder, /\.(?:tsx?|css)$/).flatMap((path) =>
      [...read(path).matchAll(/domain\.md ((?:\d+(?:\.\d+)?(?:, | and )?)+)/g)]
        .flatMap(([, numbers = '']) => numbers.match(/\d+(?:\.\d+)?/g) ?? [])
        .filter((number) => !sections.has(number))
        .map((number) => `${path}: ${number}`),
    ),
  )
  assert.deepEqual(missing, [])
})

for (const path of readmes) {
  test(`${path} lists the variables that the program reads`, () => {
    const used = new Set([...read('server/config.ts').matchAll(/\benv\.([A-Z_]+)/g)].map(([, name]) => name))
    const rows = read(path).match(/^\| `[A-Z_`, ]+`/gm) ?? []
    const told = rows.flatMap((row) => row.match(/[A-Z_]+/g) ?? [])
    assert.deepEqual(told.sort(), [...used].sort())
  })
}

test('every npm script and every command that a document gives exists', () => {
  const scripts = Object.keys((JSON.parse(read('package.json')) as { scripts: object }).scripts)
  const known = [...scripts.map((name) => `npm run ${name}`), ...Object.keys(daftar).map((name) => `pws ${name}`)]
  const given = documents.flatMap((path) => [
    ...[...read(path).matchAll(/npm run ([\w:]+)/g)].map(([, name]) => `npm run ${name}`),
    // A few commands are one word, with a file behind it.
    ...[...read(path).matchAll(/pws -- (\w+)( [\w-]+)?/g)].map(([, satu = '', dua = '']) =>
      satu in daftar ? `pws ${satu}` : `pws ${satu}${dua}`,
    ),
  ])
  assert.deepEqual(
    given.filter((command) => !known.includes(command)),
    [],
  )
})

test('the two READMEs give the same commands', () => {
  const commands = (path: string): string[] =>
    [...read(path).matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block = '']) =>
      block.split('\n').map((line) => line.replace(/\s+#.*$/, '')),
    )
  assert.deepEqual(commands('README.id.md'), commands('README.md'))
})
