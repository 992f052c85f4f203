// Boundaries as they come from the server, ready to be drawn: one feature per desa and the lines between their parents.
import type { Feature, Geometry, MultiLineString, Position } from 'geojson'
import { feature, merge } from 'topojson-client'
import type { GeometryCollection, GeometryObject, MultiPolygon, Polygon, Topology } from 'topojson-specification'

export type FiturDesa = Feature<Geometry, { readonly kode: string }>

export type Geometri = {
  readonly fitur: readonly FiturDesa[]
  readonly kode: ReadonlySet<string>
  /** Outlines of the parents (kecamatan or puskesmas) of the desa. */
  readonly garisInduk: (indukDari: IndukDari) => MultiLineString
  /** The parents as areas of their own, by code. */
  readonly bidangInduk: (indukDari: IndukDari) => ReadonlyMap<string, BidangInduk>
}

export type IndukDari = (kodeDesa: string) => string | null
type BidangInduk = { readonly type: 'MultiPolygon'; readonly coordinates: Position[][][] }

// Where neighbours were surveyed apart, slivers lie between them; a hole of less than about 3 km is taken for one.
const TERKECIL_DERAJAT = 0.03

type Properti = { readonly kode?: string }

/** Reads the TopoJSON of `getBatas`; a shape without a code cannot meet its row and is left out. */
export function readGeometri(topologi: Record<string, unknown>): Geometri {
  // The server simplified and wrote it; the contract leaves its inside open.
  const topo = topologi as unknown as Topology
  const objek = Object.values(topo.objects)[0] as GeometryCollection<Properti & object> | undefined
  if (!objek) return TANPA_GEOMETRI
  const kodeDari = (satu: { id?: string | number | undefined; properties?: Properti | undefined }): string =>
    satu.properties?.kode ?? String(satu.id ?? '')
  const fitur = feature(topo, objek).features.flatMap((satu): FiturDesa[] => {
    const kode = kodeDari(satu)
    return kode && satu.geometry ? [{ type: 'Feature', geometry: satu.geometry, properties: { kode } }] : []
  })
  const gabung = (indukDari: IndukDari): ReadonlyMap<string, BidangInduk> => {
    const perInduk = new Map<string, Bidang[]>()
    for (const satu of objek.geometries.filter(isBidang)) {
      const induk = indukDari(kodeDari(satu))
      if (induk !== null) perInduk.set(induk, [...(perInduk.get(induk) ?? []), satu])
    }
    return new Map([...perInduk].map(([induk, desa]) => [induk, merge(topo, desa)]))
  }
  return {
    fitur,
    kode: new Set(fitur.map(({ properties }) => properties.kode)),
    garisInduk: (indukDari) => ({
      type: 'MultiLineString',
      coordinates: [...gabung(indukDari).values()].flatMap(tepi),
    }),
    bidangInduk: gabung,
  }
}

const TANPA_GEOMETRI: Geometri = {
  fitur: [],
  kode: new Set(),
  garisInduk: () => ({ type: 'MultiLineString', coordinates: [] }),
  bidangInduk: () => new Map(),
}

type Bidang = Polygon<Properti> | MultiPolygon<Properti>

const isBidang = (satu: GeometryObject<Properti>): satu is Bidang =>
  satu.type === 'Polygon' || satu.type === 'MultiPolygon'

/** The outlines of an area, without the slivers inside it. */
const tepi = ({ coordinates }: { coordinates: Position[][][] }): Position[][] =>
  coordinates.flatMap((cincin) => cincin.filter((satu, i) => i === 0 || rentang(satu) >= TERKECIL_DERAJAT))

/** The longer side of the box around a line, in degrees. */
function rentang(garis: readonly Position[]): number {
  const sisi = (sumbu: 0 | 1) => {
    const nilai = garis.map((titik) => titik[sumbu] ?? 0)
    return Math.max(...nilai) - Math.min(...nilai)
  }
  return Math.max(sisi(0), sisi(1))
}
