import { getTanda, type Tampak } from '#client/format/tampak.ts'

/** The kinds of nothing that have a mark of their own. */
export type Kosong = Extract<Tampak, 'belum-lapor' | 'tidak-dijadwalkan' | 'tanpa-sasaran' | 'kedaluwarsa'>

type Props = { readonly x: number; readonly y: number; readonly tampak: Tampak; readonly ukuran?: number }

/**
 * A cell without a value in a picture: a small mark around (x, y) that says which kind of nothing it is, and has no
 * height that could be read as a figure. What is not scheduled is a mere dot: nothing is missing there.
 */
export function TandaKosong({ x, y, tampak, ukuran = 12 }: Props) {
  if (tampak === 'tidak-dijadwalkan') return <circle cx={x} cy={y} r={ukuran / 4} className="tanda-titik" />
  return (
    <rect
      x={x - ukuran / 2}
      y={y - ukuran / 2}
      width={ukuran}
      height={ukuran}
      rx="2"
      className="shape tanda-kosong"
      {...getTanda(tampak)}
    />
  )
}

/** The same mark beside a word. */
export function TandaKata({ tampak }: { tampak: Tampak }) {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      <TandaKosong x={7} y={7} tampak={tampak} />
    </svg>
  )
}
