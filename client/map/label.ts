// Names on the map, where there is room: of desa inside their own shape, of kecamatan or puskesmas where desa are too
// small to bear theirs; none over another. They are written after the map itself is painted, and taken away while it zooms.
import { type LatLng, type LatLngBounds, latLng, type Path, type Map as Peta } from 'leaflet'
import type { Daerah } from './daerah.ts'
import { getDaerah, tandai } from './daerah.ts'
import type { FiturDesa } from './geometri.ts'
import { type CalonLabel, type Letak, letakkanLabel, type Rintangan } from './letak-label.ts'
import { findTengah, type Tengah } from './tengah.ts'

/** The name of an area above the desa, and where its middle is. */
export type NamaInduk = { readonly kode: string; readonly nama: string; readonly titik: Tengah }

export type Label = {
  /** Finds places anew, after marks came or went. */
  susun(): void
  /** `induk` is only asked when names are written. */
  setNama(desa: ReadonlyMap<string, string>, induk: () => readonly NamaInduk[]): void
  warnai(daerah: ReadonlyMap<string, Daerah>): void
}

type Satu = {
  readonly kode: string
  readonly nama: string
  readonly kelas: 'label-desa' | 'label-induk'
  readonly titik: LatLng
  /** Of a desa the shape that the name must fit into. */
  readonly batas: LatLngBounds | null
}

type Besar = { readonly lebar: number; readonly tinggi: number }

const DIAM = { terpilih: false, sorot: false }
// From this share of names that fit on, desa speak for themselves.
const CUKUP_NAMA = 0.5
const PANEL = 'label'

type Sekitar = {
  readonly cariBentuk: (kode: string) => Path | undefined
  /** The marks that are on the map, in pixels of its zoom. */
  readonly tanda: () => readonly Rintangan[]
}

export function createLabel(peta: Peta, { cariBentuk, tanda }: Sekitar): Label {
  const panel = peta.createPane(PANEL)
  let cariNama: () => readonly Satu[] = () => []
  let nama: readonly Satu[] | undefined
  let daerah: ReadonlyMap<string, Daerah> = new Map()
  let tertulis: ReadonlyMap<string, HTMLElement> = new Map()
  let asal = peta.getPixelOrigin()
  let nanti = 0
  // A name is as large every time: measuring lays out the whole page, also the hundreds of rows beside the map.
  const besar = new Map<string, Besar>()

  peta.on('zoomstart', () => {
    panel.hidden = true
  })
  // A flight that is broken off never tells that its zoom has ended.
  peta.on('moveend', () => {
    if (panel.hidden || !peta.getPixelOrigin().equals(asal)) tulis()
  })

  function tulis(): void {
    nama ??= cariNama()
    ukurSemua(panel, nama, besar)
    asal = peta.getPixelOrigin()
    const letak = cariLetak(peta, nama, { besar, tanda: tanda() })
    tertulis = new Map(
      nama.flatMap((satu) => {
        const tempat = letak.get(satu.kode)
        return tempat ? [[satu.kode, buatPapan(satu, { x: tempat.x - asal.x, y: tempat.y - asal.y })] as const] : []
      }),
    )
    warnai()
    panel.replaceChildren(...tertulis.values())
    panel.hidden = false
  }

  function warnai(): void {
    for (const [kode, papan] of tertulis) if (!isInduk(papan)) tandai(papan, getDaerah(daerah, kode), DIAM)
  }

  function susun(): void {
    cancelAnimationFrame(nanti)
    // Behind the next frame: what the map shows comes first. While it zooms, the end of that is waited for.
    nanti = requestAnimationFrame(() => setTimeout(() => panel.isConnected && !panel.hidden && tulis()))
  }

  return {
    susun,
    setNama(desa, induk) {
      nama = undefined
      cariNama = () => [...namaDesa(desa, cariBentuk), ...induk().map(namaDari)]
      susun()
    },
    warnai(baru) {
      daerah = baru
      warnai()
    },
  }
}

const isInduk = (papan: HTMLElement): boolean => papan.className === 'label-induk'

const namaDari = ({ kode, nama, titik }: NamaInduk): Satu => {
  return { kode, nama, kelas: 'label-induk', titik: latLng(titik[0], titik[1]), batas: null }
}

const namaDesa = (desa: ReadonlyMap<string, string>, cariBentuk: Sekitar['cariBentuk']): readonly Satu[] =>
  [...desa].flatMap(([kode, nama]): Satu[] => {
    const bentuk = cariBentuk(kode)
    const titik = bentuk && 'feature' in bentuk && findTengah((bentuk.feature as FiturDesa).geometry)
    if (!bentuk || !titik || !('getBounds' in bentuk)) return []
    // Only polygons were given to cariBentuk, and these know their bounds.
    const batas = (bentuk as Path & { getBounds(): LatLngBounds }).getBounds()
    return [{ kode, nama, kelas: 'label-desa', titik: latLng(titik[0], titik[1]), batas }]
  })

function buatPapan({ nama, kelas }: Satu, { x, y }: Letak): HTMLElement {
  const papan = document.createElement('span')
  papan.className = kelas
  papan.textContent = nama
  papan.style.left = `${x}px`
  papan.style.top = `${y}px`
  return papan
}

const kunciBesar = ({ kelas, nama }: Satu): string => `${kelas} ${nama}`

/** Those not yet known are measured together, once: reading and writing in turns would lay out the page for each. */
function ukurSemua(panel: HTMLElement, nama: readonly Satu[], besar: Map<string, Besar>): void {
  const belum = nama.filter((satu) => !besar.has(kunciBesar(satu)))
  if (belum.length === 0) return
  const papan = belum.map((satu) => ({ satu, isi: buatPapan(satu, { x: 0, y: 0 }) }))
  panel.hidden = false
  panel.replaceChildren(...papan.map(({ isi }) => isi))
  for (const { satu, isi } of papan) besar.set(kunciBesar(satu), { lebar: isi.offsetWidth, tinggi: isi.offsetHeight })
}

type Ukuran = { readonly besar: ReadonlyMap<string, Besar>; readonly tanda: readonly Rintangan[] }

function cariLetak(peta: Peta, nama: readonly Satu[], { besar, tanda }: Ukuran): ReadonlyMap<string, Letak> {
  const zoom = peta.getZoom()
  const desa = nama.filter(({ kelas }) => kelas === 'label-desa')
  const induk = nama.filter(({ kelas }) => kelas === 'label-induk')
  const ukuran = (satu: Satu) => besar.get(kunciBesar(satu)) ?? { lebar: 0, tinggi: 0 }
  const calonDesa = desa.flatMap((satu) => calonDalamBentuk(peta, { ...satu, ...ukuran(satu) }, zoom))
  const sebutInduk = induk.length > 0 && calonDesa.length < desa.length * CUKUP_NAMA
  const calonInduk = () => induk.map((satu) => calonDi(peta, { ...satu, ...ukuran(satu) }, zoom))
  return letakkanLabel(sebutInduk ? calonInduk() : calonDesa, tanda)
}

function calonDi(peta: Peta, { kode, titik, lebar, tinggi }: Satu & Besar, zoom: number): CalonLabel {
  const { x, y } = peta.project(titik, zoom)
  return { kunci: kode, x, y, lebar, tinggi, bobot: 0 }
}

/** A desa's name where its shape can hold it; the larger shape chooses first. */
function calonDalamBentuk(peta: Peta, satu: Satu & Besar, zoom: number): readonly CalonLabel[] {
  if (!satu.batas) return []
  const a = peta.project(satu.batas.getNorthWest(), zoom)
  const b = peta.project(satu.batas.getSouthEast(), zoom)
  const muat = satu.lebar + 6 <= b.x - a.x && satu.tinggi + 4 <= b.y - a.y
  // A quarter of its height to either side keeps most shapes' names inside.
  const ruang = (b.y - a.y) / 4 - satu.tinggi / 2
  return muat ? [{ ...calonDi(peta, satu, zoom), bobot: (b.x - a.x) * (b.y - a.y), ruang: Math.max(0, ruang) }] : []
}
