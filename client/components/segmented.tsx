import { useId } from 'react'

type Props<T extends string> = {
  readonly label: string
  readonly pilihan: readonly { readonly nilai: T; readonly teks: string }[]
  readonly nilai: T
  readonly onPilih: (nilai: T) => void
}

/** A few choices side by side; native radio buttons underneath, so arrow keys and readers know it. */
export function Segmented<T extends string>({ label, pilihan, nilai, onPilih }: Props<T>) {
  const nama = useId()
  return (
    <fieldset className="segmented">
      <legend className="sr-only">{label}</legend>
      {pilihan.map((satu) => (
        <label key={satu.nilai} className="segmented-butir">
          <input
            type="radio"
            name={nama}
            value={satu.nilai}
            checked={satu.nilai === nilai}
            onChange={() => onPilih(satu.nilai)}
          />
          <span>{satu.teks}</span>
        </label>
      ))}
    </fieldset>
  )
}
