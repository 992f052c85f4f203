import '#client/styles/salin.css'
import { useId, useRef, useState } from 'react'
import { t } from '#client/messages/t.ts'

/** The text as it will be sent, and a button that copies it; where a browser refuses, it is selected for the keyboard. */
export function Salin({ teks }: { readonly teks: string }) {
  const medan = useRef<HTMLTextAreaElement>(null)
  const [hasil, setHasil] = useState<{ readonly teks: string; readonly berhasil: boolean } | null>(null)
  const id = useId()
  const salin = async () => {
    const berhasil = await writeSalinan(teks)
    if (!berhasil) medan.current?.select()
    setHasil({ teks, berhasil })
  }
  const kabar = hasil?.teks === teks ? t(hasil.berhasil ? 'lengkap.belum.tersalin' : 'lengkap.belum.gagal') : ''
  return (
    <div className="salin">
      <label className="sr-only" htmlFor={id}>
        {t('lengkap.belum.teks')}
      </label>
      <textarea id={id} ref={medan} readOnly rows={Math.min(14, teks.split('\n').length + 2)} value={teks} />
      <div className="salin-kaki">
        <button type="button" className="button" onClick={() => void salin()}>
          {t('lengkap.belum.salin')}
        </button>
        <p role="status">{kabar}</p>
      </div>
    </div>
  )
}

/** False where the browser keeps the clipboard to itself, as it does without https. */
export async function writeSalinan(teks: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(teks)
    return true
  } catch {
    return false
  }
}
