// The hues of statuses as people with a colour deficiency see them: which side of the target must be told by colour to
// everybody, and on each side the two that differ by the month must be told apart without any colour, as in grey print.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

type Tiga = readonly [number, number, number]
type Matriks = readonly [Tiga, Tiga, Tiga]
type Tema = 'terang' | 'gelap'

/** Machado, Oliveira and Fernandes 2009, full severity, in linear sRGB. */
const PENGLIHATAN: Readonly<Record<string, Matriks>> = {
  biasa: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

const ATAS = ['baik', 'kurang', 'atas'] as const
const BAWAH = ['cukup', 'jelek', 'bawah'] as const

const [biasa = '', kontras = ''] = (readFileSync('client/styles/tokens.css', 'utf8').split('@media')[0] ?? '').split(
  ':root[data-kontras]',
)
const bacaToken = (css: string) =>
  new Map([...css.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, nama = '', isi = '']) => [nama, isi.trim()]))
const token = bacaToken(biasa)
const tokenKontras = new Map([...token, ...bacaToken(kontras)])

/** '#12776f' of a meaning in a theme. */
function warna(isi: string, tema: Tema): string {
  const dua = /^light-dark\((.+), *([^,]+)\)$/.exec(isi)
  if (dua) return warna((tema === 'terang' ? dua[1] : dua[2]) ?? '', tema)
  const rujuk = /^var\(--([\w-]+)\)$/.exec(isi)
  if (rujuk) return warna(token.get(rujuk[1] ?? '') ?? '', tema)
  assert.match(isi, /^#([0-9a-f]{3}){1,2}$/)
  return isi.length === 4 ? isi.replace(/[0-9a-f]/g, '$&$&') : isi
}

const tiga = (hitung: (i: number) => number): Tiga => [hitung(0), hitung(1), hitung(2)]
const kali = (a: Tiga, b: Tiga): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]

const linear = (hex: string): Tiga =>
  tiga((i) => {
    const c = Number.parseInt(hex.slice(1 + 2 * i, 3 + 2 * i), 16) / 255
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  })

function lab(rgb: Tiga): Tiga {
  const f = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116)
  const [x, y, z] = [
    f(kali([0.4124, 0.3576, 0.1805], rgb) / 0.95047),
    f(kali([0.2126, 0.7152, 0.0722], rgb)),
    f(kali([0.0193, 0.1192, 0.9505], rgb) / 1.08883),
  ]
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

const dilihat = (nama: string, tema: Tema, mata: Matriks): Tiga => {
  const asli = linear(warna(token.get(nama) ?? '', tema))
  return lab(tiga((i) => Math.min(1, Math.max(0, kali(mata[i as 0 | 1 | 2], asli))))) // an index below three
}
const jarak = (a: Tiga, b: Tiga): number => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])

for (const tema of ['terang', 'gelap'] as const)
  for (const [nama, mata] of Object.entries(PENGLIHATAN))
    test(`${tema}, ${nama}: above and below the target differ in colour, whatever the month did`, () => {
      const dekat = ATAS.flatMap((atas) =>
        BAWAH.map(
          (bawah) => [`${atas} ${bawah}`, jarak(dilihat(atas, tema, mata), dilihat(bawah, tema, mata))] as const,
        ),
      ).filter(([, beda]) => beda < 20)
      assert.deepEqual(dekat, [])
    })

for (const tema of ['terang', 'gelap'] as const)
  test(`${tema}, without colour: on each side of the target one is much darker than the other`, () => {
    const kecerahan = (nama: string) => dilihat(nama, tema, PENGLIHATAN.biasa as Matriks)[0] // it is there above
    for (const [penuh, muda] of [
      ['baik', 'kurang'],
      ['jelek', 'cukup'],
    ] as const)
      assert.ok(Math.abs(kecerahan(penuh) - kecerahan(muda)) > 15, `${penuh} and ${muda}`)
  })

for (const tema of ['terang', 'gelap'] as const)
  test(`${tema}, without colour: no two areas of a map are equally dark, nor like one without a status`, () => {
    const urut = [...ATAS, ...BAWAH, 'netral']
      .map((nama) => [nama, dilihat(nama, tema, PENGLIHATAN.biasa as Matriks)[0]] as const) // it is there above
      .sort(([, a], [, b]) => a - b)
    const dekat = urut.flatMap(([nama, gelap], i) => {
      const [lain, terang] = urut[i + 1] ?? []
      return lain && terang !== undefined && terang - gelap < 7 ? [`${nama} ${lain}`] : []
    })
    assert.deepEqual(dekat, [])
  })

/** Contrast by WCAG 2: of two meanings in a theme. */
function kontrasAntara(isi: ReadonlyMap<string, string>, tema: Tema, dua: readonly [string, string]): number {
  const terang = dua.map((nama) => kali([0.2126, 0.7152, 0.0722], linear(warna(isi.get(nama) ?? '', tema))))
  return (Math.max(...terang) + 0.05) / (Math.min(...terang) + 0.05)
}

const TULISAN = ['text', 'text-soft', 'muted', 'faint', 'accent', 'baik-ink', 'kurang-ink', 'cukup-ink', 'jelek-ink']

for (const tema of ['terang', 'gelap'] as const)
  test(`${tema}: what is written is legible on every surface, and well so in high contrast`, () => {
    const kurang = TULISAN.flatMap((tulisan) =>
      ['surface', 'raised', 'sunken'].flatMap((dasar) => [
        ...(kontrasAntara(token, tema, [tulisan, dasar]) < 4.5 ? [`${tulisan} on ${dasar}`] : []),
        ...(kontrasAntara(tokenKontras, tema, [tulisan, dasar]) < 7 ? [`${tulisan} on ${dasar}, high contrast`] : []),
      ]),
    )
    assert.deepEqual(kurang, [])
  })

for (const tema of ['terang', 'gelap'] as const)
  test(`${tema}: in high contrast every line that parts or borders something stands out`, () => {
    const kurang = ['rule', 'rule-soft', 'control', 'outline', 'border-line', 'hatch'].filter(
      (garis) => kontrasAntara(tokenKontras, tema, [garis, 'raised']) < 3,
    )
    assert.deepEqual(kurang, [])
  })
