// Builds the browser's part, with a compressed twin beside every file that gains by it. `npm run build` does it always,
// a start of the server only where the result is missing or older than its sources.
import {
  accessSync,
  constants,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { StartupError } from '#db/startup-error.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
export const CLIENT_DIST = join(ROOT, 'client', 'dist')
const SOURCES = ['client', 'server/contract', 'package-lock.json']
const WORTH_COMPRESSING = /\.(?:js|css|html|svg|json|txt|webmanifest)$/
const SMALLEST_BYTES = 400

/** Whether a start should build: never where another account built it and this one may not. */
export function isClientStale(): boolean {
  const built = statSync(join(CLIENT_DIST, 'index.html'), { throwIfNoEntry: false })
  if (!built) return true
  if (!isWritable()) return false
  return SOURCES.some((source) => newestChange(join(ROOT, source)) > built.mtimeMs)
}

/**
 * Builds into a draft and puts it in place, so that a server that is running never serves half of it.
 * @throws StartupError where the folder may not be written.
 */
export async function buildClient(): Promise<void> {
  if (!isWritable()) {
    throw new StartupError('Folder client tidak dapat ditulisi; jalankan "npm run build" dengan pengguna yang berhak.')
  }
  const draft = `${CLIENT_DIST}.${process.pid}`
  try {
    const { build } = await import('vite')
    const configFile = join(ROOT, 'client', 'vite.config.ts')
    await build({ configFile, logLevel: 'warn', build: { outDir: draft, emptyOutDir: true } })
    compressFiles(draft)
    putInPlace(draft)
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}

// Two servers started at once both build. What is in place is moved away whole, never emptied under the other's hands;
// where the other has put its own there meanwhile, that is as good as ours.
function putInPlace(draft: string): void {
  const former = `${draft}.lama`
  try {
    renameSync(CLIENT_DIST, former)
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error
  }
  try {
    renameSync(draft, CLIENT_DIST)
  } catch (error) {
    if (!hasCode(error, 'ENOTEMPTY', 'EEXIST', 'EPERM')) throw error
  }
  rmSync(former, { recursive: true, force: true })
}

const hasCode = (error: unknown, ...codes: readonly string[]): boolean =>
  error instanceof Error && 'code' in error && codes.some((code) => code === error.code)

function isWritable(): boolean {
  try {
    accessSync(join(ROOT, 'client'), constants.W_OK)
    return true
  } catch {
    return false
  }
}

function newestChange(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) return 0
  if (!stat.isDirectory()) return stat.mtimeMs
  const inside = readdirSync(path).filter((name) => !name.startsWith('dist'))
  return Math.max(0, ...inside.map((name) => newestChange(join(path, name))))
}

function compressFiles(directory: string): void {
  for (const name of readdirSync(directory, { recursive: true, encoding: 'utf8' })) {
    const path = join(directory, name)
    if (!WORTH_COMPRESSING.test(name) || statSync(path).size < SMALLEST_BYTES) continue
    const content = readFileSync(path)
    writeFileSync(`${path}.br`, brotliCompressSync(content))
    writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }))
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildClient()
  const files = readdirSync(CLIENT_DIST, { recursive: true }).length
  if (existsSync(CLIENT_DIST)) console.log(`client/dist: ${files} berkas`)
}
