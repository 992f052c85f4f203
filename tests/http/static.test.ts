import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { brotliCompressSync } from 'node:zlib'
import { Router } from 'express'
import { serveClient, serveClientWhenBuilt } from '#http/static.ts'
import { createApp } from '#server/app.ts'
import { sebagai } from '#support/aktor.ts'
import { serveApp, silentLog } from '#support/http.ts'

const dist = mkdtempSync(join(tmpdir(), 'pws-dist-'))
after(() => rmSync(dist, { recursive: true }))
const script = 'console.log(1)\n'.repeat(100)
mkdirSync(join(dist, 'assets'))
writeFileSync(join(dist, 'index.html'), '<!doctype html><title>PWS</title>')
writeFileSync(join(dist, 'assets', 'main-abc.js'), script)
writeFileSync(join(dist, 'assets', 'main-abc.js.br'), brotliCompressSync(script))

const events = (_request: unknown, response: { end(): void }) => response.end()
const app = await serveApp(
  createApp({ log: silentLog, sesi: sebagai(), routes: Router(), events, client: serveClient(dist) }),
)

test('a hashed asset is sent compressed and may be kept for ever', async () => {
  const { status, headers } = await app.get('/assets/main-abc.js', { 'Accept-Encoding': 'gzip, br' })
  assert.deepEqual(
    [status, headers['content-encoding'], headers['cache-control'], headers['content-type']],
    [200, 'br', 'public, max-age=31536000, immutable', 'text/javascript; charset=utf-8'],
  )
})

test('an address of the browser router gets the page, a missing file does not', async () => {
  const page = await app.get('/peta/35.07')
  assert.deepEqual([page.status, page.headers['cache-control']], [200, 'no-cache'])
  assert.match(page.body.toString(), /<title>PWS/)
  assert.equal((await app.get('/assets/main-old.js')).status, 404)
  assert.equal((await app.get('/assets/../../package.json')).status, 404)
})

test('a page that the browser has is answered 304', async () => {
  const { headers } = await app.get('/')
  assert.equal((await app.get('/', { 'If-None-Match': String(headers.etag) })).status, 304)
})

test('pages carry a strict content security policy', async () => {
  const { headers } = await app.get('/')
  const policy = String(headers['content-security-policy'])
  assert.match(policy, /^default-src 'self';/)
  assert.equal(/unsafe/.test(policy), false)
  assert.equal(headers['x-powered-by'], undefined)
})

test('a script carries few words besides itself, none that lets it be read or run elsewhere', async () => {
  const { headers } = await app.get('/assets/main-abc.js')
  assert.deepEqual(
    [
      'content-security-policy',
      'x-content-type-options',
      'cross-origin-resource-policy',
      'strict-transport-security',
    ].map((satu) => headers[satu]),
    ["default-src 'none'; frame-ancestors 'none'", 'nosniff', 'same-origin', undefined],
  )
  assert.ok(JSON.stringify(headers).length < 600, JSON.stringify(headers))
})

test('until the client is built there is a page that says so and asks again, then the client itself', async () => {
  let built = (): void => undefined
  const ready = new Promise<void>((resolve) => {
    built = resolve
  })
  const client = serveClientWhenBuilt(dist, ready)
  const waiting = await serveApp(createApp({ log: silentLog, sesi: sebagai(), routes: Router(), events, client }))
  const before = await waiting.get('/peta/35.07')
  assert.deepEqual([before.status, before.headers['cache-control']], [200, 'no-store'])
  assert.match(before.body.toString(), /Menyiapkan tampilan/)
  assert.equal((await waiting.get('/assets/main-abc.js')).status, 404)
  built()
  await ready
  assert.match((await waiting.get('/')).body.toString(), /<title>PWS</)
})
