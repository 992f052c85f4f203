import '#client/styles/apa-artinya.css'
import '#client/styles/tanda.css'
import '#client/styles/ringkasan.css'
import '#client/styles/kelengkapan.css'
import '#client/styles/tanda-lapor.css'
import { useEffect } from 'react'
import { useEndpoint } from '#client/api/query.ts'
import { AlurLapor } from '#client/components/alur-lapor.tsx'
import { Ambil } from '#client/components/ambil.tsx'
import { ArtiIstilah } from '#client/components/apa-artinya.tsx'
import { ErrorState } from '#client/components/error-state.tsx'
import { Sentence } from '#client/components/sentence.tsx'
import { Skeleton } from '#client/components/skeleton.tsx'
import { formatJumlah } from '#client/format/bilangan.ts'
import { formatBulan } from '#client/format/bulan.ts'
import { kalimatKelengkapan } from '#client/format/kalimat-kelengkapan.ts'
import { sebutWilayah } from '#client/format/nama-wilayah.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'
import type { KelengkapanJawaban } from '#contract/kelengkapan.ts'
import { KelengkapanBelum } from './kelengkapan-belum.tsx'
import { KelengkapanDicek } from './kelengkapan-dicek.tsx'
import { KelengkapanMutu } from './kelengkapan-mutu.tsx'
import { KelengkapanUnit } from './kelengkapan-unit.tsx'

/** Who reported and when, how far it has come, who is missing, and which figures do not go together. */
export function KelengkapanPage() {
  const { konteks, kabupaten } = useKonteks()
  const { wilayah, hierarki, bulan } = konteks
  const { data, error, refetch, isPlaceholderData } = useEndpoint('getKelengkapan', { wilayah, hierarki, bulan })
  useSorotan(data !== undefined)
  if (error && !data) return <ErrorState galat={error} onUlang={() => void refetch()} />
  if (!data) return <Skeleton bentuk="halaman" />
  return (
    <div className="kelengkapan" aria-busy={isPlaceholderData}>
      <Isi jawaban={{ ...data, wilayah: sebutWilayah(data.wilayah, kabupaten) }} />
    </div>
  )
}

/** A link may lead to a part of the page, which is not there yet when the page opens. */
function useSorotan(ada: boolean): void {
  useEffect(() => {
    if (ada && location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView()
  }, [ada])
}

function Isi({ jawaban }: { readonly jawaban: KelengkapanJawaban }) {
  const { wilayah, menurutJenis } = jawaban
  const bulan = formatBulan(jawaban.bulan)
  return (
    <>
      <h1 className="judul-cetak">{t('lengkap.judul', { wilayah: wilayah.nama, bulan })}</h1>
      <div className="berambil">
        <Sentence {...kalimatKelengkapan(jawaban)} />
        <Ambil
          tampilan="kelengkapan"
          kueri={{ wilayah: wilayah.kode, hierarki: jawaban.hierarki, bulan: jawaban.bulan }}
        />
      </div>
      <Daftar jawaban={jawaban} />
      <div className="ringkasan-dua">
        <div className="ringkasan-kolom">
          <KelengkapanUnit jawaban={jawaban} />
        </div>
        <div className="ringkasan-kolom">
          <KelengkapanBelum jawaban={jawaban} />
          {menurutJenis.length > 0 && (
            <section>
              <h2>
                {t('lengkap.alur')}
                <ArtiIstilah nama={t('nav.kelengkapan.pendek')} istilah="istilah.laporan" />
              </h2>
              <AlurLapor keterangan={t('lengkap.alur.arti', { bulan })} menurutJenis={menurutJenis} />
            </section>
          )}
          <KelengkapanDicek jawaban={jawaban} />
        </div>
      </div>
      <KelengkapanMutu jawaban={jawaban} />
    </>
  )
}

/** The page is long; what one comes for may be far down, above all on a phone. */
function Daftar({ jawaban: { belumLapor, jumlahTemuan, unit } }: { readonly jawaban: KelengkapanJawaban }) {
  const bagian = [
    [t('lengkap.belum'), '#belum-lapor', belumLapor.length],
    [t('dicek.judul'), '#perlu-dicek', jumlahTemuan.terbuka + jumlahTemuan.dibiarkan],
    ...(unit.length > 0 ? [[t('mutu.judul'), '#mutu', null] as const] : []),
  ] as const
  return (
    <nav className="lengkap-bagian" aria-label={t('lengkap.bagian')}>
      {bagian.map(([teks, ke, n]) => (
        <a key={ke} href={ke}>
          {teks}
          {n !== null && <span className="redup"> {formatJumlah(n)}</span>}
        </a>
      ))}
    </nav>
  )
}
