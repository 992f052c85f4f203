import '#client/styles/tanda.css'
import '#client/styles/garis-kecil.css'
import '#client/styles/ringkasan.css'
import '#client/styles/papan.css'
import { useQueryClient } from '@tanstack/react-query'
import { useReducer, useState } from 'react'
import { useEndpoint } from '#client/api/query.ts'
import { kodeKab } from '#client/api/versi.ts'
import { EmptyState } from '#client/components/empty-state.tsx'
import { ErrorState } from '#client/components/error-state.tsx'
import { Sentence } from '#client/components/sentence.tsx'
import { Skeleton } from '#client/components/skeleton.tsx'
import { formatBulan } from '#client/format/bulan.ts'
import { kalimatPapan } from '#client/format/kalimat-papan.ts'
import { sebutWilayah } from '#client/format/nama-wilayah.ts'
import { type DrafPapan, kueriPapan, type LangkahSusun, mulaiDraf, susunPapan } from '#client/format/susun-papan.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'
import { RincianAngkaPanel } from '#client/pages/rincian-angka.tsx'
import type { Papan, PapanJawaban, Potongan } from '#contract/papan.ts'
import { PapanDaftar } from './papan-daftar.tsx'
import { PapanIsi } from './papan-isi.tsx'
import { PapanMilik } from './papan-milik.tsx'
import { PapanSusun } from './papan-susun.tsx'

/** The KMK's dashboards, and those that people put together, one at a time. */
export function PapanPage() {
  const { konteks } = useKonteks()
  const wilayah = kodeKab(konteks.wilayah)
  const { data, error, refetch } = useEndpoint('getPapan', { wilayah })
  if (error && !data) return <ErrorState galat={error} onUlang={() => void refetch()} />
  if (!data) return <Skeleton bentuk="halaman" />
  const kunci = konteks.susunan.papan
  const papan = kunci ? data.papan.find((satu) => satu.kunci === kunci) : data.papan[0]
  return (
    <div className="papan">
      <Halaman key={wilayah} jawaban={data} papan={papan} />
      <RincianAngkaPanel />
    </div>
  )
}

/** What is being put together: a new version of one's own, or (no number) a new one. */
export type Susunan = { readonly papan: number | null; readonly versi: number | null }

type Aksi = LangkahSusun | { readonly jenis: 'mulai'; readonly draf: DrafPapan }
const langkahDraf = (draf: DrafPapan, aksi: Aksi): DrafPapan =>
  aksi.jenis === 'mulai' ? aksi.draf : susunPapan(draf, aksi)

const TANPA_DRAF = mulaiDraf('', [])

type HalamanProps = { readonly jawaban: PapanJawaban; readonly papan: Papan | undefined }

function Halaman({ jawaban, papan }: HalamanProps) {
  const { konteks, ubah } = useKonteks()
  const klien = useQueryClient()
  const [susunan, setSusunan] = useState<Susunan | null>(null)
  const [draf, langkah] = useReducer(langkahDraf, TANPA_DRAF)
  const [kata, setKata] = useState<string | null>(null)
  const pilih = (kunci: string) => ubah({ susunan: { ...konteks.susunan, papan: kunci }, buka: null })
  const segarkan = () => klien.invalidateQueries({ queryKey: ['getPapan'] })
  const mulai = (dari: Susunan, nama: string, potongan: DrafPapan['potongan']) => {
    langkah({ jenis: 'mulai', draf: mulaiDraf(nama, potongan) })
    setSusunan(dari)
    setKata(null)
  }
  const selesai = async (kunci: string) => {
    await segarkan()
    setSusunan(null)
    setKata(t('papan.susun.jadi'))
    if (kunci !== papan?.kunci) pilih(kunci)
  }
  const potongan = susunan ? draf.potongan : papan?.potongan
  return (
    <>
      {!susunan && (
        <div className="papan-atas">
          <PapanDaftar
            papan={jawaban.papan}
            terpilih={papan?.kunci}
            onPilih={(kunci) => {
              setKata(null)
              pilih(kunci)
            }}
          />
          <PapanMilik
            papan={papan}
            bolehLingkup={jawaban.bolehLingkup}
            onSusun={mulai}
            onKata={setKata}
            onSegar={segarkan}
            onPilih={pilih}
          />
        </div>
      )}
      {kata && !susunan && (
        <p role="status" className="papan-kata">
          {kata}
        </p>
      )}
      {potongan ? (
        <Badan
          papan={susunan ? draf.nama : (papan?.nama ?? '')}
          potongan={potongan}
          susun={
            susunan && {
              ...{ draf, langkah, susunan, onSelesai: selesai, onBatal: () => setSusunan(null) },
              onBuang: async () => {
                await segarkan()
                setSusunan(null)
              },
            }
          }
        />
      ) : (
        <EmptyState judul={t('papan.tidakAda.judul')} isi={t('papan.tidakAda.isi')} />
      )}
    </>
  )
}

type BadanProps = {
  readonly papan: string
  readonly potongan: readonly Potongan[]
  readonly susun: Omit<Parameters<typeof PapanSusun>[0], 'isi'> | null
}

/** The figures of an arrangement: a sentence, then its pieces. */
function Badan({ papan, potongan, susun }: BadanProps) {
  const { konteks, kabupaten } = useKonteks()
  const { wilayah, hierarki, bulan, dasar } = konteks
  const kueri = { wilayah, hierarki, bulan, dasar, ...kueriPapan(potongan) }
  const { data, error, refetch, isPlaceholderData } = useEndpoint('getPapanIsi', kueri)
  if (error && !data) return <ErrorState galat={error} onUlang={() => void refetch()} />
  if (!data) return <Skeleton bentuk="halaman" />
  const isi = { ...data, wilayah: sebutWilayah(data.wilayah, kabupaten) }
  const judul = t('papan.judul', { papan, wilayah: isi.wilayah.nama, bulan: formatBulan(isi.bulan) })
  return (
    <div className="papan-badan" aria-busy={isPlaceholderData}>
      <h1 className="judul-cetak">{judul}</h1>
      {susun ? (
        <PapanSusun {...susun} isi={isi} />
      ) : potongan.length === 0 ? (
        <EmptyState judul={t('papan.kosong.judul')} isi={t('papan.kosong.isi')} />
      ) : (
        <>
          <Sentence {...kalimatPapan(isi)} />
          <PapanIsi potongan={potongan} isi={isi} />
        </>
      )}
    </div>
  )
}
