import { type InputHTMLAttributes, useId } from 'react'

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value'> & {
  readonly judul: string
  readonly nilai: string
  readonly onIsi: (nilai: string) => void
  readonly arti?: string
}

/** One field of a form: its name above, what it wants below. */
export function Medan({ judul, nilai, onIsi, arti, ...lain }: Props) {
  const id = useId()
  return (
    <div className="medan">
      <label htmlFor={id}>{judul}</label>
      <input
        {...lain}
        id={id}
        className="masukan"
        value={nilai}
        aria-describedby={arti ? `${id}-arti` : undefined}
        onChange={(acara) => onIsi(acara.target.value)}
      />
      {arti && (
        <p id={`${id}-arti`} className="redup">
          {arti}
        </p>
      )}
    </div>
  )
}
