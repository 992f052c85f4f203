import { CartesianGrid, ComposedChart, Line, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import type { IndikatorRingkas } from '#contract/angka.ts'
import { akhirSeri, type BarisTren, type LetakTren, type SusunanTren, seriBertanda } from './baris-tren.ts'
import type { Besaran } from './besaran.ts'
import { geserLabel, type Label } from './label.ts'
import { skala } from './skala.ts'
import { TrenKeterangan } from './tren-keterangan.tsx'
import { garisProyeksi, type ProyeksiTren } from './tren-proyeksi.tsx'
import { TitikNilai, TitikTanda } from './tren-titik.tsx'
import { formatSumbu, formatUkuranPenuh } from './ukuran.ts'

type Props = {
  readonly susunan: SusunanTren
  readonly besaran: Besaran
  readonly indikator: IndikatorRingkas
  /** One line per year: each is labelled by its year, the last stands out. */
  readonly perTahun: boolean
  readonly formatLetak: (kunci: string) => string
  /** What the picture shows and finds, for those who cannot see it. */
  readonly uraian: string
  /** 'target 45 %', at the end of the last target line. */
  readonly target: string | null
  /** Words of the way to December, where the months have one. */
  readonly proyeksi: ProyeksiTren | null
  readonly onBuka: (bulan: string) => void
  /** Upright lines at places where something was done, each with what it was. */
  readonly tanda?: readonly { readonly kunci: string; readonly kata: string }[]
}

/**
 * The value as a line that breaks wherever nobody reported, and the target as a dashed one: a saw-tooth where it grows
 * over the year. Labels stand at the lines themselves instead of in a legend.
 */
export function TrenGrafik(props: Props) {
  const { susunan, besaran, indikator } = props
  const letak = [...susunan.letak]
  const semua = letak.flatMap(({ isi }) => Object.values(isi))
  const sumbu = skala([...semua.flatMap((b) => [b.nilai, b.target]), ...puncakProyeksi(props)], {
    bilangan: besaran === 'jumlah',
  })
  const rapat = letak.length > 20
  const geser = geserLabel(listLabel(props), TINGGI / sumbu.maks)
  return (
    <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 640, height: 320 }}>
      <ComposedChart
        data={letak}
        title={props.uraian}
        margin={{ top: 24, right: 92, bottom: 0, left: 0 }}
        onClick={({ activeLabel }) => bukaLetak(props, activeLabel)}
      >
        <CartesianGrid vertical={false} />
        <XAxis
          dataKey="kunci"
          padding={{ left: 10, right: 6 }}
          tickFormatter={props.formatLetak}
          tickLine={false}
          minTickGap={12}
          height={26}
        />
        <YAxis
          domain={[0, sumbu.maks]}
          ticks={[...sumbu.garis]}
          tickFormatter={(n: number) => formatSumbu(n, sumbu.langkah)}
          tickLine={false}
          axisLine={false}
          width={40}
        />
        {besaran === 'persen' && sumbu.maks > 100 && <ReferenceLine y={100} className="grafik-seratus" />}
        {props.tanda?.map(({ kunci, kata }, i) => (
          <ReferenceLine
            key={kunci}
            x={kunci}
            className="grafik-tanda"
            label={{ value: kata, position: 'insideTop', dy: -20 + (i % 2) * 13, className: 'grafik-kata-tanda' }}
          />
        ))}
        {listTarget(props).map((seri) => garisTarget(props, seri, geser))}
        {props.proyeksi && garisProyeksi(susunan, props.proyeksi)}
        {susunan.seri.map((seri) => garisNilai(props, seri, { rapat, geser }))}
        {seriBertanda(susunan, props.perTahun).map((seri) => garisTanda(props, seri))}
        <Tooltip
          isAnimationActive={false}
          filterNull={false}
          content={({ active, label }) =>
            active ? (
              <TrenKeterangan
                baris={barisPada(susunan, label)}
                proyeksi={susunan.letak.find((l) => l.kunci === label)?.proyeksi ?? null}
                indikator={indikator}
                besaran={besaran}
              />
            ) : null
          }
        />
      </ComposedChart>
    </ResponsiveContainer>
  )
}

/** While the months change, the chart still asks for points of the ones before, at no place. */
const isPlaced = (x: unknown, y: unknown): boolean => Number.isFinite(x) && Number.isFinite(y)

const puncakProyeksi = ({ susunan, proyeksi }: Props): readonly (number | null)[] =>
  proyeksi ? [proyeksi.target?.persen ?? null, ...susunan.letak.map((l) => l.proyeksi?.persen ?? null)] : []

const pada = (letak: LetakTren, seri: number): BarisTren | undefined => letak.isi[seri]

/** Years over each other share one target line, that of the last. */
const listTarget = ({ susunan: { seri }, perTahun }: Props): readonly number[] => (perTahun ? seri.slice(-1) : seri)

/** About how high the plot is, in px: enough to know which words would touch. */
const TINGGI = 300

type Geser = ReadonlyMap<string, number>

/** A year over another has its own word; months in a row have one, at their last value. */
const hasLabel = ({ susunan, perTahun }: Props, seri: number): boolean =>
  perTahun || susunan.seri.findLast((s) => akhirSeri(susunan, s)) === seri

function listLabel(props: Props): readonly Label[] {
  const { susunan } = props
  const letakDari = (baris: BarisTren, seri: number) => susunan.letak.find((l) => l.isi[seri] === baris)?.kunci ?? ''
  const nilai = susunan.seri.flatMap((seri) => {
    const akhir = hasLabel(props, seri) ? akhirSeri(susunan, seri) : null
    return akhir?.nilai == null ? [] : [{ kunci: `nilai ${seri}`, letak: letakDari(akhir, seri), nilai: akhir.nilai }]
  })
  const seri = susunan.seri.at(-1)
  const akhir = seri === undefined ? undefined : akhirTarget(susunan, seri)
  return akhir?.target == null || seri === undefined
    ? nilai
    : [...nilai, { kunci: 'target', letak: letakDari(akhir, seri), nilai: akhir.target }]
}

const akhirTarget = ({ letak }: SusunanTren, seri: number): BarisTren | undefined =>
  letak.map(({ isi }) => isi[seri]).findLast((b) => b?.target != null)

function garisNilai(props: Props, seri: number, { rapat, geser }: { rapat: boolean; geser: Geser }) {
  const { susunan, besaran, indikator, perTahun } = props
  const akhir = akhirSeri(susunan, seri)
  const lalu = perTahun && seri !== susunan.seri.at(-1)
  const berlabel = hasLabel(props, seri)
  const diteruskan = props.proyeksi !== null && !lalu
  return (
    <Line
      key={`nilai ${seri}`}
      dataKey={(l: LetakTren) => pada(l, seri)?.nilai ?? null}
      className={lalu ? 'grafik-nilai grafik-lalu' : 'grafik-nilai'}
      type="linear"
      connectNulls={false}
      isAnimationActive={false}
      activeDot={{ r: 5 }}
      dot={({ cx, cy, index }) => {
        const baris = susunan.letak[index]?.isi[seri]
        if (!baris || baris.nilai === null || !isPlaced(cx, cy)) return null
        return (
          <g key={`${seri} ${index}`} data-lalu={lalu}>
            <TitikNilai x={Number(cx)} y={Number(cy)} baris={baris} rapat={rapat} />
            {berlabel && baris === akhir && (
              <text
                // Before the dashed line that goes on from here.
                {...(diteruskan
                  ? { x: Number(cx) - 4, y: Number(cy) - 11, textAnchor: 'end' as const }
                  : { x: Number(cx) + 9, y: Number(cy) + 4 + (geser.get(`nilai ${seri}`) ?? 0) })}
                className="grafik-kata"
              >
                {perTahun && `${seri}  `}
                {formatUkuranPenuh(baris.nilai, besaran, indikator.skala)}
              </text>
            )}
          </g>
        )
      }}
    />
  )
}

function garisTarget({ susunan, target }: Props, seri: number, geser: Geser) {
  const akhir = seri === susunan.seri.at(-1) ? akhirTarget(susunan, seri) : undefined
  return (
    <Line
      key={`target ${seri}`}
      dataKey={(l: LetakTren) => pada(l, seri)?.target ?? null}
      className="grafik-target"
      type="linear"
      connectNulls={false}
      isAnimationActive={false}
      activeDot={false}
      dot={({ cx, cy, index }) =>
        target && akhir && isPlaced(cx, cy) && susunan.letak[index]?.isi[seri] === akhir ? (
          <text
            key={index}
            x={Number(cx) + 9}
            y={Number(cy) + 4 + (geser.get('target') ?? 0)}
            className="grafik-kata-target"
          >
            {target}
          </text>
        ) : null
      }
    />
  )
}

/** Months without a value, as marks on the axis. */
function garisTanda({ susunan }: Props, seri: number) {
  return (
    <Line
      key={`tanda ${seri}`}
      dataKey={(l: LetakTren) => (hasMark(pada(l, seri)) ? 0 : null)}
      className="grafik-tanpa"
      isAnimationActive={false}
      activeDot={false}
      dot={({ cx, cy, index }) => {
        const baris = susunan.letak[index]?.isi[seri]
        if (!baris || !hasMark(baris) || !isPlaced(cx, cy)) return null
        return <TitikTanda key={index} x={Number(cx)} y={Number(cy)} baris={baris} />
      }}
    />
  )
}

const hasMark = (baris: BarisTren | undefined): boolean => baris !== undefined && baris.jenis !== 'nilai'

const barisPada = ({ letak }: SusunanTren, kunci: unknown): readonly BarisTren[] =>
  Object.values(letak.find((l) => l.kunci === kunci)?.isi ?? {}).reverse()

function bukaLetak({ susunan, onBuka }: Props, kunci: unknown): void {
  const terbaru = barisPada(susunan, kunci)[0]
  if (terbaru) onBuka(terbaru.bulan)
}
