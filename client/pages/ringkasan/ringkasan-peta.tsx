// Fetched after the first view: reading boundaries and drawing them small.
import { useMemo } from 'react'
import { Link } from 'wouter'
import { useEndpoint } from '#client/api/query.ts'
import { kodeKab } from '#client/api/versi.ts'
import { Skeleton } from '#client/components/skeleton.tsx'
import { StatusMark } from '#client/components/status-mark.tsx'
import { Swatch, SwatchKelas } from '#client/components/swatch.tsx'
import { formatBulan } from '#client/format/bulan.ts'
import { namaPendek } from '#client/format/nama-indikator.ts'
import { hitungTampak, URUTAN_TAMPAK } from '#client/format/tampak.ts'
import { desaDalam, findJalur } from '#client/frame/jalur.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import { readGeometri } from '#client/map/geometri.ts'
import { gambarSvg } from '#client/map/jalur-svg.ts'
import { PetaKecil } from '#client/map/peta-kecil.tsx'
import { PetaKotak } from '#client/map/peta-kotak.tsx'
import { t } from '#client/messages/t.ts'
import { buatDaerah, buatPewarnaan, type Pewarnaan } from '#client/pages/peta/peta-daerah.ts'
import { kelompokKotak, useIndukDari } from '#client/pages/peta/peta-induk.ts'
import { tulisKelas } from '#client/pages/peta/peta-legenda.tsx'
import type { IndikatorRingkas, WilayahRingkas } from '#contract/angka.ts'
import type { Lembar } from '#contract/peta.ts'

type Props = {
  readonly indikator: IndikatorRingkas
  readonly wilayah: WilayahRingkas
  readonly bulan: string
}

/** The headline's indikator on a small map; of a desa, that desa among its neighbours. */
export function RingkasanPeta({ indikator, wilayah, bulan }: Props) {
  const { konteks, kabupaten, pohon, alamat } = useKonteks()
  const { hierarki, dasar } = konteks
  const jalur = findJalur(pohon, { wilayah: wilayah.kode, hierarki })
  // Neighbours only where their figures are this reader's to see.
  const induk = jalur.tengah ?? kabupaten
  const sekitar = jalur.desa && induk.terbaca ? induk.kode : wilayah.kode
  const kueri = { wilayah: sekitar, hierarki, indikator: indikator.kode, bulan, dasar, rincian: 'desa' as const }
  const peta = useEndpoint('getPeta', kueri)
  // The map before must not stand under this one's name; a failure leaves the rest of the page as it is.
  const lembar = peta.isPlaceholderData ? undefined : peta.data
  if (!lembar && peta.isError) return null
  const nama = namaPendek(indikator.nama)
  return (
    <section>
      <div className="ringkasan-kepala">
        <h2>{t('ringkasan.peta', { indikator: nama })}</h2>
        <Link href={alamat('/peta', { indikator: indikator.kode, rincian: null })}>{t('ringkasan.peta.buka')}</Link>
      </div>
      {lembar ? <Gambar lembar={lembar} terpilih={jalur.desa?.kode ?? null} /> : <Skeleton bentuk="gambar" />}
    </section>
  )
}

const TANPA_SARING = new Set<never>()

function Gambar({ lembar, terpilih }: { readonly lembar: Lembar; readonly terpilih: string | null }) {
  const { pohon, ubah } = useKonteks()
  const batas = useEndpoint('getBatas', { wilayah: kodeKab(lembar.wilayah.kode), bulan: lembar.bulan })
  const indukDari = useIndukDari(pohon, lembar.hierarki)
  const topologi = batas.data?.topologi
  const geometri = useMemo(() => (topologi ? readGeometri(topologi) : null), [topologi])
  const fokus = useMemo(() => desaDalam(pohon, lembar.wilayah.kode), [pohon, lembar.wilayah.kode])
  const gambar = useMemo(
    () => (geometri ? gambarSvg(geometri, { fokus, indukDari }) : null),
    [geometri, fokus, indukDari],
  )
  const pewarnaan = buatPewarnaan(lembar)
  const daerah = buatDaerah({ lembar, pohon, pewarnaan, saring: TANPA_SARING })
  const nama = new Map(pohon.desa.map((desa) => [desa.kode, desa.nama]))
  const bersama = {
    daerah,
    terpilih,
    label: t('ringkasan.peta.gambar', {
      indikator: namaPendek(lembar.indikator.nama),
      bulan: formatBulan(lembar.bulan),
    }),
    onPilih: (kode: string) => ubah({ indikator: lembar.indikator.kode, buka: kode }),
  }
  if (batas.isPending) return <Skeleton bentuk="gambar" />
  return (
    <>
      {gambar && gambar.bentuk.length > 0 ? (
        <PetaKecil {...bersama} gambar={gambar} namaDari={(kode) => nama.get(kode) ?? kode} />
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        <section className="peta-gambar peta-kecil-kotak" aria-label={t('ringkasan.peta.gulir')} tabIndex={0}>
          <PetaKotak
            {...bersama}
            kelompok={kelompokKotak(pohon, lembar.hierarki, fokus)}
            sorot={null}
            onSorot={() => undefined}
          />
        </section>
      )}
      <Keterangan lembar={lembar} pewarnaan={pewarnaan} />
    </>
  )
}

/** Which look means what, and how many desa have it. */
function Keterangan({ lembar, pewarnaan }: { readonly lembar: Lembar; readonly pewarnaan: Pewarnaan }) {
  const hitung = hitungTampak(lembar.baris.filter((satu) => !pewarnaan.saringDari(satu).startsWith('kelas-')))
  return (
    <ul className="peta-kecil-legenda" aria-label={t('legenda.judul')}>
      {pewarnaan.kelas.map((kelas) => (
        <li key={kelas.nomor}>
          <SwatchKelas kelas={kelas.warna} />
          {tulisKelas(kelas, lembar)}
          <span className="redup">{kelas.jumlah}</span>
        </li>
      ))}
      {URUTAN_TAMPAK.filter((tampak) => hitung.has(tampak)).map((tampak) => (
        <li key={tampak}>
          <Swatch tampak={tampak} />
          <StatusMark tampak={tampak} arah={lembar.indikator.arah} />
          <span className="redup">{hitung.get(tampak)}</span>
        </li>
      ))}
    </ul>
  )
}
