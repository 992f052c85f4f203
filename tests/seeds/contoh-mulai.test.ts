import assert from 'node:assert/strict'
import { test } from 'node:test'
import { freshDatabase } from '#support/postgres.ts'
import { type Program, startProgram } from '#support/program.ts'

async function contohOf(origin: string): Promise<unknown> {
  const { contoh } = (await (await fetch(`${origin}/api/sehat`)).json()) as { contoh: unknown } // the contract's
  return contoh
}

async function lineOf({ child }: Program, wanted: RegExp): Promise<void> {
  let out = ''
  for await (const chunk of child.stdout ?? []) {
    out += chunk
    if (wanted.test(out)) return
  }
  assert.fail(`it ended without ${wanted}: ${out}`)
}

test('a server answers while the example is filled; stopped halfway, it fills the rest at its next start', async () => {
  const { url, ownerUrl } = await freshDatabase()
  const env = { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl, DEMO: '1', DEMO_SAMPAI: '2025-03' }
  const first = startProgram(env)
  assert.deepEqual(await contohOf(await first.ready), { ada: true, selesai: false })
  first.child.kill('SIGTERM')
  assert.equal((await first.ended).code, 0)

  const second = startProgram(env)
  const origin = await second.ready
  await lineOf(second, /Data contoh lengkap/)
  assert.deepEqual(await contohOf(origin), { ada: true, selesai: true })
  second.child.kill('SIGTERM')
  assert.equal((await second.ended).code, 0)

  // What is complete is not touched again.
  const third = startProgram(env)
  assert.deepEqual(await contohOf(await third.ready), { ada: true, selesai: true })
  third.child.kill('SIGTERM')
  assert.doesNotMatch((await third.ended).out, /contoh/)
})
