// The two switches that every figure depends on: how desa are grouped, and which sasaran they are measured against.
import { Segmented } from '#client/components/segmented.tsx'
import { t } from '#client/messages/t.ts'
import { wilayahDalam } from './jalur.ts'
import { useKonteks } from './konteks.tsx'

export function HierarkiSwitch() {
  const { konteks, pohon, ubah } = useKonteks()
  return (
    <Segmented
      label={t('wilayah.hierarki')}
      nilai={konteks.hierarki}
      pilihan={[
        { nilai: 'administrasi', teks: t('hierarki.administrasi') },
        { nilai: 'kerja', teks: t('hierarki.kerja') },
      ]}
      onPilih={(hierarki) => {
        const rincian = konteks.rincian === 'kecamatan' || konteks.rincian === 'puskesmas' ? null : konteks.rincian
        ubah({ hierarki, rincian, wilayah: wilayahDalam(pohon, konteks.wilayah), buka: null })
      }}
    />
  )
}

export function DasarSwitch() {
  const { konteks, ubah } = useKonteks()
  return (
    <Segmented
      label={t('dasar.judul')}
      nilai={konteks.dasar}
      pilihan={[
        { nilai: 'proyeksi', teks: t('dasar.proyeksi') },
        { nilai: 'riil', teks: t('dasar.riil') },
      ]}
      onPilih={(dasar) => ubah({ dasar })}
    />
  )
}
