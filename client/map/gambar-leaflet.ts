// A thin hold on Leaflet: shapes in, pointer events out. No tiles, no marker images, nothing fetched.

import type { MultiLineString } from 'geojson'
import {
  map as createMap,
  svg as createSvg,
  type GeoJSON,
  geoJSON,
  type LatLngBounds,
  type LeafletMouseEvent,
  type Path,
} from 'leaflet'
import { type Daerah, getDaerah, type Peristiwa, tandai, titikDalam } from './daerah.ts'
import type { FiturDesa } from './geometri.ts'
import { createLabel } from './label.ts'

export type GambarPeta = {
  setFitur(fitur: readonly FiturDesa[]): void
  setGarisInduk(garis: MultiLineString): void
  /** Names by code of desa, written where they fit. */
  setNama(nama: ReadonlyMap<string, string>): void
  /** Where the boundaries come from, named at the foot. */
  setAtribusi(atribusi: readonly string[]): void
  warnai(daerah: ReadonlyMap<string, Daerah>, terpilih: string | null, sorot: string | null): void
  /** Fits the given desa into the picture; all of them where none is known. */
  fokus(kodeDesa: ReadonlySet<string>): void
  perbesar(langkah: 1 | -1): void
  hancurkan(): void
}

const RUANG_PX = 14
// What an upright A4 has room for; a page is laid out anew for paper without telling those who measure it.
const UKURAN_CETAK = { inset: 'auto', width: '690px', height: '390px' }

/** Draws into `wadah`, which must have a size. */
export function createGambar(wadah: HTMLElement, peristiwa: Peristiwa): GambarPeta {
  const sentuh = matchMedia('(pointer: coarse)').matches
  const gerak = !matchMedia('(prefers-reduced-motion: reduce)').matches
  const peta = createMap(wadah, {
    renderer: createSvg({ padding: 0.6 }),
    zoomControl: false,
    zoomSnap: 0.1,
    zoomDelta: 0.75,
    wheelPxPerZoomLevel: 120,
    // One finger scrolls the page; two move the map.
    dragging: !sentuh,
    keyboard: false,
    zoomAnimation: gerak,
    fadeAnimation: false,
    minZoom: 5,
    maxZoom: 17,
  })
  peta.attributionControl.setPrefix(false)
  peta.setView([-2.5, 118], 5)

  const lapisan = new Map<string, Path>()
  let fitur: GeoJSON | undefined
  let dituju: ReadonlySet<string> = new Set()
  let disebut: readonly string[] = []
  let garis: GeoJSON | undefined

  const kunciDari = (acara: LeafletMouseEvent): string =>
    acara.originalEvent.target instanceof Element ? (acara.originalEvent.target.getAttribute('data-kunci') ?? '') : ''

  function pasang(kode: string, bentuk: Path): void {
    lapisan.set(kode, bentuk)
    bentuk.on('mousemove', (acara: LeafletMouseEvent) =>
      peristiwa.onSorot(kunciDari(acara) || null, titikDalam(wadah, acara.originalEvent)),
    )
    bentuk.on('mouseout', () => peristiwa.onSorot(null))
    bentuk.on('click', (acara: LeafletMouseEvent) => {
      const kunci = kunciDari(acara)
      if (kunci) peristiwa.onPilih(kunci, isSentuh(acara.originalEvent))
    })
  }

  function muatkan(): void {
    const batas = gabungBatas([...lapisan].filter(([kode]) => dituju.has(kode)).map(([, bentuk]) => bentuk))
    const tujuan = batas ?? fitur?.getBounds()
    if (!tujuan?.isValid()) return
    peta.fitBounds(tujuan, {
      paddingTopLeft: [RUANG_PX, RUANG_PX],
      paddingBottomRight: [RUANG_PX, 2 * RUANG_PX],
      animate: false,
    })
  }

  const label = createLabel(peta, (kode) => lapisan.get(kode))

  const pengamat = new ResizeObserver(() => {
    peta.invalidateSize({ animate: false, pan: false })
    muatkan()
  })
  pengamat.observe(wadah)
  const lepasCetak = onCetak((cetak) => {
    Object.assign(wadah.style, cetak ? UKURAN_CETAK : { inset: '', width: '', height: '' })
    peta.invalidateSize({ animate: false, pan: false })
    muatkan()
  })

  return {
    setFitur(baru) {
      fitur?.remove()
      lapisan.clear()
      fitur = geoJSON([...baru], { style: () => ({ className: 'shape shape-desa', weight: 1 }) })
      fitur.eachLayer((bentuk) => {
        // geoJSON above was given features of desa only, whose layers are paths.
        const { feature } = bentuk as Path & { feature: FiturDesa }
        pasang(feature.properties.kode, bentuk as Path)
      })
      fitur.addTo(peta)
      garis?.bringToFront()
    },
    setNama: label.setNama,
    setAtribusi(baru) {
      for (const satu of disebut) peta.attributionControl.removeAttribution(satu)
      disebut = baru.map(escapeHtml)
      for (const satu of disebut) peta.attributionControl.addAttribution(satu)
    },
    setGarisInduk(baru) {
      garis?.remove()
      garis = geoJSON(baru, { interactive: false, style: () => ({ className: 'garis-induk' }) }).addTo(peta)
    },
    warnai(daerah, terpilih, sorot) {
      label.warnai(daerah)
      for (const [kode, bentuk] of lapisan) {
        const elemen = bentuk.getElement()
        if (!elemen) continue
        const satu = getDaerah(daerah, kode)
        const keadaan = {
          terpilih: satu.kunci !== '' && satu.kunci === terpilih,
          sorot: satu.kunci !== '' && satu.kunci === sorot,
        }
        tandai(elemen, satu, keadaan)
        if (keadaan.terpilih || keadaan.sorot) bentuk.bringToFront()
      }
    },
    fokus(kodeDesa) {
      dituju = kodeDesa
      muatkan()
    },
    perbesar: (langkah) => (langkah > 0 ? peta.zoomIn() : peta.zoomOut()),
    hancurkan: () => {
      pengamat.disconnect()
      lepasCetak()
      peta.remove()
    },
  }
}

function gabungBatas(bentuk: readonly Path[]): LatLngBounds | undefined {
  return bentuk.reduce<LatLngBounds | undefined>((batas, satu) => {
    if (!('getBounds' in satu) || typeof satu.getBounds !== 'function') return batas
    const baru: LatLngBounds = satu.getBounds()
    return batas ? batas.extend(baru) : baru
  }, undefined)
}

/** Tells when the page is about to be printed and when that is over; answers how to stop telling. */
function onCetak(beritahu: (cetak: boolean) => void): () => void {
  const sebelum = () => beritahu(true)
  const sesudah = () => beritahu(false)
  addEventListener('beforeprint', sebelum)
  addEventListener('afterprint', sesudah)
  return () => {
    removeEventListener('beforeprint', sebelum)
    removeEventListener('afterprint', sesudah)
  }
}

const isSentuh = (acara: MouseEvent): boolean => acara instanceof PointerEvent && acara.pointerType === 'touch'

const escapeHtml = (teks: string): string =>
  teks.replace(/[&<>"]/g, (huruf) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[huruf] ?? '')
