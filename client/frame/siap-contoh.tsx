import type { Keluaran } from '#client/api/types.ts'
import { EmptyState } from '#client/components/empty-state.tsx'
import { formatBulan } from '#client/format/bulan.ts'
import { t } from '#client/messages/t.ts'

type Maju = Keluaran<'getSehat'>['contoh']['maju']

/** Stands in for every screen until the newest year of the example is there; says how far it is. */
export function SiapContoh({ maju }: { maju: Maju }) {
  const isi = maju ? t('kosong.siap.maju', { ...maju, bulan: formatBulan(maju.bulan) }) : t('kosong.siap.isi')
  return (
    <main className="siap">
      <p className="siap-nama">{t('aplikasi.nama')}</p>
      <EmptyState judul={t('kosong.siap.judul')} isi={isi} />
      <progress className="siap-maju" aria-label={t('kosong.siap.judul')} value={maju?.ke ?? 0} max={maju?.dari ?? 1} />
    </main>
  )
}
