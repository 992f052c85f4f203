import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { type Butir, saringButir } from '#client/format/saring.ts'
import { t } from '#client/messages/t.ts'
import type { Ketikan, PropsDaftar } from './combobox.tsx'
import { Icon } from './icon.tsx'

type Props = PropsDaftar & { readonly ketikan: Ketikan }

/** Fetched when a combobox is opened: its list, with the search field above it. */
export function ComboboxDaftar({ label, kelompok, nilai, onPilih, cari, tutup, ketikan }: Props) {
  const [teksCari, setTeksCari] = useState(ketikan.teks)
  const tersaring = saringButir(kelompok, teksCari)
  const semua = tersaring.flatMap(({ butir }) => butir)
  const [aktif, setAktif] = useState(() => (teksCari ? 0 : awal(semua, nilai)))
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
  // Between its first drawing and its being shown, keys still went to the field before it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was pressed before this was there, once
  useEffect(() => {
    const { teks, pilih: segera } = ketikan
    if (teks !== teksCari) {
      setTeksCari(teks)
      setAktif(0)
    }
    if (segera) pilih(saringButir(kelompok, teks).flatMap(({ butir }) => butir)[teks ? 0 : aktif])
  }, [])
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
