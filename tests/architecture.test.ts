// The structure of ARCHITECTURE.md, held by reading every import and every line.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { test } from 'node:test'

// A type leaves nothing behind in the program; those of packages may be named anywhere.
const TYPE_OF_PACKAGE = /\bimport type [^'"`;]*?from '[^#.][^']*'/g

type Source = { readonly path: string; readonly text: string; readonly imports: readonly string[] }

/** Who may import whom; a name without # is a package, `node:` stands for all of Node's own. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'server/domain': ['#domain'],
  'server/contract': ['#domain', '#contract', 'zod'],
  'server/db': ['#db', 'node:', 'kysely', 'pg', 'pg-copy-streams'],
  'server/store': ['#domain', '#db', '#store', 'kysely', 'rate-limiter-flexible'],
  'server/berkas': [
    '#domain',
    '#berkas',
    '#seeds',
    'node:',
    '@e965/xlsx',
    'csv-parse',
    'exceljs',
    'tsx',
    'idn-area-data',
    'zod',
    'topojson-client',
    'topojson-server',
    'topojson-simplify',
    'yauzl',
  ],
  'server/dokumen': [
    '#contract',
    '#domain',
    '#dokumen',
    '#client/charts',
    '#client/format',
    '#client/map',
    '#client/messages',
    'node:',
    '@resvg/resvg-js',
    'docx',
    'exceljs',
    'pdfkit',
    'pptxgenjs',
    'tsx',
  ],
  'server/usecases': [
    '#domain',
    '#db',
    '#store',
    '#usecases',
    '#berkas',
    'node:',
    '@node-rs/argon2',
    '@zxcvbn-ts/language-common',
    '@zxcvbn-ts/language-id',
    'otpauth',
    'qrcode',
  ],
  'server/http': [
    '#domain',
    '#contract',
    '#db',
    '#http',
    'node:',
    'express',
    'pino',
    'pino-http',
    'lru-cache',
    'openid-client',
    'zod',
  ],
  'server/endpoints': ['#domain', '#contract', '#db', '#store', '#usecases', '#http', '#dokumen', '#endpoints'],
  'client/format': ['#contract', '#client/format', '#client/messages'],
}
const CLIENT_LEVEL: Readonly<Record<string, number>> = { format: 0, components: 1, charts: 1, map: 1, pages: 2 }

const CLOCK = /\bDate\.now\(|\bnew Date\(\)/
const SQL = /\bsql`|\bsql\.raw\(|\.selectFrom\(|\.insertInto\(|\.updateTable\(|\.deleteFrom\(/

function listSources(root: string): Source[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((name) => posix.join(root, name.replaceAll('\\', '/')))
    .filter((path) => /\.tsx?$/.test(path) && !path.includes('/dist'))
    .map((path) => {
      const text = readFileSync(path, 'utf8')
      return { path, text, imports: listImports(text.replaceAll(TYPE_OF_PACKAGE, '')) }
    })
}

function listImports(text: string): string[] {
  const found = text.matchAll(/(?:^|\n)\s*(?:import|export)\b[^'"`;]*?\bfrom\s*'([^']+)'|\bimport\s*\(?\s*'([^']+)'/g)
  return [...found].map(([, from, bare]) => from ?? bare ?? '')
}

/** '#store/laporan.ts' is '#store'; 'node:fs' is 'node:'; '@scope/a/b' is '@scope/a'; './a.ts' its own folder. */
function targetOf(specifier: string): string {
  if (specifier.startsWith('node:')) return 'node:'
  if (specifier.startsWith('#client/')) return specifier.split('/').slice(0, 2).join('/')
  if (specifier.startsWith('#')) return specifier.split('/')[0] ?? ''
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}

const server = listSources('server')
const client = listSources('client')
const product = [...server, ...client]
const everything = [...product, ...listSources('tests')]

const name = ({ path }: Source): string => path

test('imports across folders are spelled with #, never with ../', () => {
  const climbing = product.flatMap(({ path, imports }) =>
    imports
      .filter((specifier) => specifier.includes('../') && specifier !== '../node-version.js')
      .map((to) => `${path} -> ${to}`),
  )
  assert.deepEqual(climbing, [])
})

test('each layer imports only what the table gives it', () => {
  const wrong = product.flatMap(({ path, imports }) => {
    const layer = Object.keys(MAY_IMPORT).find((folder) => path.startsWith(`${folder}/`))
    const allowed = layer ? MAY_IMPORT[layer] : undefined
    if (!allowed) return []
    return imports
      .filter((to) => !to.startsWith('./') && !allowed.includes(targetOf(to)))
      .map((to) => `${path} -> ${to}`)
  })
  assert.deepEqual(wrong, [])
})

test('documents are made of what the client computes, not of what it renders', () => {
  const sudah = new Set<string>()
  const ikut = (path: string): void => {
    const satu = product.find((sumber) => sumber.path === path)
    if (!satu || sudah.has(path)) return
    sudah.add(path)
    for (const to of satu.imports)
      if (to.startsWith('#client/')) ikut(to.slice(1))
      else if (to.startsWith('./')) ikut(posix.join(posix.dirname(path), to))
  }
  for (const path of server.map(name).filter((nama) => nama.startsWith('server/dokumen/'))) ikut(path)
  const rendering = [...sudah].filter((path) => path.endsWith('.tsx'))
  assert.deepEqual(rendering, [])
})

test('the client takes nothing from the server but the types of the contract', () => {
  const wrong = client.flatMap(({ path, text, imports }) => {
    const fromServer = imports.filter((to) => /^#(?!client\/|contract\/)/.test(to) || to === 'zod')
    const values = [...text.matchAll(/import\s+(?!type\b)[^'"`;]*from\s*'(#contract\/[^']+)'/g)].map(([, to]) => to)
    return [...fromServer, ...values].map((to) => `${path} -> ${to}`)
  })
  assert.deepEqual(wrong, [])
})

test('inside the client format is below components, charts and map, and they are below pages', () => {
  const level = (folder = ''): number => CLIENT_LEVEL[folder] ?? Number.NaN
  const wrong = client.flatMap(({ path, imports }) => {
    const own = level(path.split('/')[1])
    return imports
      .filter((to) => to.startsWith('#client/') && level(to.split('/')[1]) > own)
      .map((to) => `${path} -> ${to}`)
  })
  assert.deepEqual(wrong, [])
})

for (const [library, home] of [
  ['recharts', 'client/charts'],
  ['leaflet', 'client/map'],
] as const) {
  test(`only ${home} imports ${library}`, () => {
    const outside = client.filter(({ imports }) => imports.some((to) => targetOf(to) === library)).map(name)
    assert.deepEqual(
      outside.filter((path) => !path.startsWith(`${home}/`)),
      [],
    )
  })
}

test('SQL is written in store, db and migrations only', () => {
  const outside = server.filter(({ path, text }) => SQL.test(text) && !/^server\/(store|db)\//.test(path)).map(name)
  assert.deepEqual(outside, [])
})

test('the environment is read in config.ts only', () => {
  const readers = product.filter(({ text }) => text.includes('process.env')).map(name)
  assert.deepEqual(
    readers.filter((path) => path !== 'client/vite.config.ts'),
    ['server/config.ts'],
  )
})

test('the clock is read in main, http and cli only', () => {
  const readers = server.filter(({ text }) => CLOCK.test(text)).map(name)
  assert.deepEqual(
    readers.filter((path) => path !== 'server/main.ts' && !/^server\/(http|cli)\//.test(path)),
    [],
  )
})

test('importing a file does nothing, but for the programs themselves', () => {
  const programs = ['server/main.ts', 'server/cli/pws.ts', 'server/client-build.ts', 'server/impor-proses.ts']
  const acting = server
    .filter(({ path, text }) => !programs.includes(path) && /^(?:await |process\.)/m.test(text))
    .map(name)
  assert.deepEqual(acting, [])
})

test('no folder or file attracts everything', () => {
  const vague = everything
    .map(name)
    .filter((path) => /(?:^|\/)(?:utils?|lib|helpers?|common|misc|index)(?:\.tsx?$|\/)/.test(path))
  assert.deepEqual(vague, [])
})

test('every # address of package.json leads to a folder', () => {
  const { imports } = JSON.parse(readFileSync('package.json', 'utf8')) as { imports: Record<string, string> }
  for (const target of Object.values(imports)) assert.doesNotThrow(() => readdirSync(join(dirname(target))), target)
})
