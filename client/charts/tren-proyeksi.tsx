import { Line } from 'recharts'
import type { LetakTren, SusunanTren } from './baris-tren.ts'

export type ProyeksiTren = {
  /** 'bila laju 3 bulan bertahan', beside the end of the line. */
  readonly kata: string
  /** '65,0 %' */
  readonly nilai: string
  /** The target of the whole year, due in December, and its words. */
  readonly target: { readonly persen: number; readonly kata: string } | null
}

const GARIS_TARGET = 14

/** The dashed way to December, its assumption written at its end, and where the target of the year stands there. */
export function garisProyeksi(susunan: SusunanTren, { kata, nilai, target }: ProyeksiTren) {
  const akhir = susunan.letak.findLastIndex(({ proyeksi }) => proyeksi)
  return [
    <Line
      key="proyeksi"
      dataKey={(l: LetakTren) => l.proyeksi?.persen ?? null}
      className="grafik-proyeksi"
      type="linear"
      isAnimationActive={false}
      activeDot={{ r: 4 }}
      dot={({ cx, cy, index }) =>
        index === akhir && Number.isFinite(cx) && Number.isFinite(cy) ? (
          <g key={index}>
            <circle cx={cx} cy={cy} r={3.5} className="grafik-titik" data-sementara="true" />
            <text x={Number(cx) + 8} y={Number(cy) - 14} textAnchor="end" className="grafik-kata-target">
              <tspan className="grafik-kata">{nilai}</tspan> {kata}
            </text>
          </g>
        ) : null
      }
    />,
    target && (
      <Line
        key="target setahun"
        dataKey={(l: LetakTren) => (l === susunan.letak[akhir] ? target.persen : null)}
        className="grafik-tanpa"
        isAnimationActive={false}
        activeDot={false}
        dot={({ cx, cy, index }) =>
          index === akhir && Number.isFinite(cx) && Number.isFinite(cy) ? (
            <g key={index}>
              <path d={`M${Number(cx) - GARIS_TARGET} ${cy}h${2 * GARIS_TARGET}`} className="grafik-target-tahun" />
              <text x={Number(cx) + GARIS_TARGET + 4} y={Number(cy) + 4} className="grafik-kata-target">
                {target.kata}
              </text>
            </g>
          ) : null
        }
      />
    ),
  ]
}
