import type { BarisTren } from './baris-tren.ts'
import { TandaKosong } from './tanda-kosong.tsx'

type Letak = { readonly x: number; readonly y: number }

/** A month's value: hollow while it is provisional. */
export function TitikNilai({ x, y, baris, rapat }: Letak & { baris: BarisTren; rapat: boolean }) {
  const sementara = baris.titik.sementara
  return (
    <circle cx={x} cy={y} r={sementara ? 4 : rapat ? 2 : 3.2} className="grafik-titik" data-sementara={sementara} />
  )
}

/** A month without a value: the mark of its kind, on the axis. */
export function TitikTanda({ x, y, baris }: Letak & { baris: BarisTren }) {
  return <TandaKosong x={x} y={y - 10} tampak={baris.jenis} />
}
