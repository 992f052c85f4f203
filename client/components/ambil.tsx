import { lazy, type ReactNode, Suspense, useState } from 'react'
import type { TampilanDiambil } from '#client/api/berkas.ts'
import { getTautan } from '#client/api/tautan.ts'
import { completeTeks, t } from '#client/messages/t.ts'
import type { BentukBerkas } from '#contract/berkas.ts'

const AmbilPanel = lazy(async () => {
  const [{ AmbilPanel: panel }] = await Promise.all([import('./ambil-panel.tsx'), completeTeks()])
  return { default: panel }
})

export type AmbilProps = TampilanDiambil & {
  /** In which forms this view can be had; without 'png' it has no picture. */
  readonly bentuk?: readonly BentukBerkas[]
  /** What can be taken along besides: a view and what it is called. */
  readonly lain?: readonly (TampilanDiambil & { readonly judul: string; readonly bentuk: BentukBerkas })[]
  /** What else can be done with the view. */
  readonly children?: ReactNode
}

/** Takes a view along. The button alone is light; what it opens comes when it is pressed. */
export function Ambil(props: AmbilProps) {
  const [buka, setBuka] = useState(false)
  // Whoever was shown a view takes it along by its link alone.
  if (getTautan()) return null
  return (
    <>
      <button type="button" className="button ambil" aria-haspopup="dialog" onClick={() => setBuka(true)}>
        {t('ambil.tombol')}
      </button>
      {buka && (
        <Suspense fallback={null}>
          <AmbilPanel {...props} onClose={() => setBuka(false)} />
        </Suspense>
      )}
    </>
  )
}
