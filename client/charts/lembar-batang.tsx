import { StatusMark } from '#client/components/status-mark.tsx'
import { formatTarget } from '#client/format/bilangan.ts'
import { getTampak, getTanda, type Tampak } from '#client/format/tampak.ts'
import { t } from '#client/messages/t.ts'
import type { BatangLembar, GambarLembar } from './baris-lembar.ts'
import { TandaKosong } from './tanda-kosong.tsx'
import { formatUkuran, formatUkuranRapat } from './ukuran.ts'

type Props = {
  readonly batang: BatangLembar
  readonly gambar: GambarLembar
  /** Narrow columns. */
  readonly rapat: boolean
  /** No column has a value: nothing to measure by. */
  readonly hampa: boolean
}

/** One column of the picture: grid, bar, target, and the value above the bar. Its height is the axis. */
export function LembarBatang({ batang, gambar, rapat, hampa }: Props) {
  const { skala, besaran } = gambar
  const y = (nilai: number): string => `${100 - (nilai / skala.maks) * 100}%`
  const { tinggi, target } = batang
  return (
    <svg className="lembar-svg" aria-hidden="true" focusable="false">
      {(hampa ? [0] : skala.garis).map((nilai) => (
        <line
          key={nilai}
          x1="0"
          x2="100%"
          y1={y(nilai)}
          y2={y(nilai)}
          className="lembar-garis"
          data-nol={nilai === 0}
        />
      ))}
      {gambar.tanpaPeringkat[0] === batang && hasRoom(gambar) && (
        <text x="6" y="-27" className="lembar-sela">
          {t('pws.tanpaPeringkat')}
        </text>
      )}
      {tinggi !== null && <Batang tampak={getTampakBatang(batang)} panjang={panjangBatang(tinggi, skala.maks)} />}
      {target !== null && !hampa && (
        <line
          x1="0"
          x2="100%"
          y1={y(target)}
          y2={y(target)}
          className="lembar-target"
          data-sendiri={gambar.total.target !== null && Math.abs(target - gambar.total.target) > 1e-9}
        >
          <title>{t('pws.target.lain', { target: formatTarget(target) })}</title>
        </line>
      )}
      {tinggi === null ? (
        <Tanda batang={batang} />
      ) : (
        <text x="50%" y={y(tinggi)} dy="-6" className="lembar-nilai" data-tinggal={batang.tanpaBulanIni}>
          {rapat ? formatUkuranRapat(tinggi, besaran) : formatUkuran(tinggi, besaran)}
          {batang.lebihDari100 && (
            <tspan x="50%" dy="-13" className="lembar-lebih">
              {t('pws.lebih100.pendek')}
            </tspan>
          )}
        </text>
      )}
    </svg>
  )
}

/** Whether the columns without a rank are wide enough together for their heading. */
const hasRoom = (gambar: GambarLembar): boolean => gambar.tanpaPeringkat.length + gambar.tanpaNilai.length >= 3

/** A standing cumulative without this month's laporan is hatched, whatever else it is. */
export const getTampakBatang = (batang: BatangLembar): Tampak =>
  batang.tanpaBulanIni ? 'tertinggal' : getTampak(batang.angka)

/** In percent of the plot. What is below zero (more left than had come) has no bar, only its figure. */
export const panjangBatang = (tinggi: number, maks: number): number => Math.max(0, (tinggi / maks) * 100)

function Batang({ tampak, panjang }: { tampak: Tampak; panjang: number }) {
  return (
    <rect
      x="19%"
      width="62%"
      y={`${100 - panjang}%`}
      height={`${panjang}%`}
      rx="1.5"
      className="shape lembar-batang"
      {...getTanda(tampak)}
      data-kosong={tampak === 'tertinggal' || tampak === 'sementara'}
    />
  )
}

/** What has no value has no bar: a small mark on the axis says which kind of nothing it is. */
function Tanda({ batang }: { batang: BatangLembar }) {
  return (
    <svg x="50%" y="100%" width="16" height="16" overflow="visible" aria-hidden="true">
      <TandaKosong x={0} y={-12} tampak={getTampak(batang.angka)} ukuran={15} />
    </svg>
  )
}

/** The status of a column: its glyph, the word for screen readers. */
export function LembarStatus({ batang, arah }: { batang: BatangLembar; arah: 'naik' | 'turun' | 'netral' }) {
  return <StatusMark tampak={getTampakBatang(batang)} arah={arah} ringkas ukuran={12} />
}
