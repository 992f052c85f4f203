import { lazy, Suspense, useState } from 'react'
import { Icon } from '#client/components/icon.tsx'
import { formatBulan } from '#client/format/bulan.ts'
import { namaKabupaten } from '#client/format/nama-wilayah.ts'
import { t } from '#client/messages/t.ts'
import { BulanStepper } from './bulan-stepper.tsx'
import { useHalaman } from './halaman.ts'
import { IndikatorPicker } from './indikator-picker.tsx'
import { findJalur } from './jalur.ts'
import { Kesegaran } from './kesegaran.tsx'
import { useKonteks } from './konteks.tsx'
import { PitaContoh } from './pita-contoh.tsx'
import { DasarSwitch, HierarkiSwitch } from './saklar.tsx'
import { WilayahPicker } from './wilayah-picker.tsx'

const Sheet = lazy(async () => ({ default: (await import('#client/components/sheet.tsx')).Sheet }))

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
          <Sheet judul={t('pilih.judul')} onClose={() => setBuka(false)}>
            <div className="pilih-telepon">
              {perIndikator && (
                <Bagian judul={t('indikator.judul')}>
                  <IndikatorPicker />
                </Bagian>
              )}
              <Bagian judul={t('wilayah.judul')}>
                <WilayahPicker />
              </Bagian>
              <Bagian judul={t('wilayah.hierarki')}>
                <HierarkiSwitch />
              </Bagian>
              {!halaman?.tanpaBulan && (
                <Bagian judul={t('bulan.judul')}>
                  <BulanStepper />
                </Bagian>
              )}
              {halaman?.pilihan.includes('dasar') && (
                <Bagian judul={t('dasar.judul')}>
                  <DasarSwitch />
                </Bagian>
              )}
            </div>
          </Sheet>
        </Suspense>
      )}
    </>
  )
}

function Bagian({ judul, children }: { judul: string; children: React.ReactNode }) {
  return (
    <section>
      <h3>{judul}</h3>
      {children}
    </section>
  )
}
