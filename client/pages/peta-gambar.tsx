// Which picture: the choropleth where there are boundaries, squares for every desa without one.
import { lazy, Suspense, useMemo, useState } from 'react'
import { useEndpoint } from '#client/api/query.ts'
import { kodeKab } from '#client/api/versi.ts'
import { Skeleton } from '#client/components/skeleton.tsx'
import { formatBulan } from '#client/format/bulan.ts'
import { desaDalam } from '#client/frame/jalur.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import type { Daerah, Titik } from '#client/map/daerah.ts'
import { PetaKotak } from '#client/map/peta-kotak.tsx'
import { t } from '#client/messages/t.ts'
import type { Baris } from '#contract/angka.ts'
import type { Lembar } from '#contract/peta.ts'
import type { WilayahJawaban } from '#contract/wilayah.ts'
import { kelompokKotak, useIndukDari } from './peta-induk.ts'
import { PetaKartu } from './peta-kartu.tsx'

const PetaBatas = lazy(() => import('./peta-batas.tsx').then((m) => ({ default: m.PetaBatas })))

type Props = {
  readonly lembar: Lembar
  readonly pohon: WilayahJawaban
  readonly daerah: ReadonlyMap<string, Daerah>
  readonly namaInduk: (baris: Baris) => string | null
  readonly terpilih: string | null
  readonly sorotTabel: string | null
  readonly onBuka: (kode: string) => void
}

// More names than these would cover what they name.
const PALING_BANYAK_NAMA = 40

type Sorotan = { readonly kunci: string; readonly titik?: Titik | undefined }

export function PetaGambar({ lembar, pohon, daerah, namaInduk, terpilih, sorotTabel, onBuka }: Props) {
  // Asked for by the month since which they hold, so that every month of theirs is one answer.
  const sejak = pohon.kabupaten?.batasSejak ?? lembar.bulan
  const batas = useEndpoint('getBatas', { wilayah: kodeKab(lembar.wilayah.kode), bulan: sejak })
  const { alamat } = useKonteks()
  const alamatProfil = (kode: string) => (lembar.rincian === 'desa' ? alamat('/profil', { wilayah: kode }) : undefined)
  const [sorotan, setSorotan] = useState<Sorotan | null>(null)
  const indukDari = useIndukDari(pohon, lembar.hierarki)
  const fokus = useMemo(() => desaDalam(pohon, lembar.wilayah.kode), [pohon, lembar.wilayah.kode])
  const nama = useMemo(
    () =>
      new Map(
        fokus.size > PALING_BANYAK_NAMA ? [] : pohon.desa.flatMap((d) => (fokus.has(d.kode) ? [[d.kode, d.nama]] : [])),
      ),
    [pohon, fokus],
  )
  const disorot = sorotan && lembar.baris.find(({ kode }) => kode === sorotan.kunci)
  const bersama = {
    daerah,
    terpilih,
    sorot: sorotan?.kunci ?? sorotTabel,
    label: `${t('peta.gambar', { indikator: lembar.indikator.nama, bulan: formatBulan(lembar.bulan) })}. ${t('peta.gambar.arti')}`,
    onSorot: (kunci: string | null, titik?: Titik) =>
      // A card that a finger pinned stays until another is touched.
      setSorotan((lama) => (kunci ? { kunci, titik } : lama && !lama.titik ? lama : null)),
    onPilih: (kunci: string, sentuh: boolean) => (sentuh ? setSorotan({ kunci }) : onBuka(kunci)),
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a tap beside everything only takes the card away
    // biome-ignore lint/a11y/useKeyWithClickEvents: the card comes from a pointer and goes with it
    <div
      className="peta-gambar"
      data-isi={batas.data?.topologi ? 'batas' : 'kotak'}
      onClick={(acara) => {
        if (acara.target instanceof Element && !acara.target.closest('.shape-desa, .kartu')) setSorotan(null)
      }}
    >
      {batas.isPending ? (
        <Skeleton bentuk="gambar" />
      ) : batas.data?.topologi ? (
        <Suspense fallback={<Skeleton bentuk="gambar" />}>
          <PetaBatas
            {...bersama}
            topologi={batas.data.topologi}
            atribusi={batas.data.atribusi}
            pohon={pohon}
            indukDari={indukDari}
            hierarki={lembar.hierarki}
            fokus={fokus}
            nama={nama}
            kunciFokus={lembar.wilayah.kode}
          />
        </Suspense>
      ) : (
        <>
          <PetaKotak {...bersama} kelompok={kelompokKotak(pohon, lembar.hierarki, fokus)} />
          <p className="peta-catatan">{t('peta.tanpaBatas')}</p>
        </>
      )}
      {disorot && sorotan && (
        <PetaKartu
          baris={disorot}
          induk={namaInduk(disorot)}
          indikator={lembar.indikator}
          titik={sorotan.titik}
          {...(!sorotan.titik && { onBuka: () => onBuka(disorot.kode), profil: alamatProfil(disorot.kode) })}
        />
      )}
    </div>
  )
}
