// What the service worker is told to keep.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { susunPekerja } from '#http/pekerja.ts'

const naskah = readFileSync('client/public/sw.js', 'utf8')
const BERKAS: Readonly<Record<string, string>> = {
  '/index.html': '<script src="/assets/awal-AAAAAAAA.js"></script><link href="/assets/awal-BBBBBBBB.css">',
  '/assets/awal-AAAAAAAA.js': 'import("./peta-CCCCCCCC.js");import("./isi-DDDDDDDD.js")',
  '/assets/awal-BBBBBBBB.css': 'a{src:url(/assets/inter-EEEEEEEE.woff2)}',
  '/assets/inter-EEEEEEEE.woff2': 'x',
  '/assets/isi-DDDDDDDD.js': 'import{a}from"./medan-FFFFFFFF.js";import"./awal-AAAAAAAA.js"',
  '/assets/isi-formulir-GGGGGGGG.js': '',
  '/assets/medan-FFFFFFFF.js': '',
  '/assets/id-HHHHHHHH.js': '',
  '/assets/indikator-JJJJJJJJ.js': '',
  '/assets/peta-CCCCCCCC.js': '',
  '/tema.js': '',
}
const susun = (ubah: Readonly<Record<string, string>> = {}) =>
  susunPekerja(naskah, new Map(Object.entries({ ...BERKAS, ...ubah }).map(([nama, isi]) => [nama, Buffer.from(isi)])))
const daftar = (teks: string): unknown => JSON.parse(/const BERKAS = (\[.*\])/.exec(teks)?.[1] ?? 'null')
const versi = (teks: string): string => /const VERSI = '([0-9a-f]{16})'/.exec(teks)?.[1] ?? assert.fail('no version')

test('page, entry, texts, styles and what they bring along are kept; other screens are not', () => {
  assert.deepEqual(daftar(susun()), [
    '/assets/awal-AAAAAAAA.js',
    '/assets/awal-BBBBBBBB.css',
    '/assets/id-HHHHHHHH.js',
    '/assets/inter-EEEEEEEE.woff2',
    '/assets/isi-DDDDDDDD.js',
    '/assets/isi-formulir-GGGGGGGG.js',
    '/assets/medan-FFFFFFFF.js',
    '/tema.js',
  ])
})

test('another page is another worker, the same is the same, and a screen that is not kept changes nothing', () => {
  assert.equal(versi(susun()), versi(susun()))
  assert.notEqual(versi(susun()), versi(susun({ '/index.html': `${BERKAS['/index.html']} ` })))
  assert.equal(versi(susun()), versi(susun({ '/assets/peta-CCCCCCCC.js': 'lain' })))
})

test('the worker never answers for the API', () => {
  assert.match(naskah, /pathname\.startsWith\('\/api'\)\) return/)
})
