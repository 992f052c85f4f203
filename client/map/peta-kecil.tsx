import type { MouseEvent } from 'react'
import { type Daerah, getDaerah } from './daerah.ts'
import type { GambarSvg } from './jalur-svg.ts'

type Props = {
  readonly gambar: GambarSvg
  readonly daerah: ReadonlyMap<string, Daerah>
  readonly namaDari: (kodeDesa: string) => string
  readonly terpilih: string | null
  readonly label: string
  readonly onPilih: (kunci: string) => void
}

const TEPI = 4

/** A small still map. It is a picture: keyboards and readers find the same figures on the map page. */
export function PetaKecil({ gambar, daerah, namaDari, terpilih, label, onPilih }: Props) {
  const { lebar, tinggi, bentuk, garis } = gambar
  const pilih = (acara: MouseEvent) => {
    const kunci = acara.target instanceof SVGElement ? acara.target.dataset.kunci : undefined
    if (kunci) onPilih(kunci)
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the lists beside it open the same figures by keyboard
    <svg
      className="peta-kecil"
      viewBox={`${-TEPI} ${-TEPI} ${lebar + 2 * TEPI} ${tinggi + 2 * TEPI}`}
      role="img"
      aria-label={label}
      onClick={pilih}
    >
      {bentuk.map(({ kode, d }) => {
        const { kunci, tanda, nilai } = getDaerah(daerah, kode)
        return (
          <path key={kode} d={d} className="shape shape-desa" data-kunci={kunci} {...tanda}>
            <title>{[namaDari(kode), nilai].filter(Boolean).join(' · ')}</title>
          </path>
        )
      })}
      <path d={garis} className="garis-induk" />
      {bentuk.map(({ kode, d }) => kode === terpilih && <path key={kode} d={d} className="peta-kecil-terpilih" />)}
    </svg>
  )
}
