// Units on the map: small marks, and where they would lie on each other one mark with their number.
import { divIcon, type LatLng, latLng, layerGroup, type Marker, marker, type Map as Peta, point } from 'leaflet'
import type { UnitTempat } from '#contract/unit.ts'
import { type Titik, titikDalam } from './daerah.ts'
import { gugusTitik, jauhkanGugus } from './gugus.ts'
import type { Rintangan } from './letak-label.ts'
import { BENTUK_UNIT, type KeadaanTanda, PALANG } from './tanda-unit.tsx'

export type UnitPeta = {
  readonly kode: string
  readonly nama: string
  readonly jenis: UnitTempat['jenis']
  readonly lintang: number
  readonly bujur: number
  readonly tanda: KeadaanTanda
}

export type LapisanUnit = {
  setUnit(unit: readonly UnitPeta[]): void
  sorot(kode: string | null): void
  /** Where marks are now, in pixels of the map's zoom. */
  letak(): readonly Rintangan[]
}

type Ukuran = { readonly sisi: number; readonly gugus: number }

// The fewer there are of a kind, the larger its mark; a puskesmas is never hidden in a number.
const UKURAN: Readonly<Record<UnitTempat['jenis'], Ukuran>> = {
  puskesmas: { sisi: 17, gugus: 0 },
  pustu: { sisi: 14, gugus: 36 },
  posyandu: { sisi: 11, gugus: 52 },
  'faskes-lain': { sisi: 13, gugus: 40 },
  sekolah: { sisi: 12, gugus: 52 },
}
const ZOOM_TERURAI = 14.5
// Seen from afar squares are wide, so that a kabupaten's hundreds stay a few numbers; from near most stand alone.
const ZOOM_RENGGANG = 11.5
const GUGUS_PX = 22
const SVG = 'http://www.w3.org/2000/svg'

type TandaUnit = {
  readonly jenis: UnitTempat['jenis']
  readonly x: number
  readonly y: number
  readonly sisi: number
  readonly tetap: boolean
  /** One unit, or those that a number stands for. */
  readonly isi: readonly UnitPeta[]
}

/** `onPilih` is told the unit that was tapped; a number opens up instead. */
export function createLapisanUnit(peta: Peta, onPilih: (kode: string, titik: Titik) => void): LapisanUnit {
  const lapis = layerGroup().addTo(peta)
  let semua: readonly UnitPeta[] = []
  let disorot: string | null = null
  let letak: Rintangan[] = []
  peta.on('zoomend', gambarUlang)

  function gambarUlang(): void {
    lapis.clearLayers()
    const tanda = jauhkanGugus(Object.keys(UKURAN).flatMap((jenis) => susunJenis(jenis as UnitTempat['jenis']))) // its keys
    letak = tanda.map(({ x, y, sisi }) => ({ x, y, sisi }))
    // The last drawn lies on top.
    for (const satu of [...tanda].reverse()) gambarTanda(satu)
  }

  function susunJenis(jenis: UnitTempat['jenis']): readonly TandaUnit[] {
    const unit = semua.filter((satu) => satu.jenis === jenis)
    const { gugus, sisi } = UKURAN[jenis]
    const zoom = peta.getZoom()
    const perKode = new Map(unit.map((satu) => [satu.kode, satu]))
    const terurai = gugus === 0 || zoom >= ZOOM_TERURAI
    const titik = unit.map((satu) => ({ kunci: satu.kode, ...peta.project([satu.lintang, satu.bujur], zoom) }))
    const kumpulan = terurai
      ? titik.map(({ kunci, x, y }) => ({ x, y, kunci: [kunci] }))
      : gugusTitik(titik, zoom < ZOOM_RENGGANG ? gugus : gugus * 0.6)
    return kumpulan.map(({ x, y, kunci }) => {
      const isi = kunci.flatMap((kode) => perKode.get(kode) ?? [])
      const tetap = isi.length === 1
      return { jenis, x, y, isi, tetap, sisi: tetap ? sisi : GUGUS_PX }
    })
  }

  function gambarTanda({ jenis, x, y, isi, tetap }: TandaUnit): void {
    const [satu] = isi
    if (!satu) return
    const tanda = tetap
      ? buatTanda(satu, disorot === satu.kode)
      : buatGugus(peta, jenis, isi, peta.unproject(point(x, y), peta.getZoom()))
    if (tetap) {
      tanda.on('click', ({ originalEvent }) => onPilih(satu.kode, titikDalam(peta.getContainer(), originalEvent)))
    }
    tanda.addTo(lapis)
  }

  return {
    letak: () => letak,
    setUnit(unit) {
      semua = unit
      gambarUlang()
    },
    sorot(kode) {
      disorot = kode
      gambarUlang()
    },
  }
}

function buatTanda(unit: UnitPeta, sorot: boolean): Marker {
  const { sisi } = UKURAN[unit.jenis]
  const isi = document.createElementNS(SVG, 'svg')
  isi.setAttribute('viewBox', '-1 -1 18 18')
  isi.setAttribute('class', 'tanda-unit')
  isi.setAttribute('data-keadaan', unit.tanda)
  const garis = unit.jenis === 'puskesmas' ? [BENTUK_UNIT[unit.jenis], PALANG] : [BENTUK_UNIT[unit.jenis]]
  for (const [i, d] of garis.entries()) {
    const jalur = document.createElementNS(SVG, 'path')
    jalur.setAttribute('d', d)
    if (i > 0) jalur.setAttribute('class', 'tanda-unit-palang')
    isi.append(jalur)
  }
  const wadah = document.createElement('div')
  wadah.className = 'unit-tanda'
  wadah.dataset.kode = unit.kode
  wadah.dataset.jenis = unit.jenis
  wadah.toggleAttribute('data-sorot', sorot)
  wadah.append(isi)
  return marker([unit.lintang, unit.bujur], {
    icon: divIcon({ html: wadah, className: 'unit-wadah', iconSize: [sisi, sisi] }),
    keyboard: false,
    title: unit.nama,
    zIndexOffset: sorot ? 1000 : unit.jenis === 'puskesmas' ? 500 : 0,
  })
}

function buatGugus(peta: Peta, jenis: UnitTempat['jenis'], isi: readonly UnitPeta[], letak: LatLng): Marker {
  const wadah = document.createElement('div')
  wadah.className = 'unit-gugus'
  wadah.dataset.jenis = jenis
  wadah.toggleAttribute(
    'data-belum',
    isi.some(({ tanda }) => tanda === 'belum'),
  )
  wadah.textContent = String(isi.length)
  const tanda = marker(latLng(letak), {
    icon: divIcon({ html: wadah, className: 'unit-wadah', iconSize: [GUGUS_PX, GUGUS_PX] }),
    keyboard: false,
    title: isi.map(({ nama }) => nama).join('\n'),
  })
  return tanda.on('click', () => peta.setView(letak, peta.getZoom() + 1.5))
}
