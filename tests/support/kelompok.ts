// Loading the program takes longer than most files' tests: files of one folder share a process, some at a time.
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const SHARING = 8
/** Screens: one browser and one copy of the program for so many files, and still enough processes for two at a time. */
const SHARING_SCREENS = 4
/** Folders whose tests start programs, servers or a Postgres, or are long enough for a process each. */
const APART = ['bench', 'db', 'http', 'lama', 'saksi', 'seeds', 'start']

/** What readers come for, walked from their home over the whole example: long, so only where it is named. */
export const TASKS = join('tests', 'e2e', 'tasks')

/** Files for `node --test`: those that may share a process behind one that imports them, written into `folder`. */
export function groupFiles(files: readonly string[], folder: string): string[] {
  const groups = new Map<string, string[]>()
  for (const file of files) {
    const key = mayShare(file) ? topFolder(file) : file
    groups.set(key, [...(groups.get(key) ?? []), file])
  }
  return [...groups].flatMap(([key, members]) =>
    inParts(members, key === 'e2e' ? SHARING_SCREENS : SHARING).map((part, nth) =>
      writeGroup(part, join(folder, `${key}-${nth + 1}.mjs`)),
    ),
  )
}

const topFolder = (file: string): string => file.split(/[\\/]/)[1] ?? ''

// A clock or function that a file replaces is replaced for its neighbours as well.
const mayShare = (file: string): boolean =>
  dirname(file) !== 'tests' &&
  !file.startsWith(TASKS) &&
  !APART.includes(topFolder(file)) &&
  !/\bmock\./.test(readFileSync(file, 'utf8'))

function inParts(files: readonly string[], sharing: number): string[][] {
  const parts = Math.ceil(files.length / sharing)
  return Array.from({ length: parts }, (_, nth) => files.filter((_file, i) => i % parts === nth))
}

function writeGroup(files: readonly string[], path: string): string {
  const [only = '', ...others] = files
  if (others.length === 0) return only
  const imports = files.map((file) => `await import('${pathToFileURL(resolve(file))}')\n`)
  writeFileSync(path, `${GATE}${imports.join('')}open()\n`)
  return path
}

// What ends with the files (closing databases) would otherwise come as soon as those loaded so far are done.
const GATE = `import { before } from 'node:test'
let open
const loaded = new Promise((resolve) => { open = resolve })
before(() => loaded)
`
