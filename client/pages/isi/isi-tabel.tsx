import { Link, useSearch } from 'wouter'
import { EmptyState } from '#client/components/empty-state.tsx'
import { ErrorState } from '#client/components/error-state.tsx'
import { Skeleton } from '#client/components/skeleton.tsx'
import { formatBulan } from '#client/format/bulan.ts'
import { t } from '#client/messages/t.ts'
import { tanpaJaringan } from '#client/perangkat/segar.ts'
import { IsiBingkai } from './isi-bingkai.tsx'
import { useFormulirPustu } from './isi-data.ts'
import { TabelPustu } from './isi-tabel-pustu.tsx'

/** All posyandu of a pustu side by side. */
export function IsiTabelPage() {
  const cari = new URLSearchParams(useSearch())
  const [pustu, bulan] = [cari.get('pustu') ?? '', cari.get('bulan') ?? '']
  return (
    <IsiBingkai
      judul={t('isi.tabel.judul')}
      kepala={
        <>
          <span className="redup">{bulan && formatBulan(bulan)}</span>
          <Link href={`/isi?${new URLSearchParams({ bulan })}`}>{t('isi.kembali')}</Link>
        </>
      }
    >
      <Muat key={`${pustu} ${bulan}`} pustu={pustu} bulan={bulan} />
    </IsiBingkai>
  )
}

function Muat({ pustu, bulan }: { readonly pustu: string; readonly bulan: string }) {
  const { data, galat, ulang } = useFormulirPustu(pustu, bulan)
  const posyandu = data?.filter(({ unit, minggu }) => unit.jenis === 'posyandu' && minggu === 0) ?? []
  if (!data && galat && !tanpaJaringan(galat)) return <ErrorState galat={galat} onUlang={ulang} />
  if (!data && !galat) return <Skeleton bentuk="tabel" />
  if (posyandu.length === 0) return <EmptyState judul={t('isi.tabel.kosong.judul')} isi={t('isi.tabel.kosong.isi')} />
  return <TabelPustu formulir={posyandu} />
}
