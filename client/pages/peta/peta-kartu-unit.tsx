import { Link } from 'wouter'
import { TandaLapor } from '#client/components/tanda-lapor.tsx'
import { formatBulan } from '#client/format/bulan.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'
import type { UnitTempat } from '#contract/unit.ts'

type Props = { readonly unit: UnitTempat; readonly bulan: string }

/** One unit: where it is, its strata, and whether its laporan of the month came in. */
export function PetaKartuUnit({ unit, bulan }: Props) {
  const { alamat } = useKonteks()
  const { dusun, rw, strata, keadaan, laporanMasuk, laporanWajib, kodeDesa, jenis, lintang } = unit
  const tempat = [
    dusun && t('peta.unit.dusun', { dusun }),
    rw && t('peta.unit.rw', { rw }),
    strata && t('peta.unit.strata', { strata }),
    lintang === null && t('peta.unit.tanpaTitik'),
  ]
  return (
    <>
      {tempat.some(Boolean) && <p className="kartu-rinci">{tempat.filter(Boolean).join(' · ')}</p>}
      <p className="unit-lapor">
        <TandaLapor keadaan={keadaan} /> {t('peta.unit.laporan', { bulan: formatBulan(bulan) })}:{' '}
        <b>{t(`lapor.${keadaan}`)}</b>
        {laporanWajib > 1 && <small>{t('peta.unit.desa', { masuk: laporanMasuk, wajib: laporanWajib })}</small>}
      </p>
      <p className="kartu-tindak">
        <Link href={alamat('/kelengkapan', { ...(kodeDesa && { wilayah: kodeDesa }), jenis })}>
          {t('peta.unit.kelengkapan')}
        </Link>
        {kodeDesa && <Link href={alamat('/profil', { wilayah: kodeDesa })}>{t('profil.buka')}</Link>}
      </p>
    </>
  )
}
