import type { ReactNode } from 'react'
import { namaKabupaten } from '#client/format/nama-wilayah.ts'
import { t } from '#client/messages/t.ts'
import { Akun } from './akun.tsx'
import { BulanStepper } from './bulan-stepper.tsx'
import { useHalaman } from './halaman.ts'
import { IndikatorPicker } from './indikator-picker.tsx'
import { useJudul } from './judul.ts'
import { Kesegaran } from './kesegaran.tsx'
import { useKonteks } from './konteks.tsx'
import { useTelepon } from './media.ts'
import { Nav } from './nav.tsx'
import { PilihTelepon } from './pilih-telepon.tsx'
import { PitaContoh } from './pita-contoh.tsx'
import { DasarSwitch, HierarkiSwitch } from './saklar.tsx'
import { Tampilan } from './tampilan.tsx'
import { WilayahPicker } from './wilayah-picker.tsx'

/** What stands around every screen: navigation, where and when, and how fresh. */
export function Frame({ children }: { children: ReactNode }) {
  const { kabupaten } = useKonteks()
  const telepon = useTelepon()
  useJudul()
  return (
    <div className="frame">
      <a className="skip" href="#isi">
        {t('aplikasi.lewati')}
      </a>
      <aside className="nav" aria-label={t('nav.utama')}>
        <p className="brand">
          {t('aplikasi.nama')}
          <small>{namaKabupaten(kabupaten)}</small>
        </p>
        <Nav />
        {!telepon && <Tampilan />}
        {!telepon && <Akun />}
      </aside>
      <div className="frame-badan">
        <header className="bar">{telepon ? <PilihTelepon /> : <PilihLebar />}</header>
        <main id="isi" className="isi" tabIndex={-1}>
          {children}
        </main>
      </div>
    </div>
  )
}

function PilihLebar() {
  const pilihan = useHalaman()?.pilihan ?? []
  return (
    <>
      <div className="bar-baris">
        <WilayahPicker />
        <HierarkiSwitch />
        <Kesegaran />
      </div>
      <div className="bar-baris">
        {pilihan.includes('indikator') && <IndikatorPicker />}
        <BulanStepper />
        {pilihan.includes('dasar') && <DasarSwitch />}
        <PitaContoh />
      </div>
    </>
  )
}
