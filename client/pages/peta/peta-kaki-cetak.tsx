import type { Keluaran } from '#client/api/types.ts'
import { formatWaktu } from '#client/format/bulan.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import { getLocale, t } from '#client/messages/t.ts'
import type { Lembar } from '#contract/peta.ts'

type Props = { readonly lembar: Lembar; readonly batas: Keluaran<'getBatas'> | null }

/** On paper only: when it was printed, how fresh the figures are, where the boundaries come from. */
export function PetaKakiCetak({ lembar, batas }: Props) {
  const { kabupaten } = useKonteks()
  const hari = new Intl.DateTimeFormat(getLocale(), { dateStyle: 'long' }).format(new Date())
  const waktu = kabupaten.terakhirDiubah ? formatWaktu(kabupaten.terakhirDiubah) : t('angka.tanpa')
  const kaki = t('peta.cetak.kaki', {
    hari,
    waktu,
    versi: lembar.versi,
    dasar: t(`dasar.${lembar.dasar}`).toLowerCase(),
  })
  return (
    <p className="peta-kaki-cetak">
      {[kaki, batas?.atribusi.length ? t('peta.cetak.batas', { sumber: batas.atribusi.join(', ') }) : null]
        .filter(Boolean)
        .join(' · ')}
    </p>
  )
}
