import { type InputHTMLAttributes, type ReactNode, useId } from 'react'

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
    <Bingkai id={id} judul={judul} arti={arti}>
      <input
        {...lain}
        id={id}
        className="masukan"
        value={nilai}
        aria-describedby={arti ? `${id}-arti` : undefined}
        onChange={(acara) => onIsi(acara.target.value)}
      />
    </Bingkai>
  )
}

/** A few lines of free text. */
export function MedanTeks({ judul, nilai, onIsi, arti }: Pick<Props, 'judul' | 'nilai' | 'onIsi' | 'arti'>) {
  const id = useId()
  return (
    <Bingkai id={id} judul={judul} arti={arti}>
      <textarea
        id={id}
        className="masukan"
        rows={3}
        maxLength={500}
        value={nilai}
        aria-describedby={arti ? `${id}-arti` : undefined}
        onChange={(acara) => onIsi(acara.target.value)}
      />
    </Bingkai>
  )
}

type BingkaiProps = {
  readonly id: string
  readonly judul: string
  readonly arti: string | undefined
  readonly children: ReactNode
}

const Bingkai = ({ id, judul, arti, children }: BingkaiProps) => (
  <div className="medan">
    <label htmlFor={id}>{judul}</label>
    {children}
    {arti && (
      <p id={`${id}-arti`} className="redup">
        {arti}
      </p>
    )}
  </div>
)

type PilihProps<T extends string> = {
  readonly judul: string
  readonly nilai: T
  readonly pilihan: readonly { readonly nilai: T; readonly teks: string }[]
  readonly onPilih: (nilai: T) => void
}

/** One of a few. */
export function MedanPilih<T extends string>({ judul, nilai, pilihan, onPilih }: PilihProps<T>) {
  return (
    <label className="medan medan-pilih">
      <span>{judul}</span>
      <select
        className="pilih"
        value={nilai}
        onChange={(acara) => {
          const dipilih = pilihan.find((satu) => satu.nilai === acara.target.value)
          if (dipilih) onPilih(dipilih.nilai)
        }}
      >
        {pilihan.map((satu) => (
          <option key={satu.nilai} value={satu.nilai}>
            {satu.teks}
          </option>
        ))}
      </select>
    </label>
  )
}
