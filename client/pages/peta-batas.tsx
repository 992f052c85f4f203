// Fetched only where there are boundaries: Leaflet and the reading of TopoJSON.
import { useMemo } from 'react'
import { readGeometri } from '#client/map/geometri.ts'
import { PetaKotak } from '#client/map/peta-kotak.tsx'
import { PetaLeaflet, type PetaProps } from '#client/map/peta-leaflet.tsx'
import { t } from '#client/messages/t.ts'
import type { Hierarki } from '#contract/konteks.ts'
import type { WilayahJawaban } from '#contract/wilayah.ts'
import { kelompokKotak } from './peta-induk.ts'

type Props = Omit<PetaProps, 'geometri'> & {
  readonly topologi: Record<string, unknown>
  readonly pohon: WilayahJawaban
  readonly hierarki: Hierarki
}

export function PetaBatas({ topologi, pohon, ...peta }: Props) {
  const geometri = useMemo(() => readGeometri(topologi), [topologi])
  const tanpaBatas = new Set([...peta.fokus].filter((kode) => !geometri.kode.has(kode)))
  return (
    <>
      <PetaLeaflet {...peta} geometri={geometri} />
      {tanpaBatas.size > 0 && (
        <div className="peta-sisa">
          <p className="peta-catatan">{t('peta.sebagianBatas', { n: tanpaBatas.size })}</p>
          <PetaKotak {...peta} kelompok={kelompokKotak(pohon, peta.hierarki, tanpaBatas)} />
        </div>
      )}
    </>
  )
}
