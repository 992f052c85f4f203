import { Medan } from '#client/components/medan.tsx'
import { t } from '#client/messages/t.ts'

/** As typed: 'YYYY-MM' and 'YYYY', '' where nothing is said. */
type Waktu = { readonly bulan: string; readonly tahun: string }

type Props = { readonly waktu: Waktu; readonly onUbah: (waktu: Waktu) => void }

/** Of which month or year a file is, where it does not say so itself. */
export const MedanWaktu = ({ waktu: { bulan, tahun }, onUbah }: Props) => (
  <>
    <Medan
      judul={t('impor.pilihan.bulan')}
      arti={t('impor.pilihan.bulan.arti')}
      type="month"
      nilai={bulan}
      onIsi={(satu) => onUbah({ bulan: satu, tahun })}
    />
    <Medan
      judul={t('impor.pilihan.tahun')}
      arti={t('impor.pilihan.tahun.arti')}
      type="number"
      min={2000}
      max={2100}
      nilai={tahun}
      onIsi={(satu) => onUbah({ bulan, tahun: satu })}
    />
  </>
)
