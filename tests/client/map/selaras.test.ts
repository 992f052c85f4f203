import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createSelaras, type Pandang } from '#client/map/selaras.ts'

const DI_SINI: Pandang = { lintang: -8, bujur: 112, zoom: 10 }

test('the others follow a move, the mover does not, and following moves nobody again', () => {
  const selaras = createSelaras()
  const jejak: string[] = []
  const gabung = (nama: string) => {
    const anggota = selaras.gabung(({ zoom }) => {
      jejak.push(`${nama} ke ${zoom}`)
      // What a map tells while it is moved: it would go round for ever.
      anggota.umumkan({ ...DI_SINI, zoom: zoom + 1 })
    })
    return anggota
  }
  const [a, b] = [gabung('a'), gabung('b')]
  a.umumkan(DI_SINI)
  b.umumkan({ ...DI_SINI, zoom: 4 })
  b.keluar()
  a.umumkan(DI_SINI)
  assert.deepEqual(jejak, ['b ke 10', 'a ke 4'])
})
