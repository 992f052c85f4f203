// Boundaries of a whole kabupaten, light enough for a telephone: neighbours keep one common line, so no gaps open.
import { brotliCompressSync, constants } from 'node:zlib'
import { quantize } from 'topojson-client'
import { topology } from 'topojson-server'
import { filter, filterWeight, presimplify, simplify } from 'topojson-simplify'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { Geometri } from '#domain/batas.ts'

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
  const tipis = simplify(dasar, bobot)
  const tanpaSerpih = filter(tipis, filterWeight(tipis, bobot)) as TopologiDesa
  // Dropping crumbs must not drop a desa: one too small for this tolerance stays, and with it the crumbs.
  const hilang = tanpaSerpih.objects.desa.geometries.some(({ type }) => type === null)
  return hilang ? tipis : tanpaSerpih
}

const beratBrotli = (isi: unknown): number =>
  brotliCompressSync(JSON.stringify(isi), { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }).length
