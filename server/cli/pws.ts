// `npm run pws -- COMMAND ...`: finds the command and hands it the rest of the line.
import '../node-version.js'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartupError } from '#db/startup-error.ts'
import { CadanganGagal } from '#domain/cadangan.ts'
import { type Config, readConfig } from '#server/config.ts'
import { findSource, openReadyDatabase } from '#server/database.ts'
import { BERKAS_SEGEL } from '#server/penyegel.ts'
import { openKunci } from '#server/rahasia.ts'
import { findContoh } from '#store/basis-data.ts'
import { daftar } from './daftar.ts'
import type { PerintahBasis } from './perintah.ts'

async function runCommand(words: readonly string[]): Promise<number> {
  // Names have one or two words; the longer one is meant.
  const name = [words.slice(0, 2).join(' '), words[0] ?? ''].find((candidate) => candidate in daftar)
  const load = name === undefined ? undefined : daftar[name]
  if (name === undefined || !load) return printHelp(words)
  const perintah = await load()
  const config = readConfig()
  const args = words.slice(name.split(' ').length)
  if ('runBasis' in perintah) return runOverBasis(perintah, config, args)
  const database = await openReadyDatabase(config, { applicationName: 'pws-perintah' })
  // An import that is cut short resumes where it was; an embedded Postgres left running would stay.
  process.once('SIGINT', () => database.close().finally(() => process.exit(130)))
  try {
    const { db } = database
    const kunci = async () => openKunci(config, (await findContoh(db)) ?? false)
    const readKepala = () => readIfAny(join(config.dataDir, BERKAS_SEGEL))
    return await perintah.run({ db, args, sekarang: new Date(), openKunci: kunci, readKepala })
  } finally {
    await database.close()
  }
}

// One that is cut short leaves nothing: a file without its name, a transaction without its end.
async function runOverBasis(perintah: PerintahBasis, config: Config, args: readonly string[]): Promise<number> {
  const source = await findSource(config)
  process.once('SIGINT', () => source.stop().finally(() => process.exit(130)))
  try {
    const { appUrl, ownerUrl } = source
    const { cadangan } = config
    const konteks = { appUrl, ownerUrl, args, sekarang: new Date(), aplikasi: readVersion(), cadangan }
    return await perintah.runBasis(konteks)
  } finally {
    await source.stop()
  }
}

function readVersion(): string {
  const { version }: { version: string } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  )
  return version
}

const readIfAny = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '')

async function printHelp(words: readonly string[]): Promise<number> {
  const asked = words.length === 0 || words.includes('--bantuan') || words.includes('--help')
  const all = await Promise.all(Object.values(daftar).map((load) => load()))
  const lines = all.map(({ pakai, arti }) => `  ${pakai}\n      ${arti}`)
  const head = asked ? 'Pemakaian: npm run pws -- PERINTAH' : `Perintah tidak dikenal: ${words.join(' ')}. Yang ada:`
  console.log([head, ...lines].join('\n'))
  return asked ? 0 : 1
}

try {
  process.exitCode = await runCommand(process.argv.slice(2))
} catch (error) {
  console.error(error instanceof StartupError || error instanceof CadanganGagal ? error.message : error)
  process.exitCode = 1
}
