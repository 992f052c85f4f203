// Writes the places of the example anew: `npm run contoh:susun`, or into another folder given as its argument.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { susunBerkas } from './susun.ts'

const folder = process.argv[2] ?? fileURLToPath(new URL('../contoh/', import.meta.url))
mkdirSync(folder, { recursive: true })
for (const [nama, isi] of susunBerkas()) {
  writeFileSync(join(folder, nama), isi)
  console.log(`${nama}: ${isi.split('\n').length - 1} baris, ${Math.round(isi.length / 1000)} kB`)
}
