// Boundaries of a whole kabupaten, light enough for a telephone: neighbours keep one common line, so no gaps open.
import { brotliCompressSync, constants } from 'node:zlib'
import { feature, quantize } from 'topojson-client'
import { topology } from 'topojson-server'
import { filter, filterWeight, presimplify, simplify } from 'topojson-simplify'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { type Geometri, luasCincin, type Posisi } from '#domain/batas.ts'

export type DesaBerbatas = { readonly kode: string; readonly nama: string; readonly geometri: Geometri }

const METER_PER_DERAJAT = 111_320
// Points of different files meet on a grid of about a metre, the result on one of about five.
const KISI_MASUK = 1e5
const KISI_KELUAR = 2e4
const TOLERANSI_METER = [20, 30, 40, 50, 65, 80, 100, 150, 250, 400]
// 390 desa look good on a wide screen with this much, compressed as quickly as answers are; a larger kabupaten may have as
// much per desa.
const ANGGARAN_BITA = 118_000
const ANGGARAN_DESA = 390

/** One TopoJSON object `desa`; each geometry's id is the desa's code, its properties hold the name. */
export function ringkasBatas(desa: readonly DesaBerbatas[]): Topology {
  const anggaran = ANGGARAN_BITA * Math.max(1, desa.length / ANGGARAN_DESA)
  const dasar = presimplify(topology({ desa: koleksi(desa) }, KISI_MASUK) as TopologiDesa)
  let hasil: TopologiDesa | undefined
  for (const meter of TOLERANSI_METER) {
    hasil = quantize(sederhanakan(dasar, meter), KISI_KELUAR) as TopologiDesa
    if (beratBrotli(hasil) <= anggaran) break
  }
  if (!hasil) throw new Error('no tolerance to try')
  return hasil
}

type TopologiDesa = Topology<{ desa: GeometryCollection }>

function koleksi(desa: readonly DesaBerbatas[]): GeoJSON.FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: desa.map(({ kode, nama, geometri }) => ({
      type: 'Feature',
      id: kode,
      properties: { nama },
      // Readonly all the way down, which the published type is not.
      geometry: geometri as unknown as GeoJSON.Geometry,
    })),
  }
}

function sederhanakan(dasar: TopologiDesa, meter: number): TopologiDesa {
  // Weights are areas of triangles, in square degrees.
  const bobot = (meter / METER_PER_DERAJAT) ** 2 / 2
  const tipis = simplify(lindungiKecil(dasar, bobot), bobot)
  // Crumbs go, but each desa keeps its largest piece, however small.
  const utama = new Set(cincinTerluas(tipis).map(({ cincin }) => tandaCincin(cincin)))
  const cukup = filterWeight(tipis, bobot)
  const pilih = (cincin: Cincin, dalam: boolean): boolean => utama.has(tandaCincin(cincin)) || cukup(cincin, dalam)
  return filter(tipis, pilih) as TopologiDesa
}

type Cincin = [number, number][]
const tandaCincin = (cincin: readonly (readonly number[])[]): string => `${cincin[0]} ${cincin[1]} ${cincin.length}`

type CincinTerluas = { readonly cincin: readonly (readonly number[])[]; readonly luas: number }

/** The largest ring of each desa, with its area in square degrees. */
function cincinTerluas(topologi: TopologiDesa): CincinTerluas[] {
  return topologi.objects.desa.geometries.map((satu): CincinTerluas => {
    const fitur = feature(topologi, satu)
    const geometri = 'geometry' in fitur ? fitur.geometry : null
    const poligon =
      geometri?.type === 'Polygon'
        ? [geometri.coordinates]
        : geometri?.type === 'MultiPolygon'
          ? geometri.coordinates
          : []
    const semua = poligon.map(([cincin = []]) => ({ cincin, luas: luasTitik(cincin) }))
    return semua.reduce<CincinTerluas>((a, b) => (b.luas > a.luas ? b : a), { cincin: [], luas: 0 })
  })
}

const luasTitik = (cincin: readonly (readonly number[])[]): number =>
  Math.abs(luasCincin(cincin.map(([x = 0, y = 0]): Posisi => [x, y])))

// A desa of a few tolerances across would lose its shape, or all of itself: its lines are left as they are.
const KECIL = 40

function lindungiKecil(dasar: TopologiDesa, bobot: number): TopologiDesa {
  const lindung = new Set<number>()
  for (const [i, { luas }] of cincinTerluas(dasar).entries()) {
    if (luas > bobot * KECIL) continue
    const geometri = dasar.objects.desa.geometries[i]
    if (geometri && 'arcs' in geometri) for (const arc of nomorArc(geometri.arcs)) lindung.add(arc < 0 ? ~arc : arc)
  }
  if (lindung.size === 0) return dasar
  const abadi = ([x = 0, y = 0]: readonly number[]) => [x, y, Number.POSITIVE_INFINITY]
  return { ...dasar, arcs: dasar.arcs.map((arc, i) => (lindung.has(i) ? arc.map(abadi) : arc)) }
}

const nomorArc = (arcs: unknown): number[] => (Array.isArray(arcs) ? arcs.flatMap(nomorArc) : [Number(arcs)])

const beratBrotli = (isi: unknown): number =>
  brotliCompressSync(JSON.stringify(isi), { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }).length
