// The words that have a "?" beside them say what GLOSSARY.md says.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { id } from '#client/messages/id.ts'
import '#support/teks.ts'

const arti = new Map(
  readFileSync('GLOSSARY.md', 'utf8')
    .split('\n')
    .flatMap((baris) => {
      const [, istilah, satu] = baris.split('|').map((sel) => sel.trim())
      return istilah && satu ? [[istilah, satu] as const] : []
    }),
)

test('every tip beside a word is the glossary’s row of that word', () => {
  const tips = Object.entries(id).filter(([kunci]) => kunci.startsWith('istilah.'))
  const istilah = (kunci: string) => kunci.slice('istilah.'.length).replaceAll('-', ' ')
  assert.ok(tips.length > 10)
  assert.deepEqual(
    tips.map(([kunci]) => [kunci, arti.get(istilah(kunci))]),
    tips,
  )
})
