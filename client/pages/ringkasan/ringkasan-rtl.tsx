import { Link } from 'wouter'
import { useEndpoint } from '#client/api/query.ts'
import { t } from '#client/messages/t.ts'

/** One line of what was agreed in lokmin and is open; nothing where nothing is. */
export function RingkasanRtl({ wilayah }: { readonly wilayah: string }) {
  const { data } = useEndpoint('getRtl', { wilayah, terbuka: 'true' })
  if (!data || data.rekap.terbuka === 0) return null
  const { terbuka, lewat } = data.rekap
  return (
    <p className="redup">
      <Link href={`/lokmin?${new URLSearchParams({ wilayah, tampil: 'rtl' })}`}>
        {t('lokmin.ringkas', { terbuka })}
      </Link>
      {lewat > 0 && ` · ${t('lokmin.ringkas.lewat', { lewat })}`}
    </p>
  )
}
