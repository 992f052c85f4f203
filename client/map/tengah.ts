// Where to write the name of an area.
import type { Geometry } from 'geojson'

/** [latitude, longitude] */
export type Tengah = readonly [number, number]

/** The middle of the widest stretch inside the largest ring: unlike a centroid it never falls outside. */
export function findTengah(geometry: Geometry): Tengah | undefined {
  const bidang =
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : []
  const cincin = bidang.map(([luar = []]) => luar).sort((a, b) => luas(b) - luas(a))[0]
  if (!cincin || cincin.length < 3) return undefined
  const y = cincin.map((titik) => titik[1] ?? 0)
  const bawah = Math.min(...y)
  const tinggi = Math.max(...y) - bawah
  const calon = [0.5, 0.42, 0.58, 0.34, 0.66].map((bagian) => selangTerlebar(cincin, bawah + tinggi * bagian))
  const { tengah, lintang } = calon.reduce((a, b) => (b.lebar > a.lebar * 1.15 ? b : a))
  return [lintang, tengah]
}

type Selang = { readonly lebar: number; readonly tengah: number; readonly lintang: number }

/** Where a line of latitude is longest inside a ring. */
function selangTerlebar(cincin: readonly (readonly number[])[], lintang: number): Selang {
  const potong = cincin
    .flatMap(([x = 0, y = 0], i) => {
      const [xb = 0, yb = 0] = cincin[(i + 1) % cincin.length] ?? []
      return y > lintang === yb > lintang ? [] : [x + ((lintang - y) / (yb - y)) * (xb - x)]
    })
    .sort((a, b) => a - b)
  let terbaik: Selang = { lebar: 0, tengah: potong[0] ?? 0, lintang }
  for (let i = 0; i + 1 < potong.length; i += 2) {
    const [dari = 0, sampai = 0] = [potong[i], potong[i + 1]]
    if (sampai - dari > terbaik.lebar) terbaik = { lebar: sampai - dari, tengah: (dari + sampai) / 2, lintang }
  }
  return terbaik
}

const luas = (cincin: readonly (readonly number[])[]): number =>
  Math.abs(
    cincin.reduce((jumlah, [x = 0, y = 0], i) => {
      const [xb = 0, yb = 0] = cincin[(i + 1) % cincin.length] ?? []
      return jumlah + x * yb - xb * y
    }, 0),
  )
