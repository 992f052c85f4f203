// A thin hold on Leaflet: shapes in, pointer events out. No tiles, no marker images, nothing fetched.

import type { MultiLineString } from 'geojson'
import {
  map as createMap,
  svg as createSvg,
  type GeoJSON,
  geoJSON,
  type LatLngBounds,
  type LeafletMouseEvent,
  latLngBounds,
  type Path,
} from 'leaflet'
import { type Daerah, getDaerah, type Peristiwa, type Titik, tandai, titikDalam } from './daerah.ts'
import type { FiturDesa } from './geometri.ts'
import { createLabel, type NamaInduk } from './label.ts'
import { ZOOM_DEKAT } from './lapisan.ts'
import type { Selaras } from './selaras.ts'
import { createLapisanUnit, type UnitPeta } from './unit-leaflet.ts'

/** Where the reader is led: to desa, or to one point. */
export type Tujuan = { readonly desa: readonly string[] } | { readonly titik: readonly [number, number] }

export type PeristiwaPeta = Peristiwa & {
  readonly onUnit: (kode: string, titik: Titik) => void
  /** Whether the map is near enough for what stands inside a desa. */
  readonly onDekat: (dekat: boolean) => void
}

export type GambarPeta = {
  setFitur(fitur: readonly FiturDesa[]): void
  /** Outlines of the hierarchy in view, and of the other where it is asked for. */
  setGaris(utama: MultiLineString, lain: MultiLineString | null): void
  /** Names of desa by code and of the areas above them, written where they fit. */
  setNama(desa: ReadonlyMap<string, string>, induk: () => readonly NamaInduk[]): void
  setUnit(unit: readonly UnitPeta[]): void
  sorotUnit(kode: string | null): void
  /** Where the boundaries come from, named at the foot. */
  setAtribusi(atribusi: readonly string[]): void
  warnai(daerah: ReadonlyMap<string, Daerah>, terpilih: string | null, sorot: string | null): void
  /** Fits the given desa into the picture; all of them where none is known. */
  fokus(kodeDesa: ReadonlySet<string>): void
  /** Flies there, or jumps where motion is unwelcome. */
  terbang(tujuan: Tujuan): void
  perbesar(langkah: 1 | -1): void
  /** Moves with others until what is answered is called. */
  selaraskan(selaras: Selaras): () => void
  hancurkan(): void
}

const RUANG_PX = 14
const ZOOM_UNIT = 14.5
const TERBANG_DETIK = 0.8
// What an upright A4 has room for; a page is laid out anew for paper without telling those who measure it.
const UKURAN_CETAK = { inset: 'auto', width: '690px', height: '390px' }

/** Draws into `wadah`, which must have a size. */
export function createGambar(wadah: HTMLElement, peristiwa: PeristiwaPeta): GambarPeta {
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
  let garis: readonly GeoJSON[] = []
  // Whether the reader moved the map since it was last fitted: a window that changes its height must not take it back.
  let digeser = false

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
      if (kunci) peristiwa.onPilih(kunci, titikDalam(wadah, acara.originalEvent))
    })
  }

  function muatkan(animate = false): void {
    const batas = gabungBatas([...lapisan].filter(([kode]) => dituju.has(kode)).map(([, bentuk]) => bentuk))
    const tujuan = batas ?? fitur?.getBounds()
    if (!tujuan?.isValid()) return
    peta.fitBounds(tujuan, {
      paddingTopLeft: [RUANG_PX, RUANG_PX],
      paddingBottomRight: [RUANG_PX, 2 * RUANG_PX],
      animate,
    })
  }

  // Marks before names: these make way for them.
  const unit = createLapisanUnit(peta, peristiwa.onUnit)
  const label = createLabel(peta, { cariBentuk: (kode) => lapisan.get(kode), tanda: unit.letak })
  peta.on('zoomend', () => peristiwa.onDekat(peta.getZoom() >= ZOOM_DEKAT))
  peta.on('dragstart', () => {
    digeser = true
  })
  wadah.addEventListener('wheel', () => {
    digeser = true
  })

  const pengamat = new ResizeObserver(() => {
    peta.invalidateSize({ animate: false, pan: false })
    if (!digeser) muatkan()
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
      for (const satu of garis) satu.bringToFront()
    },
    setNama: label.setNama,
    setUnit(baru) {
      unit.setUnit(baru)
      label.susun()
    },
    sorotUnit: unit.sorot,
    setAtribusi(baru) {
      for (const satu of disebut) peta.attributionControl.removeAttribution(satu)
      disebut = baru.map(escapeHtml)
      for (const satu of disebut) peta.attributionControl.addAttribution(satu)
    },
    setGaris(utama, lain) {
      for (const satu of garis) satu.remove()
      const semua = [...(lain ? [[lain, 'garis-lain'] as const] : []), [utama, 'garis-induk'] as const]
      garis = semua.map(([isi, kelas]) =>
        geoJSON(isi, { interactive: false, style: () => ({ className: kelas }) }).addTo(peta),
      )
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
      // The first view is simply there; from one area to the next the eye is taken along.
      const pertama = dituju.size === 0
      dituju = kodeDesa
      digeser = false
      muatkan(gerak && !pertama)
    },
    terbang(tujuan) {
      digeser = true
      const pilihan = { animate: gerak, duration: TERBANG_DETIK }
      if ('titik' in tujuan) {
        peta.flyTo([...tujuan.titik], Math.max(peta.getZoom(), ZOOM_UNIT), pilihan)
        return
      }
      const batas = gabungBatas(tujuan.desa.flatMap((kode) => lapisan.get(kode) ?? []))
      // So far out that the neighbours are still seen.
      if (batas) peta.flyToBounds(batas.pad(0.6), { ...pilihan, maxZoom: ZOOM_UNIT })
    },
    perbesar: (langkah) => {
      digeser = true
      if (langkah > 0) peta.zoomIn()
      else peta.zoomOut()
    },
    selaraskan(selaras) {
      const { umumkan, keluar } = selaras.gabung(({ lintang, bujur, zoom }) => {
        digeser = true
        peta.setView([lintang, bujur], zoom, { animate: false })
      })
      const bergerak = () => {
        const { lat: lintang, lng: bujur } = peta.getCenter()
        umumkan({ lintang, bujur, zoom: peta.getZoom() })
      }
      peta.on('move zoomend', bergerak)
      bergerak()
      return () => {
        keluar()
        peta.off('move zoomend', bergerak)
      }
    },
    hancurkan: () => {
      pengamat.disconnect()
      lepasCetak()
      peta.remove()
    },
  }
}

function gabungBatas(bentuk: readonly Path[]): LatLngBounds | undefined {
  // Bounds of their own: what a shape answers is its own, and would grow with them.
  const batas = latLngBounds([])
  for (const satu of bentuk)
    if ('getBounds' in satu && typeof satu.getBounds === 'function') batas.extend(satu.getBounds())
  return batas.isValid() ? batas : undefined
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

const escapeHtml = (teks: string): string =>
  teks.replace(/[&<>"]/g, (huruf) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[huruf] ?? '')
