import type { ReactNode } from 'react'
import { Sheet } from '#client/components/sheet.tsx'
import { t } from '#client/messages/t.ts'
import { BulanStepper } from './bulan-stepper.tsx'
import { useHalaman } from './halaman.ts'
import { IndikatorPicker } from './indikator-picker.tsx'
import { DasarSwitch, HierarkiSwitch } from './saklar.tsx'
import { WilayahPicker } from './wilayah-picker.tsx'

/** All that a phone's screen is about, one below the other; fetched when it is opened. */
export function PilihLembar({ onClose }: { readonly onClose: () => void }) {
  const halaman = useHalaman()
  return (
    <Sheet judul={t('pilih.judul')} onClose={onClose}>
      <div className="pilih-telepon">
        {halaman?.pilihan.includes('indikator') && (
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
  )
}

function Bagian({ judul, children }: { judul: string; children: ReactNode }) {
  return (
    <section>
      <h3>{judul}</h3>
      {children}
    </section>
  )
}
