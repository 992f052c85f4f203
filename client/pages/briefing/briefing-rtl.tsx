import { useEndpoint } from '#client/api/query.ts'
import { formatTanggal } from '#client/format/kata-lokmin.ts'
import { t } from '#client/messages/t.ts'
import { TabelSektor } from '#client/pages/lokmin/lokmin-rtl.tsx'
import '#client/styles/lokmin.css'

/** What was asked of each sector in meetings with them, and what was kept; nothing before the first of these. */
export function BriefingRtl({ wilayah }: { readonly wilayah: string }) {
  const { data } = useEndpoint('getRtlSektor', { wilayah })
  if (!data || data.sektor.length === 0) return null
  return (
    <section>
      <h2>{t('lokmin.sektor.judul')}</h2>
      <p className="redup">{t('lokmin.sektor.arti', { tanggal: formatTanggal(data.sejak) })}</p>
      <TabelSektor sektor={data.sektor} />
    </section>
  )
}
