import type { ReactNode } from 'react'
import { namaKabupaten } from '#client/format/nama-wilayah.ts'
import { BulanStepper } from './bulan-stepper.tsx'
import { useHalaman } from './halaman.ts'
import { IndikatorPicker } from './indikator-picker.tsx'
import { useJudul } from './judul.ts'
import { Kerangka } from './kerangka.tsx'
import { Kesegaran } from './kesegaran.tsx'
import { useKonteks } from './konteks.tsx'
import { useTelepon } from './media.ts'
import { PilihTelepon } from './pilih-telepon.tsx'
import { PitaContoh } from './pita-contoh.tsx'
import { DasarSwitch, HierarkiSwitch } from './saklar.tsx'
import { WilayahPicker } from './wilayah-picker.tsx'

/** What stands around the screens of figures: navigation, where and when, and how fresh. */
export function Frame({ children }: { children: ReactNode }) {
  const { kabupaten } = useKonteks()
  const telepon = useTelepon()
  useJudul()
  return (
    <Kerangka milik={namaKabupaten(kabupaten)} bar={telepon ? <PilihTelepon /> : <PilihLebar />}>
      {children}
    </Kerangka>
  )
}

function PilihLebar() {
  const halaman = useHalaman()
  const pilihan = halaman?.pilihan ?? []
  return (
    <>
      <div className="bar-baris">
        <WilayahPicker />
        <HierarkiSwitch />
        <Kesegaran />
      </div>
      <div className="bar-baris">
        {pilihan.includes('indikator') && <IndikatorPicker />}
        {!halaman?.tanpaBulan && <BulanStepper />}
        {pilihan.includes('dasar') && <DasarSwitch />}
        <PitaContoh />
      </div>
    </>
  )
}
