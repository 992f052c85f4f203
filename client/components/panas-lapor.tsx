import type { ReactNode } from 'react'
import { formatBulan, formatNamaBulanPendek } from '#client/format/bulan.ts'
import { type KelasPanas, kelasPanas, URUTAN_PANAS } from '#client/format/kelas-panas.ts'
import { persenLapor } from '#client/format/persen-lapor.ts'
import { t } from '#client/messages/t.ts'

type Hitung = { readonly wajib: number; readonly masuk: number }

type Props = {
  readonly keterangan: string
  readonly bulan: readonly string[]
  readonly baris: readonly { readonly kode: string; readonly nama: ReactNode; readonly bulanan: readonly Hitung[] }[]
}

/** Share of laporan that came in, by area and month: darker is more, hatched is none, a dot is none due. */
export function PanasLapor({ keterangan, bulan, baris }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="panas-wadah" aria-label={t('panas.gulir')} tabIndex={0}>
      <table className="panas">
        <caption className="sr-only">{keterangan}</caption>
        <thead>
          <tr>
            <td />
            {bulan.map((satu) => (
              <th key={satu} scope="col" title={formatBulan(satu)}>
                <span aria-hidden="true">{formatNamaBulanPendek(satu).slice(0, 1)}</span>
                <span className="sr-only">{formatBulan(satu)}</span>
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {baris.map(({ kode, nama, bulanan }) => (
            <tr key={kode}>
              <th scope="row">{nama}</th>
              {bulanan.map((satu, i) => (
                <SelPanas key={bulan[i]} hitung={satu} />
              ))}
              <td className="panas-akhir" aria-hidden="true">
                {tulisPersen(bulanan.at(-1))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** One month of one area. */
export function SelPanas({ hitung }: { readonly hitung: Hitung }) {
  const kata = hitung.wajib === 0 ? t('panas.tanpa') : t('panas.sel', hitung)
  return (
    <td title={kata}>
      <KotakPanas kelas={kelasPanas(hitung)} />
      <span className="sr-only">{kata}</span>
    </td>
  )
}

// An SVG, not a background: browsers leave backgrounds out on paper.
function KotakPanas({ kelas }: { readonly kelas: KelasPanas }) {
  const tanda =
    kelas === 'tanpa'
      ? { 'data-sel': 'tidak-dijadwalkan' }
      : kelas === 0
        ? { 'data-sel': 'belum-lapor' }
        : { 'data-kelas': kelas }
  return (
    <svg className="panas-kotak" viewBox="0 0 20 15" preserveAspectRatio="none" aria-hidden="true">
      {kelas === 'tanpa' ? (
        <circle cx="10" cy="7.5" r="1.4" className="tanda-titik" />
      ) : (
        <rect width="20" height="15" rx="2" className="shape" {...tanda} />
      )}
    </svg>
  )
}

const KATA = {
  5: 'panas.penuh',
  4: 'panas.cukup',
  3: 'panas.separuh',
  2: 'panas.sedikit',
  0: 'panas.nol',
  tanpa: 'panas.tanpa',
} as const

/** What the shades mean; only those that occur. */
export function LegendaPanas({ hitung }: { readonly hitung: readonly Hitung[] }) {
  const ada = new Set(hitung.map(kelasPanas))
  return (
    <ul className="panas-legenda" aria-label={t('legenda.judul')}>
      {URUTAN_PANAS.filter((kelas) => ada.has(kelas)).map((kelas) => (
        <li key={kelas}>
          <KotakPanas kelas={kelas} />
          {t(KATA[kelas])}
        </li>
      ))}
    </ul>
  )
}

const tulisPersen = (hitung: Hitung | undefined): string => (!hitung || hitung.wajib === 0 ? '' : persenLapor(hitung))
