import { lazy, Suspense, useRef } from 'react'
import type { Kelompok } from '#client/format/saring.ts'
import { Icon } from './icon.tsx'
import { Popover } from './popover.tsx'

const ComboboxDaftar = lazy(async () => ({ default: (await import('./combobox-daftar.tsx')).ComboboxDaftar }))

export type PropsCombobox = {
  readonly label: string
  readonly teks: string
  readonly kelompok: readonly Kelompok[]
  readonly nilai: string
  readonly onPilih: (kunci: string) => void
  readonly cari: string
  readonly kelas?: string
  readonly lebar?: 'biasa' | 'lebar'
}

/** A button that opens a list with a search field above it; complete by keyboard, quick with hundreds of entries. */
export function Combobox({ label, teks, kelas = 'picker', lebar = 'biasa', ...daftar }: PropsCombobox) {
  return (
    <Popover
      label={`${label}: ${teks}`}
      kelas={kelas}
      lebar={lebar}
      tombol={
        <>
          <span className="picker-teks">{teks}</span>
          <Icon nama="bawah" ukuran={12} />
        </>
      }
    >
      {(tutup) => <Isi {...daftar} label={label} tutup={tutup} />}
    </Popover>
  )
}

/** What was typed before the list had come, and whether Enter was pressed. */
export type Ketikan = { teks: string; pilih: boolean }

export type PropsDaftar = Omit<PropsCombobox, 'teks' | 'kelas' | 'lebar'> & { readonly tutup: () => void }

/** The list; until it is there a field in its place takes the keys, so that none is lost. */
function Isi(daftar: PropsDaftar) {
  const { current: ketikan } = useRef<Ketikan>({ teks: '', pilih: false })
  const menunggu = (
    <div className="combobox">
      <div className="combobox-cari">
        <Icon nama="cari" ukuran={14} />
        <input
          // biome-ignore lint/a11y/noAutofocus: the panel was opened to search in it
          autoFocus
          aria-label={daftar.label}
          placeholder={daftar.cari}
          onChange={(acara) => {
            ketikan.teks = acara.target.value
          }}
          onKeyDown={({ key }) => {
            ketikan.pilih ||= key === 'Enter'
          }}
        />
      </div>
    </div>
  )
  return (
    <Suspense fallback={menunggu}>
      <ComboboxDaftar {...daftar} ketikan={ketikan} />
    </Suspense>
  )
}
