import { Link } from 'wouter'
import { useEndpoint } from '#client/api/query.ts'
import { t } from '#client/messages/t.ts'

type Props = { readonly wilayah: string; readonly notifikasi: boolean; readonly rtl: boolean }

/** One line of what is open: notifications that somebody works at or should, and what was agreed in lokmin. */
export function RingkasanTerbuka({ wilayah, notifikasi, rtl }: Props) {
  const kabar = useEndpoint('getNotifikasi', { wilayah, hitung: 'true' }, { aktif: notifikasi }).data
  const janji = useEndpoint('getRtl', { wilayah, terbuka: 'true', hitung: 'true' }, { aktif: rtl }).data?.rekap
  const n = kabar ? kabar.jumlah.baru + kabar.jumlah.diterima + kabar.jumlah.direncanakan + kabar.jumlah.dikerjakan : 0
  const terbuka = janji?.terbuka ?? 0
  if (n + terbuka === 0) return null
  return (
    <p className="redup">
      {n > 0 && (
        <Link href={`/tindak-lanjut?${new URLSearchParams({ wilayah })}`}>{t('ringkasan.terbuka.kabar', { n })}</Link>
      )}
      {n > 0 && terbuka > 0 && ' · '}
      {terbuka > 0 && (
        <Link href={`/lokmin?${new URLSearchParams({ wilayah, tampil: 'rtl' })}`}>
          {t('ringkasan.terbuka.rtl', { n: terbuka })}
        </Link>
      )}
      {janji !== undefined && janji.lewat > 0 && ` · ${t('ringkasan.terbuka.lewat', { n: janji.lewat })}`}
    </p>
  )
}
