import { lazy, Suspense } from 'react'
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
      {(tutup) => (
        <Suspense fallback={null}>
          <ComboboxDaftar {...daftar} label={label} tutup={tutup} />
        </Suspense>
      )}
    </Popover>
  )
}
