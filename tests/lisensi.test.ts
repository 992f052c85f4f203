// What the product brings along may be used, changed and passed on: every package of the lockfile bears an open licence.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

const TERBUKA = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MIT/X11',
  'MPL-2.0',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
  'Zlib',
])

/** Packages that name no licence in the form that npm reads, with what was found by hand. */
const DIPERIKSA: Readonly<Record<string, string>> = {
  'node_modules/buffers': 'names none anywhere; exceljs reaches it through unzipper and binary',
  'node_modules/parse-cache-control': 'BSD, in the old form of package.json; for measuring only, through lighthouse',
  'node_modules/png-js': 'MIT, in its file LICENSE; pdfkit reads pictures with it',
}

/** Whether one of the licences offered, or all of those that hold together, are open. */
const isTerbuka = (lisensi: string): boolean =>
  lisensi
    .replace(/^\((.*)\)$/, '$1')
    .split(' OR ')
    .some((pilihan) => pilihan.split(' AND ').every((satu) => TERBUKA.has(satu)))

type Paket = { readonly license?: string }
const { packages }: { packages: Readonly<Record<string, Paket>> } = JSON.parse(
  readFileSync('package-lock.json', 'utf8'),
)

test('every package bears an open licence', () => {
  const lain = Object.entries(packages)
    .filter(([nama]) => nama !== '' && !(nama in DIPERIKSA))
    .filter(([, { license = '' }]) => !isTerbuka(license))
    .map(([nama, { license }]) => `${nama}: ${license}`)
  assert.deepEqual(lain, [])
})

test('only packages that are there, and still name no licence, are let through by hand', () => {
  for (const nama of Object.keys(DIPERIKSA)) {
    assert.ok(packages[nama], `${nama} is gone`)
    assert.equal(packages[nama].license, undefined, `${nama} names a licence by now`)
  }
})

test('a licence of several parts is open where one may choose an open one, or where all are open', () => {
  const kasus = {
    'MIT OR GPL-3.0-or-later': true,
    '(MIT AND Zlib)': true,
    'MIT AND GPL-3.0': false,
    'Hippocratic-2.1': false,
  }
  assert.deepEqual(Object.fromEntries(Object.keys(kasus).map((satu) => [satu, isTerbuka(satu)])), kasus)
})
