import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { promisify } from 'node:util'
import { readSecretFile } from '#db/secret-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'pws-rahasia-'))
after(() => rmSync(folder, { recursive: true, force: true }))

test('a secret is made once, and read by its owner alone', () => {
  const path = join(folder, 'sekali')
  assert.equal(
    readSecretFile(path, () => 'pertama'),
    'pertama',
  )
  assert.equal(
    readSecretFile(path, () => 'kedua'),
    'pertama',
  )
  if (process.platform !== 'win32') assert.equal(statSync(path).mode & 0o777, 0o600)
  assert.deepEqual(readdirSync(folder), ['sekali'])
})

test('an empty file is no secret', () => {
  const path = join(folder, 'kosong')
  writeFileSync(path, '')
  assert.equal(
    readSecretFile(path, () => 'baru'),
    'baru',
  )
  assert.equal(readFileSync(path, 'utf8'), 'baru')
})

test('a folder where nothing can be written is told', () => {
  assert.throws(() => readSecretFile(join(folder, 'tidak', 'ada'), () => 'x'), { code: 'ENOENT' })
})

test('processes that start at once get the same secret', async () => {
  const path = join(folder, 'serentak')
  const program = `
    const { readSecretFile } = await import('#db/secret-file.ts')
    console.log(readSecretFile(${JSON.stringify(path)}, () => 'dari ' + process.pid))`
  const mulai = () => promisify(execFile)(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program])
  const hasil = await Promise.all(Array.from({ length: 4 }, mulai))
  const rahasia = hasil.map(({ stdout }) => stdout.trim())
  assert.match(rahasia[0] ?? '', /^dari \d+$/)
  assert.deepEqual(new Set(rahasia).size, 1)
})
