/** Areas from lines: every area's rings are the lines around it, joined end to end. */
import type { Posisi } from '#domain/batas.ts'
import { luasCincin, memuat } from '#domain/batas.ts'
import { type Garis, listGaris } from './garis.ts'
import { type Gaya, haluskanGaris, TINGKAT } from './halus.ts'
import { LEBAR, titikKisi } from './kisi.ts'
import type { Medan } from './medan.ts'
import { listBersilang } from './silang.ts'
import type { Bagian } from './tumbuh.ts'

export type GarisPeta = { readonly kiri: number; readonly kanan: number; readonly titik: readonly Posisi[] }

/** An outer ring, counterclockwise, and its holes. */
export type Poligon = readonly (readonly Posisi[])[]

/** The lines of a map, smoothed as far as they may be without crossing. */
export function gambarGaris({ darat }: Medan, bagian: Bagian): GarisPeta[] {
  const tangga = listGaris(bagian)
  const tingkat = tangga.map(() => 0)
  for (;;) {
    const garis = tangga.map((satu, i) => keDerajat(satu, { tingkat: tingkat[i] ?? 0, pantai: diPantai(darat, satu) }))
    const bersilang = listBersilang(garis.map(({ titik }) => titik))
    if (bersilang.size === 0) return garis
    if ([...bersilang].every((i) => tingkat[i] === TINGKAT.length - 1)) throw new Error('lines cross on the grid')
    for (const i of bersilang) tingkat[i] = Math.min(TINGKAT.length - 1, (tingkat[i] ?? 0) + 1)
  }
}

const bulat = (n: number): number => Math.round(n * 1e5) / 1e5

/** Whether a line has the sea on one side, half way along it. */
function diPantai(darat: Uint8Array, { titik }: Garis): boolean {
  const [x, y] = titik[Math.floor(titik.length / 2)] ?? [1, 1]
  return [x, x - 1].some((kolom) => [y, y - 1].some((baris) => darat[baris * LEBAR + kolom] !== 1))
}

function keDerajat({ kiri, kanan, titik }: Garis, gaya: Gaya): GarisPeta {
  const derajat = haluskanGaris(titik, gaya).map(([x, y]): Posisi => {
    const [bujur, lintang] = titikKisi(x, y)
    return [bulat(bujur), bulat(lintang)]
  })
  return { kiri, kanan, titik: derajat.filter((t, i) => i === 0 || kunci(t) !== kunci(derajat[i - 1] ?? t)) }
}

const kunci = ([x, y]: Posisi): string => `${x} ${y}`

/** The polygons of the areas for which `milik` answers yes, as one. */
export function bidangDari(garis: readonly GarisPeta[], milik: (nomor: number) => boolean): Poligon[] {
  const tepi = garis.flatMap(({ kiri, kanan, titik }) => {
    if (milik(kiri) === milik(kanan)) return []
    return [milik(kiri) ? titik : [...titik].reverse()]
  })
  const cincin = sambung(tepi)
  const luar = cincin.filter((satu) => luasCincin(satu) > 0).sort((a, b) => luasCincin(b) - luasCincin(a))
  const lubang = cincin.filter((satu) => luasCincin(satu) <= 0)
  return luar.map((satu) => [satu, ...lubang.filter(([titik]) => titik !== undefined && memuat(satu, titik))])
}

function sambung(tepi: readonly (readonly Posisi[])[]): Posisi[][] {
  const mulai = new Map<string, (readonly Posisi[])[]>()
  for (const satu of tepi) {
    const dari = kunci(satu[0] ?? [0, 0])
    mulai.set(dari, [...(mulai.get(dari) ?? []), satu])
  }
  const hasil: Posisi[][] = []
  for (const satu of tepi) {
    if (!mulai.get(kunci(satu[0] ?? [0, 0]))?.includes(satu)) continue
    const cincin: Posisi[] = []
    let ini: readonly Posisi[] | undefined = satu
    while (ini) {
      const dari: (readonly Posisi[])[] | undefined = mulai.get(kunci(ini[0] ?? [0, 0]))
      dari?.splice(dari.indexOf(ini), 1)
      cincin.push(...(cincin.length === 0 ? ini : ini.slice(1)))
      const ujung = kunci(ini.at(-1) ?? [0, 0])
      ini = ujung === kunci(cincin[0] ?? [0, 0]) ? undefined : mulai.get(ujung)?.[0]
    }
    hasil.push(cincin)
  }
  return hasil
}
