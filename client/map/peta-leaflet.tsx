import 'leaflet/dist/leaflet.css'
import { useEffect, useRef, useState } from 'react'
import { Icon } from '#client/components/icon.tsx'
import { t } from '#client/messages/t.ts'
import type { Daerah, Peristiwa } from './daerah.ts'
import { createGambar, type GambarPeta } from './gambar-leaflet.ts'
import type { Geometri } from './geometri.ts'

export type PetaProps = Peristiwa & {
  readonly geometri: Geometri
  readonly atribusi: readonly string[]
  readonly daerah: ReadonlyMap<string, Daerah>
  readonly indukDari: (kodeDesa: string) => string | null
  /** Changes where the lines between parents change. */
  readonly hierarki: string
  /** Desa of the chosen area: what the picture zooms to. */
  readonly fokus: ReadonlySet<string>
  readonly kunciFokus: string
  /** Names to write on the map, by code of desa; none where there are too many. */
  readonly nama: ReadonlyMap<string, string>
  readonly terpilih: string | null
  readonly sorot: string | null
  readonly label: string
}

/** The choropleth. It is a picture: keyboards and readers use the table beside it. */
export function PetaLeaflet(props: PetaProps) {
  const { geometri, atribusi, daerah, indukDari, hierarki, fokus, nama, kunciFokus, terpilih, sorot, label } = props
  const wadah = useRef<HTMLDivElement>(null)
  const terbaru = useRef(props)
  terbaru.current = props
  const [gambar, setGambar] = useState<GambarPeta | null>(null)

  useEffect(() => {
    if (!wadah.current) return
    // Once per picture: what changes afterwards is told to it below, never by making it anew.
    const baru = createGambar(wadah.current, {
      onSorot: (...isi) => terbaru.current.onSorot(...isi),
      onPilih: (...isi) => terbaru.current.onPilih(...isi),
    })
    setGambar(baru)
    return () => baru.hancurkan()
  }, [])

  useEffect(() => gambar?.setAtribusi(atribusi), [gambar, atribusi])
  useEffect(() => gambar?.setFitur(geometri.fitur), [gambar, geometri])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the lines follow the hierarchy, not each render's function
  useEffect(() => gambar?.setGarisInduk(geometri.garisInduk(indukDari)), [gambar, geometri, hierarki])
  // biome-ignore lint/correctness/useExhaustiveDependencies: zoom follows the chosen area, not each render's set
  useEffect(() => gambar?.fokus(fokus), [gambar, geometri, kunciFokus])
  // biome-ignore lint/correctness/useExhaustiveDependencies: names follow the chosen area, not each render's map
  useEffect(() => gambar?.setNama(nama), [gambar, geometri, kunciFokus])
  // biome-ignore lint/correctness/useExhaustiveDependencies: new shapes come uncoloured
  useEffect(() => gambar?.warnai(daerah, terpilih, sorot), [gambar, geometri, daerah, terpilih, sorot])

  return (
    <div className="peta-wadah">
      <div ref={wadah} className="peta-leaflet" role="img" aria-label={label} />
      <div className="peta-kendali">
        <button
          type="button"
          className="icon-button"
          aria-label={t('peta.perbesar')}
          onClick={() => gambar?.perbesar(1)}
        >
          <Icon nama="tambah" />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={t('peta.perkecil')}
          onClick={() => gambar?.perbesar(-1)}
        >
          <Icon nama="kurang" />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={t('peta.seluruh')}
          onClick={() => gambar?.fokus(fokus)}
        >
          <Icon nama="seluruh" />
        </button>
      </div>
    </div>
  )
}
