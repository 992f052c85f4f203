import { useMemo } from 'react'
import { Ambil } from '#client/components/ambil.tsx'
import { Segmented } from '#client/components/segmented.tsx'
import { useKonteks } from '#client/frame/konteks.tsx'
import type { Tempat } from '#client/map/cari-tempat.ts'
import { t } from '#client/messages/t.ts'
import type { Lembar } from '#contract/peta.ts'
import type { UnitTempat } from '#contract/unit.ts'
import { PetaCari } from './peta-cari.tsx'
import { bulanKedua } from './peta-kedua.tsx'
import { daftarTempat } from './peta-unit.ts'

type Props = {
  readonly lembar: Lembar
  readonly unit: readonly UnitTempat[]
  readonly onTempat: (tempat: Tempat) => void
}

/** Above the picture: what to look for, and in which form to look. */
export function PetaAlat({ lembar, unit, onTempat }: Props) {
  const { wilayah, hierarki, indikator, bulan, dasar, rincian } = lembar
  const { konteks, kabupaten, pohon, ubah } = useKonteks()
  const tempat = useMemo(() => daftarTempat(pohon, unit), [pohon, unit])
  return (
    <div className="peta-alat">
      <PetaCari tempat={tempat} onPilih={onTempat} />
      <Segmented
        label={t('peta.bentuk')}
        nilai={konteks.duaBelas ? 'dua-belas' : konteks.kedua ? 'dua' : 'satu'}
        pilihan={[
          { nilai: 'satu', teks: t('peta.bentuk.satu') },
          { nilai: 'dua', teks: t('peta.bentuk.dua') },
          { nilai: 'dua-belas', teks: t('peta.bentuk.duaBelas') },
        ]}
        onPilih={(bentuk) =>
          ubah({
            duaBelas: bentuk === 'dua-belas',
            kedua: bentuk === 'dua' ? bulanKedua(konteks.bulan, kabupaten.bulanPertama) : null,
          })
        }
      />
      <div className="peta-cetak">
        <Ambil
          tampilan="peta"
          kueri={{
            ...{ wilayah: wilayah.kode, hierarki, indikator: indikator.kode, bulan, dasar, rincian },
          }}
        />
      </div>
    </div>
  )
}
