import { type ReactNode, useEffect, useId, useRef, useState } from 'react'

type Props = {
  /** Spoken name of the button; its text alone would not say what it changes. */
  readonly label: string
  readonly tombol: ReactNode
  readonly kelas?: string
  readonly lebar?: 'biasa' | 'lebar'
  readonly rata?: 'kiri' | 'kanan'
  readonly children: (tutup: () => void) => ReactNode
}

/** A button with a panel below it; Escape, a tap outside or leaving by Tab closes it and focus goes back. */
export function Popover({ label, tombol, kelas = 'picker', lebar = 'biasa', rata = 'kiri', children }: Props) {
  const [buka, setBuka] = useState(false)
  const wadah = useRef<HTMLDivElement>(null)
  const pemicu = useRef<HTMLButtonElement>(null)
  const idPanel = useId()
  const tutup = () => {
    setBuka(false)
    pemicu.current?.focus()
  }
  useEffect(() => {
    if (!buka) return
    const luar = (acara: PointerEvent) => {
      if (acara.target instanceof Node && !wadah.current?.contains(acara.target)) setBuka(false)
    }
    document.addEventListener('pointerdown', luar)
    return () => document.removeEventListener('pointerdown', luar)
  }, [buka])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only catches what its controls let through
    <div
      ref={wadah}
      className="popover"
      onKeyDown={(acara) => {
        if (acara.key !== 'Escape' || !buka) return
        acara.preventDefault()
        acara.stopPropagation()
        tutup()
      }}
      onBlur={(acara) => {
        if (acara.relatedTarget instanceof Node && !acara.currentTarget.contains(acara.relatedTarget)) setBuka(false)
      }}
    >
      <button
        ref={pemicu}
        type="button"
        className={kelas}
        aria-label={label}
        aria-expanded={buka}
        aria-controls={buka ? idPanel : undefined}
        onClick={() => setBuka(!buka)}
      >
        {tombol}
      </button>
      {buka && (
        <div id={idPanel} className="popover-panel" data-lebar={lebar} data-rata={rata}>
          {children(tutup)}
        </div>
      )}
    </div>
  )
}
