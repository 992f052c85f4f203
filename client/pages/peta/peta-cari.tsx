import { type KeyboardEvent, useId, useMemo, useState } from 'react'
import { Icon } from '#client/components/icon.tsx'
import { cariTempat, isKembar, namaKembar, type Tempat } from '#client/map/cari-tempat.ts'
import { t } from '#client/messages/t.ts'

type Props = {
  readonly tempat: readonly Tempat[]
  readonly onPilih: (tempat: Tempat) => void
  /** What the search is for, where it is not to find something on the map. */
  readonly label?: string
  readonly petunjuk?: string
}

/** A field that finds places as one types; arrows and Enter choose, Escape closes. */
export function PetaCari({ tempat, onPilih, label = t('peta.cari'), petunjuk = t('peta.cari.isi') }: Props) {
  const [teks, setTeks] = useState('')
  const [buka, setBuka] = useState(false)
  const [aktif, setAktif] = useState(0)
  const id = useId()
  const kembar = useMemo(() => namaKembar(tempat), [tempat])
  const hasil = useMemo(() => (buka ? cariTempat(tempat, teks) : []), [buka, tempat, teks])
  const tampil = buka && teks.trim() !== ''
  const pilih = (satu: Tempat | undefined) => {
    if (!satu) return
    setTeks('')
    setBuka(false)
    onPilih(satu)
  }
  const onKeyDown = (acara: KeyboardEvent) => {
    if (acara.key === 'Enter') pilih(hasil[aktif])
    else if (acara.key === 'Escape') setBuka(false)
    else if (acara.key === 'ArrowDown' && hasil.length > 0) setAktif((aktif + 1) % hasil.length)
    else if (acara.key === 'ArrowUp' && hasil.length > 0) setAktif((aktif - 1 + hasil.length) % hasil.length)
    else return
    acara.preventDefault()
  }
  return (
    <div className="peta-cari">
      <div className="combobox-cari">
        <Icon nama="cari" ukuran={14} />
        <input
          type="text"
          role="combobox"
          aria-label={label}
          aria-expanded={tampil}
          aria-controls={id}
          aria-autocomplete="list"
          aria-activedescendant={tampil && hasil[aktif] ? `${id}-${aktif}` : undefined}
          autoComplete="off"
          spellCheck={false}
          placeholder={petunjuk}
          value={teks}
          onFocus={() => setBuka(true)}
          onBlur={() => setBuka(false)}
          onChange={(acara) => {
            setTeks(acara.target.value)
            setBuka(true)
            setAktif(0)
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div id={id} role="listbox" aria-label={label} className="combobox-daftar" hidden={!tampil} tabIndex={-1}>
        {hasil.map((satu, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the search field above holds the keyboard
          // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the search field
          <div
            key={`${satu.jenis} ${satu.kode}`}
            id={`${id}-${i}`}
            role="option"
            aria-selected={i === aktif}
            className="combobox-butir"
            data-aktif={i === aktif ? 'ya' : undefined}
            onPointerMove={() => setAktif(i)}
            // Before the field loses its focus and the list its place.
            onPointerDown={(acara) => acara.preventDefault()}
            onClick={() => pilih(satu)}
          >
            <span>{satu.nama}</span>
            <small>{keterangan(satu, satu.jenis === 'desa' || isKembar(kembar, satu))}</small>
          </div>
        ))}
        {tampil && hasil.length === 0 && <p className="combobox-kosong">{t('pilih.takAda', { cari: teks })}</p>}
      </div>
      <p className="sr-only" role="status">
        {tampil ? t('pilih.jumlah', { n: hasil.length }) : ''}
      </p>
    </div>
  )
}

/** 'Desa · Kec. Turen': a desa, and whatever shares its name with another, tells its kecamatan, a unit its desa. */
const keterangan = ({ sebutan, desa, kecamatan }: Tempat, denganKecamatan: boolean): string =>
  [
    sebutan,
    desa && t('peta.cari.diDesa', { nama: desa }),
    denganKecamatan && kecamatan && t('peta.cari.kecamatan', { nama: kecamatan }),
  ]
    .filter(Boolean)
    .join(' · ')
