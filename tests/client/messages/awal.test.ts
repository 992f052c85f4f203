// Which texts come with the first view is decided by hand; this follows the imports and finds the one that was forgotten.
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { id } from '#client/messages/id.ts'
import { idAwal } from '#client/messages/id-awal.ts'

const IMPOR = /^(?:import|export)\s(?!type\b)(?:[^;'"]*?from\s+)?'([^']+)'/gm
const KUNCI = /['`]([a-z]+(?:\.(?:[\w-]|\$\{[^}]+\})+)+)['`]/g

/** The files that a file brings along, by its static imports. */
function ikut(berkas: string, sudah = new Set<string>()): ReadonlySet<string> {
  if (sudah.has(berkas) || !/\.tsx?$/.test(berkas) || !existsSync(berkas)) return sudah
  sudah.add(berkas)
  for (const [, dari = ''] of readFileSync(berkas, 'utf8').matchAll(IMPOR))
    ikut(dari.startsWith('#client/') ? dari.slice(1) : join(dirname(berkas), dari), sudah)
  return sudah
}

/** Keys of texts a file names, whole or with parts filled in later. */
const kunciDi = (berkas: string): RegExp[] =>
  [...readFileSync(berkas, 'utf8').matchAll(KUNCI)].map(
    ([, kunci = '']) => new RegExp(`^${kunci.replace(/\./g, '\\.').replace(/\$\{[^}]+\}/g, '[\\w-]+')}$`),
  )

// The small map and the table of parts are fetched without the other texts.
test('every text that the first view, the small map and the table of parts can show comes with them', () => {
  const semua = [
    ...ikut('client/mulai.tsx'),
    ...ikut('client/pages/ringkasan/ringkasan-peta.tsx'),
    ...ikut('client/pages/ringkasan/ringkasan-banding.tsx'),
  ]
  const berkas = [...new Set(semua)].filter((nama) => !nama.startsWith('client/messages/'))
  const pola = berkas.flatMap(kunciDi)
  // `tren.${tren}` names a direction; the other texts of that name are those of the screen Tren.
  const kandidat = Object.keys(id).filter((kunci) => !/^tren\.(?!naik$|tetap$|turun$)/.test(kunci))
  const disebut = kandidat.filter((kunci) => pola.some((satu) => satu.test(kunci)))
  assert.ok(berkas.length > 50 && disebut.length > 150, `${berkas.length} files, ${disebut.length} keys`)
  assert.deepEqual(
    disebut.filter((kunci) => !(kunci in idAwal)),
    [],
  )
})
