import '#client/styles/akun.css'
import '#client/styles/jkn.css'
import { Link } from 'wouter'
import { simpanCsv } from '#client/api/berkas.ts'
import { useEndpoint } from '#client/api/query.ts'
import { EmptyState } from '#client/components/empty-state.tsx'
import { ErrorState } from '#client/components/error-state.tsx'
import { Sentence } from '#client/components/sentence.tsx'
import { Skeleton } from '#client/components/skeleton.tsx'
import { tulisCsv } from '#client/format/csv.ts'
import { catatanJkn, kalimatJkn, lembarJkn, templatJkn } from '#client/format/kalimat-jkn.ts'
import { sebutWilayah } from '#client/format/nama-wilayah.ts'
import { useSayaMasuk } from '#client/frame/gerbang.tsx'
import { useKonteks } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'
import { RincianAngkaPanel } from '#client/pages/rincian-angka.tsx'
import type { JknJawaban } from '#contract/jkn.ts'
import { JknAngka } from './jkn-angka.tsx'
import { JknBagian } from './jkn-bagian.tsx'

/** Membership of JKN: its three figures, the way to everybody's, and the parts of the area. */
export function JknPage() {
  const { konteks, kabupaten } = useKonteks()
  const { wilayah, hierarki, bulan, dasar } = konteks
  const { data, error, refetch, isPlaceholderData } = useEndpoint('getJkn', { wilayah, hierarki, bulan, dasar })
  if (error && !data) return <ErrorState galat={error} onUlang={() => void refetch()} />
  if (!data) return <Skeleton bentuk="halaman" />
  return (
    <div className="jkn" aria-busy={isPlaceholderData}>
      <Jkn jawaban={{ ...data, wilayah: sebutWilayah(data.wilayah, kabupaten) }} />
      <RincianAngkaPanel />
    </div>
  )
}

function Jkn({ jawaban }: { readonly jawaban: JknJawaban }) {
  const { tindakan } = useSayaMasuk()
  if (jawaban.indikator.length === 0) return <EmptyState judul={t('jkn.kosong.judul')} isi={t('jkn.kosong.isi')} />
  return (
    <>
      <h1 className="sr-only">{t('jkn.judul')}</h1>
      <Sentence kalimat={kalimatJkn(jawaban)} catatan={catatanJkn(jawaban)} />
      <p className="jkn-alat">
        {jawaban.baris.length > 0 && (
          <button
            type="button"
            className="button"
            onClick={() => simpanCsv(`jkn-${jawaban.wilayah.kode}-${jawaban.bulan}.csv`, tulisCsv(lembarJkn(jawaban)))}
          >
            {t('pendataan.unduh')}
          </button>
        )}
        {jawaban.templat && (
          <button
            type="button"
            className="button"
            onClick={() => simpanCsv(`bpjs-${jawaban.bulan}.csv`, tulisCsv(templatJkn(jawaban)))}
          >
            {t('jkn.templat')}
          </button>
        )}
        {tindakan.includes('impor') && (
          <Link href="/impor" className="button">
            {t('jkn.impor')}
          </Link>
        )}
      </p>
      <JknAngka jawaban={jawaban} />
      <p className="redup jkn-dasar">{t(`jkn.dasar.${jawaban.dasar}`)}</p>
      {jawaban.baris.length > 0 && <JknBagian jawaban={jawaban} />}
    </>
  )
}
