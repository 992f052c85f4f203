import { useId } from 'react'

type TeksProps = {
  readonly judul: string
  readonly nilai: string
  readonly onIsi: (nilai: string) => void
  readonly arti?: string
}

/** A few lines of free text. */
export function MedanTeks({ judul, nilai, onIsi, arti }: TeksProps) {
  const id = useId()
  return (
    <div className="medan">
      <label htmlFor={id}>{judul}</label>
      <textarea
        id={id}
        className="masukan"
        rows={3}
        maxLength={500}
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
