import { usePeristiwa } from '#client/api/events.ts'
import { formatWaktu } from '#client/format/bulan.ts'
import { t } from '#client/messages/t.ts'
import { useKonteks } from './konteks.tsx'

/** How fresh the figures are, and whether the page still hears of new ones. */
export function Kesegaran() {
  const { kabupaten } = useKonteks()
  const { putusSejak, desaBaru, adaBaru } = usePeristiwa(kabupaten.kode)
  const data = kabupaten.terakhirDiubah
    ? t('segar.data', { waktu: formatWaktu(kabupaten.terakhirDiubah) })
    : t('segar.kosong')
  const sah = kabupaten.hanyaSah ? t('segar.sah') : null
  const baru = desaBaru.size > 0 ? t('segar.desaBaru', { n: desaBaru.size }) : adaBaru ? t('segar.baru') : null
  return (
    <p className="segar" data-sambung={putusSejak ? 'tidak' : 'ya'} role="status" title={t('segar.hidup')}>
      <span className="segar-titik" aria-hidden="true" />
      {[sah, data, putusSejak ? t('segar.menyambung', { jam: formatWaktu(putusSejak) }) : baru]
        .filter(Boolean)
        .join(' · ')}
    </p>
  )
}
