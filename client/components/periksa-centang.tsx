import { type ReactNode, useEffect, useRef } from 'react'

type Props = {
  readonly label: ReactNode
  /** The label is for readers only: its words stand beside the box. */
  readonly sembunyi?: boolean
  readonly nilai: 'ya' | 'sebagian' | 'tidak'
  readonly mati?: boolean
  readonly tabIndex?: number
  readonly onUbah: (pilih: boolean, beruntun: boolean) => void
}

/** A box for one or for many: half ticked where only some of them are. */
export function CentangBanyak({ label, sembunyi = false, nilai, mati = false, tabIndex = 0, onUbah }: Props) {
  const kotak = useRef<HTMLInputElement>(null)
  const geser = useRef(false)
  useEffect(() => {
    if (kotak.current) kotak.current.indeterminate = nilai === 'sebagian'
  }, [nilai])
  return (
    <label className="periksa-centang">
      <input
        ref={kotak}
        type="checkbox"
        data-pilih="ya"
        tabIndex={tabIndex}
        disabled={mati}
        checked={nilai === 'ya'}
        onClick={(acara) => {
          geser.current = acara.shiftKey
        }}
        onChange={(acara) => onUbah(acara.target.checked, geser.current)}
      />
      <span className={sembunyi ? 'sr-only' : undefined}>{label}</span>
    </label>
  )
}
