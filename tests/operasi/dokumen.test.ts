// OPERATIONS.md and what stands beside it, held against the program.
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { daftar } from '#server/cli/daftar.ts'

const read = (path: string): string => readFileSync(path, 'utf8')
const buku = read('OPERATIONS.md')
const dibaca = new Set([...read('server/config.ts').matchAll(/\benv\.([A-Z_]+)/g)].map(([, nama = '']) => nama))

test('the table of OPERATIONS.md lists the variables that the program reads, and no others', () => {
  const [, bab = ''] = /^## Variabel lingkungan\n([\s\S]*?)^## /m.exec(buku) ?? []
  const baris = bab.match(/^\| `[A-Z_`, ]+`/gm) ?? []
  assert.deepEqual(baris.flatMap((satu) => satu.match(/[A-Z_]+/g) ?? []).sort(), [...dibaca].sort())
})

test('every variable that OPERATIONS.md and docker-compose.yml set for the program is one that it reads', () => {
  const compose = read('docker-compose.yml')
  const [, lingkungan = ''] = /\n {2}aplikasi:\n[\s\S]*?environment:\n([\s\S]*?)\n {4}\w/.exec(compose) ?? []
  const diCompose = [...lingkungan.matchAll(/^ {6}([A-Z_]+):/gm)].map(([, nama]) => nama)
  assert.ok(diCompose.length > 5)
  // What compose itself asks for, besides what it hands on.
  const compose_ = new Set([...compose.matchAll(/\$\{([A-Z_]+)/g)].map(([, nama]) => nama))
  const diBuku = [...buku.matchAll(/^([A-Z_]{3,})=/gm)].map(([, nama]) => nama)
  assert.ok(diBuku.length > 10)
  assert.deepEqual(
    [...diCompose, ...diBuku.filter((nama) => !compose_.has(nama))].filter((nama) => !dibaca.has(nama ?? '')),
    [],
  )
})

test('every command and script that OPERATIONS.md gives exists', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  const perintah = [...buku.matchAll(/(?:npm run pws -- |^pws |pws\.ts |`pws )([a-z][a-z -]*[a-z])/gm)].map(
    ([, kata = '']) => kata,
  )
  assert.ok(perintah.length > 15)
  const ada = (kata: string) =>
    [kata.split(' ').slice(0, 2).join(' '), kata.split(' ')[0] ?? ''].some((satu) => satu in daftar)
  assert.deepEqual(
    perintah.filter((kata) => !ada(kata)),
    [],
  )
  const skrip = [...buku.matchAll(/npm run ([\w:]+)/g)].map(([, nama = '']) => nama)
  assert.deepEqual(
    skrip.filter((nama) => !(nama in scripts)),
    [],
  )
})

test('the files that OPERATIONS.md copies into place are there', () => {
  const berkas = [...buku.matchAll(/\bdocs\/(?:systemd|proksi)\/[\w.-]+/g)].map(([jalur]) => jalur)
  assert.ok(berkas.length > 4)
  assert.deepEqual(
    berkas.filter((jalur) => !existsSync(jalur)),
    [],
  )
})

test('service, image and npm start run the same program', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  const perintah = scripts.start?.replace(/^node /, '') ?? ''
  assert.ok(read('docs/systemd/pws-ilp.service').includes(`/node ${perintah}\n`))
  const [, cmd = '[]'] = /^CMD (.*)$/m.exec(read('Dockerfile')) ?? []
  assert.equal((JSON.parse(cmd) as string[]).slice(1).join(' '), perintah)
})

test('whoever stops the program waits longer than it takes to end', () => {
  // Seconds that a process may take: the grace that is configured, answers under way, and the background.
  const padam = read('server/padam.ts')
  const ms = (nama: string) => Number(new RegExp(`${nama} = ([\\d_]+)`).exec(padam)?.[1]?.replaceAll('_', ''))
  const detik = 1 + (ms('JAWABAN_MS') + ms('LATAR_MS')) / 1000
  const [, unit] = /TimeoutStopSec=(\d+)/.exec(read('docs/systemd/pws-ilp.service')) ?? []
  const [, compose] = /stop_grace_period: (45)s/.exec(read('docker-compose.yml')) ?? []
  assert.ok(detik < Number(unit) && detik < Number(compose), `${detik} ${unit} ${compose}`)
})
