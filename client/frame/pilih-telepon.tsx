import { lazy, Suspense, useState } from 'react'
import { Icon } from '#client/components/icon.tsx'
import { formatBulan } from '#client/format/bulan.ts'
import { namaKabupaten } from '#client/format/nama-wilayah.ts'
import { t } from '#client/messages/t.ts'
import { BulanStepper } from './bulan-stepper.tsx'
import { useHalaman } from './halaman.ts'
import { findJalur } from './jalur.ts'
import { Kesegaran } from './kesegaran.tsx'
import { useKonteks } from './konteks.tsx'
import { PitaContoh } from './pita-contoh.tsx'

const PilihLembar = lazy(async () => ({ default: (await import('./pilih-lembar.tsx')).PilihLembar }))

/** On a phone: one line that says what is shown, and a sheet in which all of it can be changed. */
export function PilihTelepon() {
  const [buka, setBuka] = useState(false)
  const { konteks, indikator, kabupaten, pohon } = useKonteks()
  const halaman = useHalaman()
  const perIndikator = halaman?.pilihan.includes('indikator') ?? false
  const { tengah, desa } = findJalur(pohon, konteks)
  const tempat = (desa ?? tengah)?.nama ?? namaKabupaten(kabupaten)
  return (
    <>
      <div className="bar-telepon">
        <button type="button" className="bar-ringkas" onClick={() => setBuka(true)}>
          <span className="sr-only">{t('pilih.buka')}: </span>
          <span className="bar-ringkas-judul">
            <span>{perIndikator || !halaman ? indikator.nama : t(halaman.kunci)}</span>
            <Icon nama="bawah" ukuran={12} />
          </span>
          <small>{halaman?.tanpaBulan ? tempat : `${tempat} · ${formatBulan(konteks.bulan)}`}</small>
        </button>
        {!halaman?.tanpaBulan && <BulanStepper ringkas />}
      </div>
      <div className="bar-telepon">
        <Kesegaran />
        <PitaContoh />
      </div>
      {buka && (
        <Suspense fallback={null}>
          <PilihLembar onClose={() => setBuka(false)} />
        </Suspense>
      )}
    </>
  )
}
