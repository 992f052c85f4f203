// Names on the map, where there is room: of desa inside their own shape, of kecamatan or puskesmas where desa are too
// small to bear theirs; none over another.
import {
  divIcon,
  type LatLng,
  type LatLngBounds,
  latLng,
  type Marker,
  marker,
  type Path,
  type Map as Peta,
} from 'leaflet'
import type { Daerah } from './daerah.ts'
import { getDaerah, tandai } from './daerah.ts'
import type { FiturDesa } from './geometri.ts'
import { type CalonLabel, letakkanLabel, type Rintangan } from './letak-label.ts'
import { findTengah, type Tengah } from './tengah.ts'

/** The name of an area above the desa, and where its middle is. */
export type NamaInduk = { readonly kode: string; readonly nama: string; readonly titik: Tengah }

export type Label = {
  /** Finds places anew, after marks came or went. */
  susun(): void
  setNama(desa: ReadonlyMap<string, string>, induk: readonly NamaInduk[]): void
  warnai(daerah: ReadonlyMap<string, Daerah>): void
}

type Satu = {
  readonly kode: string
  readonly titik: LatLng
  readonly isi: HTMLElement
  readonly papan: Marker
  /** Of a desa the shape that the name must fit into. */
  readonly batas: LatLngBounds | null
  readonly lebar: number
  readonly tinggi: number
}

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
  peta.createPane(PANEL)
  let desa: readonly Satu[] = []
  let induk: readonly Satu[] = []
  // A name is as large every time: measuring lays out the whole page, also the hundreds of rows beside the map.
  const besar = new Map<string, Besar>()
  peta.on('zoomend resize', susun)

  function susun(): void {
    const zoom = peta.getZoom()
    const calonDesa = desa.flatMap((satu) => calonDalamBentuk(peta, satu, zoom))
    const sebutInduk = induk.length > 0 && calonDesa.length < desa.length * CUKUP_NAMA
    const calonInduk = induk.map((satu) => calonDi(peta, satu, zoom))
    const letak = letakkanLabel(sebutInduk ? calonInduk : calonDesa, tanda())
    for (const { kode, titik, isi } of [...desa, ...induk]) {
      const tempat = letak.get(kode)
      const asal = peta.project(titik, zoom)
      isi.toggleAttribute('data-sempit', !tempat)
      if (tempat) isi.style.translate = `calc(-50% + ${tempat.x - asal.x}px) calc(-50% + ${tempat.y - asal.y}px)`
    }
  }

  return {
    susun,
    setNama(namaDesa, namaInduk) {
      for (const { papan } of [...desa, ...induk]) papan.remove()
      const papanDesa = [...namaDesa].flatMap(([kode, nama]) => {
        const bentuk = cariBentuk(kode)
        const titik = bentuk && 'feature' in bentuk && findTengah((bentuk.feature as FiturDesa).geometry)
        if (!bentuk || !titik || !('getBounds' in bentuk)) return []
        // Only polygons were given to cariBentuk, and these know their bounds.
        const batas = (bentuk as Path & { getBounds(): LatLngBounds }).getBounds()
        const tengah = latLng(titik[0], titik[1])
        return [{ kode, titik: tengah, batas, ...pasangPapan(peta, nama, tengah, 'label-desa') }]
      })
      const papanInduk = namaInduk.map(({ kode, nama, titik: [lintang, bujur] }) => {
        const titik = latLng(lintang, bujur)
        return { kode, titik, batas: null, ...pasangPapan(peta, nama, titik, 'label-induk') }
      })
      // Measured together, once: reading and writing in turns would lay out the page for every name.
      desa = papanDesa.map((satu) => ({ ...satu, ...ukur(satu.isi, besar) }))
      induk = papanInduk.map((satu) => ({ ...satu, ...ukur(satu.isi, besar) }))
      susun()
    },
    warnai(daerah) {
      for (const { kode, isi } of desa) tandai(isi, getDaerah(daerah, kode), DIAM)
    },
  }
}

type Besar = Pick<Satu, 'lebar' | 'tinggi'>

function ukur(isi: HTMLElement, besar: Map<string, Besar>): Besar {
  const kunci = `${isi.className} ${isi.textContent}`
  const dulu = besar.get(kunci)
  if (dulu) return dulu
  const baru = { lebar: isi.offsetWidth, tinggi: isi.offsetHeight }
  besar.set(kunci, baru)
  return baru
}

function pasangPapan(peta: Peta, nama: string, titik: LatLng, kelas: string): Pick<Satu, 'isi' | 'papan'> {
  const isi = document.createElement('span')
  isi.className = kelas
  isi.textContent = nama
  const icon = divIcon({ html: isi, className: 'label-papan', iconSize: [0, 0] })
  const papan = marker(titik, { icon, interactive: false, keyboard: false, pane: PANEL }).addTo(peta)
  return { isi, papan }
}

function calonDi(peta: Peta, { kode, titik, lebar, tinggi }: Satu, zoom: number): CalonLabel {
  const { x, y } = peta.project(titik, zoom)
  return { kunci: kode, x, y, lebar, tinggi, bobot: 0 }
}

/** A desa's name where its shape can hold it; the larger shape chooses first. */
function calonDalamBentuk(peta: Peta, satu: Satu, zoom: number): readonly CalonLabel[] {
  if (!satu.batas) return []
  const a = peta.project(satu.batas.getNorthWest(), zoom)
  const b = peta.project(satu.batas.getSouthEast(), zoom)
  const muat = satu.lebar + 6 <= b.x - a.x && satu.tinggi + 4 <= b.y - a.y
  // A quarter of its height to either side keeps most shapes' names inside.
  const ruang = (b.y - a.y) / 4 - satu.tinggi / 2
  return muat ? [{ ...calonDi(peta, satu, zoom), bobot: (b.x - a.x) * (b.y - a.y), ruang: Math.max(0, ruang) }] : []
}
