// Boundaries as plain SVG paths: a small still map without a map library.
import type { Position } from 'geojson'
import type { FiturDesa, Geometri } from './geometri.ts'

export type Bentuk = { readonly kode: string; readonly d: string }

export type GambarSvg = {
  readonly lebar: number
  readonly tinggi: number
  readonly bentuk: readonly Bentuk[]
  /** Outlines of kecamatan or puskesmas. */
  readonly garis: string
}

type Pilihan = {
  /** Desa to draw; the picture is as large as they are. */
  readonly fokus: ReadonlySet<string>
  readonly indukDari: (kodeDesa: string) => string | null
  /** Width of the picture in its own units; a picture drawn smaller needs fewer points. */
  readonly lebar?: number
}

const LEBAR = 400
const TERTINGGI = 1.3
// Points closer than this on the picture cannot be told apart.
const JARAK_TERKECIL = 0.6

/** The desa of an area as paths, north up, degrees of longitude shortened as at its middle latitude. */
export function gambarSvg(geometri: Geometri, { fokus, indukDari, lebar = LEBAR }: Pilihan): GambarSvg {
  const letakan = susunLetak(geometri, fokus, lebar)
  if (!letakan) return { lebar, tinggi: 0, bentuk: [], garis: '' }
  const { fitur, letak } = letakan
  const milik = geometri.garisInduk((kode) => (fokus.has(kode) ? indukDari(kode) : null))
  return {
    lebar: letakan.lebar,
    tinggi: letakan.tinggi,
    bentuk: fitur.map((satu) => ({
      kode: satu.properties.kode,
      d: semuaCincin(satu)
        .map((cincin) => tulisJalur(cincin.map(letak), true))
        .join(''),
    })),
    garis: milik.coordinates.map((garis) => tulisJalur(garis.map(letak), false)).join(''),
  }
}

/** Where a place of the area stands on its picture; null where nothing of it has boundaries. */
export function susunLetak({ fitur: semua }: Pick<Geometri, 'fitur'>, fokus: ReadonlySet<string>, lebar = LEBAR) {
  const fitur = semua.filter(({ properties }) => fokus.has(properties.kode))
  const kotak = batasKotak(fitur.flatMap(semuaCincin))
  if (!kotak) return null
  const [kiri, bawah, kanan, atas] = kotak
  const mampat = Math.cos((((bawah + atas) / 2) * Math.PI) / 180)
  const skala = Math.min(lebar / ((kanan - kiri) * mampat || 1), (lebar * TERTINGGI) / (atas - bawah || 1))
  const letak = ([bujur = 0, lintang = 0]: Position): Position => [
    (bujur - kiri) * mampat * skala,
    (atas - lintang) * skala,
  ]
  return { fitur, letak, lebar: (kanan - kiri) * mampat * skala, tinggi: (atas - bawah) * skala }
}

const KOTAK = 10
const KOTAK_SEBARIS = 6
const SELA_KELOMPOK = 5

type KelompokDesa = { readonly desa: readonly { readonly kode: string }[] }

/** One square per desa, its groups side by side in rows of about `lebar`: the small picture where there are no boundaries. */
export function gambarKotak(kelompok: readonly KelompokDesa[], lebar = 200): GambarSvg {
  const bentuk: Bentuk[] = []
  let [kiri, atas, baris, terlebar] = [0, 0, 0, 0]
  for (const { desa } of kelompok) {
    const kolom = Math.min(KOTAK_SEBARIS, desa.length)
    const tinggi = Math.ceil(desa.length / KOTAK_SEBARIS) * KOTAK
    if (kiri > 0 && kiri + kolom * KOTAK > lebar) [kiri, atas, baris] = [0, atas + baris + SELA_KELOMPOK, 0]
    for (const [i, { kode }] of desa.entries()) {
      const x = kiri + (i % KOTAK_SEBARIS) * KOTAK
      const y = atas + Math.floor(i / KOTAK_SEBARIS) * KOTAK
      bentuk.push({ kode, d: `M${x} ${y}h${KOTAK - 1}v${KOTAK - 1}h${1 - KOTAK}Z` })
    }
    baris = Math.max(baris, tinggi)
    terlebar = Math.max(terlebar, kiri + kolom * KOTAK)
    kiri += kolom * KOTAK + SELA_KELOMPOK
  }
  return { lebar: terlebar, tinggi: atas + baris, bentuk, garis: '' }
}

/** Shapes that look alike as one path each: a map of hundreds of desa in as many elements as there are looks. */
export function gabungMenurut(
  bentuk: readonly Bentuk[],
  tandaDari: (kode: string) => Readonly<Record<string, string>>,
): readonly { readonly tanda: Readonly<Record<string, string>>; readonly d: string }[] {
  const perTanda = new Map<string, { tanda: Readonly<Record<string, string>>; d: string }>()
  for (const { kode, d } of bentuk) {
    const tanda = tandaDari(kode)
    const kunci = JSON.stringify(tanda)
    const ada = perTanda.get(kunci)
    if (ada) ada.d += d
    else perTanda.set(kunci, { tanda, d })
  }
  return [...perTanda.values()]
}

function semuaCincin({ geometry }: FiturDesa): Position[][] {
  if (geometry.type === 'Polygon') return geometry.coordinates
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : []
}

function batasKotak(cincin: readonly Position[][]): readonly [number, number, number, number] | null {
  let [kiri, bawah, kanan, atas] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -1e9, -1e9]
  for (const [x = 0, y = 0] of cincin.flat()) {
    kiri = Math.min(kiri, x)
    kanan = Math.max(kanan, x)
    bawah = Math.min(bawah, y)
    atas = Math.max(atas, y)
  }
  return kiri <= kanan ? [kiri, bawah, kanan, atas] : null
}

/** 'M1 2L3 4Z' without the points that lie on top of the one before; '' for what is too small to be seen. */
export function tulisJalur(titik: readonly Position[], tutup: boolean): string {
  const sisa: Position[] = []
  for (const [i, satu] of titik.entries()) {
    const lalu = sisa.at(-1)
    const akhir = i === titik.length - 1
    if (!lalu || akhir || jarak(lalu, satu) >= JARAK_TERKECIL) sisa.push(satu)
  }
  if (sisa.length < (tutup ? 4 : 2)) return ''
  const isi = sisa.map(([x = 0, y = 0]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')
  return `M${isi}${tutup ? 'Z' : ''}`
}

const jarak = ([xa = 0, ya = 0]: Position, [xb = 0, yb = 0]: Position): number =>
  Math.max(Math.abs(xa - xb), Math.abs(ya - yb))
