// GLOSSARY.md held against the code: its names exist, the words it rules out do not occur, tips on screen say the same.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { test } from 'node:test'
import { parseAst } from 'vite'
import { id } from '#client/messages/id.ts'

const ROOTS = ['server', 'client', 'seeds', 'migrations']

type Term = {
  readonly istilah: string
  readonly arti: string
  readonly inCode: readonly string[]
  /** Words that no identifier may hold, each with the one file that may. */
  readonly notInCode: readonly { readonly word: string; readonly except: string | undefined }[]
  readonly notOnScreen: readonly string[]
}

type Name = { readonly name: string; readonly path: string }

const terms = readFileSync('GLOSSARY.md', 'utf8').split('\n').flatMap(readRow)
const files = ROOTS.flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((name) => posix.join(root, name.replaceAll('\\', '/')))
    .filter((path) => /\.(?:tsx?|sql|csv)$/.test(path) && !path.startsWith('client/dist')),
)
const names = [...files.map((path) => ({ name: path, path })), ...files.flatMap(listNames)]

function readRow(line: string): Term[] {
  const [, istilah, arti, meaning, inCode, dontWrite] = line.split('|').map((cell) => cell.trim())
  if (!istilah || istilah === 'istilah' || /^-+$/.test(istilah) || !arti || !meaning || !inCode || !dontWrite) return []
  const ruledOut = [...dontWrite.matchAll(/(?<!but in )`([^`]+)`(?: \(but in `([^`]+)`\))?/g)]
  return [
    {
      istilah,
      arti,
      inCode: [...inCode.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
      notInCode: ruledOut.map(([, word = '', except]) => ({ word, except })),
      notOnScreen: [...dontWrite.matchAll(/"([^"]+)"/g)].map(([, text = '']) => text),
    },
  ]
}

/** Identifiers of a program, names of a migration, columns of a CSV. */
function listNames(path: string): Name[] {
  const text = readFileSync(path, 'utf8')
  if (path.endsWith('.csv')) return (text.split('\n')[0] ?? '').split(',').map((name) => ({ name, path }))
  if (path.endsWith('.sql')) return (stripSql(text).match(/[a-z_]\w*/gi) ?? []).map((name) => ({ name, path }))
  const found = new Set<string>()
  collectIdentifiers(parseAst(text, { lang: path.endsWith('x') ? 'tsx' : 'ts' }), (name) => found.add(name))
  return [...found].map((name) => ({ name, path }))
}

function stripSql(text: string): string {
  return text.replaceAll(/--.*$/gm, '').replaceAll(/'(?:[^']|'')*'/g, '')
}

function collectIdentifiers(node: unknown, found: (name: string) => void): void {
  if (typeof node !== 'object' || node === null) return
  if ('type' in node && 'name' in node && /Identifier$/.test(String(node.type))) found(String(node.name))
  for (const child of Object.values(node)) collectIdentifiers(child, found)
}

/** 'readKodeKab', 'DESA_TERBANYAK' and 'rekap-desa' as ' read kode kab ', ' desa terbanyak ', ' rekap desa '. */
function wordsOf(name: string): string {
  const parted = name.replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2').replaceAll(/([A-Z])([A-Z][a-z])/g, '$1 $2')
  return ` ${parted
    .split(/[^a-z0-9]+/i)
    .join(' ')
    .toLowerCase()} `
}

test('the tables of the glossary are read, every row of them', () => {
  const rows = readFileSync('GLOSSARY.md', 'utf8').match(/^\|(?! istilah|---).*$/gm) ?? []
  assert.equal(terms.length, rows.length)
  assert.deepEqual([...new Set(terms.map(({ istilah }) => istilah))].length, terms.length)
})

test('every name that the glossary gives exists', () => {
  const text = files.map((path) => `${path}\n${readFileSync(path, 'utf8')}`).join('\n')
  const gone = terms.flatMap(({ istilah, inCode }) =>
    inCode.filter((name) => !text.includes(name)).map((name) => `${istilah}: ${name}`),
  )
  assert.deepEqual(gone, [])
})

/** The words ruled out, and the English plural of every term. */
function listRuledOut({ istilah, notInCode }: Term): Term['notInCode'] {
  const plural = `${istilah}s`
  return notInCode.some(({ word }) => word === plural) ? notInCode : [...notInCode, { word: plural, except: undefined }]
}

test('no identifier holds a word that the glossary rules out', () => {
  const parted = names.map(({ name, path }) => ({ name, path, words: wordsOf(name) }))
  const wrong = terms
    .flatMap(listRuledOut)
    .flatMap(({ word, except }) =>
      parted
        .filter(({ words, path }) => path !== except && words.includes(` ${word} `))
        .map(({ name, path }) => `${path}: ${name} (${word})`),
    )
  assert.deepEqual([...new Set(wrong)], [])
})

test('no Indonesian screen shows a text that the glossary rules out', () => {
  const shown = terms.flatMap(({ notOnScreen }) =>
    notOnScreen.flatMap((text) =>
      Object.entries(id)
        .filter(([, sentence]) => sentence.toLowerCase().includes(text))
        .map(([key]) => `${key}: ${text}`),
    ),
  )
  assert.deepEqual(shown, [])
})

test('the tips on screen say what the glossary says', () => {
  const tips = Object.entries(id).flatMap(([key, tip]) => {
    const code = /^arti\.([a-z-]+)$/.exec(key)?.[1]
    return code ? [{ istilah: code.replaceAll('-', ' '), arti: tip as string }] : []
  })
  const glossary = new Map(terms.map(({ istilah, arti }) => [istilah, arti]))
  assert.deepEqual(
    tips.map(({ istilah }) => ({ istilah, arti: glossary.get(istilah) })),
    tips,
  )
})
