import { useLayoutEffect, useState } from 'react'
import { StatusMark } from '#client/components/status-mark.tsx'
import { t } from '#client/messages/t.ts'
import { useSayaMasuk } from './gerbang.tsx'
import { setTur } from './tur-keadaan.ts'

const LANGKAH = ['tempat', 'bulan', 'angka', 'status', 'ambil', 'menu'] as const
type Langkah = (typeof LANGKAH)[number]

/** What each step points at; the first that is in sight. Of one that points at nothing the words stand alone. */
const TUNJUK: Readonly<Record<Langkah, string>> = {
  tempat: '.breadcrumb, .bar-ringkas',
  bulan: '.stepper',
  angka: '.prioritas-angka, .table-buka, .angka',
  status: '',
  ambil: '.ambil',
  menu: '.nav-halaman',
}

/** One step at a time, with what it speaks of marked on the screen; Escape ends it. */
export function Tur() {
  const { tugas } = useSayaMasuk()
  const [ke, setKe] = useState(0)
  const langkah = LANGKAH[ke] ?? 'tempat'
  useSorot(TUNJUK[langkah])
  const terakhir = ke === LANGKAH.length - 1
  return (
    <section
      key={langkah}
      ref={fokus}
      className="tur"
      tabIndex={-1}
      aria-labelledby="tur-judul"
      onKeyDown={(acara) => acara.key === 'Escape' && setTur('selesai')}
    >
      <p className="tur-ke">{t('tur.ke', { ke: ke + 1, dari: LANGKAH.length })}</p>
      <h2 id="tur-judul">{t(`tur.${langkah}.judul`)}</h2>
      <p>{langkah === 'menu' ? t(`tur.menu.${tugas}`) : t(`tur.${langkah}`)}</p>
      {langkah === 'status' && <EmpatStatus />}
      <div className="tur-tombol">
        {ke > 0 && (
          <button type="button" className="button" onClick={() => setKe(ke - 1)}>
            {t('tur.kembali')}
          </button>
        )}
        <button
          type="button"
          className="button button-utama"
          onClick={() => (terakhir ? setTur('selesai') : setKe(ke + 1))}
        >
          {t(terakhir ? 'tur.selesai' : 'tur.lanjut')}
        </button>
        {!terakhir && (
          <button type="button" className="link-button" onClick={() => setTur('selesai')}>
            {t('tur.tutup')}
          </button>
        )}
      </div>
    </section>
  )
}

// Each step is read out, and the keyboard is at its buttons.
const fokus = (kartu: HTMLElement | null): void => kartu?.focus()

const EmpatStatus = () => (
  <ul className="tur-status">
    {(['baik', 'kurang', 'cukup', 'jelek'] as const).map((status) => (
      <li key={status}>
        <StatusMark tampak={status} arah="naik" />
        <span>{t(`tur.status.${status}`)}</span>
      </li>
    ))}
  </ul>
)

/** Marks the first thing in sight that a selector finds. */
function useSorot(pemilih: string): void {
  useLayoutEffect(() => {
    const elemen = pemilih ? [...document.querySelectorAll<HTMLElement>(pemilih)].find(isTampak) : undefined
    elemen?.setAttribute('data-tur', '')
    return () => elemen?.removeAttribute('data-tur')
  }, [pemilih])
}

const isTampak = (elemen: HTMLElement): boolean => elemen.getClientRects().length > 0
