import { t } from '#client/messages/t.ts'

type Props = { readonly bentuk: 'kalimat' | 'tabel' | 'gambar' | 'halaman'; readonly baris?: number }

/** The shape of what is coming, still and grey. */
export function Skeleton({ bentuk, baris = 8 }: Props) {
  return (
    <div className="skeleton" data-bentuk={bentuk} role="status">
      <span className="sr-only">{t('memuat.judul')}</span>
      <div aria-hidden="true">
        {(bentuk === 'kalimat' || bentuk === 'halaman') && <Garis kelas="skeleton-kalimat" n={2} />}
        {(bentuk === 'gambar' || bentuk === 'halaman') && <div className="skeleton-gambar" />}
        {(bentuk === 'tabel' || bentuk === 'halaman') && <Garis kelas="skeleton-baris" n={baris} />}
      </div>
    </div>
  )
}

function Garis({ kelas, n }: { kelas: string; n: number }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: alike and never reordered
  return Array.from({ length: n }, (_, i) => <div key={i} className={kelas} />)
}
