import { useState } from 'react'
import { ringkasSidik } from '#client/format/impor.ts'
import { t } from '#client/messages/t.ts'

/** The fingerprint of a file: its beginning, and all of it on demand. */
export function Sidik({ sidik }: { readonly sidik: string }) {
  const [buka, setBuka] = useState(false)
  return (
    <button
      type="button"
      className="impor-sidik"
      aria-expanded={buka}
      aria-label={t('impor.sidik', { sidik: buka ? sidik : ringkasSidik(sidik) })}
      onClick={() => setBuka(!buka)}
    >
      {buka ? sidik : `${ringkasSidik(sidik)}…`}
    </button>
  )
}
