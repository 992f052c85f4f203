import { getTanda } from '#client/format/tampak.ts'
import type { BarisTren } from './baris-tren.ts'

type Letak = { readonly x: number; readonly y: number }

/** A month's value: hollow while it is provisional. */
export function TitikNilai({ x, y, baris, rapat }: Letak & { baris: BarisTren; rapat: boolean }) {
  const sementara = baris.titik.sementara
  return (
    <circle cx={x} cy={y} r={sementara ? 4 : rapat ? 2 : 3.2} className="grafik-titik" data-sementara={sementara} />
  )
}

/** A month without a value: its kind as a small mark on the axis, at no height that could be read as a figure. */
export function TitikTanda({ x, y, baris }: Letak & { baris: BarisTren }) {
  return (
    <g transform={`translate(${x - 6} ${y - 16})`}>
      <rect width="12" height="12" rx="2" className="shape grafik-tanda" {...getTanda(baris.jenis)} />
    </g>
  )
}
