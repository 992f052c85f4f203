import { type FormEvent, type ReactNode, useState } from 'react'
import { Problem } from '#client/api/problem.ts'
import { t } from '#client/messages/t.ts'

type Props = {
  readonly tombol: string
  readonly onKirim: () => Promise<void>
  readonly siap?: boolean
  readonly children: ReactNode
}

/** A form that sends once at a time and says what went wrong beside its button; what was typed stays. */
export function Kirim({ tombol, onKirim, siap = true, children }: Props) {
  const [sibuk, setSibuk] = useState(false)
  const [galat, setGalat] = useState<readonly string[]>([])
  const kirim = async (acara: FormEvent) => {
    acara.preventDefault()
    setSibuk(true)
    setGalat([])
    try {
      await onKirim()
    } catch (salah) {
      setGalat(salah instanceof Problem ? [salah.message, ...salah.rincian] : [t('galat.tampilan')])
    } finally {
      setSibuk(false)
    }
  }
  return (
    <form className="kirim" onSubmit={(acara) => void kirim(acara)}>
      {children}
      <div role="alert">
        {[...new Set(galat)].map((satu) => (
          <p key={satu} className="kirim-galat">
            {satu}
          </p>
        ))}
      </div>
      <button type="submit" className="button button-utama" disabled={sibuk || !siap}>
        {tombol}
      </button>
    </form>
  )
}
