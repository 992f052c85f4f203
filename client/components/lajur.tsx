import '#client/styles/lajur.css'

type Props = {
  /** Shares of a whole, each with the name of its look; they are told in words beside it. */
  readonly bagian: readonly { readonly rupa: string; readonly banyak: number }[]
  readonly semua: number
  /** Where the line of the target stands, as a share of the whole. */
  readonly target?: number | null
}

/** A thin bar of parts of a whole: a picture of the figures beside it. */
export function Lajur({ bagian, semua, target = null }: Props) {
  const persen = (n: number): string => `${semua > 0 ? Math.min(100, (n / semua) * 100) : 0}%`
  return (
    <span className="lajur" aria-hidden="true">
      {bagian.map(({ rupa, banyak }) => (
        <span key={rupa} className="lajur-bagian" data-rupa={rupa} style={{ inlineSize: persen(banyak) }} />
      ))}
      {target !== null && <span className="lajur-target" style={{ insetInlineStart: persen(target * semua) }} />}
    </span>
  )
}
