import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'

/**
 * The secret kept in a file that only its owner reads; made by `make` where there is none yet. Whole or not there at all:
 * of processes that start at once all get the same one, and one that dies meanwhile leaves none behind.
 * @throws where the file can be neither read nor written.
 */
export function readSecretFile(path: string, make: () => string): string {
  const present = readWhole(path)
  if (present) return present
  const own = `${path}.${process.pid}`
  writeFileSync(own, make(), { mode: 0o600 })
  try {
    // An empty file holds no secret, and nobody else is about to fill it: it never comes to be under its own name.
    if (present === '') renameSync(own, path)
    else placeOnce(own, path)
  } finally {
    rmSync(own, { force: true })
  }
  return readFileSync(path, 'utf8').trim()
}

/** null where there is no such file. */
function readWhole(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

// The first one stays; whoever comes second reads it.
function placeOnce(own: string, path: string): void {
  try {
    linkSync(own, path)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (code === 'EEXIST') return
    // File systems without links.
    renameSync(own, path)
  }
}
