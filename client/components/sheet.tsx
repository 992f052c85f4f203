import { type ReactNode, useEffect, useId, useRef } from 'react'
import { t } from '#client/messages/t.ts'
import { Icon } from './icon.tsx'

type Props = {
  readonly judul: ReactNode
  readonly onClose: () => void
  readonly children: ReactNode
  /** Where it stands on a wide screen; on a phone it always comes from below. */
  readonly sisi?: 'kanan' | 'tengah'
  readonly kaki?: ReactNode
}

/** A native modal dialog: keeps focus inside, closes with Escape or a tap beside it, gives focus back. */
export function Sheet({ judul, onClose, children, sisi = 'kanan', kaki }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const kepala = useRef<HTMLHeadingElement>(null)
  const idJudul = useId()
  useEffect(() => {
    const elemen = dialog.current
    if (!elemen) return
    const pemicu = document.activeElement
    if (!elemen.open) elemen.showModal()
    kepala.current?.focus()
    return () => {
      elemen.close()
      if (pemicu instanceof HTMLElement && pemicu.isConnected) pemicu.focus({ preventScroll: true })
    }
  }, [])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a native dialog
    <dialog
      ref={dialog}
      className="sheet"
      data-sisi={sisi}
      aria-labelledby={idJudul}
      onCancel={(acara) => {
        acara.preventDefault()
        onClose()
      }}
      onClick={(acara) => {
        if (acara.target === dialog.current) onClose()
      }}
    >
      <div className="sheet-isi">
        <div className="sheet-kepala">
          <h2 id={idJudul} ref={kepala} tabIndex={-1}>
            {judul}
          </h2>
          <button type="button" className="icon-button" aria-label={t('dialog.tutup')} onClick={onClose}>
            <Icon nama="tutup" />
          </button>
        </div>
        <div className="sheet-badan">{children}</div>
        {kaki && <div className="sheet-kaki">{kaki}</div>}
      </div>
    </dialog>
  )
}
