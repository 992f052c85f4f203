// Fetched only where there are boundaries: Leaflet and the reading of TopoJSON.
import { useCallback, useMemo } from 'react'
import { readGeometri } from '#client/map/geometri.ts'
import { PetaKotak } from '#client/map/peta-kotak.tsx'
import { PetaLeaflet, type PetaProps } from '#client/map/peta-leaflet.tsx'
import { findTengah } from '#client/map/tengah.ts'
import { t } from '#client/messages/t.ts'
import type { Hierarki } from '#contract/konteks.ts'
import type { WilayahJawaban } from '#contract/wilayah.ts'
import { kelompokKotak } from './peta-induk.ts'

type Props = Omit<PetaProps, 'geometri' | 'namaInduk'> & {
  readonly topologi: Record<string, unknown>
  readonly pohon: WilayahJawaban
  readonly hierarki: Hierarki
}

export function PetaBatas({ topologi, pohon, ...peta }: Props) {
  const { fokus, hierarki, indukDari } = peta
  const geometri = useMemo(() => readGeometri(topologi), [topologi])
  const tanpaBatas = new Set([...fokus].filter((kode) => !geometri.kode.has(kode)))
  const namaInduk = useCallback(() => {
    const tingkat = hierarki === 'kerja' ? 'puskesmas' : 'kecamatan'
    const bidang = geometri.bidangInduk((kode) => (fokus.has(kode) ? indukDari(kode) : null))
    // The only one around says its name in the frame already.
    if (bidang.size < 2) return []
    return pohon[tingkat].flatMap(({ kode, nama }) => {
      const milik = bidang.get(kode)
      const titik = milik && findTengah(milik)
      return titik ? [{ kode, nama, titik }] : []
    })
  }, [geometri, pohon, hierarki, fokus, indukDari])
  return (
    <>
      <PetaLeaflet {...peta} geometri={geometri} namaInduk={namaInduk} />
      {tanpaBatas.size > 0 && (
        <div className="peta-sisa">
          <p className="peta-catatan">{t('peta.sebagianBatas', { n: tanpaBatas.size })}</p>
          <PetaKotak {...peta} kelompok={kelompokKotak(pohon, hierarki, tanpaBatas)} />
        </div>
      )}
    </>
  )
}
