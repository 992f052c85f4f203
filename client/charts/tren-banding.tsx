import { useState } from 'react'
import { CartesianGrid, ComposedChart, Line, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { formatTarget } from '#client/format/bilangan.ts'
import { formatBulan, formatBulanPendek } from '#client/format/bulan.ts'
import { t } from '#client/messages/t.ts'
import type { IndikatorRingkas } from '#contract/angka.ts'
import type { LetakTren } from './baris-tren.ts'
import { skala } from './skala.ts'
import { barisGaris, type GarisBanding, type SusunanBanding, targetBersama } from './susun-banding.ts'
import { tebarLabel } from './tebar-label.ts'
import { TitikNilai } from './tren-titik.tsx'
import { formatSumbu, formatUkuranPenuh } from './ukuran.ts'

type Props = {
  readonly susunan: SusunanBanding
  readonly indikator: IndikatorRingkas
  /** What the picture shows and finds, for those who cannot see it. */
  readonly uraian: string
}

const TINGGI_SUMBU = 26
const ATAS = 16
/** Below this width names stand in the table only, beside the same numbers. */
const LEBAR_NAMA = 620
const NAMA_TERPANJANG = 18
/** Beside the plot: room for a number, a name and a value, or for a number and a value. */
const KANAN = { bernama: 206, rapat: 78 } as const

/** Up to six areas over the same months: each line has its own dash and ends in its number, name and value. */
export function TrenBanding({ susunan, indikator, uraian }: Props) {
  const [ukuran, setUkuran] = useState({ lebar: 900, tinggi: 360 })
  const { letak, garis, besaran } = susunan
  const target = targetBersama(susunan)
  const pertama = garis[0]
  const nilai = letak.flatMap(({ isi }) => Object.values(isi).flatMap((b) => [b.nilai, target && b.target]))
  const sumbu = skala(nilai, { bilangan: besaran === 'jumlah' })
  const bernama = ukuran.lebar >= LEBAR_NAMA
  const tinggi = ukuran.tinggi - TINGGI_SUMBU - ATAS
  const y = (n: number) => ATAS + tinggi * (1 - n / sumbu.maks)
  const targetAkhir =
    (target && pertama && letak.map((l) => barisGaris(l, pertama)?.target).findLast((n) => n != null)) || null
  const tempat = tebarLabel(
    [
      ...garis.flatMap(({ kode, akhir }) => (akhir?.nilai == null ? [] : [{ kunci: kode, y: y(akhir.nilai) }])),
      ...(targetAkhir === null ? [] : [{ kunci: 'target', y: y(targetAkhir) }]),
    ],
    ATAS,
    ATAS + tinggi - 4,
  )
  const tepi = bernama ? KANAN.bernama : KANAN.rapat
  const kanan = ukuran.lebar - tepi + 8
  return (
    <ResponsiveContainer
      width="100%"
      height="100%"
      initialDimension={{ width: 900, height: 360 }}
      onResize={(lebar, tinggiBaru) => setUkuran({ lebar, tinggi: tinggiBaru })}
    >
      <ComposedChart data={[...letak]} title={uraian} margin={{ top: ATAS, right: tepi, bottom: 0, left: 0 }}>
        <CartesianGrid vertical={false} />
        <XAxis
          dataKey="kunci"
          padding={{ left: 10, right: 6 }}
          tickFormatter={formatBulanPendek}
          tickLine={false}
          minTickGap={12}
          height={TINGGI_SUMBU}
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
        {target && pertama?.seri.map((seri) => garisTarget(seri))}
        {garis.flatMap((satu) => satu.seri.map((seri) => garisNilai(susunan, satu, seri)))}
        <Tooltip
          isAnimationActive={false}
          filterNull={false}
          content={({ active, label }) => (active ? <Keterangan {...{ susunan, indikator }} kunci={label} /> : null)}
        />
        <g>
          {garis.map((satu) => {
            const letakY = tempat.get(satu.kode)
            if (letakY === undefined || satu.akhir === null) return null
            return (
              <text key={satu.kode} x={kanan} y={letakY + 4} className="grafik-kata" data-garis={satu.nomor}>
                {satu.nomor} {bernama && `${ringkas(satu.nama)} `}
                {formatUkuranPenuh(satu.akhir.nilai, besaran, indikator.skala)}
              </text>
            )
          })}
          {targetAkhir !== null && (
            <text x={kanan} y={(tempat.get('target') ?? 0) + 4} className="grafik-kata-target">
              {t('tren.target', { target: formatTarget(targetAkhir) })}
            </text>
          )}
        </g>
      </ComposedChart>
    </ResponsiveContainer>
  )
}

const ringkas = (nama: string): string =>
  nama.length > NAMA_TERPANJANG ? `${nama.slice(0, NAMA_TERPANJANG - 1)}…` : nama

const garisTarget = (seri: number) => (
  <Line
    key={`target ${seri}`}
    dataKey={(l: LetakTren) => l.isi[seri]?.target ?? null}
    className="grafik-target"
    type="linear"
    isAnimationActive={false}
    activeDot={false}
    dot={false}
  />
)

function garisNilai({ letak }: SusunanBanding, { nomor }: GarisBanding, seri: number) {
  return (
    <Line
      key={seri}
      dataKey={(l: LetakTren) => l.isi[seri]?.nilai ?? null}
      className={`grafik-nilai garis-banding garis-banding-${nomor}`}
      type="linear"
      connectNulls={false}
      isAnimationActive={false}
      activeDot={{ r: 4 }}
      dot={({ cx, cy, index }) => {
        const baris = letak[index]?.isi[seri]
        if (!baris || baris.nilai === null || !Number.isFinite(cx) || !Number.isFinite(cy)) return null
        // Between its neighbours a line shows its dash; alone, or provisional, a month needs its point.
        const sendiri = letak[index - 1]?.isi[seri]?.nilai == null && letak[index + 1]?.isi[seri]?.nilai == null
        if (!sendiri && !baris.titik.sementara) return null
        return (
          <g key={index} data-garis={nomor}>
            <TitikNilai x={Number(cx)} y={Number(cy)} baris={baris} rapat />
          </g>
        )
      }}
    />
  )
}

function Keterangan({ susunan, indikator, kunci }: Omit<Props, 'uraian'> & { readonly kunci: unknown }) {
  const letak = susunan.letak.find((satu) => satu.kunci === kunci)
  if (!letak) return null
  return (
    <div className="grafik-keterangan">
      <dl>
        <dt>{formatBulan(letak.kunci)}</dt>
        {susunan.garis.map((satu) => {
          const baris = barisGaris(letak, satu)
          return (
            <dd key={satu.kode} className="grafik-keterangan-garis">
              <GarisContoh nomor={satu.nomor} /> {satu.nomor} {satu.nama}
              <span>
                {baris?.nilai == null
                  ? t(`sel.${baris && baris.jenis !== 'nilai' ? baris.jenis : 'belum-lapor'}`)
                  : formatUkuranPenuh(baris.nilai, susunan.besaran, indikator.skala)}
                {baris?.titik.sementara && ` (${t('sel.sementara')})`}
              </span>
            </dd>
          )
        })}
      </dl>
    </div>
  )
}

/** The line of an area as it is drawn, for tables and keys. */
export function GarisContoh({ nomor }: { readonly nomor: number }) {
  return (
    <svg width="30" height="8" viewBox="0 0 30 8" aria-hidden="true" className="garis-contoh">
      <path d="M0 4H30" className={`garis-banding-${nomor}`} />
    </svg>
  )
}
