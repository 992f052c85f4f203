import { useRef } from 'react'
import { formatBulan, formatBulanPendek } from '#client/format/bulan.ts'
import { t } from '#client/messages/t.ts'
import type { PetaWaktu } from './peta-waktu.ts'

const PUTAR = 'M4.5 2.8V13.2L13 8Z'
const JEDA = 'M4 3H6.6V13H4ZM9.4 3H12V13H9.4Z'

/** The months as a slider: by finger, mouse and arrow keys, or playing by itself. Nothing where there is one month. */
export function PetaGeser({ waktu }: { readonly waktu: PetaWaktu }) {
  const { bulanan, tampil, diputar, siapkan, geser, lepas, putar, jeda } = waktu
  const [awal] = bulanan
  const lepasTerbaru = useRef(lepas)
  lepasTerbaru.current = lepas
  const akhir = bulanan.at(-1)
  // Its room stays: a map that grows for the first of all months would be drawn anew.
  if (bulanan.length < 2 || !awal || !akhir) return <div className="geser" />
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as a form
    <div className="geser" role="group" aria-label={t('peta.waktu')}>
      <button
        type="button"
        className="icon-button"
        aria-label={diputar ? t('peta.waktu.jeda') : t('peta.waktu.putar')}
        onPointerEnter={siapkan}
        onFocus={siapkan}
        onClick={diputar ? jeda : putar}
      >
        <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
          <path d={diputar ? JEDA : PUTAR} fill="currentColor" />
        </svg>
      </button>
      <span className="geser-tepi" aria-hidden="true">
        {formatBulanPendek(awal)}
      </span>
      <input
        type="range"
        min={0}
        max={bulanan.length - 1}
        step={1}
        value={Math.max(0, bulanan.indexOf(tampil))}
        aria-label={t('bulan.judul')}
        aria-valuetext={formatBulan(tampil)}
        onPointerEnter={siapkan}
        onFocus={siapkan}
        onChange={(acara) => geser(bulanan[Number(acara.target.value)] ?? tampil)}
        // A finger or a mouse may let go anywhere.
        onPointerDown={() => addEventListener('pointerup', () => lepasTerbaru.current(), { once: true })}
        onKeyUp={lepas}
        onBlur={() => !diputar && lepas()}
      />
      <span className="geser-tepi" aria-hidden="true">
        {formatBulanPendek(akhir)}
      </span>
      <b className="geser-bulan" aria-hidden="true">
        {formatBulan(tampil)}
      </b>
    </div>
  )
}
