// Fetched when asked for: reading boundaries and drawing them twelve times, once per look and month.
import { useMemo } from 'react'
import { EmptyState } from '#client/components/empty-state.tsx'
import { Skeleton } from '#client/components/skeleton.tsx'
import { Glyph } from '#client/components/status-mark.tsx'
import { formatBulan, formatBulanPendek } from '#client/format/bulan.ts'
import { kataTampak } from '#client/format/kata.ts'
import type { CaraKelas } from '#client/format/kelas.ts'
import { formatNilai } from '#client/format/nilai.ts'
import { getTanda, hitungTampak, isStatus, type Tampak, URUTAN_TAMPAK } from '#client/format/tampak.ts'
import { getDaerah } from '#client/map/daerah.ts'
import { type IndukDari, readGeometri } from '#client/map/geometri.ts'
import { type GambarSvg, gabungMenurut, gambarKotak, gambarSvg } from '#client/map/jalur-svg.ts'
import { t } from '#client/messages/t.ts'
import type { Hierarki } from '#contract/konteks.ts'
import type { Lembar } from '#contract/peta.ts'
import type { WilayahJawaban } from '#contract/wilayah.ts'
import { caraBersama } from './peta-bulan.ts'
import { buatDaerah, buatPewarnaan, type Saring } from './peta-daerah.ts'
import { kelompokKotak } from './peta-induk.ts'

type Props = {
  /** Null while the months are on their way. */
  readonly bulanan: readonly Lembar[] | null
  readonly banyak: number
  readonly topologi: Record<string, unknown> | null
  readonly pohon: WilayahJawaban
  readonly hierarki: Hierarki
  readonly indukDari: IndukDari
  readonly fokus: ReadonlySet<string>
  readonly saring: ReadonlySet<Saring>
  readonly tampil: string
  readonly kelas: CaraKelas | null
  readonly onPilih: (bulan: string) => void
}

// Drawn at about this many pixels: finer points could not be seen.
const LEBAR = 150
const TEPI = 2

/** The same map for each month, small, side by side; a tap makes its month the one shown. */
export function PetaDuaBelas({ bulanan, banyak, topologi, pohon, hierarki, indukDari, fokus, kelas, ...lain }: Props) {
  const gambar = useMemo(
    () =>
      topologi
        ? gambarSvg(readGeometri(topologi), { fokus, indukDari, lebar: LEBAR })
        : gambarKotak(kelompokKotak(pohon, hierarki, fokus)),
    [topologi, pohon, hierarki, fokus, indukDari],
  )
  const cara = useMemo(() => caraBersama(bulanan ?? [], kelas), [bulanan, kelas])
  if (banyak < 2) {
    return <EmptyState judul={t('peta.duaBelas.kosong.judul')} isi={t('peta.duaBelas.kosong.isi')} />
  }
  if (!bulanan) return <Skeleton bentuk="gambar" />
  return (
    <ol className="dua-belas" aria-label={t('peta.bentuk.duaBelas')}>
      {bulanan.map((lembar) => (
        <li key={lembar.bulan}>
          <SatuBulan lembar={lembar} cara={cara} gambar={gambar} pohon={pohon} {...lain} />
        </li>
      ))}
    </ol>
  )
}

type SatuProps = Pick<Props, 'pohon' | 'saring' | 'tampil' | 'onPilih'> & {
  readonly lembar: Lembar
  readonly cara: ReturnType<typeof caraBersama>
  readonly gambar: GambarSvg
}

function SatuBulan({ lembar, cara, gambar, pohon, saring, tampil, onPilih }: SatuProps) {
  const { lebar, tinggi, garis } = gambar
  const bentuk = useMemo(() => {
    const daerah = buatDaerah({ lembar, pohon, pewarnaan: buatPewarnaan(lembar, cara), saring })
    return gabungMenurut(gambar.bentuk, (kode) => {
      const { tanda, redup } = getDaerah(daerah, kode)
      return redup ? { ...tanda, 'data-redup': '' } : tanda
    })
  }, [lembar, cara, gambar, pohon, saring])
  const hitung = hitungTampak(lembar.baris)
  return (
    <button
      type="button"
      className="dua-belas-satu"
      aria-pressed={lembar.bulan === tampil}
      title={formatBulan(lembar.bulan)}
      onClick={() => onPilih(lembar.bulan)}
    >
      <svg
        className="dua-belas-peta"
        viewBox={`${-TEPI} ${-TEPI} ${lebar + 2 * TEPI} ${tinggi + 2 * TEPI}`}
        aria-hidden="true"
      >
        {bentuk.map(({ tanda, d }) => (
          <path key={JSON.stringify(tanda)} d={d} className="shape" {...tanda} />
        ))}
        <path d={garis} className="garis-induk" />
      </svg>
      <span className="dua-belas-bulan">{formatBulanPendek(lembar.bulan)}</span>
      <span className="sr-only">: {tulisHitung(lembar, hitung)}</span>
      <Bagian lembar={lembar} hitung={hitung} />
    </button>
  )
}

type Hitung = ReadonlyMap<Tampak, number>

const urut = (hitung: Hitung): readonly (readonly [Tampak, number])[] =>
  URUTAN_TAMPAK.flatMap((tampak) => {
    const n = hitung.get(tampak)
    return n ? [[tampak, n] as const] : []
  })

const tulisHitung = ({ indikator, total }: Lembar, hitung: Hitung): string =>
  [
    formatNilai(total, indikator),
    ...urut(hitung).map(([tampak, n]) => t('peta.duaBelas.isi', { n, kata: kataTampak(tampak, indikator.arah) })),
  ].join(', ')

/** The share of desa per look as one bar, and the numbers of those that have a status. */
function Bagian({ lembar, hitung }: { readonly lembar: Lembar; readonly hitung: Hitung }) {
  const semua = lembar.baris.length
  const bagian = urut(hitung)
  const status = bagian.filter(([tampak]) => isStatus(tampak))
  let sampai = 0
  return (
    <>
      <svg className="dua-belas-bagian" width="100%" height="5" aria-hidden="true">
        {bagian.map(([tampak, n]) => {
          const dari = sampai
          sampai += n
          return (
            <rect
              key={tampak}
              x={`${(dari / semua) * 100}%`}
              width={`${(n / semua) * 100}%`}
              height="5"
              {...getTanda(tampak)}
            />
          )
        })}
      </svg>
      <span className="dua-belas-angka" aria-hidden="true">
        {status.length > 0
          ? status.map(([tampak, n]) => (
              <span key={tampak} className="mark" {...getTanda(tampak)}>
                <Glyph tampak={tampak} ukuran={9} />
                {n}
              </span>
            ))
          : formatNilai(lembar.total, lembar.indikator)}
      </span>
    </>
  )
}
