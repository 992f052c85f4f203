import { useEffect } from 'react'
import { formatBulan } from '#client/format/bulan.ts'
import { namaPendek } from '#client/format/nama-indikator.ts'
import { namaKabupaten } from '#client/format/nama-wilayah.ts'
import { t } from '#client/messages/t.ts'
import { useHalaman } from './halaman.ts'
import { findJalur } from './jalur.ts'
import { useKonteks } from './konteks.tsx'

/** The window's title says what is shown, so that tabs and the history can be told apart. */
export function useJudul(): void {
  const { konteks, indikator, kabupaten, pohon } = useKonteks()
  const { tengah, desa } = findJalur(pohon, konteks)
  const halaman = useHalaman()
  const bagian = [
    halaman && t((kabupaten.jenis === 'kota' && halaman.kota) || halaman.kunci),
    halaman?.pilihan.includes('indikator') && namaPendek(indikator.nama),
    (desa ?? tengah)?.nama ?? namaKabupaten(kabupaten),
    formatBulan(konteks.bulan),
    t('aplikasi.nama'),
  ]
  const judul = bagian.filter(Boolean).join(' · ')
  useEffect(() => {
    document.title = judul
  }, [judul])
}
