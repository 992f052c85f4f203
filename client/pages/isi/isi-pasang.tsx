import { useSyncExternalStore } from 'react'
import { t } from '#client/messages/t.ts'
import { adaTawaran, bolehLuring, pasang, subscribeTawaran } from '#client/perangkat/pekerja.ts'

const TERPASANG = '(display-mode: standalone)'

/** What of this works without a network, and how to have it at hand. */
export function PasangPerangkat({ siap }: { readonly siap: number }) {
  const ada = useSyncExternalStore(subscribeTawaran, adaTawaran)
  if (!bolehLuring()) return <p className="isi-kaki">{t('isi.tanpaHttps')}</p>
  const ios = /iPhone|iPad/.test(navigator.userAgent) && !matchMedia(TERPASANG).matches
  return (
    <div className="isi-kaki">
      {siap > 0 && <p>{t('isi.siapLuring', { n: siap })}</p>}
      {ios && <p>{t('isi.pasang.ios')}</p>}
      {ada && (
        <p>
          <button type="button" className="button" onClick={() => void pasang()}>
            {t('isi.pasang')}
          </button>{' '}
          {t('isi.pasang.arti')}
        </p>
      )}
    </div>
  )
}
