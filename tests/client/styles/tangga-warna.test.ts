// The ramp of values in grey: neighbours of three to seven classes stay apart where a printer or an eye knows no hue.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { BANYAK_KELAS } from '#client/format/cara-kelas.ts'
import { buatKelas } from '#client/format/kelas.ts'

type Tema = 'terang' | 'gelap'

/** Least distance in lightness (CIE L*, 0 to 100) between two neighbours. */
const TERDEKAT = 5.5

const tokens = readFileSync('client/styles/tokens.css', 'utf8')
const campuran = readFileSync('client/styles/kelas.css', 'utf8')

function token(nama: string, tema: Tema): string {
  const isi = new RegExp(`--${nama}:\\s*([^;]+);`).exec(tokens)?.[1]?.trim() ?? ''
  const dua = /^light-dark\((.+), *([^,]+)\)$/.exec(isi)
  const satu = (tema === 'terang' ? dua?.[1] : dua?.[2])?.trim() ?? isi
  const rujuk = /^var\(--([\w-]+)\)$/.exec(satu)
  return rujuk ? token(rujuk[1] ?? '', tema) : satu
}

const rgb = (hex: string): readonly number[] => [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16))

/** The colour that `data-kelas` gives: a step of the ramp, or a mix of two in sRGB. */
function warna(kelas: string, tema: Tema): readonly number[] {
  if (!kelas.includes('-')) return rgb(token(`ramp-${kelas}`, tema))
  const pola = new RegExp(
    `"${kelas}"\\][^}]*color-mix\\(in srgb, var\\(--(ramp-\\d)\\) (\\d+)%, var\\(--(ramp-\\d)\\)\\)`,
  )
  const [, a = '', persen = '', b = ''] = pola.exec(campuran) ?? []
  const [satu, dua] = [rgb(token(a, tema)), rgb(token(b, tema))]
  return satu.map((n, i) => (n * Number(persen) + (dua[i] ?? 0) * (100 - Number(persen))) / 100)
}

function terang(warna: readonly number[]): number {
  const [r = 0, g = 0, b = 0] = warna.map((n) => (n <= 10.3 ? n / 255 / 12.92 : ((n / 255 + 0.055) / 1.055) ** 2.4))
  return 116 * Math.cbrt(0.2126 * r + 0.7152 * g + 0.0722 * b) - 16
}

for (const tema of ['terang', 'gelap'] as const)
  for (const banyak of BANYAK_KELAS)
    test(`${banyak} classes are told apart in grey, ${tema}`, () => {
      const kelas = buatKelas(
        Array.from({ length: 210 }, (_, i) => i),
        { cara: { cara: 'rata', banyak } },
      )
      assert.equal(kelas.length, banyak)
      const tangga = kelas.map((satu) => terang(warna(satu.warna, tema)))
      const arah = tema === 'terang' ? -1 : 1
      const jarak = tangga.slice(1).map((n, i) => (n - (tangga[i] ?? 0)) * arah)
      assert.ok(
        jarak.every((n) => n >= TERDEKAT),
        `lightness ${tangga.map((n) => n.toFixed(1)).join(', ')}`,
      )
    })
