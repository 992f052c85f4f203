// `npm run pws -- COMMAND ...`: finds the command and hands it the rest of the line.
import '../node-version.js'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartupError } from '#db/startup-error.ts'
import { readConfig } from '#server/config.ts'
import { openReadyDatabase } from '#server/database.ts'
import { BERKAS_SEGEL } from '#server/penyegel.ts'
import { openKunci } from '#server/rahasia.ts'
import { findContoh } from '#store/basis-data.ts'
import { daftar } from './daftar.ts'

async function runCommand(words: readonly string[]): Promise<number> {
  // Names have one or two words; the longer one is meant.
  const name = [words.slice(0, 2).join(' '), words[0] ?? ''].find((candidate) => candidate in daftar)
  const load = name === undefined ? undefined : daftar[name]
  if (name === undefined || !load) return printHelp(words)
  const perintah = await load()
  const config = readConfig()
  const database = await openReadyDatabase(config, { applicationName: 'pws-perintah' })
  // An import that is cut short resumes where it was; an embedded Postgres left running would stay.
  process.once('SIGINT', () => database.close().finally(() => process.exit(130)))
  try {
    const args = words.slice(name.split(' ').length)
    const { db } = database
    const kunci = async () => openKunci(config, (await findContoh(db)) ?? false)
    const readKepala = () => readIfAny(join(config.dataDir, BERKAS_SEGEL))
    return await perintah.run({ db, args, sekarang: new Date(), openKunci: kunci, readKepala })
  } finally {
    await database.close()
  }
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
  console.error(error instanceof StartupError ? error.message : error)
  process.exitCode = 1
}
