import { lazy, Suspense, useMemo, useState } from 'react'
import { useEndpoint } from '#client/api/query.ts'
import { EmptyState } from '#client/components/empty-state.tsx'
import { ErrorState } from '#client/components/error-state.tsx'
import { Segmented } from '#client/components/segmented.tsx'
import { Sentence } from '#client/components/sentence.tsx'
import { Skeleton } from '#client/components/skeleton.tsx'
import { formatBulan } from '#client/format/bulan.ts'
import { kalimatPeta } from '#client/format/kalimat-peta.ts'
import { sebutWilayah } from '#client/format/nama-wilayah.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'
import type { Baris } from '#contract/angka.ts'
import type { Lembar } from '#contract/peta.ts'
import { buatDaerah, buatPewarnaan, type Saring } from './peta-daerah.ts'
import { PetaGambar } from './peta-gambar.tsx'
import { PetaLegenda } from './peta-legenda.tsx'
import { PetaTabel } from './peta-tabel.tsx'

const RincianAngkaPanel = lazy(() => import('./rincian-angka.tsx').then((m) => ({ default: m.RincianAngkaPanel })))

/** Every desa of an area for one indikator and month: sentence, map, legend and table out of the same rows. */
export function PetaPage() {
  const { konteks, kabupaten } = useKonteks()
  const { wilayah, hierarki, indikator, bulan, dasar } = konteks
  const rincian = konteks.rincian ?? 'desa'
  const peta = useEndpoint('getPeta', { wilayah, hierarki, indikator, bulan, dasar, rincian })
  if (peta.error && !peta.data) return <ErrorState galat={peta.error} onUlang={() => void peta.refetch()} />
  if (!peta.data) return <Skeleton bentuk="halaman" />
  const lembar = { ...peta.data, wilayah: sebutWilayah(peta.data.wilayah, kabupaten) }
  return (
    <div className="peta" aria-busy={peta.isPlaceholderData}>
      <h1 className="judul-cetak">{judul(lembar)}</h1>
      <IsiPeta lembar={lembar} />
      {konteks.buka && (
        <Suspense fallback={null}>
          <RincianAngkaPanel />
        </Suspense>
      )}
    </div>
  )
}

/** What the sheet of paper and the screen reader are told first; on the screen the pickers above say it. */
const judul = ({ indikator, wilayah, bulan }: Lembar): string =>
  [indikator.nama, wilayah.nama, formatBulan(bulan)].join(' · ')

function IsiPeta({ lembar }: { lembar: Lembar }) {
  const { konteks, pohon, ubah } = useKonteks()
  const [saring, setSaring] = useState<ReadonlySet<Saring>>(new Set())
  const [sorotTabel, setSorotTabel] = useState<string | null>(null)
  const pewarnaan = useMemo(() => buatPewarnaan(lembar), [lembar])
  const daerah = useMemo(() => buatDaerah({ lembar, pohon, pewarnaan, saring }), [lembar, pohon, pewarnaan, saring])
  const tampil = saring.size > 0 ? lembar.baris.filter((satu) => saring.has(pewarnaan.saringDari(satu))) : lembar.baris
  const induk = lembar.hierarki === 'kerja' ? pohon.puskesmas : pohon.kecamatan
  // Where all rows share one parent its name says nothing.
  const seinduk = new Set(lembar.baris.map((satu) => satu.induk)).size === 1
  const namaInduk = (baris: Baris) => (seinduk ? null : (induk.find(({ kode }) => kode === baris.induk)?.nama ?? null))
  const buka = (kode: string) => ubah({ buka: kode })
  const satuan = t(`kalimat.satuan.${lembar.rincian}`)
  if (lembar.baris.length === 0) {
    return (
      <EmptyState
        judul={t('kosong.baris.judul')}
        isi={t('kosong.baris.isi', { satuan, bulan: formatBulan(lembar.bulan) })}
      />
    )
  }
  return (
    <div className="peta-isi">
      <Sentence {...kalimatPeta(lembar)} />
      <PetaLegenda lembar={lembar} pewarnaan={pewarnaan} saring={saring} onSaring={setSaring} />
      <div className="peta-dua">
        <section className="peta-kiri">
          <PetaGambar {...{ lembar, pohon, daerah, namaInduk, sorotTabel }} terpilih={konteks.buka} onBuka={buka} />
        </section>
        <section className="peta-kanan">
          <div className="peta-kepala">
            {lembar.wilayah.tingkat === 'kabupaten' && <RincianSwitch />}
            {saring.size > 0 && (
              <p className="redup">
                {t('tabel.tampil', { n: tampil.length, total: lembar.baris.length })}{' '}
                <button type="button" className="link-button" onClick={() => setSaring(new Set())}>
                  {t('legenda.semua')}
                </button>
              </p>
            )}
          </div>
          {tampil.length > 0 ? (
            <PetaTabel
              lembar={lembar}
              baris={tampil}
              namaInduk={namaInduk}
              terpilih={konteks.buka}
              onPilih={buka}
              onSorot={setSorotTabel}
            />
          ) : (
            <EmptyState judul={t('kosong.saring.judul')} isi={t('kosong.saring.isi')} />
          )}
        </section>
      </div>
    </div>
  )
}

/** One row per desa, or per kecamatan or puskesmas, whichever the hierarchy knows. */
function RincianSwitch() {
  const { konteks, ubah } = useKonteks()
  const induk = konteks.hierarki === 'kerja' ? 'puskesmas' : 'kecamatan'
  return (
    <Segmented
      label={t('rincian.judul')}
      nilai={konteks.rincian ?? 'desa'}
      pilihan={[
        { nilai: 'desa', teks: t('rincian.desa') },
        { nilai: induk, teks: t(`rincian.${induk}`) },
      ]}
      onPilih={(rincian) => ubah({ rincian: rincian === 'desa' ? null : rincian, buka: null })}
    />
  )
}
