import '#client/styles/akun.css'
import '#client/styles/tindak.css'
import { Link, useLocation, useSearch } from 'wouter'
import { useEndpoint } from '#client/api/query.ts'
import { ErrorState } from '#client/components/error-state.tsx'
import { Segmented } from '#client/components/segmented.tsx'
import { Skeleton } from '#client/components/skeleton.tsx'
import { FrameAkun } from '#client/frame/frame-akun.tsx'
import { t } from '#client/messages/t.ts'
import { AturanNaik } from './tindak-aturan-naik.tsx'
import { SatuAturan } from './tindak-aturan-notifikasi.tsx'
import { AturanPosyandu } from './tindak-aturan-posyandu.tsx'

const TENTANG = ['notifikasi', 'posyandu'] as const

/** What a kabupaten may set in place of the program's own, each tried before it is saved. */
export function TindakAturanPage() {
  const kueri = new URLSearchParams(useSearch())
  const [, pergi] = useLocation()
  const wilayah = kueri.get('wilayah') ?? ''
  const tentang = TENTANG.find((satu) => satu === kueri.get('tentang')) ?? 'notifikasi'
  return (
    <FrameAkun judul={t('aturan.judul')}>
      <div className="tindak tindak-satu">
        <p>
          {tentang === 'posyandu' ? (
            <Link href={`/posyandu?wilayah=${wilayah}`}>{t('aturan.posyandu.kembali')}</Link>
          ) : (
            <Link href={`/tindak-lanjut?wilayah=${wilayah}`}>{t('tindak.satu.kembali')}</Link>
          )}
        </p>
        <Segmented
          label={t('aturan.tentang')}
          pilihan={TENTANG.map((nilai) => ({ nilai, teks: t(`aturan.tentang.${nilai}`) }))}
          nilai={tentang}
          onPilih={(nilai) => pergi(`/tindak-lanjut/aturan?wilayah=${wilayah}&tentang=${nilai}`, { replace: true })}
        />
        {tentang === 'posyandu' ? <AturanPosyandu wilayah={wilayah} /> : <AturanNotifikasi wilayah={wilayah} />}
      </div>
    </FrameAkun>
  )
}

/** The rules that raise notifications, and when these are raised further. */
function AturanNotifikasi({ wilayah }: { readonly wilayah: string }) {
  const { data, error, refetch } = useEndpoint('getAturanNotifikasi', { wilayah }, { aktif: wilayah !== '' })
  if (error && !data) return <ErrorState galat={error} onUlang={() => void refetch()} />
  if (!data) return <Skeleton bentuk="halaman" />
  return (
    <>
      <p>{t('aturan.arti')}</p>
      {data.aturan.map((satu) => (
        <SatuAturan key={satu.kode} aturan={satu} pilihan={data.pilihan} wilayah={wilayah} />
      ))}
      <AturanNaik naik={data.naik} wilayah={wilayah} />
    </>
  )
}
