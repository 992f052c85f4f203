/** Stairs of a grid made into lines as a surveyor would draw them, with no more points than the eye needs. */

import type { TitikKisi } from './garis.ts'
import { undian } from './undian.ts'

/** How finely a line is drawn: the last stays on the grid, where lines cannot cross. */
export const TINGKAT: readonly { readonly halus: number; readonly toleransi: number; readonly kelok: number }[] = [
  { halus: 3, toleransi: 0.42, kelok: 0.12 },
  { halus: 3, toleransi: 0.42, kelok: 0.05 },
  { halus: 1, toleransi: 0.15, kelok: 0 },
  { halus: 0, toleransi: 0, kelok: 0 },
]

/** One line, corner by corner, as a smooth one with the same ends; a closed one stays closed. */
export function haluskanGaris(tangga: readonly TitikKisi[], { tingkat, pantai }: Gaya): TitikKisi[] {
  const { halus, toleransi, kelok } = TINGKAT[tingkat] ?? { halus: 0, toleransi: 0, kelok: 0 }
  const tertutup = sama(tangga[0], tangga.at(-1))
  let garis = tengahSisi(tangga, tertutup)
  for (let i = 0; i < halus; i++) garis = ratakan(garis, tertutup)
  if (toleransi === 0) return garis
  return kelokkan(sederhanakan(garis, toleransi, tertutup), pantai ? kelok * KELOK_PANTAI : kelok)
}

export type Gaya = { readonly tingkat: number; readonly pantai: boolean }

const KELOK_PANTAI = 1.6
const RUAS_TERPENDEK = 2.4

/** Long straight pieces bent at their middle, and the halves again, by chance that only the place decides. */
function kelokkan(garis: readonly TitikKisi[], kelok: number): TitikKisi[] {
  const hasil: TitikKisi[] = []
  for (const [i, titik] of garis.entries()) {
    const lalu = garis[i - 1]
    if (lalu && kelok > 0) hasil.push(...antara(lalu, titik, kelok))
    hasil.push(titik)
  }
  return hasil
}

function antara(a: TitikKisi, b: TitikKisi, kelok: number): TitikKisi[] {
  const [ux, uy] = [b[0] - a[0], b[1] - a[1]]
  if (Math.sqrt(ux * ux + uy * uy) < RUAS_TERPENDEK) return []
  const geser = (undian('kelok', ...a, ...b)() * 2 - 1) * kelok
  const tengah: TitikKisi = [(a[0] + b[0]) / 2 - uy * geser, (a[1] + b[1]) / 2 + ux * geser]
  return [...antara(a, tengah, kelok), tengah, ...antara(tengah, b, kelok)]
}

const sama = (a: TitikKisi | undefined, b: TitikKisi | undefined): boolean => a?.[0] === b?.[0] && a?.[1] === b?.[1]

function tengahSisi(tangga: readonly TitikKisi[], tertutup: boolean): TitikKisi[] {
  const tengah = tangga.slice(1).map(([x, y], i): TitikKisi => {
    const [a, b] = tangga[i] ?? [x, y]
    return [(a + x) / 2, (b + y) / 2]
  })
  const [awal, akhir] = [tangga[0], tangga.at(-1)]
  if (!awal || !akhir) return []
  return tertutup ? [...tengah, tengah[0] ?? awal] : [awal, ...tengah, akhir]
}

/** Each point halfway to its neighbours' middle; ends stay, a ring has none. */
function ratakan(garis: readonly TitikKisi[], tertutup: boolean): TitikKisi[] {
  const n = garis.length
  const hasil = garis.map((titik, i): TitikKisi => {
    if (!tertutup && (i === 0 || i === n - 1)) return titik
    const [ax, ay] = garis[i === 0 ? n - 2 : i - 1] ?? titik
    const [bx, by] = garis[i === n - 1 ? 1 : i + 1] ?? titik
    return [(ax + 2 * titik[0] + bx) / 4, (ay + 2 * titik[1] + by) / 4]
  })
  return hasil
}

/** Leaves out what lies within the tolerance of the rest (Douglas and Peucker). */
function sederhanakan(garis: readonly TitikKisi[], toleransi: number, tertutup: boolean): TitikKisi[] {
  const simpan = new Set([0, garis.length - 1])
  const antre: [number, number][] = []
  if (tertutup) {
    const jauh = terjauh(garis, 0, 0, garis.length - 1)
    simpan.add(jauh.i)
    antre.push([0, jauh.i], [jauh.i, garis.length - 1])
  } else antre.push([0, garis.length - 1])
  for (let ruas = antre.pop(); ruas; ruas = antre.pop()) {
    const [dari, sampai] = ruas
    const { i, jarak } = terjauh(garis, dari, sampai, sampai)
    if (jarak <= toleransi) continue
    simpan.add(i)
    antre.push([dari, i], [i, sampai])
  }
  // A ring of two lines would have no area.
  if (tertutup && simpan.size < 4) return [...garis]
  return garis.filter((_, i) => simpan.has(i))
}

function terjauh(
  garis: readonly TitikKisi[],
  dari: number,
  ujung: number,
  sampai: number,
): { i: number; jarak: number } {
  const [ax, ay] = garis[dari] ?? [0, 0]
  const [bx, by] = garis[ujung] ?? [0, 0]
  let hasil = { i: dari, jarak: -1 }
  for (let i = dari + 1; i < sampai; i++) {
    const [x, y] = garis[i] ?? [0, 0]
    const [ux, uy] = [bx - ax, by - ay]
    const panjang = ux * ux + uy * uy
    const t = panjang === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * ux + (y - ay) * uy) / panjang))
    const [dx, dy] = [ax + t * ux - x, ay + t * uy - y]
    const jarak = Math.sqrt(dx * dx + dy * dy)
    if (jarak > hasil.jarak) hasil = { i, jarak }
  }
  return hasil
}
