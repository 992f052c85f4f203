import { lazy, type ReactNode, Suspense, useId, useRef, useState } from 'react'
import type { Istilah } from '#client/format/arti.ts'
import { artiTampak, besarkan, kataTampak } from '#client/format/kata.ts'
import type { Tampak } from '#client/format/tampak.ts'
import { completeTeks, t } from '#client/messages/t.ts'
import type { IndikatorRingkas, TargetTahun } from '#contract/angka.ts'
import type { IndikatorLengkap } from '#contract/indikator.ts'
import type { ApaDijelaskan } from './arti-isi.tsx'

const ArtiIsi = lazy(async () => {
  const [modul] = await Promise.all([import('./arti-isi.tsx'), completeTeks()])
  return { default: modul.ArtiIsi }
})

const jelaskan = (apa: ApaDijelaskan): ReactNode => (
  <Suspense fallback={null}>
    <ArtiIsi apa={apa} />
  </Suspense>
)

type PropsIndikator = {
  /** The catalogue's row; while it is not there, neither is the button. */
  readonly indikator: IndikatorLengkap | undefined
  readonly target?: TargetTahun | null
}

/** A "?" beside the name of an indikator: what it means, how it is counted, and where that is written. */
export function ArtiIndikator({ indikator, target = null }: PropsIndikator) {
  if (!indikator) return null
  return <ApaArtinya nama={indikator.nama}>{() => jelaskan({ indikator, target })}</ApaArtinya>
}

/** A "?" beside a word: what this product means by it. */
export function ArtiIstilah({ nama, istilah }: { readonly nama: string; readonly istilah: Istilah }) {
  return <ApaArtinya nama={nama}>{() => jelaskan({ istilah })}</ApaArtinya>
}

type PropsTampak = { readonly tampak: Tampak; readonly arah: IndikatorRingkas['arah'] }

/** A "?" beside a status or kind of cell: the words of the legend. */
export function ArtiTampak({ tampak, arah }: PropsTampak) {
  return <ApaArtinya nama={kataTampak(tampak, arah)}>{() => <p>{besarkan(artiTampak(tampak, arah))}.</p>}</ApaArtinya>
}

/**
 * The button and its note. The note stands in the browser's top layer, so neither a table that scrolls nor a dialog cuts
 * it off; Escape or a tap elsewhere closes it and the focus goes back.
 */
function ApaArtinya({ nama, children }: { readonly nama: string; readonly children: () => ReactNode }) {
  const id = useId()
  const [buka, setBuka] = useState(false)
  const tombol = useRef<HTMLButtonElement>(null)
  const judul = useRef<HTMLParagraphElement>(null)
  return (
    <>
      <button
        ref={tombol}
        type="button"
        className="arti-tombol"
        aria-label={t('artinya.tombol', { nama })}
        popoverTarget={id}
      >
        <span aria-hidden="true">?</span>
      </button>
      <div
        id={id}
        popover="auto"
        role="dialog"
        aria-label={t('artinya.tombol', { nama })}
        className="arti"
        onBeforeToggle={(acara) => {
          if (acara.newState !== 'open') return
          place(acara.currentTarget, tombol.current)
          setBuka(true)
        }}
        onToggle={(acara) => {
          if (acara.newState === 'open') judul.current?.focus()
          // Only now: what is taken away while it has the focus cannot give it back.
          else setBuka(false)
        }}
      >
        {buka && (
          <>
            <p className="arti-judul" tabIndex={-1} ref={judul}>
              {nama}
            </p>
            {children()}
          </>
        )}
      </div>
    </>
  )
}

const LEBAR = 344
const TEPI = 8

/** Beneath its button, or above it in the lower half of the window; never outside. */
function place(panel: HTMLElement, tombol: HTMLElement | null) {
  if (!tombol) return
  const { left, top, bottom } = tombol.getBoundingClientRect()
  const lebar = Math.min(LEBAR, window.innerWidth - 2 * TEPI)
  const keAtas = top > window.innerHeight * 0.55
  panel.style.width = `${lebar}px`
  panel.style.left = `${Math.max(TEPI, Math.min(left - TEPI, window.innerWidth - lebar - TEPI))}px`
  panel.style.top = keAtas ? 'auto' : `${bottom + 4}px`
  panel.style.bottom = keAtas ? `${window.innerHeight - top + 4}px` : 'auto'
  panel.style.maxHeight = `${(keAtas ? top : window.innerHeight - bottom) - TEPI - 4}px`
}
