import 'leaflet/dist/leaflet.css'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { Icon } from '#client/components/icon.tsx'
import { t } from '#client/messages/t.ts'
import type { Daerah } from './daerah.ts'
import { createGambar, type GambarPeta, type PeristiwaPeta, type Tujuan } from './gambar-leaflet.ts'
import type { Geometri, IndukDari } from './geometri.ts'
import type { NamaInduk } from './label.ts'
import type { Selaras } from './selaras.ts'
import type { UnitPeta } from './unit-leaflet.ts'

export type PetaProps = PeristiwaPeta & {
  readonly geometri: Geometri
  readonly atribusi: readonly string[]
  readonly daerah: ReadonlyMap<string, Daerah>
  readonly indukDari: IndukDari
  /** The other hierarchy, where its outlines are asked for. */
  readonly indukLain: IndukDari | null
  /** Desa of the chosen area: what the picture zooms to. */
  readonly fokus: ReadonlySet<string>
  readonly kunciFokus: string
  /** Names to write on the map, by code of desa; and those of the areas above. */
  readonly nama: ReadonlyMap<string, string>
  readonly namaInduk: () => readonly NamaInduk[]
  readonly unit: readonly UnitPeta[]
  readonly unitTerpilih: string | null
  /** Where to fly, once for every new object. */
  readonly tujuan: TujuanPeta | null
  readonly terpilih: string | null
  readonly sorot: string | null
  readonly label: string
  /** Other maps that move with this one. */
  readonly selaras?: Selaras | null
}

/** `wilayah` is the area that must be in view before one flies inside it. */
export type TujuanPeta = Tujuan & { readonly wilayah: string }

/** The choropleth. It is a picture: keyboards and readers use the table and the lists beside it. */
export function PetaLeaflet(props: PetaProps) {
  const { fokus, label } = props
  const wadah = useRef<HTMLDivElement>(null)
  const gambar = useGambar(wadah, props)
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

/** Leaflet's picture in `wadah`, told of everything that changes. */
function useGambar(wadah: RefObject<HTMLDivElement | null>, props: PetaProps): GambarPeta | null {
  const { geometri, atribusi, daerah, indukDari, indukLain, fokus, kunciFokus, nama, namaInduk } = props
  const { unit, unitTerpilih, tujuan, terpilih, sorot, selaras } = props
  const terbaru = useRef(props)
  terbaru.current = props
  const diterbangi = useRef<TujuanPeta | null>(null)
  const [gambar, setGambar] = useState<GambarPeta | null>(null)

  useEffect(() => {
    if (!wadah.current) return
    // Once per picture: what changes afterwards is told to it below, never by making it anew.
    const baru = createGambar(wadah.current, {
      onSorot: (...isi) => terbaru.current.onSorot(...isi),
      onPilih: (...isi) => terbaru.current.onPilih(...isi),
      onUnit: (...isi) => terbaru.current.onUnit(...isi),
      onDekat: (dekat) => terbaru.current.onDekat(dekat),
    })
    setGambar(baru)
    return () => baru.hancurkan()
  }, [wadah])

  useEffect(() => gambar?.setAtribusi(atribusi), [gambar, atribusi])
  useEffect(() => gambar?.setFitur(geometri.fitur), [gambar, geometri])
  useEffect(
    () => gambar?.setGaris(geometri.garisInduk(indukDari), indukLain && geometri.garisInduk(indukLain)),
    [gambar, geometri, indukDari, indukLain],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: zoom follows the chosen area, not each render's set
  useEffect(() => gambar?.fokus(fokus), [gambar, geometri, kunciFokus])
  useEffect(() => (gambar && selaras ? gambar.selaraskan(selaras) : undefined), [gambar, selaras])
  useEffect(() => gambar?.setNama(nama, namaInduk), [gambar, nama, namaInduk])
  useEffect(() => gambar?.setUnit(unit), [gambar, unit])
  useEffect(() => gambar?.sorotUnit(unitTerpilih), [gambar, unitTerpilih])
  useEffect(() => {
    if (!gambar || !tujuan || tujuan === diterbangi.current || tujuan.wilayah !== kunciFokus) return
    diterbangi.current = tujuan
    gambar.terbang(tujuan)
  }, [gambar, tujuan, kunciFokus])
  // biome-ignore lint/correctness/useExhaustiveDependencies: new shapes come uncoloured
  useEffect(() => gambar?.warnai(daerah, terpilih, sorot), [gambar, geometri, daerah, terpilih, sorot])
  return gambar
}
