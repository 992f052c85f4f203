import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { type Butir, type Kelompok, saringButir } from '#client/format/saring.ts'
import { t } from '#client/messages/t.ts'
import { Icon } from './icon.tsx'
import { Popover } from './popover.tsx'

type Props = {
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
export function Combobox({ label, teks, kelas = 'picker', lebar = 'biasa', ...daftar }: Props) {
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
      {(tutup) => <Daftar {...daftar} label={label} tutup={tutup} />}
    </Popover>
  )
}

type DaftarProps = Omit<Props, 'teks' | 'kelas' | 'lebar'> & { readonly tutup: () => void }

function Daftar({ label, kelompok, nilai, onPilih, cari, tutup }: DaftarProps) {
  const [teksCari, setTeksCari] = useState('')
  const tersaring = saringButir(kelompok, teksCari)
  const semua = tersaring.flatMap(({ butir }) => butir)
  const [aktif, setAktif] = useState(() => awal(semua, nilai))
  const idDaftar = useId()
  const daftar = useRef<HTMLDivElement>(null)
  const idButir = (urutan: number) => `${idDaftar}-${urutan}`

  useEffect(() => {
    daftar.current?.querySelector(`[data-urutan="${aktif}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [aktif])

  const pilih = (butir: Butir | undefined) => {
    if (!butir) return
    onPilih(butir.kunci)
    tutup()
  }
  const onKeyDown = (acara: KeyboardEvent) => {
    if (acara.key === 'Enter') {
      acara.preventDefault()
      pilih(semua[aktif])
      return
    }
    const tujuan = pindah(acara.key, aktif, semua.length)
    if (tujuan === null) return
    acara.preventDefault()
    setAktif(tujuan)
  }
  let urutan = -1
  return (
    <div className="combobox">
      <div className="combobox-cari">
        <Icon nama="cari" ukuran={14} />
        <input
          // biome-ignore lint/a11y/noAutofocus: the panel was opened to search in it
          autoFocus
          type="text"
          role="combobox"
          aria-label={`${label}: ${cari}`}
          aria-expanded="true"
          aria-controls={idDaftar}
          aria-autocomplete="list"
          aria-activedescendant={semua[aktif] ? idButir(aktif) : undefined}
          autoComplete="off"
          spellCheck={false}
          placeholder={cari}
          value={teksCari}
          onChange={(acara) => {
            setTeksCari(acara.target.value)
            setAktif(0)
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div ref={daftar} id={idDaftar} role="listbox" aria-label={label} className="combobox-daftar" tabIndex={-1}>
        {tersaring.map((satu) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options has no element of its own outside select
          <div key={satu.judul} role="group" aria-label={satu.judul || undefined}>
            {satu.judul && (
              <div className="combobox-kelompok" aria-hidden="true">
                {satu.judul}
              </div>
            )}
            {satu.butir.map((butir) => {
              urutan += 1
              const posisi = urutan
              return (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the search field above holds the keyboard
                // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the search field
                <div
                  key={butir.kunci}
                  id={idButir(posisi)}
                  role="option"
                  aria-selected={butir.kunci === nilai}
                  className="combobox-butir"
                  data-aktif={posisi === aktif ? 'ya' : undefined}
                  data-urutan={posisi}
                  onPointerMove={() => setAktif(posisi)}
                  onClick={() => pilih(butir)}
                >
                  <span>{butir.teks}</span>
                  {butir.catatan && <small>{butir.catatan}</small>}
                  {butir.kunci === nilai && <Icon nama="centang" ukuran={14} />}
                </div>
              )
            })}
          </div>
        ))}
        {semua.length === 0 && <p className="combobox-kosong">{t('pilih.takAda', { cari: teksCari })}</p>}
      </div>
      <p className="sr-only" role="status">
        {t('pilih.jumlah', { n: semua.length })}
      </p>
    </div>
  )
}

const awal = (semua: readonly Butir[], nilai: string): number =>
  Math.max(
    0,
    semua.findIndex(({ kunci }) => kunci === nilai),
  )

/** Where a key leads in a list of `n`; null for keys that belong to the search field. */
function pindah(tombol: string, kini: number, n: number): number | null {
  if (n === 0) return null
  switch (tombol) {
    case 'ArrowDown':
      return (kini + 1) % n
    case 'ArrowUp':
      return (kini - 1 + n) % n
    case 'PageDown':
      return Math.min(n - 1, kini + 10)
    case 'PageUp':
      return Math.max(0, kini - 10)
    default:
      return null
  }
}
